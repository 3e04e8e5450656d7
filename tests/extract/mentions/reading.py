"""A small Reading for tests: paragraphs are lines, sentences end at a full stop."""

from __future__ import annotations

import re
from bisect import bisect_left

from rawi.arabic.words import words
from rawi.model import Article, Paragraph, Reading, Sentence, Span, text_sha256


def reading_of(text: str) -> Reading:
    """A Reading of `text` whose paragraphs are its lines; every line is cut into sentences at «. »."""
    tokens = tuple(words(text))
    starts = [token.start for token in tokens]
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for line in re.finditer(r"[^\n]+", text):
        spans = [
            span
            for match in re.finditer(r".+?(?:\.(?=\s|$)|$)", line.group())
            if (span := Span.trimmed(text, line.start() + match.start(), line.start() + match.end())) is not None
        ]
        for span in spans:
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            sentences.append(Sentence(span=span, first=first, last=last, paragraph=len(paragraphs)))
        whole = Span.of(text, line.start(), line.end())
        paragraphs.append(Paragraph(span=whole, kind="body", sentences=tuple(spans)))
    return Reading(
        article=Article(id="art_test", text=text, sha256=text_sha256(text)),
        words=tokens,
        sentences=tuple(sentences),
        paragraphs=tuple(paragraphs),
        quotations=(),
        title=None,
        kicker=None,
        dateline=None,
        boilerplate=(),
        agencies=(),
    )

"""LayoutReader: Article -> Reading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from rawi.arabic.fold import fold
from rawi.arabic.words import words as tokenise
from rawi.lexicon.furniture import Furniture
from rawi.model import AgencyCredit, Article, Paragraph, Quotation, Reading, Sentence, Span
from rawi.read.dateline import DatelineWords, dateline, dateline_alone
from rawi.read.layout import FurnitureIndex, kinds
from rawi.read.paragraphs import paragraphs, sentences
from rawi.read.quotations import quotations
from rawi.read.resumption import Reports

_BODY = ("body", "standfirst")
_DATELINE_PARAGRAPHS = 4


class LayoutReader:
    """Finds the words, paragraphs, sentences, quotations and layout of an article.

    `is_speech(word)` tells whether a printed word is a form of a reporting verb; it keeps datelines honest.
    `reports(word, next)` tells whether one reports in the narrator's voice; it ends quotations that nobody closed.
    """

    def __init__(self, furniture: Furniture, is_speech: Callable[[str], bool], reports: Reports) -> None:
        self._furniture = FurnitureIndex.of(furniture)
        self._dateline_words = DatelineWords.of(furniture)
        self._abbreviations = frozenset(fold(short) for short in furniture.abbreviations)
        self._is_speech = is_speech
        self._reports = reports

    def read(self, article: Article) -> Reading:
        """The words and layout of `article`; never fails, an empty text gives an empty reading."""
        text = article.text
        lines = paragraphs(text)
        quoted = quotations(text, lines, self._reports)
        alone = self._datelines_alone(lines)
        kind_of = kinds(article, lines, self._furniture, alone)
        tokens = tuple(tokenise(text))
        starts = [word.start for word in tokens]
        described: list[Paragraph] = []
        all_sentences: list[Sentence] = []
        open_line: Span | None = None
        credits: tuple[AgencyCredit, ...] = ()
        seen_body = 0
        first_quote = 0
        for number, line in enumerate(lines):
            body_start = line.start
            if kind_of[number] in _BODY and open_line is None and seen_body < _DATELINE_PARAGRAPHS:
                seen_body += 1
                open_line, credits = alone.get(number) or dateline(line, self._is_speech, self._dateline_words)
                if open_line is not None:
                    body_start = open_line.end
            while first_quote < len(quoted) and quoted[first_quote].end <= line.start:
                first_quote += 1
            near = _overlapping(quoted, first_quote, line)
            rest = Span.trimmed(text, body_start, line.end)
            spans = () if rest is None else sentences(text, rest, near, self._abbreviations)
            for span in spans:
                first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
                all_sentences.append(Sentence(span=span, first=first, last=last, paragraph=number))
            described.append(Paragraph(span=line, kind=kind_of[number], sentences=tuple(spans)))
        return Reading(
            article=article,
            words=tokens,
            sentences=tuple(all_sentences),
            paragraphs=tuple(described),
            quotations=quoted,
            title=_first(described, "title"),
            kicker=_first(described, "kicker"),
            dateline=open_line,
            boilerplate=tuple(p.span for p in described if p.kind == "boilerplate"),
            agencies=credits,
        )

    def _datelines_alone(self, lines: Sequence[Span]) -> dict[int, tuple[Span, tuple[AgencyCredit, ...]]]:
        """The paragraphs at the head of an article that are a dateline and nothing else, by number."""
        found: dict[int, tuple[Span, tuple[AgencyCredit, ...]]] = {}
        for number, line in enumerate(lines[:_DATELINE_PARAGRAPHS]):
            span, credits = dateline_alone(line, self._is_speech, self._dateline_words)
            if span is not None:
                found[number] = span, credits
        return found


def _overlapping(quoted: Sequence[Quotation], first: int, line: Span) -> list[Quotation]:
    near: list[Quotation] = []
    for quotation in quoted[first:]:
        if quotation.start >= line.end:
            break
        if quotation.end > line.start:
            near.append(quotation)
    return near


def _first(described: Sequence[Paragraph], kind: str) -> Span | None:
    return next((paragraph.span for paragraph in described if paragraph.kind == kind), None)

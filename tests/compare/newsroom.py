"""Invented documents for the tests of the comparison: texts with their statements marked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np

from rawi.compare.encoders import Vectors, unit
from rawi.model import (
    AgencyCredit,
    Article,
    Document,
    Link,
    Mention,
    MentionType,
    Quantity,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Time,
    content_id,
    text_sha256,
)
from rawi.model.document import Approximation
from rawi.model.statement import Commitment, CueClass, SpeakerForm


class HashingEncoder:
    """Bags of hashed letter trigrams: deterministic, needs no weights, sees spelling and no meaning.

    It goes by the scale of the universal sentence encoder, whose cosines are spread as widely.
    """

    name = "use"
    dim = 512

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded.extend(texts)
        rows = np.zeros((len(texts), self.dim), np.float32)
        for row, text in enumerate(texts):
            padded = f"  {text} "
            for index in range(len(padded) - 2):
                rows[row, crc32(padded[index : index + 3].encode()) % self.dim] += 1
        return unit(rows)


def day(iso: str | None) -> Time | None:
    return Time(value=iso, earliest=iso, latest=iso, grain="day") if iso else None


@dataclass(frozen=True)
class Said:
    """One statement: the words of its cue and content as they stand in the text."""

    speaker: str
    cue: str
    content: str | tuple[str, ...]
    denies: bool = False
    cls: CueClass = "assert"
    kind: SpeakerKind = "organisation"
    role: str | None = None
    negated: bool = False
    commitment: Commitment = "committed"
    agency: str | None = None
    document: str | None = None
    media: str | None = None
    entity: str | None = None
    said: str | None = None
    """The day; that of the article without any, none if it is empty."""
    about: str | None = None
    """The ISO day that the content speaks of."""
    form: SpeakerForm = "name"
    inside: int | None = None
    """The number of the statement in whose content this one stands."""
    headline: bool = False


@dataclass(frozen=True)
class Number:
    """One quantity as it stands in the text; the n-th place where the words stand."""

    words: str
    low: float | None
    high: float | None
    unit: str
    of: str = ""
    approximation: Approximation = "exact"


@dataclass(frozen=True)
class News:
    """An article to be made."""

    text: str
    said: Sequence[Said] = ()
    published: str | None = "2024-03-10"
    outlet: str | None = "صحيفة النخيل"
    agency: str | None = None
    names: Sequence[tuple[str, MentionType]] = ()
    numbers: Sequence[Number] = ()
    credits: Sequence[str] = field(default=())
    dateline: str | None = None


def document(news: News) -> Document:
    """The document of an invented article; every span is where the words first stand after the one before."""
    text = news.text
    article = Article(
        id=content_id("art", text),
        text=text,
        sha256=text_sha256(text),
        outlet=news.outlet,
        agency=news.agency,
        published=day(news.published),
        published_basis="given" if news.published else "unknown",
    )
    statements = []
    after = 0
    for number, said in enumerate(news.said):
        cue = _span(text, said.cue, after)
        contents = (said.content,) if isinstance(said.content, str) else said.content
        spans = []
        start = cue.end
        for content in contents:
            spans.append(_span(text, content, start))
            start = spans[-1].end
        after = cue.start
        statements.append(_statement(article, number, said, cue, tuple(spans)))
    mentions = [
        Mention(span=Span.of(text, start, start + len(name)), type=kind, entity=content_id("ent", name), name=name)
        for name, kind in news.names
        for start in _places(text, name)
    ]
    credits = tuple(AgencyCredit(name=name, span=_span(text, name, 0)) for name in news.credits)
    return Document(
        article=article,
        title=None,
        dateline=_span(text, news.dateline, 0) if news.dateline else None,
        boilerplate=(),
        agencies=credits,
        paragraphs=(),
        statements=tuple(statements),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        times=(),
        quantities=tuple(
            Quantity(
                span=_span(text, number.words, 0),
                low=number.low,
                high=number.high,
                approximation=number.approximation,
                unit=number.unit,
                of=number.of,
            )
            for number in news.numbers
        ),
        producer_version="test",
    )


def _statement(article: Article, number: int, said: Said, cue: Span, content: tuple[Span, ...]) -> Statement:
    chain = []
    if said.document:
        chain.append(Link(role="document", name=said.document, span=None))
    if said.agency:
        chain.append(Link(role="agency", name=said.agency, span=None))
    if said.media:
        chain.append(Link(role="media", name=said.media, span=None))
    return Statement(
        id=content_id("sta", article.id, str(number)),
        cue=cue,
        cue_class="deny" if said.denies else said.cls,
        speaker=Speaker(
            name=said.speaker, span=None, kind=said.kind, form=said.form, role=said.role, entity=said.entity
        ),
        chain=tuple(chain),
        content=content,
        mode="indirect",
        in_headline=said.headline,
        polarity="deny" if said.denies else "assert",
        content_negated=said.negated,
        level="primary" if said.inside is None else "nested",
        nested_in=None if said.inside is None else content_id("sta", article.id, str(said.inside)),
        commitment=said.commitment,
        said=day(said.said) if said.said is not None else article.published,
        about=day(said.about),
        score=1.0,
    )


def _span(text: str, words: str, after: int) -> Span:
    start = text.index(words, after)
    return Span.of(text, start, start + len(words))


def _places(text: str, name: str) -> list[int]:
    places = []
    start = text.find(name)
    while start >= 0:
        places.append(start)
        start = text.find(name, start + len(name))
    return places

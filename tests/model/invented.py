"""Documents made up by Hypothesis: every span lies in its article's text, whatever the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, get_args

from hypothesis import strategies as st

from rawi.model import (
    AgencyCredit,
    AnchorRelation,
    Article,
    CueClass,
    DatingReason,
    DayPattern,
    Document,
    EventAnchor,
    Grain,
    Link,
    LinkRole,
    Mention,
    MentionType,
    Mode,
    Paragraph,
    PublishedBasis,
    Quantity,
    Span,
    Speaker,
    SpeakerForm,
    SpeakerKind,
    Statement,
    Strength,
    Time,
    TimeMention,
    TimeType,
    content_id,
    text_sha256,
)
from rawi.model.document import Approximation, ParagraphKind

Kind = Literal["art", "sta", "ent", "cla", "dis", "ori", "sto", "dec"]

LETTERS = "ابتدرسعفقكلمنهويةىءأإآﻻـًٌَُِّ٠٣٥7۴ «»:،.\n\u200f🙂a'\"\\"
texts = st.one_of(st.text(alphabet=LETTERS, min_size=1, max_size=120), st.text(min_size=1, max_size=60))
words = st.text(alphabet=LETTERS, max_size=12)
days = st.dates().map(lambda day: day.isoformat())
finite = st.one_of(st.integers(-(10**18), 10**18).map(float), st.floats(allow_nan=False, allow_infinity=False))


def any_of(literal: Any) -> st.SearchStrategy[Any]:
    """One of the words of a Literal."""
    return st.sampled_from(get_args(literal))


def ids(kind: Kind) -> st.SearchStrategy[str]:
    return words.map(lambda word: content_id(kind, word))


times = st.builds(Time, value=words, earliest=st.none() | days, latest=st.none() | days, grain=any_of(Grain))


def spans(text: str) -> st.SearchStrategy[Span]:
    bound = st.integers(0, len(text))
    return st.tuples(bound, bound).map(lambda ends: Span.of(text, min(ends), max(ends)))


def tuples(of: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=most).map(tuple)


def articles(text: st.SearchStrategy[str] = texts) -> st.SearchStrategy[Article]:
    def of(text: str) -> st.SearchStrategy[Article]:
        return st.builds(
            Article,
            id=st.just(content_id("art", text)),
            text=st.just(text),
            sha256=st.just(text_sha256(text)),
            title_length=st.integers(0, len(text)),
            outlet=st.none() | words,
            url=st.none() | words,
            language=st.just("ar"),
            published=st.none() | times,
            published_basis=any_of(PublishedBasis),
            agency=st.none() | words,
            source_id=st.none() | words,
            source=st.none() | words,
        )

    return text.flatmap(of)


def statements(text: str) -> st.SearchStrategy[Statement]:
    span = spans(text)
    speaker = st.builds(
        Speaker,
        name=words,
        span=st.none() | span,
        kind=any_of(SpeakerKind),
        form=any_of(SpeakerForm),
        role=st.none() | words,
        entity=st.none() | ids("ent"),
    )
    link = st.builds(
        Link, role=any_of(LinkRole), name=words, span=st.none() | span, cue=st.none() | span, inherited=st.booleans()
    )
    return st.builds(
        Statement,
        id=ids("sta"),
        cue=st.none() | span,
        cue_class=any_of(CueClass),
        speaker=speaker,
        chain=tuples(link),
        content=tuples(span),
        mode=any_of(Mode),
        in_headline=st.booleans(),
        polarity=st.sampled_from(("assert", "deny")),
        content_negated=st.booleans(),
        commitment=st.sampled_from(("committed", "neither")),
        level=st.sampled_from(("primary", "nested")),
        nested_in=st.none() | ids("sta"),
        said=st.none() | times,
        about=st.none() | times,
        score=st.floats(0, 1),
        reasons=tuples(words),
    )


def documents(article: st.SearchStrategy[Article] | None = None) -> st.SearchStrategy[Document]:
    return (articles() if article is None else article).flatmap(_document)


def _document(article: Article) -> st.SearchStrategy[Document]:
    span = spans(article.text)
    build: Callable[..., st.SearchStrategy[Any]] = st.builds
    return build(
        Document,
        article=st.just(article),
        title=st.none() | span,
        dateline=st.none() | span,
        boilerplate=tuples(span),
        agencies=tuples(build(AgencyCredit, name=words, span=span)),
        paragraphs=tuples(build(Paragraph, span=span, kind=any_of(ParagraphKind), sentences=tuples(span))),
        statements=tuples(statements(article.text)),
        mentions=tuples(
            build(Mention, span=span, type=any_of(MentionType), entity=ids("ent"), name=words, role=st.none() | span)
        ),
        times=tuples(
            build(
                TimeMention,
                span=span,
                type=any_of(TimeType),
                value=st.none() | words,
                mod=st.none() | words,
                earliest=st.none() | days,
                latest=st.none() | days,
                grain=any_of(Grain),
                needs_publication_date=st.booleans(),
            )
        ),
        quantities=tuples(
            build(
                Quantity,
                span=span,
                low=st.none() | finite,
                high=st.none() | finite,
                approximation=any_of(Approximation),
                unit=words,
                of=words,
            )
        ),
        producer_version=words,
        dating=tuples(
            build(
                DatingReason,
                span=st.none() | span,
                reason=words,
                earliest=st.none() | days,
                latest=st.none() | days,
                pattern=st.none()
                | build(
                    DayPattern,
                    weekday=st.none() | st.integers(1, 7),
                    month=st.none() | st.integers(1, 12),
                    day=st.none() | st.integers(1, 31),
                    first=st.integers(-7, 7),
                    last=st.integers(-7, 7),
                ),
                strength=st.sampled_from(Strength),
                article=st.none() | words,
                counted=st.booleans(),
                against=st.none() | words,
            )
        ),
        event_anchors=tuples(
            build(EventAnchor, span=span, word=span, relation=any_of(AnchorRelation), times=tuples(span))
        ),
    )

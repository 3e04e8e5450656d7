"""What a perfect reader would answer: a gold document turned into a Document."""

from __future__ import annotations

from typing import cast

from rawi.evaluate.gold import GoldDocument, GoldStatement
from rawi.model import (
    CueClass,
    Document,
    Link,
    LinkRole,
    Mention,
    MentionType,
    Mode,
    Quantity,
    Speaker,
    Statement,
    Time,
    TimeMention,
    TimeType,
)
from rawi.model.document import Approximation
from rawi.model.statement import Commitment, Level, Polarity


def statement_of(one: GoldStatement) -> Statement:
    """The statement exactly as annotated."""
    when = Time(value=one.when, earliest=one.when, latest=one.when, grain="day") if one.when else None
    return Statement(
        id=f"sta_{one.id}",
        cue=one.cue,
        cue_class=cast(CueClass, one.cue_class),
        speaker=Speaker(
            name=one.source.resolved or "",
            span=one.source.span,
            kind="person" if one.source.type == "person" else "organisation",
            form="implicit" if one.source.span is None else "name",
        ),
        chain=tuple(
            Link(role=cast(LinkRole, link.role), name=link.name, span=link.span, inherited=link.inherited)
            for link in one.via
        ),
        content=one.content,
        mode=cast(Mode, one.quoted),
        in_headline=one.in_headline,
        polarity=cast(Polarity, one.polarity),
        content_negated=one.content_negated,
        commitment=cast(Commitment, one.commitment),
        level=cast(Level, one.level),
        nested_in=one.nested_in,
        said=when,
    )


def document_of(gold: GoldDocument) -> Document:
    """The whole document exactly as annotated."""
    return Document(
        article=gold.article,
        title=None,
        dateline=None,
        boilerplate=(),
        agencies=(),
        paragraphs=(),
        statements=tuple(statement_of(one) for one in gold.statements or ()),
        mentions=tuple(
            Mention(span=one.span, type=cast(MentionType, one.type), entity=f"ent_{one.entity}", name=one.span.text)
            for one in gold.mentions or ()
        ),
        times=tuple(
            TimeMention(
                span=one.span,
                type=cast(TimeType, one.type),
                value=one.value,
                mod=None,
                earliest=one.value,
                latest=one.value,
                grain="day",
                needs_publication_date=False,
            )
            for one in gold.times or ()
        ),
        quantities=tuple(
            Quantity(
                span=one.span,
                low=one.low,
                high=one.high,
                approximation=cast(Approximation, one.approximation),
                unit="",
                of="",
            )
            for one in gold.quantities or ()
        ),
        producer_version="0",
    )

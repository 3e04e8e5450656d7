"""Spans, times and numbers as JSON, and the checks that every reader of JSON shares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, get_args

from rawi.model.span import Span
from rawi.model.time import AnchorRelation, EventAnchor, Grain, Time, TimeMention, TimeType

Json = dict[str, Any]
T = TypeVar("T")

GRAINS: tuple[Grain, ...] = get_args(Grain)
TIME_TYPES: tuple[TimeType, ...] = get_args(TimeType)
RELATIONS: tuple[AnchorRelation, ...] = get_args(AnchorRelation)
EXACT_INTEGERS = 2.0**53
"""Above this a float no longer holds every whole number, so it is printed as the float it is."""


def one_of(value: Any, allowed: Sequence[T]) -> T:
    """`value`, if it is one of the allowed words; ValueError otherwise."""
    for word in allowed:
        if value == word:
            return word
    raise ValueError(f"{value!r} is none of {', '.join(map(str, allowed))}")


def optional(value: T | None, convert: Callable[[T], Any]) -> Any:
    """None for None, else what `convert` makes of the value."""
    return None if value is None else convert(value)


def span_to_json(span: Span) -> Json:
    """`{"start", "end", "text"}`, in code points of the article's text."""
    return {"start": span.start, "end": span.end, "text": span.text}


def span_from_json(value: Json) -> Span:
    """The span behind `span_to_json`."""
    return Span(start=value["start"], end=value["end"], text=value["text"])


def time_to_json(time: Time) -> Json:
    """`{"value", "earliest", "latest", "grain"}`."""
    return {"value": time.value, "earliest": time.earliest, "latest": time.latest, "grain": time.grain}


def time_from_json(value: Json) -> Time:
    """The time behind `time_to_json`."""
    return Time(
        value=value["value"],
        earliest=value["earliest"],
        latest=value["latest"],
        grain=one_of(value["grain"], GRAINS),
    )


def time_mention_to_json(mention: TimeMention) -> Json:
    """A temporal expression with its span, type and value."""
    return {
        "span": span_to_json(mention.span),
        "type": mention.type,
        "value": mention.value,
        "mod": mention.mod,
        "earliest": mention.earliest,
        "latest": mention.latest,
        "grain": mention.grain,
        "needs_publication_date": mention.needs_publication_date,
    }


def time_mention_from_json(value: Json) -> TimeMention:
    """The temporal expression behind `time_mention_to_json`."""
    return TimeMention(
        span=span_from_json(value["span"]),
        type=one_of(value["type"], TIME_TYPES),
        value=value["value"],
        mod=value["mod"],
        earliest=value["earliest"],
        latest=value["latest"],
        grain=one_of(value["grain"], GRAINS),
        needs_publication_date=value["needs_publication_date"],
    )


def anchor_to_json(anchor: EventAnchor) -> Json:
    """A phrase that dates by an event."""
    return {
        "span": span_to_json(anchor.span),
        "word": span_to_json(anchor.word),
        "relation": anchor.relation,
        "times": [span_to_json(span) for span in anchor.times],
    }


def anchor_from_json(value: Json) -> EventAnchor:
    """The anchor behind `anchor_to_json`."""
    return EventAnchor(
        span=span_from_json(value["span"]),
        word=span_from_json(value["word"]),
        relation=one_of(value["relation"], RELATIONS),
        times=tuple(span_from_json(span) for span in value["times"]),
    )


def number_to_json(number: float) -> int | float:
    """A whole number without a decimal point, any other as it is."""
    return int(number) if abs(number) < EXACT_INTEGERS and number == int(number) else number

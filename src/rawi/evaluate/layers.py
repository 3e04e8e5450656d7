"""Scores of names, times, event anchors and quantities."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.evaluate.counted import Kinds
from rawi.evaluate.gold import GoldAnchor, GoldMention, GoldQuantity, GoldTime
from rawi.evaluate.matching import pair, span_overlap
from rawi.evaluate.measure import Hits, Measure, Share
from rawi.evaluate.miss import Miss
from rawi.model import EventAnchor, Mention, Quantity, Span, TimeMention

Scored = tuple[dict[str, Measure], list[Miss]]


def score_mentions(gold: Sequence[GoldMention], mentions: Sequence[Mention]) -> Scored:
    """Exact (span and type), exact by type, and overlapping names of the same type."""
    exact = pair(gold, mentions, lambda one, guess: float(one.type == guess.type and _same(one, guess.span)))
    near = pair(gold, mentions, lambda one, guess: span_overlap(one.span, guess.span) * (one.type == guess.type))
    measures: dict[str, Measure] = {
        "mentions.exact": _hits(len(exact), len(gold), len(mentions)),
        "mentions.overlap": _hits(len(near), len(gold), len(mentions)),
    }
    for kind in ("PER", "ORG", "LOC", "FAC", "NORP", "EVENT"):
        measures[f"mentions.exact.{kind}"] = _hits(
            sum(gold[row].type == kind for row, _ in exact),
            sum(one.type == kind for one in gold),
            sum(guess.type == kind for guess in mentions),
        )
    misses = _unmatched(
        "mention",
        [(one.span, f"{one.span.text} {one.type}") for one in gold],
        [(guess.span, f"{guess.span.text} {guess.type}") for guess in mentions],
        exact,
    )
    return measures, misses


def score_times(gold: Sequence[GoldTime], times: Sequence[TimeMention]) -> Scored:
    """Exact and overlapping expressions; type and value of those that overlap."""
    exact = pair(gold, times, lambda one, guess: float(_same_span(one.span, guess.span)))
    near = pair(gold, times, lambda one, guess: span_overlap(one.span, guess.span))
    values = [(gold[row], times[column]) for row, column in near]
    measures: dict[str, Measure] = {
        "times.exact": _hits(len(exact), len(gold), len(times)),
        "times.overlap": _hits(len(near), len(gold), len(times)),
        "times.type": Share(right=sum(one.type == guess.type for one, guess in values), of=len(values)),
        "times.value": Share(right=sum(one.means(guess.value) for one, guess in values), of=len(values)),
    }
    misses = _unmatched(
        "time",
        [(one.span, f"{one.span.text} = {one.value}") for one in gold],
        [(guess.span, f"{guess.span.text} = {guess.value}") for guess in times],
        near,
    )
    misses += [
        Miss(kind="time value", span=one.span, gold=f"{one.span.text} = {one.value}", found=str(guess.value))
        for one, guess in values
        if not one.means(guess.value)
    ]
    return measures, misses


def score_anchors(gold: Sequence[GoldAnchor], anchors: Sequence[EventAnchor]) -> Scored:
    """Exact and overlapping phrases that date by an event; they have no value to judge."""
    exact = pair(gold, anchors, lambda one, guess: float(_same_span(one.span, guess.span)))
    near = pair(gold, anchors, lambda one, guess: span_overlap(one.span, guess.span))
    measures: dict[str, Measure] = {
        "event_anchors.exact": _hits(len(exact), len(gold), len(anchors)),
        "event_anchors.overlap": _hits(len(near), len(gold), len(anchors)),
    }
    misses = _unmatched(
        "event anchor",
        [(one.span, one.span.text) for one in gold],
        [(guess.span, guess.span.text) for guess in anchors],
        near,
    )
    return measures, misses


def score_quantities(gold: Sequence[GoldQuantity], quantities: Sequence[Quantity]) -> Scored:
    """Exact and overlapping quantities; value, approximation and kind of those that overlap.

    A plain number in the gold is right if every bound given is that number («أكثر من 40» may leave the upper one open).
    """
    exact = pair(gold, quantities, lambda one, guess: float(_same_span(one.span, guess.span)))
    near = pair(gold, quantities, lambda one, guess: span_overlap(one.span, guess.span))
    values = [(gold[row], quantities[column]) for row, column in near]
    alike = [(one, guess) for one, guess in values if one.approximation == guess.approximation]
    kinds = Kinds.load()
    told = [(one, guess) for one, guess in values if one.unit]
    measures: dict[str, Measure] = {
        "quantities.exact": _hits(len(exact), len(gold), len(quantities)),
        "quantities.overlap": _hits(len(near), len(gold), len(quantities)),
        "quantities.value": Share(right=sum(_same_value(one, guess) for one, guess in values), of=len(values)),
        "quantities.approximation": Share(right=len(alike), of=len(values)),
        "quantities.kind": Share(right=sum(_same_kind(kinds, *each) for each in told), of=len(told)),
    }
    misses = _unmatched(
        "quantity",
        [(one.span, f"{one.span.text} = {one.low}..{one.high}") for one in gold],
        [(guess.span, f"{guess.span.text} = {guess.low}..{guess.high}") for guess in quantities],
        near,
    )
    misses += [
        Miss(kind="quantity value", span=one.span, gold=f"{one.low}..{one.high}", found=f"{guess.low}..{guess.high}")
        for one, guess in values
        if not _same_value(one, guess)
    ]
    misses += [
        Miss(kind="quantity kind", span=one.span, gold=f"{one.span.text}: {one.unit}", found=guess.unit)
        for one, guess in told
        if not _same_kind(kinds, one, guess)
    ]
    return measures, misses


def _hits(right: int, wanted: int, given: int) -> Hits:
    return Hits(tp=right, fp=given - right, fn=wanted - right)


def _same_span(one: Span, other: Span) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _same(one: GoldMention, other: Span) -> bool:
    """Exact, but for the letter that ل takes from the article («لل…»), where the gold gives a normal form."""
    slack = 1 if one.norm else 0
    return one.span.end == other.end and abs(one.span.start - other.start) <= slack


def _same_kind(kinds: Kinds, one: GoldQuantity, guess: Quantity) -> bool:
    return kinds.same(one.unit, guess.unit, of=guess.of, counted=one.span.text)


def _same_value(one: GoldQuantity, guess: Quantity) -> bool:
    given = [bound for bound in (guess.low, guess.high) if bound is not None]
    if one.low == one.high:
        return bool(given) and all(bound == one.low for bound in given)
    return (guess.low, guess.high) == (one.low, one.high)


def _unmatched(
    kind: str, gold: Sequence[tuple[Span, str]], given: Sequence[tuple[Span, str]], pairs: Sequence[tuple[int, int]]
) -> list[Miss]:
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    missed = [
        Miss(kind=kind, span=span, gold=text, found="") for row, (span, text) in enumerate(gold) if row not in rows
    ]
    false = [
        Miss(kind=kind, span=span, gold="", found=text)
        for column, (span, text) in enumerate(given)
        if column not in columns
    ]
    return missed + false

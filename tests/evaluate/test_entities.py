"""Who is who: groups of mentions against annotated entities."""

from __future__ import annotations

import pytest

from rawi.evaluate import BCubed
from rawi.evaluate.entities import score_entities
from rawi.evaluate.gold import GoldMention
from rawi.model import Mention, Span

TEXT = "ثريا الوكيلي ونادر الوكيلي والوكيلي والوكيلي"
PLACES = [(0, 12), (14, 26), (28, 35), (37, 44)]


def grouped(*labels: str | None, cut: int = 0) -> BCubed:
    """The measure where the first and third mention are one woman, the second and fourth one man."""
    spans = [Span.of(TEXT, start, end) for start, end in PLACES]
    gold = [
        GoldMention(span=span, type="PER", entity=entity, norm=None)
        for span, entity in zip(spans, ("Thurayya", "Nadir", "Thurayya", "Nadir"), strict=True)
    ]
    given = [
        Mention(span=Span.of(TEXT, span.start + cut, span.end), type="PER", entity=label, name=span.text)
        for span, label in zip(spans, labels, strict=True)
        if label is not None
    ]
    measures, _ = score_entities(gold, given)
    measure = measures["mentions.entities"]
    assert isinstance(measure, BCubed)
    return measure


def test_right_groups_score_full_whatever_they_are_called() -> None:
    assert grouped("a", "b", "a", "b") == BCubed(precision_sum=4.0, recall_sum=4.0, of=4)


def test_everything_in_one_group_costs_precision_and_every_one_alone_costs_recall() -> None:
    assert grouped("a", "a", "a", "a") == BCubed(precision_sum=2.0, recall_sum=4.0, of=4)
    assert grouped("a", "b", "c", "d") == BCubed(precision_sum=4.0, recall_sum=2.0, of=4)


def test_only_mentions_that_both_sides_have_count_cut_ones_too() -> None:
    assert grouped("a", None, "a", None) == BCubed(precision_sum=2.0, recall_sum=2.0, of=2)
    assert grouped("a", "b", "a", "b", cut=1).f1 == 1.0
    assert grouped(None, None, None, None).f1 is None


def test_sums_add_up_and_weigh_by_mentions() -> None:
    both = grouped("a", "b", "a", "b") + grouped("a", "b", "c", "d")
    assert (both.precision, both.recall, both.of) == (1.0, 0.75, 8)
    assert both.f1 == pytest.approx(6 / 7)


def test_a_mention_in_the_wrong_group_is_a_miss() -> None:
    spans = [Span.of(TEXT, start, end) for start, end in PLACES]
    gold = [
        GoldMention(span=span, type="PER", entity=name, norm=None) for span, name in zip(spans, "xyxy", strict=True)
    ]
    given = [
        Mention(span=span, type="PER", entity=name, name=span.text) for span, name in zip(spans, "xyyy", strict=True)
    ]
    misses = score_entities(gold, given)[1]
    assert [(miss.kind, miss.span.start) for miss in misses] == [("entity", 28), ("entity", 37)]

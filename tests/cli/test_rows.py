"""Rows of tables: values in words that a reader knows."""

from __future__ import annotations

import pytest

from rawi.cli.disputes import kind, weighed
from rawi.cli.rows import amount, day, statement_line
from rawi.model import Dispute, Holder, Position, Speaker, Statement, Time, Value
from rawi.model.article import PublishedBasis
from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.model.wire.cells import STATEMENT_COLUMNS, statement_cells


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Value(low=20250717, high=20250717, unit="date"), "2025-07-17"),
        (Value(low=90, high=None, unit="seats", approximation="more than"), "more than 90 seats"),
        (Value(low=90, high=None, unit="seats", approximation="at least"), "at least 90 seats"),
        (Value(low=None, high=5, unit="seats", approximation="less than"), "less than 5 seats"),
        (Value(low=None, high=5, unit="seats"), "at most 5 seats"),
        (Value(low=9000, high=9000, unit="seats", approximation="about"), "about 9,000 seats"),
        (Value(low=20, high=30, unit="seats", approximation="range"), "20–30 seats"),
        (Value(low=20, high=20, unit="seats"), "20 seats"),
    ],
)
def test_a_value_is_written_with_its_bound(value: Value, words: str) -> None:
    position = Position(
        holder=Holder(name="كامل", entity=None),
        stance="value",
        value=value,
        said=None,
        statements=(),
        articles=(),
        origins=(),
    )
    assert amount(position) == words


def _record(basis: PublishedBasis) -> StatementRecord:
    week = Time(value="2031-W10", earliest="2031-03-03", latest="2031-03-09", grain="week")
    speaker = Speaker(name="كامل", span=None, kind="person", form="name", role=None, entity=None)
    statement = Statement(
        id="sta_1",
        cue=None,
        cue_class="assert",
        speaker=speaker,
        chain=(),
        content=(),
        mode="indirect",
        in_headline=False,
        polarity="assert",
        content_negated=False,
        commitment="committed",
        level="primary",
        nested_in=None,
        said=None,
        score=1.0,
    )
    article = ArticleReference(id="art_1", outlet=None, url=None, title=None, published=week, published_basis=basis)
    return StatementRecord(statement=statement, article=article)


def test_a_day_that_was_inferred_says_so() -> None:
    assert statement_line(_record("inferred"))[0] == "~2031-W10"
    assert statement_line(_record("given"))[0] == "2031-W10"
    cells = dict(zip(STATEMENT_COLUMNS, statement_cells(_record("inferred")), strict=True))
    assert cells["published_basis"] == "inferred"


def test_a_day_has_no_code_of_its_part() -> None:
    assert (
        day(Time(value="2025-03-04TEV", earliest="2025-03-04", latest="2025-03-04", grain="part_of_day"))
        == "2025-03-04"
    )
    assert day(Time(value="2025-03-04T10:30", earliest=None, latest=None, grain="minute")) == "2025-03-04T10:30"
    assert day(None) is None


@pytest.mark.parametrize(
    ("given", "words", "days"),
    [
        (
            [(7, "dead", "ori_1"), (9, "dead", "ori_2"), (9, "dead", "ori_3")],
            "2 values by 3 independent origins",
            False,
        ),
        ([(7, "dead", "ori_1"), (9, "dead", "ori_1")], "2 values by 1 independent origin", False),
        ([(20240305, "date", "ori_1"), (20240306, "date", "ori_2")], "2 values by 2 independent origins", True),
        ([], "affirmed by 2 and denied by 1 independent origins", False),
    ],
)
def test_values_are_counted_and_not_denied(given: list[tuple[int, str, str]], words: str, days: bool) -> None:
    positions = tuple(
        Position(
            holder=Holder(name="بلدية الريم", entity=None),
            stance="value",
            value=Value(low=number, high=number, unit=unit),
            said=None,
            statements=(),
            articles=(),
            origins=(origin,),
        )
        for number, unit, origin in given
    )
    dispute = Dispute(
        id="dis_1", claim="cla_1", story=None, about="", kind="number", positions=positions, origins=(),
        affirming_origins=2, denying_origins=1, self_contradiction=False, score=1.0, reasons=(),
    )  # fmt: skip
    assert weighed(dispute) == words
    assert dispute.gives_days is days
    assert kind(dispute) == ("number of dead" if "dead" in str(given) else "number")

"""Rows of tables: values in words that a reader knows."""

from __future__ import annotations

from rawi.cli.rows import amount, statement_line
from rawi.model import Holder, Position, Speaker, Statement, Time, Value
from rawi.model.article import PublishedBasis
from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.model.wire.cells import STATEMENT_COLUMNS, statement_cells


def test_a_day_as_value_is_written_as_a_day() -> None:
    holder = Holder(name="كامل", entity=None)
    position = Position(
        holder=holder,
        stance="value",
        value=Value(low=20250717, high=20250717, unit="date"),
        said=None,
        statements=(),
        articles=(),
        origins=(),
    )
    assert amount(position) == "2025-07-17"


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

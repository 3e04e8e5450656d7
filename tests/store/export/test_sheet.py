"""CSV: every cell comes back through the csv module, and none begins a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.store.export.sheet import csv_lines, defused

CELLS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=2, max_size=2)


@given(st.lists(CELLS, max_size=6))
def test_hostile_cells_come_back(rows: list[list[str]]) -> None:
    written = "".join(csv_lines(("a", "b"), rows))
    header, *read = csv.reader(io.StringIO(written, newline=""))
    assert header == ["a", "b"]
    assert read == [[defused(cell) for cell in row] for row in rows]


@given(st.text(max_size=40))
def test_no_text_begins_a_formula(words: str) -> None:
    told = str(defused(words))
    assert not told.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert not told.startswith(("\t", "\r", "\n"))
    assert told in (words, f"'{words}")


@pytest.mark.parametrize(
    "cell", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r\n=1", "＝1", "\xa0=1", "\n1"]
)
def test_formulas_are_told_as_text(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["قال", "a=1", "2024-03-05", "", -1, 0.5, True])
def test_other_cells_stay(cell: object) -> None:
    assert defused(cell) == cell


def test_nothing_is_an_empty_cell_and_a_record_ends_with_a_line_feed() -> None:
    assert list(csv_lines(("a", "b"), [(None, "x\ry")])) == ["a,b\n", ',"x\ry"\n']

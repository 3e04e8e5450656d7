"""Full text search in SQLite walks what it finds in the order of days."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from rawi.store import Library
from rawi.store.fts import _query, _row
from rawi.store.index import Wanted
from rawi.store.terms import asked


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(words=tuple(asked("السد"))),
        Wanted(words=tuple(asked("السد امتلأ")), facets=(("sdenies",),)),
        Wanted(facets=(("sdenies",),), first="2031-05-01", last="2031-06-01"),
        Wanted(first="2031-05-01"),
    ],
)
def test_nothing_is_sorted(tmp_path: Path, wanted: Wanted) -> None:
    with Library.open(tmp_path / "a.db") as library, library._database.reading() as connection:
        query = _query(connection, wanted, None)
        assert query is not None
        source, conditions, values = query
        plan = connection.execute(
            text(
                f"EXPLAIN QUERY PLAN SELECT r.n FROM {source} WHERE {' AND '.join(conditions)} "
                f"ORDER BY {_row(wanted)} DESC LIMIT 20"
            ),
            values,
        )
        assert not [row.detail for row in plan if "TEMP B-TREE" in row.detail]

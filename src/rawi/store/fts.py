"""FTS: the search index in SQLite's full text tables.

A text's rowid is its day and, within the day, when it was added: SQLite hands texts over in the order of rowids, so the
newest come first, a range of days is a range of rowids, and nothing has to be sorted. Filters are words of a column of
their own, which are found together with those of the query.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import Column, Connection, Index, Integer, MetaData, String, Table, func, select, text

from rawi.store.index import Entry, Found, IndexedKind, Wanted
from rawi.store.terms import Asked

ALL = -1
"""SQLite's LIMIT without a limit."""
CHUNK = 400
SHIFT = 32
"""Bits of a rowid below those of the day."""
LONGEST = 366
"""Days that a text may be of, at most, to be found by any but the first of them."""
_ORDINARY = 60.0
"""Words of a text that is neither short nor long."""
_TOGETHER = 1.0
"""What it is worth that the words stand side by side as they were asked for."""

_SEARCH = MetaData()
_ROWS = Table(
    "search_rows",
    _SEARCH,
    Column("n", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("id", String, nullable=False),
    Column("article", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("last", String),
    Index("search_rows_of_article", "article", "kind"),
    Index("search_rows_of_id", "id"),
)


class SqliteIndex:
    """Search by FTS5 over words that were folded before."""

    def create(self, connection: Connection) -> None:
        """See `SearchIndex.create`."""
        _SEARCH.create_all(connection)
        connection.execute(
            text(
                "CREATE VIRTUAL TABLE IF NOT EXISTS search_terms USING "
                "fts5(plain, core, facet, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0')"
            )
        )

    def drop(self, connection: Connection) -> None:
        """See `SearchIndex.drop`."""
        connection.execute(text("DROP TABLE IF EXISTS search_terms"))
        _SEARCH.drop_all(connection)

    def put(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """See `SearchIndex.put`."""
        of_day: dict[int, list[Entry]] = defaultdict(list)
        for entry in entries:
            of_day[place_of(entry.first)].append(entry)
        numbered: list[tuple[int, Entry]] = []
        for beginning in sorted(of_day):
            here = (_ROWS.c.n > beginning) & (_ROWS.c.n < beginning + (1 << SHIFT))
            last = connection.execute(select(func.max(_ROWS.c.n)).where(here)).scalar() or beginning
            numbered += enumerate(of_day[beginning], start=last + 1)
        if not numbered:
            return
        connection.execute(
            _ROWS.insert(),
            [
                {"n": n, "kind": one.kind, "id": one.id, "article": one.article, "place": one.n, "last": one.last}
                for n, one in numbered
            ],
        )
        connection.execute(
            text("INSERT INTO search_terms (rowid, plain, core, facet) VALUES (:n, :plain, :core, :facet)"),
            [
                {"n": n, "plain": one.terms.plain, "core": one.terms.core, "facet": " ".join(one.facets)}
                for n, one in numbered
            ],
        )

    def remove(self, connection: Connection, article: str, kind: IndexedKind) -> None:
        """See `SearchIndex.remove`."""
        chosen = (_ROWS.c.article == article) & (_ROWS.c.kind == kind)
        numbers = connection.execute(select(_ROWS.c.n).where(chosen).order_by(_ROWS.c.n)).scalars().all()
        if numbers:
            connection.execute(text("DELETE FROM search_terms WHERE rowid = :n"), [{"n": n} for n in numbers])
            connection.execute(_ROWS.delete().where(chosen))

    def entry_of(self, connection: Connection, article: str) -> tuple[str | None, tuple[str, ...]] | None:
        """See `SearchIndex.entry_of`."""
        row = connection.execute(
            text(
                "SELECT r.n, t.facet FROM search_rows AS r JOIN search_terms AS t ON t.rowid = r.n "
                "WHERE r.article = :article AND r.kind = 'article'"
            ),
            {"article": article},
        ).first()
        if row is None:
            return None
        ordinal = row.n >> SHIFT
        return date.fromordinal(ordinal).isoformat() if ordinal else None, tuple(row.facet.split())

    def find(self, connection: Connection, wanted: Wanted, *, limit: int | None, before: int | None) -> list[Found]:
        """See `SearchIndex.find`."""
        asked = _query(connection, wanted, before)
        if asked is None:
            return []
        source, conditions, values = asked
        rows = connection.execute(
            text(
                f"SELECT r.n, r.kind, r.id, r.article FROM {source} WHERE {' AND '.join(conditions)} "
                f"ORDER BY {_row(wanted)} DESC LIMIT :limit"
            ),
            {**values, "limit": ALL if limit is None else limit},
        )
        return [Found(kind=row.kind, id=row.id, article=row.article, place=row.n) for row in rows]

    def count(self, connection: Connection, wanted: Wanted, *, most: int) -> int:
        """See `SearchIndex.count`."""
        asked = _query(connection, wanted, None)
        if asked is None:
            return 0
        source, conditions, values = asked
        if "MATCH" in " ".join(conditions) and " r." not in f" {' '.join(conditions)}" and wanted.holder is None:
            source = "search_terms"
        # An open range of days holds the newest: from the others on, many would be looked at for nothing.
        order = f"ORDER BY {_row(wanted)} DESC" if wanted.first else ""
        found = f"SELECT 1 FROM {source} WHERE {' AND '.join(conditions)} {order} LIMIT :limit"
        rows = text(f"SELECT count(*) FROM ({found})")
        return int(connection.execute(rows, {**values, "limit": most}).scalar_one())

    def facets(self, connection: Connection, wanted: Wanted, *, most: int) -> list[frozenset[str]] | None:
        """See `SearchIndex.facets`."""
        asked = _query(connection, wanted, None) if wanted.words else None
        if asked is None:
            return None
        source, conditions, values = asked
        rows = connection.execute(
            text(f"SELECT search_terms.facet FROM {source} WHERE {' AND '.join(conditions)} LIMIT :limit"),
            {**values, "limit": most},
        )
        return [frozenset(facet.split()) for facet in rows.scalars()]

    def ranked(self, connection: Connection, wanted: Wanted, found: Sequence[Found]) -> list[Found]:
        """See `SearchIndex.ranked`."""
        if not wanted.words:
            return list(found)
        texts: dict[int, tuple[str, str]] = {}
        for first in range(0, len(found), CHUNK):
            part = ",".join(str(one.place) for one in found[first : first + CHUNK])
            rows = connection.execute(text(f"SELECT rowid, plain, core FROM search_terms WHERE rowid IN ({part})"))
            texts |= {row.rowid: (f" {row.plain} ", f" {row.core} ") for row in rows}
        scored = [replace(one, score=_score(*texts[one.place], wanted.words)) for one in found]
        return sorted(scored, key=lambda one: -one.score)


def place_of(day: str | None) -> int:
    """Where a day begins in the order; 0 where none is known."""
    try:
        return date.fromisoformat(day).toordinal() << SHIFT if day else 0
    except ValueError:
        return 0


def expression(wanted: Wanted) -> str:
    """What is wanted in FTS5's language: every word quoted, so that nothing in it is read as syntax."""
    parts = [f"{{plain core}} : ({_either(word.forms)})" for word in wanted.words]
    parts += [f"facet : ({_either(group)})" for group in wanted.facets]
    return " AND ".join(parts)


def _either(forms: Sequence[str]) -> str:
    return " OR ".join('"' + form.replace('"', '""') + '"' for form in forms)


def _query(connection: Connection, wanted: Wanted, before: int | None) -> tuple[str, list[str], dict[str, Any]] | None:
    """Where the wanted texts are taken from, on which conditions and with which values; None where nothing is asked."""
    match = expression(wanted)
    if not match and not (wanted.first or wanted.last):
        return None
    source, conditions = "search_rows AS r", ["1"]
    values: dict[str, Any] = {}
    row = _row(wanted)
    if match:
        # CROSS: the texts are walked in their order, and everything else is looked up for each.
        source = "search_terms CROSS JOIN search_rows AS r ON r.n = search_terms.rowid"
        conditions.append("search_terms MATCH :match")
        values["match"] = match
    if before is not None:
        conditions.append(f"{row} < :before")
        values["before"] = before
    if wanted.first or wanted.last:
        lowest = place_of(wanted.first) - (LONGEST << SHIFT) if wanted.first else 0
        conditions.append(f"{row} >= :lowest")
        values["lowest"] = max(lowest, 1 << SHIFT)
    if wanted.first:
        conditions.append("r.last >= :first")
        values["first"] = wanted.first
    if wanted.last:
        conditions.append(f"{row} < :highest")
        values["highest"] = place_of(wanted.last) + (1 << SHIFT)
    if wanted.holder is not None:
        source += " CROSS JOIN statements AS s ON s.article_id = r.article AND s.n = r.place"
        conditions.append("s.holder = :holder")
        values["holder"] = wanted.holder
    if wanted.among is not None:
        conditions.append(f"{row} IN ({','.join(map(str, _places(connection, wanted.among))) or 'NULL'})")
    return source, conditions, values


def _row(wanted: Wanted) -> str:
    """The column of a text's place. Of the two that hold it SQLite walks only that of the full text in order; by the
    other it would sort every hit."""
    return "search_terms.rowid" if wanted.words or wanted.facets else "r.n"


def _places(connection: Connection, ids: Sequence[str]) -> list[int]:
    found: list[int] = []
    for first in range(0, len(ids), CHUNK):
        chosen = _ROWS.c.id.in_(ids[first : first + CHUNK])
        found += connection.execute(select(_ROWS.c.n).where(chosen)).scalars()
    return found


def _score(plain: str, core: str, words: Sequence[Asked]) -> float:
    """How well a text answers: printed words count twice what cores count, and less the longer the text is."""
    length = plain.count(" ") / _ORDINARY
    score = 0.0
    for word in words:
        often = sum(2.0 * plain.count(f" {form} ") + core.count(f" {form} ") for form in word.forms)
        score += often / (often + 0.3 + 0.9 * length)
    together = pairwise(words)
    near = sum(any(f" {a} {b} " in plain for a in one.forms for b in other.forms) for one, other in together)
    return score + _TOGETHER * near

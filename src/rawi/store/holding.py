"""Holding: whose each statement is, and how many statements each holder made, kept as articles and comparisons change.

A statement's holder is the thing that its speaker means in the article, as the last comparison left it. The sums are
changed by what an article held before and holds now, never counted anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields

from sqlalchemy import Connection, Table, bindparam, case, delete, func, insert, select, update

from rawi.store import tables
from rawi.store.terms import name_words

CHUNK = 400
Named = tuple[str, str, str, str, str]
"""A holder, and the key, name, kind and office (or nothing) that its speaker has."""
Row = dict[str, object]
_NAMED = ("holder", "key", "name", "kind", "role")


@dataclass(slots=True)
class Share:
    """What some articles hold: how often each holder speaks under each name, in the sums' own terms."""

    names: Counter[Named] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    own: Counter[str] = field(default_factory=Counter)
    denies: Counter[str] = field(default_factory=Counter)
    neither: Counter[str] = field(default_factory=Counter)
    quoting: Counter[str] = field(default_factory=Counter)
    voicing: Counter[str] = field(default_factory=Counter)

    def __iadd__(self, other: Share) -> Share:
        for one in fields(self):
            getattr(self, one.name).update(getattr(other, one.name))
        return self


def meant(connection: Connection, article: str) -> dict[str, str]:
    """The holders that speakers' keys mean in an article, where they are not the keys themselves."""
    table = tables.speakers
    rows = connection.execute(select(table.c.key, table.c.holder).where(table.c.article_id == article))
    return {row.key: row.holder for row in rows}


class Recount:
    """One transaction's recounting: what the articles that it touches held before, and what they hold at its end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._touched: dict[str, None] = {}
        self._before = Share()

    def touch(self, articles: Sequence[str], *, empty: bool = False) -> None:
        """These articles are about to change. Those that are known to hold nothing so far need not be looked at."""
        fresh = [one for one in articles if one not in self._touched]
        self._touched |= dict.fromkeys(fresh)
        if not empty:
            self._before += _share(self._connection, fresh)

    @contextmanager
    def following(self) -> Iterator[None]:
        """Whatever the block changes in the table of speakers, their statements follow."""
        before = _speakers(self._connection)
        yield
        after = _speakers(self._connection)
        changed = {article for article, _ in before.keys() ^ after.keys()}
        changed |= {said[0] for said in before.keys() & after.keys() if before[said] != after[said]}
        self.settle(sorted(changed - {""}))

    def settle(self, articles: Sequence[str]) -> None:
        """Give the statements of these articles the holders that the table of speakers says."""
        table, speakers = tables.statements, tables.speakers
        holder = (
            select(speakers.c.holder)
            .where(speakers.c.article_id == table.c.article_id, speakers.c.key == table.c.speaker_key)
            .scalar_subquery()
        )
        self.touch(articles)
        for first in range(0, len(articles), CHUNK):
            here = table.c.article_id.in_(articles[first : first + CHUNK])
            said = func.coalesce(holder, table.c.speaker_key)
            self._connection.execute(update(table).where(here).values(holder=said))

    def finish(self) -> list[str]:
        """Change the sums by what changed; the articles that were touched are returned."""
        touched, before = list(self._touched), self._before
        self._touched, self._before = {}, Share()
        after = _share(self._connection, touched)
        if before != after:
            _change(self._connection, before, after)
        return touched

    def forget(self) -> None:
        """All sums and everything that was touched: there are no statements any more."""
        self._touched, self._before = {}, Share()


def _speakers(connection: Connection) -> dict[tuple[str, str], str]:
    table = tables.speakers
    return {
        (row.article_id, row.key): row.holder
        for row in connection.execute(select(table.c.article_id, table.c.key, table.c.holder))
    }


def _share(connection: Connection, articles: Sequence[str]) -> Share:
    """What these articles hold, as far as they are current."""
    found = Share()
    for first in range(0, len(articles), CHUNK):
        found += _share_of(connection, articles[first : first + CHUNK])
    return found


def _share_of(connection: Connection, articles: Sequence[str]) -> Share:
    table = tables.statements
    stance = case((table.c.commitment == "neither", "neither"), (table.c.polarity == "deny", "denies"), else_="affirms")
    role = func.coalesce(table.c.speaker_role, "").label("role")
    own = (table.c.mode == "own_voice").label("own")
    columns = (table.c.holder, table.c.speaker_key, table.c.speaker_name, table.c.speaker_kind, role)
    of_article = tables.articles.c.id == table.c.article_id
    query = (
        select(table.c.article_id, own, stance.label("stance"), *columns, func.count().label("often"))
        .select_from(table.join(tables.articles, of_article))
        .where(table.c.article_id.in_(articles), tables.articles.c.current)
        .group_by(table.c.article_id, own, stance, *columns)
    )
    found = Share()
    quoting: set[tuple[str, str]] = set()
    voicing: set[tuple[str, str]] = set()
    for article, alone, stands, holder, *named, often in connection.execute(query):
        key, name, kind, office = named
        found.names[holder, key, name, kind, office] += often
        (found.own if alone else found.said)[holder] += often
        found.denies[holder] += often * (stands == "denies")
        found.neither[holder] += often * (stands == "neither")
        (voicing if alone else quoting).add((article, holder))
    found.quoting.update(holder for _, holder in quoting)
    found.voicing.update(holder for _, holder in voicing)
    return found


def _change(connection: Connection, before: Share, after: Share) -> None:
    holders: list[Row] = []
    sums = ("said", "own", "denies", "neither", "quoting", "voicing")
    keys = {holder for holder, *_ in before.names} | {holder for holder, *_ in after.names}
    for key in sorted(keys):
        changes: Row = {name: getattr(after, name)[key] - getattr(before, name)[key] for name in sums}
        if any(changes.values()):
            holders.append({"key": key, **changes})
    _add(connection, tables.holders, holders, ("key",))
    names: list[Row] = [
        {**dict(zip(_NAMED, one, strict=True)), "said": change}
        for one in sorted(before.names.keys() | after.names.keys())
        if (change := after.names[one] - before.names[one])
    ]
    fresh = _add(connection, tables.holder_names, names, _NAMED)
    lead = {(str(row["holder"]), str(row["name"])) for row in fresh}
    gone = sorted({holder for holder, *_ in before.names.keys() - after.names.keys()})
    _lead(connection, lead | _drop(connection, gone))


def _add(connection: Connection, table: Table, rows: list[Row], by: tuple[str, ...]) -> list[Row]:
    """Add these figures to those that are there; the rows that were not are returned."""
    known = _known(connection, table, rows, by)
    fresh = [row for row in rows if tuple(row[name] for name in by) not in known]
    changed = [row for row in rows if tuple(row[name] for name in by) in known]
    if fresh:
        connection.execute(insert(table), fresh)
    if changed:
        figures = [column.name for column in table.columns if column.name not in by]
        connection.execute(
            update(table)
            .where(*(table.c[name] == bindparam(f"of_{name}") for name in by))
            .values({name: table.c[name] + bindparam(f"by_{name}") for name in figures}),
            [
                {**{f"of_{name}": row[name] for name in by}, **{f"by_{name}": row[name] for name in figures}}
                for row in changed
            ],
        )
    return fresh


def _known(connection: Connection, table: Table, rows: list[Row], by: tuple[str, ...]) -> set[tuple[object, ...]]:
    """Which of these rows are there."""
    wanted = list(dict.fromkeys(row[by[0]] for row in rows))
    found: set[tuple[object, ...]] = set()
    for first in range(0, len(wanted), CHUNK):
        chosen = table.c[by[0]].in_(wanted[first : first + CHUNK])
        found |= {tuple(row) for row in connection.execute(select(*(table.c[name] for name in by)).where(chosen))}
    return found


def _drop(connection: Connection, holders: Sequence[str]) -> set[tuple[str, str]]:
    """Forget those of these holders who say nothing any more, and names that none of them has; those are returned."""
    table, named = tables.holders, tables.holder_names
    found: set[tuple[str, str]] = set()
    for first in range(0, len(holders), CHUNK):
        part = holders[first : first + CHUNK]
        connection.execute(delete(table).where(table.c.key.in_(part), table.c.said + table.c.own <= 0))
        unused = named.c.holder.in_(part) & (named.c.said <= 0)
        found |= {
            (row.holder, row.name) for row in connection.execute(select(named.c.holder, named.c.name).where(unused))
        }
        connection.execute(delete(named).where(unused))
    return found


def _lead(connection: Connection, names: set[tuple[str, str]]) -> None:
    """Let the words of these holders' names lead to them, as long as they have the names."""
    table, named = tables.holder_words, tables.holder_names
    ordered = sorted(names)
    for first in range(0, len(ordered), CHUNK):
        part = ordered[first : first + CHUNK]
        known = select(table.c.holder, table.c.name).where(table.c.holder.in_({holder for holder, _ in part}))
        led = set(map(tuple, connection.execute(known))).intersection(part)
        if led:
            this = table.c.holder == bindparam("of_holder"), table.c.name == bindparam("of_name")
            connection.execute(delete(table).where(*this), [{"of_holder": one, "of_name": name} for one, name in led])
        has = select(named.c.holder, named.c.name).where(named.c.holder.in_({holder for holder, _ in part}))
        there = set(map(tuple, connection.execute(has)))
        rows = [
            {"word": word, "holder": holder, "name": name}
            for holder, name in part
            if (holder, name) in there
            for word in dict.fromkeys(name_words(name))
        ]
        if rows:
            connection.execute(insert(table), rows)

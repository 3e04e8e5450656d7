"""Linking: the linked names of a library as its tables keep them (`rawi.model.linking.Shelf`), and what follows from
them for identities, spellings, meanings and the pairs left open."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, insert, select

from rawi.model import Join
from rawi.model.linking import Changes, Name, Place, UnitRow, UseRow
from rawi.model.wire import join_from_json, join_to_json
from rawi.store import linked, tables, waiting
from rawi.store.database import portions
from rawi.store.identities import meanings, put_things
from rawi.store.packing import dumped

_AT_ONCE = 500
_MANY_AT_ONCE = 20_000
"""Rows that are written at once."""


class LinkedNames:
    """The shelf of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self) -> tuple[list[str], list[str]]:
        """The articles that are new or read anew since names were linked, and those that were linked and are gone."""
        here, read, noted = linked.articles, waiting.current("linking"), waiting.noted("linking")
        gone = select(here.c.id).where(here.c.id.in_(noted), ~here.c.id.in_(read)).order_by(here.c.id)
        fresh = read.order_by(tables.articles.c.id)
        return list(self._connection.execute(fresh).scalars()), list(self._connection.execute(gone).scalars())

    def moment(self) -> tuple[tuple[list[str], list[str]], str | None]:
        """What changes whenever names are linked or wait to be."""
        return self.waiting(), self.mark()

    def mark(self) -> str | None:
        """The mark of the rulings that what is kept here follows; None if nothing is kept."""
        return self._connection.execute(select(linked.followed.c.mark)).scalar()

    def named_in(self, articles: Collection[str]) -> Iterator[tuple[Name, str]]:
        """The names in some articles, each with the article."""
        table = linked.uses
        for part in portions(sorted(articles), _AT_ONCE):
            query = select(table.c.entity, table.c.kind, table.c.article_id).where(table.c.article_id.in_(part))
            for entity, kind, article in self._connection.execute(query):
                yield (entity, kind), article

    def units_of(self, names: Collection[Name]) -> Iterator[UnitRow]:
        """The units of some names."""
        entities = sorted({entity for entity, _ in names})
        found = self._units(linked.units.c.entity, entities)
        return (row for row in found if row.name in names)

    def units_called(self, ids: Collection[str]) -> Iterator[UnitRow]:
        """The units that have one of these ids, or are of a name that has."""
        return chain(self._units(linked.units.c.id, sorted(ids)), self._units(linked.units.c.entity, sorted(ids)))

    def units(self, slots: Collection[int]) -> Iterator[UnitRow]:
        """The units of some slots."""
        return self._units(linked.units.c.slot, sorted(slots))

    def uses(self, name: Name, most: int | None = None, articles: Collection[str] = ()) -> Iterator[UseRow]:
        """The first `most` uses of a name by article and those in `articles`, all without `most`."""
        table = linked.uses
        first = _uses(name).order_by(table.c.article_id)
        if most is None:
            return map(_use, self._connection.execute(first))
        free = first.where(~table.c.article_id.in_(articles)) if articles else first
        return chain(map(_use, self._connection.execute(free.limit(most))), self.used(name, articles))

    def used(self, name: Name, articles: Collection[str]) -> Iterator[UseRow]:
        """The uses of a name in some articles."""
        for part in portions(sorted(articles), _AT_ONCE):
            yield from map(_use, self._connection.execute(_uses(name).where(linked.uses.c.article_id.in_(part))))

    def holds(self, slot: int, articles: Collection[str]) -> bool:
        """Whether a unit is named in one of some articles."""
        # Asked for very many pairs of units, hence as the driver has it.
        unit = "SELECT entity, kind, number FROM linked_units WHERE slot = ?"
        of_unit = self._connection.exec_driver_sql(unit, (slot,)).first()
        if of_unit is None:
            return False
        query = "SELECT 1 FROM linked_uses WHERE entity = ? AND kind = ? AND sense = ? AND article_id IN ({}) LIMIT 1"
        return any(
            self._connection.exec_driver_sql(query.format(", ".join("?" * len(part))), (*of_unit, *part)).first()
            for part in portions(articles, _AT_ONCE)
        )

    def members(self, components: Collection[int]) -> Iterator[tuple[int, list[int]]]:
        """The slots of the units of some components."""
        table = linked.units
        found: dict[int, list[int]] = {}
        for part in portions(sorted(components), _AT_ONCE):
            query = select(table.c.component, table.c.slot).where(table.c.component.in_(part))
            for component, slot in self._connection.execute(query):
                found.setdefault(component, []).append(slot)
        yield from found.items()

    def blocks(self, numbers: Collection[int]) -> Iterator[tuple[int, list[Place]]]:
        """The members of some blocks, ordered."""
        table = linked.blocks
        for part in portions(sorted(numbers), _AT_ONCE):
            found: dict[int, list[Place]] = {}
            query = select(table).where(table.c.number.in_(part)).order_by(table.c.number, table.c.rank, table.c.slot)
            for number, *place in self._connection.execute(query):
                found.setdefault(number, []).append(Place(*place))
            yield from found.items()

    def near(self, slots: Collection[int]) -> Iterator[tuple[int, dict[int, Join]]]:
        """The near pairs of some units, by the slot of the other."""
        table = linked.pairs
        found: dict[int, dict[int, Join]] = {}
        for part in portions(sorted(slots), _AT_ONCE):
            asked = frozenset(part)
            for column in (table.c.one, table.c.other):
                query = select(table.c.one, table.c.other, table.c.body).where(column.in_(part))
                for one, other, body in self._connection.execute(query):
                    join = join_from_json(json.loads(body))
                    for slot, beside in ((one, other), (other, one)):
                        if slot in asked:
                            found.setdefault(slot, {})[beside] = join
        yield from found.items()

    def everything(self) -> Iterator[UseRow]:
        """All uses, ordered by name and article."""
        table = linked.uses
        return map(
            _use, self._connection.execute(_uses(None).order_by(table.c.entity, table.c.kind, table.c.article_id))
        )

    def keep(self, changes: Changes) -> frozenset[str]:
        """Take in what changed; the ids of names that now mean another thing in articles that were here before, or
        whose thing is now called otherwise."""
        before = meanings(self._connection) if changes.whole else {}
        if changes.whole:
            for table in (*linked.NAMES, tables.open_pairs, tables.meanings, tables.spellings, tables.identities):
                self._connection.execute(delete(table))
        renamed = _Keeping(self._connection, changes).run()
        waiting.done(self._connection, "linking", (*changes.come, *changes.gone))
        if not before:
            return renamed
        now = meanings(self._connection)
        return frozenset(key[0] for key in before.keys() | now.keys() if before.get(key) != now.get(key))

    def _units(self, column: Any, values: Sequence[Any]) -> Iterator[UnitRow]:
        table = linked.units
        columns = (
            table.c.slot, table.c.entity, table.c.kind, table.c.number, table.c.id, table.c.further, table.c.component,
            table.c.thing, table.c.body,
        )  # fmt: skip
        for part in portions(values, _AT_ONCE):
            for slot, entity, kind, *rest in self._connection.execute(select(*columns).where(column.in_(part))):
                yield UnitRow(slot, (entity, kind), *rest)


class _Keeping:
    """One taking in of changes. Each row is made once and written at once, for there may be very many."""

    def __init__(self, connection: Connection, changes: Changes) -> None:
        self._connection = connection
        self._changes = changes
        self._whole = changes.whole
        self._before = {} if self._whole else {row.slot: row for row in LinkedNames(connection).units(changes.units)}
        self._also = {} if self._whole else self._further_ids()
        self._things: dict[tuple[Name, int], str] = {}
        self._senses: dict[str, dict[str, str]] = {}
        self._led: list[tuple[Name, int]] = []
        self._meant: dict[tuple[str, str], str] = {}
        self._gone: set[tuple[str, str]] = set()
        self._renamed: set[str] = set()

    def run(self) -> frozenset[str]:
        """Write everything."""
        if not self._whole:
            self._called_otherwise()
        self._units()
        self._uses()
        self._moves()
        self._pairs()
        put_things(self._connection, self._changes.things, self._senses)
        self._meanings()
        self._connection.execute(delete(linked.followed))
        self._connection.execute(insert(linked.followed).values(mark=self._changes.mark))
        return frozenset(self._renamed)

    def _further_ids(self) -> dict[tuple[Name, str], tuple[str, ...]]:
        """The further ids that the uses which change had."""
        table = linked.uses
        found: dict[tuple[Name, str], tuple[str, ...]] = {}
        for part in portions(sorted({article for _, article in self._changes.uses}), _AT_ONCE):
            columns = (table.c.entity, table.c.kind, table.c.article_id, table.c.also)
            query = select(*columns).where(table.c.article_id.in_(part), table.c.also.is_not(None))
            for entity, kind, article, also in self._connection.execute(query):
                found[(entity, kind), article] = tuple(also.split())
        return found

    def _called_otherwise(self) -> None:
        """Note the names of things that are shown otherwise than before."""
        table = tables.identities
        for part in portions(sorted(self._changes.things), _AT_ONCE):
            for id, name, kind in self._connection.execute(
                select(table.c.id, table.c.name, table.c.type).where(table.c.id.in_(part))
            ):
                now = self._changes.things[id]
                if now is not None and (now.name, now.kind) != (name, kind):
                    self._renamed.update(use.entity for use in now.names)

    def _units(self) -> None:
        """Units, and where their names lead."""
        gone: list[tuple[int]] = []

        def rows() -> Iterator[dict[str, object]]:
            for slot, row in self._changes.units.items():
                old = self._before.get(slot)
                if old is not None:
                    self._gone.add(("", old.id))
                if row is None:
                    gone.append((slot,))
                    continue
                self._things[row.name, row.number] = self._meant["", row.id] = row.thing
                self._senses.setdefault(row.thing, {})[row.id] = row.name[0]
                if old is not None and old.thing != row.thing:
                    self._renamed.add(row.name[0])
                    self._led.append((row.name, row.number))
                yield _unit_row(row)

        self._put(linked.units, rows())
        self._drop(linked.units, ("slot",), gone)

    def _uses(self) -> None:
        """Uses, and where their names lead in the article of each, so far as it is not where they lead everywhere."""
        table = linked.uses
        gone: list[tuple[str, str, str]] = []
        here: set[str] = set()
        for part in portions(self._changes.uses.items(), _MANY_AT_ONCE):
            rows = [row for _, row in part if row is not None]
            for (name, article), row in part:
                if not self._whole:
                    self._gone.update((article, own) for own in (name[0], *self._also.get((name, article), ())))
                if row is None:
                    gone.append((*name, article))
                elif row.sense or row.also:
                    thing = self._things.get((name, row.sense)) or self._thing(name, row.sense)
                    led = (*((name[0],) if row.sense else ()), *row.also)
                    self._meant.update(((article, own), thing) for own in led)
            self._put(table, map(_use_row, rows))
            companies = {row.article: row.company for row in rows if row.article not in here}
            here.update(companies)
            fresh = ({"id": id, "company": company} for id, company in companies.items())
            self._put(linked.articles, fresh)
        self._drop(table, ("entity", "kind", "article_id"), gone)
        nameless = ({"id": id, "company": ""} for id in sorted(self._changes.come - here))
        self._put(linked.articles, nameless)
        self._drop(linked.articles, ("id",), [(id,) for id in sorted(self._changes.gone)])

    def _moves(self) -> None:
        table = linked.blocks
        moves = list(self._changes.moves)
        if not self._whole:
            self._drop(table, ("number", "slot"), [(number, slot) for number, slot, _ in moves])
        rows = sorted((number, place) for number, _, place in moves if place is not None)
        self._put(table, ({"number": number, **place._asdict()} for number, place in rows))

    def _pairs(self) -> None:
        table = linked.pairs
        changed = [] if self._whole else list(self._changes.near)
        ids: list[tuple[str, str]] = []
        of_pair = "SELECT first, second FROM linked_pairs WHERE one = ? AND other = ?"
        for pair in changed:
            ids += [(first, second) for first, second in self._connection.exec_driver_sql(of_pair, pair)]
        here = {pair: found for pair, found in self._changes.near.items() if found is not None}
        ids += [(join.first, join.second) for join, _ in here.values()] if changed else []
        self._drop(table, ("one", "other"), changed)
        opened = tables.open_pairs
        self._drop(opened, ("first", "second"), ids)
        bodies = {pair: dumped(join_to_json(join)) for pair, (join, _) in here.items()}
        self._put(
            table,
            (
                {
                    "one": pair[0], "other": pair[1], "first": join.first, "second": join.second, "score": join.score,
                    "open": is_open, "body": bodies[pair],
                }
                for pair, (join, is_open) in here.items()
            ),
        )  # fmt: skip
        self._put(
            opened,
            (
                {"first": join.first, "second": join.second, "score": join.score, "body": bodies[pair]}
                for pair, (join, is_open) in here.items()
                if is_open
            ),
        )

    def _meanings(self) -> None:
        """Lead the names to their things, where units, their things or the senses of uses changed."""
        for name, sense in self._led:
            self._lead(name, sense)
        self._drop(
            tables.meanings,
            ("entity", "article_id"),
            [(own, article) for article, own in self._gone - self._meant.keys()],
        )
        self._put(
            tables.meanings,
            (
                {"entity": entity, "article_id": article, "identity": thing}
                for (article, entity), thing in sorted(self._meant.items(), key=lambda item: (item[0][1], item[0][0]))
            ),
        )

    def _lead(self, name: Name, sense: int) -> None:
        """Lead all uses of a unit to its thing."""
        table = linked.uses
        of_unit = table.c.entity == name[0], table.c.kind == name[1], table.c.sense == sense
        query = select(table.c.article_id, table.c.also).where(*of_unit)
        for article, also in self._connection.execute(query if sense else query.where(table.c.also.is_not(None))):
            owns = (also or "").split()
            self._renamed.update(owns)
            led = (*((name[0],) if sense else ()), *owns)
            self._meant.update(((article, own), self._things[name, sense]) for own in led)

    def _thing(self, name: Name, sense: int) -> str:
        table = linked.units
        found = table.c.entity == name[0], table.c.kind == name[1], table.c.number == sense
        return str(self._connection.execute(select(table.c.thing).where(*found)).scalar_one())

    def _drop(self, table: Table, columns: Sequence[str], keys: Collection[tuple[object, ...]]) -> None:
        """Delete the rows that have one of some keys in these columns."""
        if keys:
            found = (table.c[column] == bindparam(f"key_{column}") for column in columns)
            named = [dict(zip((f"key_{column}" for column in columns), key, strict=True)) for key in keys]
            self._connection.execute(delete(table).where(*found), named)

    def _put(self, table: Table, rows: Iterable[Mapping[str, object]]) -> None:
        statement = insert(table).prefix_with("OR REPLACE")
        for part in portions(rows, _MANY_AT_ONCE):
            self._connection.execute(statement, part)


def _uses(name: Name | None) -> Select[Any]:
    table, articles = linked.uses, linked.articles
    found = select(
        table.c.entity, table.c.kind, table.c.article_id, table.c.sense, table.c.day, table.c.offices, table.c.also,
        articles.c.company, table.c.body,
    ).join(articles, articles.c.id == table.c.article_id)  # fmt: skip
    return found if name is None else found.where(table.c.entity == name[0], table.c.kind == name[1])


def _use(row: Any) -> UseRow:
    entity, kind, article, sense, day, offices, also, company, body = row
    words = tuple(json.loads(offices)) if offices else ()
    return UseRow((entity, kind), article, sense, day, words, tuple(also.split()) if also else (), company, body)


def _use_row(use: UseRow) -> dict[str, object]:
    return {
        "entity": use.name[0],
        "kind": use.name[1],
        "article_id": use.article,
        "sense": use.sense,
        "day": use.day,
        "offices": dumped(use.offices) if use.offices else None,
        "also": " ".join(use.also) or None,
        "body": use.body,
    }


def _unit_row(row: UnitRow) -> dict[str, object]:
    values = row._asdict()
    entity, kind = values.pop("name")
    return {**values, "entity": entity, "kind": kind}

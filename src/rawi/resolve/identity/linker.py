"""Linker: the names of a library as articles come and go, linked as if what is there now had come at once.

What comes touches the blocks of its names. Only pairs in these blocks are scored anew, and only things that such pairs
are of are put together anew. Everything else stays, and with a shelf is not even read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rawi.model import Decision, Identities, Join, Known
from rawi.model.identity import Stated, stated
from rawi.model.linking import Changes, Name, Pair, Place, Shelf, UnitRow
from rawi.resolve.identity.blocking import Blocks
from rawi.resolve.identity.drawer import Drawer, Made
from rawi.resolve.identity.grouping import Things
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.named import Named, Use
from rawi.resolve.identity.naming import Names, merged
from rawi.resolve.identity.packing import packed_unit, unpacked_unit
from rawi.resolve.identity.rulings import Entries, Ruled, ordered, retyped, ruled, set_apart, standing
from rawi.resolve.identity.scoring import Scorer, total
from rawi.resolve.identity.units import Unit


class Linker:
    """The linked names of a library: those that come, and with a shelf those that are kept there, which followed the
    same decisions and lists, and `taught` what the decisions teach."""

    def __init__(
        self,
        decisions: Iterable[Decision] = (),
        *,
        knowledge: Knowledge,
        latin: bool = True,
        known: Iterable[Known] = (),
        shelf: Shelf | None = None,
        taught: Mapping[str, float] | None = None,
    ) -> None:
        self._shelf = shelf
        self._lower = knowledge.limits["open"]
        self._decisions = standing(decisions)
        self._ruled = Ruled()
        self._subjects = {subject for one in self._decisions for subject in one.subjects}
        kinds, apart = retyped(self._decisions), set_apart(self._decisions)
        self._lists = Entries(known, knowledge)
        self._names = Names(knowledge, kinds=kinds, apart=apart, shelf=shelf)
        self._order: dict[int, tuple[str, str, int]] = {}
        self._rows: dict[int, UnitRow] = {}
        self._units: Drawer[int, Unit] = Drawer(self._read if shelf else None)
        self._blocks = Blocks(knowledge, latin=latin, load=shelf.blocks if shelf else None)
        self._scorer = Scorer(knowledge, self._beyond)
        self._scorer.taught = dict(taught or {})
        self._near: Drawer[int, dict[int, Join]] = Drawer(shelf.near if shelf else None)
        self._pairs: set[Pair] = set()
        self._things = Things(self, knowledge.limits, shelf)

    @property
    def taught(self) -> Mapping[str, float]:
        """What decisions teach of rules of spelling."""
        return self._scorer.taught

    def renew(self, come: Iterable[Named], gone: Iterable[str] = ()) -> bool:
        """Take in names as articles use them that are new or read anew, and let those of articles go that are gone.

        False, and nothing is worth keeping, if decisions now teach something else, so that all that is on the shelf
        has to be scored anew.
        """
        self._follow()
        exchange = self._exchange(merged(come), set(gone))
        before = self._ruled
        self._follow()
        dirty = {*exchange.old, *exchange.new, *before.differing(self._ruled)}
        if self._relearned():
            if self._shelf is not None:
                return False
            exchange = _Exchange(new=dict(self._units.held()), fresh=True)
            self._near = Drawer()
            dirty.update(exchange.new)
        self._things.regroup(dirty | self._rescored(exchange))
        return True

    def identities(self) -> Identities:
        """Who is who among all names taken in; not for a linker with a shelf, which knows but some of them."""
        of: dict[tuple[str, str], str] = {}
        found = []
        for slots, identity in self._things.all():
            uses = []
            for slot in slots:
                unit = self.unit(slot)
                of["", unit.id] = identity.id
                for use, sense in self._names.uses_of(self.name(slot)):
                    if sense != self._order[slot][2]:
                        continue
                    uses.append(Stated(entity=unit.entity, article=use.article, day=use.day, offices=use.offices))
                    if sense:
                        of[use.article, unit.entity] = identity.id
                    of.update(((use.article, own), identity.id) for own in use.also)
            found.append(stated(identity, uses))
        pairs = ((one, other) for one, joins in self._near.held() for other in joins)
        left = (self.join(*pair) for pair in pairs if self.before(*pair) and self._things.are_open(*pair))
        return Identities(
            identities=tuple(sorted(found, key=lambda identity: identity.id)),
            open_pairs=tuple(sorted(left, key=lambda pair: (-pair.score, pair.first, pair.second))),
            of=of,
        )

    def changes(self, mark: str, come: Iterable[str] = (), gone: Iterable[str] = ()) -> Changes:
        """What a shelf has to keep of it: what changed on its own shelf, everything if it has none."""
        whole = self._shelf is None
        slots = (
            [slot for slot, _ in self._units.held()] if whole else sorted(self._units.changed | self._things.changed)
        )
        near = set(self._pairs)
        if whole:
            near = {(one, other) for one, joins in self._near.held() for other in joins if one < other}
        else:
            regrouped = self._things.changed
            self._near.want(regrouped)
            near |= {ordered(one, other) for one in regrouped for other in self.near(one)}
            self._units.want(slot for pair in near for slot in pair)
        moves: Iterable[tuple[int, int, Place | None]]
        if whole:
            moves = ((number, place.slot, place) for number, places in self._blocks.members.held() for place in places)
        else:
            moves = ((number, slot, place) for (number, slot), place in self._blocks.moves.items())
        units, pairs = Made(slots, self._row), Made(sorted(near), self._kept)
        return Changes(
            whole=whole,
            mark=mark,
            come=frozenset(come),
            gone=frozenset(gone),
            uses=Made(self._names.everywhere(), self._names.row) if whole else self._names.changed,
            units=units if whole else dict(units),
            moves=moves,
            near=pairs if whole else dict(pairs),
            things=self._things.rows(),
        )

    def unit(self, slot: int) -> Unit:
        """The unit of a slot that has one."""
        unit = self._units.get(slot)
        assert unit is not None
        return unit

    def has(self, slot: int) -> bool:
        """Whether a slot has a unit."""
        return self._units.get(slot) is not None

    def want(self, slots: Collection[int]) -> None:
        """Get units and their near pairs ready."""
        self._units.want(slots)
        self._near.want(slots)

    def row(self, slot: int) -> UnitRow | None:
        """The row of a unit as it is on the shelf."""
        self._units.want((slot,))
        return self._rows.get(slot)

    def name(self, slot: int) -> Name:
        """The name that a unit is of."""
        entity, kind, _ = self._order[slot]
        return entity, kind  # type: ignore[return-value]

    def near(self, slot: int) -> Mapping[int, Join]:
        """The joins of a unit with others that it may be one with."""
        return self._near.get(slot) or {}

    def join(self, one: int, other: int) -> Join:
        """The join of two units, scored if it is not known."""
        return self.near(one).get(other) or self._scored(one, other)

    def before(self, one: int, other: int) -> bool:
        """Whether a unit comes before another in the order of all."""
        return self._order[one] < self._order[other]

    def entries(self, slot: int) -> frozenset[str]:
        """The entries of lists that a unit is on."""
        return self._lists.of(self.unit(slot))

    def order(self, slot: int) -> tuple[str, str, int]:
        """What orders a unit: the name and the number of its sense."""
        return self._order[slot]

    @property
    def ruled(self) -> Ruled:
        """What decisions say of the units."""
        return self._ruled

    def _exchange(self, new: Mapping[Name, Sequence[Use]], gone: set[str]) -> _Exchange:
        """Put the units of names as they are now in place of those that they had."""
        going = self._names.names_in(gone | {use.article for uses in new.values() for use in uses})
        names = sorted({*new, *going})
        self._names.want(names, self._units_of(names))
        found = _Exchange(fresh=self._shelf is None and not self._units.held())
        for name in names:
            before, units, moved = self._names.exchange(name, new.get(name, ()), going.get(name, ()))
            after = {unit.slot: unit for unit in units}
            for slot in before:
                old = self.unit(slot)
                if moved or after.get(slot) != old:
                    found.old[slot] = old
            for number, unit in enumerate(units):
                self._order[unit.slot] = (*name, number)
                if moved or unit.slot not in before or unit.slot in found.old:
                    found.new[unit.slot] = unit
                elif self._shelf is not None and self._names.further(name)[number] != self._rows[unit.slot].further:
                    self._units.touch(unit.slot)
        self._put(found)
        return found

    def _units_of(self, names: Collection[Name]) -> dict[Name, list[UnitRow]]:
        """The rows of the units of some names, in order."""
        found: dict[Name, list[UnitRow]] = {}
        for row in sorted(self._shelf.units_of(names), key=lambda row: row.number) if self._shelf is not None else ():
            found.setdefault(row.name, []).append(row)
            if row.slot not in self._rows:
                self._units.set(row.slot, self._taken(row))
        return found

    def _put(self, exchange: _Exchange) -> None:
        blocks, old, new = self._blocks, exchange.old, exchange.new
        exchange.keys = {slot: self._keys(unit) for slot, unit in new.items()}
        if exchange.fresh:
            for slot, unit in new.items():
                self._units.put(slot, unit)
                blocks.put(unit, exchange.keys[slot])
            return
        left = {slot: self._keys(unit) for slot, unit in old.items()}
        blocks.want(key for keys in (*left.values(), *exchange.keys.values()) for key in keys)
        moved = {
            slot
            for slot in {**old, **new}
            if slot not in old
            or slot not in new
            or left[slot] != exchange.keys[slot]
            or _elsewhere(old[slot], new[slot])
        }
        moving: dict[str, list[Unit]] = {}
        for units, keys_of in ((old, left), (new, exchange.keys)):
            for slot in moved & units.keys():
                for key in keys_of[slot]:
                    moving.setdefault(key, []).append(units[slot])
        met = blocks.around(moving)
        for slot in moved & old.keys():
            blocks.drop(old[slot], left[slot])
        for slot in old:
            self._units.drop(slot)
        for slot, unit in new.items():
            self._units.put(slot, unit)
        for slot in moved & new.keys():
            blocks.put(new[slot], exchange.keys[slot])
        meeting = blocks.around(moving)
        exchange.parted, exchange.met = met - meeting, meeting - met

    def _rescored(self, exchange: _Exchange) -> set[int]:
        """Score what an exchange may have changed; the slots whose joins it changed."""
        if exchange.fresh:
            for slot, unit in exchange.new.items():
                keys = exchange.keys.get(slot) or self._keys(unit)
                self._score((slot, other) for other in self._blocks.partners(unit, keys) if self.before(slot, other))
            return set()
        partners = {slot: self._blocks.partners(unit, exchange.keys[slot]) for slot, unit in exchange.new.items()}
        pairs = {ordered(slot, other) for slot, others in partners.items() for other in others}
        self._units.want(slot for pair in pairs | exchange.met for slot in pair)
        met = {pair for pair in exchange.met if self.has(pair[0]) and self.has(pair[1])}
        self._near.want(
            {*exchange.old, *exchange.new, *(slot for pair in pairs | met | exchange.parted for slot in pair)}
        )
        dirty: set[int] = set()
        for slot in {*exchange.old, *exchange.new}:
            for other in list(self.near(slot)):
                if ordered(slot, other) not in pairs:
                    self._part(slot, other)
                    dirty.add(other)
        for one, other in exchange.parted:
            if other in self.near(one) and other not in self._blocks.partners(
                self.unit(one), self._keys(self.unit(one))
            ):
                self._part(one, other)
                dirty.update((one, other))
        return dirty | self._score(pairs | met)

    def _score(self, pairs: Iterable[Pair]) -> set[int]:
        """Score pairs and keep those that are near; the slots whose joins changed."""
        dirty: set[int] = set()
        for one, other in pairs:
            join, before = self._scored(one, other), self.near(one).get(other)
            if join.score >= self._lower:
                if join != before:
                    for slot, beside in ((one, other), (other, one)):
                        self._near.put(slot, {**self.near(slot), beside: join})
                    dirty.update((one, other))
                    self._pairs.add(ordered(one, other))
            elif before is not None:
                self._part(one, other)
                dirty.update((one, other))
        return dirty

    def _part(self, one: int, other: int) -> None:
        for slot, beside in ((one, other), (other, one)):
            left = {at: join for at, join in self.near(slot).items() if at != beside}
            if left:
                self._near.put(slot, left)
            else:
                self._near.drop(slot)
        self._pairs.add(ordered(one, other))

    def _scored(self, one: int, other: int) -> Join:
        first, second = (one, other) if self.before(one, other) else (other, one)
        units = self.unit(first), self.unit(second)
        traits = self._scorer.traits(*units, (self.entries(first), self.entries(second)))
        features = self._scorer.features(*units, traits)
        return Join(first=units[0].id, second=units[1].id, score=total(features), features=features)

    def _follow(self) -> None:
        """See what the decisions say of the units as they are now."""
        if not self._decisions:
            return
        if self._shelf is not None:
            self._units.want(row.slot for row in self._shelf.units_called(self._subjects))
        about = [unit for _, unit in self._units.held() if not self._subjects.isdisjoint((unit.id, unit.entity))]
        self._ruled = ruled(self._decisions, sorted(about, key=lambda unit: self._order[unit.slot]))

    def _relearned(self) -> bool:
        """Learn from the decided pairs; whether that changed what was learned."""
        before = dict(self._scorer.taught)
        self._scorer.taught = self._scorer.learned(
            (self.unit(one), self.unit(other), same)
            for pairs, same in ((self._ruled.same, True), (self._ruled.apart, False))
            for one, other in sorted(pairs, key=lambda pair: (self._order[pair[0]], self._order[pair[1]]))
        )
        return before != self._scorer.taught

    def _keys(self, unit: Unit) -> set[str]:
        return self._blocks.keys(unit, self._lists.of(unit))

    def _beyond(self, slot: int, articles: Sequence[str]) -> bool:
        """Whether a unit is named in one of some articles, which are none of its sample."""
        name, number = self.name(slot), self._order[slot][2]
        if self._shelf is None:
            return self._names.has(name, number, articles)
        fresh = [article for article in articles if (name, article) in self._names.changed]
        rows = (self._names.changed[name, article] for article in fresh)
        if any(row is not None and row.sense == number for row in rows):
            return True
        return self._shelf.holds(slot, [article for article in articles if article not in fresh])

    def _read(self, slots: Sequence[int]) -> Iterator[tuple[int, Unit]]:
        assert self._shelf is not None
        return ((row.slot, self._taken(row)) for row in self._shelf.units(slots))

    def _taken(self, row: UnitRow) -> Unit:
        self._rows[row.slot] = row
        self._order[row.slot] = (*row.name, row.number)
        return unpacked_unit(row.slot, row.body)

    def _row(self, slot: int) -> UnitRow | None:
        """The row of a unit as it is now."""
        unit = self._units.get(slot)
        if unit is None:
            return None
        number = self._order[slot][2]
        further = 0
        if unit.further and self._names.holds(self.name(slot)):
            further = self._names.further(self.name(slot))[number]
        elif unit.further:
            further = self._rows[slot].further
        component, thing = self._things.place(slot)
        return UnitRow(slot, self.name(slot), number, unit.id, further, component, thing, packed_unit(unit))

    def _kept(self, pair: Pair) -> tuple[Join, bool] | None:
        one, other = pair
        join = self.near(one).get(other)
        return None if join is None else (join, self._things.are_open(one, other))


@dataclass(slots=True, kw_only=True)
class _Exchange:
    """What changed of a library's units: those that there were in whose place there are others now, or none, with the
    keys of those now; the pairs that met by their keys and do no longer, and those that meet now. If `fresh`, there
    were none, or all has to be scored."""

    old: dict[int, Unit] = field(default_factory=dict)
    new: dict[int, Unit] = field(default_factory=dict)
    keys: dict[int, set[str]] = field(default_factory=dict)
    parted: set[Pair] = field(default_factory=set)
    met: set[Pair] = field(default_factory=set)
    fresh: bool = False


def _elsewhere(one: Unit, other: Unit) -> bool:
    """Whether two units of a slot stand in other places in their blocks."""
    return (one.parts, one.aliases) != (other.parts, other.aliases)

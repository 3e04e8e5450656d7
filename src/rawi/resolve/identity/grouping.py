"""Grouping: the units of a library put together to things, component by component.

A component is what near pairs and decisions connect, as far as it is not too large. What its units are is decided among
them alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from rawi.model import Identity, Join
from rawi.model.linking import Shelf, UnitRow
from rawi.resolve.identity.clusters import clustered
from rawi.resolve.identity.described import described
from rawi.resolve.identity.drawer import Drawer
from rawi.resolve.identity.rulings import Ruled
from rawi.resolve.identity.units import Unit

_Slots = set[int]
_LARGEST = 48
"""Units that are put together at once; of a larger component the weakest joins are left open, so that what one article
costs does not grow with the library."""
_STEP, _SUREST = 0.5, 12.0
"""By how much the score that connects units grows until the parts are small enough, and up to what beyond the limit."""


class Pairs(Protocol):
    """What is known of units and of the pairs that they may be one in."""

    @property
    def ruled(self) -> Ruled:
        """What decisions say of the units."""

    def unit(self, slot: int) -> Unit:
        """The unit of a slot that has one."""

    def has(self, slot: int) -> bool:
        """Whether a slot has a unit."""

    def want(self, slots: Collection[int]) -> None:
        """Get units and their near pairs ready."""

    def row(self, slot: int) -> UnitRow | None:
        """The row of a unit as it is on the shelf."""

    def near(self, slot: int) -> Mapping[int, Join]:
        """The joins of a unit with others that it may be one with."""

    def join(self, one: int, other: int) -> Join:
        """The join of two units, scored if it is not known."""

    def before(self, one: int, other: int) -> bool:
        """Whether a unit comes before another in the order of all."""

    def order(self, slot: int) -> tuple[str, str, int]:
        """What orders a unit."""

    def entries(self, slot: int) -> frozenset[str]:
        """The entries of lists that a unit is on."""


class Things:
    """The things of a library, each with the slots of its units."""

    def __init__(self, pairs: Pairs, limits: Mapping[str, float], shelf: Shelf | None) -> None:
        self._pairs = pairs
        self._join, self._lower = limits["join"], limits["open"]
        self._shelved = shelf is not None
        self._members: Drawer[int, list[int]] = Drawer(shelf.members if shelf is not None else None)
        self._places: dict[int, tuple[int, str]] = {}
        self._things: dict[str, tuple[list[int], Identity] | None] = {}
        self._same: dict[int, _Slots] = {}
        self._apart: dict[int, _Slots] = {}
        self.changed: _Slots = set()
        """The slots of units that were put together anew."""

    def all(self) -> Iterator[tuple[list[int], Identity]]:
        """The slots of each thing known here, in the order of its units, with what it is."""
        found = [thing for thing in self._things.values() if thing is not None]
        return iter(sorted(found, key=lambda thing: self._pairs.order(thing[0][0])))

    def rows(self) -> dict[str, Identity | None]:
        """The things that were put together, and None for those that are no more."""
        return {id: None if thing is None else thing[1] for id, thing in self._things.items()}

    def place(self, slot: int) -> tuple[int, str]:
        """The component that a unit is in, and the id of the thing that it is."""
        found = self._places.get(slot)
        if found is None:
            row = self._pairs.row(slot)
            found = self._places[slot] = (row.component, row.thing) if row is not None else (slot, "")
        return found

    def are_open(self, one: int, other: int) -> bool:
        """Whether two near units are two things, and no decision says so."""
        return self.place(one)[1] != self.place(other)[1] and other not in self._apart.get(one, ())

    def regroup(self, dirty: Collection[int]) -> None:
        """Put together anew what some slots belong or belonged to."""
        self._same, self._apart = _both_ways(self._pairs.ruled.same), _both_ways(self._pairs.ruled.apart)
        if self._shelved:
            self._pairs.want(dirty)
        self._members.want({self.place(slot)[0] for slot in dirty})
        left: _Slots = set(dirty)
        for slot in dirty:
            left.update(self._members.get(self.place(slot)[0]) or ())
        self._pairs.want(left)
        renewed: list[_Slots] = []
        seen: _Slots = set()
        for slot in sorted(left):
            if slot not in seen and self._pairs.has(slot):
                component = self._reached(slot, None, self._join)
                seen |= component
                # A part changes only with its own units and joins: what is none of `left` is as it was.
                renewed += [part for part in self._parted(component, self._join) if part & left]
        for slot in (slot for slot in left if not self._pairs.has(slot)):
            self._leave(slot)
        for part in renewed:
            self._pairs.want(part)
            for slot in part:
                self._leave(slot)
        for part in renewed:
            self._put(sorted(part, key=self._pairs.order))

    def _leave(self, slot: int) -> None:
        """Take a unit out of its component and thing."""
        component, thing = self.place(slot)
        self._members.drop(component)
        if thing:
            self._things[thing] = None
        self._places[slot] = slot, ""
        self.changed.add(slot)

    def _put(self, members: list[int]) -> None:
        least = min(members)
        if len(members) > 1:
            self._members.put(least, members)
        for group in self._grouped(members):
            identity = self._described(group)
            self._things[identity.id] = group, identity
            self._places.update((slot, (least, identity.id)) for slot in group)

    def _reached(self, slot: int, inside: _Slots | None, least: float) -> _Slots:
        """What joins of a score lead to from a unit, `inside` some others."""
        found, ahead = {slot}, [slot]
        while ahead:
            self._pairs.want(ahead)
            following: list[int] = []
            for one in ahead:
                joined = [other for other, join in self._pairs.near(one).items() if join.score >= least]
                for other in (*joined, *self._same.get(one, ())):
                    if other not in found and (inside is None or other in inside):
                        found.add(other)
                        following.append(other)
            ahead = following
        return found

    def _parted(self, component: _Slots, least: float) -> list[_Slots]:
        """A component in parts of which none is too large, parted where the joins are weakest."""
        if len(component) <= _LARGEST or least > self._join + _SUREST:
            return [component]
        parts: list[_Slots] = []
        left = set(component)
        while left:
            part = self._reached(next(iter(left)), left, least + _STEP)
            left -= part
            parts += self._parted(part, least + _STEP)
        return parts

    def _grouped(self, members: Sequence[int]) -> list[list[int]]:
        """The groups of a component, each in the units' order."""
        if len(members) == 1:
            return [list(members)]
        scores: dict[tuple[int, int], float] = {}

        def score(one: int, other: int) -> float:
            join = self._pairs.near(one).get(other)
            if join is not None:
                return join.score
            pair = (one, other) if one < other else (other, one)
            if pair not in scores:
                scores[pair] = self._pairs.join(*pair).score
            return scores[pair]

        def rank(slot: int) -> tuple[int, str, str]:
            unit = self._pairs.unit(slot)
            return -len(unit.articles), unit.id, unit.kind

        groups = clustered(
            members,
            [(join.score, one, other) for one, other, join in self._joins(members) if join.score >= self._join],
            [(one, other) for one in members for other in self._same.get(one, ()) if self._pairs.before(one, other)],
            self._apart,
            score,
            lower=self._lower,
            rank=rank,
            name=lambda slot: self._pairs.unit(slot).entity,
        )
        return [sorted(group, key=self._pairs.order) for group in groups]

    def _joins(self, members: Sequence[int]) -> Iterator[tuple[int, int, Join]]:
        """The near pairs among some slots, each once, in the units' order."""
        inside = set(members)
        for one in members:
            for other, join in self._pairs.near(one).items():
                if other in inside and self._pairs.before(one, other):
                    yield one, other, join

    def _described(self, group: Sequence[int]) -> Identity:
        joins = {(one, other): join for one, other, join in self._joins(group) if join.score >= self._join}
        names = self._pairs.ruled.names
        for one in group:
            for other in self._same.get(one, ()):
                if self._pairs.before(one, other):
                    decision = self._pairs.ruled.same[one, other]
                    joins[one, other] = replace(
                        joins.get((one, other)) or self._pairs.join(one, other), decision=decision
                    )
        shown = [names[slot] for slot in group if slot in names]
        return described(
            [self._pairs.unit(slot) for slot in group],
            [joins[pair] for pair in sorted(joins, key=lambda pair: tuple(map(self._pairs.order, pair)))],
            shown=shown[-1] if shown else None,
            known=(entry for slot in group for entry in self._pairs.entries(slot)),
        )


def _both_ways(pairs: Iterable[tuple[int, int]]) -> dict[int, _Slots]:
    found: dict[int, _Slots] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found

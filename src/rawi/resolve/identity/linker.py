"""Linker: the names of a library as they come, linked as if all had come at once.

What is added touches the blocks of its names. Only pairs in these blocks are scored anew, with those whose words
became rarer or commoner, and only things that such pairs are of are put together anew. Everything else stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rawi.model import Decision, Identities, Identity, Join, Known
from rawi.resolve.identity.blocking import Blocks, Order
from rawi.resolve.identity.clusters import clustered
from rawi.resolve.identity.described import described
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.named import Named
from rawi.resolve.identity.rulings import Entries, Ruled, has_words, retyped, ruled, set_apart, standing
from rawi.resolve.identity.scoring import Rarities, Scorer, Shifted, total
from rawi.resolve.identity.units import Unit, units_of

_Name = tuple[str, str]
"""A name's id and its kind."""
_Slots = set[int]


class Linker:
    """The linked names of a library. Units are kept in slots, numbers that stay theirs while the library grows."""

    def __init__(
        self,
        decisions: Iterable[Decision] = (),
        *,
        knowledge: Knowledge,
        latin: bool = True,
        known: Iterable[Known] = (),
    ) -> None:
        self._knowledge = knowledge
        self._join, self._lower = knowledge.limits["join"], knowledge.limits["open"]
        self._decisions = standing(decisions)
        self._kinds, self._apart = retyped(self._decisions), set_apart(self._decisions)
        self._lists = Entries(known, knowledge)
        self._names: dict[_Name, tuple[Named, list[int]]] = {}
        self._units: dict[int, Unit] = {}
        self._order: dict[int, Order] = {}
        self._entries: dict[int, frozenset[str]] = {}
        self._next = 0
        self._blocks = Blocks(knowledge, latin=latin)
        self._rarities = Rarities((), knowledge)
        self._scorer = Scorer(knowledge, self._rarities)
        self._ruled = Ruled(same={}, apart={}, names={})
        self._near: dict[int, dict[int, Join]] = {}
        self._component: dict[int, list[int]] = {}
        self._group: dict[int, int] = {}
        self._things: dict[int, tuple[list[int], Identity]] = {}
        self._same: dict[int, _Slots] = {}
        self._held_apart: dict[int, _Slots] = {}

    def add(self, names: Iterable[Named]) -> None:
        """Take in names, each with uses in articles that are new."""
        fresh = not self._units
        exchange = self._exchange(names)
        dirty = {*exchange.changed, *exchange.gone, *self._follow()}
        if self._relearn() or fresh or exchange.shifted is None:
            dirty.update(self._units)
            self._near.clear()
            for slot in self._units:
                self._score(slot, (other for other in self._partners(slot) if self._before(slot, other)))
        else:
            dirty |= self._rescored(exchange, exchange.shifted)
        self._regroup(dirty)

    def identities(self) -> Identities:
        """Who is who among all names taken in."""
        of: dict[tuple[str, str], str] = {}
        things = sorted(self._things.values(), key=lambda thing: self._order[thing[0][0]])
        for group, identity in things:
            for slot in group:
                unit = self._units[slot]
                of["", unit.id] = identity.id
                if unit.id == unit.entity:
                    of.update((("", entity), identity.id) for entity in unit.also)
                else:
                    of.update(((article, entity), identity.id) for article in unit.articles for entity in unit.also)
                    of.update(((article, unit.entity), identity.id) for article in unit.articles)
        left = [
            join
            for one, joins in self._near.items()
            for other, join in joins.items()
            if self._group[one] != self._group[other] and self._before(one, other)
            if other not in self._held_apart.get(one, ())
        ]
        return Identities(
            identities=tuple(sorted((identity for _, identity in things), key=lambda identity: identity.id)),
            open_pairs=tuple(sorted(left, key=lambda pair: (-pair.score, pair.first, pair.second))),
            of=of,
        )

    def _exchange(self, names: Iterable[Named]) -> _Exchange:
        """Put the units of some names in place of those that they had."""
        old: dict[int, Unit] = {}
        new: dict[int, tuple[Order, Unit]] = {}
        for name, named in sorted(_merged(names).items()):
            if not any(has_words(spelling) for use in named.uses for spelling, _ in use.spellings):
                continue
            before, slots = self._names.get(name, (None, []))
            whole = named if before is None else _together(before, named)
            kind = self._kinds.get(whole.entity, whole.kind)
            units = units_of(
                whole if kind == whole.kind else replace(whole, kind=kind),
                self._knowledge,
                self._apart.get(whole.entity, ()),
            )
            old.update((slot, self._units[slot]) for slot in slots)
            while len(slots) < len(units):
                slots.append(self._next)
                self._next += 1
            del slots[len(units) :]
            new.update((slot, ((*name, n), unit)) for n, (slot, unit) in enumerate(zip(slots, units, strict=True)))
            self._names[name] = whole, slots
        return self._put(old, new)

    def _put(self, old: Mapping[int, Unit], new: Mapping[int, tuple[Order, Unit]]) -> _Exchange:
        blocks = self._blocks
        fresh = not self._units
        entries = {slot: self._lists.of(unit) for slot, (_, unit) in new.items()}
        keys = {slot: blocks.keys(unit, self._entries[slot]) for slot, unit in old.items()}
        touched: set[str] = set()
        moving: list[int] = []
        for slot in () if fresh else {**old, **new}:
            after = blocks.keys(new[slot][1], entries[slot]) if slot in new else set()
            before = keys.get(slot, set())
            if slot not in old or slot not in new or before != after or old[slot].parts != new[slot][1].parts:
                touched |= before | after
                moving.append(slot)
        met = blocks.pairs(touched)
        for slot in moving:
            if slot in old:
                blocks.drop(slot, old[slot], keys[slot])
        for slot in old:
            del self._units[slot], self._order[slot], self._entries[slot]
        for slot, (order, unit) in new.items():
            self._units[slot], self._order[slot], self._entries[slot] = unit, order, entries[slot]
        for slot in new if fresh else moving:
            if slot in new:
                blocks.put(slot, self._order[slot], self._units[slot], self._keys(slot))
        return _Exchange(
            changed=set(new),
            gone=old.keys() - new.keys(),
            met=met,
            meeting=blocks.pairs(touched),
            shifted=self._rarities.exchange(old.values(), (unit for _, unit in new.values())),
        )

    def _follow(self) -> _Slots:
        """See what the decisions say of the units as they are now; the slots of which they say something else."""
        if not self._decisions:
            return set()
        slots = sorted(self._units, key=self._order.__getitem__)
        found = ruled(self._decisions, [self._units[slot] for slot in slots])
        before = self._ruled
        self._ruled = Ruled(
            same={(slots[one], slots[other]): decision for (one, other), decision in found.same.items()},
            apart={(slots[one], slots[other]): decision for (one, other), decision in found.apart.items()},
            names={slots[one]: name for one, name in found.names.items()},
        )
        self._same, self._held_apart = _both_ways(self._ruled.same), _both_ways(self._ruled.apart)
        pairs = {*(before.same.items() ^ self._ruled.same.items()), *(before.apart.items() ^ self._ruled.apart.items())}
        renamed = before.names.items() ^ self._ruled.names.items()
        return {slot for pair, _ in pairs for slot in pair} | {slot for slot, _ in renamed}

    def _relearn(self) -> bool:
        """Learn from the decided pairs; whether that changed what was learned."""
        before = dict(self._scorer.taught)
        self._scorer.learn(
            (self._units[one], self._units[other], same)
            for pairs, same in ((self._ruled.same, True), (self._ruled.apart, False))
            for one, other in sorted(pairs)
        )
        return before != self._scorer.taught

    def _rescored(self, exchange: _Exchange, shifted: Shifted) -> _Slots:
        """Score what an exchange may have changed; the slots whose scores did change."""
        changed = exchange.changed
        moved = {slot for slot, unit in self._units.items() if slot not in changed and shifted.touches(unit)}
        dirty = set(moved)
        for slot in (*changed, *exchange.gone):
            for other in self._near.pop(slot, {}):
                del self._near[other][slot]
                dirty.add(other)
        for slot in changed:
            self._score(slot, self._partners(slot))
        for slot in moved:
            partners = self._partners(slot)
            # Of two words that stand for each other one may count for both; company has to be shared.
            self._score(slot, partners if shifted.names(self._units[slot]) else partners & moved)
        for one, other in exchange.meeting - exchange.met:
            self._score(one, (other,))
            dirty.update((one, other))
        for one, other in exchange.met - exchange.meeting:
            if other in self._near.get(one, ()) and other not in self._partners(one):
                del self._near[one][other], self._near[other][one]
                dirty.update((one, other))
        return dirty

    def _score(self, slot: int, others: Iterable[int]) -> None:
        """Score a unit with others, and keep the pairs that are near."""
        for other in others:
            join = self._scored(slot, other)
            if join.score >= self._lower:
                self._near.setdefault(slot, {})[other] = self._near.setdefault(other, {})[slot] = join
            elif other in self._near.get(slot, ()):
                del self._near[slot][other], self._near[other][slot]

    def _scored(self, one: int, other: int) -> Join:
        first, second = (one, other) if self._before(one, other) else (other, one)
        units = self._units[first], self._units[second]
        traits = self._scorer.traits(*units, (self._entries[first], self._entries[second]))
        features = self._scorer.features(*units, traits)
        return Join(first=units[0].id, second=units[1].id, score=total(features), features=features)

    def _regroup(self, dirty: Iterable[int]) -> None:
        """Put together anew the things that some slots belong or belonged to."""
        left = {member for slot in dirty for member in self._component.get(slot, (slot,))}
        for slot in left:
            self._component.pop(slot, None)
            self._things.pop(self._group.pop(slot, slot), None)
        left &= self._units.keys()
        while left:
            component = self._reached(left.pop())
            left -= component
            for slot in component:
                self._things.pop(self._group.pop(slot, slot), None)
            members = sorted(component, key=self._order.__getitem__)
            self._component.update((slot, members) for slot in members if len(members) > 1)
            for group in self._grouped(members):
                self._group.update((slot, group[0]) for slot in group)
                self._things[group[0]] = group, self._described(group)

    def _reached(self, slot: int) -> _Slots:
        found, ahead = {slot}, [slot]
        while ahead:
            one = ahead.pop()
            joined = [other for other, join in self._near.get(one, {}).items() if join.score >= self._join]
            for other in (*joined, *self._same.get(one, ())):
                if other not in found:
                    found.add(other)
                    ahead.append(other)
        return found

    def _grouped(self, members: Sequence[int]) -> list[list[int]]:
        """The groups of a component, each in the units' order."""
        if len(members) == 1:
            return [list(members)]
        scores: dict[tuple[int, int], float] = {}

        def score(one: int, other: int) -> float:
            join = self._near.get(one, {}).get(other)
            if join is not None:
                return join.score
            pair = (one, other) if one < other else (other, one)
            if pair not in scores:
                scores[pair] = self._scored(*pair).score
            return scores[pair]

        def rank(slot: int) -> tuple[int, str, str]:
            unit = self._units[slot]
            return -len(unit.uses), unit.id, unit.kind

        groups = clustered(
            members,
            [(join.score, one, other) for one, other, join in self._joins(members) if join.score >= self._join],
            [(one, other) for one in members for other in self._same.get(one, ()) if self._before(one, other)],
            self._held_apart,
            score,
            lower=self._lower,
            rank=rank,
            name=lambda slot: self._units[slot].entity,
        )
        return [sorted(group, key=self._order.__getitem__) for group in groups]

    def _joins(self, members: Iterable[int]) -> Iterator[tuple[int, int, Join]]:
        """The near pairs of some slots, each once, in the units' order."""
        for one in members:
            for other, join in self._near.get(one, {}).items():
                if self._before(one, other):
                    yield one, other, join

    def _described(self, group: Sequence[int]) -> Identity:
        inside = set(group)
        joins = {
            (one, other): join
            for one, other, join in self._joins(group)
            if other in inside and join.score >= self._join
        }
        for one in group:
            for other in self._same.get(one, ()):
                if self._before(one, other):
                    decision = self._ruled.same[one, other]
                    joins[one, other] = replace(joins.get((one, other)) or self._scored(one, other), decision=decision)
        shown = [self._ruled.names[slot] for slot in group if slot in self._ruled.names]
        return described(
            [self._units[slot] for slot in group],
            [joins[pair] for pair in sorted(joins, key=lambda pair: (self._order[pair[0]], self._order[pair[1]]))],
            shown=shown[-1] if shown else None,
            known=(entry for slot in group for entry in self._entries[slot]),
        )

    def _partners(self, slot: int) -> _Slots:
        return self._blocks.partners(slot, self._keys(slot))

    def _keys(self, slot: int) -> set[str]:
        return self._blocks.keys(self._units[slot], self._entries[slot])

    def _before(self, one: int, other: int) -> bool:
        return self._order[one] < self._order[other]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exchange:
    """What putting units in the place of others did: the slots with another unit and those without one now, the pairs
    that met by their keys before and afterwards, and what became rarer or commoner (None for everything)."""

    changed: _Slots
    gone: _Slots
    met: set[tuple[int, int]]
    meeting: set[tuple[int, int]]
    shifted: Shifted | None


def _merged(names: Iterable[Named]) -> dict[_Name, Named]:
    found: dict[_Name, Named] = {}
    for named in names:
        name = named.entity, named.kind
        found[name] = _together(found[name], named) if name in found else named
    return found


def _together(one: Named, other: Named) -> Named:
    """A name with the uses of both."""
    return replace(
        one,
        uses=tuple(sorted((*one.uses, *other.uses), key=lambda use: use.article)),
        also=tuple(sorted({*one.also, *other.also})),
    )


def _both_ways(pairs: Iterable[tuple[int, int]]) -> dict[int, _Slots]:
    found: dict[int, _Slots] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found

"""identify(): the names of a library brought together into identities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from rawi.model import Decision, Document, Feature, Identities, Identity, Join, Known, NameUse, Office
from rawi.resolve.identity.blocking import candidates
from rawi.resolve.identity.clusters import clustered
from rawi.resolve.identity.gathering import gather
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.named import Named
from rawi.resolve.identity.rulings import Ruled, entries_of, retyped, ruled, set_apart, standing
from rawi.resolve.identity.scoring import Rarities, Scorer, total
from rawi.resolve.identity.units import Unit, units_of


def identify(
    documents: Iterable[Document | Named],
    decisions: Iterable[Decision] = (),
    *,
    knowledge: Knowledge,
    latin: bool = True,
    known: Iterable[Known] = (),
) -> Identities:
    """Who is who in some documents (or in names already gathered from them); the same whatever their order.

    `decisions` overrule what is found, `known` are entries of imported lists. Without `latin`, names in Latin letters
    are not brought together with Arabic ones.
    """
    return _Identifying(_gathered(documents, knowledge), standing(decisions), knowledge, tuple(known), latin).run()


def _gathered(documents: Iterable[Document | Named], knowledge: Knowledge) -> list[Named]:
    names: list[Named] = []
    read: list[Document] = []
    remaining = iter(documents)
    for one in remaining:
        if isinstance(one, Named):
            names.append(one)
        else:
            return [*names, *gather(_documents(chain((one,), remaining)), knowledge)]
    return sorted(names, key=lambda named: (named.entity, named.kind)) if not read else names


def _documents(mixed: Iterable[Document | Named]) -> Iterable[Document]:
    return (one for one in mixed if isinstance(one, Document))


class _Identifying:
    """One run: units, their scored pairs, and what decisions say of them."""

    def __init__(
        self,
        names: Sequence[Named],
        decisions: Sequence[Decision],
        knowledge: Knowledge,
        known: Sequence[Known],
        latin: bool,
    ) -> None:
        kinds, apart = retyped(decisions), set_apart(decisions)
        self._latin = latin
        self._knowledge = knowledge
        self._units: list[Unit] = []
        for named in names:
            kind = kinds.get(named.entity, named.kind)
            if kind != named.kind:
                named = replace(named, kind=kind)
            if any(name for use in named.uses for name, _ in use.spellings):
                self._units += units_of(named, knowledge, apart.get(named.entity, ()))
        self._ruled: Ruled = ruled(decisions, self._units)
        self._entries = entries_of(self._units, known, knowledge)
        self._scorer = Scorer(knowledge, Rarities(self._units, knowledge))
        self._scorer.learn(
            (self._units[one], self._units[other], same)
            for pairs, same in ((self._ruled.same, True), (self._ruled.apart, False))
            for one, other in sorted(pairs)
        )
        self._scores: dict[tuple[int, int], float] = {}

    def run(self) -> Identities:
        join, lower = self._knowledge.limits["join"], self._knowledge.limits["open"]
        edges: list[tuple[float, int, int]] = []
        near: list[tuple[int, int]] = []
        for one, other in candidates(self._units, self._knowledge, self._entries, latin=self._latin):
            score = self._score(one, other)
            if score >= join:
                edges.append((score, one, other))
            elif score >= lower:
                near.append((one, other))
        groups = clustered(
            [len(unit.uses) for unit in self._units],
            edges,
            self._ruled.same,
            self._ruled.apart,
            self._score,
            lower=lower,
            ranks=[unit.id for unit in self._units],
        )
        group_of = {index: number for number, group in enumerate(groups) for index in group}
        joined: dict[int, list[Join]] = {}
        for one, other in sorted({*((one, other) for _, one, other in edges), *self._ruled.same}):
            if group_of[one] == group_of[other]:
                joined.setdefault(group_of[one], []).append(self._join(one, other))
        identities = [self._identity(group, joined.get(number, ())) for number, group in enumerate(groups)]
        of: dict[tuple[str, str], str] = {}
        for identity, group in zip(identities, groups, strict=True):
            for index in group:
                unit = self._units[index]
                of["", unit.id] = identity.id
                if unit.id == unit.entity:
                    of.update((("", entity), identity.id) for entity in unit.also)
                else:
                    of.update(((article, entity), identity.id) for article in unit.articles for entity in unit.also)
                    of.update(((article, unit.entity), identity.id) for article in unit.articles)
        left = [pair for pair in near if group_of[pair[0]] != group_of[pair[1]] and pair not in self._ruled.apart]
        refused = [
            (one, other)
            for _, one, other in edges
            if group_of[one] != group_of[other] and (one, other) not in self._ruled.apart
        ]
        return Identities(
            identities=tuple(sorted(identities, key=lambda identity: identity.id)),
            open_pairs=tuple(
                sorted(
                    (self._join(one, other) for one, other in (*left, *refused)),
                    key=lambda pair: (-pair.score, pair.first, pair.second),
                )
            ),
            of=of,
        )

    def _score(self, one: int, other: int) -> float:
        pair = (one, other) if one < other else (other, one)
        found = self._scores.get(pair)
        if found is None:
            found = self._scores[pair] = total(self._features(*pair))
        return found

    def _features(self, one: int, other: int) -> tuple[Feature, ...]:
        first, second = self._units[one], self._units[other]
        traits = self._scorer.traits(first, second, (self._entries[one], self._entries[other]))
        return self._scorer.features(first, second, traits)

    def _join(self, one: int, other: int) -> Join:
        features = self._features(one, other)
        return Join(
            first=self._units[one].id,
            second=self._units[other].id,
            score=total(features),
            features=features,
            decision=self._ruled.same.get((one, other)),
        )

    def _identity(self, group: Sequence[int], joins: Sequence[Join]) -> Identity:
        units = [self._units[index] for index in group]
        shown = [self._ruled.names[index] for index in group if index in self._ruled.names]
        kinds: Counter[str] = Counter()
        for unit in units:
            kinds[unit.kind] += len(unit.uses)
        return Identity(
            id=min((unit.id for unit in units if unit.id == unit.entity), default=min(unit.id for unit in units)),
            name=shown[-1] if shown else _name(units),
            kind=max(sorted({unit.kind for unit in units}), key=lambda kind: kinds[kind]),
            names=_names(units),
            offices=_offices(units),
            joins=tuple(joins),
            known=tuple(sorted({entry for index in group for entry in self._entries[index]})),
        )


def _spellings(units: Iterable[Unit]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for unit in units:
        for use in unit.uses:
            counted.update(dict(use.spellings))
    return counted


def _name(units: Sequence[Unit]) -> str:
    """The name used most, a fuller one before a shorter of equals; ties by the letters."""
    counted = _spellings(units)
    return min(counted, key=lambda name: (-counted[name], -len(name.split()), -len(name), name))


def _names(units: Sequence[Unit]) -> tuple[NameUse, ...]:
    found = []
    for entity in sorted({unit.entity for unit in units}):
        own = [unit for unit in units if unit.entity == entity]
        counted = _spellings(own)
        found.append(
            NameUse(
                entity=entity,
                spellings=tuple(sorted(counted, key=lambda name: (-counted[name], name))),
                articles=tuple(sorted({article for unit in own for article in unit.articles})),
            )
        )
    return tuple(sorted(found, key=lambda use: (-len(use.articles), use.entity)))


def _offices(units: Sequence[Unit]) -> tuple[Office, ...]:
    uses: dict[str, list[tuple[str | None, str]]] = {}
    for unit in units:
        for use in unit.uses:
            for office in use.offices:
                uses.setdefault(office, []).append((use.day, use.article))
    found = []
    for words, stated in uses.items():
        days = sorted(day for day, _ in stated if day is not None)
        found.append(
            Office(
                words=words,
                first=days[0] if days else None,
                last=days[-1] if days else None,
                articles=tuple(sorted({article for _, article in stated})),
            )
        )
    return tuple(sorted(found, key=lambda office: (office.first or "9999", office.words)))

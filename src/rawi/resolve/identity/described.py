"""Described: the units that are one thing as an identity: its name and its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rawi.model import Identity, Join, NameUse
from rawi.resolve.identity.units import Unit


def described(
    units: Sequence[Unit], joins: Iterable[Join], *, shown: str | None = None, known: Iterable[str] = ()
) -> Identity:
    """The identity that some units are, joined by `joins`; `shown` is the name that a decision gave it, `known` are its
    ids in lists. Without articles and offices, which are those of all uses (`rawi.model.identity.stated`)."""
    kinds: Counter[str] = Counter()
    for unit in units:
        kinds[unit.kind] += len(unit.articles)
    return Identity(
        id=min((unit.id for unit in units if unit.id == unit.entity), default=min(unit.id for unit in units)),
        name=_name(units) if shown is None else shown,
        kind=max(sorted({unit.kind for unit in units}), key=lambda kind: kinds[kind]),
        names=_names(units),
        joins=tuple(joins),
        known=tuple(sorted(set(known))),
    )


def _spellings(units: Iterable[Unit]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for unit in units:
        for spelling, times in unit.spellings:
            counted[spelling] += times
    return counted


def _name(units: Sequence[Unit]) -> str:
    """The name used most, a fuller one before a shorter of equals; ties by the letters."""
    counted = _spellings(units)
    return min(counted, key=lambda name: (-counted[name], -len(name.split()), -len(name), name))


def _names(units: Sequence[Unit]) -> tuple[NameUse, ...]:
    found = []
    for entity in sorted({unit.entity for unit in units}):
        counted = _spellings(unit for unit in units if unit.entity == entity)
        spellings = tuple(sorted(counted, key=lambda name: (-counted[name], name)))
        found.append(NameUse(entity=entity, spellings=spellings, articles=()))
    return tuple(found)

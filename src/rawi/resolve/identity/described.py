"""Described: the units that are one thing as an identity: its name, its names, its offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rawi.model import Identity, Join, NameUse, Office
from rawi.resolve.identity.units import Unit


def described(
    units: Sequence[Unit], joins: Iterable[Join], *, shown: str | None = None, known: Iterable[str] = ()
) -> Identity:
    """The identity that some units are, joined by `joins`; `shown` is the name that a decision gave it, `known` are its
    ids in lists."""
    kinds: Counter[str] = Counter()
    for unit in units:
        kinds[unit.kind] += len(unit.uses)
    return Identity(
        id=min((unit.id for unit in units if unit.id == unit.entity), default=min(unit.id for unit in units)),
        name=_name(units) if shown is None else shown,
        kind=max(sorted({unit.kind for unit in units}), key=lambda kind: kinds[kind]),
        names=_names(units),
        offices=_offices(units),
        joins=tuple(joins),
        known=tuple(sorted(set(known))),
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

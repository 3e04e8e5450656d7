"""Packing: uses and units as text, and back. Fields are listed in their order; what is empty at the end is cut off."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from rawi.model.linking import Name, UseRow
from rawi.resolve.identity.named import Use
from rawi.resolve.identity.parts import Parts
from rawi.resolve.identity.units import Unit

_BESIDE = frozenset({"article", "day", "offices", "also", "company"})
"""Fields of a use that are kept beside its text."""
_SLOT = frozenset({"slot"})
_Readers = tuple[tuple[str, Callable[[Any], Any]], ...]


def packed_use(name: Name, sense: int, use: Use) -> UseRow:
    """A use as a row."""
    body = _text(_listed(use, _BESIDE))
    return UseRow(name, use.article, sense, use.day, use.offices, use.also, " ".join(use.company), body)


class UseReader:
    """Reads rows of uses; what an article names is read once for all its names."""

    def __init__(self) -> None:
        self._companies: dict[str, tuple[str, ...]] = {}

    def use(self, row: UseRow) -> Use:
        """The use behind `packed_use`."""
        company = self._companies.get(row.company)
        if company is None:
            company = self._companies[row.company] = tuple(row.company.split())
        values = _values(_OF_USE, json.loads(row.body))
        return Use(article=row.article, day=row.day, offices=row.offices, also=row.also, company=company, **values)


def packed_unit(unit: Unit) -> str:
    """A unit as text, without its slot."""
    return _text(_listed(unit, _SLOT))


def unpacked_unit(slot: int, body: str) -> Unit:
    """The unit behind `packed_unit`."""
    return Unit(slot=slot, **_values(_OF_UNIT, json.loads(body)))


def _text(value: list[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _listed(value: Use | Unit | Parts, without: frozenset[str] = frozenset()) -> list[Any]:
    found = [_plain(getattr(value, one.name)) for one in fields(value) if one.name not in without]
    while found and (found[-1] is None or found[-1] is False or found[-1] == "" or found[-1] == []):
        found.pop()
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return list(value)
    return _listed(value) if isinstance(value, Parts) else value


def _values(readers: _Readers, listed: list[Any]) -> dict[str, Any]:
    listed += [None] * (len(readers) - len(listed))
    return {name: read(value) for (name, read), value in zip(readers, listed, strict=True)}


def _readers(of: type[Use | Unit | Parts], without: frozenset[str] = frozenset()) -> _Readers:
    """The fields that are listed, each with how it is read."""
    return tuple((one.name, _READ[str(one.type)]) for one in fields(of) if one.name not in without)


def _tuples(value: list[list[Any]] | None) -> tuple[tuple[Any, ...], ...]:
    return tuple(map(tuple, value or ()))


_NONE: frozenset[str] = frozenset()
_READ: Mapping[str, Callable[[Any], Any]] = {
    "str": lambda value: value or "",
    "bool": bool,
    "MentionType": lambda value: value,
    "str | None": lambda value: value,
    "int | None": lambda value: value,
    "Phrase": lambda value: tuple(value or ()),
    "tuple[str, ...]": lambda value: tuple(value or ()),
    "tuple[str, str] | None": lambda value: tuple(value) if value else None,
    "tuple[Phrase, ...]": _tuples,
    "tuple[tuple[str, int], ...]": _tuples,
    "frozenset[str]": lambda value: frozenset(value) if value else _NONE,
    "Parts": lambda value: Parts(**_values(_OF_PARTS, value)),
}
"""How a field is read, by its type as written."""
_OF_USE: _Readers = _readers(Use, _BESIDE)
_OF_UNIT: _Readers = _readers(Unit, _SLOT)
_OF_PARTS: _Readers = _readers(Parts)

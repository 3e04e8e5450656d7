"""Units that measure the same: metres and kilometres, kilograms and tonnes. Currencies are never converted."""

from __future__ import annotations

from collections.abc import Mapping

Scale = tuple[str, float]
"""The unit that others of its sort are converted to, and how many of it one is."""


class Units:
    """Converts numbers of one unit to the base of its sort; a unit that no table names is its own base."""

    def __init__(self, scales: Mapping[str, Scale]) -> None:
        self._scales = scales

    @classmethod
    def of(cls, tables: Mapping[str, Mapping[str, float]]) -> Units:
        """From a table for each base unit: how many of it every other unit is."""
        return cls({unit: (base, float(factor)) for base, table in tables.items() for unit, factor in table.items()})

    def base(self, unit: str) -> str:
        """The unit that `unit` is compared in."""
        return self._scales.get(unit, (unit, 1.0))[0]

    def convert(self, number: float, unit: str) -> float:
        """A number of `unit` in its base unit."""
        return number * self._scales.get(unit, (unit, 1.0))[1]

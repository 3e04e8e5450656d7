"""Lengths of time as TIMEX3 values: their units, what is smaller, halves."""

from __future__ import annotations

import re

from rawi.model import Grain

GRAINS: dict[str, Grain] = {
    "S": "second", "M": "minute", "H": "hour", "D": "day", "NI": "day", "W": "week", "MO": "month", "Y": "year",
    "SN": "year", "DE": "decade", "CE": "century",
}  # fmt: skip
_ISO_UNIT = {"MO": "M", "SN": "Y", "DE": "DE", "CE": "CE"}
_CLOCK_UNITS = frozenset({"S", "M", "H"})
LENGTH = re.compile(r"P(?P<clock>T?)(?P<number>\d{1,4}|X)(?P<unit>[A-Z]{1,2})")
_YEARS = {"DE": 10, "CE": 100}
_HALVES = {"Y": "6M", "SN": "6M", "H": "30M", "D": "T12H"}
"""What half of a unit is in the unit below it."""
SMALLER = {
    "CE": "DE Y",
    "DE": "Y SN",
    "Y": "MO D W",
    "SN": "MO",
    "MO": "W D NI",
    "W": "D NI",
    "D": "H",
    "NI": "D H",
    "H": "M",
    "M": "S",
}
"""Units that a stretch of each unit can go on with («سنتين وستة أشهر»)."""


def unit_of(parts: re.Match[str]) -> str:
    """The unit of the lexicon that a value read by `LENGTH` counts."""
    return "MO" if parts["unit"] == "M" and not parts["clock"] else parts["unit"]


def iso_value(count: int | float | str, unit: str) -> str:
    """The TIMEX3 value of a count of units, "X" for a count that is not said: "P3D", "PT90M", "PXY"."""
    if isinstance(count, float) and unit in _YEARS:
        # «عقد ونصف»
        count, unit = count * _YEARS[unit], "Y"
    if isinstance(count, float):
        if count % 1 == 0.5 and unit in _HALVES:
            return f"P{'T' if unit in _CLOCK_UNITS else ''}{int(count)}{_ISO_UNIT.get(unit, unit)}{_HALVES[unit]}"
        count = f"{count:g}"
    return f"P{'T' if unit in _CLOCK_UNITS else ''}{count}{_ISO_UNIT.get(unit, unit)}"

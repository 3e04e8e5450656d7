"""Digits: the number that a run of digits with its separators stands for."""

from __future__ import annotations

import re

from rawi.arabic.fold import fold

TURNED = "\u200f"
"""The mark that makes the line run from the right again behind a point: what is typed before it is then read after it,
so that «56.95» is typed as 95, a point, the mark and 56."""
_TURNED = re.compile(rf"(\d+)\.{TURNED}(\d+)")
_GROUPED = re.compile(r"\d{1,3}(?:[,٬.]\d{3})+")
_GROUPED_DECIMAL = re.compile(r"\d{1,3}(?:(?:[,٬]\d{3})+[.٫]|(?:\.\d{3})+[,٫])\d+")
_THOUSANDTHS = re.compile(r"\d{1,3}\.\d\d[1-9]")
_LONGEST = 40
"""How many digits and separators a number has at most; a longer run is no number that anything counts."""


def digits_value(text: str) -> int | float | None:
    """The number that digits (any of the three sets, with separators) stand for; None if they are no single number.

    Groups of three after a comma, point or Arabic thousands mark are thousands («1,500», «1.500», «١٬٥٠٠»), anything
    else after one separator is a decimal part («2.5», «٢٫٥»). Behind a point with `TURNED` stands the whole part.
    """
    if len(text) > _LONGEST:
        return None
    if text.isdecimal():
        return int(text)
    if turned := _TURNED.fullmatch(text):
        return _number(fold(f"{turned[2]}.{turned[1]}"))
    plain = fold(text)
    if _GROUPED.fullmatch(plain) and not plain.startswith("0"):
        return int(re.sub(r"[,٬.]", "", plain))
    if _GROUPED_DECIMAL.fullmatch(plain):
        point = next(mark for mark in reversed(plain) if not mark.isdecimal())
        whole, _, part = plain.rpartition(point)
        return float(f"{re.sub(r'[^0-9]', '', whole)}.{part}")
    if not re.fullmatch(r"\d+(?:[.,٫]\d+)?", plain):
        return None
    return _number(re.sub(r"[,٫]", ".", plain))


def before_scale(text: str) -> int | float | None:
    """The same before «مليون» or a higher scale: nobody counts single thousands of millions («26.809 مليار»), but
    round ones some do («1.500 مليار سنتيم»)."""
    return float(plain) if _THOUSANDTHS.fullmatch(plain := fold(text)) else digits_value(text)


def _number(decimal: str) -> int | float:
    number = float(decimal)
    return int(number) if number.is_integer() else number

"""Numbers: values and shares in words of the interface."""

from __future__ import annotations

from babel.numbers import format_decimal, format_percent
from markupsafe import Markup

from rawi.model import Value
from rawi.serve.catalogue import Catalogue


def number(value: float, catalogue: Catalogue) -> str:
    """A number with Western digits and separators: 1,200."""
    return str(format_decimal(value, locale=catalogue.locale, numbering_system="latn"))


def share(value: float, catalogue: Catalogue) -> str:
    """A share in [0, 1] as a percentage."""
    return str(format_percent(round(value, 2), locale="en")) if catalogue.language == "en" else f"{round(value * 100)}٪"


def bounds(value: Value, catalogue: Catalogue) -> Markup:
    """A value in words: one number, «أكثر من», «أقل من», or a range."""
    low, high = value.low, value.high
    if low is not None and high is not None:
        if low == high:
            return Markup("<bdi>{}</bdi>").format(number(low, catalogue))
        return catalogue.text("position.between", low=number(low, catalogue), high=number(high, catalogue))
    if low is not None:
        return catalogue.text("position.at_least", n=number(low, catalogue))
    if high is not None:
        return catalogue.text("position.at_most", n=number(high, catalogue))
    return catalogue.text("site.unknown")

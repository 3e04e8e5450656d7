"""Numbers: values and shares in words of the interface."""

from __future__ import annotations

from babel.numbers import format_decimal, get_currency_name
from markupsafe import Markup

from rawi.model import Value
from rawi.model.claim import DATE_UNIT
from rawi.serve.catalogue import Catalogue
from rawi.serve.days import short_day
from rawi.serve.visible import isolated


def number(value: float, catalogue: Catalogue) -> str:
    """A number with Western digits and separators: 1,200."""
    return str(format_decimal(value, locale=catalogue.locale, numbering_system="latn"))


def share(value: float, catalogue: Catalogue) -> str:
    """A share in [0, 1] as a percentage."""
    percent = round(value * 100)
    return f"{percent} في المئة" if catalogue.language == "ar" else f"{percent}%"


def unit(kind: str, catalogue: Catalogue) -> Markup:
    """What a number counts: its name in the interface, a currency, or the counted noun as it was written."""
    if kind == DATE_UNIT:
        return Markup("")
    if f"unit.{kind}" in catalogue.said:
        return catalogue.text(f"unit.{kind}")
    if len(kind) == 3 and kind.isascii() and kind.isupper():
        return Markup("{}").format(get_currency_name(kind, count=11, locale=catalogue.locale))
    return isolated(kind.replace("_", " "), catalogue.language) if kind else Markup("")


def bounds(value: Value, catalogue: Catalogue) -> Markup:
    """A value in words: one number, «أكثر من», «أقل من», or a range."""
    if value.days:
        return Markup("–").join(Markup("<bdi>{}</bdi>").format(short_day(day, catalogue)) for day in value.days)
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

"""Numbers: values and shares in words of the interface."""

from __future__ import annotations

from babel.numbers import format_decimal, get_currency_name
from markupsafe import Markup

from rawi.model import Value
from rawi.model.claim import DATE_UNIT
from rawi.serve.catalogue import Catalogue
from rawi.serve.days import short_day
from rawi.serve.visible import isolated

_SAID_IN_THE_NOUN = 2


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
        return _days(value, catalogue)
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


def quantity(value: Value, catalogue: Catalogue) -> Markup:
    """A value with what it counts, as the language counts it: «27 مفقوداً», «أكثر من 90 قتيلاً», "27 missing".

    In Arabic the noun agrees with the last number that stands before it. Where a bound is one or two, which Arabic says
    in the noun alone, and where what is counted has no forms, the name of what is counted stands behind the bounds.
    """
    key, last = f"unit_{value.unit}", value.high if value.high is not None else value.low
    exact = value.low is not None and value.low == value.high
    if last is None or key not in catalogue.counted or not (exact or last > _SAID_IN_THE_NOUN):
        return Markup("{} {}").format(bounds(value, catalogue), unit(value.unit, catalogue)).rstrip()
    counted = catalogue.count(key, _whole(last), n=Markup("<bdi>{}</bdi>").format(number(last, catalogue)))
    if exact:
        return counted
    if value.low is not None and value.high is not None:
        return catalogue.text("position.between", low=Markup("<bdi>{}</bdi>").format(number(value.low, catalogue)),
                              high=counted)  # fmt: skip
    return catalogue.text("position.at_least" if value.high is None else "position.at_most", n=counted)


def _days(value: Value, catalogue: Catalogue) -> Markup:
    """A day, two days, or the day before or after which it is."""
    shown = [Markup("<bdi>{}</bdi>").format(short_day(day, catalogue)) for day in value.days]
    if value.high is None:
        return catalogue.text("site.not_before", day=shown[0])
    if value.low is None:
        return catalogue.text("site.not_after", day=shown[0])
    return catalogue.text("position.between", low=shown[0], high=shown[1]) if len(shown) > 1 else shown[0]


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value

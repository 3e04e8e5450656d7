"""Numbers: values and shares in words of the interface."""

from __future__ import annotations

from babel.numbers import format_decimal
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
    """What a number counts: its name in the interface, else the keys of the counted noun, which no name stands for."""
    if kind == DATE_UNIT:
        return Markup("")
    if f"unit.{kind}" in catalogue.said:
        return catalogue.text(f"unit.{kind}")
    return isolated(kind, catalogue.language) if kind else Markup("")


def bounds(value: Value, catalogue: Catalogue) -> Markup:
    """A value in words: one number, a range, or a bound as the speaker gave it: «أكثر من», «ما لا يقل عن», «نحو»."""
    if value.days:
        return _days(value, catalogue)
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        return catalogue.text("position.between", low=number(low, catalogue), high=number(high, catalogue))
    last = high if high is not None else low
    if last is None:
        return catalogue.text("site.unknown")
    bound, shown = _bound(value), number(last, catalogue)
    return catalogue.text(bound, n=shown) if bound else Markup("<bdi>{}</bdi>").format(shown)


def quantity(value: Value, catalogue: Catalogue) -> Markup:
    """A value with what it counts, as the language counts it: «27 مفقوداً», «ما لا يقل عن 90 قتيلاً», "27 missing".

    In Arabic the noun agrees with the last number that stands before it. Where a bound is one or two, which Arabic says
    in the noun alone, and where what is counted has no forms, the name of what is counted stands behind the bounds.
    """
    key, last = f"unit_{value.unit}", value.high if value.high is not None else value.low
    bound = _bound(value)
    exact = value.low == value.high and bound is None
    if last is None or key not in catalogue.counted or not (exact or last > _SAID_IN_THE_NOUN):
        return Markup("{} {}").format(bounds(value, catalogue), unit(value.unit, catalogue)).rstrip()
    counted = catalogue.count(key, _whole(last), n=Markup("<bdi>{}</bdi>").format(number(last, catalogue)))
    if bound is not None:
        return catalogue.text(bound, n=counted)
    if exact or value.low is None:
        return counted
    low = Markup("<bdi>{}</bdi>").format(number(value.low, catalogue))
    return catalogue.text("position.between", low=low, high=counted)


def _bound(value: Value) -> str | None:
    """The sentence that says how one number bounds a value, as far as the speaker said it and true of inclusive bounds
    where he did not («أكثر من مئات»); None where it is the number itself or there are two."""
    if value.high is None:
        return "position.more_than" if value.approximation == "more than" else "position.at_least"
    if value.low is None:
        return "position.less_than" if value.approximation == "less than" else "position.at_most"
    return "position.about" if value.low == value.high and value.approximation == "about" else None


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

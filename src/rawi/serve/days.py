"""Days: how the interface writes times.

In Arabic the month stands under both its names, «13 مارس (آذار) 2025»: the first is used in Egypt, the Gulf and most of
the Maghreb, the second in the Levant and Iraq. Names come from the Unicode CLDR through Babel.
"""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, get_month_names
from hijridate import Gregorian
from markupsafe import Markup

from rawi.model import Time
from rawi.serve.catalogue import Catalogue

_LEVANT = "ar_LB"


def iso_day(time: Time | None) -> str | None:
    """The first ISO day that a time can mean; None where its bounds leave more than a year."""
    return time.first_day if time is not None else None


def parsed(day: str | None) -> date | None:
    """The day of an ISO date or instant; None for anything else."""
    try:
        return date.fromisoformat(day[:10]) if day else None
    except ValueError:
        return None


def long_day(day: date, catalogue: Catalogue) -> str:
    """Weekday, day, month under both names, year: «الخميس 13 مارس (آذار) 2025»."""
    if catalogue.language == "ar":
        return format_date(day, f"EEEE d {_month(day)} y", locale="ar")
    return format_date(day, "EEEE d MMMM y", locale="en")


def short_day(day: date, catalogue: Catalogue) -> str:
    """Day, month, year: «13 مارس 2025»."""
    return format_date(day, "d MMMM y", locale=catalogue.locale)


def axis_day(day: date, catalogue: Catalogue, *, wide: bool) -> str:
    """A day on the axis of a chart: weekday and day of the month, or only numbers."""
    return format_date(day, "EEEE d" if wide else "d/M", locale=catalogue.locale)


def hijri_day(day: date, catalogue: Catalogue) -> str:
    """The day in the Hijri calendar: «18 رمضان 1446»; empty outside the years that the calendar's tables cover."""
    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return ""
    return f"{hijri.day} {hijri.month_name(catalogue.language)} {hijri.year}"


def shown_time(time: Time | None, catalogue: Catalogue, *, long: bool = True) -> Markup:
    """A time as a `<time>` element: one day, a month, a year, or two days in words."""
    if time is None:
        return catalogue.text("site.day_unknown")
    first, last = parsed(time.earliest), parsed(time.latest)
    if first is None or last is None:
        only = first or last
        if only is None:
            return catalogue.text("site.day_unknown")
        bound = Markup('<time datetime="{}">{}</time>').format(only.isoformat(), short_day(only, catalogue))
        return catalogue.text("site.not_before" if first else "site.not_after", day=bound)
    write = long_day if long else short_day
    if first == last:
        return Markup('<time datetime="{}">{}</time>').format(first.isoformat(), write(first, catalogue))
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return Markup('<time datetime="{0:04d}">{0}</time>').format(first.year)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and (last - first).days >= 27:
        words = format_date(
            first, f"{_month(first)} y" if catalogue.language == "ar" else "MMMM y", locale=catalogue.locale
        )
        return Markup('<time datetime="{}">{}</time>').format(first.isoformat()[:7], words)
    return catalogue.text(
        "position.between",
        low=Markup('<time datetime="{}">{}</time>').format(first.isoformat(), short_day(first, catalogue)),
        high=Markup('<time datetime="{}">{}</time>').format(last.isoformat(), short_day(last, catalogue)),
    )


def _month(day: date) -> str:
    """A month under both names, as a quoted part of a date pattern."""
    plain = str(get_month_names("wide", locale="ar")[day.month])
    levant = str(get_month_names("wide", locale=_LEVANT)[day.month])
    return f"'{plain} ({levant})'"

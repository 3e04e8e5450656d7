"""Words of time: what `months.toml` and `times.toml` say, as (form, role, value) rows."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import broken, load_toml

CALENDARS = ("hijri", "common")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLexicon:
    """`entries` are (written form, role, value).

    Roles: "month" and "hijri" (the month's number), "weekday" (1 = Monday), "deixis" (days from the day of writing),
    "part", "adverbial_part", "unit.singular", "unit.dual", "unit.plural", "season", "part_of_year", "shift", "mod",
    "approximate", "vague", "set", "decade", "feast" (calendar-month-day-days), "ambiguous", "strict",
    "few.…", "textual" (how many units after the time told of) and the word groups of the grammar under their own names.
    """

    entries: tuple[tuple[str, str, str], ...]


def load_times() -> TimeLexicon:
    """Read the words of time; LexiconError if a file cannot be read or a feast is incomplete."""
    months = load_toml("months")
    times = load_toml("times")
    rows: list[tuple[str, str, str]] = []
    for system, names in months.items():
        if system in {"ambiguous", "strict"}:
            rows.extend((form, system, "") for form in names["names"])
            continue
        role = "hijri" if system == "hijri" else "month"
        rows.extend((form, role, number) for number, forms in names.items() for form in forms)
    for table, content in times.items():
        if table == "feast":
            rows.extend(row for feast in content for row in _feast(feast))
        elif table == "unit":
            rows.extend(
                (form, f"unit.{number}", unit)
                for number, units in content.items()
                for unit, forms in units.items()
                for form in forms
            )
        elif table in {"grammar", "few"}:
            rows.extend(
                (form, f"{table}.{group}" if table != "grammar" else group, "")
                for group, forms in content.items()
                for form in forms
            )
        else:
            rows.extend((form, table, value) for value, forms in content.items() for form in forms)
    return TimeLexicon(entries=tuple(rows))


def _feast(feast: dict[str, object]) -> list[tuple[str, str, str]]:
    names = feast.get("names")
    if not isinstance(names, list) or feast.get("calendar") not in CALENDARS:
        raise broken("times.toml", f"a [[feast]] lacks names or has an unknown calendar ({feast})")
    value = "-".join(str(feast[key]) for key in ("calendar", "month", "day", "days"))
    return [(str(name), "feast", value) for name in names]

"""Figures: the charts of a page and the rows of the tables below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rawi.model import Dispute, Position, Stance, Value
from rawi.serve.catalogue import Catalogue
from rawi.serve.chart import Drawing, Frame, Lane, Point, compact, lanes, values
from rawi.serve.days import axis_day, iso_day, parsed
from rawi.serve.numbers import bounds
from rawi.serve.pages.positions import holder_of

MOST_LANES = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One drawing with the labels of its axis: place and words."""

    drawing: Drawing
    axis: tuple[tuple[float, str], ...]
    wide: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table below a chart."""

    name: str
    day: date
    stance: Stance
    value: Value | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart, drawn twice, with its figures as rows."""

    pictures: tuple[Picture, ...]
    rows: tuple[Row, ...]


def stance_figure(rows: Sequence[Lane], catalogue: Catalogue) -> Figure | None:
    """Lanes of stances, if they speak of more than one day."""
    shown = _worth_drawing(rows)
    if not shown:
        return None
    rtl = catalogue.direction == "rtl"
    changed = str(catalogue.text("dispute.changed_mark"))
    drawn = ((wide, *lanes(shown, right_to_left=rtl, wide=wide, changed=changed)) for wide in (True, False))
    return Figure(pictures=tuple(picture(*one, catalogue) for one in drawn), rows=_rows(shown))


def value_figure(rows: Sequence[Lane], catalogue: Catalogue) -> Figure | None:
    """Numbers by day, if there are at least two."""
    shown = [row for row in rows if any(point.value is not None for point in row.points)]
    if sum(len(row.points) for row in shown) < 2:
        return None
    rtl = catalogue.direction == "rtl"
    drawn = ((wide, *values(shown, right_to_left=rtl, wide=wide)) for wide in (True, False))
    return Figure(pictures=tuple(picture(*one, catalogue) for one in drawn), rows=_rows(shown))


def stance_lanes(dispute: Dispute) -> list[Lane]:
    """A lane for each holder of a dispute, those who changed first."""
    return _lanes([position for position in dispute.positions if position.stance != "value"], None)


def value_lanes(dispute: Dispute, catalogue: Catalogue) -> list[Lane]:
    """A lane for each holder who gave a number."""
    return _lanes(
        [position for position in dispute.positions if position.value is not None and not position.value.days],
        catalogue,
    )


def holder_lanes(disputes: Sequence[Dispute], keys: frozenset[str], catalogue: Catalogue) -> list[Lane]:
    """A lane for each dispute in which a holder (known by any of `keys`) took a position."""
    rows: list[Lane] = []
    for dispute in disputes:
        own = [position for position in dispute.positions if {position.holder.entity, position.holder.name} & keys]
        points = _points(own, catalogue)
        if points:
            rows.append(Lane(name=dispute.about, points=points))
    return rows


def _lanes(positions: Sequence[Position], catalogue: Catalogue | None) -> list[Lane]:
    by_holder: dict[str, list[Position]] = {}
    for position in positions:
        by_holder.setdefault(holder_of(position), []).append(position)
    rows = [Lane(name=own[0].holder.name, points=_points(own, catalogue)) for own in by_holder.values()]
    rows = [row for row in rows if row.points]
    return sorted(rows, key=lambda row: (-len(row.points), row.points[0].day, row.name))


def _points(positions: Sequence[Position], catalogue: Catalogue | None) -> tuple[Point, ...]:
    found: list[Point] = []
    for position in positions:
        day = parsed(iso_day(position.said))
        if day is not None:
            value = position.value
            label = str(bounds(value, catalogue).striptags()) if value and catalogue else ""
            found.append(Point(day=day, stance=position.stance, value=value, label=label, brief=_brief(value)))
    return tuple(sorted(found, key=lambda point: (point.day, point.stance)))


def _brief(value: Value | None) -> str:
    """The one number of a value; nothing for two bounds, which a bar shows."""
    known = {bound for bound in (value.low, value.high) if bound is not None} if value else set()
    return compact(known.pop()) if len(known) == 1 else ""


def _worth_drawing(rows: Sequence[Lane]) -> list[Lane]:
    days = {point.day for row in rows for point in row.points}
    return list(rows[:MOST_LANES]) if len(days) > 1 else []


def picture(wide: bool, drawing: Drawing, days: tuple[date, ...], frame: Frame, catalogue: Catalogue) -> Picture:
    """A drawing with the labels of its days."""
    near = wide and len(days) > 1 and (days[-1] - days[0]).days <= 31
    axis = tuple((frame.x(day), axis_day(day, catalogue, wide=near)) for day in days)
    return Picture(drawing=drawing, axis=axis, wide=wide)


def _rows(lanes_shown: Sequence[Lane]) -> tuple[Row, ...]:
    return tuple(
        Row(name=row.name, day=point.day, stance=point.stance, value=point.value)
        for row in lanes_shown
        for point in row.points
    )

"""Chart: days and numbers as inline SVG.

Days run with the reading direction. Every chart is drawn twice, wide and narrow, of plain lines, paths and words, so
that it prints and needs no script; the page lists the same figures in a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from rawi.model import Stance, Value

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What one holder said on one day: a stance, or a value. `brief` is the label where there is little room: the
    shape of the mark says the rest."""

    day: date
    stance: Stance
    value: Value | None = None
    label: str = ""
    brief: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One row of a chart: a name and what was said, in the order of days."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: str


@dataclass(frozen=True, slots=True)
class Path:
    """A path of SVG."""

    d: str
    look: str


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    r: float
    look: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place; `data` are words of a source, in the direction of their own script."""

    x: float
    y: float
    text: str
    look: str
    anchor: Anchor
    data: bool = False


@dataclass(slots=True)
class Drawing:
    """A picture of `width` by `height` units: what is drawn first lies below."""

    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    discs: list[Disc] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where days stand: `right_to_left` puts the first day at the right. `days` are drawn as grid lines; behind the
    last of them `far` is left for what stands beside it, `margin` before the first."""

    width: float
    margin: float
    far: float
    names: float
    days: tuple[date, ...]
    right_to_left: bool

    def x(self, day: date) -> float:
        """The place of a day."""
        first, last = self.days[0], self.days[-1]
        room = self.width - self.names - self.margin - self.far
        span = (last - first).days
        part = (day - first).days / span if span else 0.5
        along = self.names + self.margin + part * room
        return round(self.width - along if self.right_to_left else along, 1)

    def at(self, along: float) -> float:
        """A place counted from the start of the reading direction."""
        return self.width - along if self.right_to_left else along


@dataclass(frozen=True, slots=True)
class Scale:
    """Where numbers from 0 to `top` stand."""

    top: float

    def y(self, value: float) -> float:
        """The height of a number."""
        return round(_FLOOR - (_FLOOR - _CEILING) * max(value, 0.0) / self.top, 1)


MOST_TICKS = 9
_CEILING = 48.0
_FLOOR = 348.0
_TEXT = 16.0
_BLOCK = 33.0
_NAME = 17
"""Letters of a name that have room beside a number; the table has it whole."""
_LANE = 42.0
_NARROW_LANE = 56.0
_LETTER = 7.6
"""Room for a letter of a number, at most."""
_ASIDE = 12.0
"""From the middle of a mark to the number beside it."""
_GAP = 16.0
"""The same and what is left free behind the number."""
_MARK, _CLEAR = 7.0, 12.0
"""Half the width of a mark, and from its middle to that of words which it leaves free."""
_OVER, _UNDER = 11.0, 21.0
"""From a mark up and down to the foot of the words above and below it."""
_BESIDE = 17.0
"""How far the marks of one lane and day stand apart."""


def ticks(points: Sequence[date], most: int = MOST_TICKS) -> tuple[date, ...]:
    """At most `most` days from the first to the last, evenly apart, both ends among them."""
    first, last = min(points), max(points)
    span = (last - first).days
    if span == 0:
        return (first,)
    step = max(1, -(-span // (most - 1)))
    days = [first + timedelta(days=at) for at in range(0, span, step)]
    if (last - days[-1]).days * 2 <= step and len(days) > 1:
        days.pop()
    return (*days, last)


def lanes(
    rows: Sequence[Lane], *, right_to_left: bool, wide: bool, changed: str
) -> tuple[Drawing, tuple[date, ...], Frame]:
    """A lane for each row with the stances on their days, lines between equal ones and arrows where they changed.

    Returns the drawing with the days that label its axis; `changed` is written above an arrow where there is room.
    """
    days = ticks([point.day for row in rows for point in row.points], MOST_TICKS if wide else 5)
    width, names = (1120.0, 250.0) if wide else (358.0, 0.0)
    margin = 44.0 if wide else 26.0
    frame = Frame(width=width, margin=margin, far=margin, names=names, days=days, right_to_left=right_to_left)
    lane = _LANE if wide else _NARROW_LANE
    drawing = Drawing(width=width, height=34 + lane * len(rows))
    for day in days:
        drawing.lines.append(Line(frame.x(day), 28, frame.x(day), drawing.height - 6, "grid"))
    drawing.lines.append(Line(0, 28, width, 28, "axis"))
    for number, row in enumerate(rows):
        top = 28 + lane * number
        y = top + (29 if wide else 38)
        drawing.words.append(Words(frame.at(0), top + (34 if wide else 20), row.name, "t halo", "start", data=True))
        drawing.lines.append(Line(0, top + lane, width, top + lane, "grid"))
        places = _places(row.points, frame)
        for (one, start), (two, end) in pairwise(zip(row.points, places, strict=True)):
            if one.day != two.day:
                _between(drawing, (one, start), (two, end), y, changed if wide else "")
        for point, x in zip(row.points, places, strict=True):
            _shape(drawing, point.stance, x, y)
            if point.label:
                beside = min(max(x + (12 if right_to_left else -12), 12), width - 12)
                drawing.words.append(Words(beside, y - 9, point.label, "halo tv", "end"))
    return drawing, days, frame


def values(rows: Sequence[Lane], *, right_to_left: bool, wide: bool) -> tuple[Drawing, tuple[date, ...], Frame]:
    """Numbers on their days: a lozenge for a number, a bar for two bounds, an open arrow for "more" or "less than".

    The wide drawing names the holders beside their last number; the narrow one leaves names to the table.
    """
    days = ticks([point.day for row in rows for point in row.points], MOST_TICKS if wide else 5)
    width, names = (1120.0, 60.0) if wide else (358.0, 30.0)
    margin = 128.0 if wide else 34.0
    last = [point.label if wide else point.brief for row in rows for point in row.points if point.day == days[-1]]
    far = min(max(margin, _GAP + _LETTER * max(map(len, last), default=0)), width / 3)
    frame = Frame(width=width, margin=margin, far=far, names=names, days=days, right_to_left=right_to_left)
    drawing = Drawing(width=width, height=_FLOOR + 14)
    numbers = [
        bound for row in rows for point in row.points if point.value is not None
        for bound in (point.value.low, point.value.high) if bound is not None
    ]  # fmt: skip
    top = _round_up(max(numbers, default=1.0) * 1.08)
    scale = Scale(top)
    for day in days:
        drawing.lines.append(Line(frame.x(day), 28, frame.x(day), _FLOOR, "grid"))
    drawing.lines.append(Line(0, 28, width, 28, "axis"))
    for step in range(5):
        value = top * step / 4
        drawing.lines.append(Line(frame.at(names), scale.y(value), frame.at(width), scale.y(value), "grid"))
        drawing.words.append(Words(frame.at(0), scale.y(value) + 4, compact(value), "q", "start"))
    labels: dict[date, dict[str, _Said]] = {}
    marks: list[tuple[float, float]] = []
    for row in rows:
        track = [(frame.x(p.day), scale.y(_middle(p.value))) for p in row.points if p.value is not None]
        if len(track) > 1:
            drawing.paths.append(Path("M" + "L".join(f"{a} {b}" for a, b in track), "lv"))
        for number, point in enumerate(row.points):
            if point.value is None:
                continue
            x, y = frame.x(point.day), scale.y(_middle(point.value))
            _value(drawing, point.value, x, scale)
            marks.append((x, y))
            said = labels.setdefault(point.day, {}).setdefault(
                point.label if wide else point.brief, _Said(y=y, upward=point.value.high is None)
            )
            if number == len(row.points) - 1:
                said.names.append(row.name)
    for day, said_then in labels.items():
        _label(drawing, frame.x(day), -1 if right_to_left else 1, said_then, named=wide, marks=[] if wide else marks)
    return drawing, days, frame


def compact(value: float) -> str:
    """A number on an axis, its thousands and millions shortened: 1.5M, 20K."""
    for size, letter in ((1e9, "B"), (1e6, "M"), (1e4, "K")):
        if value >= size:
            return f"{value / (1e3 if letter == 'K' else size):,.4g}{letter}"
    return f"{value:,.4g}"


@dataclass(slots=True)
class _Said:
    """One number of a day: the height of its mark, who gave it, and whether an arrow leads up from it."""

    y: float
    upward: bool
    names: list[str] = field(default_factory=list)


def _label(
    drawing: Drawing,
    x: float,
    way: int,
    said: dict[str, _Said],
    *,
    named: bool,
    marks: Sequence[tuple[float, float]],
) -> None:
    """The numbers of one day beside their marks, as near to them as the ones before leave room; above or below its own
    mark where one of the other `marks` is in the way."""
    ordered = sorted((one.y, label, one.names, one.upward) for label, one in said.items() if label)
    named = named and sum(_BLOCK if names else _TEXT for _, _, names, _ in ordered) <= _FLOOR - _CEILING + _TEXT
    heights = [_BLOCK if named and names else _TEXT for _, _, names, _ in ordered]
    places: list[float] = []
    for (y, *_), _height in zip(ordered, heights, strict=True):
        earliest = places[-1] + heights[len(places) - 1] if places else _CEILING - 4
        places.append(max(y + 4, earliest))
    limit = _FLOOR + 10
    for at in range(len(places) - 1, -1, -1):
        places[at] = min(places[at], limit - heights[at] + _TEXT)
        limit = places[at] - _TEXT
    beside = x + _ASIDE * way
    for (y, label, names, upward), place in zip(ordered, places, strict=True):
        reach = _ASIDE + _LETTER * len(label)
        if any(0 < (mark - x) * way < reach + _MARK and abs(height - place + 4) < _CLEAR for mark, height in marks):
            below = upward and y + _UNDER < drawing.height
            drawing.words.append(Words(x, y + _UNDER if below else y - _OVER, label, "b halo tv", "middle"))
            continue
        drawing.words.append(Words(beside, place, label, "b halo tv", "start"))
        if named and names:
            more = f" +{len(names) - 1}" if len(names) > 1 else ""
            shown = names[0] if len(names[0]) <= _NAME else names[0][:_NAME].rsplit(" ", 1)[0] + "…"
            drawing.words.append(Words(beside, place + _TEXT - 1, shown + more, "halo", "start", data=True))


def _middle(value: Value | None) -> float:
    if value is None:
        return 0.0
    bounds = [bound for bound in (value.low, value.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else 0.0


def _round_up(value: float) -> float:
    """The next number with one or two leading digits that four steps divide well."""
    size = 1.0
    while size * 10 <= value:
        size *= 10
    return next(size * step for step in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10) if size * step >= value)


def _value(drawing: Drawing, value: Value, x: float, scale: Scale) -> None:
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        drawing.lines.append(Line(x, scale.y(low), x, scale.y(high), "lv"))
        drawing.lines.extend(Line(x - 8, scale.y(bound), x + 8, scale.y(bound), "lv") for bound in (low, high))
        drawing.paths.append(_lozenge(x, scale.y((low + high) / 2), "svo"))
        return
    bound = low if low is not None else high
    if bound is None:
        return
    at = scale.y(bound)
    if low is None or high is None:
        toward = -30 if high is None else 30
        tip, back = min(max(at + toward, 32.0), _FLOOR + 10), 9 if toward < 0 else -9
        drawing.lines.append(Line(x, at, x, tip, "lv"))
        drawing.paths.append(Path(f"M{x - 6} {tip + back}L{x} {tip}L{x + 6} {tip + back}", "lv"))
    drawing.paths.append(_lozenge(x, at, "sv" if low == high and value.approximation != "about" else "svo"))


def _lozenge(x: float, y: float, look: str) -> Path:
    return Path(f"M{x} {y - 6.5}L{x + 6.5} {y}L{x} {y + 6.5}L{x - 6.5} {y}Z", look)


def _shape(drawing: Drawing, stance: Stance, x: float, y: float) -> None:
    if stance == "affirms":
        drawing.discs.append(Disc(x, y, 6.5, "sa"))
    elif stance == "denies":
        drawing.paths.append(
            Path(f"M{x - 5.5} {y - 5.5}L{x + 5.5} {y + 5.5}M{x + 5.5} {y - 5.5}L{x - 5.5} {y + 5.5}", "sd")
        )
    elif stance == "neither":
        drawing.discs.append(Disc(x, y, 5.5, "sn"))
    else:
        drawing.paths.append(_lozenge(x, y, "sv"))


_LINES: dict[Stance, str] = {"affirms": "la", "denies": "ld", "neither": "ln", "value": "lv"}


def _places(points: Sequence[Point], frame: Frame) -> list[float]:
    """Where the points of a lane stand; those of one day side by side, in the reading direction."""
    way = -1 if frame.right_to_left else 1
    together = Counter(point.day for point in points)
    seen: Counter[date] = Counter()
    found = []
    for point in points:
        aside = seen[point.day] - (together[point.day] - 1) / 2
        seen[point.day] += 1
        found.append(round(frame.x(point.day) + way * aside * _BESIDE, 1))
    return found


def _between(drawing: Drawing, here: tuple[Point, float], there: tuple[Point, float], y: float, changed: str) -> None:
    """What joins two points, each with its place: a line between equal stances, an arrow where they changed."""
    (one, start), (two, end) = here, there
    way = 1 if end > start else -1
    if abs(end - start) < 30:
        return
    if one.stance == two.stance:
        drawing.lines.append(Line(start + 11 * way, y, end - 11 * way, y, _LINES[one.stance]))
        return
    tip = end - 12 * way
    drawing.lines.append(Line(start + 11 * way, y, tip - 6 * way, y, "lt"))
    drawing.paths.append(Path(f"M{tip} {y}l{-7 * way} -4.5v9z", "arr"))
    if changed and abs(end - start) > 110:
        drawing.words.append(Words((start + end) / 2, y - 8, changed, "b halo", "middle"))

"""Timeline: the articles of a story on their days as inline SVG, a lane for each outlet, and who copied whom.

Days run with the reading direction. An arrow leads from an article to the one that copied it. Like every chart it is
drawn twice, of plain lines and words (see `rawi.serve.chart`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rawi.serve.chart import MOST_TICKS, Disc, Drawing, Frame, Line, Path, Words, ticks

_LANE = 42.0
_NARROW_LANE = 56.0
_TOP = 28.0
_DOT = 6.0
_BESIDE = 14.0
"""How far articles of one outlet and day stand apart, and how far an arrow between two lanes swings out."""
_MOST_BESIDE = 4
_HEAD = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """An article: its id, the name of its lane, its day."""

    article: str
    lane: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """An article whose text stands in another; `known` says that it is the copy, not the source."""

    source: str
    copy: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What a timeline shows: articles, copies among them, and how many claims were first held on each day."""

    dots: tuple[Dot, ...]
    copies: tuple[Copied, ...] = ()
    claims: tuple[tuple[date, int], ...] = ()


def timeline(
    course: Course, *, right_to_left: bool, wide: bool, claims: str
) -> tuple[Drawing, tuple[date, ...], Frame]:
    """The drawing, the days that label its axis, and where they stand. `claims` names the lane of claims."""
    rows = lanes_of(course.dots)
    days = ticks([dot.day for dot in course.dots] + [day for day, _ in course.claims], MOST_TICKS if wide else 5)
    width, names = (1120.0, 250.0) if wide else (358.0, 0.0)
    lane = _LANE if wide else _NARROW_LANE
    margin = 44.0 if wide else 26.0
    frame = Frame(width=width, margin=margin, far=margin, names=names, days=days, right_to_left=right_to_left)
    headings = [*rows, claims] if course.claims else rows
    drawing = Drawing(width=width, height=_TOP + 6 + lane * len(headings))
    for day in days:
        drawing.lines.append(Line(frame.x(day), _TOP, frame.x(day), drawing.height - 6, "grid"))
    drawing.lines.append(Line(0, _TOP, width, _TOP, "axis"))
    for number, name in enumerate(headings):
        top = _TOP + lane * number
        own = number < len(rows)
        look = "t halo" if own else "b halo"
        drawing.words.append(Words(frame.at(0), top + (27 if wide else 18), name, look, "start", data=own))
        drawing.lines.append(Line(0, top + lane, width, top + lane, "grid"))
    places = _places(course.dots, rows, frame, lane, wide=wide)
    for copied in course.copies:
        if copied.source in places and copied.copy in places:
            _arrow(drawing, places[copied.source], places[copied.copy], known=copied.known)
    for dot in course.dots:
        x, y = places[dot.article]
        drawing.discs.append(Disc(x, y, _DOT, "pt"))
    y = _TOP + lane * len(rows) + (27 if wide else 42)
    for day, number in course.claims:
        drawing.words.append(Words(frame.x(day), y, str(number), "b halo", "middle"))
    return drawing, days, frame


def lanes_of(dots: Sequence[Dot]) -> list[str]:
    """The lanes from the one that begins first; of those that begin on one day, the one with more articles."""
    first = {dot.lane: min(one.day for one in dots if one.lane == dot.lane) for dot in dots}
    many = Counter(dot.lane for dot in dots)
    return sorted(first, key=lambda lane: (first[lane], -many[lane], lane))


def _places(
    dots: Sequence[Dot], rows: Sequence[str], frame: Frame, lane: float, *, wide: bool
) -> dict[str, tuple[float, float]]:
    """Where each article stands; those of one outlet and day side by side, as far as there is room."""
    seen: Counter[tuple[str, date]] = Counter()
    together = Counter((dot.lane, dot.day) for dot in dots)
    found: dict[str, tuple[float, float]] = {}
    for dot in sorted(dots, key=lambda one: (one.lane, one.day, one.article)):
        key = dot.lane, dot.day
        several = min(together[key], _MOST_BESIDE)
        aside = (min(seen[key], _MOST_BESIDE - 1) - (several - 1) / 2) * _BESIDE
        seen[key] += 1
        y = _TOP + lane * rows.index(dot.lane) + (21.0 if wide else 36.0)
        found[dot.article] = round(frame.x(dot.day) + aside, 1), y
    return found


def _arrow(drawing: Drawing, source: tuple[float, float], copy: tuple[float, float], *, known: bool) -> None:
    """A curve from an article to its copy, which it meets from above or below; without a head where nobody knows."""
    (x1, y1), (x2, y2) = source, copy
    below = y2 > y1
    start = y1 + (_DOT if below else -_DOT)
    end = y2 - (_DOT + _HEAD if below else -_DOT - _HEAD)
    if y1 == y2:
        start = end = y1 - _DOT - _HEAD
        bend = f"M{x1} {y1 - _DOT}C{x1} {y1 - 2 * _BESIDE} {x2} {y2 - 2 * _BESIDE} {x2} {end}"
        below = True
    else:
        swing = _BESIDE if x1 == x2 else 0.0
        middle = (start + end) / 2
        bend = f"M{x1} {start}C{x1 + swing} {middle} {x2 + swing} {middle} {x2} {end}"
    drawing.paths.append(Path(bend, "lt" if known else "lt open"))
    if known:
        tip = end + (_HEAD if below else -_HEAD)
        drawing.paths.append(Path(f"M{x2} {tip}L{x2 - 4.5} {end}L{x2 + 4.5} {end}Z", "arr"))

"""Activity: how many articles of a story came on each of its days, as small bars that run with the reading direction.

A story of many days has a bar for several days each, so that there are never more bars than can be told apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH = 160.0
HEIGHT = 28.0
MOST_BARS = 32
_WIDEST = 14.0
_GAP = 2.0
_LEAST = 3.0
_BASE = 1.5
"""What the line below the bars takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: from its first to its last day, with so many articles, and where it stands in the drawing."""

    first: date
    last: date
    articles: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """The bars of a story in the order of days; days without an article have none. `step` is how many days a bar
    counts, `articles` are those of known days."""

    bars: tuple[Bar, ...]
    step: int
    articles: int

    @property
    def busiest(self) -> Bar:
        """The bar with most articles, the first of several."""
        return max(self.bars, key=lambda bar: bar.articles)


def activity(counts: Mapping[date, int], *, right_to_left: bool) -> Activity | None:
    """The bars of articles by day; None where no day is known."""
    if not counts:
        return None
    first, last = min(counts), max(counts)
    step = ((last - first).days // MOST_BARS) + 1
    places = (last - first).days // step + 1
    together: dict[int, int] = {}
    for day, n in counts.items():
        place = (day - first).days // step
        together[place] = together.get(place, 0) + n
    room = min(_WIDEST, WIDTH / places)
    most = max(together.values())
    bars = []
    for place, n in sorted(together.items()):
        begin = first + timedelta(days=place * step)
        height = max(_LEAST, (HEIGHT - _BASE) * n / most)
        along = place * room
        bars.append(
            Bar(
                first=begin,
                last=min(last, begin + timedelta(days=step - 1)),
                articles=n,
                x=round(WIDTH - along - room + _GAP if right_to_left else along, 2),
                y=round(HEIGHT - _BASE - height, 2),
                width=round(max(1.0, room - _GAP), 2),
                height=round(height, 2),
            )
        )
    return Activity(bars=tuple(bars), step=step, articles=sum(counts.values()))

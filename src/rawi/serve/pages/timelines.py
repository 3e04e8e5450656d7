"""Timelines: the chart of a story's days, with the same as a table and who copied whom as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.model import Copy
from rawi.model.ledger import ArticleEntry, ArticleReference, StoryDay
from rawi.serve.catalogue import Catalogue
from rawi.serve.days import iso_day, parsed
from rawi.serve.pages.figures import Picture, picture
from rawi.serve.timeline import Copied, Course, Dot, lanes_of, timeline

MOST_LANES = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """An article that was copied from another, as far as it is known which of them was first."""

    copy: ArticleReference
    source: ArticleReference
    share: float
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day: its articles and how many claims were first held on it."""

    day: str | None
    articles: tuple[ArticleReference, ...]
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """The timeline of a story; no `pictures` where all of it is of one article or day."""

    pictures: tuple[Picture, ...]
    days: tuple[DayRow, ...]
    copies: tuple[CopyRow, ...]


def story_line(entries: Sequence[ArticleEntry], days: Sequence[StoryDay], catalogue: Catalogue) -> StoryLine:
    """The timeline of a story from its articles and days."""
    by_id = {entry.reference.id: entry.reference for entry in entries}
    copies = copy_rows(entries, by_id)
    course = _course(entries, days, copies, catalogue)
    rtl = catalogue.direction == "rtl"
    pictures: tuple[Picture, ...] = ()
    if len({dot.day for dot in course.dots}) > 1 or (copies and course.dots):
        claims = str(catalogue.text("stories.new_claims"))
        drawn = ((wide, *timeline(course, right_to_left=rtl, wide=wide, claims=claims)) for wide in (True, False))
        pictures = tuple(picture(*one, catalogue) for one in drawn)
    rows = [
        DayRow(day=one.day, articles=tuple(by_id[id] for id in one.articles if id in by_id), claims=len(one.claims))
        for one in days
    ]
    return StoryLine(pictures=pictures, days=tuple(rows), copies=copies)


def copy_rows(entries: Sequence[ArticleEntry], by_id: Mapping[str, ArticleReference]) -> tuple[CopyRow, ...]:
    """For each article the one of the story that most of it was copied from; pairs of unknown order once."""
    rows = []
    for entry in entries:
        within = [copy for copy in entry.copies if copy.other in by_id]
        known = [copy for copy in within if copy.direction == "from"]
        unknown = [copy for copy in within if copy.direction == "unknown" and copy.other < copy.article]
        chosen = max(known or unknown, key=_nearest, default=None)
        if chosen is not None:
            rows.append(
                CopyRow(copy=entry.reference, source=by_id[chosen.other], share=chosen.share, known=bool(known))
            )
    return tuple(sorted(rows, key=lambda row: (iso_day(row.copy.published) or "9999", row.copy.id)))


def _nearest(copy: Copy) -> tuple[float, str]:
    return copy.share, copy.other


def _course(
    entries: Sequence[ArticleEntry], days: Sequence[StoryDay], copies: Sequence[CopyRow], catalogue: Catalogue
) -> Course:
    unknown = str(catalogue.text("chain.unknown_outlet"))
    dots = []
    for entry in entries:
        day = parsed(iso_day(entry.reference.published))
        if day is not None:
            dots.append(Dot(article=entry.reference.id, lane=entry.reference.outlet or unknown, day=day))
    shown = set(lanes_of(dots)[:MOST_LANES])
    held = ((parsed(one.day), len(one.claims)) for one in days)
    return Course(
        dots=tuple(dot for dot in dots if dot.lane in shown),
        copies=tuple(Copied(source=row.source.id, copy=row.copy.id, known=row.known) for row in copies),
        claims=tuple((day, number) for day, number in held if day is not None and number) if dots else (),
    )

"""Rows of stories: how a list shows each, with its days as small bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rawi.model import Story
from rawi.serve.activity import Activity, activity
from rawi.serve.catalogue import Catalogue
from rawi.serve.days import parsed
from rawi.store import View


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story in a list: how many disputes it has, and its articles by day, where their days are known."""

    story: Story
    disputed: int
    activity: Activity | None


def story_rows(view: View, stories: Sequence[Story], catalogue: Catalogue) -> list[StoryRow]:
    """The rows of a list of stories."""
    ids = [story.id for story in stories]
    disputed, days = view.disputed_in(ids), view.days_of(ids)
    rtl = catalogue.direction == "rtl"
    rows = []
    for story in stories:
        counts = {day: n for given, n in days.get(story.id, {}).items() if (day := parsed(given)) is not None}
        drawn = activity(counts, right_to_left=rtl)
        rows.append(StoryRow(story=story, disputed=disputed.get(story.id, 0), activity=drawn))
    return rows

"""Timelines: the days of a story, with what was published and what was first held on each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rawi.model import Claim, Story, Time
from rawi.model.ledger import ArticleReference, StoryDay
from rawi.store.view import View

"""A time with wider bounds is of no day."""
_LAST = "9999"


def timelines(view: View, stories: Sequence[Story]) -> dict[str, tuple[StoryDay, ...]]:
    """The timelines of stories of a library, by the stories' ids."""
    known = view.references([article for story in stories for article in story.articles])
    of_story: defaultdict[str | None, list[Claim]] = defaultdict(list)
    for claim in view.each_claim() if len(stories) > 1 else view.claims(story=stories[0].id) if stories else ():
        of_story[claim.story].append(claim)
    return {story.id: timeline(story, known, of_story[story.id]) for story in stories}


def timeline(story: Story, articles: Mapping[str, ArticleReference], claims: Iterable[Claim]) -> tuple[StoryDay, ...]:
    """The days of a story from the first on, what is of no known day last.

    A claim stands on the first day on which anybody held a position on it.
    """
    published: defaultdict[str | None, list[str]] = defaultdict(list)
    for article in story.articles:
        if article in articles:
            published[_first_day(articles[article].published)].append(article)
    held: defaultdict[str | None, list[str]] = defaultdict(list)
    for claim in claims:
        days = [day for position in claim.positions if (day := _first_day(position.said)) is not None]
        held[min(days, default=None)].append(claim.id)
    return tuple(
        StoryDay(day=day, articles=tuple(sorted(published[day])), claims=tuple(sorted(held[day])))
        for day in sorted(published.keys() | held.keys(), key=lambda day: day or _LAST)
    )


def _first_day(time: Time | None) -> str | None:
    return time.first_day if time is not None else None

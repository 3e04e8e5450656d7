"""Home: the strongest disputes with the words of their two sides, who changed position, stories, what was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rawi.model import Dispute, Stance, Time
from rawi.serve.catalogue import Language
from rawi.serve.days import hijri_day, iso_day, parsed
from rawi.serve.pages.positions import PositionView, Side, holder_of, sides, turns
from rawi.serve.pages.readings import Readings
from rawi.serve.site import Site, segment
from rawi.serve.stances import is_feminine

LEADING = 3
LISTED = 4
STORIES = 8
CHANGES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A dispute on the front page: two opposing sides, each by the position with most origins."""

    dispute: Dispute
    sides: tuple[Side, ...]
    facing: tuple[tuple[Side, PositionView], ...]
    last: Time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A holder who changed position."""

    name: str
    path: str
    dispute: Dispute
    was: Stance
    became: Stance
    said: Time | None
    feminine: bool


def routes(site: Site, language: Language) -> APIRouter:
    """The home page in a language."""
    router = APIRouter()

    @router.get("/")
    def home(request: Request) -> HTMLResponse:
        view = site.library.view
        counts = view.counts()
        if not counts.articles and not counts.set_aside:
            sitting = site.desk.sitting(request)
            return site.page("empty.html", language, "/", sitting=sitting, adding=site.adder is not None)
        disputes = view.disputes()
        newest = next(iter(view.articles(limit=1)), None)
        published = newest.reference.published if newest else None
        day = parsed(iso_day(published))
        readings = Readings(view)
        titles = {story.id: story.title for story in view.stories()}
        return site.page(
            "home.html",
            language,
            "/",
            counts=counts,
            fronts=[front(dispute, readings) for dispute in disputes[: LEADING + LISTED]],
            leading=LEADING,
            titles=titles,
            changes=changes(disputes)[:CHANGES],
            stories=[(story, sum(one.story == story.id for one in disputes)) for story in view.stories()[:STORIES]],
            aside=view.set_aside(),
            newest=published,
            hijri=hijri_day(day, site.catalogues[language]) if day else "",
        )

    return router


def front(dispute: Dispute, readings: Readings) -> Front:
    """A dispute with the sides that face each other: affirms and denies, or the two numbers farthest apart."""
    found = sides(dispute, readings, most_others=0)
    return Front(dispute=dispute, sides=found, facing=facing(found), last=last_said(dispute))


def facing(found: Sequence[Side]) -> tuple[tuple[Side, PositionView], ...]:
    """At most two sides, each with the position that has most origins; of one side with numbers, its extremes."""
    if len(found) == 1 and len(found[0].positions) > 1:
        by_value = sorted(found[0].positions, key=lambda one: (one.value.low or 0.0) if one.value else 0.0)
        return ((found[0], by_value[0]), (found[0], by_value[-1]))
    return tuple(
        (side, max(side.positions, key=lambda one: (one.quote is not None, len(one.origins), -one.number)))
        for side in found[:2]
    )


def last_said(dispute: Dispute) -> Time | None:
    """The day of the newest position."""
    dated = [position.said for position in dispute.positions if iso_day(position.said)]
    return max(dated, key=lambda said: iso_day(said) or "", default=None)


def changes(disputes: Sequence[Dispute]) -> list[Change]:
    """Everyone who moved from one stance to another on a later day, the newest change first."""
    found: list[Change] = []
    for dispute in disputes:
        holders = {holder_of(position): position.holder for position in dispute.positions}
        for key, taken in turns(dispute.positions).items():
            before, after = taken[-2], taken[-1]
            if (iso_day(before.said) or "") >= (iso_day(after.said) or ""):
                continue
            holder = holders[key]
            found.append(
                Change(
                    name=holder.name,
                    path=f"/holders/{segment(holder.entity or holder.name)}",
                    dispute=dispute,
                    was=before.stance,
                    became=after.stance,
                    said=after.said,
                    feminine=is_feminine(holder.name),
                )
            )
    return sorted(found, key=lambda change: iso_day(change.said) or "", reverse=True)

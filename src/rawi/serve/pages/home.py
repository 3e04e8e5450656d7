"""Home: what is new since the visit before, the strongest disputes with the words of their two sides, who changed
position, stories, what was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rawi.model import Dispute, Stance, Story, Time
from rawi.serve.catalogue import Language
from rawi.serve.days import hijri_day, iso_day, parsed
from rawi.serve.pages.positions import PositionView, Side, holder_of, sides, turns
from rawi.serve.pages.readings import Readings
from rawi.serve.pages.story_rows import story_rows
from rawi.serve.site import Site, segment
from rawi.serve.stances import is_feminine
from rawi.serve.visits import A_YEAR, COOKIE, visit
from rawi.store import View

LEADING = 3
LISTED = 4
STORIES = 8
CHANGES = 8
ACTIVE = 6
LOOKED_AT = 100
"""The strongest disputes, and those that changed last, that are looked at."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What there is since the visit before: when that was, how many articles came, disputes nobody had seen then, those
    of before in which something changed, and stories with the number of articles that came to them."""

    since: str
    articles: int
    fresh: tuple[Dispute, ...]
    changed: tuple[Dispute, ...]
    stories: tuple[tuple[Story, int], ...]


def routes(site: Site, language: Language) -> APIRouter:
    """The home page in a language."""
    router = APIRouter()

    @router.get("/")
    def home(request: Request) -> HTMLResponse:
        view = site.library.view
        counts = view.counts()
        if not counts.articles and not counts.set_aside:
            sitting = site.desk.sitting(request)
            return site.page("empty.html", language, "/", sitting=sitting, adding=site.adding)
        visited = visit(request.cookies.get(COOKIE), datetime.now(UTC))
        news = news_since(view, visited.since) if visited.since else None
        strongest = view.disputes(limit=LOOKED_AT, origins=False)
        fresh = news.fresh[:LEADING] if news else ()
        first = {one.id for one in fresh}
        others = [one.id for one in strongest if one.id not in first][: LEADING + LISTED - len(fresh)]
        shown = [*fresh, *view.disputes_with(others)]
        newest = next(iter(view.articles(limit=1)), None)
        published = newest.reference.published if newest else None
        day = parsed(iso_day(published))
        readings = Readings(view)
        readings.expect(shown)
        answer = site.page(
            "home.html",
            language,
            "/",
            counts=counts,
            news=news,
            fresh=first,
            fronts=[front(dispute, readings) for dispute in shown],
            leading=LEADING,
            titles=view.titles([one.story for one in (*shown, *(news.changed if news else ())) if one.story]),
            changes=changes(strongest)[:CHANGES],
            stories=story_rows(view, view.stories(limit=STORIES), site.catalogues[language]),
            newest=published,
            hijri=hijri_day(day, site.catalogues[language]) if day else "",
        )
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, visited.cookie, max_age=A_YEAR, httponly=True, samesite="lax", secure=secure)
        return answer

    return router


def news_since(view: View, since: str) -> News:
    """What there is since an instant."""
    seen = view.sightings(limit=LOOKED_AT)
    fresh = [one.dispute for one in seen if one.first_at > since]
    changed = [one.dispute for one in seen if one.first_at <= since < one.changed_at]
    articles, stories = view.activity(since, limit=ACTIVE)
    return News(
        since=since,
        articles=articles,
        fresh=tuple(sorted(view.disputes_with(fresh), key=lambda one: -one.score)),
        changed=view.disputes_with(changed),
        stories=stories,
    )


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

"""Disputes: the list, and one dispute with its positions side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.model import Dispute
from rawi.serve.catalogue import Language
from rawi.serve.days import iso_day
from rawi.serve.pages.cascades import widest
from rawi.serve.pages.figures import stance_figure, stance_lanes, value_figure, value_lanes
from rawi.serve.pages.home import front, last_said
from rawi.serve.pages.members import members, names_of
from rawi.serve.pages.paging import paged
from rawi.serve.pages.positions import Side, sides
from rawi.serve.pages.quotes import Quote
from rawi.serve.pages.readings import Readings
from rawi.serve.site import Site
from rawi.serve.why.statements import verbatim, worded

SIZE = 20


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of disputes in a language."""
    router = APIRouter()

    @router.get("/disputes")
    def disputes(story: str | None = None, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
        view = site.library.view
        of_story = view.story(story) if story else None
        found = view.disputes(of_story.id if of_story else None, limit=SIZE, offset=(page - 1) * SIZE)
        counts = view.counts()
        total = view.disputed_in([of_story.id]).get(of_story.id, 0) if of_story else counts.disputes
        readings = Readings(view)
        readings.expect(found)
        query = {"story": story} if story else {}
        return site.page(
            "disputes.html",
            language,
            "/disputes",
            page=paged(
                [front(one, readings) for one in found],
                total=total,
                page=page,
                size=SIZE,
                path="/disputes",
                query=query,
            ),
            story=of_story,
            titles=view.titles([one.story for one in found if one.story]),
            counts=counts,
        )

    @router.get("/disputes/{id}")
    def dispute(request: Request, id: str) -> HTMLResponse:
        view = site.library.view
        words = site.catalogues[language]
        found = view.dispute(id)
        readings = Readings(view)
        shown = sides(found, readings)
        records = readings.statements([one for position in found.positions for one in position.statements])
        dated = sorted(
            (one.said for one in found.positions if one.said and iso_day(one.said)),
            key=lambda said: iso_day(said) or "",
        )
        return site.page(
            "dispute.html",
            language,
            f"/disputes/{found.id}",
            names=names_of(shown),
            claim=view.claim(found.claim),
            members=members(view.claim(found.claim), readings),
            sitting=site.desk.sitting(request),
            dispute=found,
            sides=shown,
            worded=_worded(found, shown),
            wording=worded(records),
            verbatim=verbatim(found.about, records),
            story=view.story(found.story) if found.story else None,
            first=dated[0] if dated else None,
            last=last_said(found),
            articles=len({article for position in found.positions for article in position.articles}),
            values=value_figure(value_lanes(found, words), words),
            undated=sum(iso_day(position.said) is None for position in found.positions),
            cascade=widest(found.positions, readings, words),
            days=stance_figure(stance_lanes(found), words),
            hashes=view.hashes([quote.article.id for quote in _quotes(shown)]),
        )

    return router


def _quotes(shown: tuple[Side, ...]) -> list[Quote]:
    return [position.quote for side in shown for position in side.positions if position.quote is not None]


def _worded(dispute: Dispute, shown: tuple[Side, ...]) -> str | None:
    """Whose words name the dispute."""
    for side in shown:
        for position in side.positions:
            for quote in (position.quote, *position.others):
                if quote is not None and dispute.about in (quote.content, quote.content.strip()):
                    return position.name
    return None

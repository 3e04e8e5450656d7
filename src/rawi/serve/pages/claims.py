"""Claims: one claim with its positions side by side, and the page on which another one of the same is looked for."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.model import Claim
from rawi.serve.catalogue import Language
from rawi.serve.pages.members import members, names_of, origins_of
from rawi.serve.pages.positions import sides
from rawi.serve.pages.readings import Readings
from rawi.serve.site import Site, segment
from rawi.serve.why.statements import verbatim
from rawi.store import View
from rawi.store.filters import Filters

LONGEST = 300
"""Characters of a query that are looked at."""
MOST_OF_STORY = 200
MOST_HITS = 80
MOST = 20
"""Claims offered at once."""


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of claims in a language."""
    router = APIRouter()

    @router.get("/claims/{id}")
    def claim(request: Request, id: str) -> HTMLResponse:
        view = site.library.view
        found = view.claim(id)
        readings = Readings(view)
        shown = sides(found, readings, origins=origins_of(view, found))
        records = readings.statements([one for position in found.positions for one in position.statements])
        disputes = [one for one in view.disputes(story=found.story) if one.claim == found.id] if found.disputed else []
        return site.page(
            "claim.html",
            language,
            f"/claims/{found.id}",
            sitting=site.desk.sitting(request),
            claim=found,
            sides=shown,
            names=names_of(shown),
            members=members(found, readings),
            verbatim=verbatim(found.about, records),
            disputes=disputes,
            story=view.story(found.story) if found.story else None,
        )

    @router.get("/review/claims")
    def merge(id: str, q: Annotated[str, Query()] = "") -> HTMLResponse:
        view = site.library.view
        found = view.claim(id)
        asked = q.strip()[:LONGEST] or found.about[:LONGEST]
        readings = Readings(view)
        others = [(one, sides(one, readings, most_others=0)) for one in _others(view, found, asked)]
        return site.page(
            "merge_claims.html",
            language,
            f"/review/claims?id={found.id}" + (f"&q={segment(q.strip()[:LONGEST])}" if q.strip() else ""),
            claim=found,
            others=others,
            q=q.strip()[:LONGEST],
        )

    return router


def _others(view: View, claim: Claim, words: str) -> list[Claim]:
    """Claims about the same unit, or about no number either, that may be this one: those whose statements hold these
    words, the nearest first, then those of its story."""
    found: dict[str, Claim] = {}
    hits = view.search(words, MOST_HITS, filters=Filters(kind="statement"))
    said = [hit.record for hit in hits if hit.record is not None]
    for record in said:
        found.update((one.id, one) for one in view.claims_of(record.statement.id) if one.id not in found)
        if len(found) > MOST:
            break
    if claim.story is not None and len(found) <= MOST:
        of_story = view.claims(story=claim.story, limit=MOST_OF_STORY)
        found.update((one.id, one) for one in of_story if one.id not in found)
    return [one for one in found.values() if one.id != claim.id and one.unit == claim.unit][:MOST]

"""Previewing: what a merge or split would touch, with the form that signs it; and where a decision shows afterwards."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from rawi.errors import NotFoundError
from rawi.model import Claim, Decision
from rawi.serve.catalogue import Language
from rawi.serve.forms import with_kept
from rawi.serve.pages.decisions import decision_view
from rawi.serve.pages.home import front
from rawi.serve.pages.readings import Readings
from rawi.serve.site import Site, href, segment
from rawi.store import View

MOST_DISPUTES = 10
MOST_CHOSEN = 1000


def routes(site: Site, language: Language) -> APIRouter:
    """The preview in a language, and the way from a decision to what it is about."""
    router = APIRouter()

    @router.get("/review/preview")
    def preview(
        request: Request,
        kind: Literal["merge", "split"],
        subject: Annotated[list[str], Query(max_length=MOST_CHOSEN)],
        article: Annotated[list[str] | None, Query(max_length=MOST_CHOSEN)] = None,
    ) -> HTMLResponse:
        view = site.library.view
        decision, effect = view.effect(kind, subject, articles=article or ())
        readings = Readings(view)
        return site.page(
            "preview.html",
            language,
            f"/review/preview?{request.url.query}",
            sitting=site.desk.sitting(request),
            shown=decision_view(view, decision),
            effect=effect,
            fronts=[front(one, readings) for one in effect.disputes[:MOST_DISPUTES]],
            back=f"/holders/{segment(decision.subjects[0])}" if decision.topic == "names" else None,
        )

    @router.get("/review/decisions/{id}")
    def decision(request: Request, id: str) -> Response:
        view = site.library.view
        found = view.decision(id)
        kept = request.query_params.getlist("kept")
        return RedirectResponse(href(language, with_kept(place_of(view, found), kept)), status_code=303)

    return router


def place_of(view: View, decision: Decision) -> str:
    """The page of the claim or origin of which a decision speaks, as it is today; its place in the log for others."""
    log = f"/review/log#{decision.id}"
    try:
        if decision.topic == "origins":
            return f"/origins/{_origin(view, decision)}"
        claim = _claim(view, decision) if decision.topic == "claims" else None
    except (NotFoundError, IndexError):
        return log
    if claim is None:
        return log
    if claim.disputed:
        disputes = [one for one in view.disputes(story=claim.story) if one.claim == claim.id]
        return f"/disputes/{disputes[0].id}" if disputes else f"/claims/{claim.id}"
    return f"/claims/{claim.id}"


def _origin(view: View, decision: Decision) -> str:
    """The origin of today that a decision left or made; NotFoundError or IndexError where there is none."""
    if decision.kind == "split" and decision.stands:
        own = view.article_origins(decision.articles[0])
        if own:
            return own[0].origin
    return view.origin(decision.subjects[0]).id


def _claim(view: View, decision: Decision) -> Claim | None:
    """The claim of today that has the first place of a decision in it."""
    anchor = decision.parts[0][0]
    for record in view.statements(article=anchor.article, own_voice=True):
        for claim in view.claims_of(record.statement.id):
            for one in claim.clauses:
                if (one.article, one.start, one.end) == (anchor.article, anchor.start, anchor.end):
                    return claim
    return None

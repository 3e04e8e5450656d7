"""Review: the readings that wait to be looked at, the least certain first, and how far people have come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.model import Statement
from rawi.serve.catalogue import Language
from rawi.serve.pages.paging import paged
from rawi.serve.pages.quotes import Quote, quote
from rawi.serve.site import Site

SIZE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A reading in the queue: its words, what is least certain about it, and how sure it is, from 0 to 1."""

    quote: Quote
    asked: str
    score: float


def routes(site: Site, language: Language) -> APIRouter:
    """The queue in a language."""
    router = APIRouter()

    @router.get("/review")
    def review(request: Request, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> HTMLResponse:
        view = site.library.view
        found = view.uncertain(limit=SIZE, offset=(page - 1) * SIZE)
        counts, looked = view.counts(), view.looked()
        shown = [Waiting(quote=quote(one), asked=asked_of(one.statement), score=one.statement.score) for one in found]
        waiting = max(0, counts.statements - looked.statements)
        return site.page(
            "review.html",
            language,
            "/review",
            sitting=site.desk.sitting(request),
            page=paged(shown, total=waiting, page=page, size=SIZE, path="/review"),
            counts=counts,
            looked=looked,
            decided=bool(view.decisions()),
        )

    return router


def asked_of(statement: Statement) -> str:
    """What of a reading is most likely to be wrong: who speaks where that was inferred, which words otherwise."""
    if statement.speaker.form in ("implicit", "pronoun", "description"):
        return "who"
    return "stance" if statement.commitment == "neither" or statement.polarity == "deny" else "words"

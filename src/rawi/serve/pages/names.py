"""Names: everybody and everything named, and the pairs of names that wait for the analyst."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.model import MentionType
from rawi.serve.catalogue import Language
from rawi.serve.pages.paging import paged
from rawi.serve.pages.who import pair_views
from rawi.serve.site import Site

SIZE = 50
PAIRS = 25
LONGEST = 300
"""Characters of what is asked for that are looked at."""
Page = Annotated[int, Query(ge=1, le=100_000)]


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of names in a language."""
    router = APIRouter()

    @router.get("/names")
    def names(
        q: Annotated[str, Query()] = "", type: Annotated[MentionType | None, Query()] = None, page: Page = 1
    ) -> HTMLResponse:
        view = site.library.view
        asked = q.strip()[:LONGEST]
        found, total = view.name_lines(words=asked or None, kind=type, limit=SIZE, offset=(page - 1) * SIZE)
        query = {**({"q": asked} if asked else {}), **({"type": type} if type else {})}
        shown = paged(found, total=total, page=page, size=SIZE, path="/names", query=query)
        counts = view.counts()
        return site.page("names.html", language, shown.here, page=shown, q=asked, type=type, counts=counts)

    @router.get("/names/open")
    def open_pairs(request: Request, page: Page = 1) -> HTMLResponse:
        view = site.library.view
        pairs = view.open_pairs(limit=PAIRS, offset=(page - 1) * PAIRS)
        total = view.counts().open_pairs
        shown = paged(pair_views(view, pairs), total=total, page=page, size=PAIRS, path="/names/open")
        sitting = site.desk.sitting(request)
        return site.page("pairs.html", language, shown.here, sitting=sitting, page=shown)

    return router

"""Merging: the page on which another name of one thing is looked for and chosen."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.serve.catalogue import Language
from rawi.serve.pages.names import LONGEST
from rawi.serve.site import Site, segment

MOST = 25


def routes(site: Site, language: Language) -> APIRouter:
    """The page of merging in a language."""
    router = APIRouter()

    @router.get("/review/merge")
    def merge(request: Request, id: str, q: Annotated[str, Query()] = "") -> HTMLResponse:
        view = site.library.view
        identity = view.identity(id)
        asked = q.strip()[:LONGEST]
        found, total = view.identities(words=asked, limit=MOST + 1) if asked else ((), 0)
        others = [one for one in found if one.id != identity.id][:MOST]
        return site.page(
            "merge.html",
            language,
            f"/review/merge?id={segment(identity.id)}" + (f"&q={segment(asked)}" if asked else ""),
            sitting=site.desk.sitting(request),
            identity=identity,
            others=others,
            more=total > MOST + 1,
            q=asked,
        )

    return router

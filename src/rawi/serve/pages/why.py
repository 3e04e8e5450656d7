"""Why: the reasons behind whatever an id leads to, on one page."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from rawi.serve.catalogue import Language
from rawi.serve.site import Site
from rawi.serve.why import explain


def routes(site: Site, language: Language) -> APIRouter:
    """The page in a language."""
    router = APIRouter()

    @router.get("/why/{id}")
    def why(id: str) -> HTMLResponse:
        found = explain(site.library.view, id, site.catalogues[language])
        return site.page("why.html", language, f"/why/{found.id}", why=found)

    return router

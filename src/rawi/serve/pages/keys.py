"""Keys: what the keyboard does, and the switch for it."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from rawi.serve.catalogue import Language
from rawi.serve.site import Site


def routes(site: Site, language: Language) -> APIRouter:
    """The page of keys in a language."""
    router = APIRouter()

    @router.get("/keys")
    def keys() -> HTMLResponse:
        return site.page("keys.html", language, "/keys")

    return router

"""Reference: the addresses of the API in the look, with a link to their OpenAPI description."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse

from rawi.serve.catalogue import Language
from rawi.serve.site import Site


def routes(site: Site, language: Language, app: FastAPI) -> APIRouter:
    """The page about the API in a language."""
    router = APIRouter()

    @router.get("/api")
    def reference() -> HTMLResponse:
        described = app.openapi()["paths"]
        addresses = [(path, operation["get"]["summary"], operation["get"].get("parameters", []))
                     for path, operation in described.items() if "get" in operation]  # fmt: skip
        return site.page("api.html", language, "/api", addresses=addresses)

    return router

"""Origins: one origin with the articles that go back to it, to be made one with another or parted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.model import Origin
from rawi.serve.catalogue import Language
from rawi.serve.pages.paging import paged
from rawi.serve.site import Site, segment
from rawi.store import View

SIZE = 100
LONGEST = 120
MOST = 25
"""Other origins offered at once."""
LOOKED_AT = 20
"""Articles of an origin whose stories are looked through for others."""


def routes(site: Site, language: Language) -> APIRouter:
    """The page of an origin in a language."""
    router = APIRouter()

    @router.get("/origins/{id}")
    def origin(
        request: Request, id: str, q: Annotated[str, Query()] = "", page: Annotated[int, Query(ge=1, le=10_000)] = 1
    ) -> HTMLResponse:
        view = site.library.view
        found = view.origin(id)
        asked = q.strip()[:LONGEST]
        references = view.references(found.articles[(page - 1) * SIZE : page * SIZE])
        listed = paged(
            list(references.values()), total=len(found.articles), page=page, size=SIZE, path=f"/origins/{found.id}",
            query={"q": asked} if asked else None,
        )  # fmt: skip
        return site.page(
            "origin.html",
            language,
            f"/origins/{found.id}" + (f"?q={segment(asked)}" if asked else ""),
            sitting=site.desk.sitting(request),
            origin=found,
            page=listed,
            others=_others(view, found, asked),
            q=asked,
        )

    return router


def _others(view: View, origin: Origin, words: str) -> Sequence[Origin]:
    """Origins called so, or without words those of the same stories, which have most articles in them first."""
    if words:
        return [one for one in view.origins_called(words, limit=MOST + 1) if one.id != origin.id][:MOST]
    stories = {story for one in origin.articles[:LOOKED_AT] for story in view.article_entry(one).stories}
    articles = {article for story in stories for article in view.story(story).articles}
    counts = Counter(part.origin for article in sorted(articles) for part in view.article_origins(article))
    del counts[origin.id]
    return [view.origin(one) for one, _ in counts.most_common(MOST)]

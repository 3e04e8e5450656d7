"""Stories: the list, and one story with its articles, disputes and claims."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from rawi.serve.catalogue import Language
from rawi.serve.days import iso_day
from rawi.serve.pages.home import front
from rawi.serve.pages.paging import paged
from rawi.serve.pages.readings import Readings
from rawi.serve.pages.story_claims import story_claims
from rawi.serve.pages.story_rows import story_rows
from rawi.serve.pages.timelines import story_line
from rawi.serve.site import Site
from rawi.store.timelines import timelines

SIZE = 50
ARTICLES = 50
MOST_CLAIMS = 30
MOST_DRAWN = 200
"""Articles of a story that its timeline shows."""
MOST_DISPUTES = 12
_LAST_DAY = "9999"
Page = Annotated[int, Query(ge=1, le=100_000)]


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of stories in a language."""
    router = APIRouter()

    @router.get("/stories")
    def stories(page: Page = 1) -> HTMLResponse:
        view = site.library.view
        found = view.stories(limit=SIZE, offset=(page - 1) * SIZE)
        counts = view.counts()
        shown = paged(found, total=counts.stories, page=page, size=SIZE, path="/stories")
        lines = story_rows(view, found, site.catalogues[language])
        return site.page("stories.html", language, shown.here, stories=lines, page=shown, counts=counts)

    @router.get("/stories/{id}")
    def story(id: str, page: Page = 1) -> HTMLResponse:
        view = site.library.view
        found = view.story(id)
        readings = Readings(view)
        first = (page - 1) * ARTICLES
        articles = view.article_entries(found.articles[first : first + ARTICLES])
        claims = view.claims(disputed=False, story=found.id, limit=MOST_CLAIMS + 1) if page == 1 else ()
        disputes = view.disputes(found.id, limit=MOST_DISPUTES) if page == 1 else ()
        readings.expect((*disputes, *claims))
        line = None
        if page == 1:
            drawn = articles if len(found.articles) <= ARTICLES else view.article_entries(found.articles[:MOST_DRAWN])
            line = story_line(drawn, timelines(view, [found])[found.id], site.catalogues[language])
        articles = tuple(sorted(articles, key=lambda one: iso_day(one.reference.published) or _LAST_DAY))
        path = f"/stories/{found.id}"
        shown = paged(articles, total=len(found.articles), page=page, size=ARTICLES, path=path)
        return site.page(
            "story.html",
            language,
            shown.here,
            story=found,
            page=shown,
            disputed=view.disputed_in([found.id]).get(found.id, 0),
            fronts=[front(dispute, readings) for dispute in disputes],
            line=line,
            claims=story_claims(claims[:MOST_CLAIMS], readings),
            most_claims=MOST_CLAIMS if len(claims) > MOST_CLAIMS else None,
            titles={},
        )

    return router

"""Stories: the list, and one story with its articles, disputes and claims."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from rawi.errors import NotFoundError
from rawi.model.ledger import ArticleEntry
from rawi.serve.catalogue import Language
from rawi.serve.pages.home import front
from rawi.serve.pages.positions import sides
from rawi.serve.pages.readings import Readings
from rawi.serve.site import Site

MOST_CLAIMS = 30


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of stories in a language."""
    router = APIRouter()

    @router.get("/stories")
    def stories() -> HTMLResponse:
        view = site.library.view
        disputes = view.disputes()
        found = [(story, sum(one.story == story.id for one in disputes)) for story in view.stories()]
        return site.page("stories.html", language, "/stories", stories=found, counts=view.counts())

    @router.get("/stories/{id}")
    def story(id: str) -> HTMLResponse:
        view = site.library.view
        found = view.story(id)
        readings = Readings(view)
        articles: list[ArticleEntry] = []
        for article in found.articles:
            try:
                articles.append(view.article_entry(article))
            except NotFoundError:
                continue
        claims = view.claims(disputed=False, story=found.id)[:MOST_CLAIMS]
        return site.page(
            "story.html",
            language,
            f"/stories/{found.id}",
            story=found,
            articles=articles,
            fronts=[front(dispute, readings) for dispute in view.disputes(story=found.id)],
            claims=[(claim, sides(claim, readings, most_others=0)) for claim in claims],
            titles={},
        )

    return router

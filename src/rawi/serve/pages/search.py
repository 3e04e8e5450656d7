"""Search: words of the reader in statements and articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from rawi.model.ledger import ArticleReference
from rawi.serve.catalogue import Language
from rawi.serve.excerpt import passage
from rawi.serve.markup import quotation
from rawi.serve.pages.quotes import Quote, quote
from rawi.serve.pages.readings import Readings
from rawi.serve.site import Site
from rawi.store import Hit

MOST = 50
LONGEST = 300
"""Characters of a query that are looked at; nobody remembers more of a sentence."""

Where = Literal["all", "statement", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One hit: a quotation, or a stretch of an article."""

    quote: Quote | None
    article: ArticleReference
    words: Markup


def routes(site: Site, language: Language) -> APIRouter:
    """The search page in a language."""
    router = APIRouter()

    @router.get("/search")
    def search(q: Annotated[str, Query()] = "", where: Annotated[Where, Query()] = "all") -> HTMLResponse:
        view = site.library.view
        asked = q.strip()[:LONGEST]
        hits = view.search(asked, MOST, kind=None if where == "all" else where) if asked else ()
        readings = Readings(view)
        query = {"q": asked, **({"where": where} if where != "all" else {})}
        return site.page(
            "search.html",
            language,
            f"/search?{urlencode(query)}" if asked else "/search",
            q=asked,
            where=where,
            wheres={
                kind: f"/search?{urlencode({'q': asked, 'where': kind})}" for kind in ("all", "statement", "article")
            },
            results=[_result(hit, readings) for hit in hits],
            said=sum(hit.kind == "statement" for hit in hits),
            articles=len({hit.article.id for hit in hits}),
            limited=len(hits) == MOST,
            most=MOST,
            counts=view.counts(),
        )

    return router


def _result(hit: Hit, readings: Readings) -> Result:
    if hit.record is not None:
        made = quote(hit.record, readings, hits=hit.matches)
        return Result(quote=made, article=hit.article, words=made.words)
    document = readings.document(hit.article.id)
    if document is None:
        return Result(quote=None, article=hit.article, words=Markup("{}").format(hit.context.text))
    return Result(
        quote=None, article=hit.article, words=quotation(passage(document.article.text, hit.context, hit.matches))
    )

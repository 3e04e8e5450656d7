"""Articles: the list with what was set aside, and one article with its statements in place."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from rawi.errors import NotFoundError
from rawi.model import Dispute, Document, Stance
from rawi.model.ledger import ArticleEntry
from rawi.serve.catalogue import Language
from rawi.serve.pages.article_view import CopiedFrom, dated, rows
from rawi.serve.pages.correcting import names_in
from rawi.serve.pages.paging import paged
from rawi.serve.passages import passages
from rawi.serve.site import Site
from rawi.store import View

SIZE = 50
MOST_COPIES = 8
MOST_DISPUTES = 12


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of articles in a language."""
    router = APIRouter()

    @router.get("/articles")
    def articles(page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
        view = site.library.view
        found = view.articles(limit=SIZE, offset=(page - 1) * SIZE)
        counts = view.counts()
        return site.page(
            "articles.html",
            language,
            "/articles",
            page=paged(found, total=counts.articles, page=page, size=SIZE, path="/articles"),
            counts=counts,
            aside=view.set_aside(),
            undated=view.undated(),
        )

    @router.get("/articles/{id}/text")
    def text(id: str) -> Response:
        kept = site.library.view.article(id)
        return Response(kept.text.encode("utf-8", "surrogatepass"), media_type="text/plain; charset=utf-8")

    @router.get("/articles/{id}")
    def article(request: Request, id: str, own: Annotated[bool, Query()] = False) -> HTMLResponse:
        view = site.library.view
        entry = view.article_entry(id)
        path = f"/articles/{entry.reference.id}"
        try:
            document = view.document(entry.reference.id)
        except NotFoundError:
            text = view.article(entry.reference.id).text
            return site.page("unread.html", language, path, entry=entry, text=text)
        shown = [one for one in document.statements if own or one.mode != "own_voice"]
        disputes = _disputes(view, document)
        copies = _copies(view, entry, document)
        found = rows(
            document,
            entry.reference,
            shown,
            disputes=disputes,
            copies=copies,
            catalogue=site.catalogues[language],
        )
        head = next((row for row in found if row.kind == "title"), None)
        spoken = [one for one in shown if one.mode != "own_voice"]
        return site.page(
            "article.html",
            language,
            f"{path}?own=1" if own else path,
            sitting=site.desk.sitting(request),
            names=names_in(document.statements),
            entry=entry,
            document=document,
            head=head,
            rows=[row for row in found if row is not head],
            statements=shown,
            said=len(spoken),
            nested=sum(one.level == "nested" for one in spoken),
            holders=len({one.speaker.entity or one.speaker.name for one in spoken}),
            copies=copies,
            times=dated(document),
            sha256=document.article.sha256,
            own=own,
            datable=site.adder is not None and entry.current and entry.published_basis in ("unknown", "inferred"),
            has_own=any(one.mode == "own_voice" for one in document.statements),
            revisions=[one for one in view.revisions(entry.reference.id) if one.id != entry.reference.id],
        )

    return router


def _disputes(view: View, document: Document) -> dict[str, tuple[Dispute, Stance]]:
    """For every statement of the article that is part of a dispute, the strongest one with the stance it shows."""
    own = {statement.id for statement in document.statements}
    found: dict[str, tuple[Dispute, Stance]] = {}
    for dispute in view.disputes_showing(sorted(own)):
        for position in dispute.positions:
            if document.article.id in position.articles:
                for statement in position.statements:
                    if statement in own:
                        found.setdefault(statement, (dispute, position.stance))
    return found


def _copies(view: View, entry: ArticleEntry, document: Document) -> list[CopiedFrom]:
    """The articles that share text with this one, with the shared stretches."""
    found: list[CopiedFrom] = []
    for copy in entry.copies[:MOST_COPIES]:
        try:
            other = view.article(copy.other)
            reference = view.article_entry(copy.other).reference
        except NotFoundError:
            continue
        found.append(
            CopiedFrom(
                article=reference,
                share=copy.share,
                direction=copy.direction,
                reason=copy.reason,
                spans=tuple(passages(document.article.text, other.text)),
            )
        )
    return found

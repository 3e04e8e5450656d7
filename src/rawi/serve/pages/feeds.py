"""Feeds: the addresses of Atom feeds of disputes: all, those of a story, those that answer a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from rawi.errors import UsageError
from rawi.model import Dispute
from rawi.serve.catalogue import Language
from rawi.serve.feeds import MOST, TYPE, Feed, atom
from rawi.serve.searching import Search, asked
from rawi.serve.site import Site, href
from rawi.store import View
from rawi.store.rows import Sighting

_STORY_DISPUTES = 400
"""Disputes of a story, the strongest, among which those that changed last are looked for."""


def routes(site: Site, language: Language) -> APIRouter:
    """The feeds; the language is that of their pages."""
    router = APIRouter(prefix="/feeds")
    words = site.catalogues[language]

    def answer(request: Request, name: str, title: str, address: str, page: str,
               entries: Sequence[tuple[Sighting, Dispute]]) -> Response:  # fmt: skip
        base = str(request.base_url).rstrip("/")
        feed = Feed(
            id=f"urn:rawi:feed:{name}",
            title=title,
            address=href(language, address),
            page=href(language, page),
            base=base,
        )
        return Response(atom(feed, entries, words), media_type=TYPE)

    @router.get("/disputes.atom")
    def disputes(request: Request) -> Response:
        view = site.library.view
        entries = _entries(view, view.sightings(limit=MOST))
        title = words.said["feeds.disputes"]
        return answer(request, "disputes", title, "/feeds/disputes.atom", "/disputes", entries)

    @router.get("/stories/{id}.atom")
    def story(request: Request, id: str) -> Response:
        """By the id of a story, which changes as it grows, or of an article of it, which stays."""
        view = site.library.view
        found = view.story_of(id) if id.startswith("art_") else view.story(id)
        of_story = {one.id: one for one in view.disputes(found.id, limit=_STORY_DISPUTES)}
        seen = sorted(
            view.sightings_of(list(of_story)).values(), key=lambda one: (one.changed_at, one.id), reverse=True
        )
        entries = [(one, of_story[one.dispute]) for one in seen[:MOST]]
        title = words.said["feeds.of_story"].format(title=found.title)
        first = found.articles[0] if found.articles else found.id
        address = f"/feeds/stories/{first}.atom"
        return answer(request, f"story:{first}", title, address, f"/stories/{found.id}", entries)

    @router.get("/searches/{id}.atom")
    def saved(request: Request, id: str) -> Response:
        kept = site.library.view.saved_search(id)
        search = Search.read(kept.query)
        title = words.said["feeds.of_search"].format(words=kept.name)
        address = f"/feeds/searches/{kept.id}.atom"
        entries = _answering(site.library.view, search)
        return answer(request, f"search:{kept.id}", title, address, search.path, entries)

    @router.get("/search.atom")
    def found(request: Request, search: Annotated[Search, Depends(asked)]) -> Response:
        title = words.said["feeds.of_search"].format(words=search.q)
        address = f"/feeds/search.atom?{search.query}"
        entries = _answering(site.library.view, search)
        return answer(request, f"search?{search.query}", title, address, search.path, entries)

    return router


def _answering(view: View, search: Search) -> list[tuple[Sighting, Dispute]]:
    """The disputes in which a statement answers a search. UsageError where nothing is asked or a day is none."""
    if not search.asks:
        raise UsageError("The feed of a search needs something to look for.", hint="Give words: ?q=…")
    if search.holder:
        search = search.but(holder=view.holder_entry(search.holder).key)
    return _entries(view, view.disputes_about(search.q, search.filters, limit=MOST))


def _entries(view: View, seen: Sequence[Sighting]) -> list[tuple[Sighting, Dispute]]:
    found = {one.id: one for one in view.disputes_with([one.dispute for one in seen])}
    return [(one, found[one.dispute]) for one in seen if one.dispute in found]

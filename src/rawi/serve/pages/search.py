"""Search: words of the reader in statements and articles, narrowed by filters, at addresses that can be sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from rawi.errors import NotFoundError, UsageError
from rawi.model.ledger import ArticleReference
from rawi.serve.catalogue import Language
from rawi.serve.excerpt import passage
from rawi.serve.markup import quotation
from rawi.serve.pages.quotes import Quote, quote
from rawi.serve.searching import MODES, STANCES, WHERES, Search, asked
from rawi.serve.site import Site
from rawi.serve.unchanged import Unchanged
from rawi.store import Hit, View
from rawi.store.rows import Results
from rawi.store.search import COUNTED, NOTHING

MOST = 20
OUTLETS = 60
"""Outlets that are offered to choose from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One hit: a quotation, or a stretch of an article."""

    quote: Quote | None
    article: ArticleReference
    words: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a filter: the search with it, how many places that leaves, whether there are more than were
    counted."""

    value: str
    path: str
    chosen: bool
    count: int
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A filter that is set, with what it says and the search without it."""

    name: str
    words: str
    path: str


def routes(site: Site, language: Language) -> APIRouter:
    """The search page in a language."""
    router = APIRouter()
    outlets = Unchanged(site.library.view.state, lambda: [one for one, _ in site.library.view.outlets(OUTLETS)])

    @router.get("/search")
    def search(
        request: Request,
        given: Annotated[Search, Depends(asked)],
        after: Annotated[str | None, Query(max_length=30)] = None,
    ) -> HTMLResponse:
        view = site.library.view
        search, name, trouble = _resolved(view, given)
        found = NOTHING
        if search.asks and trouble is None:
            found, trouble = _found(view, search, after)
        choices = _choices(view, search) if search.asks and trouble is None else {}
        return site.page(
            "search.html",
            language,
            search.path,
            sitting=site.desk.sitting(request),
            search=search,
            holder=_written(view, search, name),
            trouble=trouble,
            results=[_result(hit) for hit in found.hits],
            found=found,
            next=f"{search.path}&after={found.next}" if found.next else None,
            onward=after is not None,
            chips=[_chip(search, one, name) for one in search.narrowed],
            wheres=choices.get("where", ()),
            stances_left=choices.get("stance", ()),
            modes_left=choices.get("mode", ()),
            outlets=outlets(),
            saved=view.saved_searches(),
            counts=view.counts(),
        )

    return router


_OFFERED = (("where", WHERES), ("stance", STANCES), ("mode", MODES))
Trouble = Literal["holder", "day", "days", "cursor"]


def _resolved(view: View, search: Search) -> tuple[Search, str, Trouble | None]:
    """The search with its holder by key, and that holder's name; the trouble where there is nobody of that name."""
    if not search.holder:
        return search, "", None
    try:
        entry = view.holder_entry(search.holder)
    except NotFoundError:
        return search, search.holder, "holder"
    return search.but(holder=entry.key), entry.name, None


def _written(view: View, search: Search, name: str) -> str:
    """What stands in the field of the speaker: the name, if it leads to the same one again, or else the key."""
    if not search.holder or name == search.holder:
        return search.holder
    return name if view.holder_entry(name).key == search.holder else search.holder


def _found(view: View, search: Search, after: str | None) -> tuple[Results, Trouble | None]:
    try:
        return view.search_page(search.q, limit=MOST, filters=search.filters, after=after), None
    except UsageError as error:
        if error.key == "days_crossed":
            return NOTHING, "days"
        return NOTHING, "cursor" if after is not None else "day"
    except NotFoundError:
        return NOTHING, "holder"


def _choices(view: View, search: Search) -> dict[str, list[Choice]]:
    """Every value of some filters, with what it would leave; of one that is set, also none."""
    searches = [(name, value, search.but(**{name: value})) for name, values in _OFFERED for value in values]
    counts = view.tally(search.q, [one.filters for _, _, one in searches])
    found: dict[str, list[Choice]] = {name: [] for name, _ in _OFFERED}
    for (name, value, one), n in zip(searches, counts, strict=True):
        chosen = getattr(search, name) == value
        found[name].append(Choice(value=value, path=one.path, chosen=chosen, count=n, more=n >= COUNTED))
    return found


def _chip(search: Search, name: str, holder: str) -> Chip:
    words = holder if name == "holder" else str(getattr(search, name))
    return Chip(name=name, words=words, path=search.but(**{name: ""}).path)


def _result(hit: Hit) -> Result:
    if hit.record is not None:
        made = quote(hit.record, hits=hit.matches)
        return Result(quote=made, article=hit.article, words=made.words)
    words = quotation(passage(hit.context, hit.matches))
    return Result(quote=None, article=hit.article, words=words)

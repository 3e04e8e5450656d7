"""Searches: those that are kept under a name, signed like decisions; each has a feed of the disputes that answer it."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from rawi.errors import NotFoundError
from rawi.serve.catalogue import Language
from rawi.serve.forms import FormFields
from rawi.serve.searching import Search
from rawi.serve.site import Site, href
from rawi.store import View


def routes(site: Site, language: Language) -> APIRouter:
    """The page of saved searches in a language, and where its forms are sent to."""
    router = APIRouter()
    desk = site.desk
    otherwise = href(language, "/searches")

    @router.get("/searches")
    def searches(request: Request) -> HTMLResponse:
        view = site.library.view
        saved = [(one, search := Search.read(one.query), holder_name(view, search)) for one in view.saved_searches()]
        return site.page("searches.html", language, "/searches", sitting=desk.sitting(request), saved=saved)

    @router.post("/searches/save")
    def save(request: Request, form: FormFields) -> Response:
        visitor = desk.signed(request, form)
        search = Search.read(form.first("query"))
        with site.library.writer() as writer:
            writer.save_search(form.first("name"), search.query if search.asks else "", who=visitor.who or "")
        return desk.answer(request, form, visitor, (), otherwise)

    @router.post("/searches/remove")
    def remove(request: Request, form: FormFields) -> Response:
        visitor = desk.signed(request, form)
        with site.library.writer() as writer:
            writer.remove_search(form.first("search"), who=visitor.who or "")
        return desk.answer(request, form, visitor, (), otherwise)

    return router


def holder_name(view: View, search: Search) -> str:
    """What the holder that a search asks for is called; the key where nobody has it any more."""
    try:
        return view.holder_entry(search.holder).name if search.holder else ""
    except NotFoundError:
        return search.holder

"""Export: every page's data and dossier at a stable address, written out while it is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends
from fastapi.responses import StreamingResponse

from rawi.errors import NotFoundError
from rawi.serve.catalogue import Language
from rawi.serve.dossier import DOSSIER_FORMATS, Press, dossier_pieces
from rawi.serve.searching import Search, asked
from rawi.serve.site import Site
from rawi.store import View
from rawi.store.export import (
    DATA_FORMATS,
    DataFormat,
    Selection,
    of_article,
    of_claim,
    of_dispute,
    of_hits,
    of_holder,
    of_library,
    of_story,
    pieces,
)

Format = Literal["csv", "jsonl", "jsonld", "annotations", "markdown", "html"]
ENDINGS: dict[str, Format] = {
    ".annotations.jsonld": "annotations",
    ".csv": "csv",
    ".jsonld": "jsonld",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".html": "html",
}
"""How an address ends in each format; of two that fit, the longer one stands first."""
TYPES: dict[Format, str] = {
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/jsonl; charset=utf-8",
    "jsonld": "application/ld+json",
    "annotations": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    "markdown": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
}
BYTE_ORDER_MARK = "\ufeff"
"""In front of a table that is saved from a page: spreadsheets that are not told otherwise read Arabic without it as
Western letters."""
MOST_FOUND = 1000
"""Places of a search that are exported."""
_PARTS: dict[str, Callable[[View, str], Selection]] = {
    "disputes": of_dispute,
    "claims": of_claim,
    "stories": of_story,
    "holders": of_holder,
    "articles": of_article,
}


def routes(site: Site, language: Language) -> APIRouter:
    """The exports; the language is that of dossiers."""
    router = APIRouter(prefix="/export")
    press = Press.of(site.catalogues, site.templates)

    @router.get("/search{ending}")
    def found(ending: str, search: Annotated[Search, Depends(asked)]) -> StreamingResponse:
        view = site.library.view
        format = _format(ending)
        if search.holder:
            search = search.but(holder=view.holder_entry(search.holder).key)
        hits = view.search(search.q, MOST_FOUND, filters=search.filters) if search.asks else ()
        return _answer(press, language, of_hits(view, hits), format)

    @router.get("/library{ending}")
    def library(ending: str) -> StreamingResponse:
        return _answer(press, language, of_library(site.library.view), _format(ending))

    @router.get("/{part}/{name:path}")
    def one(part: str, name: str) -> StreamingResponse:
        ending = next((ending for ending in ENDINGS if name.endswith(ending)), "")
        format = _format(ending)
        if part not in _PARTS:
            raise NotFoundError(f"There is no export of {part}.", hint=f"There are {', '.join(_PARTS)}.")
        selected = _PARTS[part](site.library.view, name.removesuffix(ending))
        return _answer(press, language, selected, format)

    return router


def _format(ending: str) -> Format:
    if ending not in ENDINGS:
        raise NotFoundError("There is no export in this format.", hint=f"There are {', '.join(ENDINGS)}.")
    return ENDINGS[ending]


def _answer(press: Press, language: Language, selected: Selection, format: Format) -> StreamingResponse:
    name = f"rawi-{selected.name}{next(ending for ending, one in ENDINGS.items() if one == format)}"
    shown = "inline" if format == "html" else "attachment"
    headers = {
        "content-disposition": f'{shown}; filename="{re.sub("[^A-Za-z0-9._-]", "_", name)}"; '
        f"filename*=UTF-8''{quote(name, safe='')}",
        "content-language": language,
    }
    if format == "html":
        headers["content-security-policy"] = f"{press.policy}; frame-ancestors 'none'"
    return StreamingResponse(_pieces(press, language, selected, format), media_type=TYPES[format], headers=headers)


def _pieces(press: Press, language: Language, selected: Selection, format: Format) -> Iterator[str]:
    data: DataFormat | None = next((one for one in DATA_FORMATS if one == format), None)
    if data is not None:
        made = pieces(data, selected)
        return chain((BYTE_ORDER_MARK,), made) if format == "csv" else made
    return dossier_pieces(next(one for one in DOSSIER_FORMATS if one == format), selected, press, language)

"""Adding: texts, files and addresses into the library, the jobs that do it, and what they set aside."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from rawi.errors import NotFoundError, UsageError
from rawi.ingest import FORMATS, given_time
from rawi.model.job import Order
from rawi.serve.adding import Adder, named, written
from rawi.serve.catalogue import Language
from rawi.serve.forms import Form, FormFields, TextFields
from rawi.serve.site import Site, href
from rawi.serve.uploads import receive
from rawi.store import SetAsideEntry
from rawi.version import VERSION

MOST_ADDRESSES = 100
MOST_SHOWN = 100
PASTED = "text.jsonl"
FIELDS = ("text", "title", "outlet", "url", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Something that a job set aside: the file it stood in, and whether that is a text that was pasted."""

    entry: SetAsideEntry
    file: str
    place: str
    pasted: bool


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of adding in a language."""
    router = APIRouter()
    desk = site.desk

    def show(request: Request, given: dict[str, str], again: str = "") -> HTMLResponse:
        adder = site.adder
        return site.page(
            "add.html",
            language,
            "/add",
            sitting=desk.sitting(request),
            on=adder is not None,
            fetching=adder is not None and adder.fetcher is not None,
            jobs=adder.jobs() if adder else (),
            formats=FORMATS,
            given=dict.fromkeys((*FIELDS, "address"), "") | given,
            again=again,
        )

    def answer(id: str, order: Order) -> Response:
        counts = site.library.view.counts()
        job = _adder(site).take(id, order, articles=counts.articles, disputes=counts.disputes)
        return RedirectResponse(href(language, f"/add/{job.id}"), status_code=303)

    @router.get("/add")
    def add(request: Request, again: str = "", address: Annotated[str, Query(max_length=2000)] = "") -> HTMLResponse:
        given = _pasted(site.adder, again)
        return show(request, given or {"address": address}, again if given else "")

    @router.get("/add/{id}")
    def job(request: Request, id: str) -> HTMLResponse:
        found = site.adder.job(id) if site.adder else None
        if found is None:
            raise NotFoundError("This job is not known any more.", hint="What it added is kept.", key="job_gone")
        view = site.library.view
        return site.page(
            "job.html",
            language,
            f"/add/{id}",
            sitting=desk.sitting(request),
            job=found,
            unread=len(view.unread(VERSION)) if found.state == "reading" else 0,
            counts=view.counts(),
            added=view.added(f"{id}/", limit=MOST_SHOWN),
            stopped=found.state in ("failed", "interrupted"),
            asides=() if found.running else _asides(view.set_aside(), found.id),
            formats=FORMATS,
        )

    @router.post("/add/text")
    def paste(request: Request, form: TextFields) -> Response:
        desk.sender(request, form)
        record = {name: form.words("text") if name == "text" else form.first(name) for name in FIELDS}
        if not record["text"].strip():
            raise UsageError("There is no text.", hint="Paste the text of the article.", key="no_text")
        if record["published"]:
            given_time(record["published"])
        adder = _adder(site)
        again = form.first("again")
        known = adder.job(again) if again else None
        id, folder = (known.id, adder.root / known.id) if known and not known.running else adder.folder()
        (folder / PASTED).write_bytes(written(record))
        return answer(id, Order(sources=named([PASTED], id), format="jsonl"))

    @router.post("/add/day")
    def day(request: Request, form: FormFields) -> Response:
        desk.sender(request, form)
        adder = _adder(site)
        article = site.library.view.article(form.first("article"))
        given_time(form.first("published"))
        id, folder = adder.folder()
        record = {"text": article.text, "url": article.url, "outlet": article.outlet, "language": article.language}
        (folder / PASTED).write_bytes(written(record | {"published": form.first("published")}))
        order = Order(sources=named([PASTED], id), format="jsonl")
        counts = site.library.view.counts()
        adder.take(id, order, articles=counts.articles, disputes=counts.disputes)
        job = adder.job(id)
        over = job is not None and job.state == "done"
        return RedirectResponse(href(language, f"/articles/{article.id}" if over else f"/add/{id}"), status_code=303)

    @router.post("/add/files")
    async def upload(request: Request) -> Response:
        adder = _adder(site)
        id, folder = adder.folder()
        try:
            found = await receive(request, folder)
            desk.sender(request, found.form)
            order = _order(found.form, named(found.files, id))
            if not found.files:
                raise UsageError("No file was chosen.", hint="Choose one or more files.", key="no_files")
        except BaseException:
            adder.discard(id)
            raise
        return answer(id, order)

    @router.post("/add/addresses")
    def addresses(request: Request, form: FormFields) -> Response:
        desk.sender(request, form)
        given = tuple(dict.fromkeys(form.words("addresses").split()))[:MOST_ADDRESSES]
        if not given:
            raise UsageError("There is no address.", hint="Write one on each line.", key="no_addresses")
        id, _ = _adder(site).folder()
        return answer(id, _order(form, (), given))

    @router.post("/add/again")
    def again(request: Request, form: FormFields) -> Response:
        desk.sender(request, form)
        adder = _adder(site)
        known = adder.job(form.first("job"))
        path = adder.root / known.id / form.first("file") if known else None
        if known is None or known.running or path is None or path.parent != adder.root / known.id or not path.is_file():
            raise NotFoundError("This file is not kept any more.", hint="Send it again.", key="file_gone")
        return answer(known.id, _order(form, named([path.name], known.id)))

    @router.post("/add/once-more")
    def once_more(request: Request, form: FormFields) -> Response:
        desk.sender(request, form)
        adder = _adder(site)
        known = adder.job(form.first("job"))
        if known is None:
            raise NotFoundError("This job is not known any more.", hint="What it added is kept.", key="job_gone")
        if known.running:
            return RedirectResponse(href(language, f"/add/{known.id}"), status_code=303)
        if adder.missing(known):
            raise NotFoundError("This file is not kept any more.", hint="Send it again.", key="file_gone")
        (adder.root / known.id).mkdir(mode=0o700, exist_ok=True)
        return answer(known.id, known.order)

    @router.post("/add/sample")
    def sample(request: Request, form: FormFields) -> Response:
        desk.sender(request, form)
        id, _ = _adder(site).folder()
        folder = Path(str(resources.files("rawi").joinpath("demo")))
        return answer(id, Order(sources=tuple(str(one) for one in sorted(folder.glob("*.jsonl")))))

    return router


def _adder(site: Site) -> Adder:
    if site.adder is None:
        raise UsageError("Nothing is added from these pages.", hint="Use rawi add.", key="adding_off")
    return site.adder


def _order(form: Form, sources: tuple[str, ...], addresses: tuple[str, ...] = ()) -> Order:
    """The order that a form gives. Raises UsageError for a day or format that is none."""
    format, published = form.first("format") or "auto", form.first("published")
    if format not in FORMATS:
        raise UsageError(f"There is no format {format}.", hint="Choose one of those shown.", key="no_format")
    if published:
        given_time(published)
    return Order(
        sources=sources, addresses=addresses, format=format, published=published or None,
        outlet=form.first("outlet") or None,
    )  # fmt: skip


def _pasted(adder: Adder | None, id: str) -> dict[str, str]:
    """What was pasted in a job that is over, to be mended; empty where there is nothing."""
    job = adder.job(id) if adder and id else None
    path = adder.root / job.id / PASTED if adder and job else None
    if path is None or not path.is_file():
        return {}
    record = json.loads(path.read_text(encoding="utf-8"))
    return {name: str(record[name]) for name in FIELDS if name in record}


def _asides(entries: Sequence[SetAsideEntry], job: str) -> tuple[Aside, ...]:
    """What of the library's set-aside sources is of a job."""
    found = []
    for entry in entries:
        folder, slash, place = entry.source.partition("/")
        if slash and folder == job:
            file = place if not place.rpartition(":")[2].isdigit() else place.rpartition(":")[0]
            file = file if not file.rpartition("#")[2].isdigit() else file.rpartition("#")[0]
            found.append(Aside(entry=entry, file=file, place=place, pasted=file == PASTED))
    return tuple(found)

"""App: the application: pages in two languages, the API, the files of the look, errors in one shape."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from rawi.errors import LibraryError, NotFoundError, RawiError, UsageError
from rawi.model.wire import error_to_json
from rawi.serve.adding import Adder
from rawi.serve.api import routes as api
from rawi.serve.api.schemas import components
from rawi.serve.catalogue import LANGUAGES, Language
from rawi.serve.conditional import Conditional
from rawi.serve.desk import Desk, RefusedError
from rawi.serve.following import Follower
from rawi.serve.fonts import FontShelf, cache_folder
from rawi.serve.forms import TooLargeError
from rawi.serve.makers import Delegating, Makers
from rawi.serve.nets import Timed, Unforeseen
from rawi.serve.pages import (
    adding,
    articles,
    claims,
    correcting,
    deciding,
    decisions,
    disputes,
    export,
    feeds,
    holders,
    home,
    keys,
    merging,
    names,
    origins,
    previewing,
    reference,
    review,
    search,
    searches,
    stories,
    why,
)
from rawi.serve.security import LOOPBACK, Guard
from rawi.serve.signing import Seal
from rawi.serve.site import STATIC, Site
from rawi.store import Library

_FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}
_STATUS: tuple[tuple[type[RawiError], int, str], ...] = (
    (NotFoundError, 404, "not_found"),
    (RefusedError, 403, "refused"),
    (TooLargeError, 413, "usage"),
    (UsageError, 400, "usage"),
    (LibraryError, 503, "library"),
)


def create_app(
    library: Library,
    *,
    hosts: Collection[str] | None = LOOPBACK,
    fonts: FontShelf | None = None,
    password: str | None = None,
    seal: Seal | None = None,
    follow: Callable[[], object] = lambda: None,
    adder: Adder | None = None,
    makers: int = 0,
) -> FastAPI:
    """The application over a library.

    `hosts` are the names under which it may be asked (any, where that is None); `password` is what they must know who
    ask (nothing, where that is None); `fonts` keeps the faces (in the user's cache by default); `seal` signs cookies
    and forms (with a key of its own by default, which ends with the program); `follow` makes the comparison follow the
    decisions taken on the pages (by default it is left to others), `adder` puts what is sent to the pages into the
    library (by default nothing is taken); up to so many `makers` are processes that make pages when several are asked
    for at once. The library stays open as long as its opener wants.
    """
    seal = seal or Seal.fresh()
    desk = Desk(library, seal, Follower(follow))
    site = Site.of(library, fonts or FontShelf(cache_folder()), desk, adder, adding=adder is not None)
    hands = Makers(library.location, seal, adding=site.adding, most=makers) if makers else None
    app = pages(site, ending=hands.stop if hands else None)
    if hands is not None:
        app.add_middleware(Delegating, makers=hands)
    app.add_middleware(Conditional, library=library, kept=password is None)
    app.add_middleware(Guard, hosts=hosts, password=password)
    app.add_middleware(Timed)
    return app


def pages(site: Site, *, ending: Callable[[], Awaitable[None]] | None = None) -> FastAPI:
    """The pages and the API alone, without what guards them; `ending` is called when the server ends."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        try:
            yield
        finally:
            if ending is not None:
                await ending()

    app = FastAPI(title="Rawi", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json", lifespan=lifespan)
    for language in LANGUAGES:
        prefix = "" if language == "ar" else f"/{language}"
        parts = (
            home, disputes, claims, origins, stories, holders, names, articles, search, keys, decisions, deciding,
            merging, correcting, export, review, previewing, searches, feeds, adding, why,
        )  # fmt: skip
        for part in parts:
            app.include_router(part.routes(site, language), prefix=prefix, include_in_schema=False)
        described = reference.routes(site, language, app)
        app.include_router(described, prefix=prefix, include_in_schema=False)
    app.include_router(_files(site), include_in_schema=False)
    app.include_router(api.routes(site.library, site.catalogues))
    _describe(app)
    _answer_errors(app, site)
    return app


def _files(site: Site) -> APIRouter:
    router = APIRouter()
    packed = {name: gzip.compress(words, mtime=0) for name, words in site.static.items()}

    @router.get("/static/fonts/{name}.woff2")
    def font(name: str) -> Response:
        made = site.fonts.woff2(name)
        if made is None:
            raise NotFoundError(f"There is no font {name}.")
        return Response(made, media_type="font/woff2", headers=_FOR_EVER)

    @router.get("/static/fonts/{name}.txt")
    def licence(name: str) -> Response:
        words = site.fonts.licence(name)
        if words is None:
            raise NotFoundError(f"There is no licence {name}.")
        return Response(words, media_type="text/plain; charset=utf-8", headers=_FOR_EVER)

    @router.get("/static/{name}")
    def static(name: str, request: Request) -> Response:
        if name not in site.static:
            raise NotFoundError(f"There is no file {name}.")
        # Pages are never packed: they hold the token of their forms beside words that others choose.
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers = {**_FOR_EVER, "content-encoding": "gzip", "vary": "accept-encoding"}
            return Response(packed[name], media_type=STATIC[name], headers=headers)
        return Response(site.static[name], media_type=STATIC[name], headers={**_FOR_EVER, "vary": "accept-encoding"})

    return router


def _describe(app: FastAPI) -> None:
    """Put the published schemas into the description of the API."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(title=app.title, version="1", openapi_version="3.1.0", routes=app.routes,
                               description="Who said what, through whom, when, and who says otherwise.")  # fmt: skip
            schemas = made.setdefault("components", {}).setdefault("schemas", {})
            schemas.update(components())
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _answer_errors(app: FastAPI, site: Site) -> None:
    @app.exception_handler(RawiError)
    def raised(request: Request, error: RawiError) -> Response:
        status, key = next(
            ((status, key) for kind, status, key in _STATUS if isinstance(error, kind)), (500, "internal")
        )
        return _error(request, site, error, status, key)

    @app.exception_handler(RequestValidationError)
    def misread(request: Request, error: RequestValidationError) -> Response:
        said = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
        wrong = UsageError(said, hint="See /api/openapi.json for what is understood.")
        return _error(request, site, wrong, 422, "usage")

    @app.exception_handler(HTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        if error.status_code == 404:
            missing = NotFoundError(f"There is nothing at {request.url.path}.", hint="Start from the lists.")
            return _error(request, site, missing, 404, "not_found")
        wrong = UsageError(str(error.detail), hint="Ask with GET or HEAD; only forms are posted.")
        answer = _error(request, site, wrong, error.status_code, "method" if error.status_code == 405 else "usage")
        answer.headers.update(error.headers or {})
        return answer

    def unforeseen(request: Request) -> Response:
        wrong = RawiError("Rawi failed at this request.", hint="Its details were written where the program runs.")
        wrong.code = "internal"
        return _error(request, site, wrong, 500, "internal")

    # The last net lies inside the guard, so that its answer carries the headers too.
    app.add_middleware(Unforeseen, answer=unforeseen)


def _error(request: Request, site: Site, error: RawiError, status: int, key: str) -> Response:
    path = request.url.path
    if path.startswith("/api/"):
        return JSONResponse(error_to_json(error), status_code=status)
    language: Language = "en" if path == "/en" or path.startswith("/en/") else "ar"
    if path.startswith("/static/"):
        return Response(error.message, status_code=status, media_type="text/plain; charset=utf-8")
    made: HTMLResponse = site.page(
        "error.html", language, "/", status=status, key=key, error=error, keyed=bool(error.key)
    )
    return made

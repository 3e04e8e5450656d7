"""A served newsroom and Chromium to look at it; without Chromium these tests are skipped, and say so."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.serve.newsroom import fill

from rawi.serve import create_app, fonts
from rawi.serve.adding import Adder
from rawi.serve.fonts import FontShelf
from rawi.store import Library

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

Open = Callable[..., Page]


@contextlib.contextmanager
def serving(library: Library, **options: Any) -> Iterator[str]:
    """The address of an application over a library. Fonts are served uncompressed: Chromium reads them too, and it is
    quicker."""
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as stack:
        patch.setattr(fonts, "_compressed", lambda source: source)
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        app = create_app(library, fonts=FontShelf(), **options)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=20)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the newsroom, to which nothing is added."""
    folder = tmp_path_factory.mktemp("served")
    with Library.open(folder / "news.db") as library:
        adder = Adder(lambda order, root: None, folder, library.jobs)
        with serving(fill(library), adder=adder) as found:
            yield found
        adder.end()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for the tests of one module: Playwright's loop must have ended before others run theirs."""
    if not CHROMIUM.exists():
        pytest.skip(f"there is no Chromium at {CHROMIUM}")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def contexts(chromium: Browser) -> Iterator[Callable[[bool, bool], BrowserContext]]:
    """Gives the context of a scheme, with script or without; one for a module, so that the fonts are read once."""
    opened: dict[tuple[bool, bool], BrowserContext] = {}

    def context(dark: bool, script: bool) -> BrowserContext:
        if (dark, script) not in opened:
            opened[dark, script] = chromium.new_context(
                color_scheme="dark" if dark else "light", java_script_enabled=script, reduced_motion="reduce"
            )
        return opened[dark, script]

    yield context
    for one in opened.values():
        one.close()


@pytest.fixture(scope="module")
def tabs(contexts: Callable[[bool, bool], BrowserContext]) -> Callable[[bool, bool], Page]:
    """Gives the tab of such a context, which is kept: a new one is a new process, and costs more than its page."""
    opened: dict[tuple[bool, bool], Page] = {}

    def tab(dark: bool, script: bool) -> Page:
        if (dark, script) not in opened:
            opened[dark, script] = contexts(dark, script).new_page()
        return opened[dark, script]

    return tab


@pytest.fixture
def open_page(
    contexts: Callable[[bool, bool], BrowserContext], tabs: Callable[[bool, bool], Page], address: str
) -> Iterator[Open]:
    """Opens a path at a width and in a scheme, for a reader who was never there before; at the end there must have been
    no error and no request to elsewhere. What a test opens beside its first page has a tab of its own."""
    taken: list[Page] = []
    kept: list[Page] = []
    troubles: list[str] = []
    heard: dict[str, Callable[[Any], object]] = {
        "console": lambda message: troubles.append(message.text) if message.type == "error" else None,
        "pageerror": lambda error: troubles.append(str(error)),
        "request": lambda sent: None if sent.url.startswith(address) else troubles.append(sent.url),
    }

    def opened(path: str, *, width: int = 1280, dark: bool = False, script: bool = True) -> Page:
        context = contexts(dark, script)
        context.clear_cookies()
        page = tabs(dark, script)
        if page in kept:
            page = context.new_page()
            taken.append(page)
        else:
            kept.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        for event, listener in heard.items():
            page.on(event, listener)  # type: ignore[call-overload]
        page.goto(address + path)
        return page

    yield opened
    for page in taken:
        page.close()
    for page in kept:
        for event, listener in heard.items():
            page.remove_listener(event, listener)
        page.emulate_media(media="null")
        page.goto("about:blank")
        page.mouse.move(0, 0)
    assert troubles == []

"""Screenshots: render the pages of a library as pictures for the documentation.

    python scripts/screenshots.py LIBRARY [--output docs/screens] [--chromium /usr/bin/chromium] [--all]

Serves the library on a free port of this machine, opens its pages in Chromium and writes
`<page>-<language>-<width>.png` (with `-dark` where the dark scheme was asked for), and `words-1` to `words-3`: the way
of a first-time visitor from the first page to the words behind a dispute, in two clicks.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from rawi.serve import create_app
from rawi.store import Library

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
WIDTHS = (1280, 390)


@contextlib.contextmanager
def serving(library: Library) -> Iterator[str]:
    """The address of the application while it runs in a thread."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(128)
        server = uvicorn.Server(uvicorn.Config(create_app(library), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)


def pages(library: Library) -> dict[str, str]:
    """The pages worth a picture: the dispute with most origins on both sides, the busiest holder and article."""
    view = library.view
    found = {"home": "/"}
    disputes = view.disputes()
    if disputes:
        widest = max(
            disputes,
            key=lambda one: (min(one.affirming_origins, one.denying_origins), len(one.origins), len(one.positions)),
        )
        found["dispute"] = f"/disputes/{widest.id}"
    holders = view.holders(limit=60)
    if holders:
        named = [entry for entry in holders if entry.kind != "anonymous" and entry.type is not None] or holders
        busiest = max(named, key=lambda entry: (entry.disputes, entry.statements))
        found["holder"] = f"/holders/{busiest.key}"
    articles = view.articles(limit=500)
    if articles:
        found["article"] = f"/articles/{max(articles, key=lambda entry: entry.statements).reference.id}"
    found["review"] = "/review"
    return found


def to_the_words(page: Page, address: str, output: Path) -> None:
    """Go from the first page to the words behind the dispute on it, with a picture before and after each click; what is
    clicked next is in focus."""
    page.goto(address + "/")
    for step, link in enumerate((".lead-h a", "#p1 .counts > a", None), start=1):
        page.evaluate("document.fonts.ready.then(() => true)")
        if link is not None:
            page.locator(link).first.evaluate("link => link.focus({ focusVisible: true })")
        page.screenshot(path=output / f"words-{step}.png")
        if link is not None:
            page.locator(link).first.click()


def main() -> None:
    """Take the pictures."""
    asked = argparse.ArgumentParser(description="Render the pages of a library as pictures.")
    asked.add_argument("library", type=Path)
    asked.add_argument("--output", type=Path, default=Path("docs/screens"))
    asked.add_argument("--chromium", default="/usr/bin/chromium")
    asked.add_argument("--all", action="store_true", help="also English, dark and the lists")
    given = asked.parse_args()
    given.output.mkdir(parents=True, exist_ok=True)
    with Library.open(given.library, create=False) as library, serving(library) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=given.chromium, args=list(ARGUMENTS))
        targets = pages(library)
        if given.all:
            targets |= {name: f"/{name}" for name in ("disputes", "stories", "holders", "articles", "keys")}
            targets["search"] = "/search?q=" + (library.view.holders(limit=1)[0].name.split()[-1])
        for language in ("ar", "en") if given.all else ("ar",):
            for scheme in ("light", "dark") if given.all else ("light",):
                for width in WIDTHS:
                    context = browser.new_context(
                        viewport={"width": width, "height": 900},
                        color_scheme="dark" if scheme == "dark" else "light",
                    )
                    page = context.new_page()
                    for name, path in targets.items():
                        page.goto(address + ("" if language == "ar" else "/en") + path)
                        page.evaluate("document.fonts.ready.then(() => true)")
                        dark = "-dark" if scheme == "dark" else ""
                        page.screenshot(path=given.output / f"{name}-{language}-{width}{dark}.png", full_page=True)
                    context.close()
        context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        to_the_words(context.new_page(), address, given.output)
        browser.close()


if __name__ == "__main__":
    main()

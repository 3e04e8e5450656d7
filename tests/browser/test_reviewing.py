"""A day's work without script: a dispute, its words, a speaker set right, two names merged, one taken back, all of it
holding after everything was read anew."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect
from tests.serve.newsroom import AUTHORITY, CLOSURE, COMPARISON, DOCUMENTS, IDENTITIES, UNION, fill

from rawi.model import content_id
from rawi.serve import create_app, fonts
from rawi.serve.fonts import FontShelf
from rawi.store import Library

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Library, str]]:
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as stack:
        patch.setattr(fonts, "_compressed", lambda source: source)
        library = fill(stack.enter_context(Library.open(tmp_path / "desk.db")))
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        server = uvicorn.Server(uvicorn.Config(create_app(library, fonts=FontShelf()), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield library, f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=20)


def read_anew(library: Library) -> None:
    """What `rawi rebuild` does, with documents that were made before."""
    with library.writer() as writer:
        writer.drop_derived()
        for document in DOCUMENTS:
            writer.put_document(document)
        writer.put_comparison(replace(COMPARISON, identities=IDENTITIES), rulings=library.view.rulings())


def form_of(page: Page, button: str) -> None:
    """Say why, and send the open form with this button."""
    form = page.locator("details[open] form, form.decide").filter(has=page.get_by_role("button", name=button)).first
    form.locator("[name=why]").fill("كما في النص")
    if form.locator("[name=who]").count():
        form.locator("[name=who]").fill("منى البحري")
    form.get_by_role("button", name=button).click()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_day_at_the_desk(chromium: Browser, desk: tuple[Library, str], width: int) -> None:
    library, address = desk
    context = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator(".lead-h a").click()
    expect(page.locator("h1")).to_contain_text(CLOSURE.about)
    page.get_by_role("link", name="موضعه في النص").first.click()
    note = page.locator("aside.note").first
    note.locator("details.decide > summary").click()
    note.locator("[name=speaker]").fill(AUTHORITY)
    form_of(page, "احفظ")
    expect(page.get_by_role("status")).to_contain_text("منى البحري")
    expect(page.locator("aside.note").first.locator("b").first).to_contain_text(AUTHORITY)

    page.goto(f"{address}/review/merge?id={content_id('ent', AUTHORITY)}&q={UNION}")
    page.locator("input[type=checkbox]").first.check()
    form_of(page, "هما واحد")
    expect(page.get_by_role("status")).to_contain_text("حُفظ القرار")
    page.get_by_role("status").get_by_role("button", name="ارجع عنه").click()
    expect(page.get_by_role("status")).to_contain_text("رُجع عن القرار")

    read_anew(library)
    spoken, merged = library.view.decisions()
    assert (spoken.kind, spoken.stands, merged.kind, merged.stands) == ("respeak", True, "merge", False)
    assert library.view.statement(spoken.subjects[0]).statement.speaker.name == AUTHORITY
    page.goto(f"{address}/review/log")
    expect(page.locator("tbody tr.gone")).to_have_count(1)
    context.close()

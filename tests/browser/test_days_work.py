"""A whole day's work without script: the sample, a dispute, its words, a speaker set right, two names and two claims
merged, one taken back, all of it holding after everything was read anew, exported and printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import serving
from tests.serve.newsroom import AUTHORITY, CLOSURE, COMPARISON, DOCUMENTS, IDENTITIES, UNION, fill

from rawi.model import content_id
from rawi.model.job import Order
from rawi.serve.adding import Adder
from rawi.serve.catalogue import Language, load
from rawi.store import Library

pytestmark = pytest.mark.browser

WAYS: tuple[tuple[Language, int, bool], ...] = (
    ("ar", 1280, False), ("ar", 390, True), ("en", 1280, True), ("en", 390, False),
)  # fmt: skip
"""Every language at every width, and both schemes with each of these."""


@dataclass(frozen=True)
class Room:
    """An empty library to which the newsroom is added as the sample, and the address that it is served at."""

    library: Library
    address: str


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with Library.open(tmp_path / "desk.db") as library:

        def add(order: Order, root: Path) -> None:
            assert all(one.endswith(".jsonl") for one in order.sources)
            fill(library)

        (tmp_path / "jobs").mkdir()
        adder = Adder(add, tmp_path / "jobs", library.jobs)
        with serving(library, adder=adder) as address:
            yield Room(library, address)
        adder.end()


def read_anew(library: Library) -> None:
    """What `rawi rebuild` does, with documents that were made before."""
    with library.writer() as writer:
        writer.drop_derived()
        for document in DOCUMENTS:
            writer.put_document(document)
        writer.put_comparison(replace(COMPARISON, identities=IDENTITIES), rulings=library.view.rulings())


def fits(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url


@pytest.mark.parametrize(("language", "width", "dark"), WAYS)
def test_a_whole_day(chromium: Browser, room: Room, language: Language, width: int, dark: bool) -> None:
    said = load(language).said
    prefix = room.address + ("" if language == "ar" else "/en")
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=False,
        color_scheme="dark" if dark else "light", accept_downloads=True,
    )  # fmt: skip
    page = context.new_page()
    page.set_default_timeout(20_000)

    def sign(button: str) -> None:
        """Say why, and send the form with this button."""
        form = page.locator("form.decide:visible").filter(has=page.get_by_role("button", name=button)).first
        form.locator("[name=why]").fill("كما في النص")
        if form.locator("[name=who]").count():
            form.locator("[name=who]").fill("منى البحري")
        with page.expect_navigation():
            form.get_by_role("button", name=button).click()
        fits(page, width)

    page.goto(f"{prefix}/")
    page.get_by_role("button", name=said["home.open_demo"]).click()
    expect(page.get_by_role("status")).to_contain_text(said["add.state_done"])
    fits(page, width)
    page.get_by_role("link", name=said["add.to_home"]).click()

    page.locator(".lead-h a").click()  # Two clicks from the first page to the words behind a dispute.
    expect(page.locator("h1")).to_contain_text(CLOSURE.about)
    fits(page, width)
    page.get_by_role("link", name=said["position.place"]).first.click()
    note = page.locator("aside.note").first
    note.locator("details.decide > summary").click()
    note.locator("[name=speaker]").fill(AUTHORITY)
    sign(said["forms.keep"])
    expect(page.get_by_role("status")).to_contain_text("منى البحري")
    expect(page.locator("aside.note").first.locator("b").first).to_contain_text(AUTHORITY)

    page.goto(f"{prefix}/review/merge?id={content_id('ent', AUTHORITY)}&q={UNION}")
    page.locator("input[type=checkbox]").first.check()
    page.get_by_role("button", name=said["preview.see"]).click()
    expect(page.locator("main")).to_contain_text(CLOSURE.about)
    sign(said["preview.button"])
    expect(page.get_by_role("status")).to_contain_text(said["forms.kept"])
    page.get_by_role("status").get_by_role("button", name=said["forms.undo"]).click()
    expect(page.get_by_role("status")).to_contain_text(said["forms.undone"])

    page.goto(f"{prefix}/disputes/{CLOSURE.id}")
    page.get_by_role("link", name=said["claim.merge"]).click()
    page.locator("input[type=checkbox]").first.check()
    page.get_by_role("button", name=said["preview.see"]).click()
    sign(said["preview.button"])
    expect(page.get_by_role("status")).to_contain_text(said["decision.merge_claims"])

    read_anew(room.library)
    spoken, names, claims = room.library.view.decisions()
    assert (spoken.kind, spoken.stands, names.kind, names.stands) == ("respeak", True, "merge", False)
    assert (claims.topic, claims.stands) == ("claims", True)
    assert room.library.view.statement(spoken.subjects[0]).statement.speaker.name == AUTHORITY
    page.goto(f"{prefix}/review/log")
    expect(page.locator("tbody tr.gone")).to_have_count(1)
    expect(page.locator("main")).to_contain_text(said["decisions.often"])
    fits(page, width)

    page.goto(f"{prefix}/disputes/{CLOSURE.id}")
    with page.expect_download() as download:
        page.get_by_role("link", name=said["export.csv"]).click()
    assert AUTHORITY in Path(download.value.path()).read_text(encoding="utf-8-sig")
    page.emulate_media(media="print")
    expect(page.locator("nav").first).to_be_hidden()
    expect(page.locator("form.decide").first).to_be_hidden()
    expect(page.locator("blockquote").first).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    context.close()

"""Exports as a reader meets them: a page leads to them, and a dossier stands on its own, offline and in print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Open
from tests.serve.newsroom import CLOSURE, HOSTILE, OPEN

pytestmark = pytest.mark.browser

WIDTHS = (390, 1280)


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_from_a_dispute_to_its_dossier_without_script(open_page: Open, prefix: str, width: int) -> None:
    page = open_page(f"{prefix}/disputes/{CLOSURE.id}", width=width, script=False)
    page.locator(".exports a").first.click()
    expect(page).to_have_url(re.compile(rf"{prefix}/export/disputes/{CLOSURE.id}\.html$"))
    expect(page.locator("h1")).to_contain_text(CLOSURE.about)
    page.locator("a.ref").first.click()
    expect(page.locator("#c1")).to_be_in_viewport()


@pytest.mark.parametrize("path", [f"disputes/{CLOSURE.id}", "library", f"articles/{HOSTILE.id}"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("dark", [False, True])
def test_a_dossier_wears_the_look_and_fits(open_page: Open, path: str, width: int, dark: bool) -> None:
    page = open_page(f"/export/{path}.html", width=width, dark=dark)
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == ("rgb(20, 24, 27)" if dark else "rgb(253, 253, 251)")  # its policy lets its own style in
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_dossier_kept_as_a_file_is_read_offline_and_printed(
    open_page: Open, chromium: Browser, tmp_path: Path
) -> None:
    kept = tmp_path / "dossier.html"
    page = open_page(f"/export/disputes/{CLOSURE.id}.html")
    kept.write_text(page.request.get(page.url).text(), encoding="utf-8")
    context = chromium.new_context(offline=True)
    alone = context.new_page()
    asked: list[str] = []
    alone.on("request", lambda sent: asked.append(sent.url))
    alone.goto(kept.as_uri())
    expect(alone.locator("main")).to_contain_text(f"sha256:{OPEN.sha256}")
    assert alone.pdf(format="A4").startswith(b"%PDF")
    assert asked == [kept.as_uri()]
    context.close()

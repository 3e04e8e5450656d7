"""A search as a reader narrows it, widens it again, keeps it and comes back to it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Open
from tests.serve.newsroom import AUTHORITY

from rawi.serve.catalogue import Language, load

pytestmark = pytest.mark.browser


def asked(page: Page) -> dict[str, list[str]]:
    """What the address of a search asks."""
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize(("language", "width", "script"), [("ar", 390, False), ("en", 1280, True)])
def test_filters_are_chips_that_come_off(open_page: Open, language: Language, width: int, script: bool) -> None:
    said = load(language).said
    page = open_page(f"{'' if language == 'ar' else '/en'}/search?q=المرفأ", width=width, script=script)
    hits = page.locator(".hit")
    everything = hits.count()
    page.locator('.left a[href$="stance=denies"]').click()
    assert asked(page)["stance"] == ["denies"]
    assert 0 < hits.count() < everything
    page.locator("details.refine > summary").click()
    page.locator("[name=holder]").fill(AUTHORITY)
    page.get_by_role("button", name=said["search.apply"]).click()
    chips = page.locator(".chips li")
    expect(chips).to_have_count(2)
    expect(chips.filter(has_text=AUTHORITY)).to_be_visible()
    page.reload()  # The address holds all of it.
    expect(chips).to_have_count(2)
    chips.filter(has_text=AUTHORITY).get_by_role("link").click()
    expect(chips).to_have_count(1)
    assert "holder" not in asked(page)
    chips.get_by_role("link").click()
    expect(chips).to_have_count(0)
    expect(hits).to_have_count(everything)


def test_a_search_is_kept_found_again_and_let_go(open_page: Open) -> None:
    said = load("ar").said
    page = open_page("/search?q=المرفأ&stance=denies", script=False)
    page.locator("summary", has_text=said["searches.save"]).click()
    form = page.locator("form[action='/searches/save']")
    form.locator("[name=name]").fill("نفي المرفأ")
    form.locator("[name=who]").fill("منى البحري")
    form.get_by_role("button", name=said["searches.keep"]).click()
    expect(page).to_have_url(re.compile("/searches$"))
    page.get_by_role("link", name="نفي المرفأ").first.click()
    assert asked(page) == {"q": ["المرفأ"], "stance": ["denies"]}
    expect(page.locator(".hit").first).to_be_visible()
    page.goto(page.url.partition("/search")[0] + "/search")
    page.get_by_role("link", name="نفي المرفأ").click()
    assert asked(page)["stance"] == ["denies"]

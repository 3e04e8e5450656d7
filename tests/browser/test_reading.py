"""An article and a dispute as they are read: by pointer, by key, by touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Open
from tests.serve.newsroom import CLOSURE, SHUT, SHUT_1, SHUT_2

pytestmark = pytest.mark.browser


def test_words_and_their_note_light_up_together(open_page: Open) -> None:
    page = open_page(f"/articles/{SHUT.id}")
    note = page.locator(f'[id="note-{SHUT_1.id}"]')
    number = page.locator(f'[id="{SHUT_1.id}"]')
    number.focus()
    lit = page.locator(".row .cnt.lit")
    expect(note).to_have_class(re.compile(r"\blit\b"))
    expect(lit.first).to_be_visible()
    page.locator("h1").hover()
    page.locator(".mast .name").focus()
    expect(page.locator(".lit")).to_have_count(0)
    note.hover()
    expect(lit.first).to_be_visible()


def test_buttons_walk_through_the_statements_and_e_corrects(open_page: Open) -> None:
    page = open_page(f"/articles/{SHUT.id}")
    onward = page.locator('[data-go="1"]')
    onward.click()
    expect(page.locator(f'[id="{SHUT_1.id}"]')).to_be_focused()
    onward.click()
    expect(page.locator(f'[id="{SHUT_2.id}"]')).to_be_focused()
    page.locator('[data-go="-1"]').click()
    expect(page.locator(f'[id="{SHUT_1.id}"]')).to_be_focused()
    page.keyboard.press("e")
    form = page.locator(f'[id="note-{SHUT_1.id}"] details.decide')
    expect(form).to_have_attribute("open", "")
    expect(form.locator("summary")).to_be_focused()
    page.keyboard.press("Tab")
    expect(form.locator("[name=speaker]")).to_be_focused()


def test_the_positions_of_a_dispute_are_walked_through_with_keys(open_page: Open) -> None:
    page = open_page(f"/disputes/{CLOSURE.id}")
    page.keyboard.press("j")
    focus = page.locator(":focus")
    expect(page.locator("#p1").locator(":focus")).to_have_count(1)
    page.keyboard.press("c")
    expect(focus).to_have_class("isnad")
    page.locator("#p1 [data-step]").focus()
    page.keyboard.press("j")
    expect(page.locator("#p2").locator(":focus")).to_have_count(1)
    page.keyboard.press("o")
    page.wait_for_url("**/articles/**")
    expect(page.locator("a.sn:target")).to_be_in_viewport()


def test_two_clicks_lead_from_the_first_page_to_the_words_of_a_dispute(open_page: Open) -> None:
    page = open_page("/", width=390, script=False)
    page.locator(".lead-h a").click()
    page.locator("#p1 .counts > a").first.click()
    expect(page.locator("a.sn:target")).to_be_in_viewport()


def test_without_script_nothing_is_shown_that_needs_it(open_page: Open) -> None:
    page = open_page(f"/articles/{SHUT.id}", script=False)
    expect(page.locator("[data-go]").first).to_be_hidden()
    page.locator("details.times > summary").click()
    expect(page.locator("details.times td time").first).to_be_visible()

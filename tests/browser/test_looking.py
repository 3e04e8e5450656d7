"""The pages as a reader meets them: they fit, they can be walked with the keyboard, and they hold together."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Open
from tests.serve.newsroom import AUTHORITY, BAYAN, CLOSURE, HOSTILE, INJURED, LATER, OPEN, SHUT, SHUT_1, SHUT_2, STORY

from rawi.model import content_id

pytestmark = pytest.mark.browser

PATHS = {
    "home": "/",
    "disputes": "/disputes",
    "dispute": f"/disputes/{CLOSURE.id}",
    "numbers": f"/disputes/{INJURED.id}",
    "story": f"/stories/{STORY.id}",
    "holders": "/holders",
    "holder": f"/holders/{content_id('ent', AUTHORITY)}",
    "names": "/names",
    "pairs": "/names/open",
    "articles": "/articles",
    "article": f"/articles/{SHUT.id}",
    "denial": f"/articles/{OPEN.id}?own=1",
    "hostile": f"/articles/{HOSTILE.id}",
    "search": "/search?q=المرفأ",
    "review": "/review",
    "log": "/review/log",
    "claim": f"/claims/{CLOSURE.claim}",
    "origin": f"/origins/{BAYAN.id}",
    "preview": f"/review/preview?kind=split&subject={BAYAN.id}&article={LATER.id}",
    "why": f"/why/{CLOSURE.id}",
    "add": "/add",
    "keys": "/keys",
    "api": "/api",
}

CONTRAST = """() => {
  const light = (c) => {
    const [r, g, b] = c.map((v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const ground = (node) => {
    for (let one = node; one; one = one.parentElement) {
      const colour = rgb(getComputedStyle(one).backgroundColor);
      if (colour[3] === 255) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || node.closest("svg, .vh, .skip") || !node.checkVisibility()) continue;
    const [a, b] = [light(rgb(getComputedStyle(node).color).slice(0, 3)), light(ground(node))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.push(`${ratio.toFixed(2)} ${node.className} ${walker.currentNode.data.trim()}`);
  }
  return poor;
}"""


def sideways(page: Page) -> int:
    """How far the page can be scrolled sideways."""
    found = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("language", ["", "/en"])
def test_no_page_scrolls_sideways(open_page: Open, name: str, language: str) -> None:
    page = open_page(language + PATHS[name], width=1280)
    for width in (1280, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert sideways(page) == 0, width


@pytest.mark.parametrize("name", ["home", "dispute", "article", "holder", "search", "articles", "names", "pairs"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_word_can_be_read(open_page: Open, name: str, dark: bool) -> None:
    assert open_page(PATHS[name], dark=dark).evaluate(CONTRAST) == []


def test_the_skip_link_is_first_and_works(open_page: Open) -> None:
    page = open_page("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_class("skip")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_the_order_of_focus_is_the_order_of_reading(open_page: Open) -> None:
    page = open_page(PATHS["dispute"])
    order: list[int] = []
    for _ in range(25):
        page.keyboard.press("Tab")
        order.append(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    assert order == sorted(order)


def test_marks_and_notes_lead_to_each_other(open_page: Open) -> None:
    page = open_page(PATHS["article"])
    page.locator(f'[id="{SHUT_1.id}"]').click()
    assert page.url.endswith(f"#note-{SHUT_1.id}")
    note = page.locator(f'[id="note-{SHUT_1.id}"]')
    expect(note).to_be_in_viewport()
    note.locator("a.sn").click()
    assert page.url.endswith(f"#{SHUT_1.id}")
    expect(page.locator(f'[id="{SHUT_1.id}"]')).to_be_in_viewport()


def test_keys_walk_through_the_statements(open_page: Open) -> None:
    page = open_page(PATHS["article"])
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_have_attribute("id", SHUT_1.id)
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_have_attribute("id", SHUT_2.id)
    page.keyboard.press("k")
    expect(page.locator(":focus")).to_have_attribute("id", SHUT_1.id)
    page.keyboard.press("o")
    expect(page.locator(":focus")).to_have_attribute("href", f"#{SHUT_1.id}")


def test_keys_for_search_and_pages(open_page: Open) -> None:
    page = open_page("/en/")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("j?g")
    expect(page.locator("#q")).to_have_value("j?g")
    page.locator("#main").focus()
    page.keyboard.press("?")
    page.wait_for_url("**/en/keys")
    page.keyboard.press("g")
    page.keyboard.press("d")
    page.wait_for_url("**/en/disputes")


def test_single_keys_can_be_switched_off(open_page: Open) -> None:
    page = open_page("/keys")
    page.locator("#single-keys").uncheck()
    page.goto(page.url.replace("/keys", PATHS["article"]))
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body")
    page.evaluate("localStorage.clear()")


def test_pages_work_without_script(open_page: Open) -> None:
    page = open_page("/", script=False)
    page.locator(".lead-h a").click()
    expect(page.locator("h1")).to_contain_text(CLOSURE.about)
    page.locator("#q").fill("المرفأ")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()


def test_the_other_language_shows_the_same_page(open_page: Open) -> None:
    page = open_page(PATHS["dispute"])
    page.locator(".mast .lang").click()
    assert page.url.endswith("/en" + PATHS["dispute"])
    quotation = page.locator("blockquote").first
    assert quotation.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"


def test_letters_stay_joined_around_marks(open_page: Open) -> None:
    """A marked word is as wide as the same word unmarked, so no letter has taken its final form."""
    page = open_page(PATHS["denial"])
    widths = page.evaluate(
        """() => [...document.querySelectorAll(".row .cnt")].map((mark) => {
          const copy = document.createElement("span");
          copy.textContent = [...mark.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data).join("");
          copy.style.cssText = "position:absolute;white-space:nowrap;font:" + getComputedStyle(mark).font;
          document.body.append(copy);
          const range = document.createRange();
          const text = [...mark.childNodes].find((one) => one.nodeType === 3);
          range.selectNodeContents(text);
          const drawn = [...range.getClientRects()].reduce((sum, box) => sum + box.width, 0);
          const plain = copy.getBoundingClientRect().width;
          copy.remove();
          return [drawn, plain];
        })"""
    )
    assert widths
    for drawn, plain in widths:
        assert drawn == pytest.approx(plain, abs=8)


def test_the_fonts_are_ours(open_page: Open) -> None:
    page = open_page(PATHS["dispute"])
    loaded = page.evaluate(
        """() => document.fonts.ready.then(() => [...document.fonts]
          .filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', "")))"""
    )
    assert {"Rawi Text", "Rawi Sans"} <= set(loaded)


def test_text_at_twice_the_size_still_fits(open_page: Open) -> None:
    page = open_page(PATHS["article"], width=640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) == 0


def test_targets_are_large_enough(open_page: Open) -> None:
    page = open_page(PATHS["dispute"], width=390)
    small = page.evaluate(
        """() => [...document.querySelectorAll(".btn, .mast nav a, summary, .counts > a")]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
          .map((one) => one.textContent)"""
    )
    assert small == []


def test_print_leaves_the_navigation_out_and_opens_what_is_folded(open_page: Open) -> None:
    page = open_page(PATHS["dispute"])
    page.emulate_media(media="print")
    expect(page.locator(".mast nav")).to_be_hidden()
    assert page.locator(".why li").first.evaluate("node => node.checkVisibility()")
    assert re.search(
        r"rgb\(255, 255, 255\)", page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    )

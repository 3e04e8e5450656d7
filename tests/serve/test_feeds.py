"""Feeds are Atom, know a dispute again, and hold no character that XML does not have."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from tests.serve.asking import Browser, tags
from tests.serve.newsroom import CLOSURE, COMPARISON, OPEN, STORY, fill
from tests.store.fresh import fresh

from rawi.model import content_id
from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.store import Library

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
FEEDS = (
    "/feeds/disputes.atom",
    "/en/feeds/disputes.atom",
    f"/feeds/stories/{STORY.id}.atom",
    f"/feeds/stories/{OPEN.id}.atom",
    "/feeds/search.atom?q=المرفأ&stance=denies",
)


def read(browser: Browser, path: str) -> Xml.Element:
    answer = browser.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    return Xml.fromstring(answer.content)


def said(node: Xml.Element, name: str) -> str:
    (found,) = node.findall(f"{ATOM}{name}")
    assert found.text
    return found.text


@pytest.mark.parametrize("path", FEEDS)
def test_it_is_atom(browser: Browser, path: str) -> None:
    feed = read(browser, path)
    assert feed.tag == f"{ATOM}feed"
    assert said(feed, "id").startswith("urn:rawi:feed:")
    assert said(feed, "title")
    assert said(feed.find(f"{ATOM}author") or feed, "name")
    own = {link.get("rel"): link.get("href") or "" for link in feed.findall(f"{ATOM}link")}
    assert own["self"].startswith("http://localhost/")
    assert browser.get(own["self"].removeprefix("http://localhost")).content == browser.get(path).content
    assert browser.get(own["alternate"].removeprefix("http://localhost")).status_code == 200
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        assert said(entry, "id").startswith("urn:rawi:dis_")
        assert said(entry, "title")
        assert said(entry, "summary")
        assert INSTANT.fullmatch(said(entry, "updated"))
        assert INSTANT.fullmatch(said(entry, "published"))
        (page,) = [one.get("href") or "" for one in entry.findall(f"{ATOM}link") if one.get("rel") == "alternate"]
        assert browser.get(page.removeprefix("http://localhost")).status_code == 200
    assert len({said(entry, "id") for entry in entries}) == len(entries)
    assert said(feed, "updated") == max(said(entry, "updated") for entry in entries)


def test_pages_lead_to_their_feeds(browser: Browser) -> None:
    for path in ("/", "/disputes", f"/stories/{STORY.id}", "/search?q=المرفأ", "/en/disputes"):
        found = [one for tag, one in tags(browser.get(path).text) if tag == "link" and one.get("rel") == "alternate"]
        assert found
        for one in found:
            assert browser.get(one["href"] or "").status_code == 200


def test_a_dispute_that_grows_keeps_its_id(desk: tuple[Library, Browser]) -> None:
    library, browser = desk
    before = [said(entry, "id") for entry in read(browser, "/feeds/disputes.atom").findall(f"{ATOM}entry")]
    other = replace(CLOSURE, id=content_id("dis", "grown"), about="المرفأ أُغلق، وزيد عليه")
    rest = tuple(one for one in COMPARISON.disputes if one.id != CLOSURE.id)
    with library.writer() as writer:
        writer.put_comparison(replace(COMPARISON, disputes=(other, *rest)))
    after = read(browser, "/feeds/disputes.atom").findall(f"{ATOM}entry")
    assert sorted(said(entry, "id") for entry in after) == sorted(before)
    assert said(after[0], "id") == f"urn:rawi:{CLOSURE.id}"
    assert any(other.id in (link.get("href") or "") for link in after[0].findall(f"{ATOM}link"))


def test_an_empty_library_has_an_empty_feed(empty: Browser) -> None:
    feed = read(empty, "/feeds/disputes.atom")
    assert feed.findall(f"{ATOM}entry") == []
    assert said(feed, "updated")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/feeds/stories/sto_0123456789ab.atom", 404),
        ("/feeds/stories/art_0123456789ab.atom", 404),
        ("/feeds/searches/sea_0123456789ab.atom", 404),
        ("/feeds/search.atom", 400),
        ("/feeds/search.atom?q=a&since=x", 400),
        ("/feeds/other.atom", 404),
    ],
)
def test_what_has_no_feed(browser: Browser, path: str, status: int) -> None:
    assert browser.get(path).status_code == status


@pytest.mark.parametrize("about", ["<script>alert(1)</script>", "]]>", "\x00\x08\ufffe", "\u202eمقلوب", "&amp;\r\n"])
def test_hostile_words_do_nothing(tmp_path: Path, about: str) -> None:
    with fresh(tmp_path / "a.db", fill) as library:
        with library.writer() as writer:
            writer.put_comparison(replace(COMPARISON, disputes=(replace(CLOSURE, about=f"المرفأ {about}"),)))
        browser = Browser(create_app(library, fonts=FontShelf()))
        (entry,) = read(browser, "/feeds/disputes.atom").findall(f"{ATOM}entry")
        assert "المرفأ" in said(entry, "title")
        assert not re.search("[\x00-\x08\u202a-\u202e]", said(entry, "title"))
        assert all(not list(child) for child in entry)

"""The search page: filters in the address and as chips, counts, pages, saved searches."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.serve.asking import Browser, tags, words
from tests.serve.filling import Reader
from tests.serve.newsroom import AUTHORITY, CLOSURE, UNION, fill
from tests.store.fresh import fresh

from rawi.model import content_id
from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.serve.searching import Search

HOLDER = content_id("ent", AUTHORITY)


@pytest.mark.parametrize(
    "search",
    [
        Search(),
        Search(q="سد & نهر=?"),
        Search(q="سد", where="article"),
        Search(holder="ent_1", stance="denies", mode="direct", since="2031", until="2031-05", outlet="أ&ب"),
    ],
)
def test_an_address_says_all_that_is_asked(search: Search) -> None:
    assert Search.read(search.query) == search


def test_what_a_kept_address_does_not_mean_is_not_asked() -> None:
    assert Search.read("q=a&stance=maybe&where=moon&nonsense=1&mode=") == Search(q="a")
    assert Search.read("%ff=&&&=") == Search()


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20", "?q=؟!", "?q=«»", "?q=ـ"])
def test_who_asks_for_no_word_is_told_what_to_write(browser: Browser, query: str) -> None:
    assert "اكتب لفظاً أو اسماً" in browser.text(f"/search{query}")
    assert "Write a word or a name" in browser.text(f"/en/search{query}")


def links(page: str) -> list[str]:
    return [attributes["href"] or "" for tag, attributes in tags(page) if tag == "a"]


def test_filters_are_chips_that_can_be_taken_off(browser: Browser) -> None:
    page = browser.get(f"/search?q=المرفأ&holder={AUTHORITY}&stance=denies&since=2031-05").text
    shown = words(page)
    assert "القائل: " in re.sub(r"\s+", " ", shown)
    assert AUTHORITY in shown
    base = Search(q="المرفأ", holder=HOLDER, stance="denies", since="2031-05")
    for name in ("holder", "stance", "since"):
        assert base.but(**{name: ""}).path in links(page)


def test_a_filter_narrows_what_is_found(browser: Browser) -> None:
    everything = browser.get("/api/search?q=المرفأ").json()
    narrowed = browser.get(f"/api/search?q=المرفأ&holder={HOLDER}&stance=denies").json()
    assert 0 < narrowed["total"] < everything["total"]
    for hit in narrowed["hits"]:
        assert hit["statement"]["speaker"]["name"] == AUTHORITY
        assert hit["statement"]["polarity"] == "deny"
    only = browser.get("/api/search?stance=denies").json()
    assert {hit["kind"] for hit in only["hits"]} == {"statement"}


def test_counts_say_what_each_choice_leaves(browser: Browser) -> None:
    page = re.sub(r"\s+", " ", browser.text("/search?q=المرفأ"))
    denied = browser.get("/api/search?q=المرفأ&stance=denies").json()["total"]
    assert denied
    assert f"ينفي {denied}" in page


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("q=a&holder=لا أحد بهذا الاسم", "لا قائل بهذا الاسم"),
        ("q=a&since=أمس", "اليوم غير مفهوم"),
        ("q=a&since=2031-06&until=2031-05-01", "اليوم الأول بعد الأخير"),
        ("q=a&after=zzz", "هذه الصفحة من النتائج غير موجودة"),
    ],
)
def test_what_cannot_be_asked_is_told_on_the_page(browser: Browser, query: str, says: str) -> None:
    answer = browser.get(f"/search?{query}")
    assert answer.status_code == 200
    assert says in words(answer.text)


def test_exports_have_the_filters_too(browser: Browser) -> None:
    page = browser.get("/search?q=المرفأ&stance=denies").text
    (csv,) = [link for link in links(page) if link.startswith("/export/search.csv")]
    rows = browser.get(csv).text.splitlines()[1:]
    assert len(rows) == browser.get("/api/search?q=المرفأ&stance=denies").json()["total"] > 0
    assert browser.get("/export/search.csv?q=a&holder=لا أحد").status_code == 404
    assert browser.get("/export/search.csv?q=a&stance=maybe").status_code == 422


def test_a_search_is_saved_signed_followed_and_removed(tmp_path: Path) -> None:
    with fresh(tmp_path / "a.db", fill) as library:
        reader = Reader(create_app(library, fonts=FontShelf()))
        reader.open("/search?q=المرفأ&stance=denies")
        reader.fill(reader.form("/searches/save"), name="إغلاق المرفأ", who="منى")
        assert reader.place == "/searches"
        (saved,) = library.view.saved_searches()
        assert (saved.name, saved.who) == ("إغلاق المرفأ", "منى")
        assert Search.read(saved.query) == Search(q="المرفأ", stance="denies")
        assert "إغلاق المرفأ" in words(reader.open("/search"))
        feed = reader.send("GET", f"/feeds/searches/{saved.id}.atom")
        assert feed.status_code == 200
        assert CLOSURE.about in feed.text
        reader.open("/en/searches")
        reader.fill(reader.form("/en/searches/remove"))
        assert library.view.saved_searches() == ()
        assert reader.send("GET", f"/feeds/searches/{saved.id}.atom").status_code == 404


def test_nobody_saves_for_somebody_else(tmp_path: Path) -> None:
    with fresh(tmp_path / "a.db", fill) as library:
        reader = Reader(create_app(library, fonts=FontShelf()))
        answer = reader.post("/searches/save", [("name", "x"), ("query", "q=x"), ("who", "x"), ("token", "0")])
        assert answer.status_code == 403
        reader.open("/search?q=a")
        form = reader.form("/searches/save")
        answer = reader.post("/searches/save", [("name", "x"), ("query", "nothing=1"), ("who", "x"), *form.fields[:2]])
        assert answer.status_code == 400
        assert library.view.saved_searches() == ()


def test_a_name_is_found_under_any_of_its_spellings(browser: Browser) -> None:
    assert browser.get(f"/api/search?holder={UNION}").json()["total"] > 0

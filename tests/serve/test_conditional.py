"""What has not changed is not made again; what has, is."""

from __future__ import annotations

import pytest
from tests.serve.asking import Browser
from tests.serve.newsroom import CLOSURE, PORTS, SHUT

from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.store import Library

TAGGED = (
    "/api/articles",
    f"/api/disputes/{CLOSURE.id}",
    "/api/openapi.json",
    "/feeds/disputes.atom",
    "/disputes",
    f"/en/articles/{SHUT.id}",
    "/search?q=المرفأ",
)


@pytest.mark.parametrize("path", TAGGED)
def test_an_answer_holds_until_the_library_changes(desk: tuple[Library, Browser], path: str) -> None:
    library, browser = desk
    first = browser.get(path)
    tag = first.headers["etag"]
    assert tag.startswith('W/"')
    again = browser.ask("GET", path, {"if-none-match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert "content-security-policy" in again.headers
    assert browser.ask("HEAD", path, {"if-none-match": tag}).status_code == 304
    with library.writer() as writer:
        writer.decide("rename", [PORTS], who="منى", why="كما تسمّي نفسها", value="هيئة الموانئ")
    changed = browser.ask("GET", path, {"if-none-match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


def test_another_address_cookie_or_host_is_another_answer(browser: Browser) -> None:
    tag = browser.get("/disputes").headers["etag"]
    for path, headers in (
        ("/disputes?page=2", {}),
        ("/en/disputes", {}),
        ("/disputes", {"cookie": "rawi=x"}),
        ("/disputes", {"host": "127.0.0.1"}),
    ):
        assert browser.ask("GET", path, {"if-none-match": tag, **headers}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/review", "/api/articles/art_000000", "/api/articles?limit=0", "/disputes/x"])
def test_errors_and_what_depends_on_more_have_no_tag(browser: Browser, path: str) -> None:
    assert "etag" not in browser.get(path).headers


def test_nothing_is_kept_where_a_password_is_asked(newsroom: Library) -> None:
    browser = Browser(create_app(newsroom, fonts=FontShelf(), password="long enough it is"))
    headers = {"authorization": "Bearer long enough it is"}
    assert browser.ask("GET", "/api/articles", headers).headers["cache-control"] == "no-store"
    refused = browser.get("/api/articles")
    assert refused.status_code == 401
    assert "etag" not in refused.headers

"""Headers, hosts, methods, files and errors."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from tests.serve.asking import Browser, tags
from tests.serve.filling import Reader
from tests.serve.newsroom import CLOSURE, fill
from tests.store.fresh import fresh

from rawi.errors import LibraryError, UsageError
from rawi.serve import create_app, serve
from rawi.serve.fonts import FontShelf
from rawi.serve.server import is_loopback
from rawi.store import Library, View

EVERYWHERE = ("/", "/en/", f"/disputes/{CLOSURE.id}", "/api/articles", "/api/nothing", "/nothing", "/static/look.css")


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_carries_the_headers(browser: Browser, path: str) -> None:
    headers = browser.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"


def test_a_page_is_light_on_a_telephone(browser: Browser) -> None:
    for path in ("/", f"/disputes/{CLOSURE.id}", "/search?q=المرفأ"):
        page = browser.get(path)
        found = tags(page.text)
        assert not [tag for tag, _ in found if tag in ("img", "picture", "video")]
        files = {attributes["href"] for tag, attributes in found if tag == "link" and attributes["rel"] == "stylesheet"}
        files |= {attributes["src"] for tag, attributes in found if tag == "script"}
        sent = [browser.ask("GET", file or "", {"accept-encoding": "gzip"}) for file in files]
        assert {answer.headers["content-encoding"] for answer in sent} == {"gzip"}
        assert sum(int(answer.headers["content-length"]) for answer in sent) < 15_000
        assert len(page.content) < 100_000


def test_files_come_packed_only_to_those_who_understand_it(browser: Browser) -> None:
    plain = browser.ask("GET", "/static/look.css", {"accept-encoding": "identity"})
    packed = browser.ask("GET", "/static/look.css", {"accept-encoding": "gzip, br"})
    assert "content-encoding" not in plain.headers
    assert plain.text == packed.text
    assert plain.headers["vary"] == packed.headers["vary"] == "accept-encoding"
    assert "content-encoding" not in browser.ask("GET", "/", {"accept-encoding": "gzip"}).headers


def test_data_is_not_kept_and_files_are(browser: Browser) -> None:
    assert browser.get("/").headers["cache-control"] == "no-store"
    assert browser.get("/api/articles").headers["cache-control"] == "private, no-cache"
    page = tags(browser.get("/").text)
    files = [attributes["href"] or "" for tag, attributes in page if tag == "link" and attributes["rel"] != "alternate"]
    for file in files:
        answer = browser.get(file)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_head_answers_as_get_without_a_body(browser: Browser, path: str) -> None:
    full, head = browser.get(path), browser.ask("HEAD", path)
    assert (head.status_code, head.content) == (full.status_code, b"")
    assert head.headers["content-length"] == full.headers["content-length"]


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_may_ask(browser: Browser, host: str) -> None:
    assert browser.ask("GET", "/", {"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8000", ""])
def test_other_names_may_not(browser: Browser, host: str) -> None:
    answer = browser.ask("GET", "/api/articles", {"host": host})
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "host"
    assert "content-security-policy" in answer.headers


def test_any_name_may_ask_where_the_server_is_for_others(newsroom: Library) -> None:
    open_to_all = Browser(create_app(newsroom, hosts=None, fonts=FontShelf()), host="news.example")
    assert open_to_all.get("/").status_code == 200


@pytest.mark.parametrize(
    ("path", "language"), [("/nothing", "ar"), ("/en/nothing", "en"), ("/disputes/dis_ffffff", "ar")]
)
def test_a_missing_page_is_told_in_the_look(browser: Browser, path: str, language: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert dict(tags(answer.text))["html"]["lang"] == language
    assert any(tag == "nav" for tag, _ in tags(answer.text))


@pytest.mark.parametrize("path", ["/articles?page=x", "/search?q=a&where=moon", "/en/holders?page=0"])
def test_a_request_that_makes_no_sense_is_told_in_the_look(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 422
    assert any(tag == "nav" for tag, _ in tags(answer.text))


def test_other_methods(browser: Browser) -> None:
    assert browser.ask("POST", "/disputes").status_code == 405


@pytest.mark.parametrize(("path", "as_json"), [("/stories", False), ("/api/stories", True)])
def test_what_nobody_foresaw_is_written_down_and_told(
    newsroom: Library,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    path: str,
    as_json: bool,
) -> None:
    def broken(self: View, **_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(View, "stories", broken)
    with caplog.at_level(logging.ERROR, logger="rawi.serve"):
        answer = Browser(create_app(newsroom, fonts=FontShelf())).get(path)
    assert answer.status_code == 500
    assert "secret detail" not in answer.text
    assert "content-security-policy" in answer.headers
    assert "secret detail" in caplog.text
    assert answer.headers["content-type"].startswith("application/json" if as_json else "text/html")


def test_a_library_that_does_not_answer_is_told(newsroom: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(self: View, **_: object) -> None:
        raise LibraryError("The library is locked.", hint="Wait.")

    monkeypatch.setattr(View, "stories", locked)
    browser = Browser(create_app(newsroom, fonts=FontShelf()))
    assert browser.get("/api/stories").status_code == 503
    assert browser.get("/stories").status_code == 503


@pytest.mark.parametrize("name", ["fonts/Nothing.woff2", "fonts/Nothing.txt", "nothing.css", "../app.py"])
def test_only_the_look_is_served(browser: Browser, name: str) -> None:
    assert browser.get(f"/static/{name}").status_code == 404


def test_licences_lie_beside_the_fonts(browser: Browser) -> None:
    assert "OPEN FONT LICENSE" in browser.get("/static/fonts/Amiri-OFL.txt").text.upper()


def test_an_article_added_later_is_there_at_once(tmp_path: Path) -> None:
    with fresh(tmp_path / "live.db") as library:
        browser = Browser(create_app(library, fonts=FontShelf()))
        assert "المكتبة خالية بعد" in browser.text("/")
        fill(library)
        assert "المكتبة خالية بعد" not in browser.text("/")


def test_loopback() -> None:
    assert [is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "news.example")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(UsageError, match="cannot be listened on"):
        serve(tmp_path / "x.db", "127.0.0.1", taken.getsockname()[1])


def test_an_address_of_another_machine_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such address") as told:
        serve(tmp_path / "x.db", "192.0.2.1", 0, password="long enough to be one")
    assert "--host" in told.value.hint


def test_a_form_larger_than_any_of_ours_is_refused(newsroom: Library) -> None:
    reader = Reader(create_app(newsroom, fonts=FontShelf()))
    answer = reader.post("/searches/save", [("name", "ا" * 100_000)])
    assert answer.status_code == 413
    assert "</html>" in answer.text

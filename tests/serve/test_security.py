"""Who may ask: with another host a password is demanded, and only who knows it is answered."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from tests.serve.asking import Browser

from rawi.errors import UsageError
from rawi.serve import create_app, serve
from rawi.serve.fonts import FontShelf
from rawi.serve.security import SHORTEST_PASSWORD, credentials
from rawi.store import Library

PASSWORD = "سرّ طويل جداً"


def basic(name: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


@pytest.fixture
def closed(newsroom: Library) -> Browser:
    return Browser(create_app(newsroom, hosts=None, password=PASSWORD, fonts=FontShelf()), host="news.example")


@pytest.mark.parametrize("path", ["/", "/api/articles", "/static/look.css", "/review/log"])
@pytest.mark.parametrize("given", [None, "", "Basic", "Basic !!!", basic("منى", "wrong"), basic("", ""), "Bearer x"])
def test_nothing_is_shown_without_the_password(closed: Browser, path: str, given: str | None) -> None:
    answer = closed.ask("GET", path, {} if given is None else {"authorization": given})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic")
    assert "content-security-policy" in answer.headers
    assert answer.json()["error"]["code"] == "password"


def test_who_knows_it_is_answered_and_signs_with_the_name_given(closed: Browser) -> None:
    answer = closed.ask("GET", "/review/log", {"authorization": basic("منى", PASSWORD)})
    assert answer.status_code == 200
    assert 'value="منى"' in answer.text
    assert closed.ask("POST", "/review/decide", {"authorization": basic("منى", PASSWORD)}).status_code == 400


def test_credentials() -> None:
    assert credentials(basic("منى", "a:b")) == ("منى", "a:b")
    assert credentials("bearer token") == ("", "token")
    assert credentials(f"Bearer {'كلمة à'.encode().decode('latin-1')}") == ("", "كلمة à")
    assert credentials("Bearer \xff") is None
    assert credentials("Digest x") is None
    assert credentials("Basic /w==") is None


@pytest.mark.parametrize(("host", "password"), [("0.0.0.0", None), ("0.0.0.0", "short"), ("127.0.0.1", "short")])
def test_an_address_for_others_demands_a_password(tmp_path: Path, host: str, password: str | None) -> None:
    with pytest.raises(UsageError, match="characters") as told:
        serve(tmp_path / "x.db", host, 0, password=password)
    assert "RAWI_PASSWORD" in told.value.hint
    assert not (tmp_path / "x.db").exists()


def test_a_password_that_is_no_text_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="UTF-8"):
        serve(tmp_path / "x.db", "127.0.0.1", 0, password="\udcff" * SHORTEST_PASSWORD)

"""What is new since somebody was here: told by the reader's own cookie, over visits that are apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.serve.asking import words
from tests.serve.filling import Reader
from tests.serve.newsroom import CLOSURE, COMPARISON, DOCUMENTS, IDENTITIES, INJURED, LATER, OPEN, SHUT
from tests.store.fresh import fresh

from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.serve.pages.home import news_since
from rawi.serve.visits import APART, COOKIE, visit

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)


def test_looking_again_within_half_an_hour_is_one_visit() -> None:
    first = visit(None, NOON)
    assert first.since is None
    again = visit(first.cookie, NOON + timedelta(minutes=10))
    assert again.since is None
    later = visit(again.cookie, NOON + timedelta(minutes=10, seconds=APART))
    assert later.since == "2031-05-02T12:10:00.000000+00:00"
    still = visit(later.cookie, NOON + timedelta(minutes=50))
    assert still.since == later.since


@pytest.mark.parametrize("cookie", ["", "x", "1-", "5-1", "0-99999999999", "1-2-3", "-1-2", "١-٢", "1" * 40 + "-2"])
def test_a_cookie_that_is_none_of_ours_is_a_first_visit(cookie: str) -> None:
    assert visit(cookie, NOON).since is None


def ago(minutes: int) -> str:
    sight = int((datetime.now(UTC) - timedelta(minutes=minutes)).timestamp())
    return f"{sight}-{sight}"


def test_the_first_page_tells_what_came_since(tmp_path: Path) -> None:
    with fresh(tmp_path / "news.db") as library:
        reader = Reader(create_app(library, fonts=FontShelf()))
        with library.writer() as writer:
            writer.add_article(SHUT)
        assert "منذ زيارتك" not in words(reader.open("/"))
        assert COOKIE in reader.cookies
        reader.cookies[COOKIE] = ago(60)
        with library.writer() as writer:
            for one in (OPEN, LATER):
                writer.add_article(one)
            for read in DOCUMENTS[:3]:
                writer.put_document(read)
            writer.put_comparison(replace(COMPARISON, identities=IDENTITIES))
        page = words(reader.open("/"))
        assert "منذ زيارتك السابقة" in page
        assert "جديد: خلافان" in page
        assert f'href="/disputes/{CLOSURE.id}"' in reader.page
        assert "3 مقالات" in page
        assert "Since your last visit" in words(reader.open("/en/"))
        reader.cookies[COOKIE] = "0-0"
        assert "منذ زيارتك" not in words(reader.open("/"))


def test_a_dispute_in_which_something_changed_is_told_apart_from_new_ones(tmp_path: Path) -> None:
    with fresh(tmp_path / "news.db") as library:
        reader = Reader(create_app(library, fonts=FontShelf()))
        with library.writer() as writer:
            for one in (SHUT, OPEN, LATER):
                writer.add_article(one)
            for read in DOCUMENTS[:3]:
                writer.put_document(read)
            fewer = replace(CLOSURE, id="dis_0123456789abcdef", positions=CLOSURE.positions[:3])
            writer.put_comparison(replace(COMPARISON, disputes=(fewer, INJURED)))
        seen = library.view.sightings(limit=5)
        before = max(one.changed_at for one in seen)
        with library.writer() as writer:
            writer.put_comparison(replace(COMPARISON, identities=IDENTITIES))
        news = news_since(library.view, before)
        assert (news.fresh, news.changed, news.articles, news.stories) == ((), (CLOSURE,), 0, ())
        sight = int(datetime.fromisoformat(before).timestamp()) - 7200
        reader.cookies[COOKIE] = f"{sight}-{sight}"
        assert "جديد: خلافان" in words(reader.open("/"))


def test_nothing_new_is_said_too(tmp_path: Path) -> None:
    with fresh(tmp_path / "news.db") as library:
        with library.writer() as writer:
            writer.add_article(SHUT)
        news = news_since(library.view, datetime.now(UTC).isoformat())
        assert (news.articles, news.fresh, news.changed, news.stories) == (0, (), (), ())

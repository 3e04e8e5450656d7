"""Searching with filters: by outlet, holder, stance, day and wording; the newest first where there are many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.contract.conftest import Open
from tests.store.making import article, document, statement

from rawi.errors import NotFoundError, UsageError
from rawi.store import Library, search
from rawi.store.filters import Filters
from rawi.store.rows import Results

FIRST = article("قال سالم إن السد امتلأ أمس", outlet="صحيفة الوادي", published="2031-05-02")
SECOND = article("نفت مريم أن السد امتلأ أمس", outlet="راديو التلّ", published="2031-06-07")
THIRD = article("قال سالم حرفياً السد آمن اليوم", outlet="صحيفه الوادى", published="2032-01-01")
SAID = statement(FIRST, "سالم الراوي", "السد امتلأ", cue="قال")
DENIED = replace(statement(SECOND, "مريم", "السد امتلأ", cue="نفت"), polarity="deny")
QUOTED = statement(THIRD, "سالم الراوي", "السد آمن", cue="قال", mode="direct", said="2031-12-31")


@pytest.fixture
def library(open_library: Open) -> Library:
    return open_library(fill)


def fill(library: Library) -> None:
    with library.writer() as writer:
        for one, said in ((FIRST, SAID), (SECOND, DENIED), (THIRD, QUOTED)):
            writer.add_article(one)
            writer.put_document(document(one, said))


def found(library: Library, words: str, filters: Filters) -> set[str]:
    return {
        hit.record.statement.id if hit.record else hit.article.id for hit in library.view.search(words, filters=filters)
    }


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), {SAID.id, DENIED.id, QUOTED.id, FIRST.id, SECOND.id, THIRD.id}),
        (Filters(kind="article"), {FIRST.id, SECOND.id, THIRD.id}),
        (Filters(outlet="صحيفة الوادي"), {SAID.id, QUOTED.id, FIRST.id, THIRD.id}),
        (Filters(outlet="راديو التل"), {DENIED.id, SECOND.id}),
        (Filters(holder=SAID.speaker.entity), {SAID.id, QUOTED.id}),
        (Filters(stance="denies"), {DENIED.id}),
        (Filters(stance="neither"), set()),
        (Filters(mode="direct"), {QUOTED.id}),
        (Filters(since="2031-06"), {DENIED.id, QUOTED.id, SECOND.id, THIRD.id}),
        (Filters(until="2031-05"), {SAID.id, FIRST.id}),
        (Filters(since="2031-12-31", until="2031-12-31"), {QUOTED.id}),
        (Filters(outlet="صحيفة الوادي", stance="affirms", until="2031-05-02"), {SAID.id}),
    ],
)
@pytest.mark.parametrize("words", ["السد", ""])
def test_every_filter_holds(library: Library, words: str, filters: Filters, expected: set[str]) -> None:
    if words or filters.any:
        assert found(library, words, filters) == expected
        page = library.view.search_page(words, filters=filters)
        assert (page.total, page.more) == (len(expected), False)
        assert library.view.tally(words, [filters]) == (len(expected),)


def test_nothing_is_found_where_nothing_is_asked(library: Library) -> None:
    for words in ("", "  ", "«»"):
        assert library.view.search(words) == ()
    assert library.view.search("«»", filters=Filters(stance="denies")) == ()


def test_what_there_is_not_is_told(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.view.search("السد", filters=Filters(holder="ent_0123456789"))
    with pytest.raises(UsageError):
        library.view.search("السد", filters=Filters(since="غداً"))
    for words in ("السد", ""):
        with pytest.raises(UsageError, match="after the last"):
            library.view.search(words, filters=Filters(since="2032", until="2031"))
    for cursor in ("x", "n", "nx", "n1x", "r-1", "n" + "9" * 40, "r٣"):
        with pytest.raises(UsageError):
            library.view.search_page("السد", after=cursor)


def walked(library: Library, limit: int) -> list[Results]:
    pages = [library.view.search_page("السد", limit=limit)]
    while pages[-1].next is not None:
        pages.append(library.view.search_page("السد", limit=limit, after=pages[-1].next))
    return pages


@pytest.mark.parametrize("ranked", [400, 2], ids=["best", "newest"])
def test_pages_go_through_everything_once(library: Library, monkeypatch: pytest.MonkeyPatch, ranked: int) -> None:
    monkeypatch.setattr(search, "RANKED", ranked)
    whole = walked(library, 50)[0]
    assert whole.order == ("best" if ranked == 400 else "newest")
    parts = walked(library, 2)
    assert [hit for page in parts for hit in page.hits] == list(whole.hits)
    assert all(page.total == whole.total == 6 for page in parts)


def test_of_many_the_newest_come_first(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 0)
    hits = library.view.search("السد")
    assert [hit.record.statement.id if hit.record else hit.article.id for hit in hits][:2] == [THIRD.id, QUOTED.id]
    monkeypatch.setattr(search, "COUNTED", 4)
    page = library.view.search_page("السد")
    assert (page.total, page.more) == (4, True)


def test_words_side_by_side_come_first(library: Library) -> None:
    apart = article("السد الذي في الوادي امتلأ", published="2033-01-01")
    with library.writer() as writer:
        writer.add_article(apart)
    hits = library.view.search("السد امتلأ", filters=Filters(kind="article"))
    assert hits[-1].article.id == apart.id


def test_a_new_day_of_an_article_is_followed(library: Library) -> None:
    day = Filters(kind="article", since="2031-05-02", until="2031-05-02")
    assert found(library, "السد", day) == {FIRST.id}
    moved = replace(FIRST, published=SECOND.published)
    with library.writer() as writer:
        writer.put_document(document(moved, SAID))
    assert found(library, "السد", day) == set()
    assert FIRST.id in found(library, "السد", Filters(since="2031-06-07", until="2031-06-07"))


def test_a_replaced_text_is_found_no_more(library: Library) -> None:
    first = article("قال سالم إن الجسر انهار", url="https://a.example/1")
    later = article("قال سالم إن النفق انهار", url="https://a.example/1")
    with library.writer() as writer:
        writer.add_article(first)
        writer.put_document(document(first, statement(first, "سالم", "الجسر انهار")))
    assert len(library.view.search("الجسر")) == 2
    with library.writer() as writer:
        writer.add_article(later)
    assert library.view.search("الجسر") == ()
    assert [hit.article.id for hit in library.view.search("النفق")] == [later.id]


def test_choices_are_counted_alike_by_walking_and_by_asking(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    choices = [
        Filters(), Filters(kind="statement"), Filters(stance="affirms"), Filters(stance="denies", outlet="راديو التل"),
        Filters(mode="direct", stance="affirms"), Filters(kind="article", since="2031-06"),
    ]  # fmt: skip
    walked = library.view.tally("السد", choices)
    monkeypatch.setattr(search, "WALKED", 0)
    assert library.view.tally("السد", choices) == walked == (6, 3, 2, 1, 1, 2)
    monkeypatch.setattr(search, "COUNTED", 1)
    assert set(library.view.tally("السد", choices)) == {1}

"""Search finds words however they are written, at their places in the printed text, and no input is an error."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.contract.conftest import Open
from tests.store.making import article, document, statement

from rawi.store import Library
from rawi.store.filters import Filters

PORT = article("أكّدَ وزيرُ النقل أنّ المرفأ يعمل، وبالمرفأ ثلاث رافعات و١٢ سفينة بقيمة ١٢٬٥٠٠ دولار", title="المرفأ يعمل")
WALL = article("انهار جدار للمدرسة القديمة في بلدة تل الزيتون ولم يصب أحد")
WORKS = statement(PORT, "وزير النقل", "المرفأ يعمل، وبالمرفأ ثلاث رافعات", cue="أكّدَ")


@pytest.fixture
def filled(open_library: Open) -> Library:
    return open_library(fill)


def fill(library: Library) -> None:
    with library.writer() as writer:
        for one in (PORT, WALL):
            writer.add_article(one)
        writer.put_document(document(PORT, WORKS, title=True))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("مرفأ", ["المرفأ", "المرفأ", "المرفأ"]),
        ("المرفا", ["المرفأ", "المرفأ", "المرفأ"]),
        ("أكد", ["أكّدَ"]),
        ("وَزِير", ["وزيرُ"]),
        ("12", ["١٢"]),
        ("12500", ["١٢٬٥٠٠"]),
        ("12,500", ["١٢٬٥٠٠"]),
        ("رافعات نقل", ["نقل", "رافعات"]),
    ],
)
def test_words_are_found_where_they_are_printed(filled: Library, words: str, found: list[str]) -> None:
    (hit,) = filled.view.search(words, filters=Filters(kind="article"))
    assert hit.article.id == PORT.id
    printed = [match.text for match in hit.matches]
    assert len(printed) == len(found)
    assert all(core.endswith(match) or match.endswith(core) for core, match in zip(found, printed, strict=True))
    for span in (*hit.matches, hit.context):
        assert PORT.text[span.start : span.end] == span.text


def test_attached_particles_are_no_part_of_the_match(filled: Library) -> None:
    (hit,) = filled.view.search("مدرسة")
    assert [match.text for match in hit.matches] == ["مدرسة"]
    (hit, *_) = filled.view.search("المرفأ", filters=Filters(kind="article"))
    assert [match.text for match in hit.matches][-1] == "المرفأ"


@pytest.mark.parametrize("asked", ["فدان", "فداناً", "فدانًا", "الفدان"])
def test_a_noun_is_found_in_the_accusative(library: Library, asked: str) -> None:
    field = article("تبلغ مساحة الحقل أربعين فداناً وسهماً")
    with library.writer() as writer:
        writer.add_article(field)
    (hit,) = library.view.search(asked)
    assert [match.text for match in hit.matches] == ["فداناً"]
    assert [match.text for match in library.view.search("سهم")[0].matches] == ["سهماً"]


def test_every_word_must_be_found(filled: Library) -> None:
    assert filled.view.search("المرفأ المدرسة") == ()
    assert filled.view.search("ميناء") == ()


def test_a_statement_is_found_by_its_content_only(filled: Library) -> None:
    hit = filled.view.search("رافعات", filters=Filters(kind="statement"))[0]
    assert hit.record is not None
    assert hit.record.statement == WORKS
    assert hit.article.title == "المرفأ يعمل"
    assert PORT.text[hit.matches[0].start : hit.matches[0].end] == "رافعات"
    assert filled.view.search("وزير", filters=Filters(kind="statement")) == ()
    assert {one.kind for one in filled.view.search("رافعات")} == {"article", "statement"}
    assert len(filled.view.search("رافعات", limit=1)) == 1


@pytest.mark.parametrize(
    "words",
    ["", " ", '"', '""', "'", "AND", "OR NOT", "NEAR(", "مرفأ*", "plain:مرفأ", "{core}", "(((", "^", "-", "مرفأ AND",
     "\x00", "\ud800", "%", "_", "; DROP TABLE articles", "🙂", "ـ", "ًٌ", "\u200f"],
)  # fmt: skip
def test_hostile_words_are_no_error(filled: Library, words: str) -> None:
    assert all(hit.article.id == PORT.id for hit in filled.view.search(words))
    assert filled.view.statements(about=words) in ((), filled.view.statements())
    assert filled.view.counts().articles == 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_no_words_are_an_error(filled: Library, words: str) -> None:
    for hit in filled.view.search(words):
        assert hit.matches


def test_a_very_long_article(library: Library) -> None:
    text = "تقرير اقتصادي عن الموازنة والنفط " * 3200 + "خاتمة فريدة"
    with library.writer() as writer:
        writer.add_article(article(text))
    (hit,) = library.view.search("فريدة")
    assert len(text) > 100_000
    assert (hit.matches[0].start, hit.matches[0].end) == (len(text) - 5, len(text))
    assert hit.context.text.endswith("خاتمة فريدة")
    assert len(hit.context) <= 300
    assert len(library.view.search("النفط")[0].matches) <= 200

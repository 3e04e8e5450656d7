"""Statements and their holders are found by name, subject, day and article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.contract.conftest import Open
from tests.store.making import article, comparison, document, entity, position, statement

from rawi.errors import NotFoundError, UsageError
from rawi.model import Statement
from rawi.store import Library

MATCH = article(
    "قال المدرب يوسف الناظوري إن اللاعب جاهز. وأكد الناظوري أن الفريق سيسافر. وذكر مصدر مقرب أن العقد انتهى.",
    outlet="الملعب", published="2023-01-10", url="https://m.example/1",
)  # fmt: skip
BANK = article(
    "أعلن البنك المركزي رفع الفائدة. وقال مصدر مقرب إن القرار مؤقت. والأسواق هادئة.",
    outlet="السوق",
    published="2023-02-20",
)
READY = statement(MATCH, "يوسف الناظوري", "اللاعب جاهز", cue="قال", role="المدرب", said="2023-01-09")
TRAVEL = statement(MATCH, "الناظوري", "الفريق سيسافر", cue="أكد")
EXPIRED = statement(MATCH, "مصدر مقرب", "العقد انتهى", cue="ذكر", kind="anonymous", known=False)
RATE = statement(BANK, "البنك المركزي", "رفع الفائدة", cue="أعلن", kind="organisation", known=False)
BRIEF = statement(BANK, "مصدر مقرب", "القرار مؤقت", cue="قال", kind="anonymous", known=False)
CALM = statement(BANK, "السوق", "والأسواق هادئة", kind="outlet", known=False, mode="own_voice")


@pytest.fixture
def filled(open_library: Open) -> Library:
    return open_library(fill)


def fill(library: Library) -> None:
    with library.writer() as writer:
        for one in (MATCH, BANK):
            writer.add_article(one)
        writer.put_document(document(MATCH, READY, TRAVEL, EXPIRED))
        writer.put_document(document(BANK, RATE, BRIEF, CALM))


def asked(library: Library, **by: object) -> list[Statement]:
    return [record.statement for record in library.view.statements(**by)]  # type: ignore[arg-type]


def test_newest_first_without_the_outlet_s_own_voice(filled: Library) -> None:
    assert asked(filled) == [RATE, BRIEF, TRAVEL, EXPIRED, READY]
    assert asked(filled, limit=2) == [RATE, BRIEF]
    assert asked(filled, own_voice=True)[2] == CALM


def test_each_with_its_article(filled: Library) -> None:
    reference = filled.view.statements(article=MATCH.id)[0].article
    assert (reference.id, reference.outlet, reference.url) == (MATCH.id, "الملعب", "https://m.example/1")
    assert reference.published == MATCH.published


def test_of_one_article_in_the_order_of_its_text(filled: Library) -> None:
    assert asked(filled, article=MATCH.id) == [READY, TRAVEL, EXPIRED]
    with pytest.raises(NotFoundError):
        asked(filled, article="art_0123456789")


@pytest.mark.parametrize("name", ["يوسف الناظوري", "النّاظوري", "ناظوري يوسف", "ٱلناظورى"])
def test_by_a_name_however_it_is_written(filled: Library, name: str) -> None:
    assert READY in asked(filled, by=name)


def test_by_a_name_means_whole_words(filled: Library) -> None:
    assert asked(filled, by="ناظور") == []
    assert asked(filled, by="%") == []
    assert asked(filled, by="") == []
    assert asked(filled, by="البنك المركزي") == [RATE]


def test_about_words_of_the_content(filled: Library) -> None:
    assert asked(filled, about="اللاعب") == [READY]
    assert asked(filled, about="الأسواق", own_voice=True) == [CALM]
    assert asked(filled, about="أسواق") == [], "own voice must be asked for"
    assert asked(filled, about='" OR *') == []


def test_between_days(filled: Library) -> None:
    assert asked(filled, since="2023-01-10", until="2023-01") == [TRAVEL, EXPIRED]
    assert asked(filled, until="2023-01-09") == [READY]
    assert asked(filled, since="2023-02") == [RATE, BRIEF]
    assert asked(filled, since="2024") == []
    for wrong in ("2023-13", "أمس", "2023-02-30", "23"):
        with pytest.raises(UsageError):
            asked(filled, since=wrong)


def test_one_statement(filled: Library) -> None:
    assert filled.view.statement(READY.id[:12]).statement == READY
    assert filled.view.statement(CALM.id).statement == CALM
    with pytest.raises(NotFoundError):
        filled.view.statement("sta_0123456789")


def test_several_statements_in_the_order_asked_for(filled: Library) -> None:
    found = filled.view.statements_with([TRAVEL.id, "sta_none", RATE.id])
    assert [record.statement for record in found] == [TRAVEL, RATE]


def test_holders_most_statements_first(filled: Library) -> None:
    entries = filled.view.holders()
    assert {entry.name for entry in entries} == {"يوسف الناظوري", "الناظوري", "مصدر مقرب", "البنك المركزي"}
    nameless = [entry for entry in entries if entry.kind == "anonymous"]
    assert len(nameless) == 2, "a nameless source is another one in every article"
    assert len(filled.view.holders(limit=1)) == 1
    assert filled.view.counts().holders == 5


def test_a_comparison_makes_two_names_one_holder(filled: Library) -> None:
    with filled.writer() as writer:
        writer.put_comparison(comparison(position("يوسف الناظوري", "affirms", READY, TRAVEL)))
    best = filled.view.holders()[0]
    assert (best.statements, best.articles, best.disputes) == (2, 1, 1)
    for given in ("الناظوري", "يوسف الناظوري", entity("الناظوري"), entity("يوسف الناظوري"), best.key[:12]):
        holder = filled.view.holder(given)
        assert holder.entry == best
        assert holder.names == ("يوسف الناظوري", "الناظوري")
        assert holder.roles == ("المدرب",)
        assert [record.statement for record in holder.statements] == [TRAVEL, READY]
        assert [dispute.about for dispute in holder.disputes] == ["أن الميناء مغلق"]
    assert set(asked(filled, by="يوسف")) == {READY, TRAVEL}, "by any name of the holder"
    assert asked(filled, entity=best.key) == [TRAVEL, READY]


def test_nameless_sources_stay_apart_unless_one_position_is_theirs(filled: Library) -> None:
    shared = entity("مصدر مقرب")
    first, second = (replace(one, speaker=replace(one.speaker, entity=shared)) for one in (EXPIRED, BRIEF))
    with filled.writer() as writer:
        writer.put_document(document(MATCH, READY, TRAVEL, first))
        writer.put_document(document(BANK, RATE, second, CALM))
        apart = (position("مصدر مقرب", "affirms", first), position("مصدر مقرب", "denies", second))
        writer.put_comparison(comparison(*apart))
    holder = filled.view.holder(shared)
    assert (holder.entry.statements, len(holder.others), len(holder.disputes)) == (1, 1, 1)
    assert set(asked(filled, entity=shared)) == {first, second}
    assert [entry.name for entry in filled.view.holders()].count("مصدر مقرب") == 2
    with filled.writer() as writer:
        writer.put_comparison(comparison(position("مصدر مقرب", "affirms", first, second)))
    holder = filled.view.holder(shared)
    assert (holder.entry.statements, holder.others) == (2, ())


def test_a_name_that_several_have_tells_the_others(filled: Library) -> None:
    holder = filled.view.holder("الناظوري")
    assert holder.entry.name == "الناظوري", "the whole name comes before a part"
    assert [other.name for other in holder.others] == ["يوسف الناظوري"]
    assert len(filled.view.holder("مصدر مقرب").others) == 1


def test_an_outlet_is_a_holder_of_what_it_says_itself(filled: Library) -> None:
    holder = filled.view.holder("السوق")
    assert (holder.entry.kind, holder.entry.statements) == ("outlet", 1)
    assert [record.statement for record in holder.statements] == [CALM]


def test_nobody_of_that_name(filled: Library) -> None:
    for given in ("سامي", "", "ent_0123456789", "%"):
        with pytest.raises(NotFoundError):
            filled.view.holder(given)
    with pytest.raises(NotFoundError):
        asked(filled, entity="ent_0123456789")

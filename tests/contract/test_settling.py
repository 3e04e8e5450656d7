"""Claims and origins that people make one or part: checked, kept with their places, followed, taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests import knowing
from tests.compare.claims.test_settlements import FIRE, LEAVES, STAYS, addressed, revised
from tests.compare.newsroom import HashingEncoder, News, Said
from tests.compare.test_comparison import SALE, SALE_DENIED
from tests.contract.conftest import Open

from rawi.compare import compare
from rawi.errors import RawiError
from rawi.model import Claim, Decision, Dispute, Document
from rawi.store import Library

LEXICON = knowing.comparing()
PIER = [
    News(
        text=f"{outlet}: أعلنت إدارة المرفأ إغلاق الرصيف الشرقي بسبب العواصف {more}.",
        outlet=outlet,
        said=(Said("إدارة المرفأ", "أعلنت", f"إغلاق الرصيف الشرقي بسبب العواصف {more}"),),
    )
    for outlet, more in (("الضحى", "ثلاثة أيام"), ("الشراع", "حتى إشعار آخر"))
]
DOCUMENTS = [addressed(one) for one in (LEAVES, STAYS, FIRE, *PIER, SALE, SALE_DENIED)]


def read(library: Library, *documents: Document) -> None:
    with library.writer() as writer:
        for one in documents:
            writer.add_article(one.article)
            writer.put_document(one)
    anew(library)


def anew(library: Library) -> None:
    rulings = library.view.rulings()
    found = compare(list(library.view.documents()), HashingEncoder(), LEXICON, decisions=rulings.decisions)
    with library.writer() as writer:
        writer.put_comparison(found, rulings=rulings)


@pytest.fixture
def filled(open_library: Open) -> Library:
    return open_library(fill)


def fill(library: Library) -> None:
    read(library, *DOCUMENTS)


def claim(library: Library, words: str) -> Claim:
    """The claim without numbers of which a clause holds these words."""
    texts = {one.article.id: one.article.text for one in library.view.documents()}
    (found,) = (
        one
        for one in library.view.claims()
        if not any(position.value for position in one.positions)
        and any(words in texts[clause.article][clause.start : clause.end] for clause in one.clauses)
    )
    return found


def events(library: Library) -> list[Dispute]:
    """The disputes about what happened, not how many."""
    return [one for one in library.view.disputes() if one.kind == "event"]


def decide(library: Library, kind: str, *subjects: str, **rest: Any) -> Decision:
    with library.writer() as writer:
        return writer.decide(kind, subjects, who="منى", why="مسألة واحدة", **rest)  # type: ignore[arg-type]


def refused(library: Library, kind: str, *subjects: str, **rest: Any) -> RawiError:
    with pytest.raises(RawiError) as caught:
        decide(library, kind, *subjects, **rest)
    assert caught.value.hint
    assert caught.value.key
    return caught.value


def test_claims_are_merged_and_it_holds_after_a_rebuild_a_revision_and_until_undone(filled: Library) -> None:
    one, other = claim(filled, "كابتن"), claim(filled, "موكله")
    before = filled.view.claims()
    made = decide(filled, "merge", one.id[:12], other.id)
    assert (made.subjects, made.topic, made.value) == ((one.id, other.id), "claims", None)
    assert [part[0].exact for part in made.parts] == [
        "كابتن الفريق سينتقل إلى الخليج خلال الشتاء", "توقيع موكله لأي ناد جديد قبل نهاية عقده",
    ]  # fmt: skip
    assert filled.view.decisions() == (made,)
    anew(filled)
    joined = claim(filled, "كابتن")
    assert joined == claim(filled, "موكله")
    assert joined in filled.view.claims_of(one.clauses[0].statement)
    with filled.writer() as writer:
        writer.drop_derived()
    read(filled, *DOCUMENTS)
    assert claim(filled, "كابتن") == joined
    read(filled, revised(DOCUMENTS[0], "محدّث. "))
    assert claim(filled, "كابتن") == claim(filled, "موكله")
    assert joined != claim(filled, "كابتن")
    with filled.writer() as writer:
        writer.undo(made.id, who="رنا")
    anew(filled)
    assert claim(filled, "كابتن") != claim(filled, "موكله")
    assert claim(filled, "موكله") in before


def test_a_dispute_stands_for_its_claim(filled: Library) -> None:
    (dispute,) = events(filled)
    statement = next(one for one in dispute.positions if one.stance == "denies").statements[0]
    parting = decide(filled, "split", dispute.id, statement)
    assert parting.subjects == (dispute.claim, statement)
    anew(filled)
    assert events(filled) == []


def test_some_statements_of_a_claim_are_set_apart(filled: Library) -> None:
    whole = claim(filled, "ثلاثة")
    assert whole == claim(filled, "إشعار")
    first, second = whole.clauses
    made = decide(filled, "split", whole.id, first.statement)
    assert [len(part) for part in made.parts] == [1, 1]
    anew(filled)
    assert claim(filled, "ثلاثة") != claim(filled, "إشعار")
    assert refused(filled, "merge", claim(filled, "ثلاثة").id, claim(filled, "إشعار").id).key == "opposite"
    with filled.writer() as writer:
        writer.undo(made.id, who="رنا")
    anew(filled)
    assert claim(filled, "ثلاثة") == whole
    assert second in whole.clauses


def test_a_split_that_only_takes_a_merge_back_is_refused_and_another_is_not(filled: Library) -> None:
    one, other = claim(filled, "كابتن"), claim(filled, "ثلاثة")
    decide(filled, "merge", one.id, other.id)
    anew(filled)
    joined = claim(filled, "كابتن")
    assert refused(filled, "split", joined.id, one.clauses[0].statement).key == "opposite"
    assert decide(filled, "split", joined.id, other.clauses[0].statement)


def test_what_cannot_hold_is_refused(filled: Library) -> None:
    number = next(one for one in filled.view.claims() if any(position.value for position in one.positions))
    one = claim(filled, "كابتن")
    statement = one.clauses[0].statement
    assert refused(filled, "merge", one.id).key == "merge_of_one"
    assert refused(filled, "merge", one.id, one.id).key == "merge_of_one"
    assert refused(filled, "merge", one.id, number.id).key == "two_units"
    assert "rawi review dismiss" in refused(filled, "merge", one.id, number.id).hint
    assert refused(filled, "merge", one.id, "ent_0123456789").key == "no_id"
    assert refused(filled, "split", one.id).key == "split_of_nothing"
    assert refused(filled, "split", one.id, statement).key == "nothing_left"
    assert refused(filled, "split", number.id, statement).key == "not_of_claim"
    assert filled.view.decisions() == ()


def test_who_would_deny_a_number_is_told_how_one_is_corrected(filled: Library) -> None:
    number = next(one for one in filled.view.claims() if one.unit)
    event = claim(filled, "كابتن")
    of_number = refused(filled, "restance", number.positions[0].statements[0], value="value")
    of_event = refused(filled, "restance", event.clauses[0].statement, value="value")
    assert (of_number.key, of_event.key) == ("no_stance", "no_stance")
    for error in (of_number, of_event):
        assert error.message == "value is no stance."
        assert "affirms, denies, neither" in error.hint
    assert "rawi review respan" in of_number.hint
    assert "rawi review split CLAIM STATEMENT" in of_number.hint
    assert "respan" not in of_event.hint


def test_origins_are_merged_and_articles_set_apart(filled: Library) -> None:
    ids = [filled.view.article_origins(one.article.id)[0].origin for one in DOCUMENTS[:2]]
    made = decide(filled, "merge", *ids)
    assert (made.topic, [len(part) for part in made.parts]) == ("origins", [1, 1])
    anew(filled)
    joined = filled.view.origin(ids[0])
    assert set(joined.articles) == {one.article.id for one in DOCUMENTS[:2]}
    assert joined.reason == f"one origin by {made.id}"
    apart = DOCUMENTS[1].article.id
    assert refused(filled, "split", joined.id, articles=[apart]).key == "opposite"
    assert refused(filled, "split", joined.id).key == "split_of_nothing"
    assert refused(filled, "split", joined.id, articles=joined.articles).key == "nothing_left"
    assert refused(filled, "split", joined.id, articles=[DOCUMENTS[2].article.id]).key == "not_of_origin"
    assert refused(filled, "merge", joined.id).key == "merge_of_one"
    with filled.writer() as writer:
        writer.undo(made.id, who="رنا")
    anew(filled)
    assert filled.view.article_origins(apart)[0].origin == ids[1]


def test_a_preview_says_what_is_touched_and_keeps_nothing(filled: Library) -> None:
    one, other = claim(filled, "كابتن"), claim(filled, "موكله")
    decision, effect = filled.view.effect("merge", [one.id, other.id])
    assert decision.subjects == (one.id, other.id)
    assert (effect.statements, effect.articles, effect.disputes) == (2, 2, ())
    (dispute,) = events(filled)
    ids = [filled.view.article_origins(each.article.id)[0].origin for each in (DOCUMENTS[2], DOCUMENTS[-1])]
    _, effect = filled.view.effect("merge", ids)
    assert (effect.statements, effect.articles) == (3, 2)
    assert dispute in effect.disputes
    assert filled.view.decisions() == ()
    with pytest.raises(RawiError):
        filled.view.effect("merge", [one.id])


def test_a_merge_of_names_touches_no_claims_of_others(filled: Library) -> None:
    made = decide(filled, "merge", claim(filled, "كابتن").id, claim(filled, "موكله").id)
    assert refused(filled, "split", made.subjects[0], "sta_0123456789").key == "no_id"
    assert replace(made, subjects=("ent_1", "ent_2")).topic == "names"

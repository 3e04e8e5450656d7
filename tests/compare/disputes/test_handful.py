"""Who contradicts whom in a course of few statements."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare.comparison import Comparing
from rawi.compare.disputes.handful import Handful
from rawi.compare.logistic import likelihood

LEXICON = knowing.comparing()
CLOSED = "إغلاق ميناء مرسى الصدف النفطي منذ صباح الثلاثاء"
OPEN = "ميناء مرسى الصدف مفتوح ويعمل بطاقته المعتادة"


def handful(*news: News) -> Handful:
    return Comparing([document(one) for one in news], HashingEncoder(), LEXICON).oppositions.handful


def said(who: str, what: str, outlet: str) -> News:
    return News(text=f"قال {who} إن {what}.", said=(Said(who, "قال", what, kind="person"),), outlet=outlet)


def pair() -> tuple[News, News]:
    return said("سالم", CLOSED, "النهر"), said("خالد", OPEN, "الضفة")


def test_what_excludes_each_other_is_asked_from_both_sides() -> None:
    found = handful(*pair())
    assert {(one.affirming.statement.speaker.name, one.sign) for one in found.candidates} == {
        ("سالم", "exclusion"),
        ("خالد", "exclusion"),
    }
    assert all(value >= 0 for shown in found.shown.values() for value in shown.values())


def test_the_likelihood_is_by_what_is_shown() -> None:
    found = handful(*pair())
    for one in found.candidates:
        shown = found.shown[one.affirming.id, one.denying.id]
        enough = likelihood(LEXICON.relations["handful"], shown) >= LEXICON.relations["handful"]["least"]
        assert found.sure(one.affirming, one.denying) is enough


def test_a_pair_that_is_no_candidate_is_never_sure() -> None:
    found = handful(*pair())
    one = found.candidates[0]
    assert not found.sure(one.affirming, one.affirming)


def test_what_is_far_less_likely_than_another_is_not_what_is_opposed() -> None:
    denied = "بيع مصنع الألبان إلى شركة المرساة"
    told, beside = "مصنع الألبان بيع إلى شركة المرساة", "مدير المصنع سافر"
    denial = News(
        text=f"نفى خالد {denied}.", said=(Said("خالد", "نفى", denied, denies=True, kind="person"),), outlet="الضفة"
    )
    news = [said("سالم", told, "النهر"), said("مازن", beside, "الساحل"), denial]
    comparing = Comparing([document(one) for one in news], HashingEncoder(), LEXICON)
    judged = comparing.oppositions.handful
    lenient = {**judged.weights, "least": 0.0, "beside": 0.99}
    found = Handful(judged.countering, comparing.evidence, lenient, judged.candidates)
    sure = {one.affirming.statement.speaker.name for one in found.candidates if found.sure(one.affirming, one.denying)}
    assert len(found.candidates) > len(sure) == 1
    best = max(found.shown, key=lambda names: likelihood(lenient, found.shown[names]))
    assert comparing.by_id[best[0]].statement.speaker.name in sure


@pytest.mark.parametrize(("more", "candidates"), [(0, 2), (30, 0)])
def test_a_course_of_many_statements_has_no_candidates(more: int, candidates: int) -> None:
    beside = tuple(said(f"عضو{n}", f"اللجنة {n} ناقشت جدول الأعمال {n}", "الساحل") for n in range(more))
    assert len(handful(*pair(), *beside).candidates) == candidates

"""Denials beside all that they may be of: invented statements of one course of events."""

from __future__ import annotations

from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare.comparison import Comparing
from rawi.compare.disputes.denials import Denials, spoken

LEXICON = knowing.comparing()
TOLD = "مصنع الألبان سرح عشرين عاملا"
BESIDE = "مصنع الألبان اشترى آلات جديدة"


def comparing(told: str, denied: str, *, beside: str = BESIDE) -> Comparing:
    news = [
        News(text=f"قال سالم إن {told}.", said=(Said("سالم", "قال", told, kind="person"),), outlet="أ"),
        News(text=f"قال مازن إن {beside}.", said=(Said("مازن", "قال", beside, kind="person"),), outlet="ج"),
        News(text=f"نفى خالد {denied}.", said=(Said("خالد", "نفى", denied, denies=True, kind="person"),), outlet="ب"),
    ]
    return Comparing([document(one) for one in news], HashingEncoder(), LEXICON)


def by_speaker(found: Comparing) -> dict[str, dict[str, float]]:
    """What each candidate shows, by who tells it."""
    denials: Denials = found.oppositions.denials
    return {one.statement.speaker.name: denials.shown[one.id, other.id] for one, other, _ in denials.candidates}


def test_what_fits_best_is_behind_nothing() -> None:
    shown = by_speaker(comparing(TOLD, "تسريح عمال مصنع الألبان"))
    assert shown["سالم"]["behind"] == 0
    assert all(each["behind"] > 0 for name, each in shown.items() if name != "سالم")


def test_what_is_behind_another_is_less_likely() -> None:
    found = comparing(TOLD, "تسريح عمال مصنع الألبان")
    denials = found.oppositions.denials
    likely = {one.statement.speaker.name: denials.likely(one, other) for one, other, _ in denials.candidates}
    assert likely["سالم"] == max(likely.values())
    assert all(0 <= value <= 1 for value in likely.values())


def test_who_denies_in_the_same_breath_is_no_candidate() -> None:
    shown = by_speaker(comparing("مصنع الألبان يعمل كالمعتاد ولم يسرح أي عامل منذ سنة", "تسريح عمال مصنع الألبان"))
    assert "سالم" not in shown


def test_only_a_candidate_can_be_denied() -> None:
    found = comparing(TOLD, "تسريح عمال مصنع الألبان")
    denials = found.oppositions.denials
    affirming, denying, _ = denials.candidates[0]
    assert not denials.sure(denying, affirming)


def negating(told: str, negated: str, *, by: str = "خالد") -> Comparing:
    news = [
        News(text=f"قال سالم إن {told}.", said=(Said("سالم", "قال", told, kind="person"),), outlet="أ"),
        News(text=f"قال {by} إن {negated}.", said=(Said(by, "قال", negated, kind="person"),), outlet="ب"),
    ]
    return Comparing([document(one) for one in news], HashingEncoder(), LEXICON)


def test_who_says_that_it_is_not_so_may_answer_whoever_tells_it() -> None:
    found = negating(TOLD, "مصنع الألبان لم يسرح أي عامل")
    ((affirming, denying, _),) = found.oppositions.negations.candidates
    assert (affirming.statement.speaker.name, denying.statement.speaker.name) == ("سالم", "خالد")
    assert found.oppositions.negations.sure(affirming, denying)
    assert not found.oppositions.negations.doubtful(affirming, denying)
    assert not found.oppositions.denials.candidates


def test_what_is_not_so_of_another_matter_is_doubtful() -> None:
    found = negating(TOLD, "مصنع السكر لم يدفع ثمن القصب الذي تسلمه من المزارعين في الموسم الماضي")
    negations = found.oppositions.negations
    assert all(negations.doubtful(affirming, denying) for affirming, denying, _ in negations.candidates)
    assert not any(negations.sure(affirming, denying) for affirming, denying, _ in negations.candidates)


def test_nobody_answers_himself_nor_what_he_grants() -> None:
    assert not negating(TOLD, "مصنع الألبان لم يسرح أي عامل", by="سالم").oppositions.negations.candidates
    assert not negating("مصنع الألبان لم يسرح أي عامل", "مصنع الألبان لم يسرح أحدا").oppositions.negations.candidates


def test_a_pair_that_is_no_candidate_is_neither_sure_nor_doubtful() -> None:
    found = negating(TOLD, "مصنع الألبان لم يسرح أي عامل")
    affirming, denying, _ = found.oppositions.negations.candidates[0]
    assert not found.oppositions.negations.sure(denying, affirming)
    assert not found.oppositions.negations.doubtful(denying, affirming)


def test_what_is_hardly_near_is_not_asked_about() -> None:
    found = negating(TOLD, "مصنع الألبان لم يسرح أي عامل")
    near = found.relations
    far = [one._replace(same=0.0, together=0.0) for one in near]
    assert list(spoken(near, found.by_id))
    assert not list(spoken(far, found.by_id))

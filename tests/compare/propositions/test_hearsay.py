from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.hearsay import Hearsay, passed_on, unwrap


def unwrapped(text: str, lexicon: CompareLexicon) -> Hearsay:
    return unwrap([word for word in words(text) if word.kind != "mark"], lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "ما تردد عن استقالة المدرب",
        "صحة ما نشر حول استقالة المدرب",
        "الأنباء عن استقالة المدرب",
        "صحة الأنباء التي تحدثت عن استقالة المدرب",
        "أي حديث عن استقالة المدرب",
        "ما تداولته بعض المواقع حول استقالة المدرب",
        "لما تردد عن استقالة المدرب",
        "لما تداولته صفحات التواصل الاجتماعي بشأن استقالة المدرب",
        "بما أشيع عن استقالة المدرب",
    ],
)
def test_talk_of_a_report_is_taken_off_what_was_reported(text: str, lexicon: CompareLexicon) -> None:
    found = unwrapped(text, lexicon)
    assert [word.text for word in found.rest] == ["استقالة", "المدرب"]
    assert found.wrapped
    assert found.pointing == "nothing"


@pytest.mark.parametrize(
    "text",
    [
        "المكتب الإعلامي ما تردد عن بيع المصنع",
        "الوزارة الحديث عن بيع المصنع",
        "إدارة الشركة الأنباء عن بيع المصنع",
    ],
)
def test_a_verdict_is_passed_on_the_report_and_not_on_who_passes_it(text: str, lexicon: CompareLexicon) -> None:
    tokens = passed_on([word for word in words(text) if word.kind != "mark"], lexicon)
    assert [word.text for word in unwrap(tokens, lexicon, rejected=True).rest][-2:] == ["بيع", "المصنع"]


def test_without_talk_of_a_report_a_verdict_is_on_all_of_its_clause(lexicon: CompareLexicon) -> None:
    tokens = [word for word in words("بيع المصنع للشركة الأجنبية") if word.kind != "mark"]
    assert passed_on(tokens, lexicon) == tuple(tokens)


@pytest.mark.parametrize("text", ["ذلك", "الأمر", "هذا"])
def test_a_pronoun_points_less_far_than_a_noun(text: str, lexicon: CompareLexicon) -> None:
    assert unwrapped(text, lexicon).pointing == "this"


def test_saying_something_of_all_news_points_at_none(lexicon: CompareLexicon) -> None:
    assert unwrapped("جميع الأخبار التي تخص المصنع تصدر عن مكتبه", lexicon).pointing == "nothing"


@pytest.mark.parametrize("text", ["هذا الخبر", "هذه الأنباء"])
def test_a_bare_pointer_points_at_what_was_said(text: str, lexicon: CompareLexicon) -> None:
    assert unwrapped(text, lexicon).pointing == "what was said"


@pytest.mark.parametrize("text", ["الاتهامات", "هذا الاتهام"])
def test_a_charge_points_at_accusations(text: str, lexicon: CompareLexicon) -> None:
    assert unwrapped(text, lexicon).pointing == "what was charged"


def test_what_went_round_points_at_reports(lexicon: CompareLexicon) -> None:
    assert unwrapped("ما نسب إليه", lexicon).pointing == "what was spread"


def test_another_ones_words_are_pointed_at_by_their_owner(lexicon: CompareLexicon) -> None:
    found = unwrapped("لتصريحات وزير النقل", lexicon)
    assert found.pointing == "someone's words"
    assert [word.text for word in found.owner] == ["وزير", "النقل"]


def test_the_truth_of_an_event_is_the_event(lexicon: CompareLexicon) -> None:
    found = unwrapped("وقوع انفجار في المصفاة", lexicon)
    assert [word.text for word in found.rest] == ["انفجار", "في", "المصفاة"]
    assert not found.wrapped


def test_ordinary_words_stay(lexicon: CompareLexicon) -> None:
    found = unwrapped("توقيع عقد مع الحارس", lexicon)
    assert len(found.rest) == 4
    assert found.pointing == "nothing"


@pytest.mark.parametrize("text", ["التعليق على ما تردد عن استقالة المدرب", "الرد على أنباء استقالة المدرب"])
def test_who_says_nothing_says_it_of_what_was_reported(text: str, lexicon: CompareLexicon) -> None:
    tokens = [word for word in words(text) if word.kind != "mark"]
    found = unwrap(tokens, lexicon, noncommittal=True)
    assert [word.text for word in found.rest] == ["استقالة", "المدرب"]


def test_a_comment_that_was_made_is_no_talk_of_a_report(lexicon: CompareLexicon) -> None:
    assert not unwrapped("تعليق المدرب على المباراة أثار جدلا", lexicon).wrapped


def test_a_comment_that_is_refused_may_only_point(lexicon: CompareLexicon) -> None:
    tokens = [word for word in words("التعليق على الموضوع") if word.kind != "mark"]
    assert unwrap(tokens, lexicon, noncommittal=True).pointing == "this"


@pytest.mark.parametrize(("text", "left"), [("خبر استقالته", ["استقالته"]), ("خبر الصحيفة", ["خبر", "الصحيفة"])])
def test_news_of_one_word_is_of_what_befell_somebody(text: str, left: list[str], lexicon: CompareLexicon) -> None:
    found = unwrap(list(words(text)), lexicon, rejected=True)
    assert [word.text for word in found.rest] == left

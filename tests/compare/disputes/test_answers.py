"""Denials behind what they deny, in one invented article, and some that deny something else."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare.comparison import Comparing
from rawi.compare.disputes.answers import Answers
from rawi.compare.disputes.countering import Countering

LEXICON = knowing.comparing()


def answered(told: str, between: str, cue: str, denied: str) -> bool:
    """Whether Khaled's words answer Salem's, told before them in one article."""
    said = (
        Said("سالم", "قال", told, kind="person"),
        Said("خالد", cue, denied, denies=cue == "نفى", kind="person"),
    )
    news = News(text=f"قال سالم إن {told}. {between}{cue} خالد {denied}.", said=said, outlet="أ")
    comparing = Comparing([document(news)], HashingEncoder(), LEXICON)
    affirming, denying = (
        next(one for one in comparing.propositions if one.statement.speaker.name == name) for name in ("سالم", "خالد")
    )
    return Answers(LEXICON, Countering(comparing.evidence, LEXICON, comparing.keys)).given(affirming, denying)


@pytest.mark.parametrize(
    ("told", "cue", "denied"),
    [
        ("الشرطة أوقفت مدير المصنع مساء الأحد", "نفى", "خبر التوقيف"),
        ("فرق الإنقاذ علقت البحث في الوادي", "نفى", "تعليق البحث"),
        ("السجين غادر المستشفى إلى منزله", "رد", "السجين لم يغادر المستشفى"),
    ],
)
def test_a_denial_right_behind_what_it_denies_answers_it(told: str, cue: str, denied: str) -> None:
    assert answered(told, "", cue, denied)


@pytest.mark.parametrize(
    ("told", "between", "cue", "denied"),
    [
        ("الشرطة أوقفت مدير المصنع مساء الأحد", "", "نفى", "زيادة الأسعار"),
        ("الشرطة أوقفت مدير المصنع مساء الأحد", "وصل الوفد. غادر الوفد. عاد الوفد. ", "نفى", "خبر التوقيف"),
        ("السجين غادر المستشفى إلى منزله", "", "قال", "السجين لم يغادر المستشفى"),
    ],
)
def test_what_lies_apart_or_only_negates_is_no_answer(told: str, between: str, cue: str, denied: str) -> None:
    assert not answered(told, between, cue, denied)

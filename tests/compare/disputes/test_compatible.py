"""What can hold together though it seems opposed."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import compare

LEXICON = knowing.comparing()


def disputes(told: str, other: str, cue: str = "قال", *, denies: bool = False) -> int:
    that = "" if denies else "إن "
    one = News(text=f"قال سالم إن {told}.", said=(Said("سالم", "قال", told, kind="person"),), outlet="النهر")
    words = Said("خالد", cue, other, denies=denies, cls="deny" if denies else "assert", kind="person")
    two = News(text=f"{cue} خالد {that}{other}.", said=(words,), outlet="الضفة")
    return len(compare([document(one), document(two)], HashingEncoder(), LEXICON).disputes)


@pytest.mark.parametrize(
    ("told", "other", "found"),
    [
        ("حارس المستودع هرب من المدينة القديمة", "حارس المستودع لم يهرب من المدينة القديمة", 1),
        ("حارس المستودع هرب من المدينة القديمة", "حارس المستودع لم يوقع عقدا في المدينة القديمة", 0),
        ("البلدية أغلقت حديقة الزيتون الكبرى", "البلدية لم ترمم حديقة الزيتون الكبرى", 0),
        ("الأشغال في حديقة الزيتون ستنتهي", "الأشغال في حديقة الزيتون لن تنتهي قبل نهاية العام", 0),
    ],
)
def test_a_negated_clause_is_of_what_the_other_tells(told: str, other: str, found: int) -> None:
    assert disputes(told, other) == found


@pytest.mark.parametrize(
    ("denied", "found"),
    [("إغلاق حديقة الزيتون الكبرى", 1), ("اعتقال عمال حديقة الزيتون الكبرى", 0)],
)
def test_a_denial_is_of_a_kindred_happening(denied: str, found: int) -> None:
    assert disputes("البلدية أغلقت حديقة الزيتون الكبرى", denied, "نفى", denies=True) == found

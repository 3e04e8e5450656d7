"""Counts that no number word gives: fires, borders, hospitals, markets, courts."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.figures.test_counted_things import compared, killed, lows, of_values, told
from tests.compare.newsroom import News, Number, Said, document

from rawi.compare.figures.unnumbered import Unnumbered
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import propositions, vocabulary

LEXICON = knowing.comparing()


def counts(content: str) -> list[tuple[str, float | None, str]]:
    made = document(News(text=f"قال المحافظ إن {content}.", said=(Said("المحافظ", "قال", content),)))
    keys = Keys(LEXICON, vocabulary([made]))
    found = Unnumbered(keys, LEXICON)
    return [
        (quantity.span.text, quantity.low, quantity.unit)
        for proposition in propositions(made, keys, LEXICON)
        for quantity in found.counts(made, proposition)
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("الحريق أسفر عن مقتل شخصين", [("شخصين", 2, "people")]),
        ("قتيلين سقطا في سوق النحاسين", [("قتيلين", 2, "killed")]),
        ("ضحيتان جديدتان عثر عليهما", [("ضحيتان", 2, "killed")]),
        ("المركز سجل حالتي وفاة في الحي", [("حالتي وفاة", 2, "killed")]),
        ("الجيش فقد أحد جنوده في الكمين", [("أحد جنوده", 1, "troops")]),
        ("قتيلا وحيدا سقط في الكمين", [("قتيلا وحيدا", 1, "killed")]),
        ("الوفيات المسجلة ثلاث لا أكثر", [("الوفيات المسجلة ثلاث", 3, "killed")]),
        ("عدد القتلى في حريق سوق النحاسين بلغ خمسة وليس ستة", [("القتلى في حريق سوق النحاسين بلغ خمسة", 5, "killed")]),
        ("أحد الوزراء زار المدنيين في مدينتين", [("أحد الوزراء", 1, "officials")]),
        ("القتلى في ثلاث مدن شيعوا اليوم", []),
        ("المسلحين والمدنيين غادروا الحي", []),
    ],
)
def test_counts_without_a_number(content: str, expected: list[tuple[str, float, str]]) -> None:
    assert counts(content) == expected


def test_a_bare_number_after_a_negation_is_rejected() -> None:
    content = "الحكم تسع سنوات وليس 12 كما نشر، ولا ثلاثة أشهر"
    made = document(News(text=f"قال المحامي إن {content}.", said=(Said("المحامي", "قال", content),)))
    keys = Keys(LEXICON, vocabulary([made]))
    found = Unnumbered(keys, LEXICON)
    rejected = {number for one in propositions(made, keys, LEXICON) for number in found.rejected(made, one)}
    assert 12 in rejected
    assert 9 not in rejected


def test_a_dual_competes_with_a_number() -> None:
    found = compared(
        told("الضفة", "الدفاع المدني", "انهيار سد الحنظل أسفر عن مقتل شخصين في بلدة الكرمة"),
        told(
            "النهر", "الأهالي", "عدد القتلى في بلدة الكرمة بعد انهيار سد الحنظل بلغ تسعة قتلى لا اثنين",
            killed("تسعة قتلى", 9, 9),
        ),
    )  # fmt: skip
    assert [dispute.kind for dispute in found.disputes] == ["number"]
    assert "one is given in place of the other" in found.disputes[0].reasons
    (claim,) = of_values(found, "killed")
    assert lows(claim) == {2, 9}


def test_people_whom_nothing_befell_are_no_count_by_a_dual() -> None:
    found = compared(
        told("الضفة", "الوالي", "وزيرين زارا بلدة الكرمة بعد انهيار سد الحنظل"),
        told("النهر", "النائب", "وزيرين زارا بلدة الكرمة بعد انهيار سد الحنظل"),
    )
    assert of_values(found, "officials") == []


def test_a_number_without_a_noun_counts_the_people_whose_number_it_is_said_to_be() -> None:
    found = compared(
        told("الضفة", "المدير", "12 ألف شخص حضروا افتتاح سد الحنظل", Number("12 ألف شخص", 12e3, 12e3, "people", "شخص")),
        told(
            "النهر", "البلدية", "عدد الحاضرين في افتتاح سد الحنظل لم يتعد أربعة آلاف",
            Number("أربعة آلاف", None, 4000, "", "", "at most"),
        ),
    )  # fmt: skip
    assert [dispute.kind for dispute in found.disputes] == ["number"]

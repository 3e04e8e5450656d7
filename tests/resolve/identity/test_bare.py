"""Which descriptions of speakers name something, and which name nothing."""

from __future__ import annotations

import pytest
from tests import knowing

from rawi.resolve.identity import Knowledge
from rawi.resolve.identity.bare import is_bare


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


@pytest.mark.parametrize(
    "name",
    [
        "المهندسون", "صيادون وعمال", "المتحدث الإعلامي", "الوزير", "المدرب", "مدير الفندق", "هذه المصادر", "بعضهم",
        "تقرير صحفي", "دراسة جديدة", "نتائج البحث", "وسائل إعلام محلية", "للمسؤول", "الجهات المختصة", "إدارة المسرح",
        "فريق البحث", "رئيس النادي", "القرار", "الشركة المنتجة",
    ],
)  # fmt: skip
def test_common_nouns_name_nothing(name: str, knowledge: Knowledge) -> None:
    assert is_bare(name, knowledge)


@pytest.mark.parametrize(
    "name",
    [
        # People and bodies by name.
        "المهندس سليم", "مدرب برشلونة", "شركة درعانيا", "إدارة الأهلي", "وكالة رويترز", "لوكالة رويترز", "باخ",
        # Countries, peoples, towns.
        "المسؤول الكويتي", "باحثون في اليابان", "صيادو عدن", "أمير نجران", "الباحثون الأتراك",
        # Bodies with their field, and those of which every state has one.
        "هيئة الموانئ", "لجنة الانضباط", "الحكومة", "الجيش", "المملكة", "الدفاع المدني", "الخدمة المدنية",
        "إدارة شؤون الموظفين",
        # Their offices.
        "المتحدث باسم الجيش", "المتحدث الأمني بوزارة الداخلية", "وزير الصحة", "ولي العهد", "المفتي",
        "المدير العام لرعاية الشباب", "المرشد الأعلى", "دول الخليج",
    ],
)  # fmt: skip
def test_what_has_a_name_or_a_body_with_its_field_names_something(name: str, knowledge: Knowledge) -> None:
    assert not is_bare(name, knowledge)


@pytest.mark.parametrize("name", ["", "«»", "12"])
def test_what_has_no_word_names_nothing(name: str, knowledge: Knowledge) -> None:
    assert is_bare(name, knowledge)


def test_every_writing_of_a_description_is_told_alike(knowledge: Knowledge) -> None:
    for one, other in (("الأطباء", "الاطباء"), ("مسؤولون", "مسئولون"), ("هيئة الأرصاد", "هيئة الارصاد")):
        assert is_bare(one, knowledge) == is_bare(other, knowledge)

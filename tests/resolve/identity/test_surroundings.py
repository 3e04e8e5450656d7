"""What the words around a name tell of it."""

from __future__ import annotations

import pytest
from tests import knowing

from rawi.model import Mention, MentionType, Span
from rawi.resolve.identity import Knowledge
from rawi.resolve.identity.surroundings import Stems, Surroundings, surroundings


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


def told(
    text: str, name: str, knowledge: Knowledge, kind: MentionType = "PER", day: str = "2024-05-01"
) -> Surroundings:
    start = text.index(name)
    span = Span(start=start, end=start + len(name), text=name)
    return surroundings(text, Mention(span=span, type=kind, entity="ent_x", name=name), day, Stems(knowledge))


def test_what_is_told_of_a_club_is_sport(knowledge: Knowledge) -> None:
    assert "sport" in told("سجل مهاجم الصواري هدفين في مباراة الأمس", "الصواري", knowledge, "ORG").topics
    assert "sport" not in told("ضبطت دورية من الصواري أسلحة مهربة", "الصواري", knowledge, "ORG").topics


def test_the_dead_are_told_as_such(knowledge: Knowledge) -> None:
    assert told("في ذكرى رحيل سعفان المرجاني تجمع تلاميذه", "سعفان المرجاني", knowledge).dead
    assert not told("قال سعفان المرجاني إن المصنع سيفتح غدا", "سعفان المرجاني", knowledge).dead


def test_a_death_that_did_not_come_is_none(knowledge: Knowledge) -> None:
    assert not told("نجا سعفان المرجاني من محاولة اغتيال أمس", "سعفان المرجاني", knowledge).dead
    assert not told("وبعد محاولة اغتيال سعفان المرجاني شددت الحراسة", "سعفان المرجاني", knowledge).dead
    assert told("وبعد اغتيال سعفان المرجاني شددت الحراسة", "سعفان المرجاني", knowledge).dead


def test_leaders_tell_where_something_is_only_where_no_place_does(knowledge: Knowledge) -> None:
    text = "ناقش مجلس الحبوب مع السيسي خطة الصوامع"
    assert told(text, "مجلس الحبوب", knowledge, "ORG").countries == {"EG"}
    text = "ناقش مجلس الحبوب مع السيسي ووفد من عمان والكويت خطة الصوامع"
    assert told(text, "مجلس الحبوب", knowledge, "ORG").countries >= {"KW"}
    assert "EG" not in told(text, "مجلس الحبوب", knowledge, "ORG").countries


@pytest.mark.parametrize(
    ("text", "era"),
    [
        ("عين سعفان المرجاني وزيرا عام 1961.", 1961),
        ("ترأس سعفان المرجاني الاتحاد في خمسينيات القرن الماضي.", 1950),
        ("عين سعفان المرجاني وزيرا عام 2019.", None),
    ],
)
def test_a_year_long_past_is_the_time_of_what_is_told(text: str, era: int | None, knowledge: Knowledge) -> None:
    assert told(text, "سعفان المرجاني", knowledge).era == era


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("قالت المحامية نضال المرجاني إنها ستستأنف", "f"),
        ("وصل نضال المرجاني، الذي فاز أمس، إلى الميناء", "m"),
        ("وصفت نضال المرجاني التي تدير المشفى ما جرى", "f"),
        ("تحدث نضال المرجاني عن الموسم", ""),
        ("حذرت الغطاسة نضال المرجاني من التيار", "f"),
        ("التقى وزير الزراعة الأردنية نضال المرجاني", ""),
        ("أشاد سفير الإمارات المتحدة نضال المرجاني بالمعرض", ""),
        ("خاطبت العلامة نضال المرجاني جموع الطلبة", ""),
    ],
)
def test_a_man_or_a_woman_by_the_words_beside_the_name(text: str, gender: str, knowledge: Knowledge) -> None:
    assert told(text, "نضال المرجاني", knowledge).gender == gender

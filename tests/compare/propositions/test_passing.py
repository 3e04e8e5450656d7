from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.passing import denied_in_passing, told_of_others


def passing(text: str, lexicon: CompareLexicon) -> frozenset[str]:
    tokens = [word for word in words(text) if word.kind != "mark"]
    keys = Keys(lexicon, {word.fold for word in tokens})
    return denied_in_passing(tokens, list(keys.keyed(tokens)), lexicon)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("عثر الحراس على لغم لم ينفجر", "@explode"),
        ("سافر الوفد دون توقيع الاتفاق", "@sign"),
        ("المصنع غير مستعد لتوقيع العقد", "@sign"),
        ("المدرب كان دائما يستبعد توقيع العقد", "@sign"),
        ("طلب المزارعون فتح السد وعدم توقيع العقد", "@sign"),
        ("تعذر توقيع العقد بسبب العاصفة", "@sign"),
        ("الوفدان أخفقا في توقيع الاتفاق", "@sign"),
        ("المدير وحده حضر إلى قاعة لم يتم فيها توقيع العقد", "@sign"),
    ],
)
def test_what_stands_behind_an_inner_negation_is_denied_in_passing(
    text: str, key: str, lexicon: CompareLexicon
) -> None:
    assert key in passing(text, lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "وقع الوفد الاتفاق مساء",
        "المصدر أكد الصفقة علما أن المدير سبق له أن نفى توقيع العقد",
        "المصدر أكد أمس إتمام الصفقة علما أن المدير استبعد توقيع العقد",
        "لا يزال توقيع العقد ممكنا",
        "لا يتم توقيع العقد إلا بموافقة",
        "جاء دون إنذار، ثم توقيع العقد",
    ],
)
def test_what_is_not_negated_is_not(text: str, lexicon: CompareLexicon) -> None:
    assert "@sign" not in passing(text, lexicon)


def test_an_unknown_number_of_them_is_some(lexicon: CompareLexicon) -> None:
    assert "@injure" not in passing("نقلت السيارات عددا غير معروف من المصابين", lexicon)
    assert "@injure" in passing("نقلت السيارات حراسا غير مصابين", lexicon)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قطع النادي الطريق على أنباء تداولها مغردون عن بيع الملعب", True),
        ("قطع النادي الطريق على بيع الملعب", False),
        ("باع النادي الملعب بعد أنباء سارة من البنك", False),
    ],
)
def test_what_others_tell_inside_an_outlets_clause_is_theirs(text: str, told: bool, lexicon: CompareLexicon) -> None:
    tokens = [word for word in words(text) if word.kind != "mark"]
    keys = Keys(lexicon, {word.fold for word in tokens})
    assert ("@sell" in told_of_others(tokens, list(keys.keyed(tokens)), lexicon)) is told

from __future__ import annotations

import pytest

from rawi.compare.claims.rarity import Rarity
from rawi.compare.claims.senses import Senses
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys


def _said(one: str, other: str, lexicon: CompareLexicon) -> float:
    keys = Keys(lexicon, set())
    first, second = (frozenset(keys.of_text(text)) for text in (one, other))
    return _shared(first, second, [first, second], lexicon)


def _shared(
    first: frozenset[str], second: frozenset[str], contents: list[frozenset[str]], lexicon: CompareLexicon
) -> float:
    beside = Senses(lexicon.senses, Rarity(contents)).beside(second)
    return sum(beside.get(key, 0.0) for key in first)


def test_another_word_of_a_sense_says_something_and_any_other_word_nothing(lexicon: CompareLexicon) -> None:
    assert _said("السفينة", "الباخرة", lexicon) > 0
    assert _said("السفينة", "الملعب", lexicon) == 0


def test_the_same_word_is_not_another(lexicon: CompareLexicon) -> None:
    assert _said("السفينة", "السفينة والباخرة", lexicon) == 0


def test_verbs_in_any_form_and_words_of_a_kind_of_event_have_senses(lexicon: CompareLexicon) -> None:
    assert _said("نبهت الهيئة", "إنذارا", lexicon) > 0
    assert _said("سيتولون", "تعيين", lexicon) > 0
    assert _said("المران", "يتدربون", lexicon) > 0


def test_a_sense_of_many_contents_tells_less(lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, set())
    contents = [frozenset(keys.of_text(f"الزورق {place}")) for place in ("عدن", "صور", "قابس", "ينبع")]
    first, second = (frozenset(keys.of_text(text)) for text in ("السفينة", "الباخرة"))
    rare = _shared(first, second, [first, second], lexicon)
    assert _shared(first, second, [first, second, *contents], lexicon) < rare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("استرداد", "التعويض"),
        ("التذاكر", "البطاقات"),
        ("الخاطفون", "الاختطاف"),
        ("المطار", "المدرج"),
        ("عرقلت", "تعطيل"),
        ("الحجاج", "المعتمرين"),
        ("الاختراق", "القرصنة"),
        ("البحيرة", "الخزان"),
        ("الإسكان", "الشقق"),
        ("الوسطاء", "المساعي"),
    ],
)
def test_senses_reach_all_domains(one: str, other: str, lexicon: CompareLexicon) -> None:
    assert _said(one, other, lexicon) > 0

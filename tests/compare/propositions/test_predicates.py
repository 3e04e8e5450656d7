from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.predicates import lead_of


def lead(text: str, lexicon: CompareLexicon) -> list[str]:
    tokens = [word for word in words(text) if word.kind != "mark"]
    return lead_of(list(Keys(lexicon, set()).keyed(tokens)), tokens, lexicon)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("التعرفة السارية منذ الأحد خفضت أجرة الحافلات", "@fall"),
        ("اللجنة المكلفة خلال العطلة استقالت", "@resign"),
        ("النادي الجار بسبب ديونه القديمة باع حارسه", "@sell"),
    ],
)
def test_a_verb_behind_circumstances_is_in_the_head_of_its_clause(
    text: str, kind: str, lexicon: CompareLexicon
) -> None:
    assert kind in lead(text, lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "الأهالي سعداء منذ أن خفضت الشركة الأجرة",
        "الأهالي سعداء بعد خفض الأجرة",
        "الأهالي سعداء بسبب التعرفة التي خفضت الأجرة",
        "الأهالي سعداء خلال العيد وخفضت الشركة الأجرة",
        "اللجنة استقالت بعد أيام خفضت فيها الأجرة",
    ],
)
def test_what_circumstances_tell_themselves_is_not(text: str, lexicon: CompareLexicon) -> None:
    assert "@fall" not in lead(text, lexicon)

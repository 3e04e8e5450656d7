from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Number, Said, document

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.implied import MORE, implied
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import propositions, vocabulary

DENIED = "لا توجد أي زيادة للقوات في جزيرة الصدف"


def notes(lexicon: CompareLexicon, told: str, denied: str) -> list[tuple[str, ...]]:
    text = f"قال الوالي إن {told}. وقالت القيادة إنه {denied}."
    said = (Said("الوالي", "قال", told, kind="person"), Said("القيادة", "وقالت", denied))
    numbers = (Number("600 جندي", 600, 600, "troops"),) if "600" in text else ()
    made = document(News(text=text, said=said, numbers=numbers, names=(("جزيرة الصدف", "LOC"),)))
    found = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    return [one.notes for one in implied(found, lexicon)]


def test_a_number_that_came_is_an_increase_that_another_denies(lexicon: CompareLexicon) -> None:
    assert notes(lexicon, "وصول 600 جندي من القوات إلى جزيرة الصدف كان متوقعا", DENIED) == [(MORE,)]


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("وصول 600 جندي من القوات إلى جزيرة الصدف كان متوقعا", "لا توجد أي زيادة للأسعار في جزيرة الصدف"),
        ("وصول 600 جندي من القوات إلى جزيرة الصدف كان متوقعا", "القوات في جزيرة الصدف لم تتدخل"),
        ("في جزيرة الصدف 600 جندي من القوات", DENIED),
        ("وصول القوات إلى جزيرة الصدف كان متوقعا", DENIED),
    ],
)
def test_not_of_another_thing_nor_where_nothing_was_counted(told: str, denied: str, lexicon: CompareLexicon) -> None:
    assert notes(lexicon, told, denied) == []

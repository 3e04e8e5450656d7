from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.light import governed, is_light


def happening(text: str, lexicon: CompareLexicon) -> str:
    tokens = [word for word in words(text) if word.kind != "mark"]
    return governed(list(Keys(lexicon, {"استقالته"}).keyed(tokens)), tokens, lexicon)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("تقديم وزير النقل سمير رعد استقالته", "@resign"),
        ("الوفد أجرى محادثات مع الشركة", "@meet"),
        ("إجراء مفاوضات مع الشركة", "@negotiate"),
        ("توجيه اتهام إلى الحارس", "@accuse"),
        ("إقالة المدرب بعد إجراء تصويت", ""),
        ("تقديم كتاب عن البحر", ""),
    ],
)
def test_a_light_word_leaves_it_to_its_object_to_say_what_happened(
    text: str, key: str, lexicon: CompareLexicon
) -> None:
    assert happening(text, lexicon) == key


def test_light_words_are_known_with_what_is_written_on_to_them(lexicon: CompareLexicon) -> None:
    assert is_light("وتقدم", lexicon)
    assert not is_light("استقاله", lexicon)

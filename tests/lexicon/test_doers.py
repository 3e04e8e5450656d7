from __future__ import annotations

import unicodedata
from dataclasses import fields

from rawi.arabic.fold import fold
from rawi.lexicon.doers import DoerWords


def test_words_stand_once_in_their_list_and_are_printed_plainly() -> None:
    words = DoerWords.load()
    for field in fields(words):
        listed = [" ".join(one) if isinstance(one, tuple) else one for one in getattr(words, field.name)]
        assert listed
        assert len({fold(one) for one in listed}) == len(listed), field.name
        assert all(unicodedata.normalize("NFKC", one) == one == one.strip() != "" for one in listed)


def test_verbs_that_begin_are_verbs_of_doing() -> None:
    words = DoerWords.load()
    assert set(words.begins) <= set(words.acts)

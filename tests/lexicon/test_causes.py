from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rawi.arabic.fold import fold
from rawi.lexicon.causes import CauseWords


def lists(words: CauseWords) -> Iterator[tuple[str, list[str]]]:
    for name in ("links", "agents", "behind", "bonds", "blame", "brings_to", "lives", "parts", "vague"):
        yield name, list(getattr(words, name))
    for name in ("attributing", "brings"):
        yield name, [" ".join(verb) for verb in getattr(words, name)]
    for mishap, verbs in words.makes.items():
        yield f"makes.{mishap}", [" ".join(verb) for verb in verbs]
    yield from ((f"mishaps.{mishap}", list(listed)) for mishap, listed in words.mishaps.items())
    yield from ((f"rows.{row}", list(listed)) for row, listed in words.rows.items())


def test_words_stand_once_in_their_list_and_are_printed_plainly() -> None:
    for name, listed in lists(CauseWords.load()):
        assert listed
        assert len({fold(one) for one in listed}) == len(listed), name
        assert all(unicodedata.normalize("NFKC", one) == one == one.strip() != "" for one in listed)


def test_a_cause_is_of_one_row() -> None:
    listed = [fold(word) for one in CauseWords.load().rows.values() for word in one]
    assert len(set(listed)) == len(listed)


def test_rows_and_mishaps_that_are_spoken_of_are_there() -> None:
    words = CauseWords.load()
    assert {row for both in words.beside for row in both} <= words.rows.keys()
    assert {*words.many, *words.makes} <= words.mishaps.keys()
    assert all(one < other or (other, one) not in words.beside for one, other in words.beside)

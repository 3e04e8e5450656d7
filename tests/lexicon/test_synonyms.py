"""The synonyms keep the rules of all lexicons."""

from __future__ import annotations

import unicodedata

import pytest

from rawi.arabic.fold import fold
from rawi.errors import LexiconError
from rawi.lexicon import synonyms
from rawi.lexicon.comparison import ComparisonWords
from rawi.lexicon.synonyms import load_synonyms


def test_a_sense_has_no_word_twice_and_brings_several_together() -> None:
    for sense in load_synonyms():
        words = [*sense.nouns, *(" ".join(verb) for verb in sense.verbs), *sense.kinds]
        folded = [fold(word) for word in words]
        assert len(folded) == len(set(folded)) > 1, sense.id


def test_words_are_normal_and_printed_plainly() -> None:
    for sense in load_synonyms():
        for word in (*sense.nouns, *(form for verb in sense.verbs for form in verb)):
            assert unicodedata.normalize("NFKC", word) == word == word.strip() != "", sense.id


def test_kinds_are_those_of_the_events() -> None:
    ids = {f"@{kind.id}" for kind in ComparisonWords.load().events}
    assert {kind for sense in load_synonyms() for kind in sense.kinds} <= ids


@pytest.mark.parametrize("table", [{"war": "@attack"}, {"war": {"raid": ["أغار يغير على"]}}])
def test_a_broken_file_is_refused(table: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synonyms, "load_toml", lambda _: table)
    with pytest.raises(LexiconError):
        load_synonyms()

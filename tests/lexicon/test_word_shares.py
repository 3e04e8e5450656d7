"""Shares of words: keys of the comparison, each once."""

from __future__ import annotations

import unicodedata
from collections import Counter

from rawi.compare.propositions.keys import EVENT
from rawi.lexicon.comparison import ComparisonWords
from rawi.lexicon.table import load_rows


def test_every_word_stands_once_and_as_a_folded_key() -> None:
    counts = Counter(key for _, keys in load_rows("word_shares") for key in keys.split())
    assert counts.most_common(1)[0][1] == 1
    assert all(unicodedata.normalize("NFC", key) == key for key in counts)
    kinds = {kind.id for kind in ComparisonWords.load().events}
    assert {key.removeprefix(EVENT) for key in counts if key.startswith(EVENT)} <= kinds


def test_everyday_words_are_common_and_names_of_towns_are_not() -> None:
    shares = ComparisonWords.load().shares
    assert shares["رئيس"] >= 1 / 8
    assert shares.get("كركوك", 0.0) <= 1 / 128
    assert all(0 < share < 1 for share in shares.values())

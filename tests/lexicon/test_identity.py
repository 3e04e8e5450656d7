"""The lexicon of identity: other names of one thing, and the words that tell what an article is about."""

from __future__ import annotations

from collections import Counter

from rawi.arabic.names import name_key
from rawi.lexicon.identity import IdentityLexicon


def test_other_names_are_several_and_no_name_is_of_two_things_of_a_sort() -> None:
    for sort, lists in IdentityLexicon.load().other_names.items():
        assert all(len(set(map(name_key, forms))) > 1 for forms in lists), sort
        counted = Counter(key for forms in lists for key in set(map(name_key, forms)))
        assert [key for key, count in counted.items() if count > 1] == [], sort


def test_a_word_tells_of_one_topic() -> None:
    counted = Counter(name_key(word) for words in IdentityLexicon.load().topics.values() for word in set(words))
    assert [word for word, count in counted.items() if count > 1] == []


def test_no_town_is_sure_to_be_in_two_countries() -> None:
    towns = IdentityLexicon.load().towns
    counted = Counter(town for names in towns.values() for town in set(map(name_key, names)))
    assert [town for town, count in counted.items() if count > 1] == []

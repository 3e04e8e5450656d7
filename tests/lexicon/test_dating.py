"""Every group of the dating lexicon has an example that its own words stand in."""

from __future__ import annotations

import unicodedata

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.inflect import past, present
from rawi.lexicon.dating import load_dating
from rawi.lexicon.table import load_toml

TABLE = load_toml("dating")
GROUPS = [name for name in TABLE if name != "verbs"]


@pytest.mark.parametrize("name", GROUPS)
def test_the_example_of_a_group_holds_one_of_its_words(name: str) -> None:
    words, example = TABLE[name]["words"], f" {fold(TABLE[name]['example'])} "
    assert any(f" {fold(word)} " in example for word in words)


@pytest.mark.parametrize("kind", [row["kind"] for row in TABLE["verbs"]])
def test_the_example_of_a_kind_of_verb_holds_one_of_its_forms(kind: str) -> None:
    row = next(row for row in TABLE["verbs"] if row["kind"] == kind)
    pairs = [forms.split() for forms in row["forms"]]
    forms = {fold(form.text) for one, other in pairs for form in (*past(one), *present(other))}
    assert forms & set(fold(row["example"]).split())


def test_words_are_normal_and_given_once() -> None:
    for name in GROUPS:
        words = TABLE[name]["words"]
        assert all(unicodedata.normalize("NFKC", word) == word == word.strip() for word in words), name
        assert len(set(words)) == len(words), name


def test_background_and_history_are_past() -> None:
    lexicon = load_dating()
    assert set(lexicon.background) | set(lexicon.history) <= set(lexicon.past)
    assert not set(lexicon.background) & set(lexicon.history)


def test_the_verbs_of_events_are_read_too() -> None:
    assert ("قتل", "يقتل") in load_dating().happenings

"""The lexicons of names keep their own rules."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.inflect import present
from rawi.lexicon.names import NameLexicon
from rawi.lexicon.table import load_rows, load_toml

FILES = ("agencies", "bodies", "demonyms", "learning", "limits", "organisations", "person_names", "places", "titles")


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


@pytest.mark.parametrize("name", FILES)
def test_entries_are_nfc_and_without_presentation_forms(name: str) -> None:
    for entry in strings(load_toml(name)):
        assert unicodedata.is_normalized("NFC", entry), entry
        assert not any("\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc" for letter in entry), entry


@pytest.mark.parametrize("name", ["bodies", "learning", "limits", "titles"])
def test_a_list_holds_no_word_twice_after_folding(name: str) -> None:
    for key, entries in load_toml(name).items():
        doubles = [word for word, count in Counter(fold(entry) for entry in entries).items() if count > 1]
        assert not doubles, (key, doubles)


def test_a_personal_name_stands_in_one_list() -> None:
    table = load_toml("person_names")
    counts = Counter(fold(name) for key in ("given", "foreign", "shared", "family") for name in table[key].split())
    assert not [name for name, count in counts.items() if count > 1]


def test_guarded_forms_are_forms() -> None:
    organisations = load_toml("organisations")
    forms = {form for kind in ("ORG", "FAC", "EVENT") for row in organisations[kind] for form in row}
    assert set(organisations["guarded"]) <= forms
    agencies = load_toml("agencies")
    assert set(agencies["guarded"]) <= {form for row in (*agencies["agencies"], *agencies["outlets"]) for form in row}


def test_generated_places_repeat_nothing_and_avoid_refused_words() -> None:
    names = [fold(name) for row in load_rows("places") for name in row[0].split("|")]
    assert len(names) == len(set(names)) > 1000
    assert not set(names) & {fold(word) for word in load_toml("places")["not_places"].split()}


def test_weak_heads_are_heads() -> None:
    bodies = load_toml("bodies")
    heads = {fold(word) for key in ("offices", "named", "forces", "national") for word in bodies[key]}
    assert {fold(word) for word in bodies["weak"]} <= heads
    assert {fold(word) for word in bodies["weak_facilities"]} <= {fold(word) for word in bodies["facilities"]}
    assert {fold(word) for word in bodies["weak_places"]} <= {fold(word) for word in bodies["places"]}


def test_verbs_of_the_present_are_verbs_and_their_nouns_are_forms_of_them() -> None:
    limits = load_toml("limits")
    assert all(verb.startswith("ي") for verb in limits["present"])
    forms = {fold(form.text) for verb in limits["present"] for form in present(verb)}
    assert {fold(noun) for noun in limits["verbal_nouns"]} <= forms


def test_a_phrase_that_is_no_place_ends_with_a_place() -> None:
    lexicon = NameLexicon.load()
    places = {form for name in lexicon.known if name.type == "LOC" for form in name.forms}
    assert lexicon.idioms
    assert all(idiom.split()[-1] in places for idiom in lexicon.idioms)


def test_everything_loads() -> None:
    lexicon = NameLexicon.load()
    assert {name.type for name in lexicon.known} == {"PER", "ORG", "LOC", "FAC", "EVENT"}
    assert lexicon.capitals["واشنطن"] == "الولايات المتحدة"
    assert any(people.canonical == "كردي" and "أكراد" in people.plurals for people in lexicon.peoples)

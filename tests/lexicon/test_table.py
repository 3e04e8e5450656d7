"""Every file of the lexicon keeps the rules of all files, and files that break are refused in words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest

from rawi.arabic.fold import fold
from rawi.errors import LexiconError
from rawi.lexicon.table import Table, load_rows, load_toml, past_present

NAMES = sorted(entry.name for entry in resources.files("rawi.lexicon").iterdir())
TABLES = [name.removesuffix(".toml") for name in NAMES if name.endswith(".toml")]
ROWS = [name.removesuffix(".tsv") for name in NAMES if name.endswith(".tsv")]


def _lists(value: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words with the path to it; a string of several words or lines is a list of them."""
    if isinstance(value, str):
        yield path, value.split("\n") if "\n" in value else [value]
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _lists(inner, f"{path}.{key}")
    elif isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        yield path, value
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _lists(inner, f"{path}[{number}]")


def _is_presentation_form(letter: str) -> bool:
    return "\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc"


def test_there_are_tables_and_rows() -> None:
    assert {"cues", "reporting", "furniture", "agencies", "verbal_nouns"} <= set(TABLES)
    assert "places" in ROWS


@pytest.mark.parametrize("name", TABLES)
def test_words_of_a_table_are_nfc_without_presentation_forms(name: str) -> None:
    for path, words in _lists(load_toml(name)):
        for word in words:
            assert unicodedata.is_normalized("NFC", word), (path, word)
            assert not any(map(_is_presentation_form, word)), (path, word)
            assert word == word.strip(), (path, word)


@pytest.mark.parametrize("name", TABLES)
def test_no_list_of_a_table_holds_a_word_twice(name: str) -> None:
    for path, words in _lists(load_toml(name)):
        if len(words) > 1:
            doubles = [word for word, count in Counter(fold(word) for word in words if word).items() if count > 1]
            assert not doubles, (path, doubles)


@pytest.mark.parametrize("name", ROWS)
def test_rows_are_nfc_without_presentation_forms(name: str) -> None:
    for row in load_rows(name):
        for field in row:
            assert unicodedata.is_normalized("NFC", field), row
            assert not any(map(_is_presentation_form, field)), row
            assert field == field.strip() != "", row


@pytest.mark.parametrize("load", [load_toml, load_rows])
def test_a_missing_file_is_named(load: Any) -> None:
    with pytest.raises(LexiconError, match="no_such_list"):
        load("no_such_list")


def test_a_field_that_is_missing_is_told_with_its_file_and_place() -> None:
    table = Table({"verbs": [{"past": "قال"}, {"past": "نفى", "deep": {"er": {}}}], "words": ["كذا"]}, "cues.toml")
    assert table["verbs"][0]["past"] == "قال"
    assert table.get("phrases") is None
    with pytest.raises(LexiconError) as raised:
        table["verbs"][1]["class"]
    assert raised.value.message == "src/rawi/lexicon/cues.toml: [verbs] no. 2 lacks “class”."
    assert raised.value.hint
    with pytest.raises(LexiconError, match=r"\[verbs\.deep\.er\] lacks “x”"):
        table["verbs"][1]["deep"]["er"]["x"]
    with pytest.raises(LexiconError, match=r"cues\.toml: the file lacks “phrases”"):
        table["phrases"]


@pytest.mark.parametrize("words", ["قال", "قال يقول إن", " يقول", ""])
def test_a_verb_is_given_as_past_and_present(words: str) -> None:
    assert past_present("قال يقول", "cues.toml") == ("قال", "يقول")
    with pytest.raises(LexiconError, match=r"cues\.toml"):
        past_present(words, "cues.toml")

"""Both catalogues say the same things, and everything that the templates ask for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from string import Formatter

import pytest

from rawi.lexicon.table import load_toml
from rawi.serve.catalogue import LANGUAGES, load

ARABIC, ENGLISH = (load(language) for language in LANGUAGES)


def gaps(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    assert ARABIC.said.keys() == ENGLISH.said.keys()
    assert ARABIC.counted.keys() == ENGLISH.counted.keys()
    different = {key for key, words in ARABIC.said.items() if gaps(words) != gaps(ENGLISH.said[key])}
    assert different == set()


def test_arabic_counts_in_six_forms() -> None:
    assert all(forms.keys() == {"zero", "one", "two", "few", "many", "other"} for forms in ARABIC.counted.values())


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (11, "11 مقالاً"), (100, "100 مقال")],
)
def test_arabic_plurals(number: int, words: str) -> None:
    assert ARABIC.count("articles", number) == words


def test_english_plurals() -> None:
    assert [ENGLISH.count("origins", number) for number in (1, 2)] == ["1 origin", "2 origins"]


def test_values_are_escaped() -> None:
    assert "<b>" not in ENGLISH.text("search.title", words="<b>")


def test_the_templates_ask_only_for_what_is_there() -> None:
    asked: set[str] = set()
    for file in resources.files("rawi.serve").joinpath("templates").iterdir():
        asked |= set(re.findall(r"""\bt\("([\w.]+)"(?:,|\))""", file.read_text(encoding="utf-8")))
    assert asked
    assert asked - ARABIC.said.keys() == set()


def test_every_reason_for_taking_two_names_for_one_has_words() -> None:
    weights = load_toml("identity_weights")
    names = {name for part in ("people", "things") for name in weights[part]} - {"start"}
    assert names
    assert {f"feature.{name.lower().replace(' ', '_')}" for name in names} - ARABIC.said.keys() == set()


def test_every_refusal_has_words_and_a_way_out() -> None:
    keys = {
        str(given.value.value)
        for folder in ("store", "serve")
        for module in _modules(resources.files("rawi").joinpath(folder))
        for call in ast.walk(ast.parse(module))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id.endswith("Error")
        for given in call.keywords
        if given.arg == "key" and isinstance(given.value, ast.Constant)
    }
    assert {"opposite", "no_name", "no_day"} <= keys
    wanted = {f"refusal.{key}{end}" for key in keys for end in ("", "_hint")}
    assert wanted - ARABIC.said.keys() == set()


def _modules(folder: Traversable) -> Iterator[str]:
    for one in folder.iterdir():
        if one.is_dir():
            yield from _modules(one)
        elif one.name.endswith(".py"):
            yield one.read_text(encoding="utf-8")

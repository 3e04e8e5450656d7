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
from rawi.resolve.identity.scoring import LEARNED
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


def test_nothing_is_said_that_nobody_asks_for() -> None:
    """Every sentence is asked for by its key, or by the beginning of it and a word that the program writes down."""
    words, beginnings = _written()
    features = {f"feature.{name.lower().replace(' ', '_')}" for name in _features()}
    unused = {
        key
        for key in ARABIC.said
        if not key.startswith("unit.") and key not in words | features and not _begun(key, beginnings, words)
    }
    assert unused == set()
    assert {key for key in ARABIC.counted if not key.startswith("unit_")} - words == set()


def _begun(key: str, beginnings: set[str], words: set[str]) -> bool:
    rests = [key.removeprefix(start) for start in beginnings if key.startswith(start) and start != "feature."]
    return any(_joined(rest.split("_"), words) for rest in rests)


def _joined(parts: list[str], words: set[str]) -> bool:
    """Whether parts are those of words, one after the other: «value», «_past» and «_f» make value_past_f."""
    return not parts or any(
        bool({"_".join(parts[:at]), "_" + "_".join(parts[:at])} & words) and _joined(parts[at:], words)
        for at in range(1, len(parts) + 1)
    )


def _written() -> tuple[set[str], set[str]]:
    """The words that stand in quotation marks in the program and its templates, and those that something is put to."""
    words: set[str] = set()
    beginnings: set[str] = set()
    for module in _modules(resources.files("rawi")):
        for node in ast.walk(ast.parse(module)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    for file in resources.files("rawi.serve").joinpath("templates").iterdir():
        for word, put in re.findall(r"""["']([\w.]+)["'](\s*~)?""", file.read_text(encoding="utf-8")):
            (beginnings if put else words).add(word)
    return words, {one for one in beginnings if "." in one}


def _features() -> set[str]:
    weights = load_toml("identity_weights")
    return {name for part in ("people", "things") for name in weights[part]} - {"start"} | {LEARNED}


def test_every_reason_for_taking_two_names_for_one_has_words() -> None:
    names = _features()
    assert names
    assert {f"feature.{name.lower().replace(' ', '_')}" for name in names} - ARABIC.said.keys() == set()


def test_every_unit_of_the_lexicon_has_words() -> None:
    counted, around = load_toml("quantities"), load_toml("quantity_words")
    units = {*counted["unit"], *counted["symbol"], *counted["money"]["kinds"], *counted["outcomes"]["kinds"], "share"}
    units |= {unit for table in ("fate", "befell", "event", "toll") for unit in around[table]}
    units |= {unit for base, others in load_toml("relations")["units"].items() for unit in (base, *others)}
    assert {"barrels", "percent", "released", "EUR", "million_dinars"} <= units
    for catalogue in (ARABIC, ENGLISH):
        assert {unit for unit in units if f"unit.{unit}" not in catalogue.said} == set()
        assert {unit for unit in units if f"unit_{unit}" not in catalogue.counted} == set()


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

"""Reasons of the stages in the language of the interface."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

import pytest
from markupsafe import Markup

from rawi.serve.catalogue import load
from rawi.serve.reasons import shown_reason

ARABIC, ENGLISH = load("ar"), load("en")


def link(article: str) -> Markup:
    return Markup("[{}]").format(article)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("own reporting", "the outlet's own reporting; the library holds no other origin of it"),
        ("near copy of art_12ab (96%)", "near copy of [art_12ab], 96% identical"),
        ("same unit: wounded", "the same unit: wounded"),
        ("same unit: EUR", "the same unit: euros"),
        ("same unit: date", "both tell a day"),
        ("«البيان»: the last speaker", '«<bdi lang="ar">البيان</bdi>»: the last speaker'),
        (
            "30 words in the same order, 40% of this article; published after the other",
            "30 words in the same order, 40% of this article; published after the other",
        ),
        ("takes no position", "takes no position"),
        ("takes no position: رفض", 'takes no position: <bdi lang="ar">رفض</bdi>'),
    ],
)
def test_known_forms(reason: str, words: str) -> None:
    assert shown_reason(reason, ENGLISH, link) == words


def test_known_forms_in_arabic() -> None:
    assert shown_reason("same meaning (0.93)", ARABIC, link) == "المعنى نفسه (93 في المئة)"


def test_an_unknown_form_is_shown_as_it_is_and_cannot_act() -> None:
    assert shown_reason("<b>odd</b>", ARABIC, link) == '<bdi lang="en">&lt;b&gt;odd&lt;/b&gt;</bdi>'


def modules(folder: Traversable) -> Iterator[ast.Module]:
    for one in folder.iterdir():
        if one.is_dir():
            yield from modules(one)
        elif one.name.endswith(".py"):
            yield ast.parse(one.read_text(encoding="utf-8"))


def phrases(tree: ast.AST) -> Iterator[str]:
    """What is written in several words, gaps filled; no documentation."""
    skipped = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    skipped |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = ""
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "س" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            text = node.value
        if " " in text.strip() and (text[0].islower() or text.startswith("«س»")):
            yield text


def judging(module: ast.Module) -> Iterator[ast.AST]:
    """Where the code of a module gives reasons."""
    for node in ast.walk(module):
        if isinstance(node, ast.keyword) and node.arg == "reasons":
            yield node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "CueJudgement":
            yield node


def test_whatever_the_reading_gives_as_its_reason_is_said_in_arabic() -> None:
    speakers = (resources.files("rawi.resolve") / "speakers.py").read_text(encoding="utf-8")
    places = [each for one in modules(resources.files("rawi.extract") / "statements") for each in judging(one)]
    given = {phrase for place in (*places, ast.parse(speakers)) for phrase in phrases(place)}
    assert {"gives a figure", "takes no position: س", "«س»: the person named last"} <= given
    assert {one for one in given if 'lang="en"' in shown_reason(one, ARABIC, link)} == set()

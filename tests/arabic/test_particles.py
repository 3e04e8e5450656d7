"""Cutting written words into particles, article and stem."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rawi
from rawi.arabic import particles
from rawi.arabic.particles import cuts


@pytest.mark.parametrize(
    ("folded", "skip", "definite", "stem"),
    [
        ("شهر", 0, False, "شهر"),
        ("الشهر", 0, True, "شهر"),
        ("وشهر", 1, False, "شهر"),
        ("بالمئات", 1, True, "مئات"),
        ("للمرحله", 1, True, "مرحله"),
        ("وللمرحله", 2, True, "مرحله"),
        ("وبشهر", 2, False, "شهر"),
        ("فالشهر", 1, True, "شهر"),
    ],
)
def test_a_cut_is_among_the_readings(folded: str, skip: int, definite: bool, stem: str) -> None:
    assert (skip, definite, stem) in list(cuts(folded))


@given(folded=st.text("ابوفلكمنيره", min_size=1, max_size=12))
def test_what_is_cut_off_is_particles_and_article(folded: str) -> None:
    for cut in cuts(folded):
        assert folded.endswith(cut.stem)
        gone = len(folded) - len(cut.stem)
        assert gone == cut.skip + (0 if not cut.definite else 1 if folded[cut.skip :].startswith("ل") else 2)
        assert set(folded[: cut.skip]) <= set("وفبلك")


def test_sets_that_many_modules_ask_for_are_spelled_once() -> None:
    shared = {
        (type(value), frozenset(value)): name
        for name, value in vars(particles).items()
        if name.isupper() and isinstance(value, str | tuple) and len(value) > 2
    }
    package = Path(rawi.__file__).parent
    spelled = []
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package)
        nodes = ast.parse(path.read_text(encoding="utf-8")).body if place.parts[0] != "arabic" else []
        for node in nodes:
            if isinstance(node, ast.Assign) and (name := shared.get(_letters(node.value))):
                spelled.append(f"{place}: {ast.unparse(node)} is {name}")
    assert spelled == []


def _letters(node: ast.expr) -> tuple[type, frozenset[object]]:
    """What a string or a tuple of strings consists of; nothing for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return str, frozenset(node.value)
    items = node.elts if isinstance(node, ast.Tuple) else []
    return tuple, frozenset(one.value for one in items if isinstance(one, ast.Constant))

"""The figures of the README are those that were recorded.

The rule by which they are told apart, for who words the README anew: a paragraph with `--blind` and the names of its
sets in backquotes gives the figures of those sets. Where one of the words of FIGURES stands in it, the numbers right
after these words are that figure of one set after the other, in the order in which the sets are named, as percentages,
rounded as precisely as one likes. The paragraph that begins with "Names and who is who." in bold gives those of the
sets in NAMES. Other words, their order, and sentences without a number there, are free.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIGURES = {
    "found F1": "statements.found.f1",
    "precision": "statements.found.precision",
    "recall": "statements.found.recall",
    "where it stands in the sentence": "statements.named.speaker",
    "where it has to be worked out": "statements.resolved.speaker",
    "content exact": "statements.content",
    "by characters F1": "statements.content_characters.f1",
    "polarity": "statements.polarity",
    "denial F1": "statements.denial.f1",
    "mode": "statements.mode",
    "chain links F1": "statements.chain.f1",
    "in headlines": "statements.headline.found",
    "nested in others": "statements.nested.found",
    "times exact F1": "times.exact.f1",
    "value right": "times.value",
    "quantities exact F1": "quantities.exact.f1",
    "kind": "quantities.kind",
}
COUNTED = ("statements", "times", "quantities")
NAMES = ("roll", "muster d", "muster e", "muster f")
"""The sets of names, which their paragraph counts and does not name."""
NUMBER = r"\d+(?:\.\d+)?"
BETWEEN = r",? (?:and )?(?:last )?"


def _paragraphs() -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return [" ".join(part.split()) for part in text.split("\n\n")]


def _recorded() -> dict[str, dict[str, dict[str, float]]]:
    read: dict[str, dict[str, dict[str, float]]] = json.loads(
        (ROOT / "evals" / "recorded.json").read_text(encoding="utf-8")
    )
    return read


def _printed(paragraph: str, words: str, sets: Sequence[str]) -> list[str]:
    """The numbers right after these words, one for each set; none where the words or the numbers do not stand there."""
    numbers = BETWEEN.join(rf"({NUMBER})" for _ in sets)
    found = re.search(rf"{re.escape(words)}[:,]? (?:is |of |was )?{numbers}", paragraph)
    return list(found.groups()) if found else []


def _agrees(printed: str, recorded: float) -> bool:
    decimals = len(printed.partition(".")[2])
    return abs(float(printed) - 100 * recorded) <= 0.5 * 0.1**decimals + 1e-9


def test_what_is_printed_of_the_blind_sets_was_recorded() -> None:
    sets = _recorded()
    told = 0
    for paragraph in _paragraphs():
        command = re.search(r"--blind [^)]*\)", paragraph)
        named = [name for name in re.findall(r"[a-z]+", command[0] if command else "") if f"blind {name}" in sets]
        if not named:
            continue
        for words, figure in FIGURES.items():
            for printed, name in zip(_printed(paragraph, words, named), named, strict=False):
                assert _agrees(printed, sets[f"blind {name}"]["figures"][figure]), (words, printed, name)
                told += 1
        for kind in COUNTED:
            for printed in re.findall(rf"(\d+) {kind}\b", paragraph):
                assert int(printed) == sum(sets[f"blind {name}"]["counts"].get(kind, 0) for name in named)
    assert told >= 10


def test_what_is_printed_of_names_was_recorded() -> None:
    sets = _recorded()
    paragraph = next(one for one in _paragraphs() if one.startswith("**Names and who is who.**"))
    told = 0
    for words, figure in (("exact F1", "mentions.exact.f1"), ("overlapping", "mentions.overlap.f1")):
        for printed, name in zip(_printed(paragraph, words, NAMES), NAMES, strict=False):
            assert _agrees(printed, sets[f"blind {name}"]["figures"][figure]), (words, printed, name)
            told += 1
    assert told >= len(NAMES)


@pytest.mark.parametrize(
    ("printed", "recorded", "holds"),
    [("92.8", 0.9282, True), ("93", 0.9282, True), ("92.9", 0.9282, False), ("100", 1.0, True), ("99", 1.0, False)],
)
def test_a_number_holds_as_precisely_as_it_is_printed(printed: str, recorded: float, holds: bool) -> None:
    assert _agrees(printed, recorded) == holds

from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.particles import before_mark, particle


@pytest.mark.parametrize(
    ("folded", "expected"),
    [("لم", "لم"), ("ولم", "لم"), ("فلن", "لن"), ("وليس", "ليس"), ("بلم", ""), ("وصل", ""), ("و", ""), ("", "")],
)
def test_a_particle_is_known_with_a_conjunction_written_as_one(
    folded: str, expected: str, lexicon: CompareLexicon
) -> None:
    assert particle(folded, lexicon) == expected


@pytest.mark.parametrize(("index", "expected"), [(0, 3), (2, 1), (3, 2), (4, 1), (5, 0), (9, 0)])
def test_words_are_counted_to_the_next_mark(index: int, expected: int) -> None:
    tokens = [word for word in words("لم تصل القافلة، وعاد السائق") if word.kind != "mark"]
    assert before_mark(tokens, index) == expected

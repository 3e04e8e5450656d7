"""Likeness of articles is the same from both sides, and among a few as among all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import knowing

from rawi.compare import CompareLexicon
from rawi.compare.stories import alike
from rawi.compare.stories.alike import WHOLE, Alike, within
from rawi.compare.stories.profiles import Profiles, Weights, packed_keys

KEYS = range(1, 15)


@pytest.fixture(scope="module")
def lexicon() -> CompareLexicon:
    return knowing.comparing()


def made(
    keys: Sequence[frozenset[int]],
    days: Sequence[int | None],
    lexicon: CompareLexicon,
    copied: Sequence[tuple[int, int]] = (),
) -> Alike:
    profiles = Profiles.of(
        (f"art_{number:02}", day, packed_keys(np.array(sorted(each), np.uint64) << np.uint64(40)))
        for number, (each, day) in enumerate(zip(keys, days, strict=True))
    )
    shares = {(f"art_{one:02}", f"art_{two:02}"): 0.4 for one, two in copied}

    def shared(articles: Sequence[str]) -> dict[str, list[tuple[str, float]]]:
        return {
            one: [(other, share) for pair, share in shares.items() if one in pair for other in pair if other != one]
            for one in articles
        }

    return Alike(profiles, shared, Weights({}), lexicon)


@given(
    st.lists(
        st.tuples(st.frozensets(st.sampled_from(KEYS), min_size=3), st.none() | st.integers(0, 60)),
        min_size=2,
        max_size=8,
    )
)
def test_likeness_is_one_from_both_sides_and_among_few(
    lexicon: CompareLexicon, articles: list[tuple[frozenset[int], int | None]]
) -> None:
    found = made([keys for keys, _ in articles], [day for _, day in articles], lexicon, [(0, 1)])
    every = range(len(articles))
    rows: list[dict[int, int]] = [
        dict(zip(row.places.tolist(), row.likeness.tolist(), strict=True)) for row in found.rows(every)
    ]
    for place in every:
        (alone,) = found.rows([place])
        assert dict(zip(alone.places.tolist(), alone.likeness.tolist(), strict=True)) == rows[place]
    assert all(rows[two][one] == value for one in every for two, value in rows[one].items())
    for some in (every, every[::2]):
        assert [[part.tolist() for part in row] for row in found.among(some)] == [
            [part.tolist() for part in row] for row in within(found, some)
        ]


def test_what_shares_all_is_wholly_alike_and_what_shares_little_is_not(lexicon: CompareLexicon) -> None:
    keys = [frozenset({1, 2, 3, 4}), frozenset({1, 2, 3, 4}), frozenset({1, 2, 8, 9})]
    (row,) = made(keys, [1, 2, 3], lexicon).rows([0])
    assert [part.tolist() for part in row] == [[1], [WHOLE]]


def test_articles_that_lie_far_apart_are_not_looked_at_but_those_without_a_day_are(lexicon: CompareLexicon) -> None:
    found = made([frozenset({1, 2, 3})] * 4, [1, 32, 31, None], lexicon)
    assert [row.places.tolist() for row in found.rows([0, 3])] == [[2, 3], [0, 1, 2]]


def test_copies_are_alike_whatever_else_they_share(lexicon: CompareLexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [frozenset({1, 2, 3}), frozenset({7, 8, 9})]
    for few in (128, 0):
        monkeypatch.setattr(alike, "_FEW", few)
        rows = list(made(keys, [1, 1], lexicon, [(0, 1)]).among([0, 1]))
        told = [(row.places.tolist(), row.likeness.tolist()) for row in rows]
        assert told == [([1], [7 * WHOLE // 10]), ([0], [7 * WHOLE // 10])]

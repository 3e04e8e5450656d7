from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.claims import sets
from rawi.compare.claims.sets import Pairs, Sets, exact, numbered, places

ROWS = st.lists(st.frozensets(st.sampled_from("abcdefg"), max_size=5), min_size=1, max_size=9)
NUMBERED = {key: place for place, key in enumerate("abcdefg")}
WEIGHTS = exact([0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0])


def listed(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))


@given(one=ROWS, two=ROWS, data=st.data())
def test_what_pairs_have_in_common_is_what_their_sets_have(
    one: list[frozenset[str]], two: list[frozenset[str]], data: st.DataObject
) -> None:
    every = list(product(range(len(one)), range(len(two))))
    asked = data.draw(st.lists(st.sampled_from(every), max_size=30))
    found = Sets(one, NUMBERED).common(Sets(two, NUMBERED), Pairs.of(asked))
    shared = [one[first] & two[second] for first, second in asked]
    assert found.counts().tolist() == [len(keys) for keys in shared]
    assert found.any().tolist() == [bool(keys) for keys in shared]
    assert found.weight(WEIGHTS).tolist() == [sum(WEIGHTS[NUMBERED[key]] for key in keys) for keys in shared]
    vowels = np.array([key in "ae" for key in NUMBERED])
    assert found.counts(vowels).tolist() == [len(keys & set("ae")) for keys in shared]


@given(one=ROWS, two=ROWS)
def test_however_much_is_looked_up_at_a_time(one: list[frozenset[str]], two: list[frozenset[str]]) -> None:
    asked = Pairs.of(product(range(len(one)), range(len(two))))
    whole = Sets(one, NUMBERED).common(Sets(two, NUMBERED), asked)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sets, "_CELLS", 1)
        patched.setattr(sets, "_ENTRIES", 1)
        piecewise = Sets(one, NUMBERED).common(Sets(two, NUMBERED), asked)
    assert piecewise.weight(WEIGHTS).tolist() == whole.weight(WEIGHTS).tolist()


def test_values_of_the_set_that_is_looked_through_are_summed_up() -> None:
    here, there = Sets([{"a", "b"}, {"c"}], NUMBERED), Sets([{"b", "c"}, {"a", "b"}], NUMBERED)
    found = here.common(there, Pairs.of([(0, 1), (1, 0), (1, 1)]))
    assert found.value(np.array([1.0, 2.0, 4.0, 8.0])).tolist() == [12.0, 2.0, 0.0]


@given(ROWS)
def test_sets_tell_what_each_has_and_who_has_a_key(rows: list[frozenset[str]]) -> None:
    made = Sets(rows, NUMBERED)
    assert made.lengths.tolist() == [len(row) for row in rows]
    assert made.sums(WEIGHTS).tolist() == [sum(WEIGHTS[NUMBERED[key]] for key in row) for row in rows]
    assert [set(made.row(number).tolist()) for number in range(len(rows))] == [
        {NUMBERED[key] for key in row} for row in rows
    ]
    for key, place in NUMBERED.items():
        assert made.having()[place].tolist() == [number for number, row in enumerate(rows) if key in row]


def test_keys_without_a_number_are_left_out() -> None:
    assert Sets([{"a", "z"}], NUMBERED).lengths.tolist() == [1]


@given(st.lists(st.floats(0, 1), max_size=20))
def test_a_sum_of_exact_weights_is_the_same_in_any_order(weights: list[float]) -> None:
    made = exact(weights).tolist()
    assert sum(made) == sum(reversed(made))
    assert made == pytest.approx(weights, abs=1e-7)


def test_pairs_are_joined_once_and_in_order() -> None:
    one, two = Pairs.of([(2, 3), (0, 1)]), Pairs.of([(0, 9), (2, 3)])
    assert listed(one.joined(two)) == [(0, 1), (0, 9), (2, 3)]
    assert two.among(one).tolist() == [False, True]
    assert listed(one.turned) == [(3, 2), (1, 0)]
    assert listed(Pairs.of([]).joined(one)) == [(0, 1), (2, 3)]
    assert len(Pairs.of([])) == 0


def test_numbers_are_by_value_and_places_in_order() -> None:
    assert numbered(["b", "a", "b"]).tolist() == [0, 1, 0]
    assert places([{"b"}, {"a"}], [{"c", "a"}]) == {"a": 0, "b": 1, "c": 2}

"""Which pairs of articles have to be looked at again because a run of words counts for something else between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.copies.bodies import Body
from rawi.compare.copies.sharing import changed_between
from rawi.compare.copies.shingles import Shingles

Days = Sequence[int | None]


def shingles(days: Days) -> Shingles:
    """Those of articles of these days that are one run of three words."""
    marks = np.zeros(3, np.int32)
    return Shingles(
        [
            Body(
                article=f"art_{number:02}", tokens=np.array([1, 2, 3], np.uint32), starts=marks, ends=marks,
                kinds=marks.astype(np.uint8), day=day, head=0,
            )
            for number, day in enumerate(days)
        ]
    )  # fmt: skip


def counts(days: Days, articles: int) -> dict[tuple[int, int], tuple[float, list[bool]]]:
    """What the run counts for between each two of the first articles, and at which limits it leads from one to the
    other."""
    found = shingles(days)
    led = [set(found.sharing(least)) for least in (1.0, 0.5, 0.25, 0.125)]
    return {
        pair: (float(found.telling(found.of(pair[0]), *pair)[0]), [pair in each for each in led])
        for pair in combinations(range(articles), 2)
    }


def places(days: Days) -> dict[str, int | None]:
    return {f"art_{number:02}": day for number, day in enumerate(days)}


DAYS = st.none() | st.integers(100, 130)


@given(st.lists(DAYS, min_size=2, max_size=9) | st.lists(DAYS, min_size=14, max_size=17), DAYS, st.booleans())
def test_whatever_counts_otherwise_is_looked_at_again(before: list[int | None], new: int | None, goes: bool) -> None:
    after = [*before, new]
    was, now = (after, before) if goes else (before, after)
    told = counts(was, len(before)), counts(now, len(before))
    found = changed_between(places(was), places(now))
    for pair in told[0]:
        if told[0][pair] != told[1][pair]:
            assert found is not None
            assert found(f"art_{pair[0]:02}", f"art_{pair[1]:02}")


def test_what_came_on_their_own_days_changes_nothing_between_two_articles() -> None:
    before = [100, 101, 110, 118]
    assert changed_between(places(before), places([*before, 100])) is None
    found = changed_between(places(before), places([*before, 103]))
    assert found is not None
    assert not found("art_00", "art_01")
    assert found("art_02", "art_03")


def test_what_is_soon_too_many_for_one_report_counts_for_less_between_all() -> None:
    found = changed_between(places([100] * 15), places([100] * 16))
    assert found is not None
    assert found("art_00", "art_14")
    assert changed_between(places([100] * 7), places([100] * 8)) is None

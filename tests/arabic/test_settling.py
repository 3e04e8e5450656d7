"""Evidence is intersected, the stronger first."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.settling import Constraint, settle
from rawi.model import DayPattern, Strength

DAYS = st.dates(dt.date(2010, 1, 1), dt.date(2012, 12, 31))


def _evidence(strength: Strength, earliest: dt.date | None, latest: dt.date | None) -> Constraint:
    return Constraint(strength=strength, earliest=earliest, latest=latest)


def test_the_stronger_of_two_that_contradict_stays() -> None:
    strong = _evidence(Strength.SAID, dt.date(2020, 1, 5), dt.date(2020, 1, 5))
    weak = _evidence(Strength.TOLD, dt.date(2021, 1, 1), None)
    settled = settle([weak, strong])
    assert (settled.earliest, settled.latest) == (dt.date(2020, 1, 5), dt.date(2020, 1, 5))
    assert settled.set_aside == [weak]


def test_a_weekday_narrows_bounds() -> None:
    week = _evidence(Strength.POINTED, dt.date(2024, 3, 4), dt.date(2024, 3, 10))
    friday = Constraint(strength=Strength.SAID, pattern=DayPattern(weekday=5))
    settled = settle([week, friday])
    assert (settled.earliest, settled.latest) == (dt.date(2024, 3, 8), dt.date(2024, 3, 8))


@given(st.lists(st.tuples(st.sampled_from(Strength), st.none() | DAYS, st.none() | DAYS), max_size=6))
def test_bounds_never_cross_and_every_piece_is_counted_or_set_aside(
    pieces: list[tuple[Strength, dt.date | None, dt.date | None]],
) -> None:
    found = [_evidence(*piece) for piece in pieces]
    settled = settle(found)
    assert len(settled.counted) + len(settled.set_aside) == len(found)
    if settled.earliest is not None and settled.latest is not None:
        assert settled.earliest <= settled.latest
    for one in settled.counted:
        assert one.earliest is None or (settled.earliest is not None and settled.earliest >= one.earliest)
        assert one.latest is None or (settled.latest is not None and settled.latest <= one.latest)


def test_an_open_end_near_the_end_of_the_calendar_is_met() -> None:
    """A year 9995 in a misprint: looking twelve years on does not leave the calendar."""
    friday = Constraint(strength=Strength.SAID, earliest=dt.date(9995, 1, 1), pattern=DayPattern(weekday=5))
    assert settle([friday]).earliest == dt.date(9995, 1, 6)

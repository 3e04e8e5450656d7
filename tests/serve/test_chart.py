"""Charts stay inside their frame and run with the reading direction."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Value
from rawi.serve.chart import Drawing, Lane, Point, compact, lanes, ticks, values

DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))
STANCES = st.sampled_from(["affirms", "denies", "neither"])
NUMBERS = st.floats(0, 1e9)


@st.composite
def given_values(draw: st.DrawFn) -> Value:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    kind = draw(st.sampled_from(["one", "range", "more", "less"]))
    return Value(
        low=None if kind == "less" else low, high=None if kind == "more" else low if kind == "one" else high, unit=""
    )


ROWS = st.lists(
    st.builds(
        lambda name, points: Lane(name=name, points=tuple(sorted(points, key=lambda point: point.day))),
        st.text(max_size=30),
        st.lists(
            st.builds(
                lambda day, stance, value: Point(day=day, stance=stance, value=value, label="9", brief="9"),
                DAYS,
                STANCES,
                given_values(),
            ),
            min_size=1,
            max_size=5,
        ),
    ),
    min_size=1,
    max_size=6,
)


def inside(drawing: Drawing) -> bool:
    return all(
        0 <= line.x1 <= drawing.width and 0 <= line.y1 <= drawing.height and 0 <= line.y2 <= drawing.height
        for line in drawing.lines
    ) and all(0 <= word.x <= drawing.width and 0 <= word.y <= drawing.height for word in drawing.words)


@given(ROWS, st.booleans(), st.booleans())
def test_lanes_stay_inside(rows: list[Lane], right_to_left: bool, wide: bool) -> None:
    drawing, _, _ = lanes(rows, right_to_left=right_to_left, wide=wide, changed="changed")
    assert inside(drawing)


@given(ROWS, st.booleans(), st.booleans())
def test_numbers_stay_inside(rows: list[Lane], right_to_left: bool, wide: bool) -> None:
    drawing, _, _ = values(rows, right_to_left=right_to_left, wide=wide)
    assert inside(drawing)


@given(st.lists(DAYS, min_size=1, max_size=20), st.integers(2, 12))
def test_ticks_hold_both_ends_and_no_more_than_asked(days: list[date], most: int) -> None:
    found = ticks(days, most)
    assert (found[0], found[-1]) == (min(days), max(days))
    assert len(found) <= most + 1
    assert list(found) == sorted(set(found))


def test_days_run_with_the_reading_direction() -> None:
    start = date(2031, 5, 1)
    row = Lane(name="س", points=tuple(Point(day=start + timedelta(days=n), stance="affirms") for n in range(3)))
    for right_to_left in (True, False):
        _, days, frame = lanes([row], right_to_left=right_to_left, wide=True, changed="")
        places = [frame.x(day) for day in days]
        assert places == sorted(places, reverse=right_to_left)


def test_axis_numbers_are_short() -> None:
    assert [compact(value) for value in (0, 150, 20_000, 1_500_000, 3e9)] == ["0", "150", "20K", "1.5M", "3B"]


def test_stances_of_one_day_stand_side_by_side_in_the_reading_direction() -> None:
    both = Lane(
        name="الجهة",
        points=(
            Point(day=date(2031, 5, 1), stance="denies"),
            Point(day=date(2031, 5, 1), stance="neither"),
            Point(day=date(2031, 5, 4), stance="neither"),
        ),
    )
    for right_to_left in (True, False):
        drawing, _, frame = lanes([both], right_to_left=right_to_left, wide=True, changed="تغيّر")
        rings = sorted(disc.x for disc in drawing.discs)
        middle = frame.x(date(2031, 5, 1))
        ring = rings[-1] if right_to_left else rings[0]
        assert 8 <= abs(ring - middle) <= 12
        assert (ring < middle) == right_to_left
        assert not [path for path in drawing.paths if path.look == "arr"]


def test_a_number_of_the_last_day_has_room_before_the_edge() -> None:
    rows = [
        Lane(
            name="الجهة",
            points=(
                Point(day=date(2031, 5, 1), stance="value", value=Value(low=9, high=9, unit=""), label="9", brief="9"),
                Point(
                    day=date(2031, 5, 9),
                    stance="value",
                    value=Value(low=15e6, high=None, unit=""),
                    label="ما لا يقل عن 15,000,000",
                    brief="15.5M",
                ),
            ),
        )
    ]
    for wide, brief, letter in ((True, "ما لا يقل عن 15,000,000", 7), (False, "15.5M", 7)):
        for right_to_left in (True, False):
            drawing, _, _ = values(rows, right_to_left=right_to_left, wide=wide)
            (word,) = (word for word in drawing.words if word.text == brief)
            assert word.anchor == "start"
            room = word.x if right_to_left else drawing.width - word.x
            assert room >= letter * len(brief)


def test_a_number_stands_off_the_mark_of_the_next_day() -> None:
    def of(start: int, high: int | None) -> Lane:
        return Lane(
            name="الجهة",
            points=tuple(
                Point(day=date(2031, 5, day), stance="value", value=Value(low=low, high=high and low, unit=""),
                      label=str(low), brief=str(low))
                for day, low in ((start, 140), (start + 1, 141), (start + 30, 20))
            ),
        )  # fmt: skip

    for right_to_left in (True, False):
        for high in (1, None):
            drawing, days, frame = values([of(1, high)], right_to_left=right_to_left, wide=False)
            first, second = (next(word for word in drawing.words if word.text == text) for text in ("140", "141"))
            assert (first.x, first.anchor) == (frame.x(days[0]), "middle")
            assert second.anchor == "start"
            mark = next(word.y for word in drawing.words if word.text == "141") - 4
            assert (first.y > mark) == (high is None)

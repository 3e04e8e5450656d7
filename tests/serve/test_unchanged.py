"""A value is made anew when the library has changed, and only then."""

from __future__ import annotations

from rawi.serve.unchanged import Unchanged


def test_a_value_holds_until_the_state_changes() -> None:
    state = ["first"]
    made: list[str] = []

    def make() -> int:
        made.append(state[0])
        return len(made)

    value = Unchanged(lambda: state[0], make)
    assert [value(), value()] == [1, 1]
    state[0] = "second"
    assert [value(), value()] == [2, 2]
    assert made == ["first", "second"]

"""Options go before the environment, the environment before defaults."""

from __future__ import annotations

from rawi.config import Config


def test_precedence() -> None:
    assert Config.of({}) == Config(library="rawi.db", log="WARNING")
    assert Config.of({"RAWI_LIBRARY": "a.db", "RAWI_LOG": "debug"}) == Config(library="a.db", log="DEBUG")
    assert Config.of({"RAWI_LIBRARY": "a.db"}, library="b.db").library == "b.db"
    assert Config.of({"RAWI_LIBRARY": "", "RAWI_LOG": ""}) == Config()


def test_who_decides_and_whether_latin_names_are_joined() -> None:
    assert Config.of({"RAWI_ANALYST": " منى "}).analyst == "منى"
    assert Config.of({"RAWI_ANALYST": " "}).analyst is None
    assert [Config.of({"RAWI_LATIN": word}).latin for word in ("off", "NO", "0", "on", "")] == [
        False, False, False, True, True,
    ]  # fmt: skip

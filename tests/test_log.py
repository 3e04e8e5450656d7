"""Logging goes to the stream it is given, from the level it is given, once."""

from __future__ import annotations

import io

import pytest

from rawi.errors import UsageError
from rawi.log import logger, set_up


def test_level_and_stream() -> None:
    first, second = io.StringIO(), io.StringIO()
    set_up("DEBUG", first)
    set_up("INFO", second)
    logger("test").debug("small")
    logger("test").info("large")
    assert first.getvalue() == ""
    assert second.getvalue() == "INFO rawi.test: large\n"
    set_up("WARNING", io.StringIO())


def test_unknown_level() -> None:
    with pytest.raises(UsageError, match="LOUD"):
        set_up("LOUD", io.StringIO())

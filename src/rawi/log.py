"""Logging: one logger for the program, silent unless a command sets it up."""

from __future__ import annotations

import logging
from typing import TextIO

from rawi.errors import UsageError

NAME = "rawi"


def logger(part: str) -> logging.Logger:
    """The logger of one part of the program."""
    return logging.getLogger(f"{NAME}.{part}")


def set_up(level: str, stream: TextIO) -> None:
    """Log everything of `level` ("DEBUG" … "CRITICAL") or above to `stream`, in place of an earlier set-up.

    Raises UsageError for a level that does not exist.
    """
    number = logging.getLevelNamesMapping().get(level)
    if number is None:
        raise UsageError(f"There is no log level “{level}”.", hint="Choose DEBUG, INFO, WARNING or ERROR.")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger(NAME)
    root.handlers[:] = [handler]
    root.setLevel(number)
    root.propagate = False

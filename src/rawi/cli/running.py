"""Running: a command line to an exit status, with every error told in words."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from io import TextIOWrapper
from pathlib import Path

import typer
from typer.exceptions import TyperException

from rawi.cli.app import build
from rawi.cli.output import complain
from rawi.config import Config
from rawi.errors import GoldError, InterruptedWorkError, LibraryError, NotFoundError, RawiError, UsageError
from rawi.log import set_up

DONE = 0
SET_ASIDE = 1
WRONG_WORDS = 2
NO_LIBRARY = 3
INTERRUPTED = 130
CLOSED_PIPE = 141
MEANINGS: Mapping[int, str] = {
    DONE: "Done.",
    SET_ASIDE: "Some articles were set aside, their reasons on standard error and in `rawi articles --set-aside`; or "
    "the work failed.",
    WRONG_WORDS: "The words of the command are wrong, or nothing is known by that name or id.",
    NO_LIBRARY: "The library cannot be opened: it is not there, no library, or of a newer version.",
    INTERRUPTED: "Interrupted. What was reported as added is kept.",
    CLOSED_PIPE: "Nobody reads the output any more.",
}
"""What each exit status says."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status (see `MEANINGS`)."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - the caller closed it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        set_up(Config.of(os.environ).log, sys.stderr)
        status = _main()(args=list(arguments) or ["--help"], prog_name="rawi", standalone_mode=False)
        sys.stdout.flush()
        if status == INTERRUPTED:  # Typer says so by its status alone.
            complain("Interrupted.")
    except RawiError as error:
        complain(error.message, error.hint)
        return status_of(error)
    except TyperException as error:
        complain(error.format_message(), "See `rawi --help` and `rawi COMMAND --help`.")
        return WRONG_WORDS
    except (KeyboardInterrupt, typer.Abort):
        complain("Interrupted.")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Typer leaves by SystemExit in this one case. Python flushes once more when it ends; by then there must be
        # something that takes it.
        _give_up_output()
        return CLOSED_PIPE
    except OSError as error:  # The disk of standard output is full, a folder for temporary files is missing.
        where = f" ({error.filename})" if error.filename else ""
        complain(f"The system refused: {error.strerror or error}{where}.", "Check the disk and the paths.")
        _give_up_output()
        return SET_ASIDE
    return status if isinstance(status, int) else DONE


@cache
def _main() -> Callable[..., object]:
    """The program with all its commands; putting it together takes as long as many a command."""
    return typer.main.get_command(build()).main


def _give_up_output() -> None:
    """Send what is left of standard output nowhere, so that flushing it at the end cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)


def status_of(error: RawiError) -> int:
    """The exit status that an error means."""
    if isinstance(error, LibraryError):
        return NO_LIBRARY
    if isinstance(error, InterruptedWorkError):
        return INTERRUPTED
    return WRONG_WORDS if isinstance(error, UsageError | NotFoundError | GoldError) else SET_ASIDE

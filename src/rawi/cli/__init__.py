"""cli: the commands; one file each."""

from __future__ import annotations

import sys


def main() -> None:
    """The command `rawi`: run with the words of the command line and leave with its exit status."""
    try:
        from rawi.cli.running import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # Before or after the work: nothing was begun that has to be told of.
        status = 130
    sys.exit(status)


__all__ = ["main"]

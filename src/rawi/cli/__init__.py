"""cli: the commands; one file each."""

from __future__ import annotations

import sys


def main() -> None:
    """The command `rawi`: run with the words of the command line and leave with its exit status."""
    from rawi.cli.running import run

    sys.exit(run(sys.argv[1:]))


__all__ = ["main"]

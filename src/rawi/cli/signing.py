"""Signing: who takes a decision and why, and the comparison that follows it."""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.config import ANALYST_VARIABLE, Config
from rawi.errors import UsageError

if TYPE_CHECKING:
    from rawi.store import Library

WhyOption = Annotated[str, typer.Option("--why", metavar="LINE", help="The reason, in one line.")]
OptionalWhyOption = Annotated[
    str | None, typer.Option("--why", metavar="LINE", help="The reason, in one line; needed but for --preview.")
]
PreviewOption = Annotated[
    bool, typer.Option("--preview", help="Only say how many statements and which disputes it would touch.")
]
AsOption = Annotated[
    str | None,
    typer.Option(
        "--as", metavar="NAME", help=f"Who decides; {ANALYST_VARIABLE} or the name of the system's user if not given."
    ),
]
LaterOption = Annotated[
    bool, typer.Option("--later", help="Only keep it; the next comparison follows it (rawi review apply).")
]


def analyst(given: str | None) -> str:
    """Who signs: the option's name, else the environment's, else the system's user; UsageError where none is known."""
    named = (given or "").strip() or Config.of(os.environ).analyst
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError(
            "The system does not say who you are, and a decision is signed.",
            hint=f"Say it with --as NAME, or set {ANALYST_VARIABLE}.",
        ) from error


def follow(library: Library) -> bool:
    """Compare anew where the last comparison does not follow today's decisions and lists; whether that was done."""
    from rawi.cli.keepers import keeper_of

    keeper = keeper_of(library, jobs=1)
    if not keeper.needs_comparing():
        return False
    keeper.compare()
    return True

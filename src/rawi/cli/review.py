"""`rawi review`: the analyst's last word."""

from __future__ import annotations

import typer

from rawi.cli import deciding, decisions


def build() -> typer.Typer:
    """The group of commands that correct."""
    group = typer.Typer(
        name="review",
        help="Correct what Rawi made of names, statements and disputes. Every correction is signed, dated, kept, "
        "undoable, and followed by every later comparison and rebuild.",
        invoke_without_command=True,
        pretty_exceptions_enable=False,
    )
    group.callback(invoke_without_command=True)(_help)
    for command in (
        deciding.merge, deciding.split, deciding.rename, deciding.retype, deciding.respeak, deciding.restance,
        deciding.respan, deciding.redate, deciding.confirm, deciding.dismiss, deciding.undo, decisions.log,
        decisions.apply,
    ):  # fmt: skip
        group.command()(command)
    group.command("open")(decisions.open_pairs)
    return group


def _help(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())

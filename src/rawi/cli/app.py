"""The commands of `rawi` and their order in its help."""

from __future__ import annotations

from typing import Annotated

import typer

from rawi.cli import (
    add,
    annotate,
    articles,
    claims,
    demo,
    disputes,
    evaluate,
    export,
    names,
    rebuild,
    review,
    search,
    serve,
    statements,
    stories,
    who,
    why,
)
from rawi.version import VERSION

ABOUT = "Rawi reads the news in Arabic and keeps the record: who said what, through whom, when, and who says otherwise."


def build() -> typer.Typer:
    """The program with all its commands."""
    app = typer.Typer(name="rawi", help=ABOUT, add_completion=False, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True)(_options)
    for command in (
        annotate.annotate, add.add, statements.statements, disputes.disputes, claims.claims, stories.stories,
        articles.articles, who.who, why.why, search.search, serve.serve, export.export, rebuild.rebuild,
        evaluate.evaluate, demo.demo,
    ):  # fmt: skip
        app.command()(command)
    app.add_typer(names.build(), name="names")
    app.add_typer(review.build(), name="review")
    return app


def _options(
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.", is_eager=True)] = False,
) -> None:
    if version:
        print(f"rawi {VERSION}")
        raise typer.Exit


_options.__doc__ = ABOUT

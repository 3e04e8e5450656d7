"""The commands of `rawi` and their order in its help."""

from __future__ import annotations

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

ABOUT = "Rawi reads the news in Arabic and keeps the record: who said what, through whom, when, and who says otherwise."


def build() -> typer.Typer:
    """The program with all its commands."""
    app = typer.Typer(name="rawi", help=ABOUT, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(_no_options)
    for command in (
        annotate.annotate, add.add, statements.statements, disputes.disputes, claims.claims, stories.stories,
        articles.articles, who.who, why.why, search.search, serve.serve, export.export, rebuild.rebuild,
        evaluate.evaluate, demo.demo,
    ):  # fmt: skip
        app.command()(command)
    app.add_typer(names.build(), name="names")
    app.add_typer(review.build(), name="review")
    return app


def _no_options() -> None:
    pass


_no_options.__doc__ = ABOUT

"""`rawi annotate`: one article read, no library touched."""

from __future__ import annotations

from typing import Annotated

import typer

from rawi.cli.options import FormatOption, JsonOption, OutletOption, PublishedOption
from rawi.cli.output import complain_of, print_json, print_line, print_table
from rawi.cli.rows import stance
from rawi.model import DatingReason, Document, Strength
from rawi.model.wire.cells import chain, day


def annotate(
    file: Annotated[str, typer.Argument(help="A file in any of the formats of add, or - for standard input.")],
    published: PublishedOption = None,
    outlet: OutletOption = None,
    format: FormatOption = "auto",
    own_voice: Annotated[
        bool, typer.Option("--own-voice", help="Also what the outlet asserts itself, unattributed.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Read one article (or every line of a JSONL source) and print what is stated in it."""
    from rawi.ingest import SetAside, articles

    found = articles(file, format=format, published=published, outlet=outlet)

    from rawi.flow import Pipeline
    from rawi.model.wire import document_to_json

    pipeline: Pipeline | None = None
    aside = False
    for one in found:
        if isinstance(one, SetAside):
            aside = True
            complain_of(one)
            continue
        pipeline = pipeline or Pipeline.load()
        try:
            document = pipeline.per_document(one)
        except Exception as error:  # noqa: BLE001 - no article, however odd, stops the others
            aside = True
            complain_of(SetAside.because(one.source or one.id, error))
            continue
        if as_json:
            print_json([document_to_json(document, own_voice=own_voice)])
        else:
            show(document, own_voice=own_voice)
    if aside:
        raise typer.Exit(1)


def show(document: Document, *, own_voice: bool) -> None:
    """The document's statements for reading."""
    article = document.article
    print_line(document.title.text if document.title else article.source or article.id)
    if article.published is None:
        print_line("published: unknown; give it with --published DATE")
    elif document.dating:
        print_line(f"published: {day(article.published)} ({article.published_basis})")
    for one in document.dating:
        print_line(_dating(one), indent=2)
    print_table(
        ("speaker", "cue", "stance", "content", "day", "through"),
        (
            (
                one.speaker.name,
                one.cue.text if one.cue else None,
                stance(one),
                one.content_text,
                day(one.said),
                chain(one),
            )
            for one in document.statements
            if own_voice or one.mode != "own_voice"
        ),
        nothing="No statements.",
    )


def _dating(one: DatingReason) -> str:
    """One reason for the day of publication, with its words and its weight."""
    words = f"«{one.span.text}» {one.reason}" if one.span else one.reason
    if not one.counted:
        return f"{words} (set aside: stronger evidence speaks against it)"
    return f"{words} (weaker: what news mostly does)" if one.strength is Strength.WEAK else words

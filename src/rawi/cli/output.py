"""Output: rows and documents to standard output, words about them to standard error.

Arabic stays in logical order, as every terminal expects it; on a terminal each piece of Arabic is set between first
strong isolate and pop directional isolate, so that one that knows bidirectional text keeps the columns apart.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rawi.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from rawi.ingest import SetAside

WIDTH = 140
"""Columns of a table that is written to a file or a pipe."""
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def complain(message: str, hint: str = "") -> None:
    """Say on standard error what is the matter and how to mend it."""
    print(f"rawi: {plain(message)}", file=sys.stderr)
    if hint:
        print(f"      {plain(hint)}", file=sys.stderr)


def complain_of(one: SetAside) -> None:
    """Say on standard error what was set aside and why."""
    complain(f"{one.source} was set aside: {one.reason}", one.hint)


def check_forms(*, as_json: bool, as_csv: bool) -> None:
    """Raise UsageError if both machine-readable forms are asked for."""
    if as_json and as_csv:
        raise UsageError("--json and --csv exclude each other.", hint="Choose one.")


def print_json(documents: Iterable[Mapping[str, Any]]) -> None:
    """JSON Lines: each document on one line, in UTF-8, Arabic as it is."""
    for document in documents:
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


def print_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Comma-separated values with a header; None is an empty cell, formulas of spreadsheets are defused."""
    from rawi.store.export.sheet import csv_lines

    sys.stdout.writelines(csv_lines(headings, rows))


def console() -> Console:
    """The console of standard output; where that is no terminal, lines of a readable length."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, emoji=False, markup=False)


def print_table(
    headings: Sequence[str], rows: Iterable[Sequence[object]], *, title: str | None = None, nothing: str = "Nothing."
) -> None:
    """A table for reading; columns of Arabic begin at the right. `nothing` is said where there are no rows."""
    from rich import box
    from rich.table import Table

    screen = console()
    cells = [["" if cell is None else plain(str(cell)) for cell in row] for row in rows]
    if not cells:
        print(nothing)
        return
    table = Table(title=marked(title, screen) if title else None, box=box.SIMPLE_HEAD, title_justify="left")
    for column, heading in enumerate(headings):
        mostly = sum(is_arabic(row[column]) for row in cells) * 2 > sum(bool(row[column]) for row in cells)
        table.add_column(heading, justify="right" if mostly else "left", overflow="fold")
    for row in cells:
        table.add_row(*(marked(cell, screen) for cell in row))
    screen.print(table)


def print_line(words: str, *, indent: int = 0) -> None:
    """One line for reading, `indent` columns in."""
    screen = console()
    shown = marked(words, screen)
    shown.pad_left(indent)
    screen.print(shown)


def marked(words: str, screen: Console) -> Text:
    """The words as they are to be shown on `screen`."""
    from rich.text import Text

    clean = plain(words)
    isolate = screen.is_terminal and is_arabic(clean)
    return Text(f"{FIRST_STRONG_ISOLATE}{clean}{POP_ISOLATE}" if isolate else clean)


def plain(words: str) -> str:
    """The words on one line without anything that could steer a terminal: no controls, no directional marks."""
    kept = (
        " " if letter.isspace() else letter
        for letter in words
        if letter.isspace() or (unicodedata.category(letter) not in ("Cc", "Cs") and letter not in _BIDI_CONTROLS)
    )
    return " ".join("".join(kept).split())


def is_arabic(words: str) -> bool:
    """Whether the first letter that has a direction is Arabic."""
    for letter in words:
        direction = unicodedata.bidirectional(letter)
        if direction in ("AL", "R"):
            return True
        if direction == "L":
            return False
    return False

"""Sheet: comma-separated values that a spreadsheet opens without acting on them.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, also behind white space, and formulas
can send data away. Such a cell gets an apostrophe in front, which spreadsheets read as «text follows». Numbers stay as
they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

_FORMULA = frozenset("=+-@＝＋－＠")
_STEERING = frozenset("\t\r\n")
"""A cell that begins with one of these is moved or cut by some programs so that what follows begins it."""


def csv_lines(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The header and each row as one record that ends with a line feed; None is an empty cell, formulas are defused."""
    buffer = io.StringIO()
    # The writer quotes what holds a character of its own line end: with CR LF no lone carriage return is left bare.
    writer = csv.writer(buffer, lineterminator="\r\n")
    yield _record(buffer, writer.writerow(headings))
    for row in rows:
        yield _record(buffer, writer.writerow([defused(cell) for cell in row]))


def defused(cell: object) -> object:
    """The cell as a spreadsheet may have it: a text that it would take for a formula begins with an apostrophe."""
    if cell is None:
        return ""
    if not isinstance(cell, str) or not cell:
        return cell
    begins = cell.lstrip()[:1]
    return f"'{cell}" if (begins in _FORMULA and begins) or cell[0] in _STEERING else cell


def _record(buffer: io.StringIO, _: object) -> str:
    record = buffer.getvalue().removesuffix("\r\n") + "\n"
    buffer.seek(0)
    buffer.truncate()
    return record

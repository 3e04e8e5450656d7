"""Known names: a newsroom's own list, as CSV with a header or as FollowTheMoney entities in JSON lines.

CSV columns, by their English names in any order and case: `name` is needed; `id`, `aliases`, `type`, `country` and
`office` are taken where they are, others are passed over. Several values of one cell are parted by | or a semicolon.
FollowTheMoney: `id`, `schema`, `caption` and of `properties` name, alias, weakAlias, country, nationality,
jurisdiction and position (https://followthemoney.tech).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from rawi.errors import SourceError
from rawi.ingest.encoding import decode
from rawi.ingest.places import STANDARD_INPUT, opened
from rawi.ingest.set_aside import SetAside
from rawi.model import Known, MentionType

MAX_BYTES = 200_000_000
_COLUMNS: Final[Mapping[str, str]] = {
    "id": "id", "qid": "id", "name": "name", "caption": "name", "label": "name", "alias": "aliases",
    "aliases": "aliases", "names": "aliases", "type": "type", "kind": "type", "schema": "type", "country": "countries",
    "countries": "countries", "office": "offices", "offices": "offices", "position": "offices", "positions": "offices",
}  # fmt: skip
_TYPES: Final[Mapping[str, MentionType]] = {
    "per": "PER", "person": "PER", "human": "PER", "org": "ORG", "organisation": "ORG", "organization": "ORG",
    "company": "ORG", "publicbody": "ORG", "loc": "LOC", "place": "LOC", "location": "LOC", "fac": "FAC",
    "facility": "FAC", "norp": "NORP", "people": "NORP", "group": "NORP", "event": "EVENT",
}  # fmt: skip
_UNDECIDED = frozenset(("", "thing", "legalentity"))
"""Types that leave open whether a person or a body is meant."""
_SEVERAL = re.compile(r"[|;؛]")
_DELIMITERS = (",", ";", "\t")
_HINT = "Each line needs a name; its type is a word such as person, organisation or place."


def known_names(source: str | Path) -> Iterator[Known | SetAside]:
    """The entries of a list in order; a line that is none is set aside as `source:number` with its reason.

    Raises SourceError where the file as a whole cannot be read as such a list.
    """
    text = _text(str(source))
    if text.lstrip()[:1] == "{":
        yield from _entities(text, str(source))
    else:
        yield from _rows(text, str(source))


def _text(source: str) -> str:
    if source != STANDARD_INPUT and Path(source).is_dir():
        raise SourceError(f"{source} is a folder.", hint="Name the file of the list.")
    with opened(source) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SourceError(f"{source} is longer than {MAX_BYTES:,} bytes.", hint="Import it in parts.")
    try:
        text = decode(data)
    except SourceError as error:
        raise SourceError(f"{source} cannot be read. {error.message}", hint="Save the list as UTF-8 text.") from error
    if not text.strip():
        raise SourceError(f"{source} holds no names.", hint="The first line names the columns: id,name,aliases,type")
    return text


def _rows(text: str, source: str) -> Iterator[Known | SetAside]:
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str | None] | None = None
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield _aside(source, rows.line_num, f"The line cannot be read as CSV: {error}.")
            continue
        if not any(cell.strip() for cell in row):
            continue
        if header is None:
            header = [_COLUMNS.get(cell.strip().lower()) for cell in row]
            if "name" not in header:
                raise SourceError(
                    f"The first line of {source} names no column “name”.",
                    hint="Begin with a line such as: id,name,aliases,type,country,office",
                )
            continue
        cells: dict[str, list[str]] = {}
        for column, cell in zip(header, row, strict=False):
            if column is not None:
                cells.setdefault(column, []).append(cell)
        yield _known(cells, source, rows.line_num)


def _entities(text: str, source: str) -> Iterator[Known | SetAside]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            entity = json.loads(line)
        except (ValueError, RecursionError):
            yield _aside(source, number, "The line is no JSON object.")
            continue
        if not isinstance(entity, dict):
            yield _aside(source, number, "The line is no JSON object.")
            continue
        properties = entity.get("properties")
        given = properties if isinstance(properties, dict) else {}
        names = [*_words(entity.get("caption")), *_words(given.get("name"))]
        aliases = [*names[1:], *_words(given.get("alias")), *_words(given.get("weakAlias"))]
        countries = [one for key in ("country", "nationality", "jurisdiction") for one in _words(given.get(key))]
        cells = {
            "id": _words(entity.get("id")),
            "name": names[:1],
            "aliases": aliases,
            "type": _words(entity.get("schema")),
            "countries": countries,
            "offices": _words(given.get("position")),
        }
        yield _known(cells, source, number, parted=False)


def _known(cells: Mapping[str, Sequence[str]], source: str, number: int, *, parted: bool = True) -> Known | SetAside:
    """The entry of one line; cells hold several values where they are `parted`."""
    name = _clean(" ".join(cells.get("name", ())[:1]))
    if not any(letter.isalpha() for letter in name):
        return _aside(source, number, "The line has no name." if not name else f"“{name}” is no name.")
    word = _clean(" ".join(cells.get("type", ())[:1]))
    kind = _TYPES.get(word.lower())
    if kind is None and word.lower() not in _UNDECIDED:
        return _aside(source, number, f"“{word}” is no type of thing that Rawi names.")

    def values(column: str) -> tuple[str, ...]:
        parts = (part for cell in cells.get(column, ()) for part in (_SEVERAL.split(cell) if parted else [cell]))
        return tuple(dict.fromkeys(clean for part in parts if (clean := _clean(part))))

    return Known(
        id=_clean(" ".join(cells.get("id", ())[:1])) or name,
        name=name,
        aliases=tuple(one for one in values("aliases") if one != name),
        kind=kind,
        countries=values("countries"),
        offices=values("offices"),
    )


def _words(value: Any) -> list[str]:
    """The strings of a JSON value that is a string or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str) and one.strip()]


def _clean(words: str) -> str:
    return " ".join(words.split())


def _aside(source: str, number: int, reason: str) -> SetAside:
    return SetAside(source=f"{source}:{number}", reason=reason, hint=_HINT)

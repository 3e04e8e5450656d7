"""Lines: JSONL, one article a line, read as a stream; one bad line never stops the others."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rawi.errors import SourceError
from rawi.ingest.dates import machine_time
from rawi.ingest.html import PageReader
from rawi.ingest.making import Maker, Parts
from rawi.ingest.places import Bytes
from rawi.ingest.set_aside import SetAside
from rawi.model import Article

MAX_LINE = 8_000_000
"""Bytes of one line at most."""
LONGEST_DAY = 60
"""Characters of a day that cannot be read as they are told."""
_HINT = "Each line must be one JSON object with “text” or “html”."


def read_lines(stream: Bytes, source: str, maker: Maker, pages: PageReader) -> Iterator[Article | SetAside]:
    """The articles of a JSONL stream in order; a line that is none is set aside as `source:number`.

    So is, after its article, a day that cannot be read: the article is not lost by it.
    """
    for number, line in _lines(stream):
        place = f"{source}:{number}"
        try:
            if line is None:
                raise SourceError(
                    f"Line {number} is longer than {MAX_LINE:,} bytes.", hint="Put one article on each line."
                )
            record = _record(line, number)
            made = maker.make(_parts(record, pages), place)
            yield made
            unread = _unread_day(record)
            if unread is not None:
                day = made.published.value if made.published else None
                yield SetAside(
                    source=place,
                    reason=f"Its day “{unread}” cannot be read; the article was kept "
                    + (f"with the day {day}." if day else "without a day."),
                    hint="Write “published” as 2024-03-05 or 2024-03-05T14:30, and add it again.",
                )
        except Exception as error:  # noqa: BLE001 - no line, however odd, stops the others
            yield SetAside.because(place, error)


def _lines(stream: Bytes) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines that are not blank; None for one that is too long, which is skipped without being kept."""
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        if len(line) > MAX_LINE:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_LINE)
            yield number, None
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield number, line


def _record(line: bytes, number: int) -> Mapping[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SourceError(
            f"Line {number} is not UTF-8 (byte {error.start}).", hint="Save the file as UTF-8."
        ) from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"Line {number} is not JSON: {error}.", hint=_HINT) from error
    if not isinstance(record, dict):
        raise SourceError(f"Line {number} is not a JSON object.", hint=_HINT)
    return record


def _parts(record: Mapping[str, Any], pages: PageReader) -> Parts:
    given = {key: _words(record, key) for key in ("title", "outlet", "url", "published", "language", "agency", "id")}
    text, html = record.get("text"), record.get("html")
    page: Parts | None = None
    if isinstance(text, str) and text.strip():
        body = text
    elif isinstance(html, str) and html.strip():
        page = pages.parts(html, given["url"])
        body = page.text
    else:
        raise SourceError("It has neither “text” nor “html”, or they are empty.", hint=_HINT)
    published = machine_time(given["published"]) if given["published"] else None
    return Parts(
        text=body,
        title=given["title"] or (page.title if page else None),
        outlet=given["outlet"] or (page.outlet if page else None),
        url=given["url"] or (page.url if page else None),
        published=published or (page.published if page else None),
        published_basis="given" if published else (page.published_basis if page else "unknown"),
        language=given["language"],
        agency=given["agency"] or (page.agency if page else None),
        source_id=given["id"],
    )


def _unread_day(record: Mapping[str, Any]) -> str | None:
    """What is given as the day of publication, where that is none."""
    given = record.get("published")
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    words = _words(record, "published")
    if words is not None and machine_time(words) is not None:
        return None
    shown = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    sound = " ".join(shown.split()).encode("utf-8", "backslashreplace").decode()
    return sound if len(sound) <= LONGEST_DAY else f"{sound[:LONGEST_DAY]}…"


def _words(record: Mapping[str, Any], key: str) -> str | None:
    """The field as text; numbers are taken as they are written, anything else as absent."""
    value = record.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = str(value)
    sound = text.strip() and not any("\ud800" <= letter <= "\udfff" for letter in text)
    return text if sound or key == "title" else None

"""Reading in: every source to its articles, and a reason for everything that is none."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path

from rawi.errors import SourceError
from rawi.ingest.dates import given_time
from rawi.ingest.encoding import decode
from rawi.ingest.feeds import read_feed
from rawi.ingest.forms import HEAD, Form, check_lines, chosen_form, form_of
from rawi.ingest.html import PageReader
from rawi.ingest.lines import read_lines
from rawi.ingest.making import Maker, Parts
from rawi.ingest.page import declared_encoding
from rawi.ingest.places import STANDARD_INPUT, Bytes, files, is_folder, opened
from rawi.ingest.set_aside import SetAside
from rawi.model import Article

MAX_BYTES = 8_000_000
"""Bytes of one text, page or feed at most; JSONL may be of any length, line by line."""


def articles(
    source: str | Path,
    *,
    format: str = "auto",
    published: str | None = None,
    outlet: str | None = None,
    passed_over: Collection[Path] = (),
) -> Iterator[Article | SetAside]:
    """The articles of a file, of a folder and all below it, or of standard input (`-`), as a stream.

    `published` (an ISO date or date and time) and `outlet` speak for articles whose source does not give them.
    `passed_over` are files that are no sources where they lie in a folder. Whatever else cannot be read as an Arabic
    article comes as a SetAside with its reason, and the rest is still read. Raises UsageError, before anything is read,
    for a date or format that does not exist.
    """
    form = chosen_form(format)
    time = given_time(published) if published is not None else None
    reader = _Reader(form, Maker(time, outlet), PageReader(), frozenset(path.resolve() for path in passed_over))
    return reader.read(str(source))


class _Reader:
    """Reads sources one after the other with the same language and page readers."""

    def __init__(self, form: Form | None, maker: Maker, pages: PageReader, passed_over: frozenset[Path]) -> None:
        self._form = form
        self._maker = maker
        self._pages = pages
        self._passed_over = passed_over

    def read(self, source: str) -> Iterator[Article | SetAside]:
        """The articles of one source."""
        if source == STANDARD_INPUT or not is_folder(source):
            yield from self._file(source)
            return
        empty = True
        try:
            for path in files(Path(source)):
                empty = False
                if self._passed_over and path.resolve() in self._passed_over:
                    continue
                yield from self._file(str(path))
        except SourceError as error:
            yield SetAside.because(source, error)
            return
        if empty:
            yield SetAside(source=source, reason="The folder holds no files.", hint="Name a folder with articles.")

    def _file(self, source: str) -> Iterator[Article | SetAside]:
        try:
            with opened(source) as stream:
                yield from self._stream(stream, source)
        except SourceError as error:
            yield SetAside.because(source, error)
        except (gzip.BadGzipFile, EOFError, zlib.error):
            yield SetAside(source=source, reason="It is damaged gzip data.", hint="Fetch the file again.")
        except OSError as error:
            yield SetAside(source=source, reason=f"It cannot be read: {error.strerror}.", hint="Check the file.")
        except Exception as error:  # noqa: BLE001 - no source, however odd, stops the others
            yield SetAside.because(source, error)

    def _stream(self, stream: Bytes, source: str) -> Iterator[Article | SetAside]:
        head = stream.peek(HEAD)[:HEAD]
        form = self._form or form_of(source, head)
        if form == "jsonl":
            check_lines(source, head)
            yield from read_lines(stream, source, self._maker, self._pages)
            return
        data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise SourceError(
                f"It is larger than the {MAX_BYTES:,} bytes that one article may have.",
                hint="Split it into its articles, for example as JSONL with one article a line.",
            )
        if form == "feed":
            yield from read_feed(data, source, self._maker)
        elif form == "html":
            if not data.strip():
                raise SourceError("It is empty.", hint="Check how the page was saved.")
            yield self._maker.make(self._pages.parts(decode(data, declared_encoding(data))), source)
        else:
            yield self._maker.make(Parts(text=decode(data)), source)

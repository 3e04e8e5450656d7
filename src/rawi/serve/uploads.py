"""Uploads: forms with files, written to a folder as they come, within bounds."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from fastapi import Request
from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header

from rawi.errors import UsageError
from rawi.serve.forms import MOST_BYTES, MOST_FIELDS, Form, TooLargeError

MOST_FILES = 200
MOST_UPLOADED = 64_000_000
"""Bytes of one form with its files."""
LONGEST_NAME = 100
TYPE = b"multipart/form-data"


@dataclass(slots=True)
class Upload:
    """The fields of a form, and the names under which its files lie in the folder."""

    fields: list[tuple[str, str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    @property
    def form(self) -> Form:
        """The fields."""
        return Form(tuple(self.fields))


async def receive(request: Request, folder: Path) -> Upload:
    """Write the files of a form into an empty folder as they come.

    Raises UsageError where it is no such form, is larger than is taken, or has too many files or fields.
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != TYPE or not options.get(b"boundary"):
        raise UsageError("A form with files is expected.", hint="Send it from its page.", key="no_form")
    receiving = _Receiving(folder)
    callbacks: dict[str, Callable[..., None]] = {
        "on_part_begin": receiving.begin,
        "on_header_field": receiving.header_name,
        "on_header_value": receiving.header_value,
        "on_header_end": receiving.header_end,
        "on_headers_finished": receiving.headers_end,
        "on_part_data": receiving.data,
        "on_part_end": receiving.end,
    }
    size = 0
    try:
        parser = MultipartParser(options[b"boundary"], callbacks)  # type: ignore[arg-type]
        async for piece in request.stream():
            size += len(piece)
            if size > MOST_UPLOADED:
                raise UsageError(
                    "The files are larger than is taken at once.",
                    hint=f"Send at most {MOST_UPLOADED} bytes.", key="form_too_large",
                    most=f"{MOST_UPLOADED // 1_000_000} MB",
                )  # fmt: skip
            parser.write(piece)
        parser.finalize()
    except FormParserError as error:
        raise UsageError("The form cannot be read.", hint="Send it from its page.", key="no_form") from error
    finally:
        receiving.close()
    return receiving.upload


class _Receiving:
    """What becomes of the parts of a form as they come."""

    def __init__(self, folder: Path) -> None:
        self.upload = Upload()
        self._folder = folder
        self._headers: dict[bytes, bytes] = {}
        self._name = self._value = b""
        self._field = ""
        self._written = b""
        self._file: BinaryIO | None = None

    def begin(self) -> None:
        self._headers, self._name, self._value, self._written = {}, b"", b"", b""

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]
        self._bounded(self._name)

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]
        self._bounded(self._value)

    def header_end(self) -> None:
        self._headers[self._name.lower()] = self._value
        self._name = self._value = b""

    def headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        self._field = options.get(b"name", b"").decode("utf-8", "replace")
        given = options.get(b"filename", b"").decode("utf-8", "replace")
        if given:
            if len(self.upload.files) >= MOST_FILES:
                raise UsageError(
                    "There are too many files.", hint=f"Send at most {MOST_FILES} at once.", key="many_files",
                    most=str(MOST_FILES),
                )  # fmt: skip
            name = free_name(given, self.upload.files)
            self.upload.files.append(name)
            self._file = (self._folder / name).open("xb")

    def data(self, data: bytes, start: int, end: int) -> None:
        if self._file is not None:
            self._file.write(data[start:end])
            return
        self._written += data[start:end]
        self._bounded(self._written)

    def end(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
            return
        if "filename" not in self._headers.get(b"content-disposition", b"").decode("latin-1"):
            if len(self.upload.fields) >= MOST_FIELDS:
                raise UsageError("The form has too many fields.", hint="Send it from its page.", key="no_form")
            words = self._written.decode("utf-8", "replace").replace("\x00", "")
            self.upload.fields.append((self._field, words))

    def close(self) -> None:
        """Let go of a file that was not sent whole."""
        if self._file is not None:
            self._file.close()

    @staticmethod
    def _bounded(given: bytes) -> None:
        if len(given) > MOST_BYTES:
            raise TooLargeError(
                "The form is too large.", hint=f"Send at most {MOST_BYTES} bytes in one field.", key="form_too_large",
                most=f"{MOST_BYTES // 1024} kB",
            )  # fmt: skip


def free_name(given: str, taken: list[str]) -> str:
    """A plain name for a file, of its own name and nobody else's: no folders, no control characters, not hidden."""
    own = PurePosixPath(given.replace("\\", "/")).name
    plain = "".join(one for one in own if unicodedata.category(one)[0] != "C").strip().lstrip(".-") or "file"
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > 10:
        stem, suffix = plain, ""
    short = stem.encode()[:LONGEST_NAME].decode("utf-8", "ignore") or "file"
    name, number = f"{short}{'.' * bool(suffix)}{suffix}", 1
    while name in taken:
        number += 1
        name = f"{short} {number}{'.' * bool(suffix)}{suffix}"
    return name

"""Places: where articles are read from, as streams of bytes: files, folders, standard input."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, cast

from rawi.errors import SourceError

STANDARD_INPUT = "-"
_PASSED_OVER = frozenset(["desktop.ini", "thumbs.db"])


class Bytes(Protocol):
    """A buffered stream that lets its first bytes be looked at."""

    def peek(self, size: int, /) -> bytes:
        """Bytes from the current place without moving it; at least one unless at the end."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes."""

    def close(self) -> None:
        """Let go of the file."""

    def readline(self, size: int = -1, /) -> bytes:
        """One line with its end, at most `size` bytes of it."""


def files(folder: Path) -> Iterator[Path]:
    """Every file below `folder` in sorted order. Raises SourceError if the folder cannot be listed.

    Hidden files and folders are passed over, and so are pipes and devices, which could be waited for without end; links
    are not followed into folders.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise SourceError(f"The folder cannot be read: {error.strerror}.", hint="Check its permissions.") from error
    for entry in entries:
        if entry.name.startswith(".") or entry.name.lower() in _PASSED_OVER:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files(Path(entry.path))
        elif not entry.is_dir() and not _is_endless(entry):
            yield Path(entry.path)


def _is_endless(entry: os.DirEntry[str]) -> bool:
    """Whether it is there, but neither a file nor a folder."""
    try:
        return not entry.is_file() and bool(entry.stat().st_mode)
    except OSError:
        return False  # A link to nothing: opening it tells what is the matter.


def is_folder(source: str) -> bool:
    """Whether a folder is there and can be seen; `opened` tells why not."""
    try:
        return Path(source).is_dir()
    except OSError:
        return False


@contextmanager
def opened(source: str) -> Iterator[Bytes]:
    """The bytes of a file (unpacked, if its name ends in .gz) or of standard input, for buffered reading.

    Raises SourceError if it is missing, is not a file, or may not be read.
    """
    if source == STANDARD_INPUT:
        if getattr(sys.stdin, "buffer", None) is None:
            raise SourceError("Standard input is closed.", hint="Name a file, or pipe the article in.")
        yield cast("io.BufferedReader", sys.stdin.buffer)
        return
    path = Path(source)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode) or stat.S_ISSOCK(mode) or stat.S_ISBLK(mode):
            raise SourceError("It is not a file.", hint="Name a file, a folder, or - for standard input.")
        stream: Bytes = _unpacked(path) if path.suffix == ".gz" else path.open("rb")
    except FileNotFoundError as error:
        raise SourceError("There is no such file.", hint="Check the path.") from error
    except PermissionError as error:
        raise SourceError("The file may not be read.", hint="Check its permissions.") from error
    except OSError as error:
        raise SourceError(f"The file cannot be opened: {error.strerror}.", hint="Check the path.") from error
    except ValueError as error:
        raise SourceError(f"The file cannot be opened: {error}.", hint="Check the path.") from error
    try:
        yield stream
    finally:
        stream.close()


def _unpacked(path: Path) -> Bytes:
    return gzip.open(path)

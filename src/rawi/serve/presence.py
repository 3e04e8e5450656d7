"""Presence: whether a program that has begun something is still there, told by a lock that goes with it."""

from __future__ import annotations

import contextlib
import secrets
import sys
from pathlib import Path
from typing import IO

SUFFIX = ".here"


class Presence:
    """A name for this program in a folder, held by a lock on a file until the program ends, however it ends.

    Where the system has no such locks every other program is taken to have ended.
    """

    def __init__(self, folder: Path) -> None:
        self.name = secrets.token_hex(8)
        self._folder = folder
        self._held: IO[bytes] | None = None

    def begin(self) -> None:
        """Be there from now on, and tidy away the files of those that have ended. Raises OSError where the folder
        cannot be written."""
        if self._held is not None:
            return
        self._held = self._path(self.name).open("wb")
        _locked(self._held)
        for other in self._folder.glob(f"*{SUFFIX}"):
            if not self.is_there(other.stem):
                other.unlink(missing_ok=True)

    def is_there(self, name: str) -> bool:
        """Whether the program of this name is still there."""
        if name == self.name:
            return self._held is not None
        with contextlib.suppress(FileNotFoundError), self._path(name).open("rb") as file:
            return not _locked(file)
        return False

    def end(self) -> None:
        """Be there no longer."""
        if self._held is not None:
            self._held.close()
            self._held = None
            self._path(self.name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{SUFFIX}"


def _locked(file: IO[bytes]) -> bool:
    """Lock an open file; False where another program has it."""
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True

"""Writing: a file that is there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from rawi.errors import UsageError

_DATABASE = b"SQLite format 3\x00"


def write_whole(path: Path, pieces: Iterable[str], *, spare: Iterable[Path] = ()) -> None:
    """Write the pieces to `path` in UTF-8; what stood there before stays until all of them are written.

    Raises UsageError, before anything is written, where `path` is a folder, lies in none, is any database, or is one
    of the files to `spare`; OSError where the system refuses.
    """
    _check(path, spare)
    if path.exists() and not path.is_file():  # A device or a named pipe cannot be put in place of itself.
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(pieces)
        return
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:  # noqa: PTH123
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        os.replace(name, target)  # noqa: PTH105 - the name of Path.replace hides that it is one step
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _check(path: Path, spare: Iterable[Path]) -> None:
    if path.is_dir():
        raise UsageError(f"{path} is a folder.", hint="Name a file to write.")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"There is no folder {path.parent} to write in.", hint="Make the folder first.")
    if path.resolve() in {one.resolve() for one in spare} or (path.is_file() and _is_database(path)):
        raise UsageError(f"{path} is a library; an export does not replace one.", hint="Name another file.")


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those of a new one."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

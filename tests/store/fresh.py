"""A library of a test's own, as a copy of one that was made once in this process: the copy is as good and cheap."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from rawi.store import Library

Fill = Callable[[Library], object]


def fresh(path: Path, fill: Fill | None = None) -> Library:
    """A new library at a path where nothing is yet, with what `fill` puts into one; `fill` must put the same into
    every library, and is called for the first of them only."""
    with path.open("xb") as file:
        file.write(_bytes(fill))
    return Library.open(path, create=False)


@cache
def _bytes(fill: Fill | None) -> bytes:
    """The file of such a library; when it is closed, nothing lies beside it any more."""
    with tempfile.TemporaryDirectory() as folder:
        with Library.open(Path(folder) / "made.db") as library:
            if fill is not None:
                fill(library)
        (file,) = Path(folder).iterdir()
        return file.read_bytes()

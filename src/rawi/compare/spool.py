"""Spool: what waits to be kept, in a temporary file once it is much, so that memory does not hold all of it."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile
from typing import Generic, TypeVar, cast
from weakref import finalize

T = TypeVar("T")
_IN_MEMORY = 32 * 1024 * 1024
"""Bytes from which a file is used."""


class Spool(Generic[T]):
    """Things in the order in which they came, to be gone through as often as wanted, by one at a time.

    The file belongs to this process alone, has no name and is gone with it.
    """

    def __init__(self, things: Iterable[T]) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed with the spool
        finalize(self, self._file.close)
        self._count = 0
        for one in things:
            pickle.dump(one, self._file, pickle.HIGHEST_PROTOCOL)
            self._count += 1

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        self._file.seek(0)
        for _ in range(self._count):
            yield cast(T, pickle.load(self._file))

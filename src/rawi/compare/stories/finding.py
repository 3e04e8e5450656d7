"""Finding: where keys stand among some sorted ones, without looking through these for each."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Marks = npt.NDArray[np.uint64]
Firsts = npt.NDArray[np.uint32]
Longs = npt.NDArray[np.int64]
_BITS, _REST = 20, np.uint64(44)
"""The first bits of a key that are looked at before all of it, and how many others it has."""


def firsts(keys: Marks) -> Firsts:
    """The first bits of each key, in an array of the same shape."""
    return (keys >> _REST).astype(np.uint32)


class Finding:
    """Finds keys among `marks`, which are sorted and all different."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        begin = firsts(marks)
        self._at = np.full(1 << _BITS, -1, np.int32)
        # The first of those that begin alike is written last.
        self._at[begin[::-1]] = np.arange(len(marks) - 1, -1, -1, dtype=np.int32)
        starts = np.flatnonzero(np.diff(begin, prepend=np.uint32(1 << _BITS)))
        self._most = int(np.diff(starts, append=len(begin)).max(initial=1))

    def found(self, keys: Marks, begin: Firsts | None = None) -> tuple[Longs, Longs]:
        """The spots of those of `keys`, an array of one dimension, that are among the marks, rising, and the number of
        the mark at each; `begin` are their `firsts`, where these are there already."""
        at = self._at[firsts(keys) if begin is None else begin]
        spots = np.flatnonzero(at >= 0)
        numbers, wanted = at[spots].astype(np.int64), keys[spots]
        for _ in range(self._most - 1):
            # What begins alike lies together; nothing is beyond the last.
            numbers += (self._marks[numbers] < wanted) & (numbers < len(self._marks) - 1)
        here = self._marks[numbers] == wanted
        return spots[here], numbers[here]

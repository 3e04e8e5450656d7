"""Comparers for the tests, at module level so that spawned processes find them."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping

from tests.compare.newsroom import HashingEncoder

from rawi.compare import CompareLexicon, Comparer, Course, Encoder
from rawi.model.renewing import Part


class HashingComparer:
    """Compares by hashed words and hands over what it made of them."""

    def __init__(self) -> None:
        self._vectors: dict[str, bytes] = {}
        self._comparer = Comparer(self.encoder(), CompareLexicon.load(), self._vectors, ())

    @staticmethod
    def encoder() -> Encoder:
        """The encoder of all processes."""
        return HashingEncoder()

    def compared(self, course: Course) -> Part:
        """What a course comes to."""
        return self._comparer.compared(course)

    def taken(self) -> Mapping[str, bytes]:
        """The vectors made since this was last asked."""
        made = dict(self._vectors)
        self._vectors.clear()
        return made


class DeadlyComparer(HashingComparer):
    """Its process is killed over every course."""

    def compared(self, course: Course) -> Part:
        """Nothing."""
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("alive")

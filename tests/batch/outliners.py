"""Readers of outlines for the tests, at module level so that spawned processes find them."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rawi.compare import Outline


class DeadlyOutliner:
    """Its process is killed over all articles."""

    def outlined(self, articles: Sequence[str]) -> list[Outline]:
        """Nothing."""
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("alive")


@dataclass(frozen=True)
class MakeDeadly:
    """Makes it, whatever the library."""

    location: Path

    def __call__(self) -> DeadlyOutliner:
        """One."""
        return DeadlyOutliner()

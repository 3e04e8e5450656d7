"""Following: the comparison that is made anew behind the pages after a decision."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

_LOG = logging.getLogger("rawi.serve")
PATIENCE = 4.0
"""Seconds that a reader who has decided something waits for the comparison before the page is shown as it is."""


class Follower:
    """Runs `follow` in a thread of its own whenever it was asked to, one run at a time.

    What is asked for while it runs is followed by one more run. A failure is written down; decisions are kept before
    anything is asked for, so the next run makes good for it.
    """

    def __init__(self, follow: Callable[[], object], *, patience: float = PATIENCE) -> None:
        self._follow = follow
        self._patience = patience
        self._state = threading.Condition()
        self._wanted = False
        self._running = False

    def ask(self) -> bool:
        """Have everything that was decided followed; whether that was done within the reader's patience."""
        with self._state:
            self._wanted = True
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="rawi-following", daemon=True).start()
            return self._state.wait_for(lambda: not self._running, timeout=self._patience)

    def _run(self) -> None:
        while True:
            with self._state:
                if not self._wanted:
                    self._running = False
                    self._state.notify_all()
                    return
                self._wanted = False
            try:
                self._follow()
            except Exception:  # noqa: BLE001 (a thread has nobody above it: it is written down)
                _LOG.exception("Comparing after a decision failed")

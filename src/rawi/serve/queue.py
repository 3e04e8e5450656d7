"""Queue: requests that wait for one of a few hands, the first first, but what takes long after what is short."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from typing import Generic, TypeVar

T = TypeVar("T")


class Queue(Generic[T]):
    """Who waits, and who is free. Whoever waits has a time by which it should be its turn: when it came, and as much
    later as it allows."""

    def __init__(self) -> None:
        self._free: list[T] = []
        self._waiting: list[tuple[float, int, asyncio.Future[T | None]]] = []
        self._numbers = itertools.count()

    async def take(self, allowance: float = 0.0) -> T | None:
        """The first that is free, after all whose turn is before; None where nobody will be."""
        if self._free:
            return self._free.pop()
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[T | None] = loop.create_future()
        heapq.heappush(self._waiting, (loop.time() + allowance, next(self._numbers), turn))
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and (given := turn.result()) is not None:
                self.put(given)
            raise

    def put(self, hand: T) -> None:
        """One is free, and taken by whoever waits."""
        while self._waiting:
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                turn.set_result(hand)
                return
        self._free.append(hand)

    def send_away(self) -> None:
        """Nobody is left: those who wait need not."""
        self._free.clear()
        for _, _, turn in self._waiting:
            if not turn.done():
                turn.set_result(None)
        self._waiting.clear()

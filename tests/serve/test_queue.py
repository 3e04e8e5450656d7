"""Who waits for a free hand is served in turn, and what takes long lets shorter work pass."""

from __future__ import annotations

import asyncio

from rawi.serve.queue import Queue


def test_the_first_to_come_is_the_first_served_unless_it_allows_otherwise() -> None:
    async def serve() -> list[str]:
        queue: Queue[str] = Queue()
        served: list[str] = []

        async def wait(name: str, allowance: float) -> None:
            hand = await queue.take(allowance)
            assert hand is not None
            served.append(name)
            queue.put(hand)

        waiting = []
        for name, allowance in (("search", 60.0), ("page", 0.0), ("other page", 0.0), ("late search", 60.0)):
            waiting.append(asyncio.create_task(wait(name, allowance)))
            await asyncio.sleep(0)
        queue.put("hand")
        await asyncio.gather(*waiting)
        return served

    assert asyncio.run(serve()) == ["page", "other page", "search", "late search"]


def test_a_free_hand_is_taken_at_once() -> None:
    async def serve() -> str | None:
        queue: Queue[str] = Queue()
        queue.put("hand")
        return await queue.take()

    assert asyncio.run(serve()) == "hand"


def test_nobody_waits_where_nobody_is_left() -> None:
    async def serve() -> str | None:
        queue: Queue[str] = Queue()
        waiting = asyncio.create_task(queue.take())
        await asyncio.sleep(0)
        queue.send_away()
        return await waiting

    assert asyncio.run(serve()) is None


def test_who_has_gone_takes_nobody_with_it() -> None:
    async def serve() -> str | None:
        queue: Queue[str] = Queue()
        before, between = asyncio.create_task(queue.take()), asyncio.create_task(queue.take())
        await asyncio.sleep(0)
        before.cancel()
        await asyncio.sleep(0)
        queue.put("hand")
        between.cancel()
        await asyncio.gather(before, between, return_exceptions=True)
        return await asyncio.wait_for(queue.take(), 1)

    assert asyncio.run(serve()) == "hand"

"""The queue: the least certain readings first, until somebody has looked at them."""

from __future__ import annotations

import re

from tests.serve.asking import words
from tests.serve.filling import Reader
from tests.serve.newsroom import SHUT_1

from rawi.store import Library


def test_the_least_certain_come_first(room: tuple[Library, Reader]) -> None:
    library, reader = room
    scores = [int(one) for one in re.findall(r"يقين (\d+) في المئة", words(reader.open("/review")))]
    assert scores == sorted(scores)
    assert len(scores) == library.view.counts().statements
    assert [one.statement.score for one in library.view.uncertain(limit=2, offset=1)] == [
        one.statement.score for one in library.view.uncertain(limit=3)[1:]
    ]


def test_what_was_looked_at_waits_no_more(room: tuple[Library, Reader]) -> None:
    library, reader = room
    everything = {one.statement.id for one in library.view.uncertain(limit=99)}
    reader.open(f"/review/statements/{SHUT_1.id}")
    reader.fill(reader.form("/review/decide", kind="confirm"), why="سليمة", who="منى")
    assert reader.place.startswith("/review?kept=")
    assert {one.statement.id for one in library.view.uncertain(limit=99)} == everything - {SHUT_1.id}
    assert library.view.looked().statements == 1
    assert library.view.looked().corrected == 0
    assert library.view.rulings().decisions == (), "no comparison has to follow it"
    other = next(iter(everything - {SHUT_1.id}))
    reader.open(f"/review/statements/{other}")
    reader.fill(reader.form("/review/statement"), speaker="عابر سبيل", why="س", content="")
    assert library.view.looked().corrected == 1
    assert f"/review/statements/{other}" not in reader.open("/review")
    reader.open("/review/log")
    for _ in range(2):
        reader.fill(reader.forms("/review/undo")[0])
    assert {one.statement.id for one in library.view.uncertain(limit=99)} == everything

"""A position that gives a day says so, in an article's margin, in feeds and in a story's list, not that it gives a
number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.serve.asking import Browser
from tests.serve.newsroom import CLOSURE, COMPARISON, IDENTITIES, INJURED, OPEN, STORY, fill
from tests.store.fresh import fresh

from rawi.model import Value
from rawi.model.claim import DATE_UNIT
from rawi.serve import create_app
from rawi.serve.fonts import FontShelf

DAYS = (20310505, 20310507)
DATED = replace(
    INJURED,
    kind="date",
    positions=tuple(
        replace(position, value=Value(low=day, high=day, unit=DATE_UNIT))
        for position, day in zip(INJURED.positions, DAYS, strict=True)
    ),
)


@pytest.fixture
def dated(tmp_path: Path) -> Iterator[Browser]:
    with fresh(tmp_path / "dated.db", fill) as library:
        claims = tuple(
            replace(one, positions=DATED.positions) if one.id == DATED.claim else one for one in COMPARISON.claims
        )
        found = replace(COMPARISON, claims=claims, disputes=(CLOSURE, DATED), identities=IDENTITIES)
        with library.writer() as writer:
            writer.put_comparison(found)
        yield Browser(create_app(library, fonts=FontShelf()))


@pytest.mark.parametrize(
    ("language", "day", "number"), [("", "يذكر موعداً", "يذكر عدداً"), ("/en", "Gives a day", "Gives a number")]
)
@pytest.mark.parametrize("path", [f"/articles/{OPEN.id}", "/feeds/disputes.atom", f"/stories/{STORY.id}"])
def test_a_day_is_called_a_day(
    dated: Browser, browser: Browser, path: str, language: str, day: str, number: str
) -> None:
    feminine = day.replace("يذكر", "تذكر")
    shown, before = dated.text(language + path), browser.text(language + path)
    assert day in shown or feminine in shown
    assert number not in shown
    assert number.replace("يذكر", "تذكر") not in shown
    assert number in before or number.replace("يذكر", "تذكر") in before

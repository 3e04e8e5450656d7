"""A dispute is the same one when somebody joins in, and its first day stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.fresh import fresh
from tests.store.making import EMPTY, article, comparison, document, position, statement

from rawi.model import Comparison, content_id
from rawi.store import Library, sightings

ONE = article("قال سالم إن الميناء مغلق وقالت مريم إن الميناء مفتوح وقال نبيل إن الميناء مغلق")
CLOSED = statement(ONE, "سالم", "الميناء مغلق")
OPEN = statement(ONE, "مريم", "الميناء مفتوح")
AGAIN = statement(ONE, "نبيل", "الميناء مغلق")
TWO = comparison(position("سالم", "affirms", CLOSED), position("مريم", "denies", OPEN), articles=(ONE,))


def grown() -> Comparison:
    positions = (*TWO.disputes[0].positions, position("نبيل", "affirms", AGAIN))
    dispute = replace(TWO.disputes[0], id=content_id("dis", "grown"), positions=positions)
    return replace(TWO, disputes=(dispute,))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with fresh(tmp_path / "a.db") as opened:
        with opened.writer() as writer:
            writer.add_article(ONE)
            writer.put_document(document(ONE, CLOSED, OPEN, AGAIN))
        yield opened


def compare(library: Library, comparison: Comparison) -> None:
    with library.writer() as writer:
        writer.put_comparison(comparison)


def test_what_does_not_change_stays(library: Library) -> None:
    compare(library, TWO)
    (before,) = library.view.sightings(limit=9)
    compare(library, TWO)
    assert library.view.sightings(limit=9) == (before,)
    assert before.id == before.dispute == TWO.disputes[0].id
    assert before.first_at == before.changed_at


def test_somebody_joins_in(library: Library) -> None:
    compare(library, TWO)
    (before,) = library.view.sightings(limit=9)
    compare(library, grown())
    (after,) = library.view.sightings(limit=9)
    assert (after.id, after.first_at) == (before.id, before.first_at)
    assert after.dispute == grown().disputes[0].id
    assert after.changed_at > before.changed_at
    assert library.view.sightings_of([after.dispute]) == {after.dispute: after}
    assert library.view.sightings(since=before.first_at, limit=9) == ()


def test_what_is_gone_and_comes_back_is_the_same(library: Library) -> None:
    compare(library, TWO)
    (before,) = library.view.sightings(limit=9)
    compare(library, EMPTY)
    assert library.view.sightings(limit=9) == ()
    compare(library, grown())
    (after,) = library.view.sightings(limit=9)
    assert (after.id, after.first_at) == (before.id, before.first_at)


def test_a_rebuild_forgets_nothing(library: Library) -> None:
    compare(library, TWO)
    before = library.view.sightings(limit=9)
    with library.writer() as writer:
        writer.drop_derived()
    compare(library, TWO)
    assert library.view.sightings(limit=9) == before


def test_what_is_known_to_be_there_as_it_was_need_not_be_told(library: Library) -> None:
    compare(library, TWO)
    (before,) = library.view.sightings(limit=9)
    with library.writer() as writer:
        sightings.note(writer._connection, (), others=[before.dispute])
    assert library.view.sightings(limit=9) == (before,)
    with library.writer() as writer:
        sightings.note(writer._connection, ())
    assert library.view.sightings(limit=9) == ()

"""Who waits to be linked or compared: whatever was read, or went, until that is done, and no other article is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, select
from tests.store.fresh import fresh
from tests.store.making import article, comparison, document

from rawi.model import Article, Rulings
from rawi.model.linking import Changes
from rawi.model.renewing import OutlineRow, Renewal
from rawi.store import Library, tables
from rawi.store.view import View

FIRST = article("قال راشد الجلمودي إن الجسر مفتوح", url="https://dhuha.example/1")
SECOND = article("قال راشد الجلمودي إن الجسر مغلق", url="https://dhuha.example/1")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with fresh(tmp_path / "library.db") as opened:
        yield opened


def read(library: Library, *articles: Article) -> None:
    with library.writer() as writer:
        for one in articles:
            writer.add_article(one)
            writer.put_document(document(one))


def outlined(*articles: str, gone: tuple[str, ...] = ()) -> Renewal:
    rows = [OutlineRow(one, 1, b"", (), b"", "{}", "[]", "{}", "") for one in articles]
    return Renewal(whole=False, outlines=rows, gone=gone, texts={}, looked={}, overlaps={}, parts=(), left=())


def linked(*come: str, gone: tuple[str, ...] = ()) -> Changes:
    return Changes(whole=False, mark=Rulings().mark, come=frozenset(come), gone=frozenset(gone))


def waits(view: View) -> tuple[list[list[str]], list[list[str]]]:
    """What waits to be linked and to be compared: new, and gone."""
    with view.linking() as names, view.comparing() as kept:
        return list(names.waiting()), list(kept.waiting()[:2])


def noted(library: Library) -> set[tuple[str, str]]:
    with library.view.comparing() as kept:
        connection: Connection = kept._connection
        return {(row.work, row.article) for row in connection.execute(select(tables.waiting))}


def test_what_is_read_waits_for_each_work_until_that_is_done(library: Library) -> None:
    read(library, FIRST)
    assert waits(library.view) == ([[FIRST.id], []], [[FIRST.id], []])
    with library.writer() as writer:
        writer.link(linked(FIRST.id))
    assert waits(library.view) == ([[], []], [[FIRST.id], []])
    with library.writer() as writer:
        writer.keep(outlined(FIRST.id))
    assert waits(library.view) == ([[], []], [[], []])
    assert noted(library) == set()


def test_what_is_replaced_waits_to_leave(library: Library) -> None:
    read(library, FIRST)
    with library.writer() as writer:
        writer.link(linked(FIRST.id))
        writer.keep(outlined(FIRST.id))
    with library.writer() as writer:
        assert writer.add_article(SECOND) == "revision"
    assert waits(library.view) == ([[], [FIRST.id]], [[], [FIRST.id]])
    read(library, SECOND)
    assert waits(library.view) == ([[SECOND.id], [FIRST.id]], [[SECOND.id], [FIRST.id]])
    with library.writer() as writer:
        writer.link(linked(SECOND.id, gone=(FIRST.id,)))
        writer.keep(outlined(SECOND.id, gone=(FIRST.id,)))
    assert waits(library.view) == ([[], []], [[], []])
    assert noted(library) == set()


def test_what_was_only_dated_by_others_does_not_wait(library: Library) -> None:
    read(library, FIRST)
    with library.writer() as writer:
        writer.link(linked(FIRST.id))
        writer.keep(outlined(FIRST.id))
        writer.put_document(document(FIRST), dated=True)
    assert waits(library.view) == ([[], []], [[], []])
    read(library, FIRST)
    assert waits(library.view) == ([[FIRST.id], []], [[FIRST.id], []])


def test_after_a_comparison_that_keeps_no_outlines_all_is_compared_anew(library: Library) -> None:
    read(library, FIRST)
    with library.writer() as writer:
        writer.link(linked(FIRST.id))
        writer.keep(outlined(FIRST.id))
        writer.put_comparison(comparison())
    assert waits(library.view) == ([[], []], [[FIRST.id], []])


def test_no_article_is_gone_through_that_does_not_wait(library: Library) -> None:
    asked: list[tuple[str, Any]] = []
    with library.view.comparing() as kept:
        connection: Connection = kept._connection

        def listen(_: object, cursor: object, statement: str, parameters: Any, *rest: object) -> None:
            asked.append((statement, parameters))

        event.listen(connection, "before_cursor_execute", listen)
        kept.waiting()
        list(kept.recalls())
        event.remove(connection, "before_cursor_execute", listen)
        steps = [
            row.detail
            for statement, parameters in asked
            if statement.startswith("SELECT")
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    assert len(asked) > 3
    whole = [step for step in steps if step.startswith("SCAN")]
    assert {step.split()[-1] for step in whole} == {"outlines_stale", "outlines_recalling"}

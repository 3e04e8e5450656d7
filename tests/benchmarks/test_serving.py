"""The load script makes a library that is whole, the same each time, and asks only for what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.coverage import Coverage
from benchmarks.serving import Measured, Served, addresses, build, told
from tests.serve.asking import Browser

from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.store import Library

STATEMENTS = 600


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("large") / "large.db"
    build(made, STATEMENTS)
    return made


def test_the_library_is_whole(path: Path) -> None:
    with Library.open(path, create=False) as library:
        counts = library.view.counts()
    assert counts.articles == counts.documents == STATEMENTS * 60_000 // 1_000_000
    assert STATEMENTS / 2 < counts.statements < STATEMENTS
    assert counts.claims > counts.disputes > 0
    assert counts.stories
    assert counts.holders


def test_it_is_the_same_each_time() -> None:
    first, second = ([one.article.id for one in Coverage(60).documents()] for _ in range(2))
    assert first == second


def test_everything_asked_for_is_there(path: Path) -> None:
    with Library.open(path, create=False) as library:
        browser = Browser(create_app(library, fonts=FontShelf()))
        for kind, some in addresses(path).items():
            assert some, kind
            for one in {some[0], some[-1]}:
                assert browser.get(one).status_code == 200, one


def test_the_slowest_kind_is_told_and_failures_too() -> None:
    def measured(kind: str, p95: float, failed: int = 0) -> Measured:
        return Measured(kind=kind, asked=4, median=p95 / 2, p95=p95, worst=p95, failed=failed)

    run = Served(
        kinds=(measured("home", 0.1), measured("story", 0.2, 3), measured("search", 0.4)),
        megabytes=150,
        seconds=2,
        processor=1,
        load=0.5,
    )
    lines = "\n".join(told(run))
    assert "pages: p95 at most 200 ms (story)" in lines
    assert "searches: p95 at most 400 ms (search)" in lines
    assert "3 FAILED" in lines

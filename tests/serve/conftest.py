"""A library with the newsroom in it, and an application over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.serve.asking import Browser
from tests.serve.filling import Reader
from tests.serve.newsroom import fill
from tests.store.fresh import fresh

from rawi.serve import create_app, site
from rawi.serve.fonts import FontShelf
from rawi.store import Library


@pytest.fixture(scope="session", autouse=True)
def compiled() -> Iterator[None]:
    """Templates are compiled once for all applications of the tests: a template knows nothing of its application."""
    made = site.environment()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site, "environment", lambda: made)
        yield


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path: Path = tmp_path_factory.mktemp("newsroom") / "news.db"
    with fresh(path, fill) as library:
        yield library


@pytest.fixture(scope="session")
def browser(newsroom: Library) -> Browser:
    return Browser(create_app(newsroom, fonts=FontShelf()))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Library, Browser]]:
    """A newsroom of its own, in which a test may decide."""
    with fresh(tmp_path / "desk.db", fill) as library:
        yield library, Browser(create_app(library, fonts=FontShelf()))


@pytest.fixture
def room(desk: tuple[Library, Browser]) -> tuple[Library, Reader]:
    """Such a newsroom and somebody at a browser in it."""
    library, browser = desk
    return library, Reader(browser.app)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Browser]:
    with fresh(tmp_path / "empty.db") as library:
        yield Browser(create_app(library, fonts=FontShelf()))

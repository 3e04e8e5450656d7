"""A library is compared with one encoder as a whole, whichever was asked for before."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from functools import partial
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder

from rawi.compare import Encoder
from rawi.compare.encoders import E5, USE, Vectors
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.keeping import Keeper
from rawi.keeping.comparing import MakeComparer
from rawi.model import Article, Rulings
from rawi.store import Library

STORIES = {"dam": 4, "transfer": 3}
"""How many articles of which story: the last one touches nothing of the first. And from six to seven, between two
powers of two, a library is compared beside what it keeps."""
TABLES = ("claims", "disputes", "origins", "stories")


class Indifferent(HashingEncoder):
    """Everything is near to everything for it, so that other claims come of it."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = super().encode(texts)
        rows[:] = np.float32(self.dim**-0.5)
        return rows


class Judge(Indifferent):
    name = E5


class ByLetters(HashingEncoder):
    name = USE


def loaded(choice: str = "auto", *, threads: int = 2) -> Encoder:
    """Stands in for `load_encoder`."""
    return ByLetters() if choice == USE else Judge()


@pytest.fixture(autouse=True)
def encoders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.flow.load_encoder", loaded)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return knowing.pipeline()


@pytest.fixture(scope="module")
def coverage() -> list[Article]:
    """Articles of two stories."""
    chosen: list[Article] = []
    for name, count in STORIES.items():
        with resources.as_file(resources.files("rawi") / "demo" / f"{name}.jsonl") as path:
            found = [one for one in articles(str(path)) if not isinstance(one, SetAside)]
        chosen += found[:count]
    return chosen


def keeper(library: Library, pipeline: Pipeline, encoder: str) -> Keeper:
    return Keeper(library, lambda: pipeline, encoder=encoder, complain=lambda one: pytest.fail(one.reason))


def add(path: Path, chosen: Sequence[Article], pipeline: Pipeline, encoder: str) -> None:
    with Library.open(path, create=True) as library:
        adding = keeper(library, pipeline, encoder)
        adding.keep(chosen)
        adding.read()
        adding.compare()


def held(path: Path) -> list[list[tuple[str, str]]]:
    """Every row as it lies in the file."""
    connection = sqlite3.connect(path)
    try:
        return [connection.execute(f"SELECT id, body FROM {table} ORDER BY id").fetchall() for table in TABLES]
    finally:
        connection.close()


def noted(path: Path) -> str:
    with Library.open(path, create=False) as library, library.view.comparing() as kept:
        return kept.encoder()


@pytest.mark.parametrize(("first", "second", "name"), [(USE, E5, E5), (E5, USE, USE), (USE, "auto", E5)])
def test_an_add_with_another_encoder_compares_all_anew_with_it(
    tmp_path: Path, coverage: list[Article], pipeline: Pipeline, first: str, second: str, name: str
) -> None:
    wholly = {choice: tmp_path / f"{choice}.db" for choice in (first, second)}
    for choice, path in wholly.items():
        add(path, coverage, pipeline, choice)
    assert held(wholly[first]) != held(wholly[second])
    path = tmp_path / "both.db"
    add(path, coverage[:-1], pipeline, first)
    assert noted(path) == first
    add(path, coverage[-1:], pipeline, second)
    assert noted(path) == name
    assert held(path) == held(wholly[second])


def test_with_the_same_encoder_an_add_compares_beside_what_is_kept(
    tmp_path: Path, coverage: list[Article], pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, whole = tmp_path / "library.db", []
    renewal = pipeline.renewal

    def noting(*given: object, **named: object) -> object:
        found = partial(renewal, *given, **named)()  # type: ignore[arg-type]
        whole.append(found.whole)
        return found

    monkeypatch.setattr(pipeline, "renewal", noting)
    for part, choice in ((coverage[:-1], E5), (coverage[-1:], "auto")):
        add(path, part, pipeline, choice)
    assert whole == [True, False]
    unknown(path)
    add(path, [], pipeline, E5)
    assert whole == [True, False, True]


def unknown(path: Path) -> None:
    """As a library is that was compared before encoders were noted."""
    connection = sqlite3.connect(path)
    with connection:
        assert connection.execute("DELETE FROM meta WHERE key = 'encoder'").rowcount == 1
    connection.close()


def test_only_an_encoder_asked_for_by_name_is_a_reason_to_compare(
    tmp_path: Path, coverage: list[Article], pipeline: Pipeline
) -> None:
    path = tmp_path / "library.db"
    with Library.open(path, create=True) as library:
        assert not keeper(library, pipeline, USE).needs_comparing(), "nothing is there"
    add(path, coverage[:2], pipeline, USE)
    with Library.open(path, create=False) as library:
        needs = {choice: keeper(library, pipeline, choice).needs_comparing() for choice in (USE, E5, "auto")}
    assert needs == {USE: False, E5: True, "auto": False}


def test_it_is_said_once_which_encoder_compares(
    tmp_path: Path, coverage: list[Article], pipeline: Pipeline, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="rawi"), Library.open(tmp_path / "library.db", create=True) as library:
        adding = keeper(library, pipeline, USE)
        for one in coverage[:2]:
            adding.keep([one])
            adding.read()
            adding.compare()
    assert [one.getMessage() for one in caplog.records if one.name == "rawi.keeping"] == ["use compares"]


@pytest.mark.parametrize("name", [USE, E5])
def test_processes_compare_with_the_encoder_of_their_keeper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    asked = []

    def asking(choice: str = "auto", *, threads: int = 2) -> Encoder:
        asked.append((choice, threads))
        return loaded(choice)

    monkeypatch.setattr("rawi.compare.load_encoder", asking)
    path = tmp_path / "library.db"
    Library.open(path).close()
    MakeComparer(location=path, rulings=Rulings(), encoder=name)()
    assert asked == [(name, 1)]

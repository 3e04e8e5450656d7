"""With the real reading and comparing, a library holds the same to the byte whether its articles came one by one, at
once or by `rawi rebuild`, and also after a run that was killed between linking names and keeping a comparison."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import pytest
from tests import knowing
from tests.compare.remembering import Remembering

from rawi.cli.running import run
from rawi.compare import load_encoder
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.keeping import Keeper
from rawi.model import Article
from rawi.store import Library

ARTICLES = 4
TABLES = ("claims", "disputes", "origins", "stories")
DEADLY = """
import os, signal, sys
from rawi.keeping.keeper import Keeper
from rawi.cli.running import run
from rawi.store.renewals import KeptComparison
owner, name = {"linked": (Keeper, "_renewed"), "kept": (KeptComparison, "keep")}[sys.argv[1]]
step = getattr(owner, name)
def killing(*given):
    if name == "keep":
        step(*given)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, name, killing)
sys.exit(run(sys.argv[2:]))
"""


@pytest.fixture(scope="module", autouse=True)
def encoder() -> Iterator[None]:
    """What several libraries of one coverage are compared with; the programs that are killed have their own."""
    one = Remembering(load_encoder())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rawi.flow.load_encoder", lambda choice="auto", **_: one)
        yield


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return knowing.pipeline()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of one story of the sample coverage."""
    lines = (resources.files("rawi") / "demo" / "dam.jsonl").read_text(encoding="utf-8").splitlines()
    path = tmp_path_factory.mktemp("source") / "dam.jsonl"
    path.write_text("\n".join(lines[:ARTICLES]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def coverage(source: Path) -> list[Article]:
    return [one for one in articles(str(source)) if not isinstance(one, SetAside)]


@pytest.fixture(scope="module")
def wanted(coverage: list[Article], pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """What all articles come to at once."""
    path = tmp_path_factory.mktemp("whole") / "whole.db"
    add(path, coverage, pipeline)
    return held(path)


def add(path: Path, chosen: Sequence[Article], pipeline: Pipeline) -> None:
    with Library.open(path, create=True) as library:
        keeper = Keeper(library, lambda: pipeline, complain=lambda one: pytest.fail(one.reason))
        keeper.keep(chosen)
        keeper.read()
        keeper.compare()


def held(path: Path) -> list[object]:
    """Every row as it lies in the file."""
    connection = sqlite3.connect(path)
    try:
        rows = [connection.execute(f"SELECT id, body FROM {table} ORDER BY id").fetchall() for table in TABLES]
    finally:
        connection.close()
    assert all(rows)
    return list(rows)


def test_one_by_one_in_any_order_and_rebuilt(
    tmp_path: Path, coverage: list[Article], pipeline: Pipeline, wanted: list[object]
) -> None:
    path = tmp_path / "one_by_one.db"
    shuffled = random.Random(6).sample(coverage, len(coverage))
    for one in shuffled:
        add(path, [one], pipeline)
    assert held(path) == wanted
    assert run(["rebuild", "--library", str(path)]) == 0
    assert held(path) == wanted


@pytest.mark.parametrize("moment", ["linked", "kept"])
def test_killed_between_linking_and_keeping(
    tmp_path: Path, source: Path, coverage: list[Article], pipeline: Pipeline, wanted: list[object], moment: str
) -> None:
    path = tmp_path / "torn.db"
    add(path, coverage[:-2], pipeline)
    before = held(path)
    words = [sys.executable, "-c", DEADLY, moment, "add", str(source), "--library", str(path)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.run(words, env=environment, capture_output=True, check=False, timeout=120)
    assert killed.returncode == -signal.SIGKILL
    assert held(path) == before
    add(path, coverage, pipeline)
    assert held(path) == wanted

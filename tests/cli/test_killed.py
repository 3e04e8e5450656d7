"""A run that is killed outright loses nothing that was added, and the next one goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from rawi.store import Library
from rawi.version import VERSION

PROGRAM = """
import os, signal, sys
from rawi.cli.running import run
from rawi.keeping import keeper as keeping
from tests.cli.reader import LinePipeline
import rawi.flow
rawi.flow.Pipeline = LinePipeline
keeping.ARTICLES_AT_ONCE = 10
keeping.DOCUMENTS_AT_ONCE = 5
deadly = int(sys.argv[1])
put = keeping.Keeper._put
def killing(self, batch):
    put(self, batch)
    if self.tally.read >= deadly:
        os.kill(os.getpid(), signal.SIGKILL)
keeping.Keeper._put = killing
sys.exit(run(sys.argv[2:]))
"""


def test_killed_while_reading(tmp_path: Path) -> None:
    source, path = tmp_path / "n.jsonl", tmp_path / "l.db"
    rows = [json.dumps({"text": f"المتحدث رقم {number}: الخبر صحيح"}) for number in range(30)]
    source.write_text("\n".join(rows), encoding="utf-8")

    def add(deadly: int) -> int:
        words = [sys.executable, "-c", PROGRAM, str(deadly), "add", str(source), "--library", str(path)]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        return subprocess.run(words, env=environment, capture_output=True, check=False, timeout=60).returncode

    assert add(10) == -signal.SIGKILL
    with Library.open(path, create=False) as library:
        assert library.view.counts().articles == 30
        assert len(library.view.unread(VERSION)) == 20
    assert add(1000) == 0
    with Library.open(path, create=False) as library:
        assert library.view.unread(VERSION) == []
        assert library.view.counts().statements == 30


DEADLY = """
import os, signal, sys
from rawi.cli.running import run
from rawi.keeping import keeper as keeping
from rawi.store.renewals import KeptComparison
from tests.cli.reader import LinePipeline
import rawi.flow
rawi.flow.Pipeline = LinePipeline
owner, name = {"linked": (keeping.Keeper, "_renewed"), "kept": (KeptComparison, "keep")}[sys.argv[1]]
step = getattr(owner, name)
def killing(*given):
    if name == "keep":
        step(*given)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, name, killing)
sys.exit(run(sys.argv[2:]))
"""


@pytest.mark.parametrize("moment", ["linked", "kept"])
def test_killed_between_linking_and_keeping_the_next_run_comes_to_the_same(
    rawi: Command, tmp_path: Path, moment: str
) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("المتحدث: الخبر صحيح", encoding="utf-8")
    second.write_text("الوزير: الخبر غير صحيح", encoding="utf-8")

    def add(source: Path, library: str) -> int:
        return rawi("add", source, "--library", tmp_path / library).status

    def torn() -> int:
        words = [sys.executable, "-c", DEADLY, moment, "add", str(second), "--library", str(tmp_path / "torn.db")]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        return subprocess.run(words, env=environment, capture_output=True, check=False, timeout=60).returncode

    def held(library: str) -> list[object]:
        with Library.open(tmp_path / library, create=False) as opened:
            view = opened.view
            return [view.claims(), view.disputes(), view.stories(), view.origins(), view.identities()]

    assert [add(first, "whole.db"), add(second, "whole.db")] == [0, 0]
    assert [add(first, "torn.db"), torn()] == [0, -signal.SIGKILL]
    assert held("torn.db") != held("whole.db")
    assert add(second, "torn.db") == 0
    assert held("torn.db") == held("whole.db")

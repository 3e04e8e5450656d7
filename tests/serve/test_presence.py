"""Whether a program is still there is known from outside it, also when it was killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rawi.serve.presence import Presence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="this system has no such locks")


def test_one_is_there_from_its_beginning_to_its_end(tmp_path: Path) -> None:
    first, second = Presence(tmp_path), Presence(tmp_path)
    assert not first.is_there(first.name)
    first.begin()
    first.begin()
    assert first.is_there(first.name)
    assert second.is_there(first.name)
    second.begin()
    assert first.is_there(second.name)
    first.end()
    assert not second.is_there(first.name)
    second.end()


def test_one_that_was_killed_is_there_no_longer(tmp_path: Path) -> None:
    script = (
        "import pathlib, sys, time\nfrom rawi.serve.presence import Presence\n"
        "one = Presence(pathlib.Path(sys.argv[1]))\none.begin()\nprint(one.name, flush=True)\ntime.sleep(60)\n"
    )
    here = Presence(tmp_path)
    with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        name = process.stdout.readline().strip()
        assert here.is_there(name)
        process.send_signal(signal.SIGKILL)
    assert not here.is_there(name)
    here.begin()
    assert [one.stem for one in tmp_path.iterdir()] == [here.name], "what the other left is tidied away"
    here.end()

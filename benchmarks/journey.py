"""The whole journey as a user runs it: `rawi add` of a few articles into a new library, comparing included.

Time is wall-clock of the process, memory the peak resident set of it (Linux and macOS).
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

SEEDS = "RAWI_SEEDS"
"""The variable that names the folder of the five articles Rawi began from."""
_PUBLISHED = {"000": "2017-10-17", "001": "2017-12-02", "002": "2017-11-30", "003": "2020-06-11", "004": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """What was added, in how many commands, how long it took and the largest peak memory of any of them."""

    name: str
    commands: int
    seconds: float
    peak_megabytes: float


def _add(library: Path, arguments: Sequence[str]) -> None:
    command = [sys.executable, "-m", "rawi", "add", *arguments, "--library", str(library)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _run(name: str, commands: Sequence[Sequence[str]]) -> Journey:
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "rawi.db"
        started = time.perf_counter()
        for arguments in commands:
            _add(library, arguments)
        seconds = time.perf_counter() - started
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
    return Journey(name=name, commands=len(commands), seconds=seconds, peak_megabytes=peak)


def sample() -> Journey:
    """The bundled sample coverage, in one command."""
    with resources.as_file(resources.files("rawi.demo")) as folder:
        return _run("sample coverage", [[str(file) for file in sorted(folder.glob("*.jsonl"))]])


def seeds() -> Journey | None:
    """The five articles Rawi began from, one command each with its day; None where they are not at hand.

    They are third-party texts and not part of the project; RAWI_SEEDS names their folder.
    """
    folder = Path(os.environ.get(SEEDS, ""))
    if SEEDS not in os.environ or not folder.is_dir():
        return None
    commands = []
    for prefix, day in _PUBLISHED.items():
        files = [str(path) for path in sorted(folder.glob(f"{prefix}*"))]
        commands.append([*files, *(["--published", day] if day else [])])
    return _run("five seed articles", commands)

"""Sets of gold: which articles the reader was developed on, and which were kept aside.

A folder of evals holds `gold/`, `sets.toml` (its head says what the fields mean) and `recorded.json` (figures kept). A
blind set counts once: before its one run no command opens its files when it is given the whole folder. Its run is known
by the figures recorded under `blind <name>`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rawi.errors import GoldError

UNNAMED = "other"
"""The set of the files that no set names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """A set with its files, in order of name. `run` says whether a blind set has had its one run."""

    name: str
    meaning: str
    files: tuple[Path, ...]
    blind: bool = False
    run: bool = False

    @property
    def open(self) -> bool:
        """Whether its files may be read."""
        return self.run or not self.blind


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """Figures that cannot be remade from the project alone, or only once: what was measured, how, when and at which
    commit. `counts` say on how much."""

    command: str
    day: str
    commit: str
    counts: Mapping[str, int]
    figures: Mapping[str, float]


def recorded(evals: Path) -> dict[str, Recorded]:
    """The recorded figures by name, in the order of the file; none where there is no file."""
    path = evals / "recorded.json"
    if not path.exists():
        return {}
    return {name: Recorded(**record) for name, record in json.loads(path.read_text(encoding="utf-8")).items()}


def blind_name(name: str) -> str:
    """Under what the run of a blind set is recorded."""
    return f"blind {name}"


def gold_sets(evals: Path) -> list[GoldSet]:
    """All sets that have files, in the order of the TOML file, unnamed files last.

    Raises GoldError for a file in two sets.
    """
    runs = recorded(evals)
    folder = evals / "gold"
    left = {path.stem: path for path in sorted(folder.glob("*.json"))}
    sets = evals / "sets.toml"
    rows = tomllib.loads(sets.read_text(encoding="utf-8"))["sets"] if sets.exists() else []
    found: list[GoldSet] = []
    for row in rows:
        files = sorted({path for pattern in row["files"] for path in folder.glob(f"{pattern}.json")})
        for path in files:
            if left.pop(path.stem, None) is None:
                raise GoldError(f"{path.name} is in two sets of {sets}.", hint="Let one pattern match it.")
        run = blind_name(row["name"]) in runs
        found.append(GoldSet(name=row["name"], meaning=row["meaning"], files=tuple(files), blind=row["blind"], run=run))
    found.append(GoldSet(name=UNNAMED, meaning="articles that no set names", files=tuple(left.values())))
    return [one for one in found if one.files]


def open_files(sets: Sequence[GoldSet]) -> list[Path]:
    """The files that may be read: all but those of a blind set before its one run."""
    return sorted(path for one in sets if one.open for path in one.files)


def kept_aside(folder: Path) -> frozenset[Path]:
    """The files of a gold folder that may not be read yet."""
    return frozenset(path for one in gold_sets(folder.parent) if not one.open for path in one.files)

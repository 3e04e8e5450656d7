"""Floors: the least that each measured figure may be; one file, `evals/baseline.json`, a section for each set of evals.

A section keeps the hash of the gold on which its floors were set. On the same gold a floor never falls: `--raise`
writes higher ones, `--new-gold` sets them anew only where the gold is another (`tests/evals/test_floors.py` compares
the file with the one committed before).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

BASELINE = Path(__file__).parent / "baseline.json"
DIGITS = 3
"""Floors are kept to three decimals, rounded down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The floors of one set of evals by figure ("statements.found.recall"), and the hash of the gold they are of."""

    gold: str = ""
    floors: Mapping[str, float] = field(default_factory=dict)


Baseline = Mapping[str, Section]
"""The sections of the file by name."""


def parsed(text: str) -> dict[str, Section]:
    """The sections that a text of JSON holds."""
    return {name: Section(gold=one["gold"], floors=one["floors"]) for name, one in json.loads(text).items()}


def loaded(path: Path = BASELINE) -> dict[str, Section]:
    """The sections of a file, none where there is no file yet."""
    return parsed(path.read_text(encoding="utf-8")) if path.exists() else {}


def saved(sections: Baseline, path: Path = BASELINE) -> None:
    """Write a file, sections and figures sorted so that a change reads well in a review."""
    record = {
        name: {"gold": one.gold, "floors": dict(sorted(one.floors.items()))} for name, one in sorted(sections.items())
    }
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def file_hash(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and bytes of files, independent of where they lie."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda one: one.name):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def drops(section: Section, figures: Mapping[str, float]) -> list[str]:
    """One line for every figure that fell below its floor or is no longer measured."""
    return [
        f"{name}: floor {floor:.3f}, now {f'{figures[name]:.3f}' if name in figures else 'not measured'}"
        for name, floor in sorted(section.floors.items())
        if figures.get(name, -1.0) < floor
    ]


def raised(section: Section, figures: Mapping[str, float], gold: str) -> Section:
    """The section with every floor at the higher of its old value and today's figure."""
    today = {name: math.floor(value * 10**DIGITS) / 10**DIGITS for name, value in figures.items()}
    names = today | dict(section.floors)
    return Section(gold=gold, floors={name: max(today.get(name, 0.0), section.floors.get(name, 0.0)) for name in names})


def lowered(before: Baseline, after: Baseline) -> list[str]:
    """One line for every floor that is lower in `after` than in `before`, or gone, though its gold is the same."""
    return [
        f"{name}: {figure} from {floor:.3f} to {after[name].floors.get(figure, 0.0):.3f}"
        for name, section in sorted(before.items())
        if name in after and after[name].gold == section.gold
        for figure, floor in sorted(section.floors.items())
        if after[name].floors.get(figure, 0.0) < floor
    ] + [f"{name}: gone" for name in sorted(before.keys() - after.keys())]


def decide(
    section: Section, figures: Mapping[str, float], gold: str, *, raise_floors: bool, new_gold: bool
) -> tuple[int, Section | None, list[str]]:
    """Exit status, the section to write (None to leave it), and what to say."""
    fallen = drops(section, figures)
    if not section.floors and not raise_floors:
        return 1, None, ["There are no floors yet: run with --raise to set them."]
    if section.gold != gold and not new_gold and section.floors:
        return (
            1,
            None,
            ["The gold has changed since the floors were set: see the scores, then run with --new-gold."],
        )
    if new_gold and section.gold != gold:
        return 0, raised(Section(), figures, gold), ["Floors set anew on the changed gold.", *fallen]
    if fallen:
        refusal = ["Floors are not lowered: mend the program."] if raise_floors or new_gold else []
        return 1, None, [f"{len(fallen)} figures fell below their floor:", *fallen, *refusal]
    if raise_floors:
        higher = raised(section, figures, gold)
        count = sum(higher.floors[name] > section.floors.get(name, -1.0) for name in higher.floors)
        return 0, higher, [f"{count} floors raised, {len(higher.floors)} in all."]
    return 0, None, [f"All {len(section.floors)} figures are at or above their floor."]


def add_options(parser: argparse.ArgumentParser) -> None:
    """The two options by which floors are written."""
    parser.add_argument(
        "--raise", dest="raise_floors", action="store_true", help="write higher floors, never lower ones"
    )
    parser.add_argument("--new-gold", action="store_true", help="set floors anew because the gold has changed")


def held(
    name: str, figures: Mapping[str, float], gold: str, options: argparse.Namespace, path: Path = BASELINE
) -> tuple[int, list[str]]:
    """Compare figures with the floors of a section, write these where the options say so; exit status, what to say."""
    sections = loaded(path)
    status, section, lines = decide(
        sections.get(name, Section()), figures, gold, raise_floors=options.raise_floors, new_gold=options.new_gold
    )
    if section is not None:
        saved(sections | {name: section}, path)
    return status, lines

"""The gate: what the program scores on our gold, against floors that only rise.

    python evals/gate.py              compare with evals/baseline.json; exit status 1 if a figure fell below its floor
    python evals/gate.py --raise      write higher floors where the figures are higher; never a lower one
    python evals/gate.py --new-gold   the gold itself has changed: set floors anew and say which fell

Blind sets (`evals/sets.toml`) are left out until they have had their one run.

The baseline keeps a hash of the gold, so that floors never speak of other gold than they were measured on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rawi.evaluate import Evaluation, evaluate, gold_files, gold_sets, markdown, open_files

HERE = Path(__file__).parent
BASELINE = HERE / "baseline.json"
DIGITS = 3
"""Floors are kept to three decimals, rounded down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The floors by figure ("statements.found.recall"), and the hash of the gold on which they were measured."""

    gold: str = ""
    floors: Mapping[str, float] = field(default_factory=dict)

    @staticmethod
    def load(path: Path) -> Baseline:
        """The baseline at `path`, an empty one if there is none yet."""
        if not path.exists():
            return Baseline()
        record = json.loads(path.read_text(encoding="utf-8"))
        return Baseline(gold=record["gold"], floors=record["floors"])

    def save(self, path: Path) -> None:
        """Write it, figures sorted so that a change reads well in a review."""
        record = {"gold": self.gold, "floors": dict(sorted(self.floors.items()))}
        path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


_LABELS = re.compile(rb'^  "(?:domain|register)": "[a-z]*",\n', re.MULTILINE)
"""The lines that say which domain and register an article is of."""


def gold_hash(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and bytes of the gold files, independent of where they lie.

    The labels of domain and register are left out: no score depends on them.
    """
    digest = hashlib.sha256()
    for path in sorted(gold_files(paths), key=lambda one: one.name):
        annotations = _LABELS.sub(b"", path.read_bytes())
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(annotations).digest())
    return digest.hexdigest()


def guarded(figures: Mapping[str, float]) -> dict[str, float]:
    """The figures that have floors: F1 and shares; of precision and recall only those of finding statements, so that
    one may be traded for the other elsewhere."""
    return {
        name: value
        for name, value in figures.items()
        if not name.endswith((".precision", ".recall")) or name.startswith("statements.found.")
    }


def drops(baseline: Baseline, figures: Mapping[str, float]) -> list[str]:
    """One line for every figure that fell below its floor or is no longer measured."""
    return [
        f"{name}: floor {floor:.3f}, now {f'{figures[name]:.3f}' if name in figures else 'not measured'}"
        for name, floor in sorted(baseline.floors.items())
        if figures.get(name, -1.0) < floor
    ]


def raised(baseline: Baseline, figures: Mapping[str, float], gold: str) -> Baseline:
    """The baseline with every floor at the higher of its old value and today's figure."""
    today = {name: math.floor(value * 10**DIGITS) / 10**DIGITS for name, value in figures.items()}
    return Baseline(
        gold=gold,
        floors={
            name: max(today.get(name, 0.0), baseline.floors.get(name, 0.0)) for name in today | dict(baseline.floors)
        },
    )


def decide(
    baseline: Baseline, figures: Mapping[str, float], gold: str, *, raise_floors: bool, new_gold: bool
) -> tuple[int, Baseline | None, list[str]]:
    """Exit status, the baseline to write (None to leave it), and what to say."""
    figures = guarded(figures)
    fallen = drops(baseline, figures)
    if not baseline.floors and not raise_floors:
        return 1, None, ["There are no floors yet: run with --raise to set them."]
    if baseline.gold != gold and not new_gold and baseline.floors:
        return (
            1,
            None,
            ["The gold has changed since the floors were set: look at the scores, then run with --new-gold."],
        )
    if new_gold and baseline.gold != gold:
        return 0, raised(Baseline(), figures, gold), ["Floors set anew on the changed gold.", *fallen]
    if fallen:
        refusal = ["Floors are not lowered: mend the program."] if raise_floors or new_gold else []
        return 1, None, [f"{len(fallen)} figures fell below their floor:", *fallen, *refusal]
    if raise_floors:
        higher = raised(baseline, figures, gold)
        count = sum(higher.floors[name] > baseline.floors.get(name, -1.0) for name in higher.floors)
        return 0, higher, [f"{count} floors raised, {len(higher.floors)} in all."]
    return 0, None, [f"All {len(baseline.floors)} figures are at or above their floor."]


def measure(paths: Sequence[Path]) -> Evaluation:
    """Read the gold articles with the program as it is and score them."""
    from rawi.flow import Pipeline

    return evaluate(paths, Pipeline.load().per_document)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate and return its exit status."""
    parser = argparse.ArgumentParser(description="Compare scores on our gold with floors that only rise.")
    parser.add_argument(
        "--raise", dest="raise_floors", action="store_true", help="write higher floors, never lower ones"
    )
    parser.add_argument("--new-gold", action="store_true", help="set floors anew because the gold has changed")
    options = parser.parse_args(arguments)
    files = open_files(gold_sets(HERE))
    scores = measure(files).total
    status, baseline, lines = decide(
        Baseline.load(BASELINE),
        scores.figures,
        gold_hash(files),
        raise_floors=options.raise_floors,
        new_gold=options.new_gold,
    )
    if baseline is not None:
        baseline.save(BASELINE)
    print(markdown(scores), "", *lines, sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main())

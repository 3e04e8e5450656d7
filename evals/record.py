"""Figures that the project cannot remake by itself, measured once and kept in `evals/recorded.json` for the page.

    python -m evals.record                 gold, treebank attributions and corpora of names in $RAWI_CORPORA
    python -m evals.record --blind NAME    the one run of a blind set of evals/sets.toml; refused if it has been run

Only numbers are kept: with the command, the day, and the commit of the reader.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from evals import ans, corpora, outside, treebank
from rawi.compare import load_encoder
from rawi.errors import GoldError
from rawi.evaluate import Evaluation, Recorded, blind_name, evaluate, gold_sets, load, recorded
from rawi.flow import Pipeline

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COMMAND = "python -m evals.record"
REAL = "real articles"
"""The name of the record of annotated articles that others wrote."""
DIGITS = 4
LAYERS = ("statements", "mentions", "times", "event_anchors", "quantities")
"""What gold annotates, as the fields of `GoldDocument`."""


def commit(root: Path = ROOT) -> str:
    """The commit of the reader, with "+" where its source has been changed since; "unknown" outside a repository."""
    try:
        head = _git(root, "rev-parse", "--short", "HEAD")
        return head + ("+" if _git(root, "status", "--porcelain", "src") else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout.strip()


def of_gold(files: Sequence[Path], command: str) -> Recorded:
    """The scores of gold files."""
    found = evaluate(files, Pipeline.load().per_document)
    documents = [load(path) for path in files]
    counts = {"articles": len(files)}
    for layer in LAYERS:
        annotated = sum(len(getattr(one, layer) or ()) for one in documents)
        counts |= {layer.replace("_", " "): annotated} if annotated else {}
    return _record(command, counts, _figures(found))


def of_treebank(path: Path, command: str) -> Recorded:
    """The figures of one treebank file."""
    report = treebank.measure(path, Pipeline.load().per_document)
    return _record(command, {"sentences": report.sentences, "attributions": report.cue.of}, report.figures())


def of_corpus(path: Path, corpus: corpora.Corpus, command: str) -> Recorded:
    """The figures of one corpus of names."""
    report = corpora.measure(path, corpus, Pipeline.load().per_document)
    return _record(command, {"sentences": report.sentences, "names": report.names}, report.figures())


def of_pairs(path: Path, command: str) -> Recorded:
    """The figures of pairs of contents that agree or contradict each other."""
    answers = ans.measure(path, Pipeline.load(), load_encoder())
    return _record(command, {"pairs": len(answers.pairs)}, answers.figures())


def _figures(found: Evaluation) -> dict[str, float]:
    return {name: round(value, DIGITS) for name, value in found.total.figures.items()}


def _record(command: str, counts: Mapping[str, int], figures: Mapping[str, float]) -> Recorded:
    return Recorded(command=command, day=date.today().isoformat(), commit=commit(), counts=counts, figures=figures)


def save(records: Mapping[str, Recorded], evals: Path) -> None:
    """Write all records."""
    content = {name: asdict(one) for name, one in records.items()}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    (evals / "recorded.json").write_text(text, encoding="utf-8")


def record_outside(folder: Path, records: dict[str, Recorded]) -> None:
    """Measure what lies in a folder laid out as `evals.outside` says."""
    gold = [path for path in sorted((folder / "gold").glob("*.json")) if "statements" in _keys(path)]
    if gold:
        records[REAL] = of_gold(gold, COMMAND)
    for path in treebank.files(folder / "data" / "attribution"):
        records[f"treebank {path.stem}"] = of_treebank(path, COMMAND)
    for path, corpus in corpora.present(folder / "data" / "ner"):
        records[f"{corpora.RECORDED}{corpus.name}"] = of_corpus(path, corpus, COMMAND)
    pairs = folder / "data" / "stance" / "ans" / "dev.csv"
    if pairs.exists():
        records[ans.RECORDED] = of_pairs(pairs, COMMAND)


def record_blind(name: str, evals: Path, records: dict[str, Recorded]) -> None:
    """The one run of a blind set. Raises GoldError if there is no such set, or if it has been run."""
    chosen = next((one for one in gold_sets(evals) if one.blind and one.name == name), None)
    if chosen is None:
        raise GoldError(f"There is no blind set {name!r} with files.", hint="See evals/sets.toml.")
    if chosen.run:
        day = records[blind_name(name)].day
        raise GoldError(f"The set {name!r} was run on {day}: it is not blind.", hint="Write a new set.")
    records[blind_name(name)] = of_gold(chosen.files, f"{COMMAND} --blind {name}")


def _keys(path: Path) -> set[str]:
    record = json.loads(path.read_text(encoding="utf-8"))
    return set(record) if isinstance(record, dict) else set()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and keep; exit status 1 if there was nothing to measure."""
    parser = argparse.ArgumentParser(description="Measure what the project cannot remake, and keep the figures.")
    parser.add_argument("--blind", metavar="NAME", help="run the blind set NAME, once")
    parser.add_argument("--corpora", type=Path, default=outside.corpora(), metavar="FOLDER")
    parser.add_argument("--evals", type=Path, default=HERE, metavar="FOLDER", help=f"default: {HERE}")
    options = parser.parse_args(arguments)
    records = recorded(options.evals)
    before = dict(records)
    try:
        if options.blind:
            record_blind(options.blind, options.evals, records)
        elif options.corpora:
            record_outside(options.corpora, records)
    except GoldError as error:
        parser.error(str(error))
    if records == before:
        print(outside.skipped("texts of others that were not measured before", options.corpora))
        return 1
    save(records, options.evals)
    for name, one in records.items():
        if before.get(name) != one:
            print(f"{name}: {len(one.figures)} figures at {one.commit}, {one.day}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

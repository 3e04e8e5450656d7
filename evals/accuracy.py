"""The page docs/accuracy.md: scores on the gold by construction, register, domain and mode, and misses by kind.

    python -m evals.accuracy            write the page (`make accuracy`), and every miss to build/misses.md
    python -m evals.accuracy --check    exit status 1 if the page is not what this reader and this gold give

The page depends on the reader, the gold, `evals/sets.toml` and `evals/recorded.json` alone: the same input gives the
same bytes. Figures on texts outside the project are recorded (`python -m evals.record`), since the texts are not at
hand everywhere. Only sentences of our own gold are shown.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.aims import AIMS, APART, LAYER_AIMS, TREEBANK_AIMS, Aim
from evals.ans_pairs import LABELS
from evals.corpora import CORPORA, GUIDELINES
from evals.corpora import RECORDED as NAMES
from evals.misses import KINDS, Shown, folded, layer_misses_of, misses_of
from evals.tallies import HEADINGS, Tally

from evals import ans
from rawi.evaluate import (
    CONSTRUCTIONS,
    Constructions,
    Evaluation,
    GoldDocument,
    GoldSet,
    Judged,
    Recorded,
    Scores,
    blind_name,
    gold_sets,
    judge_statements,
    load,
    recorded,
    score,
)
from rawi.evaluate.measure import total
from rawi.evaluate.table import percent
from rawi.model import Article, Document, Statement

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "accuracy.md"
MISSES = HERE.parent / "build" / "misses.md"
"""A megabyte that every change of the reader changes: not kept in the repository."""
MODES = ("direct", "mixed", "indirect")
REAL = "real articles"
TREEBANK = "treebank "
DEVELOPMENT = "Development gold"
Read = Callable[[Article], Document]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One gold article as read: its scores, and every annotated statement with its answer."""

    gold: GoldDocument
    scores: Scores
    judged: Sequence[Judged]
    alarms: Sequence[Statement]
    constructions: Sequence[Sequence[str]]


def read_all(files: Iterable[Path], read: Read, constructions: Constructions) -> list[Reading]:
    """Read the gold articles and judge what was read."""
    found: list[Reading] = []
    for gold in map(load, files):
        document = read(gold.article)
        judged, alarms = judge_statements(gold, document.statements if gold.statements is not None else ())
        kinds = [constructions.of(one.gold, gold.article.text) for one in judged]
        scores = score(gold, document)
        found.append(Reading(gold=gold, scores=scores, judged=judged, alarms=alarms, constructions=kinds))
    return found


def overall(readings: Sequence[Reading]) -> Mapping[str, float]:
    """The figures over all articles."""
    scores = tuple(one.scores for one in readings)
    measures = total(one.measures for one in scores)
    return Evaluation(articles=scores, total=Scores(name="all", measures=measures, misses=())).total.figures


def by_construction(readings: Sequence[Reading]) -> dict[str, Tally]:
    """Counts by construction; a statement counts under each that it shows. False alarms have none."""
    found = {name: Tally() for name in CONSTRUCTIONS}
    for one in readings:
        for judged, kinds in zip(one.judged, one.constructions, strict=True):
            for name in kinds:
                found[name] += Tally.of([judged])
    return found


def by_label(readings: Sequence[Reading], label: Callable[[GoldDocument], str]) -> dict[str, Tally]:
    """Counts by a label of the article."""
    found: dict[str, Tally] = {}
    for one in readings:
        name = label(one.gold) or "-"
        found[name] = found.get(name, Tally()) + Tally.of(one.judged, len(one.alarms))
    return dict(sorted(found.items()))


def by_mode(readings: Sequence[Reading]) -> dict[str, Tally]:
    """Counts by mode: of a statement the annotated one, of a false alarm the one read."""
    return {
        mode: sum(
            (
                Tally.of(
                    [judged for judged in one.judged if judged.gold.quoted == mode],
                    sum(alarm.mode == mode for alarm in one.alarms),
                )
                for one in readings
            ),
            Tally(),
        )
        for mode in MODES
    }


def read_sets(sets: Sequence[GoldSet], read: Read) -> dict[str, list[Reading]]:
    """The gold as read, by the heading of the page that it stands under: development gold, then each blind set run."""
    constructions = Constructions.load()
    developed = read_all((path for one in sets if not one.blind for path in one.files), read, constructions)
    blind = {
        f"Blind gold: {one.name}": read_all(one.files, read, constructions) for one in sets if one.blind and one.run
    }
    return {DEVELOPMENT: developed, **blind}


def page(sets: Sequence[GoldSet], records: Mapping[str, Recorded], readings: Mapping[str, Sequence[Reading]]) -> str:
    """The whole page as Markdown."""
    parts = [
        _HEAD,
        _sets(sets, records),
        *_against_aims(overall(readings[DEVELOPMENT]), records),
        _newswire(records),
        _names_of_others(records),
        _pairs_of_others(records),
    ]
    for title, found in readings.items():
        parts += _breakdown(title, found)
    return "\n\n".join(parts) + "\n"


def misses_page(readings: Mapping[str, Sequence[Reading]]) -> str:
    """Every miss with its sentence, as Markdown."""
    parts = ["# Every miss", _ABOUT_MISSES]
    for title, found in readings.items():
        parts += [f"## {title}", *(folded(_shown(found)) or ["None."])]
    return "\n\n".join(parts) + "\n"


_HEAD = """# Accuracy

Written by `make accuracy` from the reader as it is; not edited by hand. What a statement is and where its parts begin
and end is said in [evals/README.md](../evals/README.md). All articles of our gold are invented. Tables count primary
statements unless they say otherwise; fields are judged on the statements that were found; shares are in percent."""

_ABOUT_MISSES = """Written by `make accuracy`. The words in question, of a statement its cue, are bold. One statement
may be missed in several ways, and then stands under each. Names are left out: `rawi evaluate --misses` lists them."""

_ABOUT_KINDS = """A statement that is missed in several ways counts under each. `make accuracy` writes each miss with
its sentence to `build/misses.md`; those of names are listed by `rawi evaluate --misses`."""

_ABOUT_SETS = """The reader was developed on the development gold, so its figures there say what it carries, not what it
scores on unseen text. That a blind set says, which nobody working on the reader had seen before its one run."""

_ABOUT_NEWSWIRE = """Attributions derived from treebanks, each sentence read by itself. The texts are not part of the
project: only figures are recorded. `python -m evals.treebank` lists the errors by kind where they are at hand."""

_ABOUT_REAL = """The real articles are three newspaper reports that others wrote, annotated by our guideline and read
while the reader was made; they are no part of the project."""

_MATCHES = ("exact", "overlap")
_ABOUT_NAMES = """Names that others annotated by guidelines of their own; nothing in the program was made from them. The
texts are not part of the project: only figures are recorded. Strict: the same words and type; neutral: any shared word
and the same type. `python -m evals.corpora` remakes the figures where the corpora are at hand."""

_ABOUT_PAIRS = """Pairs of headlines of the Arabic News Stance corpus, its dev part, run once: the second agrees
with the first, contradicts it, or speaks of something else. The texts are not part of the project: only figures are
recorded. The features are those by which the comparison tells what agrees (nearness of meaning, words in common,
negation, kinds of events that exclude each other, figures, names), weighed by `evals/ans_weights.toml`, which is
fitted to the train part. Two articles that hold one headline each, told by two people, are a library: a dispute
counts as contradiction, one claim as agreement. `python -m evals.ans` remakes the figures where the corpus is at
hand."""

_UNMEASURED = "lies outside the project and has not been measured yet (`python -m evals.record`)."


def _sets(sets: Sequence[GoldSet], records: Mapping[str, Recorded]) -> str:
    rows = [("set", "what it is", "use", "articles", "statements")]
    for one in sets:
        run = records.get(blind_name(one.name))
        count = "-" if not one.open else str(sum(len(load(path).statements or ()) for path in one.files))
        rows.append((one.name, one.meaning, _use(one, run), str(len(one.files)), count))
    return "\n\n".join(["## What was measured on what", table(rows), _ABOUT_SETS])


def _use(one: GoldSet, run: Recorded | None) -> str:
    if run is None:
        return "blind, not yet run" if one.blind else "development"
    once = f"run once on {run.day} at {run.commit}"
    return f"blind, {once}" if one.blind else f"development; blind before, {once}"


def _against_aims(developed: Mapping[str, float], records: Mapping[str, Recorded]) -> list[str]:
    gold = {name: one for name, one in records.items() if not name.startswith((TREEBANK, NAMES, ans.RECORDED))}
    notes = [
        f"`{name}` ({', '.join(f'{count} {what}' for what, count in one.counts.items())}) was measured on {one.day} at "
        f"{one.commit} with `{one.command}`."
        for name, one in gold.items()
    ]
    notes.append(_ABOUT_REAL if REAL in records else f"The gold of real articles {_UNMEASURED}")
    columns = [("development", developed), *((name, one.figures) for name, one in gold.items())]
    return [
        "## Against the aims",
        "Below its aim a figure is bold.",
        _aims("primary statements", (*AIMS, *APART), columns),
        _aims("names, times and quantities", LAYER_AIMS, columns),
        " ".join(notes),
    ]


def _aims(heading: str, aims: Sequence[Aim], columns: Sequence[tuple[str, Mapping[str, float]]]) -> str:
    """One row for each aim, one column for each measurement that has any of the figures."""
    shown = [(name, figures) for name, figures in columns if any(one.figure in figures for one in aims)]
    rows = [(heading, "aim", *(name for name, _ in shown))]
    for one in aims:
        least = "" if one.least is None else f"≥ {100 * one.least:.0f}"
        rows.append((one.what, least, *(_figure(figures.get(one.figure), one.least) for _, figures in shown)))
    return table(rows)


def _newswire(records: Mapping[str, Recorded]) -> str:
    found = {name: one for name, one in records.items() if name.startswith(TREEBANK)}
    title = "## Real newswire"
    if not found:
        return f"{title}\n\nThe treebank set {_UNMEASURED}"
    rows = [
        (
            "set",
            *(f"{aim.what} (≥ {100 * aim.least:.0f})" if aim.least else aim.what for aim in TREEBANK_AIMS),
            "sentences",
            "measured",
        )
    ]
    for name, one in found.items():
        cells = [_figure(one.figures.get(aim.figure), aim.least) for aim in TREEBANK_AIMS]
        rows.append((name, *cells, str(one.counts["sentences"]), f"{one.day} at {one.commit}"))
    return "\n\n".join([title, _ABOUT_NEWSWIRE, table(rows)])


def _names_of_others(records: Mapping[str, Recorded]) -> str:
    title = "## Names on corpora of others"
    found = [(one, records[NAMES + one.name]) for one in CORPORA if NAMES + one.name in records]
    if not found:
        return f"{title}\n\nThe set of corpora {_UNMEASURED}"
    rows: list[Sequence[str]] = [("corpus", "type", "strict P", "R", "F1", "neutral P", "R", "F1", "measured")]
    for corpus, one in found:
        types = [type_ for type_ in dict.fromkeys(corpus.theirs.values()) if type_ not in corpus.apart]
        for label, suffix in (("all", ""), *((type_, f".{type_}") for type_ in types)):
            cells = [
                _figure(one.figures.get(f"{m}{suffix}.{f}")) for m in _MATCHES for f in ("precision", "recall", "f1")
            ]
            size = f"{one.counts['names']} names, {one.day} at {one.commit}" if label == "all" else ""
            rows.append((corpus.name if label == "all" else "", label, *cells, size))
    published = " ".join(dict.fromkeys(f"Published for {one.name.split(',')[0]}: {one.published}." for one, _ in found))
    return "\n\n".join([title, _ABOUT_NAMES, table(rows), published, GUIDELINES])


def _pairs_of_others(records: Mapping[str, Recorded]) -> str:
    title = "## Agreement and contradiction on pairs of others"
    found = records.get(ans.RECORDED)
    if found is None:
        return f"{title}\n\nThe Arabic News Stance corpus {_UNMEASURED}"
    rows: list[Sequence[str]] = [("answer", "macro F1", *(f"{label} F1" for label in LABELS), "measured")]
    for name, what in (("features", "features of the comparison, weighed"), ("library", "two articles as a library")):
        cells = [_figure(found.figures.get(f"{name}.{label}.f1")) for label in ("macro", *LABELS)]
        rows.append((what, *cells, f"{found.counts['pairs']} pairs, {found.day} at {found.commit}"))
    return "\n\n".join([title, _ABOUT_PAIRS, table(rows), f"{ans.PUBLISHED}.", ans.LIMITS])


def _breakdown(title: str, readings: Sequence[Reading]) -> list[str]:
    tables = [
        "### By construction",
        "A statement counts under every construction that it shows.",
        _tallies(by_construction(readings)),
        "### By register",
        _tallies(by_label(readings, lambda gold: gold.register)),
        "### By domain",
        _tallies(by_label(readings, lambda gold: gold.domain)),
        "### By mode",
        _tallies(by_mode(readings)),
    ]
    told = any(one.judged for one in readings)
    counts = Counter(miss.kind for miss in _shown(readings))
    kinds = [("kind", "misses"), *((heading, str(counts[kind])) for kind, heading in KINDS.items() if counts[kind])]
    misses = [_ABOUT_KINDS, table(kinds)] if counts else ["None."]
    return [f"## {title}", *(tables if told else []), "### Misses by kind", *misses]


def _tallies(tallies: Mapping[str, Tally]) -> str:
    return table([("", *HEADINGS), *((name, *one.cells) for name, one in tallies.items() if not one.empty)])


def _shown(readings: Iterable[Reading]) -> list[Shown]:
    readings = list(readings)
    shown = [miss for one in readings for miss in misses_of(one.gold, one.judged, one.alarms)]
    return shown + [miss for one in readings for miss in layer_misses_of(one.gold, one.scores.misses)]


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows as a Markdown table; the first is the heading."""
    lines = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _figure(value: float | None, aim: float | None = None) -> str:
    if value is None:
        return "-"
    return percent(value) if aim is None or value >= aim else f"**{percent(value)}**"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page, or compare it with the one there is."""
    parser = argparse.ArgumentParser(description="Write docs/accuracy.md from the reader and the gold as they are.")
    parser.add_argument("--check", action="store_true", help="write nothing; status 1 if the page would change")
    parser.add_argument("--evals", type=Path, default=HERE, metavar="FOLDER", help=f"default: {HERE}")
    parser.add_argument("--page", type=Path, default=PAGE, metavar="FILE", help=f"default: {PAGE}")
    parser.add_argument("--misses", type=Path, default=MISSES, metavar="FILE", help=f"default: {MISSES}")
    options = parser.parse_args(arguments)
    from rawi.flow import Pipeline

    sets = gold_sets(options.evals)
    readings = read_sets(sets, Pipeline.load().per_document)
    made = page(sets, recorded(options.evals), readings)
    if options.check:
        same = options.page.exists() and options.page.read_text(encoding="utf-8") == made
        print(f"{options.page} is {'up to date' if same else 'out of date: run make accuracy'}.")
        return 0 if same else 1
    options.page.write_text(made, encoding="utf-8", newline="\n")
    options.misses.parent.mkdir(parents=True, exist_ok=True)
    options.misses.write_text(misses_page(readings), encoding="utf-8", newline="\n")
    print(f"{options.page} and {options.misses} written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

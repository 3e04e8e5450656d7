"""The names we read against corpora of names that others annotated, which are not part of the project.

    python -m evals.corpora             precision, recall and F1 by type, beside the published figures
    python -m evals.corpora FOLDER      the folder, if it is not $RAWI_CORPORA/data/ner

A file has one token and its labels a line (BIO, several labels where names nest) and an empty line behind a sentence.
The texts are licensed for use, not for copying into the project. Where they are absent, this says so and ends with
status 0.

A corpus has guidelines of its own, so two figures are told. *Strict*: the same tokens and the same type. *Neutral*: any
shared token and the same type. Both work on whole tokens, since the corpora leave و، ب، ل on a name.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from evals import outside
from rawi.evaluate import Hits
from rawi.evaluate.matching import pair
from rawi.evaluate.measure import Measure, figures, total
from rawi.evaluate.table import percent
from rawi.model import Article, Document, Mention, content_id, text_sha256

ROOT = Path(__file__).resolve().parents[1]
RECORDED = "names "
"""How the names of the records of corpora begin."""
DOMAIN_MARK = "$#$"
"""A token that stands for no word."""
Read = Callable[[Article], Document]


class Name(NamedTuple):
    """Tokens `[first, last)` of an article and a type of the corpus."""

    first: int
    last: int
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """How a corpus is read and judged.

    `theirs` maps its labels to the types that are judged, `ours` the program's types to the same; a type missing there
    is judged neither way. `apart` are types outside the total. `together` sentences are read as one article: one,
    where the file has them out of order. Of `nested` names only the outermost counts where the corpus is flat.
    """

    name: str
    file: str
    theirs: Mapping[str, str]
    ours: Mapping[str, str]
    apart: frozenset[str] = frozenset()
    together: int = 1
    nested: bool = False
    published: str = ""


CORPORA = (
    Corpus(
        name="ANERcorp, train part",
        file="anercorp_camel_train.txt",
        theirs={"PERS": "PERS", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"},
        ours={"PER": "PERS", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG", "NORP": "MISC", "EVENT": "MISC"},
        apart=frozenset({"MISC"}),
        together=10,
        published="81.3 on its test part, MISC included (people 84.9, places 90.2, bodies 70.8), by an AraBERT model "
        "fine-tuned on its train part (model card of arabert-ner-anercorp): another part, and trained by its guideline",
    ),
    *(
        Corpus(
            name=f"Wojood sample, {part} part",
            file=f"wojood_sample_{short}.txt",
            theirs={"PERS": "PERS", "GPE": "LOC"} | {name: name for name in ("ORG", "LOC", "FAC", "NORP", "EVENT")},
            ours={"PER": "PERS"} | {name: name for name in ("ORG", "LOC", "FAC", "NORP", "EVENT")},
            nested=True,
            published="88.4 for nested names of 21 types, dates and numbers included, with AraBERT trained on "
            "the whole corpus (Jarrar, Khalilia and Ghanem 2022)",
        )
        for part, short in (("train", "train"), ("validation", "val"))
    ),
)

GUIDELINES = """Where their guideline differs from ours, a figure is lower for that alone. ANERcorp leaves «مدينة»,
«قطاع», «حركة» and «وكالة» outside a name, marks no short forms and few general bodies («الحكومة», «الشركة», «الجيش
اللبناني»), has MISC for currencies and religions but not for nationality adjectives, and calls a club named like its
town ORG. Wojood has a state that acts as ORG («روسيا»), groups of any kind as NORP («اللاجئين», «الناخبين») but
rarely nationality adjectives, years inside the names of events, and much that is no news. Names inside other names
are marked only in Wojood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found in a corpus: `exact` and `overlap` in all and by type ("exact.PERS")."""

    corpus: Corpus
    sentences: int
    names: int
    measures: Mapping[str, Measure]

    def figures(self) -> dict[str, float]:
        """The figures by full name ("exact.PERS.f1"), rounded to three decimals."""
        return {
            key: round(value, 3)
            for name, measure in self.measures.items()
            for key, value in figures(name, measure).items()
        }


Token = tuple[str, tuple[str, ...]]


def load(path: Path) -> list[list[Token]]:
    """The sentences of a file: tokens with their labels."""
    sentences: list[list[Token]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if not fields:
            sentences.append([])
        elif fields[0] != DOMAIN_MARK:
            sentences[-1].append((fields[0], tuple(fields[1:])))
    return [sentence for sentence in sentences if sentence]


def names(tokens: Sequence[Token], corpus: Corpus) -> list[Name]:
    """The annotated names: runs of a label, one type at a time."""
    found: list[Name] = []
    for label, type_ in corpus.theirs.items():
        first: int | None = None
        for at, (_, labels) in enumerate([*tokens, ("", ())]):
            if first is not None and f"I-{label}" not in labels:
                found.append(Name(first, at, type_))
                first = None
            if f"B-{label}" in labels:
                first = at
    return sorted(found)


def measure(path: Path, corpus: Corpus, read: Read) -> Report:
    """Read a corpus and compare."""
    sentences = load(path)
    tallies: list[Mapping[str, Measure]] = []
    count = 0
    for at in range(0, len(sentences), corpus.together):
        part = sentences[at : at + corpus.together]
        tokens = [token for sentence in part for token in sentence]
        text = "\n".join(" ".join(word for word, _ in sentence) for sentence in part)
        document = read(Article(id=content_id("art", text), text=text, sha256=text_sha256(text)))
        gold = names(tokens, corpus)
        count += sum(one.type not in corpus.apart for one in gold)
        tallies.append(judge(gold, _ours(document.mentions, tokens, corpus), corpus))
    return Report(corpus=corpus, sentences=len(sentences), names=count, measures=total(tallies))


def judge(gold: Sequence[Name], found: Sequence[Name], corpus: Corpus) -> dict[str, Measure]:
    """Strict and neutral hits, one to one, in all and by type."""
    measures: dict[str, Measure] = {}
    for kind, likeness in (("exact", _exact), ("overlap", _overlap)):
        pairs = pair(gold, found, likeness)
        whole = Hits()
        by_type: dict[str, Measure] = {}
        for type_ in dict.fromkeys(corpus.theirs.values()):
            right = sum(gold[row].type == type_ for row, _ in pairs)
            hits = Hits(
                tp=right,
                fp=sum(one.type == type_ for one in found) - right,
                fn=sum(one.type == type_ for one in gold) - right,
            )
            by_type[f"{kind}.{type_}"] = hits
            whole += hits if type_ not in corpus.apart else Hits()
        measures |= {kind: whole} | by_type
    return measures


def _ours(mentions: Sequence[Mention], tokens: Sequence[Token], corpus: Corpus) -> list[Name]:
    """The names read, on whole tokens; without those inside another where the corpus is flat."""
    starts = [0]
    for word, _ in tokens:
        starts.append(starts[-1] + len(word) + 1)
    found: list[Name] = []
    reach = 0
    for one in mentions:
        type_ = corpus.ours.get(one.type)
        if type_ is None or (not corpus.nested and one.span.start < reach):
            continue
        reach = one.span.end
        found.append(Name(bisect_right(starts, one.span.start) - 1, bisect_right(starts, one.span.end - 1), type_))
    return found


def _exact(one: Name, other: Name) -> float:
    return float(one == other)


def _overlap(one: Name, other: Name) -> float:
    shared = min(one.last, other.last) - max(one.first, other.first)
    return max(0, shared) / (max(one.last, other.last) - min(one.first, other.first)) * (one.type == other.type)


def present(folder: Path) -> Iterator[tuple[Path, Corpus]]:
    """The corpora that a folder holds."""
    for corpus in CORPORA:
        if (folder / corpus.file).exists():
            yield folder / corpus.file, corpus


def table(report: Report) -> str:
    """The figures of a corpus as Markdown, a row a type; types outside the total last."""
    rows = ["| type | strict P | R | F1 | neutral P | R | F1 | names |", "| --- |" + " --- |" * 7]
    types = sorted(dict.fromkeys(report.corpus.theirs.values()), key=lambda type_: type_ in report.corpus.apart)
    for label, name in (("all", ""), *((type_, f".{type_}") for type_ in types)):
        strict, neutral = report.measures[f"exact{name}"], report.measures[f"overlap{name}"]
        assert isinstance(strict, Hits)
        assert isinstance(neutral, Hits)
        cells = [
            percent(value) or "-" for hits in (strict, neutral) for value in (hits.precision, hits.recall, hits.f1)
        ]
        note = " (not in all)" if label in report.corpus.apart else ""
        rows.append(f"| {label}{note} | " + " | ".join([*cells, str(strict.tp + strict.fn)]) + " |")
    return "\n".join(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; exit status 0 whatever the figures are."""
    parser = argparse.ArgumentParser(description="Score our names on corpora of names kept outside the project.")
    parser.add_argument("folder", nargs="?", type=Path, default=outside.part("data", "ner"))
    options = parser.parse_args(arguments)
    found = list(present(options.folder)) if options.folder else []
    if not found:
        print(outside.skipped("corpora of names", options.folder))
        return 0
    from rawi.flow import Pipeline

    read = Pipeline.load().per_document
    for path, corpus in found:
        report = measure(path, corpus, read)
        print(f"{corpus.name}: {report.sentences} sentences, {report.names} names", table(report), sep="\n\n")
        print(f"\nPublished: {corpus.published}.\n")
    print(GUIDELINES)
    return 0


if __name__ == "__main__":
    sys.exit(main())

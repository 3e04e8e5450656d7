"""Fitting the tagger of names to the gold, and what it is worth on the articles of authors it was not fitted to.

    python -m evals.tagger_fit            write src/rawi/lexicon/name_weights.tsv
    python -m evals.tagger_fit --cross    leave out one author's articles after the other: rules alone, with the tagger

A conditional random field over words (python-crfsuite, group `tagging`; L-BFGS, L1 and L2), fitted to the outermost
names of all open gold that has names. The rules were developed on the same gold, so that their names there are better
than anywhere else: every article is seen twice, each time with other names of the rules hidden, all that begin with one
word together, as a name that the rules do not know is missed wherever it stands. Same gold, same weights.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rawi.evaluate import GoldDocument, Hits, gold_sets, load
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.reader import MentionReader, Ruled
from rawi.extract.mentions.tagging.labels import LABELS, TYPES, labelled
from rawi.extract.mentions.tagging.signs import signs
from rawi.extract.mentions.tagging.weights import AFTER, FILE, Weights
from rawi.flow import Pipeline
from rawi.lexicon.cues import Reporting
from rawi.lexicon.names import NameLexicon
from rawi.model import MentionType, Reading

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "src" / "rawi" / "lexicon" / f"{FILE}.tsv"
SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": False}
COPIES = 2
HIDDEN = 0.4
"""The share of the rules' names that a copy hides, by their first word."""
HIDDEN_ONCE = 0.1
"""The share of the others that it hides, one by one."""
SEED = 1
LEAST = 0.02
"""Weights nearer to zero are left out."""
Row = tuple[str, str, float]
_TYPES: dict[str, MentionType] = {type_: type_ for type_ in TYPES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article of the gold with what the rules find in it; `author` is what its articles have in common."""

    name: str
    author: str
    reading: Reading
    ruled: Ruled
    gold: GoldDocument


def examples(evals: Path, pipeline: Pipeline, reader: MentionReader) -> list[Example]:
    """All open gold that has names, in order of name."""
    files = sorted({path for one in gold_sets(evals) if one.open for path in one.files})
    found: list[Example] = []
    for path in files:
        gold = load(path)
        if gold.mentions:
            reading = pipeline.reading(gold.article)
            found.append(
                Example(
                    name=path.stem,
                    author=_author(path.stem),
                    reading=reading,
                    ruled=reader.by_rules(reading),
                    gold=gold,
                )
            )
    return found


def _author(name: str) -> str:
    """«dam» and «transfer», «desk» and «field» were written as one; a set of parts («roster-a») is told by its part."""
    stem = name.rsplit("-", 1)[0]
    return {"transfer": "dam", "field": "desk"}.get(stem, stem.split("-")[0] if stem.startswith("sealed") else stem)


def wanted(example: Example) -> list[int]:
    """The labels of the gold's outermost names, by word."""
    words = example.reading.words
    starts = [word.start for word in words]
    names: list[Candidate] = []
    for mention in example.gold.mentions or ():
        first = bisect_right(starts, mention.span.start) - 1
        last = bisect_right(starts, mention.span.end - 1)
        names.append(Candidate(first, last, mention.span.start - words[first].start, _TYPES[mention.type]))
    return labelled(words, names)


def hidden(example: Example, chance: random.Random) -> list[Candidate]:
    """The rules' names without those that a copy hides."""
    words = example.reading.words
    whole: dict[str, bool] = {}
    kept: list[Candidate] = []
    for name in example.ruled.names:
        first = words[name.first].fold[name.skip :]
        if first not in whole:
            whole[first] = chance.random() < HIDDEN
        if not whole[first] and chance.random() >= HIDDEN_ONCE:
            kept.append(name)
    return kept


def fitted(learned: Sequence[Example], reader: MentionReader) -> list[Row]:
    """The weights: sign, label, weight, in order."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False, params=SETTINGS)
    chance = random.Random(SEED)
    for example in learned:
        labels = wanted(example)
        for _ in range(COPIES):
            seen = labelled(example.reading.words, hidden(example, chance))
            told = signs(example.reading, example.ruled.segments, seen, reader.senses)
            for (first, last), segment in zip(example.ruled.segments, told, strict=True):
                trainer.append(segment, [LABELS[number] for number in labels[first:last]])
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        found = tagger.info()
    rows = [(sign, label, weight) for (sign, label), weight in found.state_features.items()]
    rows += [(AFTER + one, other, weight) for (one, other), weight in found.transitions.items()]
    return sorted((sign, label, round(weight, 3)) for sign, label, weight in rows if abs(weight) >= LEAST)


def written(rows: Iterable[Row], learned: Sequence[Example]) -> str:
    """The file of the weights."""
    names = sum(len(one.gold.mentions or ()) for one in learned)
    sets = ", ".join(dict.fromkeys(one.name.rsplit("-", 1)[0] for one in learned))
    head = (
        "# Weights of the tagger of names: sign, label, how much the sign speaks for the label. Made by",
        "# `python -m evals.tagger_fit` from our own invented articles alone; not edited by hand.",
        f"# Fitted to {len(learned)} articles, {names} names, of the sets: {sets}",
    )
    return "\n".join([*head, *("\t".join((sign, label, f"{weight:g}")) for sign, label, weight in rows)]) + "\n"


def crossed(found: Sequence[Example], rules: MentionReader) -> Iterator[tuple[str, Hits, Hits]]:
    """By author: exact names of the rules alone, and with a tagger fitted to all other authors' articles."""
    for author in dict.fromkeys(one.author for one in found):
        rows = fitted([one for one in found if one.author != author], rules)
        with_tagger = MentionReader(NameLexicon.load(), Reporting.load(), Weights(rows))
        own = [one for one in found if one.author == author]
        yield author, _hits(own, rules), _hits(own, with_tagger)


def _hits(articles: Sequence[Example], reader: MentionReader) -> Hits:
    total = Hits()
    for one in articles:
        gold = {(name.span.start, name.span.end, name.type) for name in one.gold.mentions or ()}
        found = {(name.span.start, name.span.end, name.type) for name in reader.read(one.reading)}
        total += Hits(tp=len(gold & found), fp=len(found - gold), fn=len(gold - found))
    return total


def _shown(hits: Hits) -> str:
    return " ".join(f"{100 * (value or 0):5.1f}" for value in (hits.precision, hits.recall, hits.f1))


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write, or cross-validate and print."""
    parser = argparse.ArgumentParser(description="Fit the tagger of names to our own gold.")
    parser.add_argument("--cross", action="store_true", help="leave out one author after the other, write nothing")
    parser.add_argument("--evals", type=Path, default=HERE, metavar="FOLDER", help=f"default: {HERE}")
    parser.add_argument("--file", type=Path, default=WEIGHTS, metavar="FILE", help=f"default: {WEIGHTS}")
    options = parser.parse_args(arguments)
    pipeline = Pipeline.load()
    rules = MentionReader(NameLexicon.load(), Reporting.load())
    found = examples(options.evals, pipeline, rules)
    if not options.cross:
        rows = fitted(found, rules)
        options.file.write_text(written(rows, found), encoding="utf-8", newline="\n")
        print(f"{options.file}: {len(rows)} weights")
        return 0
    print("author       names  rules: P, R, F1      with the tagger")
    totals = [Hits(), Hits()]
    for author, alone, joined in crossed(found, rules):
        print(f"{author:12} {alone.tp + alone.fn:5}  {_shown(alone)}    {_shown(joined)}", flush=True)
        totals = [totals[0] + alone, totals[1] + joined]
    print(f"{'all':12} {totals[0].tp + totals[0].fn:5}  {_shown(totals[0])}    {_shown(totals[1])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

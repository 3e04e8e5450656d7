"""Copies: whether two articles are told to have a text from one report, on invented pairs.

    python -m evals.copies             each pair as a library of its own, and all as one; exit status 1 below a floor
    python -m evals.copies --misses    with every pair that is told wrongly

`evals/copies/pairs.jsonl` holds pairs of invented articles: copies under each kind of editing (cut, new headline, house
spelling, changed figure, partisan words, relabelled interview, other order, a part in an own text, reworded), formulas
that only sound alike, and reports written independently on one event.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals import floors
from rawi.compare.copies.copies import Overlap, overlaps
from rawi.evaluate import Hits, figures
from rawi.flow import Pipeline
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Article, Document, Time, content_id, text_sha256

PAIRS = Path(__file__).parent / "copies" / "pairs.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles, read; `same` says whether some of their text is from one report, `sort` and `why` how it is so."""

    id: str
    sort: str
    same: bool
    why: str
    documents: tuple[Document, Document]


def load_pairs(path: Path, pipeline: Pipeline) -> list[Pair]:
    """The pairs of a file, their articles read."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record: dict[str, Any] = json.loads(line)
        one, other = (pipeline.per_document(article_of(record["id"], side, record[side])) for side in ("one", "other"))
        found.append(
            Pair(id=record["id"], sort=record["sort"], same=record["same"], why=record["why"], documents=(one, other))
        )
    return found


def article_of(pair: str, side: str, record: dict[str, str]) -> Article:
    """The article of one side of a pair, as a source would give it."""
    title = record["title"]
    text = f"{title}\n\n{record['text']}"
    day = record["published"]
    return Article(
        id=content_id("art", pair, side),
        text=text,
        sha256=text_sha256(text),
        title_length=len(title),
        outlet=record["outlet"],
        published=Time(value=day, earliest=day, latest=day, grain="day"),
        published_basis="given",
    )


def judged(pairs: Sequence[Pair], lexicon: CopyingWords) -> dict[str, dict[str, bool]]:
    """What is told of each pair, by its id: `alone` and `together` with all others."""
    occasions = OccasionWords.load()
    alone = {pair.id: bool(overlaps(pair.documents, lexicon, occasions)) for pair in pairs}
    everything = [document for pair in pairs for document in pair.documents]
    found = {_ids(overlap) for overlap in overlaps(everything, lexicon, occasions)}
    together = {pair.id: frozenset(document.article.id for document in pair.documents) in found for pair in pairs}
    return {"alone": alone, "together": together}


def score(pairs: Sequence[Pair], told: dict[str, bool]) -> Hits:
    """Precision and recall of being told one report."""
    return Hits(
        tp=sum(pair.same and told[pair.id] for pair in pairs),
        fp=sum(told[pair.id] and not pair.same for pair in pairs),
        fn=sum(pair.same and not told[pair.id] for pair in pairs),
    )


def _ids(overlap: Overlap) -> frozenset[str]:
    return frozenset((overlap.copy.article, overlap.copy.other))


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, print, and return the exit status."""
    parser = argparse.ArgumentParser(description="Score copies against pairs of invented articles.")
    parser.add_argument("--misses", action="store_true", help="print every pair that is told wrongly")
    parser.add_argument("--pairs", type=Path, default=PAIRS, help="pairs of another file, without floors")
    floors.add_options(parser)
    options = parser.parse_args(arguments)
    pairs = load_pairs(options.pairs, Pipeline.load())
    values: dict[str, float] = {}
    for name, told in judged(pairs, CopyingWords.load()).items():
        values |= figures(name, score(pairs, told))
        right: defaultdict[str, list[bool]] = defaultdict(list)
        for pair in pairs:
            right[pair.sort].append(told[pair.id] == pair.same)
            if options.misses and told[pair.id] != pair.same:
                print(f"{name}: {pair.id} {pair.sort} ({pair.why}) told {'one' if told[pair.id] else 'two'}")
        print(f"{name}: " + ", ".join(f"{sort} {sum(each)} of {len(each)}" for sort, each in sorted(right.items())))
    print("  ".join(f"{name} {100 * value:.1f}" for name, value in values.items()))
    if options.pairs != PAIRS:
        return 0
    held = {name: value for name, value in values.items() if not name.endswith(".f1")}
    status, lines = floors.held("copies", held, floors.file_hash([PAIRS]), options)
    print(*lines, sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main())

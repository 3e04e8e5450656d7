"""How common words about names, words of names, and what stands beside them are: `src/rawi/lexicon/commonness.tsv`.

    python -m scripts.build_commonness FILE … [--most ARTICLES] > src/rawi/lexicon/commonness.tsv

Each FILE is a collection of articles in any format that Rawi reads; `--most` articles spread evenly over each are read.
What is counted is in how many names (of one meaning, see `rawi.resolve.identity.units`) a word stands; counts are taken
to `NAMES` names, those of several collections are averaged, and the binary logarithm is rounded. No sentence is kept.
"""

from __future__ import annotations

import argparse
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Document
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge
from rawi.resolve.identity.gathering import gather
from rawi.resolve.identity.rarity import NAMES, steps
from rawi.resolve.identity.rulings import has_words
from rawi.resolve.identity.units import Unit, units_of

LEAST = {"around": 5, "company": 5, "word": 3}
"""The step from which on a word is listed; what is rarer is as telling as what is not listed."""
NOTE = """\
# How common words are among the names of news. Made by scripts/build_commonness.py, which says what is counted, from
# {collections} (licences: NOTICE). Figures only, no sentence; sort, step, words.
"""
Counts = dict[str, Counter[str]]


def counted(units: Iterable[Unit], names: dict[str, str]) -> Counts:
    """In how many units each word stands, by sort; companions by the names in `names`."""
    found: Counts = {sort: Counter() for sort in LEAST}
    total = 0
    for unit in units:
        total += 1
        found["word"].update({*unit.parts.words, *unit.parts.core})
        found["around"].update(unit.around)
        found["company"].update(names[entity] for entity in unit.company if entity in names)
    return {
        sort: Counter({word: round(count * NAMES / total) for word, count in counts.items()})
        for sort, counts in found.items()
    }


def lines(collections: Sequence[Counts]) -> Iterator[str]:
    """The lines of the table: sort, step, words."""
    for sort, least in LEAST.items():
        mean: Counter[str] = Counter()
        for counts in collections:
            mean.update(counts[sort])
        listed: dict[int, list[str]] = {}
        for word, count in sorted(mean.items()):
            step = steps(round(count / len(collections)) + 1)
            if step >= least and _is_arabic(word.partition(" ")[2] or word):
                listed.setdefault(step, []).append(unicodedata.normalize("NFC", word))
        yield from (f"{sort}\t{step}\t{'|'.join(words)}" for step, words in sorted(listed.items(), reverse=True))


def _is_arabic(words: str) -> bool:
    return all("\u0600" <= letter <= "\u06ff" for letter in words if letter != " ")


def _documents(file: str, most: int) -> Iterator[Document]:
    pipeline = Pipeline.load()
    count = sum(not isinstance(one, SetAside) for one in articles(file))
    read = (one for one in articles(file) if not isinstance(one, SetAside))
    yield from map(pipeline.per_document, islice(read, 0, None, max(1, count // most)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--most", type=int, default=2500)
    asked = parser.parse_args(arguments)
    knowledge = Knowledge.load()
    found = []
    for file in asked.files:
        named = gather(_documents(file, asked.most), knowledge)
        names: dict[str, str] = {}
        for one in named:
            spelled = Counter(dict(spelling for use in one.uses for spelling in use.spellings))
            name = min(spelled, key=lambda name: (-spelled[name], name))
            if entity_of(name, one.kind) == one.entity:
                names[one.entity] = f"{one.kind} {name}"
        worded = (one for one in named if any(has_words(spelling) for spelling, _ in one.uses[0].spellings))
        found.append(counted((unit for one in worded for unit in units_of(one, knowledge)), names))
    collections = " and ".join(file.rpartition("/")[2].partition(".")[0] for file in asked.files)
    print(NOTE.format(collections=collections), end="")
    print(*lines(found), sep="\n")


if __name__ == "__main__":
    main()

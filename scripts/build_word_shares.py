"""Make src/rawi/lexicon/word_shares.tsv: how large a share of news articles has each common word.

    python -m scripts.build_word_shares FILE …

Each FILE is a collection of articles in any format that Rawi reads; at most 5,000 articles spread evenly over each are
counted. Words are counted by their keys (`rawi.compare.propositions.keys`), each once an article. Of the shares in
several collections the geometric mean is taken, so that a word that one country's news is full of does not count as
common everywhere. Only the counts are kept, no sentence.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from math import log2
from pathlib import Path

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import words_of
from rawi.ingest import SetAside, articles

TARGET = Path(__file__).parent.parent / "src" / "rawi" / "lexicon" / "word_shares.tsv"
MOST = 5_000
RAREST = 8
"""The step up to which a word is listed: one article in 256 has it."""
_LEAST = 2.0**-11
"""What a word counts for at least in a collection, also where no article has it."""
NOTE = """\
# Words of news by how many articles have them: step, words. One article in 2^step has such a word; what is not listed
# is rarer. Words stand as keys of the comparison (light stems, @ before a kind of event). Made by
# scripts/build_word_shares.py; geometric mean of the shares in
# {counts} (licences: NOTICE). No sentence.
"""


def shares(texts: Iterator[str], lexicon: CompareLexicon) -> tuple[int, Mapping[str, float]]:
    """The number of texts, and the share of them that has each key."""
    counts: Counter[str] = Counter()
    number = 0
    for text in texts:
        counts.update(set(Keys(lexicon, words_of(text)).of_text(text)))
        number += 1
    return number, {key: count / number for key, count in counts.items()}


def lines(found: Sequence[Mapping[str, float]]) -> Iterator[str]:
    """The lines of the table."""
    listed: defaultdict[int, list[str]] = defaultdict(list)
    for key in sorted(set().union(*found)):
        step = round(-sum(log2(max(one.get(key, 0.0), _LEAST)) for one in found) / len(found))
        if step <= RAREST:
            listed[step].append(key)
    yield from (f"{step}\t{' '.join(keys)}" for step, keys in sorted(listed.items()))


def main(files: Sequence[str]) -> None:
    """Count and write."""
    lexicon = CompareLexicon.load()
    found, counts = [], []
    for file in files:
        number = sum(not isinstance(one, SetAside) for one in articles(file))
        texts = (one.text for one in articles(file) if not isinstance(one, SetAside))
        counted, share = shares(islice(texts, 0, None, max(1, -(-number // MOST))), lexicon)
        found.append(share)
        counts.append(f"{counted:,} articles of {Path(file).name.split('.')[0]}")
    TARGET.write_text(
        NOTE.format(counts=" and ".join(counts)) + "\n".join(lines(found)) + "\n", encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])

"""Copies: how long and how much memory it takes to find the passages that articles share.

    python -m benchmarks.copies [ARTICLES]

Articles are made by a generator: words as skewed as those of a language, set phrases that come on every day, and
reports that several outlets print within two days, cut and with words exchanged. Each size runs in a process of its
own, so that peak memory is its own. The growth that is printed is the time for four times as many articles over four:
1 for linear time, about 1.15 for n log n.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from rawi.compare.copies.copies import overlaps
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Article, Document, Time, content_id, text_sha256

SIZES = (8_000, 32_000)
_VOCABULARY = 60_000
_LONG = 280
"""Words of a report."""
_PHRASES = 400
_COPIED = 0.3
"""The share of reports that several outlets print."""
_A_DAY = 1_500
"""Articles of one day."""
_LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What finding the copies among `articles` took: `seconds` of one core, and the peak of memory of the whole process
    in `megabytes`. `copies` are pairs found, `printed` pairs of one report that were made."""

    articles: int
    printed: int
    copies: int
    seconds: float
    megabytes: float


class Newsroom:
    """Makes articles; the same for the same seed."""

    def __init__(self, seed: int = 0) -> None:
        self._chance = random.Random(seed)
        self._words = [
            "".join(self._chance.choices(_LETTERS, k=self._chance.randint(2, 7))) for _ in range(_VOCABULARY)
        ]
        self._cumulated = list(accumulate(1 / (rank + 10) for rank in range(_VOCABULARY)))
        self._phrases = [self._run(self._chance.randint(6, 14)) for _ in range(_PHRASES)]

    def articles(self, count: int) -> Iterator[tuple[int, str, int]]:
        """Number of the report, text and day of each article."""
        made = report = 0
        while made < count:
            body = self._report()
            prints = self._chance.randint(2, 6) if self._chance.random() < _COPIED else 1
            for _ in range(min(prints, count - made)):
                yield report, " ".join(self._edited(body)), made // _A_DAY + self._chance.randint(0, 1)
                made += 1
            report += 1

    def _run(self, words: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._cumulated, k=words)

    def _report(self) -> list[str]:
        body: list[str] = []
        while len(body) < _LONG:
            body += self._run(self._chance.randint(60, 120))
            body += self._chance.choice(self._phrases)
        return body

    def _edited(self, body: list[str]) -> list[str]:
        end = self._chance.randint(len(body) // 3, len(body))
        return [self._run(1)[0] if self._chance.random() < 0.04 else word for word in body[:end]]


def documents(count: int) -> tuple[list[Document], int]:
    """Articles as documents, and how many pairs of them print one report."""
    found: list[Document] = []
    prints: dict[int, int] = {}
    for number, (report, text, day) in enumerate(Newsroom().articles(count)):
        prints[report] = prints.get(report, 0) + 1
        stamp = (date(2025, 1, 1) + timedelta(days=day)).isoformat()
        article = Article(
            id=content_id("art", str(number)),
            text=text,
            sha256=text_sha256(text),
            published=Time(value=stamp, earliest=stamp, latest=stamp, grain="day"),
            published_basis="given",
        )
        found.append(
            Document(
                article=article,
                title=None,
                dateline=None,
                boilerplate=(),
                agencies=(),
                paragraphs=(),
                statements=(),
                mentions=(),
                times=(),
                quantities=(),
                producer_version="",
            )
        )
    return found, sum(times * (times - 1) // 2 for times in prints.values())


def _measure(count: int) -> Found:
    made, printed = documents(count)
    lexicon = CopyingWords.load()
    start = time.process_time()
    copies = len(overlaps(made, lexicon, OccasionWords.load())) // 2
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Found(articles=count, printed=printed, copies=copies, seconds=seconds, megabytes=peak)


def measure(count: int) -> Found:
    """Find the copies among `count` articles, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measure, (count,))


def told(found: list[Found]) -> Iterator[str]:
    """A line for each size, with the growth from the one before."""
    for before, one in zip([None, *found], found, strict=False):
        line = (
            f"  {one.articles:,} articles: {one.seconds:.1f} s, {one.megabytes:,.0f} MB, "
            f"{one.copies:,} pairs found of {one.printed:,}"
        )
        if before is not None:
            growth = one.seconds / before.seconds / (one.articles / before.articles)
            line += f", growth x{growth:.2f}"
        yield line


def main() -> None:
    """Measure and print."""
    sizes = [int(sys.argv[1])] if len(sys.argv) > 1 else list(SIZES)
    print("copies among invented articles:", *told([measure(size) for size in sizes]), sep="\n")


if __name__ == "__main__":
    main()

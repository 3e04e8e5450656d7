"""Memory: does reading 100,000 articles leave anything behind? `python -m benchmarks.memory [ARTICLES]`.

Articles are made one at a time from the paragraphs of the sample coverage, each with names and numbers that no other
has, so that whatever remembered every word, name or article would show. They are read by `Pipeline.per_document` and
let go; resident memory is taken on the way. The reader remembers what it found out about some ten thousands of words,
so that memory rises until that table is full. Linux and macOS; on macOS it is the peak, which is flat where memory is.
"""

from __future__ import annotations

import gc
import os
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading import sample
from rawi.flow import Pipeline
from rawi.model import Article, content_id, text_sha256

ARTICLES = 100_000
MARKS = (1_000, 10_000, 100_000)
"""After so many articles memory is taken, and after the last."""
_LETTERS = "بتجحدرسصطعفقكلمنهوي"
_PARAGRAPHS = 5
_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Resident memory in megabytes after `articles` articles, and how long they took."""

    articles: int
    megabytes: float
    seconds: float


def stream(count: int, seed: int = 0) -> Iterator[Article]:
    """`count` articles, no two alike, the same for the same seed."""
    chance = random.Random(seed)
    paragraphs = [one for article in sample() for one in article.text.split("\n") if one.strip()]
    for number in range(count):
        chosen = [_changed(paragraph, chance) for paragraph in chance.sample(paragraphs, _PARAGRAPHS)]
        first, family = _name(chance), _name(chance)
        chosen.insert(1, f"وقال المتحدث باسم شركة {_name(chance)}، {first} {family}، إن الخسائر بلغت {number} دينار.")
        text = "\n\n".join(chosen)
        yield Article(id=content_id("art", text), text=text, sha256=text_sha256(text))


def measure(count: int = ARTICLES, marks: Sequence[int] = MARKS) -> list[Resident]:
    """Read `count` articles one after the other; resident memory at every mark on the way, and at the end."""
    pipeline = Pipeline.load()
    wanted = {mark for mark in marks if mark < count} | {count}
    found: list[Resident] = []
    started = time.perf_counter()
    for number, article in enumerate(stream(count), 1):
        pipeline.per_document(article)
        if number in wanted:
            gc.collect()
            found.append(Resident(articles=number, megabytes=resident(), seconds=time.perf_counter() - started))
    return found


def resident() -> float:
    """The resident memory of this process in megabytes; where it cannot be told, its peak."""
    if _STATM.exists():
        pages = int(_STATM.read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def told(found: Sequence[Resident]) -> str:
    """One line: memory at every mark."""
    marks = ", ".join(f"{one.megabytes:.1f} MB after {one.articles:,}" for one in found)
    return f"memory while reading articles one by one: {marks} ({found[-1].seconds:.0f} s)"


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_LETTERS) for _ in range(chance.randint(4, 7)))


def _changed(paragraph: str, chance: random.Random) -> str:
    return "".join(str(chance.randint(1, 9)) if letter in "123456789" else letter for letter in paragraph)


def main() -> None:
    """Measure with the number of articles given, 100,000 without one."""
    print(told(measure(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)))


if __name__ == "__main__":
    main()

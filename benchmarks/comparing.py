"""Comparing: what it costs to compare a whole library, and one article more with it.

    python -m benchmarks.comparing FILE [ARTICLES] [--jobs N] [--read FOLDER]

FILE is a collection of articles in any format that Rawi reads, of which the first ARTICLES are taken, all without.
They are read, which is not counted, and compared at once by N processes (as many as there are cores, up to 4, without)
but for a few from all over the file, which are added one by one by one process: each is linked (who is who), compared
and kept. What was read is kept in FOLDER and not read again. Contents are not embedded but hashed by their words:
`benchmarks.encoders` measures embedding, which is paid once for each content. Seconds are those of the processor, of
all processes together, and by the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from zlib import crc32

import numpy as np

from rawi.batch import SpreadCourses, SpreadOutlines, processes
from rawi.batch import documents as documents_of
from rawi.compare import Comparer, Course
from rawi.compare.encoders import Vectors, unit
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.keeping.comparing import MakeOutliner
from rawi.model import Document, Rulings
from rawi.model.renewing import Part, Renewal
from rawi.model.wire import document_from_json, document_to_json
from rawi.store import Library
from rawi.store.renewals import KeptComparison

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


class HashedComparer:
    """A comparer in a process of its own, which keeps no vectors."""

    def __init__(self) -> None:
        self._encoder = WordEncoder()
        self._comparer: Comparer = Pipeline.comparer(encoder=self._encoder, rulings=Rulings())

    def compared(self, course: Course) -> Part:
        """What a course comes to."""
        return self._comparer.compared(course)

    def taken(self) -> Mapping[str, bytes]:
        """How many contents were encoded, in place of their vectors."""
        made, self._encoder.contents = self._encoder.contents, 0
        return {"": made.to_bytes(8)}


class Counted(dict[str, bytes]):
    """Sums up what `HashedComparer.taken` gives."""

    contents = 0

    def update(self, made: Mapping[str, bytes]) -> None:  # type: ignore[override]
        """Add what was made."""
        self.contents += int.from_bytes(made[""])


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Seconds of the processor, of all processes together, and by the clock."""

    processor: float = 0.0
    clock: float = 0.0

    @staticmethod
    def now() -> Spent:
        """Since some moment that is always the same."""
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return Spent(processor=time.process_time() + ended.ru_utime + ended.ru_stime, clock=time.monotonic())

    def since(self, earlier: Spent) -> Spent:
        """What was spent since."""
        return Spent(processor=self.processor - earlier.processor, clock=self.clock - earlier.clock)

    def __str__(self) -> str:
        return f"{self.processor:,.0f} s ({self.clock:,.0f} by the clock)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What comparing `articles` articles took: linking all names, comparing at once by `jobs` processes and keeping
    what came of it; the peak of memory in `megabytes` of this process and of the largest other. `added` are the seconds
    of the processor for each article more, its reading left out: linking, comparing and keeping it; `stories` the sizes
    of all stories."""

    articles: int
    claims: int
    disputes: int
    contents: int
    stories: tuple[int, ...]
    jobs: int
    linked: Spent
    compared: Spent
    kept: Spent
    added: tuple[float, ...]
    megabytes: tuple[float, float]


def documents(file: str, most: int | None = None, *, jobs: int = 1) -> Iterator[Document]:
    """The articles of a file, read; those that cannot be read are left out."""
    found = (one for one in articles(file) if not isinstance(one, SetAside))
    read = documents_of(islice(found, most), Pipeline.load, Pipeline.per_document, jobs)
    return (one for _, one in read if isinstance(one, Document))


def read_into(folder: Path, read: Iterable[Document]) -> None:
    """Keep documents as a library that has been compared with nothing, and beside it those that are added later."""
    with Library.open(folder / "read.db", create=True) as library:
        later = _put(library, read)
    lines = [json.dumps(document_to_json(one, own_voice=True), ensure_ascii=False) for one in later]
    (folder / "later.jsonl").write_text("\n".join(lines), encoding="utf-8")


def measure(folder: Path, jobs: int = 1) -> Compared:
    """Compare what `read_into` kept in a folder, at once and then what is added later one by one."""
    pipeline, encoder, counted = Pipeline.load(), WordEncoder(), Counted()
    spread = SpreadCourses(jobs=jobs, make=HashedComparer, vectors=counted)
    lines = (folder / "later.jsonl").read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory(dir=folder) as beside:
        shutil.copy(folder / "read.db", Path(beside) / "comparing.db")
        with Library.open(Path(beside) / "comparing.db", create=False) as library:
            linked = _linked(library, pipeline)
            outlining = SpreadOutlines(jobs=jobs, make=MakeOutliner(location=library.location))
            at_once = partial(pipeline.renewal, encoder=encoder, spread=spread, outlining=outlining)
            compared, kept = _renewed(library, at_once)
            contents = encoder.contents + counted.contents
            print(_at_once(linked, compared, kept, jobs), file=sys.stderr, flush=True)
            added = []
            for line in lines:
                _write(library, [document_from_json(json.loads(line))])
                spent = (_linked(library, pipeline), *_renewed(library, partial(pipeline.renewal, encoder=encoder)))
                added.append(sum(one.processor for one in spent))
                print(f"  one article more: {added[-1]:.2f} s", file=sys.stderr, flush=True)
            counts = library.view.counts()
            stories = tuple(sorted((len(story.articles) for story in library.view.stories()), reverse=True))
    return Compared(
        articles=counts.articles,
        claims=counts.claims,
        disputes=counts.disputes,
        contents=contents,
        stories=stories,
        jobs=jobs,
        linked=linked,
        compared=compared,
        kept=kept,
        added=tuple(sorted(added)),
        megabytes=(_peak(resource.RUSAGE_SELF), _peak(resource.RUSAGE_CHILDREN)),
    )


def told(one: Compared) -> list[str]:
    """The lines to print."""
    size = f"{one.articles:,} articles, {one.claims:,} claims, {one.disputes:,} disputes, {len(one.stories):,} stories"
    mine, others = one.megabytes
    late = one.added[int(0.95 * (len(one.added) - 1))]
    slowest = f"median of {len(one.added)}; 95 of 100 under {late:.2f} s, slowest {one.added[-1]:.2f} s"
    return [
        f"{size}, the largest of {one.stories[0]:,} articles; {one.contents:,} contents to embed",
        _at_once(one.linked, one.compared, one.kept, one.jobs),
        f"peak memory {mine:,.0f} MB, of the largest other process {others:,.0f} MB",
        f"one article more: {statistics.median(one.added):.2f} s ({slowest})",
        f"load of the machine: {', '.join(f'{load:.1f}' for load in os.getloadavg())}",
    ]


def _at_once(linked: Spent, compared: Spent, kept: Spent, jobs: int) -> str:
    return f"names linked in {linked}, compared in {compared} by {jobs} processes, kept in {kept}"


def _peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


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


def _linked(library: Library, pipeline: Pipeline) -> Spent:
    """What linking the names of what is new takes, and keeping what came of it."""
    started = Spent.now()
    with library.view.linking() as names:
        (fresh, gone), _ = names.moment()
        found = pipeline.relinked(names, library.view.documents(fresh), gone, rulings=Rulings())
    with library.writer() as writer:
        writer.link(found)
    return Spent.now().since(started)


def _renewed(library: Library, renewal: Callable[[KeptComparison], Renewal]) -> tuple[Spent, Spent]:
    """What comparing takes what is new, and keeping what came of it."""
    started = Spent.now()
    with library.view.comparing() as kept:
        found = renewal(kept)
    compared = Spent.now()
    with library.writer() as writer:
        writer.keep(found)
    return compared.since(started), Spent.now().since(compared)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("most", type=int, nargs="?")
    parser.add_argument("--jobs", type=int, default=processes())
    parser.add_argument("--read", type=Path, metavar="FOLDER", help="where what is read is kept, or was")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        folder = asked.read or Path(made)
        if not (folder / "later.jsonl").exists():
            folder.mkdir(parents=True, exist_ok=True)
            read_into(folder, documents(asked.file, asked.most, jobs=asked.jobs))
        print(*told(measure(folder, asked.jobs)), sep="\n")


if __name__ == "__main__":
    main()

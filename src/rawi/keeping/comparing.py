"""Comparing many courses: in processes of their own, of which each opens the library for the vectors that it keeps and
reads nothing else, and with what is made on the way kept on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rawi.errors import LibraryError
from rawi.keeping.progress import Progress
from rawi.keeping.vectors import StoredVectors
from rawi.log import logger
from rawi.model import Rulings

if TYPE_CHECKING:
    from rawi.compare import Comparer, Course, Outline, OutlineReader, Spread
    from rawi.model.renewing import Part
    from rawi.store import Library

VECTORS_AT_ONCE = 2_000
"""Vectors that are kept in one transaction while courses are compared: some minutes of work of the slower encoder."""
_LOG = logger("keeping")


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeComparer:
    """Makes the comparer of a process for the library at `location`; `rulings` are those that are followed,
    `encoder` is the name of the one that compares in every process: none may fall back on another."""

    location: Path
    rulings: Rulings
    encoder: str

    def __call__(self) -> StoredComparer:
        """Load everything."""
        from rawi.compare import load_encoder
        from rawi.flow import Pipeline
        from rawi.store import Library

        vectors = StoredVectors(Library.open(self.location, create=False).view)
        # One thread each: the processes are as many as the cores.
        encoder = load_encoder(self.encoder, threads=1)
        comparer = Pipeline.comparer(encoder=encoder, vectors=vectors, rulings=self.rulings)
        return StoredComparer(comparer, vectors)


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeOutliner:
    """Makes what reads the outlines of articles of the library at `location` in a process of its own."""

    location: Path

    def __call__(self) -> StoredOutliner:
        """Load everything."""
        from rawi.flow import Pipeline
        from rawi.store import Library

        return StoredOutliner(Library.open(self.location, create=False), Pipeline.outliner())


class StoredOutliner:
    """Reads outlines of a library's articles. Where another process reads an article anew in the meantime, nothing
    that was compared is kept (`Keeper.compare`)."""

    def __init__(self, library: Library, reader: OutlineReader) -> None:
        self._library = library
        self._reader = reader

    def outlined(self, articles: Sequence[str]) -> list[Outline]:
        """The outlines of those of these articles that are there."""
        from rawi.compare import outlined

        with self._library.view.comparing() as shelf:
            return outlined(shelf, self._reader, articles)


class StoredComparer:
    """Compares courses, and hands over the vectors that were made for them."""

    def __init__(self, comparer: Comparer, vectors: StoredVectors) -> None:
        self._comparer = comparer
        self._vectors = vectors

    def compared(self, course: Course) -> Part:
        """What a course comes to."""
        return self._comparer.compared(course)

    def taken(self) -> Mapping[str, bytes]:
        """The vectors made since this was last asked."""
        made = {f"{model}:{sha}": one for model, fresh in self._vectors.fresh.items() for sha, one in fresh.items()}
        self._vectors.forget()
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOnTheWay:
    """Spreads courses as `spread` does, shows how many are compared once `begun` is told, and has `put` keep the
    vectors made for them again and again, so that a run that is killed after hours has lost minutes, and memory does
    not hold them all."""

    spread: Spread
    vectors: StoredVectors
    put: Callable[[StoredVectors], None]
    progress: Progress
    begun: Callable[[], None]

    def __call__(self, courses: Iterable[Course], here: Callable[[Course], Part], count: int) -> Iterator[Part]:
        """Every course with what it comes to, in their order."""
        self.begun()
        enough = VECTORS_AT_ONCE
        compared = self.spread(courses, here, count)
        for part in self.progress.followed(compared, "Comparing courses of events", count):
            yield part
            if (made := sum(map(len, self.vectors.fresh.values()))) < enough:
                continue
            try:
                self.put(self.vectors)
            except LibraryError as error:
                _LOG.info("%d vectors are kept later: %s", made, error)
                enough = made + VECTORS_AT_ONCE
                continue
            self.vectors.forget()
            enough = VECTORS_AT_ONCE

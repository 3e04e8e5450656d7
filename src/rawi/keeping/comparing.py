"""Comparing in processes of their own: each opens the library for the vectors that it keeps, and reads nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rawi.keeping.vectors import StoredVectors
from rawi.model import Rulings

if TYPE_CHECKING:
    from rawi.compare import Comparer, Course
    from rawi.model.renewing import Part


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

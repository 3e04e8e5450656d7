"""Vectors are kept while courses are still compared, and somebody else who writes does not end the run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

import pytest

from rawi.errors import LibraryError
from rawi.keeping import comparing
from rawi.keeping.comparing import KeptOnTheWay
from rawi.keeping.progress import Silent
from rawi.keeping.vectors import StoredVectors

Item = TypeVar("Item")


class Kept:
    """A library that keeps vectors, but not while it is `busy`."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.asked = 0
        self.times = 0
        self.busy = False

    def vectors(self, model: str, shas: list[str]) -> dict[str, bytes]:
        return {sha: self.held[f"{model}:{sha}"] for sha in shas if f"{model}:{sha}" in self.held}

    def put(self, vectors: StoredVectors) -> None:
        self.asked += 1
        if self.busy:
            raise LibraryError("The library is locked.")
        self.times += 1
        self.held.update({f"{model}:{sha}": one for model, made in vectors.fresh.items() for sha, one in made.items()})


class Counted(Silent):
    def __init__(self) -> None:
        self.told: list[tuple[str, int | None]] = []

    def followed(self, items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
        self.told.append((label, total))
        return super().followed(items, label, total)


@pytest.fixture(autouse=True)
def few_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "VECTORS_AT_ONCE", 10)


def spreading(kept: Kept, vectors: StoredVectors, progress: Silent, begun: Callable[[], None]) -> KeptOnTheWay:
    def spread(courses: Iterable[Any], here: Callable[[Any], Any], count: int) -> Iterator[Any]:
        del count
        return map(here, courses)

    return KeptOnTheWay(spread=spread, vectors=vectors, put=kept.put, progress=progress, begun=begun)


def embedding(vectors: StoredVectors) -> Callable[[Any], Any]:
    """Four vectors for each course, of which it gives back what the first came to."""

    def here(course: int) -> bytes:
        for one in range(4):
            vectors[f"quick:{course}-{one}"] = bytes([course])
        return vectors[f"quick:{course}-0"]

    return cast("Callable[[Any], Any]", here)


def all_of(courses: int) -> Mapping[str, bytes]:
    return {f"quick:{course}-{one}": bytes([course]) for course in range(courses) for one in range(4)}


def test_vectors_are_kept_and_let_go_of_on_the_way() -> None:
    kept, begun, progress = Kept(), list[str](), Counted()
    vectors = StoredVectors(kept)
    spread = spreading(kept, vectors, progress, lambda: begun.append("yes"))
    parts = cast("Iterator[Any]", spread(cast("Any", range(10)), embedding(vectors), 10))
    for _ in range(5):
        next(parts)
    assert len(kept.held) == 12, "what a run has that is killed now"
    assert list(parts) == [bytes([one]) for one in range(5, 10)]
    assert kept.held == dict(list(all_of(9).items()))
    assert vectors.fresh == {"quick": {f"9-{one}": bytes([9]) for one in range(4)}}, "the rest is for the end"
    assert len(vectors) == 4, "memory holds what is not yet kept"
    assert vectors["quick:0-0"] == bytes([0]), "and fetches what is"
    assert begun == ["yes"]
    assert progress.told == [("Comparing courses of events", 10)]


def test_who_else_writes_puts_it_off() -> None:
    kept = Kept()
    vectors = StoredVectors(kept)
    spread = spreading(kept, vectors, Silent(), lambda: None)
    parts = cast("Iterator[Any]", spread(cast("Any", range(10)), embedding(vectors), 10))
    kept.busy = True
    for _ in range(5):
        next(parts)
    assert (kept.times, kept.asked) == (0, 1), "and it is not asked again before as many more were made"
    kept.busy = False
    assert len(list(parts)) == 5
    assert kept.times == 2
    kept.put(vectors)
    assert kept.held == all_of(10), "nothing is lost"

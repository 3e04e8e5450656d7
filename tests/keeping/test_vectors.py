"""Vectors come from the library once and new ones are kept apart."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rawi.keeping.vectors import StoredVectors


class Shelf:
    def __init__(self) -> None:
        self.asked: list[tuple[str, Sequence[str]]] = []

    def vectors(self, model: str, shas: Sequence[str]) -> dict[str, bytes]:
        self.asked.append((model, shas))
        return {sha: b"old" for sha in shas if sha == "a"}


def test_stored_vectors() -> None:
    shelf = Shelf()
    vectors = StoredVectors(shelf)
    assert vectors.get("m:a") == b"old"
    assert vectors["m:a"] == b"old"
    assert len(shelf.asked) == 1
    assert vectors.get("m:b") is None
    vectors["m:b"] = b"new"
    assert dict(vectors) == {"m:a": b"old", "m:b": b"new"}
    assert len(vectors) == 2
    assert vectors.fresh == {"m": {"b": b"new"}}
    del vectors["m:b"]
    with pytest.raises(KeyError):
        vectors["m:c"]
    assert vectors.fresh == {"m": {}}

"""Vectors: what encoders made of contents before, fetched from the library when it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, MutableMapping
from typing import Protocol


class Shelf(Protocol):
    """Where vectors are kept by encoder and SHA-256 of the content."""

    def vectors(self, model: str, shas: list[str]) -> dict[str, bytes]:
        """The vectors that are there."""


class StoredVectors(MutableMapping[str, bytes]):
    """Vectors by `<encoder>:<sha256>`: those of the library and those made since, which `fresh` holds by encoder."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._kept: dict[str, bytes] = {}
        self.fresh: dict[str, dict[str, bytes]] = defaultdict(dict)

    def __getitem__(self, key: str) -> bytes:
        if key not in self._kept:
            model, _, sha = key.partition(":")
            self._kept.update({f"{model}:{one}": value for one, value in self._shelf.vectors(model, [sha]).items()})
        return self._kept[key]

    def __setitem__(self, key: str, value: bytes) -> None:
        model, _, sha = key.partition(":")
        self._kept[key] = self.fresh[model][sha] = value

    def __delitem__(self, key: str) -> None:
        model, _, sha = key.partition(":")
        del self._kept[key]
        self.fresh[model].pop(sha, None)

    def forget(self) -> None:
        """Hold nothing of what was fetched or made any more."""
        self._kept.clear()
        self.fresh.clear()

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

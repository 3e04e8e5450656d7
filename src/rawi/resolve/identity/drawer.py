"""Drawers: lazy loading of what is known of a library's names: only what is asked for is fetched."""

from __future__ import annotations

from collections.abc import Callable, Collection, ItemsView, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Drawer(Generic[K, V]):
    """A mapping that gets its values by `load` when they are first asked for; `want` asks for many at once.

    Without `load` it holds all there is. `changed` are the keys whose values are not what `load` gave.
    """

    def __init__(self, load: Callable[[Sequence[K]], Iterable[tuple[K, V]]] | None = None) -> None:
        self._load = load
        self._held: dict[K, V] = {}
        self._asked: set[K] = set()
        self.changed: set[K] = set()

    def want(self, keys: Iterable[K]) -> None:
        """Get the values of some keys ready."""
        if self._load is not None and (missing := _new(keys, self._asked)):
            self._asked.update(missing)
            self._held.update(self._load(missing))

    def get(self, key: K) -> V | None:
        """The value of a key, None where it has none."""
        if self._load is not None and key not in self._asked:
            self.want((key,))
        return self._held.get(key)

    def put(self, key: K, value: V) -> None:
        """Give a key a value."""
        self._held[key] = value
        self.touch(key)

    def set(self, key: K, value: V) -> None:
        """Take in what is kept elsewhere under a key."""
        self._asked.add(key)
        self._held[key] = value

    def touch(self, key: K) -> None:
        """Note that the value of a key has been changed in place."""
        if self._load is not None:
            self._asked.add(key)
            self.changed.add(key)

    def drop(self, key: K) -> None:
        """Take away a key's value, if it has one."""
        self._held.pop(key, None)
        self.touch(key)

    def held(self) -> ItemsView[K, V]:
        """What is here at the moment."""
        return self._held.items()


class Made(Mapping[K, V]):
    """A mapping whose values are made each time they are asked for, so that never many are there at once."""

    def __init__(self, keys: Collection[K], make: Callable[[K], V]) -> None:
        self._keys = keys
        self._make = make

    def __getitem__(self, key: K) -> V:
        return self._make(key)

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def _new(keys: Iterable[K], known: set[K]) -> list[K]:
    """The keys that are not known yet, each once, in the order they come."""
    return [key for key in dict.fromkeys(keys) if key not in known]

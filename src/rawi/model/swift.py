"""Swift: packing of what goes to other processes by the hundred thousand, without looking up its fields each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


def swift(made: type[T]) -> type[T]:
    """A frozen dataclass with slots and more than one field, pickled as the tuple of its values."""
    names = [field.name for field in fields(made)]  # type: ignore[arg-type]
    values = attrgetter(*names)
    put = [getattr(made, name).__set__ for name in names]

    def state(one: Any) -> tuple[object, ...]:
        found: tuple[object, ...] = values(one)
        return found

    def restored(one: Any, state: Sequence[object]) -> None:
        for place, value in zip(put, state, strict=True):
            place(one, value)

    made.__getstate__ = state  # type: ignore[assignment,method-assign]
    made.__setstate__ = restored  # type: ignore[attr-defined]
    return made

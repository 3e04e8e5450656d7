"""Paging: a long list, one page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged(Generic[Item]):
    """One page of a list with its own path and those of its neighbours; `first` and `last` count from 1."""

    items: Sequence[Item]
    here: str
    first: int
    last: int
    total: int
    previous: str | None
    next: str | None


def paged(
    items: Sequence[Item], *, total: int, page: int, size: int, path: str, query: dict[str, str] | None = None
) -> Paged[Item]:
    """The page with number `page` (from 1), of which `items` are what it holds."""

    def at(number: int) -> str:
        asked = {**(query or {}), **({"page": str(number)} if number > 1 else {})}
        return f"{path}?{urlencode(asked)}" if asked else path

    first = (page - 1) * size
    return Paged(
        items=items,
        here=at(page),
        first=first + 1,
        last=first + len(items),
        total=total,
        previous=at(page - 1) if page > 1 else None,
        next=at(page + 1) if first + len(items) < total else None,
    )

"""Searching: what a search asks, as its address says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal, Self, cast, get_args
from urllib.parse import parse_qsl, urlencode

from fastapi import Query

from rawi.model import Mode
from rawi.serve.visible import without_controls
from rawi.store import terms
from rawi.store.filters import Filters, SaidStance

Where = Literal["all", "statement", "article"]
LONGEST = 300
"""Characters of a query that are looked at; nobody remembers more of a sentence."""
STANCES: tuple[SaidStance, ...] = get_args(SaidStance)
MODES: tuple[Mode, ...] = get_args(Mode)
WHERES: tuple[Where, ...] = get_args(Where)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Words and filters; what is empty is not asked. `holder` is a key or words of a name."""

    q: str = ""
    where: Where = "all"
    outlet: str = ""
    holder: str = ""
    stance: SaidStance | Literal[""] = ""
    mode: Mode | Literal[""] = ""
    since: str = ""
    until: str = ""

    @classmethod
    def read(cls, query: str) -> Self:
        """The search of an address's query; what it does not understand is not asked."""
        return cls.of(dict(parse_qsl(query)))

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Self:
        """The search with these values; those that mean nothing are left out."""
        words = {name: " ".join(without_controls(given.get(name, "")).split())[:LONGEST] for name in _NAMES}
        choices = {"where": WHERES, "stance": STANCES, "mode": MODES}
        for name, known in choices.items():
            if words[name] not in known:
                words[name] = "all" if name == "where" else ""
        if not terms.asked(words["q"]):
            words["q"] = ""  # Marks without a letter or digit ask for nothing.
        return cls(**cast("dict[str, Any]", words))

    @property
    def asks(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.q or self.narrowed)

    @property
    def narrowed(self) -> tuple[str, ...]:
        """The names of the filters that are set, in one order."""
        return tuple(name for name in _NAMES[2:] if getattr(self, name))

    @property
    def filters(self) -> Filters:
        """The same for the library."""
        return Filters(
            kind=None if self.where == "all" else self.where,
            outlet=self.outlet or None,
            holder=self.holder or None,
            stance=self.stance or None,
            mode=self.mode or None,
            since=self.since or None,
            until=self.until or None,
        )

    @property
    def query(self) -> str:
        """The query of its address: always the same for the same search."""
        asked = {name: getattr(self, name) for name in _NAMES if getattr(self, name)}
        if self.where == "all":
            asked.pop("where")
        return urlencode(asked)

    @property
    def path(self) -> str:
        """Its address."""
        return f"/search?{self.query}" if self.query else "/search"

    def value(self, name: str) -> str:
        """What a filter asks for."""
        return str(getattr(self, name))

    def but(self, **changed: str) -> Search:
        """The same search with some values changed; empty ones are not asked any more."""
        return replace(self, **cast("dict[str, Any]", changed))


_NAMES = tuple(one.name for one in fields(Search))
Words = Annotated[str, Query(max_length=100_000)]


def asked(
    q: Words = "",
    where: Where = "all",
    outlet: Words = "",
    holder: Words = "",
    stance: SaidStance | Literal[""] = "",
    mode: Mode | Literal[""] = "",
    since: Words = "",
    until: Words = "",
) -> Search:
    """The search of a request."""
    given = {"q": q, "where": where, "outlet": outlet, "holder": holder, "stance": stance, "mode": mode}
    return Search.of({**given, "since": since, "until": until})

"""Filters: which statements and articles a search looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.model import Mode
from rawi.store.index import IndexedKind

SaidStance = Literal["affirms", "denies", "neither"]
"""How a speaker stands to the content as it is worded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What must hold of a place that a search finds; nothing where it is None.

    `holder` is the key of one, `outlet` a name in any spelling; `since` and `until` are ISO days, months or years, both
    inclusive: a statement counts as of when it was said or else published, an article as of its publication. Articles
    have no holder, stance or mode, so that only statements are found with those.
    """

    kind: IndexedKind | None = None
    outlet: str | None = None
    holder: str | None = None
    stance: SaidStance | None = None
    mode: Mode | None = None
    since: str | None = None
    until: str | None = None

    @property
    def any(self) -> bool:
        """Whether there is one, the kind apart."""
        return any((self.outlet, self.holder, self.stance, self.mode, self.since, self.until))


EVERYTHING = Filters()

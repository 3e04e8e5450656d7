"""Rulings: everything people settled that a comparison has to follow."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model.decision import Decision
from rawi.model.ids import text_sha256
from rawi.model.known import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """The decisions that stand, oldest first, those that were undone, and the entries of all imported lists."""

    decisions: tuple[Decision, ...] = ()
    known: tuple[Known, ...] = ()
    undone: tuple[Decision, ...] = ()

    @property
    def mark(self) -> str:
        """A hash that is equal exactly where the rulings are: it tells whether a comparison followed today's."""
        return text_sha256("\n".join([*(one.id for one in self.decisions), *map(repr, self.known)]))

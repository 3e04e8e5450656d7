"""What people decided, and whether the comparison follows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import select

from rawi.model import Decision, DecisionKind, Rulings
from rawi.store import deciding, decisions, effects, known, tables
from rawi.store.effects import Effect
from rawi.store.renewals import KeptComparison
from rawi.store.renewed import renewed
from rawi.store.view.moments import Moments


class DecisionsView(Moments):
    """What people decided, and whether the comparison follows it."""

    def decisions(self) -> tuple[Decision, ...]:
        """Every correction, also undone ones, the oldest first."""
        with self._reading() as connection:
            return decisions.every(connection)

    def decision(self, id: str) -> Decision:
        """The decision with this id; NotFoundError."""
        with self._reading() as connection:
            return decisions.one_decision(connection, id)

    def effect(
        self, kind: DecisionKind, subjects: Sequence[str], *, articles: Sequence[str] = ()
    ) -> tuple[Decision, Effect]:
        """A merge or split as it would be kept, with what it would touch; errors as of `Writer.decide`."""
        asked = Decision(
            id="", kind=kind, subjects=tuple(subjects), who="-", at="", why="-", articles=tuple(articles)
        )  # fmt: skip
        with self._reading() as connection:
            checked = deciding.checked(connection, asked)
            return checked, effects.effect(connection, checked)

    def rulings(self) -> Rulings:
        """Everything people settled that a comparison has to follow."""
        with self._reading() as connection:
            found = renewed(connection, decisions.ruling(connection))
            undone = renewed(connection, [one for one in decisions.every(connection) if not one.stands])
            return Rulings(decisions=found, known=known.every(connection), undone=undone)

    def follows_rulings(self) -> bool:
        """Whether the last comparison followed the decisions and lists of today."""
        with self._reading() as connection:
            today = Rulings(decisions=decisions.ruling(connection), known=known.every(connection))
            return connection.execute(select(tables.followed.c.mark)).scalar() == today.mark

    @contextmanager
    def comparing(self) -> Iterator[KeptComparison]:
        """What the library keeps of its comparison, as it is at one moment."""
        with self._reading() as connection:
            yield KeptComparison(connection)

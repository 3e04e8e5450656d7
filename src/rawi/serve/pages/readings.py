"""Readings: documents of the library as one request needs them, each loaded once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rawi.errors import NotFoundError
from rawi.model import Claim, Dispute, Document
from rawi.model.ledger import StatementRecord
from rawi.store import View


class Readings:
    """The documents and statements that a page draws on."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._documents: dict[str, Document | None] = {}
        self._statements: dict[str, StatementRecord] = {}

    def document(self, article: str) -> Document | None:
        """The document of an article; None if it has not been read."""
        if article not in self._documents:
            try:
                self._documents[article] = self._view.document(article)
            except NotFoundError:
                self._documents[article] = None
        return self._documents[article]

    def expect(self, held: Iterable[Claim | Dispute]) -> None:
        """Load the statements of several claims or disputes at once, to be asked for one after the other."""
        self.statements([one for each in held for position in each.positions for one in position.statements])

    def statements(self, ids: Sequence[str]) -> tuple[StatementRecord, ...]:
        """The statements with these ids, as far as they are there."""
        wanted = list(dict.fromkeys(ids))
        missing = [one for one in wanted if one not in self._statements]
        if missing:
            self._statements |= {one.statement.id: one for one in self._view.statements_with(missing)}
        return tuple(self._statements[one] for one in wanted if one in self._statements)

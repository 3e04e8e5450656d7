"""Readings: documents of the library as one request needs them, each loaded once."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.errors import NotFoundError
from rawi.model import Document
from rawi.model.ledger import StatementRecord
from rawi.store import View


class Readings:
    """The documents and statements that a page draws on."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._documents: dict[str, Document | None] = {}

    def document(self, article: str) -> Document | None:
        """The document of an article; None if it has not been read."""
        if article not in self._documents:
            try:
                self._documents[article] = self._view.document(article)
            except NotFoundError:
                self._documents[article] = None
        return self._documents[article]

    def statements(self, ids: Sequence[str]) -> tuple[StatementRecord, ...]:
        """The statements with these ids, as far as they are there."""
        return self._view.statements_with(list(dict.fromkeys(ids)))

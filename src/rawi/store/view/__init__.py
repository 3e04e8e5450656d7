"""View: the reading side of a library."""

from __future__ import annotations

from rawi.store import listing
from rawi.store.rows import Counts
from rawi.store.view.articles import ArticlesView
from rawi.store.view.decisions import DecisionsView
from rawi.store.view.findings import FindingsView
from rawi.store.view.names import NamesView
from rawi.store.view.origins import OriginsView
from rawi.store.view.searches import SearchesView
from rawi.store.view.statements import StatementsView


class View(ArticlesView, StatementsView, NamesView, DecisionsView, FindingsView, OriginsView, SearchesView):
    """What is in a library, in typed rows. Every answer is of one moment and is never changed by a writer.

    Ids may be abbreviated to their first six digits. Articles that a newer revision has replaced are found by their id
    and listed by `revisions`; everything else speaks of the current ones. Any method raises LibraryError where the
    database does not answer.
    """

    def state(self) -> str:
        """A word that is another one after every change."""
        with self._reading() as connection:
            return listing.state(connection)

    def counts(self) -> Counts:
        """How much is in the library."""
        with self._reading() as connection:
            return listing.counts(connection)

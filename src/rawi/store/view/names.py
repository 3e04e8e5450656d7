"""Who is who: things with their names, and what is known of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rawi.model import Identities, Identity, MentionType
from rawi.model.ledger import NamedPair, NamedThing, NameLine
from rawi.store import identities, known
from rawi.store.linking import LinkedNames
from rawi.store.view.moments import Moments


class NamesView(Moments):
    """Who is who: things with their names, and what is known of names."""

    def identities(
        self, *, words: str | None = None, kind: MentionType | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[tuple[Identity, ...], int]:
        """Things with their names, those that most articles name first, and how many there are in all.

        `words` are words of any of their names.
        """
        with self._reading() as connection:
            return identities.listed(connection, words=words, kind=kind, limit=limit, offset=offset)

    def name_lines(
        self, *, words: str | None = None, kind: MentionType | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[tuple[NameLine, ...], int]:
        """The same as `identities`, with no more than a list of them shows."""
        with self._reading() as connection:
            return identities.lines(connection, words=words, kind=kind, limit=limit, offset=offset)

    def identity(self, id: str) -> Identity:
        """The thing that an id of it or of one of its names leads to; NotFoundError."""
        with self._reading() as connection:
            return identities.one_identity(connection, id)

    def identities_in(self, articles: Sequence[str]) -> Identities:
        """What the linked names in some articles mean, by article; of the things no more than what they are called."""
        with self._reading() as connection:
            return identities.in_articles(connection, articles)

    def open_pairs(self, *, limit: int | None = None, offset: int = 0) -> tuple[NamedPair, ...]:
        """Pairs of names too near to call, the likeliest to be one first."""
        with self._reading() as connection:
            return identities.pairs(connection, limit=limit, offset=offset)

    def thing(self, id: str) -> NamedThing:
        """What a full id of a name or thing is called and of what type it is; an unknown id is called by itself."""
        with self._reading() as connection:
            return identities.thing(connection, id)

    @contextmanager
    def linking(self) -> Iterator[LinkedNames]:
        """The linked names of the library, as they are at one moment."""
        with self._reading() as connection:
            yield LinkedNames(connection)

    def known_lists(self) -> dict[str, int]:
        """The imported lists of names with the number of their entries."""
        with self._reading() as connection:
            return known.counts(connection)

"""Where texts come from: origins and copies."""

from __future__ import annotations

from rawi.model import ArticleOrigin, Copy, Origin
from rawi.store import articles, claims
from rawi.store.view.moments import Moments


class OriginsView(Moments):
    """Where texts come from: origins and copies."""

    def origins(self) -> tuple[Origin, ...]:
        """Origins in the comparison's order."""
        with self._reading() as connection:
            return claims.all_origins(connection)

    def origin(self, id: str) -> Origin:
        """The origin with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_origin(connection, id)

    def origins_called(self, words: str, *, limit: int) -> tuple[Origin, ...]:
        """Origins whose name holds these words, by name."""
        with self._reading() as connection:
            return claims.origins_called(connection, words, limit=limit)

    def article_origins(self, article: str) -> tuple[ArticleOrigin, ...]:
        """Where an article's text comes from, the largest share first; NotFoundError."""
        with self._reading() as connection:
            found = articles.article_id(connection, article)
            return tuple(one.part for one in claims.origins_of(connection, [found]).get(found, ()))

    def copies(self, article: str) -> tuple[Copy, ...]:
        """Where else an article's text is found, the largest share first; NotFoundError."""
        with self._reading() as connection:
            found = articles.article_id(connection, article)
            return tuple(claims.copies_of(connection, [found]).get(found, ()))

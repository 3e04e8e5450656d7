"""What the comparison found: claims, disputes, stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.model import Claim, Dispute, Story
from rawi.store import articles, claims, sightings
from rawi.store.rows import Sighting
from rawi.store.statements import CHUNK
from rawi.store.view.moments import Moments


class FindingsView(Moments):
    """What the comparison found: claims, disputes, stories."""

    def claims(
        self, *, disputed: bool | None = None, story: str | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[Claim, ...]:
        """Claims in the comparison's order; only disputed or undisputed ones, only those of a story, if given."""
        with self._reading() as connection:
            return claims.all_claims(connection, disputed=disputed, story=story, limit=limit, offset=offset)

    def each_claim(self) -> Iterator[Claim]:
        """Every claim in the comparison's order; a few at a time are in memory."""
        with self._reading() as connection:
            numbers = claims.claim_numbers(connection)
        for first in range(0, len(numbers), CHUNK):
            with self._reading() as connection:
                part = claims.numbered_claims(connection, numbers[first : first + CHUNK])
            yield from part

    def claim(self, id: str) -> Claim:
        """The claim with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_claim(connection, id)

    def claims_of(self, statement: str) -> tuple[Claim, ...]:
        """The claims of which a statement, by its full id, words a clause."""
        with self._reading() as connection:
            return claims.claims_of(connection, statement)

    def disputes(
        self, story: str | None = None, *, limit: int | None = None, offset: int = 0, origins: bool = True
    ) -> tuple[Dispute, ...]:
        """Disputes, the strongest first; their `origins` as they are now, or as they were when the dispute was last
        compared. NotFoundError for an unknown story."""
        with self._reading() as connection:
            return claims.all_disputes(connection, story=story, limit=limit, offset=offset, origins=origins)

    def disputes_with(self, ids: Sequence[str]) -> tuple[Dispute, ...]:
        """The disputes with these full ids, in this order; those that are not there are passed over."""
        with self._reading() as connection:
            return claims.disputes_with(connection, ids)

    def disputes_showing(self, statements: Sequence[str]) -> tuple[Dispute, ...]:
        """The disputes about what these statements, by full id, say, the strongest first."""
        with self._reading() as connection:
            return claims.disputes_showing(connection, statements)

    def disputed_in(self, stories: Sequence[str]) -> dict[str, int]:
        """The number of disputes of each of these stories, by full id."""
        with self._reading() as connection:
            return claims.disputed_in(connection, stories)

    def days_of(self, stories: Sequence[str]) -> dict[str, dict[str, int]]:
        """How many articles each of these stories, by full id, has on each ISO day."""
        with self._reading() as connection:
            return claims.days_of(connection, stories)

    def sightings(self, *, since: str | None = None, limit: int, offset: int = 0) -> tuple[Sighting, ...]:
        """The disputes that there are, those that changed last first; only those first met after an instant of UTC, if
        it is given."""
        with self._reading() as connection:
            return sightings.latest(connection, since=since, limit=limit, offset=offset)

    def sightings_of(self, disputes: Sequence[str]) -> dict[str, Sighting]:
        """Since when these disputes, by full id, are known."""
        with self._reading() as connection:
            return sightings.of(connection, disputes)

    def each_dispute(self) -> Iterator[Dispute]:
        """Every dispute, the strongest first; a few at a time are in memory."""
        with self._reading() as connection:
            numbers = claims.dispute_numbers(connection)
        for first in range(0, len(numbers), CHUNK):
            with self._reading() as connection:
                part = claims.numbered_disputes(connection, numbers[first : first + CHUNK])
            yield from part

    def dispute(self, id: str) -> Dispute:
        """The dispute with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_dispute(connection, id)

    def stories(self, *, limit: int | None = None, offset: int = 0) -> tuple[Story, ...]:
        """Stories, the one with the newest article first."""
        with self._reading() as connection:
            return claims.all_stories(connection, limit=limit, offset=offset)

    def titles(self, stories: Sequence[str]) -> dict[str, str]:
        """The titles of these stories, by full id and as far as they are there."""
        with self._reading() as connection:
            return claims.titles(connection, stories)

    def activity(self, since: str, *, limit: int) -> tuple[int, tuple[tuple[Story, int], ...]]:
        """How many current articles were added after an ISO instant in UTC, and the stories to which most of them came
        with how many each."""
        with self._reading() as connection:
            return claims.activity(connection, since, limit=limit)

    def story_of(self, article: str) -> Story:
        """The story that an article is part of; NotFoundError."""
        with self._reading() as connection:
            return claims.story_of(connection, articles.article_id(connection, article))

    def story(self, id: str) -> Story:
        """The story with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_story(connection, id)

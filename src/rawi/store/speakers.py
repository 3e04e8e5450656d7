"""Speakers: which of them the comparison took for one holder.

A speaker's key is the entity, where one is known, or else of the folded name; a nameless source («مصدر أمني») is
another one in every article, whatever it is called. Its holder is the thing that the key means in the article; speakers
who are no named things go with those with whom the comparison says that they hold one position. A description that
names nothing («الباحثون») means no thing, and is another holder in every article as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rawi.arabic.fold import fold
from rawi.model import Claim, Holder, Identities, Position, Speaker, content_id

Said = tuple[str, str]
"""An article, and the key of a speaker in it."""


def speaker_key(speaker: Speaker, article: str) -> str:
    """The key of a statement's speaker."""
    if speaker.kind == "anonymous":
        return content_id("ent", "anonymous", article, fold(speaker.name))
    return speaker.entity or content_id("ent", "speaker", fold(speaker.name))


def holder_key(holder: Holder) -> str:
    """The key of a position's holder, by what the position says of it."""
    return holder.entity or content_id("ent", "speaker", fold(holder.name))


class Speakers:
    """The keys of all speakers, joined where statements show one position of one holder, through all claims.

    `said` holds the article and the speaker's key of every statement, `unnamed` the statements of nameless sources:
    what a position calls them joins nobody, their statements in one position do. So it is with those statements of
    `described` speakers that mean no thing. Two things that `identities` tell apart are never joined.
    """

    def __init__(
        self,
        claims: Iterable[Claim],
        identities: Identities,
        said: Mapping[str, Said],
        unnamed: frozenset[str],
        described: frozenset[str] = frozenset(),
    ) -> None:
        self._said = said
        self._identities = identities
        self._things = frozenset(self._identities.of.values())
        bare = [one for one in described if one in said and identities.identity_of(*said[one]) not in self._things]
        self._bare = frozenset(said[one] for one in bare)
        self._unnamed = unnamed.union(bare)
        self._leaders: dict[str, str] = {}
        beside: list[tuple[str, str]] = []
        for claim in claims:
            for position in claim.positions:
                own = self._own(position)
                things = [key for key in own if key in self._things]
                others = [key for key in own if key not in self._things]
                for other in others[1:]:
                    self._join(others[0], other)
                beside.extend((others[0], one) for one in things if others)
        self._follow(beside)

    def merged(self) -> dict[Said, str]:
        """For every speaker in an article whose key is not its holder's own, the key of the holder.

        What only positions call a holder stands with no article.
        """
        keys = {*self._said.values(), *(("", key) for key in self._leaders)}
        return {said: holder for said in sorted(keys) if (holder := self._of(*said)) != said[1]}

    def holder(self, position: Position) -> str:
        """The key of a position's holder."""
        own = self._own(position)
        return next((key for key in own if key in self._things), self._leader(own[0]))

    def _of(self, article: str, key: str) -> str:
        return self._leader(self._meant(article, key))

    def _meant(self, article: str, key: str) -> str:
        """What a key means in an article: a thing, or itself; that of a mere description means somebody in it alone."""
        if (article, key) in self._bare:
            return content_id("ent", "described", article, key)
        return self._identities.identity_of(article, key)

    def _own(self, position: Position) -> list[str]:
        """The keys that one position says are one holder, not empty."""
        shown = [statement for statement in position.statements if statement in self._said]
        keys = [self._meant(*self._said[statement]) for statement in shown]
        if not shown or self._unnamed.isdisjoint(shown):
            keys.append(self._identities.identity_of("", holder_key(position.holder)))
        return keys

    def _follow(self, beside: list[tuple[str, str]]) -> None:
        """Let speakers who are no named things follow the one thing that they hold positions with, if it is one."""
        found: dict[str, set[str]] = {}
        for other, one in beside:
            found.setdefault(self._leader(other), set()).add(one)
        for leader, things in found.items():
            if len(things) == 1:
                self._leaders[leader] = next(iter(things))

    def _leader(self, key: str) -> str:
        while (leader := self._leaders.get(key, key)) != key:
            self._leaders[key] = self._leaders.get(leader, leader)
            key = leader
        return key

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._leader(one), self._leader(other)))
        self._leaders[second] = first

"""Speakers: which of them the comparison took for one holder.

A speaker's key is the entity, where one is known, or else of the folded name; a nameless source («مصدر أمني») is
another one in every article, whatever it is called. The positions of a comparison say which keys are one holder.
"""

from __future__ import annotations

from collections.abc import Mapping

from rawi.arabic.fold import fold
from rawi.model import Comparison, Holder, Position, Speaker, content_id


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

    `keys` holds the speaker's key of every statement, `unnamed` the statements of nameless sources: what a position
    calls them joins nobody, their statements in one position do.
    """

    def __init__(self, comparison: Comparison, keys: Mapping[str, str], unnamed: frozenset[str]) -> None:
        self._keys = keys
        self._unnamed = unnamed
        self._leaders: dict[str, str] = {}
        for claim in comparison.claims:
            for position in claim.positions:
                own = self._own(position)
                for other in own[1:]:
                    self._join(own[0], other)

    def merged(self) -> dict[str, str]:
        """For every key that is not its holder's own, the key of its holder."""
        return {key: top for key in sorted(self._leaders) if (top := self._leader(key)) != key}

    def holder(self, position: Position) -> str:
        """The key of a position's holder."""
        return self._leader(self._own(position)[0])

    def _own(self, position: Position) -> list[str]:
        """The keys that one position says are one holder, not empty."""
        shown = [statement for statement in position.statements if statement in self._keys]
        keys = [self._keys[statement] for statement in shown]
        if not shown or self._unnamed.isdisjoint(shown):
            keys.append(holder_key(position.holder))
        return keys

    def _leader(self, key: str) -> str:
        while (leader := self._leaders.get(key, key)) != key:
            self._leaders[key] = self._leaders.get(leader, leader)
            key = leader
        return key

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._leader(one), self._leader(other)))
        self._leaders[second] = first

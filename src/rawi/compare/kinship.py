"""Kinship: whether two articles that share passages have them from one report, or only speak in the same set phrases.

What speaks for one report is wording that few others have: shingles that no article of other days has, and that are
more than a name with its titles. What speaks for a formula («ارتفع المؤشر … نقطة ليغلق عند …») is that its slots are
filled otherwise: other numbers and names in the middle of the same words. Limits are set on a month of news of fourteen
outlets, read pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

import numpy as np

from rawi.arabic.fold import fold
from rawi.compare.alignment import Passage, Tile
from rawi.compare.bodies import NAME, NUMBER, Body
from rawi.compare.shingles import WORDS, Shingles

_PASSAGE_WEIGHT = 3.0
_PASSAGE_WORDS = 8
"""A passage counts if it weighs as much or is as long; what is less is chance."""
_NAMES = 0.25
"""What a shingle counts for that is nothing but a name with its titles."""
_ONLY = 0.9
"""From which weight on no article of other days has a shingle."""
_REPRINTED = 3
"""Days within which reports are reprinted; what is further apart must show more."""
_NEAR, _LATER, _FAR, _CONFLICTING, _DAILY = 10.0, 14.0, 70.0, 30.0, 20.0
"""Least evidence: of articles of a day and the next, of a few days, of others, where more numbers or names differ than
agree, and where little of many common words is telling."""
_THIN = 0.25
"""Evidence for each common word under which an article of another day is likely to be the next of its kind."""
_SLOT = 6
"""Words of a slot, on either side."""
_SPELLED = 0.6
"""From which likeness on two names are one in two spellings."""
_PER_CONFLICT, _PER_AGREEMENT = 50, 25
"""A formula has one slot filled otherwise for so many common words; a common number makes up for half of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """What two articles share. `passages` are those that count; `words` how many words both have in them.

    `evidence` weighs how telling the wording is; `agreed` counts common numbers, `conflicts` slots filled otherwise.
    """

    passages: tuple[Passage, ...]
    words: int
    evidence: float
    agreed: int
    conflicts: int
    days: int | None

    @property
    def one_report(self) -> bool:
        """Whether the passages come from one report."""
        if self.conflicts > 1 and self.conflicts * _PER_CONFLICT > self.words + self.agreed * _PER_AGREEMENT:
            return False
        days = self.days or 0
        least = _FAR if days > _REPRINTED else _LATER if days > 1 else _NEAR
        if days and self.evidence < _THIN * self.words:
            least = max(least, _DAILY)
        if self.conflicts > self.agreed:
            least = max(least, _CONFLICTING)
        return self.evidence >= least


class Kin:
    """Weighs pairs of a collection."""

    def __init__(self, bodies: Sequence[Body], texts: Sequence[str], shingles: Shingles) -> None:
        self._bodies = bodies
        self._texts = texts
        self._shingles = shingles

    def weigh(self, first: int, second: int, passages: Sequence[Passage]) -> Kinship:
        """What the passages of two articles come to."""
        one, two = self._bodies[first], self._bodies[second]
        kept: list[Passage] = []
        evidence = 0.0
        for passage in passages:
            weights = self._weights(first, second, passage)
            weight = float(weights.sum())
            if weight >= _PASSAGE_WEIGHT or passage.words >= _PASSAGE_WORDS:
                kept.append(passage)
                evidence += weight + 0.5 * int((weights > _ONLY).sum())
        agreed = sum(
            int((one.kinds[tile.first : tile.first + tile.size] == NUMBER).sum())
            for passage in kept
            for tile in passage.tiles
        )
        return Kinship(
            passages=tuple(kept),
            words=sum(passage.words for passage in kept),
            evidence=evidence,
            agreed=agreed,
            conflicts=len(set(self._conflicts(first, second, kept))),
            days=None if one.day is None or two.day is None else abs(one.day - two.day),
        )

    def _weights(self, first: int, second: int, passage: Passage) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        body = self._bodies[first]
        numbers = self._shingles.of(first)
        spots = np.concatenate([np.arange(tile.first, tile.first + tile.size - WORDS + 1) for tile in passage.tiles])
        weights = self._shingles.telling(numbers[spots], first, second)
        named = body.kinds == NAME
        bare = named[spots] & named[spots + 1] & named[spots + 2]
        weights[bare] *= _NAMES
        return weights

    def _conflicts(self, first: int, second: int, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
        """The different fillings of the slots between tiles, each pair of fillings as it is printed, folded."""
        one, two = self._bodies[first], self._bodies[second]
        for passage in passages:
            for before, after in pairwise(passage.tiles):
                here, there = _slot(before, after)
                if not (0 < here[1] - here[0] <= _SLOT and 0 < there[1] - there[0] <= _SLOT):
                    continue
                for kind in (NUMBER, NAME):
                    filled = zip(
                        self._fillings(first, one, here, kind), self._fillings(second, two, there, kind), strict=False
                    )
                    yield from (pair for pair in filled if not _alike(kind, *pair))

    def _fillings(self, which: int, body: Body, slot: tuple[int, int], kind: int) -> list[str]:
        """The runs of words of a kind in a slot, folded."""
        text = self._texts[which]
        return [
            fold(text[int(body.starts[run[0]]) : int(body.ends[run[-1]])])
            for is_kind, spots in groupby(range(*slot), key=lambda spot: body.kinds[spot] == kind)
            if is_kind and (run := list(spots))
        ]


def _slot(before: Tile, after: Tile) -> tuple[tuple[int, int], tuple[int, int]]:
    return (before.first + before.size, after.first), (before.second + before.size, after.second)


def _alike(kind: int, one: str, two: str) -> bool:
    if set(one.split()) & set(two.split()):
        return True
    return kind == NAME and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _SPELLED

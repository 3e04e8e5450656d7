"""Kinship: whether two articles that share passages have them from one report, or only speak in the same set phrases.

What speaks for one report is wording that few others have: shingles that no article of other days has, and that are
more than a name with its titles. What speaks for a formula («ارتفع المؤشر … نقطة ليغلق عند …») is that it tells of
other facts: both articles have numbers and names in the midst of the same words that the other has not. The fewer
articles there are, the less it tells that no other has the words. Limits are set on a month of news of fourteen
outlets, read pair by pair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np

from rawi.arabic.fold import fold
from rawi.compare.copies.alignment import Passage
from rawi.compare.copies.bodies import NAME, Body
from rawi.compare.copies.shingles import WORDS, Floats, Shingles

_PASSAGE_WEIGHT = 3.0
_PASSAGE_WORDS = 8
"""A passage counts if it weighs as much or is as long; what is less is chance."""
_NAMES = 0.25
"""What a shingle counts for that is nothing but a name with its titles."""
_ONLY = 0.9
"""From which weight on no article of other days has a shingle."""
_REPRINTED = 3
"""Days within which reports are reprinted; what is further apart must show more."""
_NEAR, _LATER, _FAR, _DIFFERING, _DAILY = 10.0, 14.0, 70.0, 30.0, 20.0
"""Least evidence: of articles of a day and the next, of a few days, of others, where more facts differ than agree, and
where little of many common words is telling."""
_THIN = 0.25
"""Evidence for each common word under which an article of another day is likely to be the next of its kind."""
_BETWEEN = 40
"""Words between two passages that belong to what they frame, in either article."""
_SPELLED = 0.6
"""From which likeness on two names are one in two spellings."""
_PER_FACT, _PER_FACT_ALONE = 15, 40
"""Common words of a formula for each fact of its own, in a large collection and of two articles by themselves."""
_PER_AGREEMENT = 8
"""The same for each common fact."""
_LARGE = 1000
"""Articles of a collection in which most set phrases come more than once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """What two articles share. `passages` are those that count; `words` how many words both have in them.

    `evidence` weighs how telling the wording is. `agreed` counts numbers and words of names that both have in what the
    passages frame, `differing` those of each that the other has not, whichever are fewer; both are 0 where the wording
    tells too little for facts to matter. `scarce` is how many common words a formula has for each of the latter.
    """

    passages: tuple[Passage, ...]
    words: int
    evidence: float
    agreed: int
    differing: int
    scarce: float
    days: int | None

    @property
    def one_report(self) -> bool:
        """Whether the passages come from one report."""
        differing = self.differing > 1
        if differing and self.differing * self.scarce > max(self.words, self.agreed * _PER_AGREEMENT):
            return False
        days = self.days or 0
        least = _FAR if days > _REPRINTED else _LATER if days > 1 else _NEAR
        if days and self.evidence < _THIN * self.words:
            least = max(least, _DAILY)
        if differing and self.differing > self.agreed:
            least = max(least, _DIFFERING)
        return self.evidence >= least


class Kin:
    """Weighs pairs of a collection."""

    def __init__(self, bodies: Sequence[Body], texts: Callable[[str], str], shingles: Shingles, size: int) -> None:
        """`texts` gives the text of an article by its id, `size` is the number of articles in the collection."""
        self._bodies = bodies
        self._texts = texts
        self._shingles = shingles
        self._scarce = scarce(size)

    def weigh(self, first: int, second: int, passages: Sequence[Passage]) -> Kinship:
        """What the passages of two articles come to."""
        one, two = self._bodies[first], self._bodies[second]
        kept: list[Passage] = []
        evidence = 0.0
        for passage, weights in zip(passages, self._weights(first, second, passages), strict=True):
            weight = float(weights.sum())
            if weight >= _PASSAGE_WEIGHT or passage.words >= _PASSAGE_WORDS:
                kept.append(passage)
                evidence += weight + 0.5 * int((weights > _ONLY).sum())
        facts: list[dict[str, int]] = [{}, {}]
        if evidence >= _NEAR:
            facts = [self._facts(which, spots) for which, spots in zip((first, second), _framed(kept), strict=True)]
        words = sum(passage.words for passage in kept)
        return Kinship(
            passages=tuple(kept),
            words=words,
            evidence=evidence,
            agreed=len(facts[0].keys() & facts[1].keys()),
            differing=min(_lacking(*facts), _lacking(*reversed(facts))),
            scarce=self._scarce,
            days=None if one.day is None or two.day is None else abs(one.day - two.day),
        )

    def _weights(self, first: int, second: int, passages: Sequence[Passage]) -> list[Floats]:
        """What the shingles of each passage count for."""
        if not passages:
            return []
        body = self._bodies[first]
        numbers = self._shingles.of(first)
        places = [[np.arange(tile.first, tile.first + tile.size - WORDS + 1) for tile in one.tiles] for one in passages]
        spots = np.concatenate([run for runs in places for run in runs])
        weights = self._shingles.telling(numbers[spots], first, second)
        named = body.kinds == NAME
        bare = named[spots] & named[spots + 1] & named[spots + 2]
        weights[bare] *= _NAMES
        return np.split(weights, np.cumsum([sum(map(len, runs)) for runs in places])[:-1])

    def _facts(self, which: int, spots: Iterable[int]) -> dict[str, int]:
        """The numbers and the words of names among the words of an article, folded, with their kinds."""
        body, text = self._bodies[which], self._texts(self._bodies[which].article)
        words = np.fromiter(spots, np.int64)
        words = words[body.kinds[words] != 0]
        ranges = (body.starts[words].tolist(), body.ends[words].tolist(), body.kinds[words].tolist())
        return {fold(text[start:end]): kind for start, end, kind in zip(*ranges, strict=True)}


def scarce(size: int) -> float:
    """How many common words a formula has for each fact of its own, in a collection of so many articles, by the power
    of two that it has reached."""
    small = max(0.0, 1 - float(2 ** max(0, size.bit_length() - 1)) / _LARGE)
    return _PER_FACT + small * (_PER_FACT_ALONE - _PER_FACT)


def _framed(passages: Sequence[Passage]) -> tuple[set[int], set[int]]:
    """The words of both articles in passages, between their tiles, and between passages that follow one another."""
    framed: tuple[set[int], set[int]] = set(), set()
    last: Passage | None = None
    for passage in sorted(passages, key=lambda passage: passage.first):
        ranges = passage.first, passage.second
        if last is not None:
            gaps = passage.first[0] - last.first[1], passage.second[0] - last.second[1]
            if min(gaps) >= 0 and max(gaps) <= _BETWEEN:
                ranges = (last.first[1], passage.first[1]), (last.second[1], passage.second[1])
        for spots, (start, end) in zip(framed, ranges, strict=True):
            spots.update(range(start, end))
        last = passage
    return framed


def _lacking(facts: Mapping[str, int], others: Mapping[str, int]) -> int:
    """How many of the facts the others do not have, in no spelling."""
    return sum(
        1
        for form, kind in facts.items()
        if form not in others
        and not (kind == NAME and any(_spelled(form, other) for other, sort in others.items() if sort == NAME))
    )


@lru_cache(maxsize=1 << 16)
def _spelled(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _SPELLED and matcher.ratio() >= _SPELLED

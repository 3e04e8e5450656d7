"""Tagger: the names of an article as the fitted weights have it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from rawi.arabic.memory import Remembered
from rawi.extract.mentions.senses import Senses
from rawi.extract.mentions.tagging.chain import marginals
from rawi.extract.mentions.tagging.labels import Tagged, spans
from rawi.extract.mentions.tagging.signs import BEYOND, FAR, FIRST, TITLE, placed, told
from rawi.extract.mentions.tagging.soundness import sound
from rawi.extract.mentions.tagging.surroundings import EDGE, Alone, Before, Elsewhere, before, elsewhere, ruled_told
from rawi.extract.mentions.tagging.traits import key, traits
from rawi.extract.mentions.tagging.weights import Vector, Weights
from rawi.model import Reading, Word


class Tagger:
    """Tags the outermost names. Remembers what its weights say of words it has seen, nothing of articles."""

    def __init__(self, weights: Weights, senses: Senses) -> None:
        self._weights = weights
        self._senses = senses
        self._words = Remembered(self._word)
        self._before = Remembered[Before | Alone, Vector](lambda one: weights.total(one.told()))
        self._again = Remembered[Elsewhere, Vector](lambda one: weights.total(one.told()))
        self._ruled = Remembered[tuple[int, int, int], Vector](lambda three: weights.total(ruled_told(three)))
        self._first, self._title = weights.total([FIRST]), weights.total([TITLE])
        self._beyond = np.array([weights.total([placed(offset, BEYOND)]) for offset in FAR])

    def tag(self, reading: Reading, segments: Sequence[tuple[int, int]], labels: Sequence[int]) -> list[Tagged]:
        """The names in text order; `segments` are ranges of words that no name crosses, `labels` those of the rules."""
        if not segments:
            return []
        speaking = self.speaking(reading, segments, labels)
        likely = marginals(speaking, segments, self._weights.transitions)
        best = likely.argmax(axis=1).tolist()
        sure = likely.max(axis=1).tolist()
        return [
            name
            for first, last in segments
            if any(best[first:last])
            for name in spans(best[first:last], sure[first:last], first, reading.words, self._senses)
            if sound(reading.words, name, self._senses)
        ]

    def speaking(self, reading: Reading, segments: Sequence[tuple[int, int]], labels: Sequence[int]) -> Vector:
        """What speaks for each label at each word of a segment: a row a word. Other rows mean nothing."""
        words, senses = reading.words, self._senses
        read = [senses.of(word.fold) for word in words]
        total = self._neighbours(words, segments)
        told_before, told_again, told_ruled = self._before, self._again, self._ruled
        for first, last in segments:
            edged = [EDGE, *labels[first:last], EDGE]
            said = [told_ruled[three] for three in zip(edged, edged[1:], edged[2:], strict=False)]
            total[first:last] += np.array(said)
            total[first] += self._first
        spoken = [(at, first) for first, last in segments for at in range(first, last) if words[at].kind == "word"]
        if spoken:
            total[[at for at, _ in spoken]] += np.array([told_before[before(words, read, *both)] for both in spoken])
        again = elsewhere(words, read, labels, senses)
        if again:
            total[list(again)] += np.array([told_again[sign] for sign in again.values()])
        if reading.title is not None:
            starts = [word.start for word in words]
            title = slice(bisect_left(starts, reading.title.start), bisect_left(starts, reading.title.end))
            total[title] += self._title
        return total

    def _neighbours(self, words: Sequence[Word], segments: Sequence[tuple[int, int]]) -> Vector:
        """What each word and those around it say of themselves."""
        count, reach = len(words), FAR[-1]
        known = self._words
        own = np.zeros((count + 2 * reach, len(FAR), self._first.shape[0]), np.float32)
        own[reach : count + reach] = np.array([known[key(word)] for word in words])
        segment = np.full(count + 2 * reach, -1)
        for number, (first, last) in enumerate(segments):
            segment[first + reach : last + reach] = number
        here = segment[reach : count + reach]
        total = np.zeros((count, self._first.shape[0]), np.float32)
        for place, offset in enumerate(FAR):
            there = slice(reach + offset, count + reach + offset)
            same = (segment[there] == here)[:, None]
            total += np.where(same, own[there, place], self._beyond[place])
        return total

    def _word(self, folded: str) -> Vector:
        """What a word says of itself and its neighbours: a row for each of the places in `FAR`."""
        found = traits(folded, self._senses)
        return np.array([self._weights.total(told(found, offset)) for offset in FAR])

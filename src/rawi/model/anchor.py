"""Anchor: a place in an article's text that is found again after the text was revised.

It says what the W3C's Web Annotation model calls a text quote selector (the words, with some before and behind) and a
text position selector (their offsets) about one stretch of text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from rawi.model.span import Span

AROUND = 32
"""Code points kept before and behind the words."""
LEAST_AROUND = 8
"""Fewer of them are found too often to say where something stands."""
ALIKE = 0.6
"""How much of revised words must be the old ones, by `difflib`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Code points `[start, end)` of the text of `article` as it was then, with the words there and around them.

    `url` is the article's address, under which a revision of it is known; `cue` are the words of the cue, None where
    nothing is said by anybody.
    """

    article: str
    url: str | None
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    cue: str | None = None

    @staticmethod
    def of(text: str, start: int, end: int, *, article: str, url: str | None, cue: str | None = None) -> Anchor:
        """The anchor of `[start, end)` of an article's text."""
        return Anchor(
            article=article, url=url, start=start, end=end, exact=text[start:end],
            prefix=text[max(0, start - AROUND) : start], suffix=text[end : end + AROUND], cue=cue,
        )  # fmt: skip

    def find(self, text: str) -> Span | None:
        """Where the words stand in a text: the place whose surroundings are most alike, then the nearest one.

        Where the words themselves were revised, what stands between the old surroundings, if it is much the same; None
        where nothing is.
        """
        found = max(_places(text, self.exact), key=lambda start: self._fit(text, start), default=None)
        if found is not None:
            return Span.of(text, found, found + len(self.exact))
        return self._between(text)

    def _fit(self, text: str, start: int) -> tuple[int, int]:
        end = start + len(self.exact)
        before, behind = text[max(0, start - len(self.prefix)) : start], text[end : end + len(self.suffix)]
        alike = _common(reversed(before), reversed(self.prefix)) + _common(iter(behind), iter(self.suffix))
        return alike, -abs(start - self.start)

    def _between(self, text: str) -> Span | None:
        if min(len(self.prefix), len(self.suffix)) < LEAST_AROUND:
            return None
        for place in _places(text, self.prefix):
            start = place + len(self.prefix)
            end = text.find(self.suffix, start, start + 2 * len(self.exact) + len(self.suffix))
            if end > start and SequenceMatcher(None, self.exact.split(), text[start:end].split()).ratio() >= ALIKE:
                return Span.of(text, start, end)
        return None


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _common(one: Iterator[str], other: Iterator[str]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count

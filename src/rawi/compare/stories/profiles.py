"""Profiles: the words that stand for an article beside others, and how much each of them tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from rawi.compare.claims.rarity import Rarity
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.propositions import words_of
from rawi.compare.stories.finding import Finding
from rawi.model import Document

WIDTH = 70
"""Keys that stand for an article at most."""
_HEAD = 600
"""Code points of an article that say what it is about."""
_WEEK = 7
"""Within how many days publication must be known to say how far two articles lie apart."""
_WORLD = 300
"""Articles by which the words of all news are weighed: a word of one of them, or of none, tells most."""
NO_KEY = np.uint64(0)
UNDATED = 0
"""In place of the ordinal of a day that is not known."""

Marks = npt.NDArray[np.uint64]
Days = npt.NDArray[np.int64]
Packed = tuple[str, int | None, bytes]
"""An article, the ordinal of its day and its keys as `packed_keys`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """The telling keys of an article, as `mark`s, sorted; the ordinal of its day, None where it is not known to a
    week."""

    article: str
    keys: Marks
    day: int | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profiles:
    """The profiles of many articles, sorted by id, in arrays with one row for each: the ordinals of their `days`, or
    `UNDATED`, and `WIDTH` `keys`, `NO_KEY` where an article has fewer. `place_of` tells the row of an article."""

    articles: Sequence[str]
    days: Days
    keys: Marks
    place_of: Mapping[str, int]

    @staticmethod
    def of(packed: Iterable[Packed]) -> Profiles:
        """The same as arrays; no article twice."""
        rows = sorted(packed)
        articles = [row[0] for row in rows]
        return Profiles(
            articles=articles,
            days=np.array([UNDATED if row[1] is None else row[1] for row in rows], np.int64),
            keys=np.frombuffer(b"".join(row[2] for row in rows), "<u8").astype(np.uint64).reshape(-1, WIDTH),
            place_of={article: place for place, article in enumerate(articles)},
        )

    def at(self, place: int) -> Profile:
        """The profile in a row."""
        keys, day = self.keys[place], int(self.days[place])
        return Profile(article=self.articles[place], keys=keys[keys != NO_KEY], day=None if day == UNDATED else day)

    def of_article(self, article: str) -> Profile:
        """The profile of an article."""
        return self.at(self.place_of[article])

    def on(self, days: Iterable[int]) -> Iterable[Profile]:
        """The profiles of the articles of some days, by their ordinals."""
        return map(self.at, np.flatnonzero(np.isin(self.days, sorted(days))).tolist())


def packed_keys(keys: Marks) -> bytes:
    """The keys of one profile as bytes, `NO_KEY` behind the last: as many for every article."""
    return keys.astype("<u8").tobytes().ljust(WIDTH * keys.itemsize, b"\0")


class ProfileReader:
    """Reads the profiles of articles, each by itself: no other article changes it."""

    def __init__(self, lexicon: CompareLexicon) -> None:
        self._keys = Keys(lexicon, ())

    def read(self, document: Document) -> Profile:
        """Those of the keys of its names, its first words and what is said in it that come most often."""
        text = document.article.text
        keys = self._keys.over(words_of(text))
        counts: Counter[str] = Counter()
        for mention in document.mentions:
            counts.update(key for key in keys.of_text(mention.span.text) if not key.startswith(EVENT))
        counts.update(dict.fromkeys(keys.of_text(text[:_HEAD]), 1))
        for statement in document.statements:
            counts.update(set(keys.of_text(statement.content_text)))
        most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:WIDTH]
        marks = np.array(sorted(mark(key) for key, _ in most), np.uint64)
        return Profile(article=document.article.id, keys=marks, day=_day(document))


def mark(key: str) -> int:
    """A number for a key, the same on any machine and never 0."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1


class Weights:
    """How much each key tells, in [0, 1], by how common it is in all news. What else is in the library changes nothing:
    how much two articles are alike is by themselves."""

    def __init__(self, shares: Mapping[str, float]) -> None:
        rarity = Rarity((), prior=_WORLD, shares=shares)
        known = sorted((mark(key), rarity.of(key)) for key in shares)
        self._finding = Finding(np.array([one for one, _ in known], np.uint64))
        self._weights = np.minimum(np.array([weight for _, weight in known], np.float64), 1.0)
        self._unknown = min(rarity.of(""), 1.0)

    def of(self, keys: Marks) -> npt.NDArray[np.float64]:
        """The weights of keys in an array of any shape; 0 for no key."""
        found = np.where(keys == NO_KEY, 0.0, self._unknown)
        spots, numbers = self._finding.found(keys.ravel())
        found.flat[spots] = self._weights[numbers]
        return found


def _day(document: Document) -> int | None:
    published = document.article.published
    if published is None or not published.earliest or not published.within(_WEEK):
        return None
    try:
        return date.fromisoformat(published.earliest[:10]).toordinal()
    except ValueError:
        return None


def day_of(document: Document) -> str | None:
    """The ISO day of publication, where it is known to a week."""
    ordinal = _day(document)
    return None if ordinal is None else date.fromordinal(ordinal).isoformat()

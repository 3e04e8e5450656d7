"""Aliases: bodies of one course of events that are one, though its articles print more or less of their names.

«البلدية» in one article is «بلدية الوادي» in the next, «وزارة الداخلية» abroad «وزارة داخلية كذا». Within one course a
shorter name stands for a longer one that begins with it, if it can stand for no other body that the course names and no
article names both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rawi.arabic.memory import Remembered
from rawi.arabic.words import words
from rawi.model import Document, Identities

Name = tuple[str, ...]
_ARTICLES = ("لل", "ال")
_SHORTEST = 4


class Aliases:
    """For the bodies of a course the ids that they share; everything else keeps its own."""

    def __init__(self, documents: Sequence[Document], identities: Identities) -> None:
        self._identities = identities
        self._names: defaultdict[str, set[Name]] = defaultdict(set)
        together: defaultdict[str, set[str]] = defaultdict(set)
        self._named: Counter[str] = Counter()
        places: set[Name] = set()
        for document in documents:
            article = document.article.id
            for mention in document.mentions:
                name = _NAMES[mention.name]
                if mention.type == "LOC":
                    places.add(name)
                elif mention.type == "ORG":
                    one = identities.identity_of(article, mention.entity)
                    printed = _NAMES[mention.span.text]
                    # «شركة كذا» beside «كذا»; a noun for its kind alone says nothing more.
                    self._names[one] |= {name, printed} if printed[len(printed) - len(name) :] == name else {name}
                    together[article].add(one)
            for statement in document.statements:
                speaker = statement.speaker
                if speaker.kind in ("organisation", "document") and speaker.entity is not None:
                    self._names[identities.identity_of(article, speaker.entity)].add(_NAMES[speaker.name])
        self._apart = together.values()
        for bodies in self._apart:
            self._named.update(bodies)
        self._by_start: defaultdict[Name, set[str]] = defaultdict(set)
        for one, names in self._names.items():
            names -= {name for name in names if name in places or not name}
            for name in names:
                for length in range(1, len(name)):
                    self._by_start[name[:length]].add(one)
        self._of: Mapping[str, str] = {one: self._longest(one) for one in sorted(self._names)}

    def identity_of(self, article: str, entity: str) -> str:
        """The id of a thing that a name means in an article of the course."""
        one = self._identities.identity_of(article, entity)
        return self._of.get(one, one)

    def _longest(self, one: str) -> str:
        """The body with the longest of the names that this one's can stand for; itself if these are of several."""
        longer = self._longer(one)
        most = [other for other in longer if not self._longer(other) & longer]
        return most[0] if len(most) == 1 and not any({one, most[0]} <= both for both in self._apart) else one

    def _longer(self, one: str) -> set[str]:
        found = {other for name in self._names[one] for other in self._by_start.get(name, ())} - {one}
        return {other for other in found if self._fits(one, other)}

    def _fits(self, one: str, other: str) -> bool:
        """Whether none of the shorter names says something else than the longer body's, and a lone noun («المكتب»)
        is not taken for a body that one article alone names."""
        names, longer = self._names[one], self._names[other]
        alone = all(len(name) == 1 for name in names)
        return (self._named[other] > 1 or not alone) and all(
            any(name[: len(each)] == each[: len(name)] for each in longer) for name in names
        )


def _name(printed: str) -> Name:
    return tuple(_bare(word.fold) for word in words(printed) if word.kind == "word")


_NAMES = Remembered(_name)


def _bare(folded: str) -> str:
    for article in _ARTICLES:
        if folded.startswith(article) and len(folded) >= _SHORTEST + len(article) - 2:
            return folded[len(article) :]
    return folded

"""Recalls: statements that tell of an earlier day («شنت القوات هجوما على المدينة في 16 أكتوبر الماضي»), and which
articles of that day they recall.

A later article often looks back in one sentence at what other articles told when it happened. It belongs to its own
course of events; that sentence is compared with what was said then as well.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rawi.compare.claims.rarity import Rarity
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.naming import PLACES, mentioned, names_in
from rawi.compare.propositions.propositions import words_of
from rawi.compare.stories.profiles import Profile, day_of, mark
from rawi.model import Document, Statement

_TOLD = 2
"""Days after which an event is no longer what articles tell first."""
_BEHIND = 7
"""Days that an article lies at least behind the day of which it tells again: what is told within a week is mostly of
one course, and in a war or a season nearly everything is near what was told a few days before."""
_WITHIN = 2
"""Days within which the day told of must be known."""
_TELLING = 0.8
"""The rarity from which a place tells which event is meant: a whole country tells of no event in it."""
_COMMON = 0.35
"""The part of what tells in a statement that an article must have, too."""
_UNKNOWN = 300
"""Articles by which the rarity of a word is told that no collection has."""
_WHOLE = 1000
"""A rarity of 1."""
Marks = frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Recall:
    """A statement of an article with the ordinals of the `first` and `last` day that it tells of, and its keys as
    `mark`s: those that tell something of each of its `places`, kinds of `happenings`, and how much each of its words
    and names tells."""

    article: str
    statement: str
    first: int
    last: int
    places: tuple[tuple[int, ...], ...]
    happenings: tuple[int, ...]
    telling: tuple[tuple[int, int], ...]

    def days(self) -> range:
        """The days of publication of the articles that it may recall."""
        return range(self.first, self.last + _TOLD + 1)

    def of(self, keys: Marks) -> bool:
        """Whether an article of one of these days that these keys stand for tells of the same place and event."""
        if keys.isdisjoint(self.happenings) or not any(keys.issuperset(place) for place in self.places):
            return False
        shared = {key: weight for key, weight in self.telling if key in keys}
        if shared.keys() <= {key for place in self.places for key in place}:
            return False
        return sum(shared.values()) >= _COMMON * sum(weight for _, weight in self.telling)


class RecallReader:
    """Reads what articles recall, each by itself: no other article changes it."""

    def __init__(self, lexicon: CompareLexicon) -> None:
        self._keys = Keys(lexicon, ())
        self._rarity = Rarity([], prior=_UNKNOWN, shares=lexicon.shares)
        self._talk = frozenset(EVENT + kind for kind in lexicon.relations["talk"])

    def read(self, document: Document) -> tuple[Recall, ...]:
        """The statements of a dated article that tell of a day before its own and name a place and an event."""
        published = day_of(document)
        if published is None:
            return ()
        before = date.fromisoformat(published).toordinal() - _BEHIND
        told = {one.id: days for one in document.statements if (days := _days(document, one, before)) is not None}
        if not told:
            return ()
        keys = self._keys.over(words_of(document.article.text))
        found = (self._recall(document, one, told[one.id], keys) for one in document.statements if one.id in told)
        return tuple(sorted(one for one in found if one.places and one.happenings))

    def _recall(self, document: Document, statement: Statement, days: tuple[int, int], keys: Keys) -> Recall:
        start, end = statement.content[0].start, statement.content[-1].end
        every = frozenset(keys.of_text(statement.content_text)) | names_in(mentioned(document, start, end), keys)
        happenings = frozenset(key for key in every if key.startswith(EVENT))
        telling = {key: self._rarity.of(key) for key in every - happenings}
        places = {
            tuple(sorted(mark(key) for key in keys.of_name_text(one.span.text) if telling.get(key, 0.0) >= _TELLING))
            for one in document.mentions
            if one.type in PLACES and start <= one.span.start and one.span.end <= end
        }
        return Recall(
            article=document.article.id,
            statement=statement.id,
            first=days[0],
            last=days[1],
            places=tuple(sorted(place for place in places if place)),
            happenings=tuple(sorted(map(mark, happenings - self._talk))),
            telling=tuple(sorted((mark(key), round(weight * _WHOLE)) for key, weight in telling.items())),
        )


class Recalling:
    """The recalls of some articles, by the days of the articles that they may recall."""

    def __init__(self, recalls: Iterable[Recall]) -> None:
        self._by_day: defaultdict[int, list[Recall]] = defaultdict(list)
        for one in recalls:
            for day in one.days():
                self._by_day[day].append(one)

    def of(self, course: Sequence[Profile]) -> tuple[Recall, ...]:
        """What articles of other courses recall of this one, in order."""
        inside = {profile.article for profile in course}
        found: set[Recall] = set()
        for profile in course:
            waiting = [one for one in self._by_day.get(profile.day or 0, ()) if one.article not in inside]
            if waiting:
                keys = frozenset(profile.keys.tolist())
                found.update(one for one in waiting if one.of(keys))
        return tuple(sorted(found))


def recalled(recalls: Iterable[Recall], profiles: Iterable[Profile]) -> set[str]:
    """The articles, of those with these profiles, that some recalls look back at."""
    recalling = Recalling(recalls)
    return {profile.article for profile in profiles if recalling.of((profile,))}


def packed_recalls(recalls: Sequence[Recall]) -> str:
    """Recalls of one article as JSON; empty where there are none."""
    rows = [[one.statement, one.first, one.last, one.places, one.happenings, one.telling] for one in recalls]
    return json.dumps(rows) if rows else ""


def unpacked_recalls(article: str, packed: str) -> Iterator[Recall]:
    """The recalls behind `packed_recalls`."""
    for statement, first, last, places, happenings, telling in json.loads(packed or "[]"):
        yield Recall(
            article=article,
            statement=statement,
            first=first,
            last=last,
            places=tuple(map(tuple, places)),
            happenings=tuple(happenings),
            telling=tuple((key, weight) for key, weight in telling),
        )


def _days(document: Document, statement: Statement, before: int) -> tuple[int, int] | None:
    """The days, none after `before`, of which a statement tells: what dates it, or the one day that stands in it."""
    if statement.in_headline or statement.nested_in is not None or not statement.content:
        return None
    start, end = statement.content[0].start, statement.content[-1].end
    inside = [one for one in document.times if start <= one.span.start and one.span.end <= end and one.type == "DATE"]
    for time in (statement.about, *(one.time for one in inside)):
        if time is None or time.earliest is None or time.latest is None or not time.within(_WITHIN):
            continue
        first, last = (date.fromisoformat(day[:10]).toordinal() for day in (time.earliest, time.latest))
        if last <= before:
            return first, last
    return None

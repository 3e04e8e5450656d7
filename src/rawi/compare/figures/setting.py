"""Setting: where a figure stands, by which two that measure alike are of two things.

A sentence that opens with «وفي سياق آخر» tells of another matter than those before it; what was expected is not what
came; a distance is of the place named before it; and hospitals that report the same things are as many as their names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rawi.arabic.fold import fold
from rawi.compare.figures.told_words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.coming import expected, to_come
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Document, Span, Time

METRES = "metres"
Body = tuple[str, str]
"""The key of a word for what a body is («مستشفى»), and one of its name."""
_HEAD = 400
"""Code points of an article that say which body it is of."""
_OPENING = 60
"""Code points at the head of a sentence in which it says that it turns to another matter."""
_NEAR = 3
"""Words before and behind a distance in which it is said to be one."""
_PERIOD = 5
"""Days of a stretch of which counts are summed up."""
_BEFORE = 2
"""Words before a length of time among which it is said to be summed up over."""
_BREAK = 3
"""Code points back from the head of a sentence into the one before."""
_ENOUGH = 3
"""Telling words that two clauses must share to be one text printed twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`aside`: its sentence turns to another matter; `expected`: it was expected, not told; `to_come`: its clause tells
    what is to come; `place`: the keys of the place that a distance is of; `bodies`: those of the names of bodies of
    which there are many in the head of its article, without the word for what they are, `all_bodies` those in all of
    it; `risen`: its sentence says that a count rose to it; `period`: it is of a stretch of many days («خلال شهر
    رمضان»); `people`: the keys of the people named in its clause, else of those in its sentence or the one
    before who do not speak; `words`: the folded words of the figure; `weekday`: the number of the weekday that is given
    with a day, Monday 1, else 0; `over`: the length of time, as a TIMEX3 value, over which its clause sums up
    («خلال أربعة أيام»)."""

    aside: bool = False
    expected: bool = False
    to_come: bool = False
    place: frozenset[str] = frozenset()
    bodies: frozenset[Body] = frozenset()
    all_bodies: frozenset[Body] = frozenset()
    risen: bool = False
    period: bool = False
    people: frozenset[str] = frozenset()
    words: str = ""
    weekday: int = 0
    last: bool = False
    """Its clause tells of the last of several («آخر فحص»): there is one of these, however long ago."""
    over: str = ""


class SettingReader:
    """Reads settings for one collection."""

    def __init__(self, keys: Keys, lexicon: CompareLexicon) -> None:
        self._keys = keys
        self._lexicon = lexicon
        self._many = frozenset(keys.of_word(word) for word in lexicon.many) - {""}
        self._place_kinds = frozenset(key for word in lexicon.place_kinds if (key := keys.of_word(word)))

    def read(self, document: Document, proposition: Proposition, span: Span, unit: str, weekday: str) -> Setting:
        """The setting of one figure, but for the bodies of its article; `weekday` is folded, "" where none is given."""
        text = document.article.text
        told = [word.fold for word in words(text, proposition.start, span.start)]
        cue = proposition.statement.cue
        told += [word.fold for word in words(cue.text)] if cue is not None else []
        return Setting(
            aside=self._aside(text, proposition.start),
            expected=expected(told, self._lexicon),
            to_come=to_come([word.fold for word in words(text, proposition.start, proposition.end)], self._lexicon),
            place=self._place(document, proposition, span) if unit == METRES else frozenset(),
            risen=self._risen(text, proposition),
            period=_long(proposition.about),
            people=proposition.persons or self._people(document, proposition),
            words=fold(span.text),
            weekday=self._lexicon.weekdays.get(weekday, 0),
            last=self._last(text, proposition),
            over=self._over(document, proposition),
        )

    def _over(self, document: Document, proposition: Proposition) -> str:
        text = document.article.text
        for time in document.times:
            if time.type != "DURATION" or not proposition.start <= time.span.start < proposition.end:
                continue
            ahead = [word.fold for word in words(text, proposition.start, time.span.start)][-_BEFORE:]
            inside = [word.fold for word in words(time.span.text)][:1]
            if self._lexicon.apart["over"].within(ahead) or self._lexicon.apart["over"].within(inside):
                return time.value or ""
        return ""

    def bodies(self, document: Document, reach: int | None = _HEAD) -> frozenset[Body]:
        """What tells the bodies apart that the first `reach` code points of an article name, or all of it («مستشفى
        التل», «مستشفى الولادة»)."""
        found: set[Body] = set()
        for mention in document.mentions:
            if mention.type in ("ORG", "FAC") and (reach is None or mention.span.start < reach):
                keyed = self._keys.of_name_text(mention.span.text)
                if keyed and keyed[0] in self._many:
                    found.update((keyed[0], key) for key in keyed[1:] if key not in self._place_kinds)
        return frozenset(found)

    def _aside(self, text: str, start: int) -> bool:
        begin = max(text.rfind(mark, 0, start) for mark in (". ", ".\n", "\n", "؟ ", "! ")) + 1
        opening = [word.fold for word in words(text, begin, min(len(text), begin + _OPENING)) if word.kind == "word"]
        return bool(opening) and start - begin < _OPENING and self._lexicon.apart["elsewhere"].joined_at(opening, 0) > 0

    def _risen(self, text: str, proposition: Proposition) -> bool:
        begin, end = _sentence(text, proposition.start)[0], _sentence(text, proposition.end)[1]
        said = [word.fold for word in words(text, begin, end) if word.kind == "word"]
        return self._lexicon.apart["risen"].joined_within(said)

    def _last(self, text: str, proposition: Proposition) -> bool:
        spoken = [word.fold for word in words(text, proposition.start, proposition.end) if word.kind == "word"]
        return any(self._lexicon.apart["last"].within([form]) for word in spoken for form in (word, word[1:]))

    def _people(self, document: Document, proposition: Proposition) -> frozenset[str]:
        """The keys of the people named in the sentence of a clause, else in the one before, who do not speak."""
        text = document.article.text
        speaking = frozenset(key for one in document.statements for key in self._keys.of_text(one.speaker.name))
        begin = _sentence(text, proposition.start)[0]
        for start in (begin, _sentence(text, max(0, begin - _BREAK))[0]):
            named = (
                mention.span.text
                for mention in document.mentions
                if mention.type == "PER" and start <= mention.span.start < proposition.end
            )
            if found := frozenset(key for name in named for key in self._keys.of_name_text(name)) - speaking:
                return found
        return frozenset()

    def _place(self, document: Document, proposition: Proposition, span: Span) -> frozenset[str]:
        """The keys of the place named last before a distance, empty where the number is none."""
        text = document.article.text
        before = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-_NEAR:]
        after = [word.fold for word in words(text, span.end, proposition.end) if word.kind == "word"][:_NEAR]
        off = self._lexicon.apart["off"].joined_within(before)
        if not off and not self._lexicon.apart["directions"].within(after):
            return frozenset()
        named = [
            mention
            for mention in document.mentions
            if mention.type in ("LOC", "FAC") and proposition.start <= mention.span.start < span.start
        ]
        if off and len(named) > 1 and self._measured_from(text, named[-1].span):
            named.pop()  # «مأرب التي تبعد عن العاصمة 170 كيلومترا»
        return frozenset(self._keys.of_name_text(named[-1].span.text)) - self._place_kinds if named else frozenset()

    def _measured_from(self, text: str, place: Span) -> bool:
        """Whether a place right before a distance is where it is measured from («تبعد عن العاصمة 170 كيلومترا»)."""
        before = [word.fold for word in words(text, max(0, place.start - _OPENING), place.start)][-_NEAR:]
        return self._lexicon.apart["off"].joined_within(before)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around an offset begins and ends."""
    ends = (". ", ".\n", "\n", "؟ ", "! ")
    begin = max(text.rfind(mark, 0, at) + len(mark) if mark in text[:at] else 0 for mark in ends)
    return begin, min((place for mark in ends if (place := text.find(mark, at)) >= 0), default=len(text))


def _long(about: Time | None) -> bool:
    edges = (about.earliest or "", about.latest or "") if about is not None else ("", "")
    try:
        first, last = (date.fromisoformat(edge[:10]) for edge in edges)
    except ValueError:
        return False
    return (last - first).days >= _PERIOD


def two_things(first_setting: Setting, second_setting: Setting, *, later: bool, one_article: bool) -> bool:
    """Whether the settings of two figures say that they are of two things; `later` tells that the second stands behind
    the first in `one_article`."""
    one, two = first_setting, second_setting
    if one.expected != two.expected and not (one if two.expected else two).to_come:
        return True
    if one_article and (two.aside if later else one.aside) and not (one.aside and two.aside):
        return True
    return bool(one.place and two.place) and one.place.isdisjoint(two.place)


def other_bodies(first: Setting, second: Setting, kinds: frozenset[str] | None) -> bool:
    """Whether two articles name bodies of these kinds (None: of any) at their head, of which the other knows none."""

    def named(bodies: frozenset[Body]) -> frozenset[str]:
        return frozenset(name for kind, name in bodies if kinds is None or kind in kinds)

    one, two = named(first.bodies), named(second.bodies)
    if not one or not two:
        return False
    return one.isdisjoint(named(second.all_bodies)) and two.isdisjoint(named(first.all_bodies))


def one_weekday(weekday: int, ordinal: float) -> bool:
    """Whether a day, as a proleptic ordinal, is of a weekday; never of none."""
    return weekday > 0 and date.fromordinal(int(ordinal)).isoweekday() == weekday


def one_text(words_of_one: str, words_of_two: str, contexts: Iterable[frozenset[str]]) -> bool:
    """Whether two figures have the same words in clauses that tell the same: one text, printed on two days."""
    one, two = contexts
    return words_of_one == words_of_two and one == two and len(one) >= _ENOUGH

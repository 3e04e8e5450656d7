"""Surroundings: what the words around a name tell of it: what they are about, of which time, of a man or a woman."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.names import name_tokens
from rawi.arabic.particles import ARTICLE
from rawi.arabic.stems import stem
from rawi.model import Mention
from rawi.resolve.identity.knowledge import Knowledge, detached, masculine_words

_AROUND = 110
"""Code points on either side of a name from which words are taken that say what it is about."""
_AROUND_WORDS = 18
_DEAD_WORDS = 3
"""Words on either side of a name among which one of death is about it."""
_LONG_AGO = 25
"""Years after which what is told with its year is of another time."""
_EARLIEST = 1800
_MOST_STEMS = 100_000
_WHO = {"الذي": "m", "التي": "f"}
_FEMININE, _SHE = "ة", "ت"
_PLURAL = "ات"
_SHORTEST_VERB = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """`around` are stems of the telling words, `topics` what they are about, `dead` whether the thing is told to be no
    more, `era` the latest long past year (Gregorian) told with it, `gender` that of a person who is said to be «الذي»
    or «التي», or whom a woman's calling stands before, `countries` the codes of those whose names or towns stand there.
    """

    around: tuple[str, ...] = ()
    topics: frozenset[str] = frozenset()
    dead: bool = False
    era: int | None = None
    gender: str = ""
    countries: frozenset[str] = frozenset()


class Stems:
    """Words around names without what is written together with them, and their stems; each word is looked at once, as
    long as they are not too many."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._known: dict[str, tuple[str, str]] = {}

    def of(self, token: str) -> tuple[str, str]:
        """The bare form of a key word, and its stem; "" for the stem of one that says nothing."""
        found = self._known.get(token)
        if found is None:
            if len(self._known) >= _MOST_STEMS:
                self._known.clear()
            bare = detached(token, self.knowledge)
            tells = len(token) > 3 and token not in self.knowledge.stopwords and not bare.isdigit()
            found = self._known[token] = (bare, sys.intern(stem(bare)) if tells else "")
        return found


def surroundings(text: str, mention: Mention, day: str | None, stems: Stems) -> Surroundings:
    """What is told around one mention; `day` is the ISO day of publication."""
    knowledge = stems.knowledge
    span = mention.span
    before, behind = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    if span.start > _AROUND:
        before = before.partition(" ")[2]
    if len(text) > span.end + _AROUND:
        behind = behind.rpartition(" ")[0]
    sides = name_tokens(before), name_tokens(behind)
    around: dict[str, None] = {}
    topics: set[str] = set()
    era = None
    for token in (*sides[0], *sides[1]):
        bare, stemmed = stems.of(token)
        if bare.isdigit():
            if day is not None and _EARLIEST < int(bare[:5]) <= int(day[:4]) - _LONG_AGO:
                era = max(era or 0, int(bare))
            continue
        topic = knowledge.topics.get(bare)
        if topic is not None:
            topics.add(topic)
        era = knowledge.decades.get(bare, era)
        if stemmed:
            around.setdefault(stemmed, None)
    close = (*sides[0][-_DEAD_WORDS:], *sides[1][:_DEAD_WORDS])
    return Surroundings(
        around=tuple(around)[:_AROUND_WORDS],
        topics=frozenset(topics),
        dead=mention.type == "PER" and _dead([stems.of(token)[0] for token in close], knowledge),
        era=era,
        gender=_gender(before, behind, knowledge) if mention.type == "PER" else "",
        countries=frozenset(code for side in sides for code in _scene(side, knowledge)),
    )


def countries_of(tokens: Sequence[str], knowledge: Knowledge) -> Iterator[str]:
    """Codes of the countries, their peoples and towns among key words; none for a town that may be in several."""
    tokens = tuple(detached(token, knowledge) for token in tokens)
    adjectives = masculine_words(tokens)
    at = 0
    while at < len(tokens):
        found = knowledge.country_at(adjectives, at) or knowledge.town_at(tokens, at)
        if found is None:
            at += 1
            continue
        if found[0]:
            yield found[0]
        at += found[1]


def _scene(side: Sequence[str], knowledge: Knowledge) -> Iterator[str]:
    """Codes of the countries named on one side of a name; where none is, of those of the leaders named."""
    named = tuple(countries_of(side, knowledge))
    yield from named
    if not named:
        words = tuple(detached(token, knowledge) for token in side)
        yield from (found[0] for at in range(len(words)) if (found := knowledge.leader_at(words, at)) is not None)


def _dead(close: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether words close to a person's name tell of a death, and not of one that did not come («محاولة اغتيال»)."""
    return not knowledge.dead.isdisjoint(close) and knowledge.spared.isdisjoint(close)


def _gender(before: str, behind: str, knowledge: Knowledge) -> str:
    following = behind.lstrip(' »،,"”').split(maxsplit=1)
    if following and (gender := _WHO.get(fold(following[0]))):
        return gender
    words = before.split()
    called = words[-1] if words and before.endswith(" ") else ""
    if called.startswith(ARTICLE) and called.endswith(_FEMININE) and knowledge.manly.isdisjoint(name_tokens(called)):
        # Of «وزير الخارجية فلان» and «قالت الناشطة فلانة», the verb tells.
        verb = words[-2] if len(words) > 1 else ""
        spoken = len(verb) >= _SHORTEST_VERB and verb.endswith(_SHE) and not verb.endswith(_PLURAL)
        return "f" if spoken or knowledge.callings_of(name_tokens(called)) else ""
    return ""

"""Doers: who did what a clause tells of, who suffered it, and whether it says that it was nobody else.

«الحراس هم الذين اعتدوا على العمال» and «العمال هاجموا الحراس» tell of one thing and name each other's doer: who says
the one denies the other. Two clauses that merely name other doers tell of two things as often, so that one of them must
set its doer apart (a pronoun before a relative clause, «أولا», «وحده», a word of blame).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass

from rawi.arabic.fold import fold, fold_each, folded
from rawi.compare.forms import verb_forms
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.phrases import Phrases
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.propositions import Proposition

_LONGEST = 5
"""Words of a phrase for somebody."""
_WITHIN = 8
"""Words at the head of a clause among which its doer is set apart."""
_NEAR = 3
"""Words between a verb of coming and whom it came from."""
_BARE = 4
"""Letters of a word from which a letter is taken off its front."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Keys of who did it and of who suffered it or is said not to have done it; `alone`: it was nobody else."""

    doers: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    alone: bool = False


class Doers:
    """Reads the deeds of the propositions of one collection."""

    def __init__(self, lexicon: CompareLexicon, keys: Keys) -> None:
        printed = lexicon.doers
        self._keys = keys
        self._pronouns = lexicon.pronouns
        self._who = folded(printed.who)
        self._alone = folded(printed.alone)
        self._blamed = Phrases(printed.blamed)
        self._blames = Phrases(printed.blames)
        self._sought = folded(printed.sought)
        self._by = Phrases(printed.by)
        self._from = folded(printed.from_)
        self._comes = _forms(printed.comes)
        self._undergoes = _forms(printed.undergoes) | folded(printed.undergone)
        self._begins = _forms(printed.begins)
        self._acts = _forms(printed.acts) | frozenset(lexicon.event_verbs)
        self._stops = folded(printed.stops)
        self._not_they = folded(printed.not_they)
        self._stopwords = lexicon.stopwords
        self._mutual = folded(printed.mutual)
        self._office_words = folded(printed.offices)
        self._agent_words = self._office_words | frozenset((*lexicon.persons, *lexicon.outcomes))
        self._offices = frozenset(keys.of_word(word) for word in self._office_words)
        self._agents = frozenset(keys.of_word(word) for word in self._agent_words)
        """Who can have done something: of other words a passive verb may stand behind («الوجبات أوقفت»)."""
        self._onto = fold(_ONTO)
        self._deeds: dict[str, Deed] = {}

    @property
    def offices(self) -> frozenset[str]:
        """The keys of words for offices, which two may have in common."""
        return self._offices

    def over(self, keys: Keys) -> Doers:
        """The same for another collection."""
        other = copy(self)
        other._keys = keys
        other._offices = frozenset(keys.of_word(word) for word in self._office_words)
        other._agents = frozenset(keys.of_word(word) for word in self._agent_words)
        other._deeds = {}
        return other

    def of(self, proposition: Proposition) -> Deed:
        """The deed that a proposition tells of, an empty one where none is read."""
        found = self._deeds.get(proposition.id)
        if found is None and proposition.accused:
            found = self._deeds[proposition.id] = Deed(doers=proposition.accused, alone=True)
        if found is None:
            printed = proposition.core.split()
            said = fold_each(printed)
            suffered = any(
                _PASSIVE in one[:_VOWELLED] and word in self._acts for one, word in zip(printed, said, strict=True)
            )
            found = Deed() if suffered else self._read(said)
            self._deeds[proposition.id] = found
        return found

    def mutual(self, first: Proposition, second: Proposition) -> bool:
        """Whether each of the two speakers says of the other that it was nobody else."""
        one, two = self.of(first), self.of(second)
        if not (one.alone and two.alone) or one.doers & two.doers:
            return False
        return self._meet(one.doers, self._self(second, two)) and self._meet(two.doers, self._self(first, one))

    def blames(self, first: Proposition, second: Proposition) -> bool:
        """Whether the first says that it was who speaks in the second, and nobody else."""
        deed = self.of(first)
        return deed.alone and self._meet(deed.doers, second.speaker)

    def exchanged(self, first: Proposition, second: Proposition) -> bool:
        """Whether the two name each other's doer, or doers of whom the one speaks for the other's."""
        one = self.of(first)
        if not one.doers:
            return False  # As of most: this is asked of every pair of a course.
        two = self.of(second)
        if not two.doers or not (one.alone or two.alone) or one.doers & two.doers:
            return False
        if self._hands(first) & second.keys or self._hands(second) & first.keys:
            return False
        # «قال المصرف إن الشركة هي التي …» against «المصرف هو الذي …»
        # A speaker is known again by a name only: «قال المهاجمون» tells of no one attacker.
        named = first.names | second.names
        able = named | self._agents | first.speaker | second.speaker
        doing = [each.doers if each.alone else each.doers & able for each in (one, two)]
        return self._meet(doing[0], two.others | self._self(second, two) & named) or self._meet(
            doing[1], one.others | self._self(first, one) & named
        )

    def _hands(self, proposition: Proposition) -> frozenset[str]:
        """Those by whose hands it was done of which another is accused («حملوا الشركة مسؤولية مقتله على يد حراسها»)."""
        return self._behind(fold_each(proposition.core.split()), 0) if proposition.accused else frozenset()

    def _meet(self, doers: frozenset[str], others: frozenset[str]) -> bool:
        """Whether some who did it are others: by more than the word for an office, unless that is all («الشرطة»)."""
        both = doers & others
        return bool(both - self._offices) or (both == doers and bool(doers))

    @staticmethod
    def _self(proposition: Proposition, deed: Deed) -> frozenset[str]:
        """The names of a speaker who blames another than himself."""
        return frozenset() if proposition.speaker & deed.doers else proposition.speaker

    def _read(self, word: Sequence[str]) -> Deed:
        if any(_plain(one) in self._mutual or one in self._mutual for one in word[:_WITHIN]):
            return Deed()
        for read in (self._set_apart, self._set_behind, self._blaming, self._undergone, self._came, self._acted):
            found = read(word)
            if found is not None and found.doers:
                return found
        return Deed()

    def _set_apart(self, word: Sequence[str]) -> Deed | None:
        """«الحراس هم الذين اعتدوا على العمال», «اللاعب هو المعتدي»."""
        for at in range(1, min(_WITHIN, len(word) - 1)):
            if _plain(word[at]) in self._pronouns:
                after = at + 1
                while after < len(word) and word[after] in self._alone:
                    after += 1
                if after < len(word) and (word[after] in self._who or self._is_blamed(word, after)):
                    doers = self._people(word[max(0, at - _LONGEST) : at], at)
                    if any(_plain(one) in self._undergoes for one in word[after : after + _NEAR]):
                        return Deed(doers=self._behind(word, after), others=doers, alone=True)
                    return Deed(doers=doers, others=self._onto_whom(word, after) | self._denied(word), alone=True)
        return None

    def _set_behind(self, word: Sequence[str]) -> Deed | None:
        """«من بدأ العنف هم الحراس لا المعتصمون», «المسؤول هو المدير»."""
        if not word or not (word[0] in self._who or self._is_blamed(word, 0)):
            return None
        for at in range(1, min(_WITHIN, len(word) - 1)):
            if word[at] in self._pronouns:
                doers = self._people(self._until(word, at + 1), _LONGEST)
                return Deed(doers=doers, others=self._denied(word) - doers, alone=True)
        return None

    def _blaming(self, word: Sequence[str]) -> Deed | None:
        """«الشركة المسؤولة عن التلوث», «أصحاب المطاحن وراء الأزمة», «المصرف صاحب المبادرة»."""
        for at in range(1, min(_LONGEST + 1, len(word))):
            before = word[at - 1].removeprefix("ال")
            if self._blames.at(list(word), at) and before not in self._sought and before not in self._stopwords:
                return Deed(doers=self._people(word[:at], at), others=self._denied(word), alone=True)
            if word[at] in self._acts:
                return None
        return None

    def _undergone(self, word: Sequence[str]) -> Deed | None:
        """«دورية تعرضت لنيران حرس الحدود», «قتل على يد الحراس»."""
        for at in range(min(_WITHIN, len(word))):
            if _plain(word[at]) in self._undergoes:
                before = self._people(word[:at], at) if at else frozenset()
                after = self._keys_of(word[at + 1 : at + 1 + _LONGEST], stop=True)
                return Deed(doers=self._behind(word, at) or after - before, others=before, alone=self._only(word))
        doers = self._behind(word, 0)
        return Deed(doers=doers, alone=self._only(word)) if doers else None

    def _came(self, word: Sequence[str]) -> Deed | None:
        """«الرصاص انطلق أولا من الجسر», «الأمر صدر عن الوزير»."""
        for at in range(min(_WITHIN, len(word))):
            if word[at] in self._comes:
                for link in range(at + 1, min(at + 1 + _NEAR, len(word))):
                    if word[link] in self._from:
                        doers = self._people(self._until(word, link + 1), _LONGEST)
                        return Deed(doers=doers, others=self._denied(word), alone=self._only(word))
        return None

    def _acted(self, word: Sequence[str]) -> Deed | None:
        """«حراس من الشركة ضربوا العمال», «شنت القوات هجوما على المدينة»."""
        for at in range(min(_WITHIN, len(word))):
            if word[at] in self._acts or _plain(word[at]) in self._acts or self._taken(word, at):
                begins = word[at] in self._begins
                pointed = word[at] not in self._acts and _plain(word[at]) not in self._acts
                before = [] if pointed else [one for one in word[:at] if one not in self._alone]
                phrase = before if before else self._until(word, at + 1)
                doers = self._people(phrase, _LONGEST)
                others = self._onto_whom(word, at)
                if not others and before:
                    others = self._object(word, at + 1) - doers
                return Deed(doers=doers, others=others | self._denied(word), alone=begins or self._only(word))
        return None

    def _taken(self, word: Sequence[str], at: int) -> bool:
        """«القرار اتخذه المدير»: a verb whose object is what stands before it."""
        return at > 0 and any(word[at].endswith(one) and word[at][: -len(one)] in self._acts for one in _OBJECTS)

    def _only(self, word: Sequence[str]) -> bool:
        return any(one in self._alone for one in word)

    def _is_blamed(self, word: Sequence[str], at: int) -> bool:
        listed = list(word)
        bare = word[at][2:] if word[at].startswith("ال") and len(word[at]) > _BARE else word[at]
        return bool(self._blamed.at(listed, at)) or bool(self._blamed.at([*listed[:at], bare, *listed[at + 1 :]], at))

    def _behind(self, word: Sequence[str], start: int) -> frozenset[str]:
        listed = list(word)
        for at in range(start, len(word)):
            if length := self._by.at(listed, at):
                return self._people(self._until(word, at + length), _LONGEST)
        return frozenset()

    def _onto_whom(self, word: Sequence[str], start: int) -> frozenset[str]:
        """Who stands behind «على» after the deed, or is its object."""
        for at in range(start, len(word) - 1):
            if word[at] == self._onto:
                return self._people(self._until(word, at + 1), _LONGEST)
        return self._object(word, start + 2) if word[start] in self._who else frozenset()

    def _object(self, word: Sequence[str], at: int) -> frozenset[str]:
        """Whom a verb before `at` is done to, where a noun follows it."""
        if at >= len(word) or word[at] in self._stopwords or word[at][0] in _PARTICLES:
            return frozenset()
        return self._keys_of(word[at : at + 2], stop=True)

    def _denied(self, word: Sequence[str]) -> frozenset[str]:
        """Who is said not to have done it («الحراس لا المعتصمون»)."""
        for at in range(1, len(word) - 1):
            if word[at] in self._not_they:
                return self._keys_of(word[at + 1 : at + 1 + _NEAR], stop=True)
        return frozenset()

    def _until(self, word: Sequence[str], start: int) -> list[str]:
        found: list[str] = []
        for one in word[start : start + _LONGEST]:
            if one in self._stops or one in self._not_they or one in self._alone:
                break
            found.append(one)
        return found

    def _people(self, word: Sequence[str], length: int) -> frozenset[str]:
        return self._keys_of(word[:length] if length else word, stop=False)

    def _keys_of(self, word: Iterable[str], *, stop: bool) -> frozenset[str]:
        found: set[str] = set()
        for one in word:
            if stop and found and one in self._stops:
                break
            key = self._keys.of_word(one)
            if key and not key.startswith(EVENT) and key.isalpha() and not key.isascii():
                found.add(key)
        return frozenset(found)


_ONTO = "على"
_PASSIVE, _VOWELLED = "\u064f", 3
"""The vowel that is printed among the first letters of a verb to say that somebody else did it («استُهدف»)."""
_PARTICLES = frozenset("بلك")
"""Letters before a noun that is no object."""
_OBJECTS = ("ه", "ها")
"""Pronouns for what was done."""


def _forms(verbs: Iterable[tuple[str, str]]) -> frozenset[str]:
    return frozenset().union(*(verb_forms(verb) for verb in verbs))


def _plain(word: str) -> str:
    return word[1:] if len(word) > _BARE and word[0] in "وفبل" else word

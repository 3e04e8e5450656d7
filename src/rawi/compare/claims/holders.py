"""Holders: who holds a position, across articles and spellings, by the identities of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.arabic.fold import fold
from rawi.arabic.memory import Remembered
from rawi.compare.claims.aliases import Aliases
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Holder, Identities, Speaker

_SURE = 2
"""Words of a name that two speakers of two articles must share to be perhaps one."""
_LONGEST = 12
"""Words of a name at most."""
_UPRIGHT, _OBLIQUE = ("ان", "ون"), "ين"
_CASE = 2
"""Letters of these endings."""


class Holders:
    """Groups the speakers of a set of propositions; `key(proposition)` is the same for one holder, `shown` names it.

    One holder is one identity. A speaker without an entity (an outlet in its own voice) is whoever bears the same
    folded name, if only one does. An unnamed source is one holder only within one origin.
    """

    def __init__(
        self,
        propositions: Sequence[Proposition],
        origin_of: Mapping[str, str],
        keys: Keys,
        identities: Identities,
        names: Mapping[str, str] | None = None,
        aliases: Aliases | None = None,
    ) -> None:
        """`names` are the names shown of `identities` by their ids, where these are many and they are known already;
        `aliases` are the bodies that are one within the course."""
        self._words = Remembered[str, frozenset[str]](lambda name: frozenset(keys.of_text(name)))
        self._key_of: dict[str, str] = {}
        self._origin_of = origin_of
        self._identities = aliases or identities
        self._bearers: dict[str, set[str]] = {}
        for proposition in propositions:
            speaker = proposition.statement.speaker
            if speaker.kind != "anonymous" and speaker.entity is not None:
                self._bearers.setdefault(_folded(speaker.name), set()).add(self._thing(proposition))
        printed: dict[str, list[str]] = {}
        self._entities: dict[str, str | None] = {}
        for proposition in propositions:
            key, speaker = self.key(proposition), proposition.statement.speaker
            printed.setdefault(key, []).append(speaker.name)
            anonymous = speaker.kind == "anonymous"
            self._entities.setdefault(key, speaker.entity if anonymous else key if key.startswith("ent_") else None)
        shown = {one.id: one.name for one in identities.identities} if names is None else names
        self._names = {key: shown.get(key) or _usual(names) for key, names in printed.items()}

    def key(self, proposition: Proposition) -> str:
        """The holder's key: the id of an identity, or made of the folded name."""
        found = self._key_of.get(proposition.id)
        if found is None:
            found = self._key_of[proposition.id] = self._made(proposition)
        return found

    def _made(self, proposition: Proposition) -> str:
        speaker: Speaker = proposition.statement.speaker
        name = _folded(speaker.name)
        if speaker.kind == "anonymous":
            return f"unnamed {_uncased(name)} {self._origin_of.get(proposition.statement.id, proposition.article)}"
        if speaker.entity is not None:
            return self._thing(proposition)
        bearers = self._bearers.get(name, set())
        return next(iter(bearers)) if len(bearers) == 1 else name

    def alike(self, first: Proposition, second: Proposition) -> bool:
        """Whether both are one holder's, or may well be: the words of one name are among the other's."""
        if self.key(first) == self.key(second):
            return True
        one, two = self._words[first.statement.speaker.name], self._words[second.statement.speaker.name]
        least = 1 if first.article == second.article else _SURE
        return len(one & two) >= least and (one <= two or two <= one)

    def holder(self, key: str) -> Holder:
        """The holder as shown."""
        return Holder(name=self._names[key], entity=self._entities[key])

    def _thing(self, proposition: Proposition) -> str:
        return self._identities.identity_of(proposition.article, proposition.statement.speaker.entity or "")


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


def _uncased(name: str) -> str:
    """A folded description without the case of its duals and plurals: «مصدران مطلعان» are «مصدرين مطلعين»."""
    return " ".join(word[:-_CASE] + _OBLIQUE if word.endswith(_UPRIGHT) else word for word in name.split())


def _usual(printed: Sequence[str]) -> str:
    """The name that is used most, the fullest among equals; ties by the letters."""
    return max(sorted(set(printed)), key=lambda name: (printed.count(name), len(name.split()), len(name)))


def named(proposition: Proposition) -> bool:
    """Whether the name of a holder is one: a phrase with a comma or of a dozen words was cut wrongly."""
    name = proposition.statement.speaker.name
    return not any(mark in name for mark in "،,؛:(") and len(name.split()) <= _LONGEST

"""Holders: who holds a position, across articles and spellings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rawi.arabic.fold import fold
from rawi.compare.keys import Keys
from rawi.compare.propositions import Proposition
from rawi.model import Holder, Speaker

_LONG_VOWELS = str.maketrans("", "", "اويىءئؤ ")
_SURE = 2
"""Words of a name that two speakers of two articles must share to be perhaps one."""
_PERSON_LETTERS = 6
"""Consonants that a person's name needs before two spellings of it are taken for one."""


class Holders:
    """Groups the speakers of a set of propositions; `key(proposition)` is the same for one holder, `shown` names it.

    One holder are: the same entity; the same folded name; two spellings of a person's full name with the same
    consonants; a body with and without the word for its kind («نادي»); a body's shorter and longer name, where the
    shorter one's words are all in the longer, both begin with the same word and no other name competes. An unnamed
    source is one holder only within one origin. `heads` are the folded words for kinds of bodies.
    """

    def __init__(
        self, propositions: Sequence[Proposition], origin_of: Mapping[str, str], keys: Keys, heads: frozenset[str]
    ) -> None:
        self._keys = keys
        self._heads = heads
        self._origin_of = origin_of
        self._leaders: dict[str, str] = {}
        names: dict[str, list[str]] = {}
        entities: dict[str, list[str | None]] = {}
        bodies: dict[str, tuple[str, ...]] = {}
        articles: dict[str, set[str]] = {}
        for proposition in propositions:
            speaker = proposition.statement.speaker
            key = self._first_key(proposition)
            self._leaders.setdefault(key, key)
            names.setdefault(key, []).append(speaker.name)
            entities.setdefault(key, []).append(speaker.entity)
            articles.setdefault(key, set()).add(proposition.article)
            if speaker.kind not in ("person", "anonymous"):
                bodies[key] = tuple(dict.fromkeys(self._words(speaker.name)))
        self._join_same(self._by_entity(entities))
        self._join_same(self._by_consonants(propositions))
        self._join_bodies(bodies, articles)
        self._names: dict[str, str] = {}
        self._entities: dict[str, str | None] = {}
        groups: dict[str, list[str]] = {}
        for key in sorted(names):
            groups.setdefault(self._leader(key), []).append(key)
        for leader, members in groups.items():
            printed = sorted(name for key in members for name in names[key])
            # The name that is used most, the fullest among equals; ties by the letters.
            self._names[leader] = max(
                sorted(set(printed)), key=lambda name: (printed.count(name), len(name.split()), len(name))
            )
            known = sorted(entity for key in members for entity in entities[key] if entity)
            self._entities[leader] = known[0] if known else None

    def key(self, proposition: Proposition) -> str:
        """The holder's key."""
        return self._leader(self._first_key(proposition))

    def alike(self, first: Proposition, second: Proposition) -> bool:
        """Whether both are one holder's, or may well be: the words of one name are among the other's."""
        if self.key(first) == self.key(second):
            return True
        one, two = (set(self._keys.of_text(each.statement.speaker.name)) for each in (first, second))
        least = 1 if first.article == second.article else _SURE
        return len(one & two) >= least and (one <= two or two <= one)

    def holder(self, key: str) -> Holder:
        """The holder as shown."""
        return Holder(name=self._names[key], entity=self._entities[key])

    def _words(self, name: str) -> list[str]:
        """The keys of a body's name; «نادي الأرز» has those of «الأرز»."""
        first, _, rest = name.strip().partition(" ")
        return self._keys.of_text(rest if rest and fold(first) in self._heads else name)

    def _first_key(self, proposition: Proposition) -> str:
        speaker: Speaker = proposition.statement.speaker
        name = " ".join(fold(speaker.name).split())
        if speaker.kind == "anonymous":
            return f"unnamed {name} {self._origin_of.get(proposition.statement.id, proposition.article)}"
        return name

    def _leader(self, key: str) -> str:
        while self._leaders[key] != key:
            key = self._leaders[key]
        return key

    def _join(self, first: str, second: str) -> None:
        one, two = sorted((self._leader(first), self._leader(second)))
        self._leaders[two] = one

    def _join_same(self, groups: Iterable[Sequence[str]]) -> None:
        for group in groups:
            for other in group[1:]:
                self._join(group[0], other)

    @staticmethod
    def _by_entity(entities: Mapping[str, Sequence[str | None]]) -> list[list[str]]:
        groups: dict[str, list[str]] = {}
        for key in sorted(entities):
            if key.startswith("unnamed "):
                continue
            for entity in sorted({entity for entity in entities[key] if entity}):
                groups.setdefault(entity, []).append(key)
        return list(groups.values())

    def _by_consonants(self, propositions: Sequence[Proposition]) -> list[list[str]]:
        groups: dict[str, set[str]] = {}
        for proposition in propositions:
            speaker = proposition.statement.speaker
            consonants = fold(speaker.name).translate(_LONG_VOWELS)
            if speaker.kind == "person" and len(speaker.name.split()) > 1 and len(consonants) >= _PERSON_LETTERS:
                groups.setdefault(consonants, set()).add(self._first_key(proposition))
        return [sorted(group) for _, group in sorted(groups.items())]

    def _join_bodies(self, bodies: Mapping[str, tuple[str, ...]], articles: Mapping[str, set[str]]) -> None:
        same: dict[tuple[str, ...], list[str]] = {}
        for key, tokens in sorted(bodies.items()):
            if tokens:
                same.setdefault(tokens, []).append(key)
        self._join_same(list(same.values()))
        by_head: dict[str, list[str]] = {}
        for key, tokens in sorted(bodies.items()):
            if tokens:
                by_head.setdefault(tokens[0], []).append(key)
        for alike in by_head.values():
            for short in alike:
                for together in (True, False):
                    # Two words are enough within one article, where the short name follows the long one.
                    longer = [
                        key for key in alike
                        if set(bodies[short]) < set(bodies[key]) and bool(articles[short] & articles[key]) == together
                    ]  # fmt: skip
                    rivals = [
                        key for key in longer if not any(set(bodies[key]) < set(bodies[other]) for other in longer)
                    ]
                    if len(rivals) == 1 and len(bodies[short]) >= (2 if together else 3):
                        self._join(short, rivals[0])
                        break

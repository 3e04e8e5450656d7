"""Agencies as origins: which names mean one agency, and which outlets are agencies themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rawi.arabic.words import words
from rawi.compare.origins.cards import Card, name_parts, name_words, unnamed
from rawi.lexicon.occasions import OccasionWords

_LETTERS = 4
"""Letters that an abbreviation has at most."""


class Agencies:
    """The agencies that a collection credits.

    «وكالة سجل للأنباء» and «سجل» are one: all words of the one are in the other. So are a name and its first letters
    («و س ن» for «وكالة سجل للنشر»), and the names that the lexicon knows for one agency.
    """

    def __init__(self, cards: Iterable[Card], lexicon: OccasionWords) -> None:
        cards = list(cards)
        self._unnamed = unnamed(lexicon)
        self._known = {name_words(name): name_words(names[0]) for names in lexicon.agencies for name in names}
        credited = {name for card in cards for name in (card.credit, *card.agencies) if name}
        outlets = {card.outlet for card in cards if card.outlet}
        initials = {_initials(name): name for name in sorted(credited | outlets)}
        self._spelled = {
            name: initials[short]
            for name in credited
            if len(short := _joined(name)) <= _LETTERS and short in initials and initials[short] != name
        }
        self._spelled |= self._of_themselves(cards)
        self._credited = {name: self._words(name) for name in sorted(credited) if name_words(name)}
        self._all = frozenset(self._credited.values())
        self._with: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
        """The credited names by each of their words."""
        for words_of in self._all:
            for word in words_of:
                self._with[word].add(words_of)
        whose = {outlet: name_words(outlet) for outlet in outlets}
        known = (outlet for outlet, words_of in whose.items() if any(one <= words_of for one in self._near(words_of)))
        self._printed = sorted({*self._credited, *known})
        self._keys: dict[str, str] = {}
        self._called: dict[str, str] = {}
        """The fullest printed name by the key of each agency."""
        for name in self._printed:
            self._called[self.key(name)] = max(self._called.get(self.key(name), name), name, key=_fullness)
        self._own: dict[str, bool] = {}

    def _of_themselves(self, cards: Iterable[Card]) -> dict[str, str]:
        """What agencies call themselves in their own reports («لـ أ ن ف»), where it is an abbreviation."""
        called: dict[str, set[str]] = {}
        for card in cards:
            if card.outlet and any(self._unnamed & {frozenset({word})} for word in name_words(card.outlet)):
                for name in {*card.agencies, *([card.credit] if card.credit else [])}:
                    if 1 < len(_joined(name)) <= _LETTERS:
                        called.setdefault(name, set()).add(card.outlet)
        return {name: outlets.pop() for name, outlets in called.items() if len(outlets) == 1}

    def credited(self, name: str) -> bool:
        """Whether the name is that of an agency that the collection credits, be it called an agency there or not."""
        found = name_words(name)
        return bool(found) and found not in self._unnamed and self._words(name) in self._all

    def of(self, card: Card) -> str | None:
        """The agency that the whole article is from: the one that it credits, or the one that published it."""
        return card.credit or (card.outlet if card.outlet and self._is_agency(card.outlet) else None)

    def key(self, name: str) -> str:
        """The same string for all names of one agency: the shortest credited name's words."""
        found = self._keys.get(name)
        if found is None:
            mine = self._words(name)
            shorter = [other for other in self._near(mine) if other <= mine] or [mine]
            joined = (" ".join(sorted(other)) for other in shorter)
            found = self._keys[name] = min(joined, key=lambda words: (words.count(" "), words))
        return found

    def shown(self, name: str) -> str:
        """The fullest name that the collection has for the agency."""
        return self._called.get(self.key(name), name)

    def meant(self, name: str) -> tuple[bool, str, str, bool]:
        """All that is told of a name."""
        return self.credited(name), self.key(name), self.shown(name), self._is_agency(name)

    def like(self, other: Agencies) -> bool:
        """Whether both are made of the same names, so that they tell the same of any name."""
        return (self._credited, self._printed, self._spelled) == (other._credited, other._printed, other._spelled)

    def _is_agency(self, outlet: str) -> bool:
        """Whether the collection credits the outlet elsewhere."""
        found = self._own.get(outlet)
        if found is None:
            mine = self._words(outlet)
            found = self._own[outlet] = any(mine <= name or name <= mine for name in self._near(mine))
        return found

    def _near(self, mine: frozenset[str]) -> set[frozenset[str]]:
        """The credited names that have one of these words."""
        return set().union(*(self._with.get(word, ()) for word in mine))

    def _words(self, name: str) -> frozenset[str]:
        found = name_words(self._spelled.get(name, name))
        return self._known.get(found, found)


def same_outlet(credit: str, outlet: str) -> bool:
    """Whether a credit («رويترز») and an outlet («وكالة رويترز للأنباء») are one: words of one all in the other."""
    one, two = name_words(credit), name_words(outlet)
    return bool(one and two) and (one <= two or two <= one)


def _fullness(name: str) -> tuple[int, int, str]:
    return len(name.split()), len(name), name


def _initials(name: str) -> str:
    parts = name_parts(name)
    return "".join(part[0] for part in parts) if len(parts) > 1 else ""


def _joined(name: str) -> str:
    """The letters of an abbreviation, printed in one or apart."""
    return "".join(word.fold for word in words(name) if word.kind == "word")

"""Blocking: which pairs of names are worth comparing. Never all pairs of a library.

Names meet in a block by a key: the consonant skeletons of two of their words, of the whole, or of a single word,
initials, a name of the lexicon, an entry of a list, or another name that an article gives. A block that holds more
names than a bound is sorted, and each name meets its next neighbours only (Hernández and Stolfo, "The merge/purge
problem", 1995). A key that says little by itself brings no two full names together once many have it: of a surname
or initials that many have, only the short form meets full names. So the number of pairs grows as that of names does.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rawi.arabic.names import name_tokens
from rawi.arabic.sounds import skeletons
from rawi.resolve.identity.knowledge import Knowledge, Phrase
from rawi.resolve.identity.units import Unit

Order = tuple[str, str, int]
"""What orders the units of a library, whichever came first: the name's id, its kind, the number of the sense."""

_LARGEST = 12
"""Names of a block that are all compared with each other."""
_WINDOW = 5
"""Neighbours that a name of a larger block is compared with."""
_WORDS = 4
_MOST_WORDS = 100_000
_SOUNDS = 4
"""Consonants of a word in Latin letters one of which may be silent."""
_SLIPPING = 5
"""Letters of a single word from which one may be wrong."""
_ALIAS = "alias"
_WEAK = ("first word", "person slip")
"""Keys by which nobody meets in a large block."""
_OF_SHORT_FORMS = ("surname", "initials")
"""Keys by which only a short form meets full names in a large block."""
_BETWEEN = "\t"


class Blocks:
    """The blocks of a library's units, which may change. A unit goes by its slot, a number of the caller's. Without
    `latin`, names in two alphabets never meet."""

    def __init__(self, knowledge: Knowledge, *, latin: bool) -> None:
        self._knowledge = knowledge
        self._latin = latin
        self._members: dict[str, int | list[int]] = {}
        self._places: dict[int, _Place] = {}
        self._given: Counter[str] = Counter()
        self._sounds = _Sounds()

    def keys(self, unit: Unit, entries: frozenset[str]) -> set[str]:
        """The keys of a unit that is on these `entries` of lists."""
        return {_BETWEEN.join(key) for key in _keys(unit, self._knowledge, entries, self._sounds)}

    def put(self, slot: int, order: Order, unit: Unit, keys: Iterable[str]) -> None:
        """Let a unit into the blocks of its keys; `order` is its place among units whose names are equal."""
        parts = unit.parts
        short = len(parts.core) == 1 if parts.kind == "PER" else len(parts.words) < 3
        self._places[slot] = _Place("".join(parts.words), order, short, parts.latin)
        for key in keys:
            members = self._members.get(key)
            if members is None:
                self._members[key] = slot
            elif isinstance(members, int):
                self._members[key] = sorted((members, slot), key=self._place)
            else:
                insort(members, slot, key=self._place)
        self._given.update(_given(unit))

    def drop(self, slot: int, unit: Unit, keys: Iterable[str]) -> None:
        """Take a unit out of the blocks that it was put in."""
        for key in keys:
            members = self._members[key]
            if isinstance(members, int):
                del self._members[key]
                continue
            del members[bisect_left(members, self._place(slot), key=self._place)]
            if len(members) == 1:
                self._members[key] = members[0]
        del self._places[slot]
        self._given.subtract(given := _given(unit))
        for key in given:
            if not self._given[key]:
                del self._given[key]

    def partners(self, slot: int, keys: Iterable[str]) -> set[int]:
        """The slots of the units that the one of these keys meets."""
        found: set[int] = set()
        for key in keys:
            members = self._members[key]
            if isinstance(members, int) or not self._meets(key, len(members)):
                continue
            if len(members) <= _LARGEST:
                found.update(members)
                continue
            at = bisect_left(members, self._place(slot), key=self._place)
            near = members[max(0, at - _WINDOW) : at + 1 + _WINDOW]
            found.update(near if not _of_short_forms(key) else self._unlike(slot, near))
        found.discard(slot)
        return found if self._latin else {one for one in found if self._places[one].latin == self._places[slot].latin}

    def pairs(self, keys: Iterable[str]) -> set[tuple[int, int]]:
        """The pairs of slots, the lower first, that meet by these keys."""
        found: set[tuple[int, int]] = set()
        for key in keys:
            members = self._members.get(key, 0)
            if not isinstance(members, int):
                for one in members:
                    found.update((one, other) for other in self.partners(one, (key,)) if one < other)
        return found

    def _meets(self, key: str, size: int) -> bool:
        sort, _, rest = key.partition(_BETWEEN)
        if size > _LARGEST and sort in _WEAK:
            return False
        return not rest.startswith(_ALIAS + _BETWEEN) or key in self._given

    def _unlike(self, slot: int, near: Iterable[int]) -> Iterator[int]:
        short = self._places[slot].short
        return (one for one in near if self._places[one].short != short)

    def _place(self, slot: int) -> _Place:
        return self._places[slot]


class _Place(NamedTuple):
    """What sorts the units of a block, and what they meet by in large ones."""

    name: str
    order: Order
    short: bool
    latin: bool


class _Sounds:
    """The skeletons of words; each word is looked at once, as long as they are not too many."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> str:
        """A word's skeleton."""
        return self.all_of(word)[0]

    def all_of(self, word: str) -> tuple[str, ...]:
        """The skeletons under which a word is met, its own first."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _MOST_WORDS:
                self._known.clear()
            found = self._known[word] = skeletons(word)
        return found


def _of_short_forms(key: str) -> bool:
    return key.partition(_BETWEEN)[0] in _OF_SHORT_FORMS


def _given(unit: Unit) -> list[str]:
    beginnings = {alias[:length] for alias in unit.aliases for length in range(1, len(alias) + 1)}
    return [_BETWEEN.join((_sort(unit), _ALIAS, *words)) for words in beginnings]


def _keys(unit: Unit, knowledge: Knowledge, entries: frozenset[str], sounds: _Sounds) -> Iterator[Phrase]:
    sort = _sort(unit)
    core = unit.parts.core
    yield ("name", unit.entity)
    yield (sort, "joined", sounds.of(unit.parts.joined or "".join(core)))
    for entry in entries:
        yield ("entry", entry)
    if (canonical := knowledge.listed_name(unit.kind, unit.parts.tokens)) is not None:
        yield (sort, "listed", canonical)
    yield (sort, _ALIAS, *unit.parts.words)
    for alias in unit.aliases:
        for length in range(1, len(alias) + 1):
            yield (sort, _ALIAS, *alias[:length])
    if sort == "person":
        yield from _person_keys(core, sounds)
    elif sort == "thing":
        yield from _thing_keys(unit, knowledge, sounds)


def _sort(unit: Unit) -> str:
    return {"PER": "person", "NORP": "people"}.get(unit.kind, "thing")


def _person_keys(core: Phrase, sounds: _Sounds) -> Iterator[tuple[str, ...]]:
    own = [sounds.of(word) for word in core]
    if len(core) == 1:
        yield ("surname", own[0])
        yield from (("slip", slip) for slip in _slips(core[0]))
        return
    yield ("surname", own[-1])
    chosen = [*range(min(len(core) - 1, _WORDS)), len(core) - 1]
    for at, one in enumerate(chosen):
        for other in chosen[at + 1 :]:
            for first in sounds.all_of(core[one]):
                for second in sounds.all_of(core[other]):
                    yield ("person", first, second)
    # One slip in the first or last word.
    yield from (("person slip", own[0], slip) for slip in _slips(own[-1], shortest=3))
    yield from (("person slip", slip, own[-1]) for slip in _slips(own[0], shortest=3))


def _thing_keys(unit: Unit, knowledge: Knowledge, sounds: _Sounds) -> Iterator[tuple[str, ...]]:
    core, words = unit.parts.core, unit.parts.words
    if (canonical := knowledge.listed_name(unit.kind, unit.parts.tokens)) is not None:
        # The canonical name's own words lead to what the lexicon does not list.
        core = core or name_tokens(canonical)
    in_towns = {word for town in unit.parts.towns for word in town.split()}
    if len(own := [word for word in core if word not in in_towns]) == 1 < len(core):
        yield from (("thing", sound) for sound in sounds.all_of(own[0]))
    if len(core) == 1:
        yield from (("thing", sound) for sound in sounds.all_of(core[0]))
        yield from (("slip", slip) for slip in _slips(core[0]))
        if unit.parts.latin:
            # Silent letters («Lemonnier»).
            yield from (("thing", slip) for slip in _slips(sounds.of(core[0]), shortest=_SOUNDS))
        if not unit.parts.head and 2 <= len(core[0]) <= 5:
            yield ("initials", core[0])
    if unit.parts.head == knowledge.ministry or (core and core[0] in knowledge.fields):
        yield from (("field", word) for word in core if word in knowledge.fields)
    if unit.parts.numbers:
        yield ("numbered", unit.parts.head, *sorted(unit.parts.numbers))
    classes = [sounds.of(word) for word in core[: _WORDS + 1]]
    for at, one in enumerate(classes):
        for other in classes[at + 1 :]:
            yield ("thing", *sorted((one, other)))
    if len(core) > 1:
        yield ("first word", classes[0])
    if len(core) > 1 and unit.parts.head:
        yield ("thing of a sort", unit.parts.head, classes[0])
    if not core:
        yield ("sort", unit.parts.head, *sorted(unit.parts.countries), *sorted(unit.parts.numbers))
    yield ("words", *map(sounds.of, words))
    if len(words) > 2:
        yield ("words", *map(sounds.of, words[1:]))
        begin = "".join(word[:1] for word in words)
        yield ("initials", begin)
        yield ("initials", begin[:-1])
    elif len("".join(words)) <= 5:
        yield ("initials", "".join(words))


def _slips(word: str, *, shortest: int = _SLIPPING) -> Iterator[str]:
    """A word with each of its letters left out, and whole: two words that share one are at most an edit apart."""
    if len(word) >= shortest:
        yield word
        yield from (word[:at] + word[at + 1 :] for at in range(len(word)))

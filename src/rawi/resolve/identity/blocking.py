"""Blocking: which pairs of names are worth comparing. Never all pairs of a library.

Names meet in a block by a key: the consonant skeletons of two of their words, of the whole, or of a single word,
initials, a name of the lexicon, an entry of a list, or another name that an article gives. A block that holds more
names than a bound is sorted, and each name meets its next neighbours only (Hernández and Stolfo, "The merge/purge
problem", 1995). A key that says little by itself brings no two full names together once many have it: of a surname
or initials that many have, only the short form meets full names. So the number of pairs grows as that of names does.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from rawi.arabic.names import name_tokens
from rawi.arabic.sounds import skeletons
from rawi.model.linking import Pair, Place
from rawi.resolve.identity.drawer import Drawer
from rawi.resolve.identity.knowledge import Knowledge, Phrase
from rawi.resolve.identity.units import Unit

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
_LETTERS, _BITS = 9, 7
"""Letters of a name that order it in a block, and the bits of each that do."""
_SHORT, _LATIN, _GIVEN = 1, 2, 4
"""Flags of a place: whether it is of a short form, of a name in Latin letters, by a name that an article gives."""


class Blocks:
    """The blocks of a library's units, which may change. Without `latin`, names in two alphabets never meet.

    `load` gives the members of blocks by their numbers, where they are kept elsewhere.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        *,
        latin: bool,
        load: Callable[[Sequence[int]], Iterable[tuple[int, list[Place]]]] | None = None,
    ) -> None:
        self._knowledge = knowledge
        self._latin = latin
        self.members: Drawer[int, list[Place]] = Drawer(load)
        self.moves: dict[tuple[int, int], Place | None] = {}
        """What came into blocks that are kept elsewhere, or left them, by the block's number and the unit's slot."""
        self._moved = load is not None
        self._sounds = _Sounds()

    def keys(self, unit: Unit, entries: frozenset[str]) -> set[str]:
        """The keys of a unit that is on these `entries` of lists."""
        return {_BETWEEN.join(key) for key in _keys(unit, self._knowledge, entries, self._sounds)}

    def want(self, keys: Iterable[str]) -> None:
        """Get the blocks of some keys ready, all at once."""
        self.members.want(map(number_of, keys))

    def put(self, unit: Unit, keys: Iterable[str]) -> None:
        """Let a unit into the blocks of its keys."""
        given = _given(unit)
        plain, by_alias = _place(unit), _place(unit, _GIVEN)
        for key in keys:
            number, place = number_of(key), by_alias if key in given else plain
            members = self.members.get(number)
            if members is None:
                self.members.put(number, [place])
            else:
                insort(members, place)
            if self._moved:
                self.moves[number, place.slot] = place

    def drop(self, unit: Unit, keys: Iterable[str]) -> None:
        """Take a unit out of the blocks that it was put in."""
        place = _place(unit)
        for key in keys:
            number = number_of(key)
            members = self._of(key)
            at = bisect_left(members, place[:2])
            if len(members) == 1:
                self.members.drop(number)
            else:
                del members[at]
            if self._moved:
                self.moves[number, place.slot] = None

    def partners(self, unit: Unit, keys: Iterable[str]) -> set[int]:
        """The slots of the units that the one of these keys meets."""
        place = _place(unit)
        found: set[int] = set()
        for key in keys:
            members = self._of(key)
            if not _meets(key, members):
                continue
            near = members
            if len(members) > _LARGEST:
                at = bisect_left(members, place[:2])
                near = members[max(0, at - _WINDOW) : at + 1 + _WINDOW]
            found.update(other.slot for other in near if self._meet(key, place, other, len(members)))
        found.discard(unit.slot)
        return found

    def around(self, moving: Mapping[str, Collection[Unit]]) -> set[Pair]:
        """The pairs that meet by some keys around units that come into their blocks or leave them."""
        found: set[Pair] = set()
        for key, units in moving.items():
            members = self._of(key)
            if not _meets(key, members):
                continue
            if len(members) <= _LARGEST or _is_alias(key):
                found |= self._pairs(key, members, len(members))
                continue
            for unit in units:
                at = bisect_left(members, _place(unit)[:2])
                found |= self._pairs(key, members[max(0, at - _WINDOW) : at + 1 + _WINDOW], len(members))
        return found

    def _pairs(self, key: str, members: Sequence[Place], size: int) -> set[Pair]:
        apart = size if size <= _LARGEST else _WINDOW
        return {
            (min(one.slot, other.slot), max(one.slot, other.slot))
            for at, one in enumerate(members)
            for other in members[at + 1 : at + 1 + apart]
            if self._meet(key, one, other, size)
        }

    def _meet(self, key: str, one: Place, other: Place, size: int) -> bool:
        if size > _LARGEST and _of_short_forms(key) and not (one.flags ^ other.flags) & _SHORT:
            return False
        return self._latin or not (one.flags ^ other.flags) & _LATIN

    def _of(self, key: str) -> list[Place]:
        return self.members.get(number_of(key)) or []


def number_of(key: str) -> int:
    """The number of a key, the same on every machine: 63 bits."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) >> 1


def _place(unit: Unit, flags: int = 0) -> Place:
    parts = unit.parts
    short = len(parts.core) == 1 if parts.kind == "PER" else len(parts.words) < 3
    rank = 0
    for letter in "".join(parts.words)[:_LETTERS].ljust(_LETTERS, "\0"):
        rank = rank << _BITS | ord(letter) & (1 << _BITS) - 1
    return Place(rank, unit.slot, flags | _SHORT * short | _LATIN * parts.latin)


def _meets(key: str, members: Sequence[Place]) -> bool:
    if len(members) > _LARGEST and key.partition(_BETWEEN)[0] in _WEAK:
        return False
    return not _is_alias(key) or any(place.flags & _GIVEN for place in members)


def _is_alias(key: str) -> bool:
    return key.partition(_BETWEEN)[2].startswith(_ALIAS + _BETWEEN)


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


def _given(unit: Unit) -> set[str]:
    beginnings = {alias[:length] for alias in unit.aliases for length in range(1, len(alias) + 1)}
    return {_BETWEEN.join((_sort(unit), _ALIAS, *words)) for words in beginnings}


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

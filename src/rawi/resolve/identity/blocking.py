"""Blocking: which pairs of names are worth comparing. Never all pairs of a library.

Names meet in a block by a key: the consonant skeletons of two of their words, of the whole, or of a single word,
initials, a name of the lexicon, an entry of a list, or another name that an article gives. A block that holds more
names than a bound is sorted, and each name meets its next neighbours only (Hernández and Stolfo, "The merge/purge
problem", 1995), so that the number of pairs grows as the number of names does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rawi.arabic.names import name_tokens
from rawi.arabic.sounds import skeleton, skeletons
from rawi.resolve.identity.knowledge import Knowledge, Phrase
from rawi.resolve.identity.units import Unit

_LARGEST = 12
"""Names of a block that are all compared with each other."""
_WINDOW = 5
"""Neighbours that a name of a larger block is compared with."""
_WORDS = 4
_SLIPPING = 5
"""Letters of a single word from which one may be wrong."""


def candidates(
    units: Sequence[Unit], knowledge: Knowledge, entries: Sequence[frozenset[str]], *, latin: bool
) -> list[tuple[int, int]]:
    """Index pairs (first < second) of units to be compared, in order. `entries` are the list entries of each unit;
    without `latin`, names in two alphabets never meet."""
    blocks: dict[tuple[str, ...], list[int]] = {}
    given = {alias[:length] for unit in units for alias in unit.aliases for length in range(1, len(alias) + 1)}
    for index, unit in enumerate(units):
        for key in set(_keys(unit, knowledge, given, entries[index])):
            blocks.setdefault(key, []).append(index)
    names = ["".join(unit.parts.words) for unit in units]
    found: set[tuple[int, int]] = set()
    for members in blocks.values():
        found.update(combinations(members, 2) if len(members) <= _LARGEST else _neighbours(members, names))
    return sorted(pair for pair in found if latin or units[pair[0]].parts.latin == units[pair[1]].parts.latin)


def _neighbours(members: Sequence[int], names: Sequence[str]) -> Iterator[tuple[int, int]]:
    order = sorted(members, key=lambda index: (names[index], index))
    for at, one in enumerate(order):
        for other in order[at + 1 : at + 1 + _WINDOW]:
            yield (one, other) if one < other else (other, one)


def _keys(unit: Unit, knowledge: Knowledge, given: set[Phrase], entries: frozenset[str]) -> Iterator[tuple[str, ...]]:
    sort = _sort(unit)
    core = unit.parts.core
    yield ("name", unit.entity)
    yield (sort, "joined", skeleton(unit.parts.joined or "".join(core)))
    for entry in entries:
        yield ("entry", entry)
    if unit.parts.words in given:
        yield (sort, "alias", *unit.parts.words)
    for alias in unit.aliases:
        for length in range(1, len(alias) + 1):
            yield (sort, "alias", *alias[:length])
    if sort == "person":
        yield from _person_keys(core)
    elif sort == "thing":
        yield from _thing_keys(unit, knowledge)


def _sort(unit: Unit) -> str:
    return {"PER": "person", "NORP": "people"}.get(unit.kind, "thing")


def _person_keys(core: Phrase) -> Iterator[tuple[str, ...]]:
    sounds = [skeleton(word) for word in core]
    if len(core) == 1:
        yield ("surname", sounds[0])
        yield from (("slip", slip) for slip in _slips(core[0]))
        return
    yield ("surname", sounds[-1])
    chosen = [*range(min(len(core) - 1, _WORDS)), len(core) - 1]
    for at, one in enumerate(chosen):
        for other in chosen[at + 1 :]:
            for first in skeletons(core[one]):
                for second in skeletons(core[other]):
                    yield ("person", first, second)
    # One slip in the first or last word.
    yield from (("person slip", sounds[0], slip) for slip in _slips(sounds[-1], shortest=3))
    yield from (("person slip", slip, sounds[-1]) for slip in _slips(sounds[0], shortest=3))


def _thing_keys(unit: Unit, knowledge: Knowledge) -> Iterator[tuple[str, ...]]:
    core, words = unit.parts.core, unit.parts.words
    if (canonical := knowledge.listed.get((unit.kind, knowledge.listed_words(unit.parts.tokens)))) is not None:
        yield ("listed", canonical)
        # The canonical name's own words lead to what the lexicon does not list.
        core = core or name_tokens(canonical)
    in_towns = {word for town in unit.parts.towns for word in town.split()}
    if len(own := [word for word in core if word not in in_towns]) == 1 < len(core):
        yield ("thing", *sorted(set(skeletons(own[0]))))
    if len(core) == 1:
        yield ("thing", *sorted(set(skeletons(core[0]))))
        yield from (("slip", slip) for slip in _slips(core[0]))
        if not unit.parts.head and 2 <= len(core[0]) <= 5:
            yield ("initials", core[0])
    sounds = [skeleton(word) for word in core[: _WORDS + 1]]
    for at, one in enumerate(sounds):
        for other in sounds[at + 1 :]:
            yield ("thing", *sorted((one, other)))
    if len(core) > 1:
        yield ("first word", sounds[0])
    if len(core) > 1 and unit.parts.head:
        yield ("thing of a sort", unit.parts.head, sounds[0])
    if not core:
        yield ("sort", unit.parts.head, *sorted(unit.parts.countries), *sorted(unit.parts.numbers))
    yield ("words", *map(skeleton, words))
    if len(words) > 2:
        yield ("words", *map(skeleton, words[1:]))
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


def by_entity(units: Sequence[Unit]) -> Mapping[str, list[int]]:
    """The indices of the units of each name."""
    found: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        found.setdefault(unit.entity, []).append(index)
    return found

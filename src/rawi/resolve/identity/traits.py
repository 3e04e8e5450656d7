"""Traits: what two names have in common or apart, before any weight is put on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rawi.arabic.likeness import Likeness, likeness
from rawi.arabic.sounds import edits, is_latin, near, skeleton, skeletons
from rawi.resolve.identity.knowledge import Knowledge, Phrase

Rarity = Callable[[str], float]
"""How telling a word of a name is, from 0 (everybody's) to 1 (nobody else's)."""


class Trait(NamedTuple):
    """One observation: `name` as in the weights, how much of it (`value`), in which words, and the spelling `rules`
    («غ/ج») that it is an example of, which decisions can confirm or refute."""

    name: str
    value: float
    words: str = ""
    rules: tuple[str, ...] = ()


class Pair(NamedTuple):
    """A word of each name that stand for each other, and how they differ."""

    one: str
    other: str
    likeness: Likeness


class Alignment(NamedTuple):
    """Words of two names set against each other: `pairs`, and the positions that are left over on either side."""

    pairs: tuple[Pair, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    at: tuple[tuple[int, int], ...]


_ALONE = 2.5
_MOST_KNOWN = 200_000
_PARTED = ((2, 1), (1, 2))
_JOINED = 1.5
"""What a word that stands parted in two is worth, against two words or one that are equal."""
_WORTH = {"same": 1.0, "spelling": 0.95, "sound": 0.8, "letter": 0.6, "nisba": 0.0, "gender": 0.0, "other": 0.0}
_LATIN = Likeness("sound", ("latin",))


class Words:
    """Compares words, each pair of them once as long as they are not too many."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._known: dict[tuple[str, str], Likeness] = {}

    def likeness(self, one: str, other: str, *, foreign: bool | None = None) -> Likeness:
        """How two key words differ; `foreign` where the names they stand in are known to be."""
        if one == other:
            return _SAME
        key = (one, other) if one < other else (other, one)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[key] = self._compare(*key)
        if found.sort in ("other", "letter") and foreign and not self.settled(*key):
            abroad = likeness(one, other, foreign=True)
            return found if abroad.sort == "other" else abroad
        return found

    def settled(self, one: str, other: str) -> bool:
        """Whether two key words are known to be two names."""
        knowledge = self._knowledge
        return frozenset((one, other)) in knowledge.apart or (one in knowledge.native and other in knowledge.native)

    def _compare(self, one: str, other: str) -> Likeness:
        knowledge = self._knowledge
        if is_latin(one) != is_latin(other):
            latin = any(near(first, second) for first in skeletons(one) for second in skeletons(other))
            return _LATIN if latin or skeleton(one) == skeleton(other) else _OTHER
        if is_latin(one):
            slip = min(len(one), len(other)) > 4 and edits(one, other, most=1) <= 1
            return Likeness("letter", ("latin letter",)) if slip else _OTHER
        if frozenset((one, other)) in knowledge.apart:
            return _OTHER
        foreign = None
        if one in knowledge.foreign or other in knowledge.foreign:
            foreign = True
        elif one in knowledge.native and other in knowledge.native:
            foreign = False
        found = likeness(one, other, foreign=foreign)
        # Two listed names that differ in a letter are two names, however near they are; so are a country and a town.
        if foreign is False and found.sort in ("sound", "letter"):
            return _OTHER
        if found.sort == "letter" and (
            ((one,) in knowledge.towns and (other,) in knowledge.towns)
            or (one,) in knowledge.countries
            or (other,) in knowledge.countries
        ):
            return _OTHER
        return found

    def align(self, one: Phrase, other: Phrase, *, foreign: bool | None = None) -> Alignment:
        """The order-keeping alignment of two names whose words match best; at equal worth the first words first."""
        joined = self._joined(one, other)
        if joined is not None:
            return joined
        rows, columns = len(one), len(other)
        alike = [[self.likeness(first, second, foreign=foreign) for second in other] for first in one]
        best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
        for row in range(rows - 1, -1, -1):
            for column in range(columns - 1, -1, -1):
                worth = _WORTH[alike[row][column].sort]
                taken = worth + best[row + 1][column + 1] if worth else -1.0
                best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
                for rows_taken, columns_taken in _PARTED:
                    if self._parted(one, other, row, column, rows_taken, columns_taken) is not None:
                        joint = _JOINED + best[row + rows_taken][column + columns_taken]
                        best[row][column] = max(best[row][column], joint)
        pairs: list[Pair] = []
        places: list[tuple[int, int]] = []
        left: list[int] = []
        right: list[int] = []
        row = column = 0
        while row < rows and column < columns:
            worth = _WORTH[alike[row][column].sort]
            for rows_taken, columns_taken in _PARTED:
                found = self._parted(one, other, row, column, rows_taken, columns_taken)
                if found is not None and best[row][column] == _JOINED + best[row + rows_taken][column + columns_taken]:
                    pairs.append(found)
                    places += [(row, column), (row + rows_taken - 1, column + columns_taken - 1)]
                    row, column = row + rows_taken, column + columns_taken
                    break
            else:
                found = None
            if found is not None:
                continue
            if worth and best[row][column] == worth + best[row + 1][column + 1]:
                pairs.append(Pair(one[row], other[column], alike[row][column]))
                places.append((row, column))
                row, column = row + 1, column + 1
            elif best[row][column] == best[row + 1][column]:
                left.append(row)
                row += 1
            else:
                right.append(column)
                column += 1
        left.extend(range(row, rows))
        right.extend(range(column, columns))
        return Alignment(tuple(pairs), tuple(left), tuple(right), tuple(places))

    def _parted(self, one: Phrase, other: Phrase, row: int, column: int, rows: int, columns: int) -> Pair | None:
        """A word of the one name that stands parted in two in the other («سلفا كير», «سيلفاكير»)."""
        first, second = one[row : row + rows], other[column : column + columns]
        if len(first) < rows or len(second) < columns or first[0][:1] != second[0][:1]:
            return None
        whole, against = "".join(first), "".join(second)
        if min(len(whole), len(against)) < 5 or abs(len(whole) - len(against)) > 2:
            return None
        found = self.likeness(whole, against)
        if found.sort not in ("same", "spelling", "sound"):
            return None
        return Pair(" ".join(first), " ".join(second), Likeness("spelling") if found.sort == "same" else found)

    def _joined(self, one: Phrase, other: Phrase) -> Alignment | None:
        """Names that differ in where words are parted («شي جين بينغ», «شي جينبينغ»)."""
        if len(one) == len(other) or not one or not other:
            return None
        whole, against = "".join(one), "".join(other)
        found = self.likeness(whole, against) if abs(len(whole) - len(against)) <= 2 else _OTHER
        if found.sort not in ("same", "spelling", "sound") or min(len(whole), len(against)) < 5:
            return None
        return Alignment((Pair(" ".join(one), " ".join(other), found),), (), (), ((0, 0),))


_SAME = Likeness("same")
_OTHER = Likeness("other")


def _typed(pair: Pair) -> bool:
    """Whether a slip is one of the hand: a letter doubled, or two exchanged."""
    short, long = sorted((pair.one, pair.other), key=len)
    if len(short) == len(long):
        return sorted(short) == sorted(long)
    return any(long[at] == long[at - 1] and long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def spelled(pairs: Sequence[Pair], rarity: Rarity, *, alone: bool = True) -> list[Trait]:
    """The traits of words that stand for each other: how telling they are, and in what they differ.

    A slip in the only word of a name may as well make another name of it, if it is `alone`.
    """
    found: list[Trait] = []
    telling = 0.0
    for pair in pairs:
        telling += sum(map(rarity, pair.one.split())) if pair.likeness.sort == "same" else rarity(pair.one) * 0.8
        if pair.likeness.sort == "sound":
            latin = pair.likeness == _LATIN
            name = "Latin spelling" if latin else "transliteration"
            value = 1.0 if latin else float(len(pair.likeness.rules))
            found.append(Trait(name, value, f"{pair.one} / {pair.other}", () if latin else pair.likeness.rules))
        elif pair.likeness.sort == "letter":
            found.append(
                Trait(
                    "one letter off",
                    1.0 if len(pairs) > 1 or not alone or _typed(pair) else _ALONE,
                    f"{pair.one} / {pair.other}",
                    pair.likeness.rules,
                )
            )
        elif pair.likeness.sort == "spelling":
            found.append(Trait("spelling", 1.0, f"{pair.one} / {pair.other}", pair.likeness.rules))
    if telling:
        words = " ".join(pair.one for pair in pairs)
        found.insert(0, Trait("words shared", min(telling, 2.5), words))
    return found

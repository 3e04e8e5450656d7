"""People: what speaks for two personal names being one person's."""

from __future__ import annotations

from itertools import pairwise

from rawi.arabic.likeness import Likeness, likeness
from rawi.arabic.sounds import edits, skeletons
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.telling import is_outlandish
from rawi.resolve.identity.traits import Alignment, Pair, Rarity, Trait, Words, spelled
from rawi.resolve.identity.units import Unit

_KUNYA = "ابو"
_SURE_PAIRS = 2
_SHORT = 3
_FEW_BEAR = 0.7
"""Rarity from which on few bear a name."""


def name_traits(one: Unit, other: Unit, words: Words, rarity: Rarity, knowledge: Knowledge) -> list[Trait]:
    """The traits of two personal names as words; symmetric."""
    first, second = one.parts.core, other.parts.core
    abroad = one.countries and other.countries and not (one.countries | other.countries) & knowledge.arab
    foreign = bool(abroad) or any(word in knowledge.foreign for word in (*first, *second)) or None
    foreign = foreign or (all(is_outlandish(unit.parts, unit.countries, knowledge) for unit in (one, other))) or None
    aligned = _slipped(words.align(first, second, foreign=foreign), one, other, words)
    if (aligned.left or aligned.right) and one.parts.joined == other.parts.joined:
        # «بن كيران» printed in one.
        aligned = Alignment((Pair(" ".join(first), " ".join(second), Likeness("spelling", ())),), (), (), ((0, 0),))
    listed = [knowledge.listed_name("PER", unit.parts.tokens) for unit in (one, other)]
    if listed[0] is not None and listed[0] == listed[1] and one.parts.tokens != other.parts.tokens:
        return [Trait("one name of the lexicon", 1.0, listed[0])]
    found = spelled(aligned.pairs, rarity)
    short = min(len(first), len(second)) == 1 and not (len(first) == len(second) and not aligned.left)
    whole = not aligned.left and not aligned.right
    if whole:
        found.append(Trait("whole name", 1.0))
        if len(first) == 1 == len(second) and one.parts.generation is None:
            found.append(Trait("one word only", 1.0 if first == second else 2.0, first[0]))
    found.extend(_left_over(one, other, aligned, rarity, knowledge))
    if short:
        found.append(Trait("short form", 1.0, min(first, second, key=len)[0]))
    ends = {(0, 0), (len(first) - 1, len(second) - 1)}
    if len(ends & set(aligned.at)) == 2 and (aligned.left or aligned.right):
        found.append(Trait("first and last name", 1.0))
    fathers = one.parts.father and other.parts.father and min(len(first), len(second)) > 2
    if fathers and words.likeness(first[1], second[1]).sort == "other" and aligned.at[:1] == ((0, 0),):
        found.append(Trait("other father", 1.0, f"{first[1]} / {second[1]}"))
    if one.parts.father and other.parts.father and aligned.at[:2] == ((0, 0), (1, 1)):
        found.append(Trait("same father", 1.0, f"{first[0]} {first[1]}"))
    if not aligned.pairs:
        found.append(Trait("no word shared", 1.0))
    generations = one.parts.generation, other.parts.generation
    if generations[0] != generations[1]:
        both = None not in generations
        found.append(Trait("other generation" if both else "generation on one side", 1.0))
    if one.gender and other.gender and one.gender != other.gender:
        found.append(Trait("other gender", 1.0))
    return found


def _slipped(aligned: Alignment, one: Unit, other: Unit, words: Words) -> Alignment:
    """A word that is left over on either side in one place and differs in one letter, between two that agree at least,
    is a slip of the press, unless both are names of their own."""
    if len(aligned.left) != 1 or len(aligned.right) != 1 or len(aligned.pairs) < _SURE_PAIRS:
        return aligned
    place = aligned.left[0], aligned.right[0]
    first, second = one.parts.core[place[0]], other.parts.core[place[1]]
    at = tuple(sorted((*aligned.at, place)))
    between = [column for _, column in at] == sorted(column for _, column in at)
    if not between or min(len(first), len(second)) <= _SHORT or edits(first, second, most=1) > 1:
        return aligned
    if words.settled(first, second) or likeness(first, second).sort in ("nisba", "gender"):
        return aligned
    return Alignment((*aligned.pairs, Pair(first, second, Likeness("letter"))), (), (), at)


def _initial(word: str) -> set[str]:
    return {word[:1], *(sound[:1] for sound in skeletons(word))}


def _left_over(one: Unit, other: Unit, aligned: Alignment, rarity: Rarity, knowledge: Knowledge) -> list[Trait]:
    """Words that stand on one side only are left out; where both sides have one in the same place, they are others."""
    found: list[Trait] = []
    first, second = one.parts.core, other.parts.core
    left, right = list(aligned.left), list(aligned.right)
    bounds = [(-1, -1), *aligned.at, (len(first), len(second))]
    if aligned.pairs and not aligned.left and not aligned.right:
        return found
    for (row, column), (next_row, next_column) in pairwise(bounds):
        here = [at for at in left if row < at < next_row]
        there = [at for at in right if column < at < next_column]
        if not here and not there:
            continue
        at_start, at_end = row == -1, next_row == len(first)
        if here and there:
            place = "only" if at_start and at_end else "first" if at_start else "last" if at_end else "middle"
            these, those = " ".join(first[at] for at in here), " ".join(second[at] for at in there)
            if place == "first" and _KUNYA in (these[:3], those[:3]):
                found.append(Trait("kunya for the first name", 1.0, f"{these} / {those}"))
                continue
            if place == "first" and min(len(these), len(those)) == 1 and _initial(these) & _initial(those):
                found.append(Trait("initial of the first name", 1.0, f"{these} / {those}"))
                continue
            slip = min(len(these), len(those)) > 3 and edits(these, those, most=1) == 1
            nisba = place == "last" and likeness(these, those).sort == "nisba"
            name = "nisba of the last name" if nisba else f"other {place} name"
            if slip and not nisba:
                # Beside a name that few bear it is rather a slip.
                rare = any(rarity(pair.one) > _FEW_BEAR for pair in aligned.pairs)
                found.append(Trait("name of one other letter", 1.0 if rare else 2.0, f"{these} / {those}"))
                continue
            found.append(Trait(name, 1.0, f"{these} / {those}"))
            continue
        names = " ".join(first[at] for at in here) or " ".join(second[at] for at in there)
        rest = (first if there else second)[0]
        if at_start and min(len(first), len(second)) > 1 and rest in knowledge.given:
            # «خالد كذا» and «محمد خالد كذا» are rather son and grandson of one man than one.
            if names == knowledge.blessed:
                found.append(Trait("usual name before", 1.0, names))
                continue
            sure = one.parts.father or other.parts.father
            found.append(Trait("another name before", 2.0 if sure else 1.0, names))
            continue
        place = "first" if at_start else "last" if at_end else "middle"
        if place == "middle" and first[0] in knowledge.syllabic and second[0] in knowledge.syllabic:
            found.append(Trait("other middle name", 1.0, names))
            continue
        found.append(Trait(f"{place} name left out", min(len(here) + len(there), 2), names))
    return found

"""Things: what speaks for two names of bodies, places, facilities or events being one's."""

from __future__ import annotations

from dataclasses import replace

from rawi.arabic.likeness import Likeness, likeness
from rawi.arabic.sounds import edits
from rawi.arabic.stems import stem
from rawi.model import MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity.knowledge import Knowledge, Phrase
from rawi.resolve.identity.parts import Parts
from rawi.resolve.identity.telling import countries_apart
from rawi.resolve.identity.traits import Alignment, Pair, Rarity, Trait, Words, spelled
from rawi.resolve.identity.units import Unit

_SHORTEST_INITIALS = 2
_SHORTEST_SLIP = 3
_FEW_DIGITS = 3
"""Digits of a number with its sign."""
_NISBA = "ي"
_TOLD_OF = 0.5
"""What a town left out says that was only where the thing was told of."""
_AND_THE = "وال"
_NO_VOWELS = str.maketrans({"ا": None, "ي": None})
"""«تيزي وزو», «تيزي أوزو»."""


def name_traits(one: Unit, other: Unit, words: Words, rarity: Rarity, knowledge: Knowledge) -> list[Trait]:
    """The traits of two names as words; symmetric."""
    first, second = _with_like_heads(one.parts, other.parts, knowledge)
    listed, others = _of_the_lexicon(one, other, knowledge)
    aligned = _slipped(words.align(first.core, second.core), first, second)
    found: list[Trait] = []
    if others:
        found.append(Trait("two names of the lexicon", 1.0, others))
    short = initials(first.words, second.words) or initials(second.words, first.words)
    if listed or short:
        found.append(Trait("one name of the lexicon" if listed else "initials", 1.0, listed))
    else:
        beside = first.head == second.head and (first.loose & second.loose or first.countries & second.countries)
        found.extend(spelled(aligned.pairs, rarity, alone=not beside))
    numbered = bool(first.numbers) and first.numbers == second.numbers
    bare = first.head == second.head and (numbered or not (first.core or second.core))
    towns = [] if listed else _towns((first, one), (second, other))
    whole = not aligned.left and not aligned.right and (aligned.pairs or bare)
    two_heads = first.head and second.head and first.head != second.head
    if any(trait.name == "town by context" for trait in towns) and aligned.pairs and not two_heads:
        in_towns = {word for parts in (first, second) for town in parts.towns for word in town.split()}
        extra = {*(first.core[at] for at in aligned.left), *(second.core[at] for at in aligned.right)}
        whole = extra <= in_towns
    if whole and not listed:
        found.append(Trait("whole name", 1.0))
    if not aligned.pairs and not listed and not bare:
        found.append(Trait("no word shared", 1.0))
    if not listed:
        found.extend(_left_over((first, one), (second, other), aligned, knowledge, numbered=numbered))
        found.extend(_heads(one.kind, first, second, knowledge))
        found.extend(_loose(first, second, knowledge))
        found.extend(towns)
    countries = [] if listed else _countries(one, other, knowledge)
    known = any(trait.name in ("country by context", "town by context") for trait in (*found, *countries))
    if not known and first.words != second.words and any(_bare_head(parts, knowledge) for parts in (first, second)):
        found.append(Trait("bare head", 1.0))
    if first.numbers != second.numbers and not listed:
        both = first.numbers and second.numbers
        numbers = " / ".join(sorted((*first.numbers, *second.numbers)))
        found.append(Trait("other number" if both else "number left out", 1.0, numbers))
    elif numbered or any(pair.one[-1:].isdigit() for pair in aligned.pairs):
        found.append(Trait("same number", _told(first.numbers), " ".join(sorted(first.numbers))))
    return found + countries


def _told(numbers: frozenset[str]) -> float:
    """How much a number in two names says: there are few units of three digits."""
    return 1.5 if any(len(number) > _FEW_DIGITS for number in numbers) else 1.0


def _with_like_heads(first: Parts, second: Parts, knowledge: Knowledge) -> tuple[Parts, Parts]:
    """Where one name is the other behind a word for its sort, both cut alike («عملية عاصفة كذا», «عاصفة كذا»)."""
    if len(first.words) < len(second.words):
        cut_second, cut_first = _with_like_heads(second, first, knowledge)
        return cut_first, cut_second
    bodies = second.head or (second.words and second.words[0] in knowledge.national)
    if (
        bodies
        and (first.head in knowledge.leading or first.head in knowledge.event_dropped)
        and first.words[1:] == second.words
    ):
        return replace(first, head=""), replace(second, head="", core=first.core, loose=first.loose)
    return first, second


def _bare_head(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether a name is but a word for a sort of bodies («التحالف», «البنك»), of which each article means its own."""
    return len(parts.words) == 1 and parts.words[0] in knowledge.heads


def _slipped(aligned: Alignment, first: Parts, second: Parts) -> Alignment:
    """A word that is left over on either side and differs in one letter from the other, in a name that agrees in
    everything else, is a slip of the press; an adjective and its noun, behind one head, are one word."""
    if len(aligned.left) != 1 or len(aligned.right) != 1:
        return aligned
    one, other = first.core[aligned.left[0]], second.core[aligned.right[0]]
    at = (*aligned.at, (aligned.left[0], aligned.right[0]))
    if first.head == second.head and _construct(one, other, first, second):
        return Alignment((*aligned.pairs, Pair(one, other, Likeness("spelling", ()))), (), (), at)
    if first.kind in ("LOC", "FAC") and aligned.pairs and one.translate(_NO_VOWELS) == other.translate(_NO_VOWELS):
        return Alignment((*aligned.pairs, Pair(one, other, Likeness("spelling", ()))), (), (), at)
    agreeing = len(aligned.pairs) + bool(first.loose & second.loose) + bool(first.countries & second.countries)
    if agreeing < 2 or first.head != second.head or min(len(one), len(other)) < _SHORTEST_SLIP:
        return aligned
    if edits(one, other, most=1) > 1 or likeness(one, other).sort in ("nisba", "gender"):
        return aligned
    slip = Pair(one, other, Likeness("letter", ()))
    return Alignment((*aligned.pairs, slip), (), (), at)


def _left_over(
    one: tuple[Parts, Unit], two: tuple[Parts, Unit], aligned: Alignment, knowledge: Knowledge, *, numbered: bool
) -> list[Trait]:
    first, second = one[0], two[0]
    in_towns = frozenset(word for parts in (first, second) for town in parts.towns for word in town.split())
    left = [word for at in aligned.left if (word := first.core[at]) not in in_towns]
    right = [word for at in aligned.right if (word := second.core[at]) not in in_towns]
    if left and right and aligned.pairs:
        words = f"{' '.join(left)} / {' '.join(right)}"
        near = any(likeness(here, there).sort in ("nisba", "gender") for here in left for there in right)
        return [Trait("near word" if near else "other words", 1.0, words)]
    extra, silent = (left, two[1]) if left else (right, one[1])
    found: list[Trait] = []
    if beside := [word for word in extra if _said(word, silent)]:
        found.append(Trait("left out but said beside", min(len(beside), 2), " ".join(beside)))
    extra = [word for word in extra if word not in beside]
    if aligned.pairs and (adjectives := [word for word in extra if word.endswith(_NISBA) and len(word) > 4]):
        found.append(Trait("adjective left out", 1.0, " ".join(adjectives)))
        extra = [word for word in extra if word not in adjectives]
    ministries = first.head == second.head == knowledge.ministry or _by_field(first, second, knowledge)
    if extra and ministries:
        longer = max((one[1].parts, two[1].parts), key=lambda parts: len(parts.tokens))
        if any(token.startswith(_AND_THE) for token in longer.tokens):
            found.append(Trait("fields of a ministry left out", 1.0, " ".join(extra)))
            extra = []
    if extra:
        name = "words left out of a number" if numbered else "words left out"
        found.append(Trait(name, min(len(extra), 3), " ".join(extra)))
    return found


def _by_field(one: Parts, other: Parts, knowledge: Knowledge) -> bool:
    """Whether one is a ministry and the other that without «وزارة» before its field."""
    with_head, without = (one, other) if one.head else (other, one)
    if with_head.head != knowledge.ministry or without.head or not without.core:
        return False
    return without.core[0] in knowledge.fields


def _said(words: str, unit: Unit) -> bool:
    """Whether the words about a name hold all of some words."""
    return all(stem(word) in unit.around for word in words.split())


def _construct(one: str, other: str, first: Parts, second: Parts) -> bool:
    """Whether one name has the adjective of the noun that the other has («الزيارة الفلانية», «زيارة فلان»)."""
    if likeness(one, other).sort != "nisba" or first.definite == second.definite:
        return False
    adjective, noun = (one, other) if first.definite else (other, one)
    return adjective.endswith(_NISBA) and not noun.endswith(_NISBA)


def initials(short: Phrase, full: Phrase) -> bool:
    """Whether the letters of one name are those with which the words of the other begin («واع»)."""
    letters = "".join(short)
    if not _SHORTEST_INITIALS <= len(letters) <= len(full) or len(full) < _SHORTEST_INITIALS + 1:
        return False
    begin = "".join(word[:1] for word in full)
    return letters == begin[: len(letters)] and len(letters) >= len(full) - 1


def _of_the_lexicon(one: Unit, other: Unit, knowledge: Knowledge) -> tuple[str, str]:
    """The name of the lexicon that both are forms of, "" where they are none or equal; and the two that they are forms
    of, "" where they are of one or none."""
    first, second = (knowledge.listed_name(unit.kind, unit.parts.tokens) for unit in (one, other))
    if first is None or second is None or one.parts.tokens == other.parts.tokens:
        return "", ""
    return (first, "") if first == second else ("", f"{first} / {second}")


def _heads(kind: MentionType, one: Parts, other: Parts, knowledge: Knowledge) -> list[Trait]:
    first, second = one.head, other.head
    if first == second:
        return [Trait("same head", 1.0, first)] if first else []
    if first and second:
        level = knowledge.levels.get(first), knowledge.levels.get(second)
        if knowledge.same_head.get(first, -1) == knowledge.same_head.get(second, -2) or (
            level[0] is not None and level[0] == level[1]
        ):
            return [Trait("like head", 1.0, f"{first} / {second}", (f"{first}/{second}",))]
        return [Trait("other head", 1.0, f"{first} / {second}")]
    head = first or second
    with_head, without = (one, other) if first else (other, one)
    if with_head.core and with_head.core[0] in knowledge.fields and head == knowledge.ministry:
        return [Trait("ministry by its field", 1.0, " ".join(without.words))]
    if head == knowledge.ministry and without.core[:1] and without.core[0] in knowledge.fields:
        return [Trait("ministry by its field", 1.0, " ".join(without.words))]
    if kind == "ORG":
        adjective = without.core[:1] and without.core[0].endswith(_NISBA) and without.core == with_head.core
        dropped = head in knowledge.dropped or (adjective and without.definite)
    elif kind == "EVENT":
        dropped = head in knowledge.event_dropped
    else:
        if head in knowledge.place_weak:
            return [Trait("weak head left out", 1.0, head)]
        dropped = head in knowledge.place_dropped
    return [Trait("head left out" if dropped else "telling head left out", 1.0, head, (f"+{head}",))]


def _loose(first: Parts, second: Parts, knowledge: Knowledge) -> list[Trait]:
    left, right = first.loose - second.loose, second.loose - first.loose
    # «المنظمة الدولية لكذا» is none of one country.
    wide = (left & knowledge.wide and second.countries) or (right & knowledge.wide and first.countries)
    if (left and right) or wide:
        return [Trait("other qualifier", 1.0, f"{' '.join(sorted(left))} / {' '.join(sorted(right))}")]
    extra = sorted(left or right)
    if not extra:
        return []
    sided = first.kind != "ORG" and any(word in knowledge.sides for word in extra)
    rules = tuple(f"+{word}" for word in extra)
    return [Trait("other side" if sided else "qualifier left out", 1.0, " ".join(extra), rules)]


def _towns(one: tuple[Parts, Unit], other: tuple[Parts, Unit]) -> list[Trait]:
    first, second = one[0].towns, other[0].towns
    if first == second:
        return []
    if first and second:
        return [Trait("other town", 1.0, " / ".join((*sorted(first), *sorted(second))))]
    extra, silent = (first, other[1]) if first else (second, one[1])
    town = " ".join(sorted(extra))
    weight = _TOLD_OF if extra <= one[0].where | other[0].where else 1.0
    said = _said(town, silent) or any(entity_of(name, "LOC") in silent.company for name in extra)
    return [Trait("town by context" if said else "town left out", 1.0 if said else weight, town)]


def _countries(one: Unit, other: Unit, knowledge: Knowledge) -> list[Trait]:
    """Countries in the names themselves; where one leaves it out, those that its articles are about stand for it."""
    first, second = one.parts.countries, other.parts.countries
    if not first and not second:
        return []
    if first and second:
        if countries_apart(first, second, knowledge):
            return [Trait("other country named", 1.0)]
        if first == second:
            return [Trait("same country named", 1.0)]
        more, silent = (first - second, other) if first - second else (second - first, one)
        return [Trait("more countries named", 0.2 if more & (silent.countries | silent.scene) else 1.0)]
    with_country, without = (one, other) if first else (other, one)
    known = without.countries or without.scene
    if not known:
        return [Trait("country left out", 1.0)]
    if not countries_apart(with_country.parts.countries, known, knowledge):
        return [Trait("country by context", 1.0)]
    # Where an article plays is not always where a body in it is from.
    return [Trait("country by context differs" if without.stated else "country by scene differs", 1.0)]

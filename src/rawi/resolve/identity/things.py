"""Things: what speaks for two names of bodies, places, facilities or events being one's."""

from __future__ import annotations

from rawi.arabic.likeness import likeness
from rawi.resolve.identity.knowledge import Knowledge, Phrase
from rawi.resolve.identity.traits import Rarity, Trait, Words, spelled
from rawi.resolve.identity.units import Unit, countries_apart

_SHORTEST_INITIALS = 2


def name_traits(one: Unit, other: Unit, words: Words, rarity: Rarity, knowledge: Knowledge) -> list[Trait]:
    """The traits of two names as words; symmetric."""
    first, second = one.parts, other.parts
    listed = _one_of_the_lexicon(one, other, knowledge)
    aligned = words.align(first.core, second.core)
    found: list[Trait] = []
    if listed:
        found.append(Trait("one name of the lexicon", 1.0, listed))
    elif initials(first.words, second.words) or initials(second.words, first.words):
        found.append(Trait("initials", 1.0))
    found.extend(spelled(aligned.pairs, rarity))
    if not aligned.left and not aligned.right and aligned.pairs:
        found.append(Trait("whole name", 1.0))
    if not aligned.pairs and not listed:
        found.append(Trait("no word shared", 1.0))
    if not listed:
        left = [first.core[at] for at in aligned.left if first.core[at] not in " ".join(first.towns).split()]
        right = [second.core[at] for at in aligned.right if second.core[at] not in " ".join(second.towns).split()]
        if left and right and aligned.pairs:
            near = any(likeness(a, b).sort in ("nisba", "gender") for a in left for b in right)
            found.append(Trait("near word" if near else "other words", 1.0, f"{' '.join(left)} / {' '.join(right)}"))
        elif left or right:
            found.append(Trait("words left out", min(len(left or right), 3), " ".join(left or right)))
        found.extend(_heads(one, other, knowledge))
        found.extend(_loose(first.loose, second.loose, knowledge))
    found.extend(_towns(one, other))
    if first.numbers != second.numbers:
        both = first.numbers and second.numbers
        words_ = " / ".join(sorted((*first.numbers, *second.numbers)))
        found.append(Trait("other number" if both else "number left out", 1.0, words_))
    elif first.numbers or any(pair.one[-1:].isdigit() for pair in aligned.pairs):
        found.append(Trait("same number", 1.0, " ".join(sorted(first.numbers))))
    found.extend(_countries(one, other, knowledge))
    return found


def initials(short: Phrase, full: Phrase) -> bool:
    """Whether the letters of one name are those with which the words of the other begin («واع»)."""
    letters = "".join(short)
    if not _SHORTEST_INITIALS <= len(letters) <= len(full) or len(full) < _SHORTEST_INITIALS + 1:
        return False
    begin = "".join(word[:1] for word in full)
    return letters == begin[: len(letters)] and len(letters) >= len(full) - 1


def _one_of_the_lexicon(one: Unit, other: Unit, knowledge: Knowledge) -> str:
    canonical = knowledge.listed.get((one.kind, one.parts.words))
    if one.parts.words == other.parts.words or canonical is None:
        return ""
    return canonical if knowledge.listed.get((other.kind, other.parts.words)) == canonical else ""


def _heads(one: Unit, other: Unit, knowledge: Knowledge) -> list[Trait]:
    first, second = one.parts.head, other.parts.head
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
    if with_head.parts.core and with_head.parts.core[0] in knowledge.fields and head == knowledge.ministry:
        return [Trait("ministry by its field", 1.0, without.name)]
    if one.kind == "ORG":
        dropped = head in knowledge.dropped
    elif one.kind == "EVENT":
        dropped = head in knowledge.event_dropped
    else:
        if head in knowledge.place_weak:
            return [Trait("weak head left out", 1.0, head)]
        dropped = head in knowledge.place_dropped
    return [Trait("head left out" if dropped else "telling head left out", 1.0, head, (f"+{head}",))]


def _loose(first: frozenset[str], second: frozenset[str], knowledge: Knowledge) -> list[Trait]:
    left, right = first - second, second - first
    if left and right:
        return [Trait("other qualifier", 1.0, f"{' '.join(sorted(left))} / {' '.join(sorted(right))}")]
    extra = sorted(left or right)
    if not extra:
        return []
    sided = any(word in knowledge.sides for word in extra)
    rules = tuple(f"+{word}" for word in extra)
    return [Trait("other side" if sided else "qualifier left out", 1.0, " ".join(extra), rules)]


def _towns(one: Unit, other: Unit) -> list[Trait]:
    first, second = one.parts.towns, other.parts.towns
    if first == second:
        return []
    if first and second:
        return [Trait("other town", 1.0, " / ".join((*sorted(first), *sorted(second))))]
    return [Trait("town left out", 1.0, " ".join(sorted(first or second)))]


def _countries(one: Unit, other: Unit, knowledge: Knowledge) -> list[Trait]:
    """Countries in the names themselves; where one leaves it out, those that its articles are about stand for it."""
    first, second = one.parts.countries, other.parts.countries
    if not first and not second:
        return []
    if first and second:
        if countries_apart(first, second, knowledge):
            return [Trait("other country named", 1.0)]
        return [Trait("same country named", 1.0)] if first == second else [Trait("more countries named", 1.0)]
    with_country, without = (one, other) if first else (other, one)
    known = without.countries or without.scene
    if not known:
        return [Trait("country left out", 1.0)]
    apart = countries_apart(with_country.parts.countries, known, knowledge)
    return [Trait("country by context differs" if apart else "country by context", 1.0)]

"""Context: what the articles around two names say for their being one: offices, callings, countries, company, days."""

from __future__ import annotations

from collections.abc import Callable

from rawi.arabic.names import name_tokens
from rawi.arabic.stems import stem
from rawi.resolve.identity.knowledge import Knowledge, Phrase, masculine_words
from rawi.resolve.identity.rarity import Rarity
from rawi.resolve.identity.senses import OFFICE_DAYS, days_between
from rawi.resolve.identity.telling import (
    SPORT,
    callings_apart,
    countries_apart,
    fields_apart,
    is_common,
    is_local,
    is_outlandish,
    maybe_club,
)
from rawi.resolve.identity.traits import Trait, Words
from rawi.resolve.identity.units import Unit

_MOST_OFFICES = 8
_LIKELY = 0.5
_BROAD = frozenset({"rule"})
_EDITION = 300
"""Days after which an event that is held again and again is another."""
_TERM = 1826.0
"""Days after which another of the same family may hold an office."""
_GENERATION = 40
"""Years after which somebody told of with a year is hardly at work any more."""
_MINISTER = {("وزير",)}
_INSTITUTION = frozenset({"FAC", "ORG"})
"""A hospital is a body as much as a building."""
_NEAR_KINDS = frozenset({frozenset({"FAC", "ORG"}), frozenset({"FAC", "LOC"}), frozenset({"NORP", "LOC"})})
_NEAR_DAYS = 365
_IN_COMMON = frozenset(
    {"same office", "like office", "office said beside", "same calling", "same country", "same scene"}
)


def context_traits(
    one: Unit, other: Unit, rarity: Rarity, beside: Callable[[Unit, Unit], bool], knowledge: Knowledge
) -> list[Trait]:
    """The traits that do not lie in the two names themselves; symmetric. `beside` tells whether an article has both."""
    found: list[Trait] = []
    people = one.kind == "PER" == other.kind
    if people:
        surnames = len(one.parts.core) == 1 == len(other.parts.core)
        if surnames and not one.parts.titular and (apart := _days_apart(one, other)):
            found.append(Trait("surname years apart", min(apart / _TERM, 2.0)))
        if one.parts.titular and other.parts.titular and (_days_apart(one, other) or 0) > OFFICE_DAYS:
            found.append(Trait("office at another time", 1.0))
        found += _offices(one, other, knowledge)
        others = any(trait.name.startswith("other office") for trait in found)
        if others and not surnames and _statesmen(one, knowledge) and _statesmen(other, knowledge):
            found.append(Trait("both of state", 1.0))
        if one.callings and other.callings:
            if callings_apart(one.callings, other.callings, knowledge):
                found.append(Trait("other calling", 1.0))
            elif one.callings & other.callings and not any(trait.name == "same office" for trait in found):
                broad = one.callings & other.callings <= _BROAD
                found.append(Trait("same calling", 0.4 if broad else 1.0))
    if one.kind != other.kind:
        kinds = frozenset((one.kind, other.kind))
        if kinds != _INSTITUTION:
            name = "near kind" if kinds in _NEAR_KINDS else "other kind"
            found.append(Trait(name, 2.0 if "PER" in kinds else 1.0, f"{one.kind} / {other.kind}"))
    elif maybe_club(one.parts, knowledge) and maybe_club(other.parts, knowledge):
        if fields_apart(one.topics, other.topics):
            found.append(Trait("sport and something else", 1.0))
    elif people and _one_of_sport(one, other):
        found.append(Trait("sport and something else", 1.0))
    if one.kind == "EVENT" == other.kind and _other_edition(one, other, knowledge):
        found.append(Trait("another edition", 1.0))
    if another_time(one, other) or another_time(other, one):
        found.append(Trait("of another time", 1.0))
    if one.owners and other.owners:
        found.append(Trait("same owner" if one.owners & other.owners else "other owner", 1.0))
    if one.numbers and other.numbers and not one.numbers & other.numbers and one.kind == other.kind:
        found.append(Trait("other number", 1.0, " / ".join(sorted((*one.numbers, *other.numbers)))))
    short = one.parts.core == other.parts.core and one.parts.head == other.parts.head
    if one.entity != other.entity and not short and beside(one, other):
        # What one article calls by two names it mostly holds to be two; its other names and words say nothing then.
        found.append(Trait("side by side", 1.0))
        return found
    if one.kind == other.kind or frozenset((one.kind, other.kind)) in _NEAR_KINDS:
        found += _countries(one, other, knowledge)
    shared = sorted(set(one.company).intersection(other.company) - {one.entity, other.entity})
    if shared:
        found.append(Trait("company", min(sum(map(rarity.company, shared)), 3.0) / 3, str(len(shared))))
    near = sorted(set(one.around).intersection(other.around) - knowledge.general_stems)
    joint = shared or near or any(trait.name in _IN_COMMON for trait in found)
    told = (one.offices or one.around) and (other.offices or other.around)
    if people and told and not joint and any(is_common(unit.parts, knowledge) for unit in (one, other)):
        found.append(Trait("nothing in common", 1.0))
    if near:
        found.append(Trait("words around", min(sum(map(rarity.around, near)), 3.0) / 3, " ".join(near[:5])))
    return found


def _one_of_sport(one: Unit, other: Unit) -> bool:
    """Whether one of two people is told of as a sportsman and the other not, one by his calling at most."""
    if one.callings and other.callings:
        return False
    fields = [unit.callings or unit.topics for unit in (one, other)]
    return all(fields) and (SPORT in fields[0]) != (SPORT in fields[1])


def _other_edition(one: Unit, other: Unit, knowledge: Knowledge) -> bool:
    """Whether two events of a kind that is held again and again are told of in other years, without any year said."""
    heads = {unit.parts.head or unit.parts.words[0] for unit in (one, other)}
    if not heads <= knowledge.recurring or one.parts.numbers or other.parts.numbers:
        return False
    return (_days_apart(one, other) or 0) > _EDITION


def another_time(gone: Unit, other: Unit) -> bool:
    """Whether the one is told of as dead or long gone and the other is at work afterwards."""
    if gone.days is None or other.days is None or other.dead or other.era is not None:
        return False
    if gone.era is not None:
        return int(other.days[0][:4]) - gone.era > _GENERATION
    return gone.dead and bool(other.offices) and gone.days[1] < other.days[0]


def alias_trait(one: Unit, other: Unit, words: Words) -> Trait | None:
    """That an article itself says that one name is the other; None where none does or the names are alike anyway."""
    if one.parts.core == other.parts.core or one.kind == "NORP" or one.kind != other.kind:
        return None
    for named, by in ((one, other), (other, one)):
        for alias in by.aliases:
            bare = (named.parts.head, *named.parts.core) if named.parts.head and named.parts.countries else ()
            if (
                _begins(alias, named.parts.words, words)
                or _begins(alias, name_tokens(named.name), words)
                or _begins(alias, bare, words)
                or _same_words(alias, named.parts.words)
                or (alias == named.parts.core[:1] and named.parts.core[1:] == by.parts.core[-1:])
            ):
                return Trait("another name by an article", 1.0, f"{by.name} ({' '.join(alias)})")
    return None


def _same_words(alias: Phrase, name: Phrase) -> bool:
    """Whether the other name begins with the words of a longer name in another order («اللجنة الدولية لكذا», «لجنة كذا
    الدولية»)."""
    bare = masculine_words(alias[: len(name)])
    return len(name) > 2 and sorted(bare) == sorted(masculine_words(name))


def _begins(alias: Phrase, name: Phrase, words: Words) -> bool:
    if not name or len(alias) < len(name):
        return "".join(alias) == "".join(name)
    sorts = [words.likeness(one, two).sort for one, two in zip(alias, name, strict=False)]
    return all(sort in ("same", "spelling", "sound") for sort in sorts)


def _offices(one: Unit, other: Unit, knowledge: Knowledge) -> list[Trait]:
    if not one.offices or not other.offices:
        said = _office_said(one, other) or _office_said(other, one)
        return [Trait("office said beside", 1.0)] if said else []
    kin = [{office[0] for office in unit.offices if office} <= knowledge.kin for unit in (one, other)]
    if kin[0] != kin[1]:
        return [Trait("kin of the holder", 1.0)]
    best, words = 0.0, frozenset[str]()
    for first in one.offices[:_MOST_OFFICES]:
        for second in other.offices[:_MOST_OFFICES]:
            if knowledge.lesser.isdisjoint(first) != knowledge.lesser.isdisjoint(second):
                continue  # The deputy of somebody is somebody else.
            best, words = max((best, words), _one_office(frozenset(first), frozenset(second), knowledge), key=_most)
    if best >= 1.0:
        found = [Trait("same office", 1.0)]
        if len(words) > 1:
            # «رئيس» is said of many, «رئيس كذا» of one at a time.
            found.append(Trait("office of one", min(len(words) - 1, 3) / 2, " ".join(sorted(words))))
        return found
    if best >= 0.5:
        return [Trait("like office", 1.0)]
    if _office_said(one, other) or _office_said(other, one):
        return [Trait("office said beside", 1.0)]
    apart = _days_apart(one, other)
    near = apart is not None and apart <= _NEAR_DAYS
    if near and {office[:1] for office in one.offices} == {office[:1] for office in other.offices} == _MINISTER:
        return [Trait("two ministries at one time", 1.0)]
    common = is_common(one.parts, knowledge) or is_common(other.parts, knowledge)
    return [Trait("other office in one year" if near and common else "other office", 1.0)]


def _one_office(one: frozenset[str], other: frozenset[str], knowledge: Knowledge) -> tuple[float, frozenset[str]]:
    """How far two offices are one, and the words that they have in common; to be of one country is no office."""
    first, second = ({word for word in office if not word.isupper()} for office in (one, other))
    lands = one - first, other - second
    if not first or not second:
        return 0.0, frozenset()
    shared = frozenset(first & second)
    fewest = min(len(first), len(second))
    if shared <= knowledge.general and one != other:
        # «رئيس كذا» and «رئيس ذاك» are two offices, «الرئيس» may be any.
        open_ = not (lands[0] and lands[1]) and len(shared) == fewest
        return (_LIKELY if open_ else 0.0), shared
    alike = len(shared) / fewest
    apart = lands[0] and lands[1] and not lands[0] & lands[1]
    return (min(alike, _LIKELY) if apart else alike), shared | (lands[0] & lands[1])


def _most(found: tuple[float, frozenset[str]]) -> tuple[float, int]:
    return found[0], len(found[1])


def _office_said(one: Unit, other: Unit) -> bool:
    """Whether the words about a name hold an office of the other's, of two words at least."""
    around = set(other.around)
    for office in one.offices[:_MOST_OFFICES]:
        stems = {stem(word) for word in office if len(word) > 3}
        if len(stems) > 1 and stems <= around:
            return True
    return False


def _countries(one: Unit, other: Unit, knowledge: Knowledge) -> list[Trait]:
    named = bool(one.parts.countries) or bool(other.parts.countries)
    if one.countries and other.countries and not named:
        if countries_apart(one.countries, other.countries, knowledge):
            if _posted(one, other, knowledge):
                return [Trait("other post abroad", 1.0)]
            return [Trait("other country", 1.0)]
        return [Trait("same country", 1.0)]
    if named:
        return []
    first, second = one.countries or one.scene, other.countries or other.scene
    if not first or not second:
        return []
    local = (
        one.kind == "PER"
        or (one.kind == "NORP" and one.entity != other.entity)
        or is_local(one.parts, knowledge)
        or is_local(other.parts, knowledge)
    )
    if countries_apart(first, second, knowledge):
        if one.kind == "PER" and _posted(one, other, knowledge):
            return [Trait("other post abroad", 1.0)]
        if one.kind == "PER":
            if _statesmen(one, knowledge) and _statesmen(other, knowledge):
                return [Trait("other scene of statesmen", 1.0)]
            local = not all(is_outlandish(unit.parts, unit.countries, knowledge) for unit in (one, other))
        return [Trait("other scene" if local else "other scene of a sure name", 1.0)]
    return [Trait("same scene", 1.0)]


def _statesmen(unit: Unit, knowledge: Knowledge) -> bool:
    """Whether somebody holds an office whose holders are known across borders."""
    return any(office[0] in knowledge.statesmen for office in unit.offices if office)


def _posted(one: Unit, other: Unit, knowledge: Knowledge) -> bool:
    """Whether one of them serves where he is not from, so that his country may change."""
    return any(knowledge.abroad.intersection(office) for unit in (one, other) for office in unit.offices)


def _days_apart(one: Unit, other: Unit) -> int | None:
    """Days between the last use of the one and the first of the other, 0 if they overlap; None where unknown."""
    if one.days is None or other.days is None:
        return None
    early, late = sorted((one.days, other.days))
    return max(days_between(early[1], late[0]), 0)

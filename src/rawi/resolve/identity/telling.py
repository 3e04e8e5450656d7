"""Telling: how far a name says by itself whose it is, and what tells apart two things that bear one name."""

from __future__ import annotations

from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.parts import Parts

SPORT = "sport"
_MANY = 3
"""Telling words from which on a body is not like that of every country."""
_NATIVE = frozenset("حعصضطظقذءئؤ")
"""Letters that are seldom chosen for foreign sounds."""
_KUNYA = ("ابو", "ام ")


def is_weak(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether so many bear a name that it says nothing by itself: a first name or two, a kunya, a body or place that is
    called by a single everyday word."""
    if parts.kind == "PER":
        return parts.titular or (len(parts.core) < 3 and all(_of_many(word, knowledge) for word in parts.core))
    if parts.countries or parts.towns:
        return False
    if parts.kind == "ORG" and (parts.head or parts.words[0]) in knowledge.national:
        most = _MANY if parts.head == knowledge.ministry else 2
        return is_local(parts, knowledge) and _telling(parts) < most
    if parts.kind == "ORG" and not (parts.head or parts.definite):
        return False
    return is_local(parts, knowledge) and _telling(parts) < 2


def is_sure(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether everybody takes a name for the one thing that bears it, whatever is said beside it."""
    if parts.kind in ("LOC", "FAC", "NORP"):
        return not is_local(parts, knowledge)
    if parts.kind == "ORG":
        return bool(parts.countries) or (parts.tokens in knowledge.sure_bodies and not is_local(parts, knowledge))
    return not is_common(parts, knowledge) and knowledge.listed_name("PER", parts.tokens) is not None


def is_common(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether a person's name is one or two words that very many bear («محمد إبراهيم», «علي الشهري»)."""
    return len(parts.core) < 2 or (len(parts.core) < 3 and all(word in knowledge.many for word in parts.core))


def is_outlandish(parts: Parts, countries: frozenset[str], knowledge: Knowledge) -> bool:
    """Whether nothing in a full name, nor in the countries said of its bearer, is Arab."""
    if len(parts.core) < 2 or countries & knowledge.arab:
        return False
    return not any(word in knowledge.native or _NATIVE.intersection(word) for word in parts.core)


def _of_many(word: str, knowledge: Knowledge) -> bool:
    return word in knowledge.usual or word.startswith(_KUNYA)


def _telling(parts: Parts) -> int:
    return len(parts.core) + len(parts.numbers)


def is_local(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether a body or place of this name may well exist in several countries: one of which every country has one, or
    one that is called by a single word."""
    if parts.kind == "NORP":
        return all(word in knowledge.generic_peoples for word in parts.core)
    if parts.kind in ("PER", "EVENT") or (parts.kind == "ORG" and parts.towns):
        return False
    if parts.kind == "ORG" and not parts.countries and all(word in knowledge.ideals for word in parts.core):
        return True
    if parts.kind == "ORG" and _of_everyday(parts, knowledge):
        return True
    if parts.kind == "ORG" and parts.tokens in knowledge.sure_bodies:
        return False
    if parts.kind == "ORG":
        first = parts.head or (parts.words[0] if parts.words else "")
        return (
            first in knowledge.national
            or first in knowledge.branching
            or (_telling(parts) < 2 and bool(parts.head or parts.definite))
        )
    if parts.kind == "LOC":
        return not {parts.words, parts.core} & knowledge.sure_places
    return True


def _of_everyday(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether a body is called by a kind of which every country has one and what any may be («المجلس الانتقالي»)."""
    if parts.countries or parts.head not in knowledge.national or len(parts.core) + len(parts.loose) > 1:
        return False
    return all(word in knowledge.loose and word not in knowledge.wide for word in (*parts.core, *parts.loose))


def maybe_club(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether a body's name may be that of a sports club: it has no word for its sort, or one that clubs bear too."""
    return parts.kind == "ORG" and (not parts.head or parts.head in knowledge.club_heads)


def countries_apart(one: frozenset[str], other: frozenset[str], knowledge: Knowledge) -> bool:
    """Whether no country of the one is or holds one of the other."""
    wide_one, wide_other = (
        codes | {knowledge.within[code] for code in codes if code in knowledge.within} for codes in (one, other)
    )
    return not wide_one & wide_other


def callings_apart(one: frozenset[str], other: frozenset[str], knowledge: Knowledge) -> bool:
    """Whether no calling of the one goes with one of the other."""
    return not any(knowledge.is_kindred(first, second) for first in one for second in other)


def fields_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one of two bodies is spoken of as a club and the other as something else."""
    return {field_of(one), field_of(other)} == {SPORT, "other"}


def field_of(topics: frozenset[str]) -> str:
    """What a body is spoken of as: `sport`, `other`, or nothing where no topic is known."""
    return "sport" if SPORT in topics else "other" if topics else ""

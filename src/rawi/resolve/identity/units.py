"""Units: a name with one meaning. A name whose articles speak of different offices or countries has several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rawi.arabic.names import name_tokens
from rawi.model import MentionType, content_id
from rawi.resolve.identity.knowledge import Knowledge, Phrase, masculine_words
from rawi.resolve.identity.named import Named, Use
from rawi.resolve.identity.parts import Parts, parts_of

_MOST_SENSES = 12
"""Senses of one name; rarer ones count to the most used."""
_COMPANY = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One name in the articles in which it has one meaning.

    `id` is the name's own for its most used sense. `uses` are those of the sense, by article; `offices` the key words
    of each office stated; `callings` their fields; `countries` those of the name, its offices and the words beside it;
    `scene` those that its articles are about. `gender` is "m", "f" or "".
    """

    id: str
    entity: str
    kind: MentionType
    name: str
    parts: Parts
    uses: tuple[Use, ...]
    offices: tuple[Phrase, ...]
    callings: frozenset[str]
    countries: frozenset[str]
    scene: frozenset[str]
    company: frozenset[str]
    aliases: tuple[Phrase, ...]
    days: tuple[str, str] | None
    gender: str

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles of this sense."""
        return tuple(use.article for use in self.uses)


Signature = tuple[frozenset[str], frozenset[str]]
"""Countries and fields of callings: what tells two things of one name apart."""


def units_of(named: Named, knowledge: Knowledge, apart: Iterable[frozenset[str]] = ()) -> list[Unit]:
    """The units of a name, the most used first. `apart` are sets of articles that the analyst set apart."""
    name = _name(named.uses)
    parts = parts_of(name, named.kind, knowledge)
    rest = list(named.uses)
    chosen: list[list[Use]] = []
    for articles in sorted({tuple(sorted(one)) for one in apart}):
        taken = [use for use in rest if use.article in articles]
        if taken and len(taken) < len(rest):
            chosen.append(taken)
            rest = [use for use in rest if use.article not in articles]
    groups = [*_senses(rest, parts, knowledge), *chosen]
    return [_unit(named, parts, group, knowledge, first=number == 0, name=name) for number, group in enumerate(groups)]


def _name(uses: Sequence[Use]) -> str:
    counted: Counter[str] = Counter()
    for use in uses:
        counted.update(dict(use.spellings))
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _senses(uses: Sequence[Use], parts: Parts, knowledge: Knowledge) -> list[list[Use]]:
    """The uses by what their articles say of country and calling; those that say nothing go with the most used."""
    if len(uses) < 2:
        return [list(uses)] if uses else []
    signed: dict[Signature, list[Use]] = {}
    for use in uses:
        signed.setdefault(_signature(use, parts, knowledge), []).append(use)
    order = sorted(signed, key=lambda one: (-len(signed[one]), sorted(one[0]), sorted(one[1])))
    senses: list[tuple[Signature, list[Use]]] = []
    unsaid: list[Use] = []
    for signature in order:
        if not signature[0] and not signature[1]:
            unsaid = signed[signature]
            continue
        for number, (known, members) in enumerate(senses):
            if not _contradict(known, signature, knowledge):
                senses[number] = (known[0] | signature[0], known[1] | signature[1]), members + signed[signature]
                break
        else:
            if len(senses) < _MOST_SENSES:
                senses.append((signature, list(signed[signature])))
            else:
                senses[0][1].extend(signed[signature])
    if not senses:
        return [unsaid]
    for use in unsaid:
        _nearest(use, [members for _, members in senses]).append(use)
    found = [sorted(members, key=lambda use: use.article) for _, members in senses]
    return sorted(found, key=lambda members: (-len(members), members[0].article))


def _nearest(use: Use, senses: Sequence[list[Use]]) -> list[Use]:
    """The sense that an article which says nothing of it keeps most company with; the most used of equals."""
    if len(senses) == 1:
        return senses[0]
    beside = set(use.company)
    shared = [max(len(beside.intersection(other.company)) for other in members[:_COMPANY]) for members in senses]
    return senses[max(range(len(senses)), key=lambda at: (shared[at], -at))]


def _signature(use: Use, parts: Parts, knowledge: Knowledge) -> Signature:
    if parts.kind == "PER":
        callings = frozenset().union(*(knowledge.callings_of(name_tokens(one)) for one in use.offices))
        return use.countries, callings
    if parts.countries or not is_local(parts, knowledge):
        return frozenset(), frozenset()
    return use.countries if len(use.countries) == 1 else use.scene if len(use.scene) == 1 else frozenset(), frozenset()


def is_local(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether a body or place of this name may well exist in several countries: one of which every country has one, or
    one that is called by a single word."""
    if parts.kind == "NORP":
        return False
    if parts.kind == "ORG":
        first = parts.head or (parts.words[0] if parts.words else "")
        return first in knowledge.national or first in knowledge.branching or len(parts.core) < 2
    if parts.kind == "LOC":
        return parts.words not in knowledge.sure_places
    return True


def _contradict(one: Signature, other: Signature, knowledge: Knowledge) -> bool:
    if one[0] and other[0] and countries_apart(one[0], other[0], knowledge):
        return True
    return bool(one[1] and other[1]) and callings_apart(one[1], other[1], knowledge)


def countries_apart(one: frozenset[str], other: frozenset[str], knowledge: Knowledge) -> bool:
    """Whether no country of the one is or holds one of the other."""
    wide_one, wide_other = (
        codes | {knowledge.within[code] for code in codes if code in knowledge.within} for codes in (one, other)
    )
    return not wide_one & wide_other


def callings_apart(one: frozenset[str], other: frozenset[str], knowledge: Knowledge) -> bool:
    """Whether no calling of the one goes with one of the other."""
    return not any(knowledge.is_kindred(first, second) for first in one for second in other)


def _unit(named: Named, parts: Parts, uses: Sequence[Use], knowledge: Knowledge, *, first: bool, name: str) -> Unit:
    phrases = dict.fromkeys(office for use in uses for office in use.offices)
    offices = tuple(dict.fromkeys(masculine_words(name_tokens(office)) for office in phrases))
    days = sorted(use.day for use in uses if use.day is not None)
    own = parts.countries if parts.countries else frozenset().union(*(use.countries for use in uses))
    scenes = Counter(code for use in uses for code in use.scene)
    most = max(scenes.values(), default=0)
    company: Counter[str] = Counter()
    for use in uses[:_COMPANY]:
        company.update(use.company)
    del company[named.entity]
    beside = sorted(company, key=lambda entity: (-company[entity], entity))[:_COMPANY]
    return Unit(
        id=named.entity if first else content_id("ent", "sense", named.entity, uses[0].article),
        entity=named.entity,
        kind=named.kind,
        name=_name(uses) if uses else name,
        parts=parts,
        uses=tuple(uses),
        offices=offices,
        callings=frozenset().union(*(knowledge.callings_of(office) for office in offices)),
        countries=frozenset(own),
        scene=frozenset(code for code, count in scenes.items() if 2 * count > most),
        company=frozenset(beside),
        aliases=tuple(dict.fromkeys(name_tokens(alias) for use in uses for alias in use.aliases)),
        days=(days[0], days[-1]) if days else None,
        gender=_gender(parts, phrases, knowledge),
    )


def _gender(parts: Parts, offices: Iterable[str], knowledge: Knowledge) -> str:
    """A person's gender by the first name, else by the ending of the offices; "" where nothing says it."""
    if parts.kind != "PER" or parts.latin:
        return ""
    given = parts.core[0]
    if given in knowledge.women:
        return "f"
    if given in knowledge.men:
        return "m"
    if given in knowledge.given and len(parts.core) > 1:
        return "f" if given.endswith("ه") else ""
    heads = {name_tokens(office)[0] for office in offices if name_tokens(office)}
    feminine = {head.endswith("ه") for head in heads}
    return "f" if feminine == {True} else ""

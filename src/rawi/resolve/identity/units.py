"""Units: a name with one meaning. A name whose articles speak of different offices or countries has several."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from rawi.arabic.names import name_tokens
from rawi.model import MentionType, sense_id
from rawi.resolve.identity.knowledge import Knowledge, Phrase, masculine_words
from rawi.resolve.identity.named import Named, Use
from rawi.resolve.identity.parts import Parts, parts_of

_MOST_SENSES = 12
"""Senses of one name; rarer ones count to the most used."""
OFFICE_DAYS = 180
"""Days after which whoever is called by an office alone may be somebody else."""
_FEWER = 8
_COMPANY = 32
_CHECKED = 20
_AROUND = 32


_FATHER_OF, _FATHER = ("ابي", "ابا"), "ابو"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One name in the articles in which it has one meaning.

    `id` is the name's own for its most used sense. `uses` are those of the sense, by article; `offices` the key words
    of each office stated; `callings` their fields; `countries` those of the name, its offices and the words beside it;
    `scene` those that its articles are about; `around` stems of the words about it. `gender` is "m", "f" or "".
    """

    id: str
    entity: str
    kind: MentionType
    name: str
    parts: Parts
    uses: tuple[Use, ...]
    also: tuple[str, ...]
    offices: tuple[Phrase, ...]
    callings: frozenset[str]
    countries: frozenset[str]
    scene: frozenset[str]
    company: tuple[str, ...]
    around: tuple[str, ...]
    aliases: tuple[Phrase, ...]
    days: tuple[str, str] | None
    gender: str

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles of this sense."""
        return tuple(use.article for use in self.uses)

    def shares_article(self, other: Unit) -> bool:
        """Whether an article has both names; what half a library names is searched, not walked through."""
        few, many = sorted((self.uses, other.uses), key=len)
        if len(few) * _FEWER > len(many):
            return not {use.article for use in few}.isdisjoint(use.article for use in many)
        return any(_holds(many, use.article) for use in few)


def _holds(uses: Sequence[Use], article: str) -> bool:
    at = bisect_left(uses, article, key=_article)
    return at < len(uses) and uses[at].article == article


_article = attrgetter("article")


class Signature(NamedTuple):
    """What tells two things of one name apart: countries, fields of callings, and words of offices without a field."""

    countries: frozenset[str] = frozenset()
    callings: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()


_UNSAID = Signature()


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
    """The uses by what their articles say of country and calling, so far as they agree.

    Those of which nothing is said go with the most used, or stay alone if half the world bears the name. Whether the
    groups are one thing after all is for the scores to say.
    """
    if len(uses) < 2:
        return [list(uses)] if uses else []
    weak = is_weak(parts, knowledge)
    signed: dict[Signature, list[Use]] = {}
    for use in uses:
        signed.setdefault(_signature(use, parts, knowledge), []).append(use)
    order = sorted(signed, key=lambda one: (-len(signed[one]), *map(sorted, one)))
    senses: list[tuple[Signature, list[Use]]] = []
    unsaid: list[Use] = []
    for signature in order:
        if signature == _UNSAID:
            unsaid = signed[signature]
            continue
        agreeing = (number for number, (known, _) in enumerate(senses) if _agree(known, signature, knowledge))
        number = next(agreeing, None)
        if number is None and len(senses) < _MOST_SENSES:
            senses.append((signature, list(signed[signature])))
            continue
        known, members = senses[number or 0]
        merged = Signature(*(one | other for one, other in zip(known, signature, strict=True)))
        senses[number or 0] = merged, members + signed[signature]
    groups = [members for _, members in senses]
    nearest = _Nearest(groups)
    for use in unsaid:
        if not groups or (weak and len(groups) < _MOST_SENSES):
            groups.append([use])
        else:
            nearest.of(use).append(use)
    if parts.titular:
        groups = [term for members in groups for term in _terms(members)]
    found = [sorted(members, key=lambda use: use.article) for members in groups]
    return sorted(found, key=lambda members: (-len(members), members[0].article))


def _terms(uses: Sequence[Use]) -> Iterator[list[Use]]:
    """The uses of an office without a name, parted where for long no article speaks of it: who holds it may change."""
    term: list[Use] = []
    for use in sorted(uses, key=lambda use: (use.day or "", use.article)):
        if term and days_between(term[-1].day, use.day) > OFFICE_DAYS:
            yield term
            term = []
        term.append(use)
    yield term


def days_between(one: str | None, other: str | None) -> int:
    """Days from one ISO day to a later one, 0 where one of them is not known."""
    try:
        return (date.fromisoformat((other or "")[:10]) - date.fromisoformat((one or "")[:10])).days
    except ValueError:
        return 0


class _Nearest:
    """Finds the sense that an article which says nothing of it keeps most company with; the most used of equals.
    `senses` may grow meanwhile, and the first uses of each are asked."""

    def __init__(self, senses: Sequence[list[Use]]) -> None:
        self._senses = senses
        self._of: dict[int, frozenset[str]] = {}

    def of(self, use: Use) -> list[Use]:
        """The sense for a use."""
        if len(self._senses) == 1:
            return self._senses[0]
        beside = _beside(use)
        shared = [max(len(beside & self._known(one)) for one in group[:_CHECKED]) for group in self._senses]
        return self._senses[max(range(len(self._senses)), key=lambda at: (shared[at], -at))]

    def _known(self, use: Use) -> frozenset[str]:
        found = self._of.get(id(use))
        if found is None:
            found = self._of[id(use)] = _beside(use)
        return found


def _beside(use: Use) -> frozenset[str]:
    return frozenset((*use.company, *use.around))


def _signature(use: Use, parts: Parts, knowledge: Knowledge) -> Signature:
    if parts.kind == "PER":
        phrases = [masculine_words(name_tokens(office)) for office in use.offices]
        callings = frozenset().union(*map(knowledge.callings_of, phrases))
        offices = frozenset() if callings else frozenset(word for phrase in phrases for word in phrase)
        arab = len(parts.core) > 1 and not knowledge.foreign.intersection(parts.core) and use.scene <= knowledge.arab
        return Signature(use.countries or (_single(use.scene) if arab else frozenset()), callings, offices)
    if parts.countries:
        return _UNSAID
    if not is_local(parts, knowledge):
        doubtful = parts.kind == "ORG" and parts.tokens not in knowledge.sure_bodies
        return Signature(_single(use.countries)) if doubtful else _UNSAID
    return Signature(_single(use.countries) or _single(use.beside) or _single(use.scene))


def _single(countries: frozenset[str]) -> frozenset[str]:
    return countries if len(countries) == 1 else frozenset()


def is_weak(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether so many bear a name that it says nothing by itself: a first name or two, a kunya, a body or place that is
    called by a single everyday word."""
    if parts.kind == "PER":
        return parts.titular or (
            all(word in knowledge.given or word.startswith("ابو") for word in parts.core) and len(parts.core) < 3
        )
    if parts.countries or parts.towns or (parts.kind == "ORG" and not (parts.head or parts.definite)):
        return False
    return is_local(parts, knowledge) and _telling(parts) < 2


def _telling(parts: Parts) -> int:
    return len(parts.core) + len(parts.numbers)


def is_local(parts: Parts, knowledge: Knowledge) -> bool:
    """Whether a body or place of this name may well exist in several countries: one of which every country has one, or
    one that is called by a single word."""
    if parts.kind in ("NORP", "PER", "EVENT") or (parts.kind == "ORG" and parts.towns):
        return False
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
        return parts.words not in knowledge.sure_places
    return True


def _agree(one: Signature, other: Signature, knowledge: Knowledge) -> bool:
    """Whether two signatures speak for one thing: a calling, office or country shared, and nothing against it."""
    if one.countries and other.countries and countries_apart(one.countries, other.countries, knowledge):
        return False
    if one.callings or other.callings or one.offices or other.offices:
        shared = one.offices & other.offices or (one.countries & other.countries and one.callings & other.callings)
        return bool(shared)
    return True


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
    offices = tuple(dict.fromkeys(knowledge.office(name_tokens(office)) for office in phrases))
    stated = [masculine_words(name_tokens(office)) for office in phrases]
    days = sorted(use.day for use in uses if use.day is not None)
    own = parts.countries or frozenset().union(*(use.countries for use in uses))
    if not own and is_local(parts, knowledge):
        own = frozenset().union(*(use.beside for use in uses))
    scenes = Counter(code for use in uses for code in use.scene)
    most = max(scenes.values(), default=0)
    company: Counter[str] = Counter()
    for use in uses[:_COMPANY]:
        company.update(use.company)
    del company[named.entity]
    around = Counter(stem for use in uses[:_COMPANY] for stem in use.around)
    beside = sorted(company, key=lambda entity: (-company[entity], entity))[:_COMPANY]
    return Unit(
        id=named.entity if first else sense_id(named.entity, uses[0].article),
        entity=named.entity,
        kind=named.kind,
        name=_name(uses) if uses else name,
        parts=parts,
        uses=tuple(uses),
        also=named.also,
        offices=offices,
        callings=frozenset().union(*map(knowledge.callings_of, stated)),
        countries=frozenset(own),
        scene=frozenset(code for code, count in scenes.items() if 2 * count > most),
        company=tuple(beside),
        around=tuple(sorted(around, key=lambda stem: (-around[stem], stem))[:_AROUND]),
        aliases=tuple(dict.fromkeys(alias for use in uses for alias in _aliases(use, knowledge))),
        days=(days[0], days[-1]) if days else None,
        gender=_gender(parts, phrases, knowledge),
    )


def _aliases(use: Use, knowledge: Knowledge) -> Iterator[Phrase]:
    """The other names that an article gives, also without a word for their sort («لقب نادي كذا»)."""
    for alias in use.aliases:
        tokens = _kunya(name_tokens(alias))
        yield tokens
        if len(tokens) > 1 and tokens[0] in knowledge.dropped:
            yield tokens[1:]


def _kunya(tokens: Phrase) -> Phrase:
    """Key words with the kunya in the nominative («بأبي فلان» behind a cue is «أبو فلان»)."""
    if len(tokens) > 1 and tokens[0] in _FATHER_OF:
        return (_FATHER + tokens[1], *tokens[2:])
    return tokens


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
    return "" if len(feminine) != 1 else "f" if feminine == {True} else "m"

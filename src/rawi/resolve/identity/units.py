"""Units: a name with one meaning. A name whose articles speak of different offices or countries has several."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from rawi.arabic.names import name_tokens
from rawi.arabic.stems import stem
from rawi.model import MentionType, sense_id
from rawi.resolve.identity.knowledge import Knowledge, Phrase, masculine_words
from rawi.resolve.identity.named import Named, Use
from rawi.resolve.identity.parts import Parts, parts_of
from rawi.resolve.identity.senses import FEMININE, is_gone, senses_of, use_gender
from rawi.resolve.identity.telling import is_local

_COMPANY = 32
_AROUND = 32
_FEWER = 8
_FATHER_OF, _FATHER = ("ابي", "ابا"), "ابو"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One name in the articles in which it has one meaning.

    `id` is the name's own for its most used sense. `uses` are those of the sense, by article; `offices` the key words
    of each office stated; `callings` their fields; `countries` those of the name, its offices and the words beside it;
    `scene` those that its articles are about; `around` stems of the words about it that neither its name nor its
    offices hold, `topics` what they are about, `owners` stems of the words for whose it is said to be, `numbers` those
    right behind it. `gender` is "m", "f" or ""; `dead` and `era` say that all its articles tell of days gone.
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
    topics: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    dead: bool = False
    era: int | None = None

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
_NONE: frozenset[str] = frozenset()
"""The one empty set of all units that have none."""


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
    groups = [*senses_of(rest, parts, knowledge), *chosen]
    return [_unit(named, parts, group, knowledge, first=number == 0, name=name) for number, group in enumerate(groups)]


def _name(uses: Sequence[Use]) -> str:
    counted: Counter[str] = Counter()
    for use in uses:
        counted.update(dict(use.spellings))
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _unit(named: Named, parts: Parts, uses: Sequence[Use], knowledge: Knowledge, *, first: bool, name: str) -> Unit:
    phrases = dict.fromkeys(name_tokens(office) for use in uses for office in use.offices)
    called = [phrase for phrase in phrases if not knowledge.is_polite(phrase)]
    offices = tuple(dict.fromkeys(knowledge.office(phrase) for phrase in called if not knowledge.ranks >= {*phrase}))
    stated = list(map(masculine_words, called))
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
    own_words = {stem(word) for words in (parts.tokens, *stated) for word in words}
    around = Counter(word for use in uses[:_COMPANY] for word in use.around if word not in own_words)
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
        callings=frozenset().union(*map(knowledge.callings_of, stated)) if stated else _NONE,
        countries=own or _NONE,
        scene=uses[0].scene if len(uses) == 1 else frozenset(code for code, n in scenes.items() if 2 * n > most),
        company=tuple(beside),
        around=tuple(sorted(around, key=lambda word: (-around[word], word))[:_AROUND]),
        aliases=tuple(dict.fromkeys(alias for use in uses for alias in _aliases(use, knowledge))),
        days=(days[0], days[-1]) if days else None,
        gender=_gender(_name(uses) or name, parts, uses, knowledge),
        topics=uses[0].topics if len(uses) == 1 else frozenset().union(*(use.topics for use in uses)) or _NONE,
        owners=frozenset().union(*(use.owners for use in uses)) or _NONE,
        numbers=frozenset().union(*(use.numbers for use in uses)) or _NONE,
        dead=all(use.dead for use in uses),
        era=max((use.era or 0 for use in uses), default=0) or None if all(is_gone(use) for use in uses) else None,
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


def _gender(name: str, parts: Parts, uses: Sequence[Use], knowledge: Knowledge) -> str:
    """A person's gender by the first name, else by what its articles say; "" where nothing says it or they differ."""
    if parts.kind != "PER" or parts.latin:
        return ""
    given = parts.core[0]
    said = {gender for use in uses if (gender := use_gender(use, knowledge))}
    if said == {"f"}:
        return "f"
    if given in knowledge.women:
        return "f"
    if given in knowledge.men:
        return "m"
    if given in knowledge.given and len(parts.core) > 1 and name.split()[0].endswith(FEMININE):
        return "f"
    return said.pop() if len(said) == 1 else ""

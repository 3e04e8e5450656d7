"""Units: a name with one meaning. A name whose articles speak of different offices or countries has several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from rawi.arabic.names import name_tokens
from rawi.arabic.stems import stem
from rawi.model import MentionType, sense_id
from rawi.model.linking import Name
from rawi.resolve.identity.knowledge import Knowledge, Phrase, masculine_words
from rawi.resolve.identity.named import Named, Use
from rawi.resolve.identity.parts import Parts, parts_of
from rawi.resolve.identity.senses import FEMININE, Senses, is_gone, senses_of, use_gender
from rawi.resolve.identity.telling import is_local

_COMPANY = 32
_AROUND = 32
SAMPLE = 256
"""Uses of a name that tell its senses apart and that scores are made of: those of the first articles by id, which is as
good as by chance. So what half a library names costs no more than what some name, and seldom changes."""
_FATHER_OF, _FATHER = ("ابي", "ابا"), "ابو"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One name in the articles in which it has one meaning, by what a sample of them says (see `SAMPLE`).

    `slot` is the number it goes by, `id` the name's own for its most used sense. `articles` are those of the sample,
    ordered; `further` says that there are more. `spellings` are the printed names with how often, `offices` the key
    words of each office stated, `callings` their fields. `countries` are those of the name, its offices and the words
    beside it, `stated` says whether the latter two have any; `scene` are those that its articles are about. `around`
    are stems of the words about it that neither its name nor its offices hold, `topics` what they are about, `owners`
    stems of the words for whose it is said to be, `numbers` those right behind it. `gender` is "m", "f" or ""; `dead`
    and `era` say that all its articles tell of days gone.
    """

    slot: int
    id: str
    entity: str
    kind: MentionType
    name: str
    parts: Parts
    articles: tuple[str, ...]
    further: bool
    spellings: tuple[tuple[str, int], ...]
    offices: tuple[Phrase, ...]
    callings: frozenset[str]
    countries: frozenset[str]
    stated: bool
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


_NONE: frozenset[str] = frozenset()
"""The one empty set of all units that have none."""


def slot_of(name: Name, number: int) -> int:
    """The number by which the unit of a name's sense goes, the same on every machine: 63 bits."""
    return int.from_bytes(blake2b(f"{name[0]} {name[1]} {number}".encode(), digest_size=8).digest()) >> 1


class Division:
    """What one name means, by a sample of its uses.

    `kind` is that of the things called so, which a decision may have corrected; `apart` are sets of articles that the
    analyst set apart.
    """

    def __init__(
        self,
        name: Name,
        sample: Sequence[Use],
        knowledge: Knowledge,
        *,
        kind: MentionType | None = None,
        apart: Iterable[frozenset[str]] = (),
    ) -> None:
        self._name = name
        self._kind = kind or name[1]
        self._knowledge = knowledge
        self._parts = parts_of(_name(sample), self._kind, knowledge)
        rest = list(sample)
        chosen: list[list[Use]] = []
        for articles in sorted({tuple(sorted(one)) for one in apart}):
            taken = [use for use in rest if use.article in articles]
            if taken and len(taken) < len(rest):
                chosen.append(taken)
                rest = [use for use in rest if use.article not in articles]
        senses = senses_of(rest, self._parts, knowledge)
        self.groups = [*senses, *chosen]
        self._senses = Senses(senses, self._parts, knowledge)

    def sense_of(self, use: Use) -> int:
        """The number of the sense of a use that is none of the sample."""
        return self._senses.of(use)

    def units(self, further: Collection[int]) -> list[Unit]:
        """The units, the most used first; those of the numbers `further` have uses beyond the sample."""
        return [
            _unit(self._name, number, self._kind, self._parts, uses, self._knowledge, further=number in further)
            for number, uses in enumerate(self.groups)
        ]


def sampled(uses: Sequence[Use], apart: Iterable[frozenset[str]] = ()) -> tuple[list[Use], list[Use]]:
    """The uses that tell what a name means and the others, both ordered by article as `uses` are; those that the
    analyst set apart are always among the former."""
    if len(uses) <= SAMPLE:
        return list(uses), []
    chosen = frozenset[str]().union(*apart)
    free = [use for use in uses if use.article not in chosen]
    last = free[SAMPLE - 1].article if len(free) > SAMPLE else ""
    if not last:
        return list(uses), []
    return (
        [use for use in uses if use.article <= last or use.article in chosen],
        [use for use in free if use.article > last],
    )


def units_of(named: Named, knowledge: Knowledge) -> list[Unit]:
    """The units of a name, the most used first."""
    sample, rest = sampled(named.uses)
    division = Division(named.key, sample, knowledge)
    return division.units({division.sense_of(use) for use in rest})


def _name(uses: Sequence[Use]) -> str:
    counted: Counter[str] = Counter()
    for use in uses:
        counted.update(dict(use.spellings))
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _counted(uses: Sequence[Use]) -> tuple[tuple[str, int], ...]:
    counted: Counter[str] = Counter()
    for use in uses:
        counted.update(dict(use.spellings))
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _unit(
    named: Name,
    number: int,
    kind: MentionType,
    parts: Parts,
    uses: Sequence[Use],
    knowledge: Knowledge,
    *,
    further: bool,
) -> Unit:
    entity = named[0]
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
    del company[entity]
    own_words = {stem(word) for words in (parts.tokens, *stated) for word in words}
    around = Counter(word for use in uses[:_COMPANY] for word in use.around if word not in own_words)
    beside = sorted(company, key=lambda entity: (-company[entity], entity))[:_COMPANY]
    return Unit(
        slot=slot_of(named, number),
        id=entity if number == 0 else sense_id(entity, uses[0].article),
        entity=entity,
        kind=kind,
        name=_name(uses),
        parts=parts,
        articles=tuple(use.article for use in uses),
        further=further,
        spellings=_counted(uses),
        offices=offices,
        callings=frozenset().union(*map(knowledge.callings_of, stated)) if stated else _NONE,
        countries=own or _NONE,
        stated=any(use.countries for use in uses),
        scene=uses[0].scene if len(uses) == 1 else frozenset(code for code, n in scenes.items() if 2 * n > most),
        company=tuple(beside),
        around=tuple(sorted(around, key=lambda word: (-around[word], word))[:_AROUND]),
        aliases=tuple(dict.fromkeys(alias for use in uses for alias in _aliases(use, knowledge))),
        days=(days[0], days[-1]) if days else None,
        gender=_gender(_name(uses), parts, uses, knowledge),
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

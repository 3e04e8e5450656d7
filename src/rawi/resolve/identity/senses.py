"""Senses: what one name means in the articles of a library, so far as they say of what country and calling it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rawi.arabic.names import name_tokens
from rawi.resolve.identity.knowledge import Knowledge, masculine_words
from rawi.resolve.identity.named import Use
from rawi.resolve.identity.parts import Parts
from rawi.resolve.identity.telling import countries_apart, field_of, is_common, is_local, is_sure, is_weak, maybe_club

_MOST_SENSES = 12
"""Senses of one name; rarer ones count to the most used."""
OFFICE_DAYS = 180
"""Days after which whoever is called by an office alone may be somebody else."""
_SURNAME_DAYS = 730
"""The same of a family name alone."""
_CHECKED = 8
"""Uses of a sense whose company is asked."""
_ENOUGH = 2
"""Names, countries and words beside a name that two articles must share for it to be one thing without asking
more; twice as many for the name of many."""
_TELLING = 5
"""Fields of a signature, the last ones, that contradict each other by themselves."""
FEMININE = "ة"


class Signature(NamedTuple):
    """What tells two things of one name apart: countries, fields of callings, words of offices without a field, whether
    it is of sport, a person's gender, a time long gone, whose it is, and the number behind it."""

    countries: frozenset[str] = frozenset()
    callings: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    sport: frozenset[str] = frozenset()
    gender: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()

    @property
    def is_stated(self) -> bool:
        """Whether anything is said of country, calling or office."""
        return bool(self.countries or self.callings or self.offices)


def senses_of(uses: Sequence[Use], parts: Parts, knowledge: Knowledge) -> list[list[Use]]:
    """The uses by what their articles say of country and calling, so far as they agree; the most used sense first.

    Those of which nothing is said go with the sense that they keep company with. Without any they stay alone, unless
    everybody takes the name for one thing. Whether the groups are one thing after all is for the scores to say.
    """
    if len(uses) < 2:
        return [list(uses)] if uses else []
    signed: dict[Signature, list[Use]] = {}
    for use in uses:
        signed.setdefault(_signature(use, parts, knowledge), []).append(use)
    order = sorted(signed, key=lambda one: (-len(signed[one]), *map(sorted, one)))
    senses: list[_Sense] = []
    for signature in order:
        if signature.is_stated:
            agreeing = (sense for sense in senses if _agree(sense.signature, signature, knowledge))
            sense = next(agreeing, None)
            if sense is None and len(senses) < _MOST_SENSES:
                senses.append(_Sense(signature, signed[signature]))
            else:
                (sense or senses[0]).take(signature, signed[signature])
    weak, sure = is_weak(parts, knowledge), is_sure(parts, knowledge)
    for signature in order:
        if signature.is_stated:
            continue
        for use in signed[signature]:
            fitting = [sense for sense in senses if not _contradict(sense.signature, signature)]
            best = fitting[0] if sure and len(fitting) == 1 else _nearest(use, fitting or senses)
            enough = _ENOUGH + _ENOUGH * weak
            doubtful = best is None or not fitting or not (sure or best.shared(use) >= enough)
            if best is None or (doubtful and len(senses) < _MOST_SENSES):
                senses.append(_Sense(signature, [use]))
            else:
                best.take(signature, [use])
    groups = [sense.uses for sense in senses]
    if has_terms(parts):
        days = OFFICE_DAYS if parts.titular else _SURNAME_DAYS
        groups = [term for members in groups for term in _terms(members, days)]
    found = [sorted(members, key=lambda use: use.article) for members in groups]
    return sorted(found, key=lambda members: (-len(members), members[0].article))


def has_terms(parts: Parts) -> bool:
    """Whether a name is but an office or a family name, which somebody else may bear later."""
    return parts.titular or (parts.kind == "PER" and len(parts.core) == 1)


class Senses:
    """The senses that `senses_of` told apart, for uses more of the name that had no part in it."""

    def __init__(self, groups: Sequence[Sequence[Use]], parts: Parts, knowledge: Knowledge) -> None:
        self._parts = parts
        self._knowledge = knowledge
        self._senses: list[_Sense] = []
        for uses in groups if len(groups) > 1 else ():
            sense = _Sense(Signature(), uses)
            for use in uses:
                sense.take(_signature(use, parts, knowledge), ())
            self._senses.append(sense)

    def of(self, use: Use) -> int:
        """The number of the sense that a use goes with: one that it does not contradict, that it agrees with, of its
        time, and with whose company it shares most; the most used of equals."""
        if not self._senses:
            return 0
        signature = _signature(use, self._parts, self._knowledge)

        def fit(number: int) -> tuple[bool, bool, int, int]:
            sense = self._senses[number]
            agrees = signature.is_stated and _agree(sense.signature, signature, self._knowledge)
            off = sense.days_off(use.day) if has_terms(self._parts) else 0
            return not _contradict(sense.signature, signature), agrees, -off, sense.shared(use)

        return max(range(len(self._senses)), key=fit)


class _Sense:
    """One meaning of a name as it is put together."""

    def __init__(self, signature: Signature, uses: Sequence[Use]) -> None:
        self.signature = signature
        self.uses = list(uses)
        self._beside: set[str] = set()
        for use in self.uses[:_CHECKED]:
            self._beside |= _beside(use)

    def take(self, signature: Signature, uses: Sequence[Use]) -> None:
        """Add uses with what they say."""
        self.signature = Signature(*(one | other for one, other in zip(self.signature, signature, strict=True)))
        for use in uses[: max(0, _CHECKED - len(self.uses))]:
            self._beside |= _beside(use)
        self.uses += uses

    def shared(self, use: Use) -> int:
        """How many names, countries and words a use has in common with the first ones of this sense."""
        return len(self._beside & _beside(use)) - 1  # Its own name is among its company.

    def days_off(self, day: str | None) -> int:
        """How many days lie between a day and those of this sense's uses; 0 where either is unknown."""
        days = sorted(use.day for use in self.uses if use.day is not None)
        return max(0, days_between(day, days[0]), days_between(days[-1], day)) if days else 0


def _beside(use: Use) -> frozenset[str]:
    return frozenset((*use.company, *use.around, *use.scene))


def _nearest(use: Use, senses: Sequence[_Sense]) -> _Sense | None:
    """The sense that an article which says nothing of it keeps most company with; the most used of equals."""
    return max(senses, key=lambda sense: sense.shared(use), default=None)


def _terms(uses: Sequence[Use], days: int) -> Iterator[list[Use]]:
    """The uses of an office without a name, or of a family name alone, parted where for so many days no article speaks
    of it: who holds it may change."""
    term: list[Use] = []
    for use in sorted(uses, key=lambda use: (use.day or "", use.article)):
        if term and days_between(term[-1].day, use.day) > days:
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


def _signature(use: Use, parts: Parts, knowledge: Knowledge) -> Signature:
    stated = _stated(use, parts, knowledge)
    sport = frozenset((field_of(use.topics),)) - {""} if maybe_club(parts, knowledge) else frozenset()
    if parts.kind == "PER" and not stated.callings:
        sport = frozenset((field_of(use.topics),)) - {""}
    gone = frozenset[str]()
    if parts.kind == "PER" and (is_gone(use) or use.offices):
        gone = frozenset(("gone" if is_gone(use) else "at work",))
    gender = frozenset((use_gender(use, knowledge),)) - {""} if parts.kind == "PER" else frozenset()
    return stated._replace(sport=sport, gender=gender, gone=gone, owners=use.owners, numbers=use.numbers)


def is_gone(use: Use) -> bool:
    """Whether an article tells of somebody dead, or of what he did a generation ago."""
    return use.dead or use.era is not None


def use_gender(use: Use, knowledge: Knowledge) -> str:
    """Whether an article speaks of a man or a woman: by «الذي» and «التي», else by the ending of the office."""
    if use.gender:
        return use.gender
    heads = [office.split()[0] for office in use.offices if office.split()]
    feminine = {
        head.endswith(FEMININE) and knowledge.manly.isdisjoint(name_tokens(head))
        for head in heads
        if knowledge.callings_of(name_tokens(head))
    }
    return "" if len(feminine) != 1 else "f" if feminine == {True} else "m"


def _contradict(one: Signature, other: Signature) -> bool:
    """Whether field, gender or time of two signatures tell of two things."""
    told = zip(one[-_TELLING:], other[-_TELLING:], strict=True)
    return any(first and second and not first & second for first, second in told)


def _stated(use: Use, parts: Parts, knowledge: Knowledge) -> Signature:
    if parts.kind == "PER":
        printed = map(name_tokens, use.offices)
        phrases = [masculine_words(tokens) for tokens in printed if not knowledge.is_polite(tokens)]
        if is_common(parts, knowledge):
            # A family name alone, or a name of many, is that of whoever holds this very office.
            return Signature(use.countries, frozenset(), frozenset(map(" ".join, phrases)))
        callings = frozenset().union(*map(knowledge.callings_of, phrases))
        offices = frozenset() if callings else frozenset(word for phrase in phrases for word in phrase)
        arab = len(parts.core) > 1 and not knowledge.foreign.intersection(parts.core) and use.scene <= knowledge.arab
        return Signature(use.countries or (_single(use.scene) if arab else frozenset()), callings, offices)
    if parts.countries:
        return Signature()
    if not is_local(parts, knowledge):
        doubtful = parts.kind == "ORG" and parts.tokens not in knowledge.sure_bodies
        return Signature(_single(use.countries)) if doubtful else Signature()
    return Signature(_single(use.countries) or _single(use.beside) or _single(use.scene))


def _single(countries: frozenset[str]) -> frozenset[str]:
    return countries if len(countries) == 1 else frozenset()


def _agree(one: Signature, other: Signature, knowledge: Knowledge) -> bool:
    """Whether two signatures speak for one thing: a calling, office or country shared, and nothing against it."""
    if one.countries and other.countries and countries_apart(one.countries, other.countries, knowledge):
        return False
    if _contradict(one, other):
        return False
    if one.callings or other.callings or one.offices or other.offices:
        shared = one.offices & other.offices or (one.countries & other.countries and one.callings & other.callings)
        return bool(shared)
    return True

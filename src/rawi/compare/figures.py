"""Figures: the numbers, lengths of time and days that propositions give.

What is read here is what decides whether two of them are of one thing (`rawi.compare.counting`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.compare.evidence import Evidence
from rawi.compare.keys import EVENT, Keys
from rawi.compare.knowledge import CompareLexicon, Phrases
from rawi.compare.propositions import Proposition
from rawi.compare.values import Given
from rawi.model import Document, Quantity, Span, TimeMention, Value, Word
from rawi.model.claim import DATE_UNIT

_PERCENT = "percent"
_PEOPLE = "people"
"""The unit of people counted without saying what befell them: often the next part of a list of tolls."""
_GOVERNING = 4
"""Content words before a number among which what it measures stands."""
_GOVERNING_LENGTH = 8
"""The same before a length of time, between which and its contract the parties are named."""
_BESIDE = 2
"""Code points between a name and the age after it."""
_FATE = 2
"""Words after a number of people among which it is said what befell them («جنديا واحدا فقط قتل»)."""
_TALLY = 2
"""The same before it («عدد المصابين بلغ أحد عشر شخصا»)."""
_REACHED = 3
"""Words before a number among which it is said to be what a count came to."""
_NEAR = 25
"""Code points about a number within which it may be said whose people are counted."""
_ATTACHED = "وفبل"
_OUTRUN = 4
"""Words before a number among which it is said to be outrun («بعد أن كانت الحصيلة الأولى ثلاثة»)."""
_AFTER = 3
"""Words after a number among which «others» makes it a further part («انتشال 11 جثمانا آخر»)."""
BARE = 4
"""Telling words up to which a clause with a word for a tally gives a count and nothing else."""
_HEAD = 400
"""Code points of an article that say what all of it is about."""
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?")
_UNITS = {"Y": "years", "M": "months"}
"""Lengths that are worth a dispute (a contract, a sentence, a mandate); days are told of everything."""
DAY = DATE_UNIT
LENGTHS = frozenset(_UNITS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number in one proposition, with what decides whether another number is of the same thing.

    `span` are its printed words, `value` what a position shows, `low` and `high` soft bounds in the base of its `unit`
    (days of a date are proleptic ordinals there). `governors` are the keys right before the number, `measures` those of
    them that no other measure is the same as, `who` the keys of the people counted where they are told apart
    («مدنيين», not «أشخاص»).
    `context` are telling keys of the clause, `subject` those of the names in the head of its article. `alone`: the
    clause has no other figure of the unit (a list of parts is of many things). `counted` says that the count can only
    grow, `tally` that the clause is a bare count.
    """

    proposition: Proposition
    span: Span
    unit: str
    value: Value
    low: float
    high: float
    governors: frozenset[str]
    measures: frozenset[str]
    who: frozenset[str]
    context: frozenset[str]
    subject: frozenset[str]
    alone: bool
    counted: bool
    tally: bool
    plain: float | None = None
    """The number itself, in the base of its unit, where it is given as it is."""
    vague: bool = False
    """«Dozens», «several»: it contradicts nothing."""
    firm: bool = True
    """Whether the number is stated: not one asked for, denied or only spoken of."""
    revised: bool = False
    """The clause tells of an outrun or a corrected number of the same thing beside another."""
    own: frozenset[str] = frozenset()
    """The speaker's keys where those counted are of his own («قتل جندي في صفوفها»)."""
    leads: bool = False
    """A bare clause that opens its article: it counts what the article is about."""
    rate: bool = False
    """«سنويا»: the number is of every such time."""
    outrun: bool = False
    """«بعد أن كانت الحصيلة الأولى ثلاثة»: it held before, and contradicts nothing."""
    fixed: bool = True
    """For a date: written as a date, not reckoned from the day of publication."""

    @property
    def id(self) -> str:
        """The proposition's id and the offset of the number."""
        return f"{self.proposition.id}.{self.span.start}"


class FigureReader:
    """Reads the figures of documents for one collection."""

    def __init__(self, keys: Keys, evidence: Evidence, lexicon: CompareLexicon) -> None:
        self._keys = keys
        self._evidence = evidence
        self._lexicon = lexicon
        settings = lexicon.relations["figures"]
        self._growing = frozenset(settings["growing"])
        self._fates: Mapping[str, str] = settings["fates"]
        self._repeated = frozenset(EVENT + kind for kind in settings["repeated"])
        self._persons = frozenset(settings["persons"])

    def read(self, document: Document, propositions: Sequence[Proposition]) -> list[Figure]:
        """The figures that a document's propositions affirm; parts of a whole («بينهم 17 طفلا») are left out."""
        names = {
            key
            for mention in document.mentions
            if mention.span.start < _HEAD
            for key in self._keys.of_text(mention.span.text)
        }
        subject = self._evidence.telling(frozenset(names))
        found: list[Figure] = []
        for proposition in propositions:
            if not proposition.denies:
                found.extend(self._numbers(document, proposition, subject))
                found.extend(self._times(document, proposition, subject))
        return found

    def _numbers(self, document: Document, proposition: Proposition, subject: frozenset[str]) -> Iterator[Figure]:
        for quantity in proposition.figures:
            given = Given.of(quantity)
            if given is None or self._set_aside(document.article.text, proposition, quantity.span):
                continue
            if self._is_further(document.article.text, proposition, quantity):
                continue
            written = self._unit(quantity, document.article.text, proposition)
            unit = self._lexicon.units.base(written)
            given = given.converted(written, self._lexicon.units)
            growing = unit in self._growing or bool(self._kinds(quantity.of) & self._growing)
            people = self._growing | {_PEOPLE} if unit == _PEOPLE else {unit, _PEOPLE}
            text = document.article.text
            beside = [
                other
                for other in proposition.figures
                if self._lexicon.units.base(self._unit(other, text, proposition)) in people
                and not self._set_aside(text, proposition, other.span)
            ]
            whole = [other for other in beside if self._whole(text, proposition, other)]
            if growing and len(whole) == 1 and not self._revises(text, proposition):
                if whole[0] is not quantity:
                    continue  # «ارتفع العدد إلى خمسة بعد وفاة اثنين»
                beside = whole
            value = Value(low=quantity.low, high=quantity.high, unit=written)
            who = self._who(quantity) if growing else frozenset()
            yield self._made(
                document, proposition, quantity.span, value, (given.low, given.high), subject, unit=unit,
                plain=given.plain, who=who, alone=len(beside) <= 1,
                counted=growing or self._cumulative(proposition, document), vague=given.vague,
            )  # fmt: skip

    def _times(self, document: Document, proposition: Proposition, subject: frozenset[str]) -> Iterator[Figure]:
        inside = [time for time in document.times if _inside(time.span, proposition)]
        text = document.article.text
        lengths = [
            (time, length)
            for time in inside
            if (length := _length(time)) is not None
            and not self._set_aside(text, proposition, time.span)
            and not self._age(document, proposition, time.span)
        ]
        for time, value in lengths:
            bounds = (value.low or 0.0, value.high or 0.0)
            alone = sum(1 for _, other in lengths if other.unit == value.unit) == 1
            yield self._made(document, proposition, time.span, value, bounds, subject, alone=alone)
        days = [
            (time, day)
            for time in inside
            if (day := _day(time)) is not None and not self._set_aside(text, proposition, time.span)
        ]
        if len({day for _, day in days}) == 1:
            time, day = days[0]
            shown = float(day.strftime("%Y%m%d"))
            value = Value(low=shown, high=shown, unit=DAY)
            at = float(day.toordinal())
            fixed = any(self._fixed(other) for other, _ in days)
            yield self._made(document, proposition, time.span, value, (at, at), subject, alone=True, fixed=fixed)

    def _made(
        self,
        document: Document,
        proposition: Proposition,
        span: Span,
        value: Value,
        bounds: tuple[float, float],
        subject: frozenset[str],
        *,
        unit: str | None = None,
        plain: float | None = None,
        who: frozenset[str] = frozenset(),
        alone: bool,
        counted: bool = False,
        vague: bool = False,
        fixed: bool = True,
    ) -> Figure:
        before = [key for key, _ in self._keys.keyed(_before(document.article.text, proposition, span))]
        reach = _GOVERNING_LENGTH if value.unit in LENGTHS else _GOVERNING
        governors = frozenset(before[-reach:])
        spans = [quantity.span for quantity in proposition.figures] + [time.span for time in document.times]
        counted_in = {key for each in spans if _inside(each, proposition) for key in self._keys.of_text(each.text)}
        context = self._evidence.telling(proposition.keys - counted_in)
        text = document.article.text
        spoken = [word for word in words(text, proposition.start, proposition.end) if word.kind != "mark"]
        folded = [word.fold for word in spoken]
        ahead = [word.fold for word in spoken if word.end <= span.start][-_OUTRUN:]
        says_tally = any(self._lexicon.tallies.at(folded, index) for index in range(len(folded)))
        return Figure(
            proposition=proposition, span=span, unit=unit or value.unit, value=value, low=bounds[0], high=bounds[1],
            governors=governors, who=who, context=context,
            measures=self._measures(text, proposition, span, unit, alone=alone),
            subject=subject, plain=plain, alone=alone, counted=counted,
            tally=says_tally and len(context) <= BARE, leads=self._leads(proposition) and len(context) <= BARE,
            vague=vague, fixed=fixed,
            firm=proposition.affirmed is True and proposition.force in ("assertion", "attitude"),
            revised=self._revises(text, proposition),
            rate=_has(self._lexicon.rates, folded),
            own=self._own(text, proposition, span),
            outrun=_has(self._lexicon.outrun, ahead),
        )  # fmt: skip

    def _leads(self, proposition: Proposition) -> bool:
        """Whether a clause opens its article, and so counts what the article is about; in a war each tells of another
        attack."""
        return proposition.start < _HEAD and not proposition.events & self._repeated

    def _measures(
        self, text: str, proposition: Proposition, span: Span, unit: str | None, *, alone: bool
    ) -> frozenset[str]:
        """What a sum of money, a share or a number of people measures, by the words before it, or by all of its clause
        where it is the only one."""
        if unit not in self._lexicon.money and unit not in (_PERCENT, _PEOPLE):
            return frozenset()
        found = self._measured(_before(text, proposition, span))
        return found or (self._measured(words(text, proposition.start, proposition.end)) if alone else found)

    def _measured(self, spoken: Sequence[Word]) -> frozenset[str]:
        """What the words beside a number say that it measures."""
        known = self._lexicon.measures
        folds = (form for word in spoken for form in (word.fold, self._keys.bare(word.fold)))
        return frozenset(known[form] for form in folds if form in known)

    def _own(self, text: str, proposition: Proposition, span: Span) -> frozenset[str]:
        spoken = [word for word in words(text, proposition.start, proposition.end) if word.kind == "word"]
        near = [word for word in spoken if span.start <= word.start < span.end + _NEAR]
        owned = any(word.fold.lstrip(_ATTACHED) in self._lexicon.owned for word in near)
        return frozenset(self._keys.of_text(proposition.statement.speaker.name)) if owned else frozenset()

    def _who(self, quantity: Quantity) -> frozenset[str]:
        """The keys of those counted, where they are told apart from other people."""
        named = [word for word in words(quantity.of) if self._keys.bare(word.fold) not in self._lexicon.anybody]
        return frozenset(key for key, _ in self._keys.keyed(named) if not key.startswith(EVENT))

    def _fixed(self, time: TimeMention) -> bool:
        """Whether a day is written as a date, if only without its year («الأول من آب»)."""
        spoken = [word for word in words(time.span.text) if word.kind != "mark"]
        if time.type != "DATE":
            return not time.needs_publication_date
        dated = len(spoken) > 1 and any(word.kind == "number" or word.fold == "من" for word in spoken)
        named = [word for word in spoken if word.fold not in self._lexicon.reckoned]
        month = sum(word.kind == "word" and self._keys.of_word(word.fold) != "" for word in named) > 0
        reckoned = any(word.fold in self._lexicon.reckoned | self._lexicon.circumstances for word in spoken)
        return not time.needs_publication_date or (dated and (month or not reckoned))

    def _unit(self, quantity: Quantity, text: str, proposition: Proposition) -> str:
        if any(fold(word) in self._lexicon.years for word in quantity.of.split()):
            return _UNITS["Y"]
        if quantity.unit in self._persons or quantity.unit == quantity.of:
            behind = [word for word in words(text, quantity.span.end, proposition.end) if word.kind == "word"]
            ahead = _before(text, proposition, quantity.span) if quantity.unit in self._persons else []
            numbered = [two for one, two in pairwise(ahead) if one.fold in self._lexicon.counts]
            for word in (*behind[:_FATE], *ahead[-_TALLY:], *numbered):
                fate = self._fates.get(self._keys.of_word(word.fold))
                if fate is not None:
                    return fate
        return quantity.unit or " ".join(self._keys.of_text(quantity.of))

    def _kinds(self, text: str) -> frozenset[str]:
        return frozenset(key[len(EVENT) :] for key in self._keys.of_text(text) if key.startswith(EVENT))

    def _cumulative(self, proposition: Proposition, document: Document) -> bool:
        """«حتى الآن»: a count that goes on, whatever it counts."""
        folded = [word.fold for word in words(document.article.text, proposition.start, proposition.end)]
        return any(self._lexicon.so_far.at(folded, index) for index in range(len(folded)))

    def _whole(self, text: str, proposition: Proposition, quantity: Quantity) -> bool:
        """Whether a number is said to be what a count came to («ارتفع عدد القتلى إلى خمسة»)."""
        ahead = [word.fold for word in words(text, proposition.start, quantity.span.start) if word.kind != "mark"]
        ahead = ahead[-_REACHED:]
        return any(self._lexicon.reached.at(ahead, index) for index in range(len(ahead)))

    def _revises(self, text: str, proposition: Proposition) -> bool:
        folded = [word.fold for word in words(text, proposition.start, proposition.end) if word.kind != "mark"]
        return _has(self._lexicon.corrected, folded) or _has(self._lexicon.outrun, folded)

    def _set_aside(self, text: str, proposition: Proposition, span: Span) -> bool:
        """Whether a number is a part of one before it («بينهم 17 طفلا») or named to be corrected («خمس لا أربع»)."""
        before = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-3:]
        if before and any(before[-1] in (particle, "و" + particle) for particle in self._lexicon.particles):
            return True
        if before and before[-1] in self._lexicon.circumstances:
            return True  # «منذ ستة أشهر»
        inside = [word.fold for word in words(span.text)]  # «ثمانية منهم»
        return _has(self._lexicon.part_of, before) or _has(self._lexicon.part_of, inside)

    def _age(self, document: Document, proposition: Proposition, span: Span) -> bool:
        """«الحارس (24 عاما)», «فلان 18 عاما», «يبلغ من العمر 12 عاما»."""
        text = document.article.text
        before = [word.fold for word in words(text, proposition.start, span.start) if word.kind == "word"][-4:]
        bracketed = text[: span.start].rstrip().endswith("(") and text[span.end :].lstrip().startswith(")")
        named = any(
            mention.type == "PER"
            and mention.span.end <= span.start
            and not text[mention.span.end : span.start].strip(" ،(")
            for mention in document.mentions
        )
        return bracketed or named or any(word in self._lexicon.ages for word in before)

    def _is_further(self, text: str, proposition: Proposition, quantity: Quantity) -> bool:
        after = [word.fold for word in words(text, quantity.span.end, proposition.end) if word.kind == "word"]
        further = quantity.unit != "wounded" and any(word in self._lexicon.others for word in after[:_AFTER])
        return further and not any(fold(word) in self._lexicon.others for word in quantity.span.text.split())


def _has(phrases: Phrases, folded: list[str]) -> bool:
    return any(phrases.at(folded, index) for index in range(len(folded)))


def _inside(span: Span, proposition: Proposition) -> bool:
    return span.start >= proposition.start and span.end <= proposition.end


def _before(text: str, proposition: Proposition, span: Span) -> list[Word]:
    """The words of the clause before a number, back to the number before it: where its measure stands."""
    found = [word for word in words(text, proposition.start, span.start) if word.kind != "mark"]
    last = max((index for index, word in enumerate(found) if word.kind == "number"), default=-1)
    return found[last + 1 :]


def _length(time: TimeMention) -> Value | None:
    match = _LENGTH.fullmatch(time.value or "") if time.type == "DURATION" else None
    if match is None or not (match[1] or match[2]):
        return None
    years, months = match[1], match[2]
    number = float(years) if months is None else 12.0 * int(years or 0) + int(months)
    return Value(low=number, high=number, unit=_UNITS["Y" if months is None else "M"])


def _day(time: TimeMention) -> date | None:
    """The day of an expression that means one day, whole or a part of it."""
    if time.type not in ("DATE", "TIME") or time.mod is not None or time.earliest is None or time.latest is None:
        return None
    if time.earliest[:10] != time.latest[:10]:
        return None
    try:
        return date.fromisoformat(time.earliest[:10])
    except ValueError:
        return None

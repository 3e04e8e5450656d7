"""Figures: the numbers, lengths of time and days that propositions give.

What is read here is what decides whether two of them are of one thing (`rawi.compare.figures.counting`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from rawi.arabic.fold import fold
from rawi.compare.claims.evidence import Evidence
from rawi.compare.figures import both_fates
from rawi.compare.figures.beside import PEOPLE, Beside, before
from rawi.compare.figures.days import DayReader
from rawi.compare.figures.durations import LENGTHS, YEARS, length_bounds, length_of
from rawi.compare.figures.figure import BARE, DAY, Figure
from rawi.compare.figures.nouns import one_form
from rawi.compare.figures.setting import SettingReader
from rawi.compare.figures.told_once import told_once
from rawi.compare.figures.told_words import words
from rawi.compare.figures.unnumbered import Unnumbered
from rawi.compare.figures.values import Given, far
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Document, Quantity, Span, Value, Word
from rawi.model.document import Approximation

_GOVERNING = 4
"""Content words before a number among which what it measures stands."""
_GOVERNING_LENGTH = 8
"""The same before a length of time, between which and its contract the parties are named."""
_FATE = 2
"""Words after a number of people among which it is said what befell them («جنديا واحدا فقط قتل»)."""
_TALLY = 2
"""The same before it («عدد المصابين بلغ أحد عشر شخصا»)."""
_SOUND_PLURALS = ("ين", "ون")
"""Endings of words for people that any verb makes («الحاضرين»)."""
_THOSE_WHO, _ARTICLE = "من", "ال"
_COUNTED = 5
"""Words after one for a count among which those counted stand («عدد من فقدوا حياتهم بلغ خمسة»)."""
_OUTRUN = 4
"""Words before a number among which it is said to be outrun («بعد أن كانت الحصيلة الأولى ثلاثة»)."""
_ABOUT = 0.15
"""How far a length may be from the number that it is about («قاربت العشر سنوات»), as a share."""
_AROUND = 40
"""Code points about a clause within which it may be said that somebody says otherwise."""
_HEAD = 400
"""Code points of an article that say what all of it is about."""
_TURNED: Mapping[Approximation, Approximation] = {
    "more than": "at most", "at least": "less than", "less than": "at least", "at most": "more than",
}  # fmt: skip
"""What the denial of a bound comes to."""
_NEGATED_BOUNDS = frozenset(("at most", "at least"))
"""Bounds that a negation beside them has already made («لا يتجاوز خمسة»)."""
_PARTS = {"TMO": "T09", "TMI": "T12", "TAF": "T15", "TEV": "T19", "TNI": "T22"}
"""The hours that parts of a day stand for where counts are put in order."""


class _Number(NamedTuple):
    """A quantity of a clause: its unit as written and what that is compared in, what it can mean there (None without
    any bound), and whether it is set aside as a part of another."""

    quantity: Quantity
    written: str
    unit: str
    given: Given | None
    set_aside: bool


class FigureReader:
    """Reads the figures of documents for one collection."""

    def __init__(self, keys: Keys, evidence: Evidence, lexicon: CompareLexicon) -> None:
        self._keys = keys
        self._evidence = evidence
        self._lexicon = lexicon
        self._beside = Beside(keys, lexicon)
        settings = lexicon.relations["figures"]
        self._growing = frozenset(settings["growing"])
        self._mounting = frozenset(EVENT + kind for kind in settings["mounting"])
        self._fates: Mapping[str, str] = settings["fates"]
        self._fate_nouns = frozenset(lexicon.event_nouns) - frozenset(lexicon.outcomes) - frozenset(lexicon.event_verbs)
        self._repeated = frozenset(EVENT + kind for kind in settings["repeated"])
        self._persons = frozenset(settings["persons"])
        self._outcomes = frozenset(self._fates.values())
        self._place_kinds = frozenset(key for word in lexicon.place_kinds if (key := keys.of_word(word)))
        self._unnumbered = Unnumbered(keys, lexicon)
        self._days = DayReader(keys, self._beside, lexicon)
        self._settings = SettingReader(keys, lexicon)

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
        for plain in propositions:
            implied = self._unnumbered.counts(document, plain)
            figures = sorted((*plain.figures, *implied), key=lambda quantity: quantity.span.start)
            kept = tuple(one for one in figures if one not in implied or self._outcome(one, document, plain))
            proposition = replace(plain, figures=kept) if kept != plain.figures else plain
            if proposition.denies:
                found.extend(self._denied(document, proposition, subject))
            else:
                found.extend(self._numbers(document, proposition, subject))
                found.extend(self._times(document, proposition, subject))
        places = (
            frozenset(
                key
                for mention in document.mentions
                if mention.span.start < _HEAD and mention.type == "LOC"
                for key in self._keys.of_text(mention.span.text)
            )
            - self._place_kinds
        )
        found = told_once(found)
        numbers: defaultdict[str, set[float]] = defaultdict(set)
        for figure in found:
            numbers[figure.unit].add(figure.low)
        bodies, everybody = self._settings.bodies(document), self._settings.bodies(document, None)
        return [
            replace(
                figure,
                among=len(numbers[figure.unit]),
                around=places,
                dates=self._days.dates(document, figure.proposition) if figure.unit == DAY else frozenset(),
                setting=replace(figure.setting, bodies=bodies, all_bodies=everybody),
            )
            for figure in found
        ]

    def _outcome(self, implied: Quantity, document: Document, proposition: Proposition) -> bool:
        """Whether a count without a number is of people whom something befell: others are told of everything."""
        return self._unit(implied, document.article.text, proposition) in self._outcomes

    def _denied(self, document: Document, proposition: Proposition, subject: frozenset[str]) -> Iterator[Figure]:
        """The bound that a clause denies to be passed, turned round: who denies «تتخطى السبعين» says 70 or less."""
        bounds = [one for one in proposition.figures if one.approximation in _TURNED]
        if len(bounds) != 1 or len(proposition.figures) != 1:
            return
        low, high = bounds[0].low, bounds[0].high
        turned = replace(bounds[0], low=high, high=low, approximation=_TURNED[bounds[0].approximation])
        for figure in self._numbers(document, replace(proposition, figures=(turned,)), subject):
            yield replace(figure, firm=proposition.affirmed is False, final=True)

    def _numbers(self, document: Document, proposition: Proposition, subject: frozenset[str]) -> Iterator[Figure]:
        text = document.article.text
        numbers = [self._number(quantity, text, proposition) for quantity in proposition.figures]
        for quantity, written, unit, given, set_aside in numbers:
            if given is None or set_aside or self._beside.further(text, proposition, quantity):
                continue
            if self._beside.much(quantity.span):
                given = far(given)
            growing = unit in self._growing or bool(self._kinds(quantity.of) & self._growing)
            people = self._growing | {PEOPLE} if unit == PEOPLE else {unit, PEOPLE}
            beside = [other.quantity for other in numbers if other.unit in people and not other.set_aside]
            whole = [other for other in beside if self._beside.whole(text, proposition, other, growing=growing)]
            if len(whole) == 1 and not self._beside.revises(text, proposition):
                if whole[0] is not quantity:
                    continue  # «ارتفع العدد إلى خمسة بعد وفاة اثنين»
                beside = whole
            value = Value(low=quantity.low, high=quantity.high, unit=written, approximation=quantity.approximation)
            who = self._who(quantity) if growing else frozenset()
            yield self._made(
                document, proposition, quantity.span, value, (given.low, given.high), subject, unit=unit,
                plain=given.plain, who=who, alone=len({(other.low, other.high) for other in beside}) <= 1,
                counted=growing or self._cumulative(proposition, document), vague=given.vague,
                rejected=self._rejected(document, proposition, unit, numbers),
                bounded=quantity.approximation in _NEGATED_BOUNDS, people=unit in self._persons,
                parts=_parts(quantity, unit, numbers),
            )  # fmt: skip

    def _number(self, quantity: Quantity, text: str, proposition: Proposition) -> _Number:
        written, given = self._unit(quantity, text, proposition), Given.of(quantity)
        converted = given and given.converted(written, self._lexicon.units)
        set_aside = self._beside.set_aside(text, proposition, quantity.span)
        return _Number(quantity, written, self._base(written), converted, set_aside)

    def _times(self, document: Document, proposition: Proposition, subject: frozenset[str]) -> Iterator[Figure]:
        inside = [time for time in document.times if _inside(time.span, proposition)]
        text = document.article.text
        lengths = [
            (time, length)
            for time in inside
            if (length := length_of(time)) is not None
            and not self._beside.set_aside(text, proposition, time.span)
            and not self._beside.age(document, proposition, time.span)
            and not self._beside.stretch(time.span)
        ]
        for time, value in lengths:
            low, high = (self._lexicon.units.convert(bound, value.unit) for bound in length_bounds(value))
            if self._beside.about(text, proposition, time.span):
                low, high = low * (1 - _ABOUT), high * (1 + _ABOUT)
            yield self._made(
                document, proposition, time.span, value, (low, high), subject, alone=len(lengths) == 1,
                unit=self._lexicon.units.base(value.unit),
                rejected=frozenset((number, number) for number in self._unnumbered.rejected(document, proposition)),
            )  # fmt: skip
        given = self._days.read(document, proposition, inside)
        if given is not None:
            others = self._days.rejected(text, proposition, inside)
            yield self._made(
                document, proposition, given.time.span, given.value, (given.low, given.high), subject, alone=True,
                fixed=given.fixed, weekday=given.weekday, which=given.which, bounded=given.negated,
                rejected=frozenset((other, other) for other in others if other != given.low),
            )  # fmt: skip

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
        weekday: str = "",
        which: bool = False,
        bounded: bool = False,
        people: bool = False,
        parts: frozenset[tuple[float, float]] = frozenset(),
        rejected: frozenset[tuple[float, float]] = frozenset(),
    ) -> Figure:
        ahead = [key for key, _ in self._keys.keyed(before(document.article.text, proposition, span))]
        reach = _GOVERNING_LENGTH if value.unit in LENGTHS else _GOVERNING
        governors = frozenset(ahead[-reach:])
        spans = [quantity.span for quantity in proposition.figures] + [time.span for time in document.times]
        counted_in = {key for each in spans if _inside(each, proposition) for key in self._keys.of_text(each.text)}
        context = self._evidence.telling(proposition.keys - counted_in)
        text = document.article.text
        spoken = [word for word in words(text, proposition.start, proposition.end) if word.kind != "mark"]
        folded = [word.fold for word in spoken]
        near = [word.fold for word in spoken if word.end <= span.start][-_OUTRUN:]
        return Figure(
            proposition=proposition, span=span, unit=unit or value.unit, value=value, low=bounds[0], high=bounds[1],
            governors=governors, who=who, context=context,
            measures=self._beside.measures(text, proposition, span, unit or value.unit, alone=alone),
            subject=subject, plain=plain, alone=alone, counted=counted, people=people, parts=parts,
            tally=len(context) <= BARE and self._lexicon.tallies.within(folded),
            leads=len(context) <= BARE and self._leads(proposition),
            vague=vague, fixed=fixed, named=fixed or bool(weekday), weekday=weekday, which=which,
            firm=self._firm(text, proposition, span, bounded=bounded),
            revised=self._beside.revises(text, proposition),
            rejected=rejected, rate=self._lexicon.rates.within(folded),
            names=proposition.names - self._place_kinds, places=proposition.places - self._place_kinds,
            partial=self._lexicon.received.within(folded), everywhere=self._lexicon.everywhere.within(folded),
            moment=self._moment(document, proposition), own=self._beside.own(text, proposition, span),
            setting=self._settings.read(document, proposition, span, unit or value.unit, weekday),
            outrun=self._lexicon.outrun.within(near) or (counted and self._lexicon.apart["grown"].within(folded)),
            set_against=self._set_against(text, proposition),
        )  # fmt: skip

    def _firm(self, text: str, proposition: Proposition, span: Span, *, bounded: bool) -> bool:
        """Whether a number is stated: its clause holds, or denies something else."""
        if proposition.force not in ("assertion", "attitude"):
            return False
        return proposition.affirmed is True or (
            proposition.affirmed is False and (bounded or self._beside.stated(text, proposition, span))
        )

    def _set_against(self, text: str, proposition: Proposition) -> bool:
        """Whether a clause, or what stands right around it, says that somebody says otherwise."""
        start = max(0, proposition.start - _AROUND)
        around = [word.fold for word in words(text, start, proposition.end + _AROUND) if word.kind != "mark"]
        return self._lexicon.against.joined_within(around)

    def _moment(self, document: Document, proposition: Proposition) -> str | None:
        """Until when a clause counts, where it says so and that is past; else the day on which it was said."""
        text, day = document.article.text, proposition.day
        until = self._lexicon.edges["until"]
        for time in document.times:
            if not _inside(time.span, proposition) or time.earliest is None or time.type not in ("DATE", "TIME"):
                continue
            ahead = [word.fold for word in words(text, proposition.start, time.span.start)][-1:]
            counted = until.within(ahead) or until.within([word.fold for word in words(time.span.text)][:1])
            if counted and day is not None and time.earliest[:10] <= day:
                part = _PARTS.get((time.value or "")[10:])
                clock = part or (time.value or "")[10:] if (time.value or "")[:10] == time.earliest[:10] else ""
                return time.earliest[:10] + clock
        return day

    def _leads(self, proposition: Proposition) -> bool:
        """Whether a clause opens its article, and so counts what the article is about; in a war each tells of another
        attack."""
        return proposition.start < _HEAD and not proposition.events & self._repeated

    def _who(self, quantity: Quantity) -> frozenset[str]:
        """The keys of those counted, where they are told apart from other people."""
        named = [word for word in words(quantity.of) if self._keys.bare(word.fold) not in self._lexicon.anybody]
        kinds = {self._person(word) for word in named} - {"", PEOPLE}
        return frozenset(kinds or (key for key, _ in self._keys.keyed(named) if not key.startswith(EVENT)))

    def _person(self, word: Word) -> str:
        """The unit that a noun of people is counted in, singular, dual or plural; "" for another word."""
        for form in (word.fold, word.fold[1:], self._keys.bare(word.fold)):
            if kind := self._lexicon.persons.get(form) or self._lexicon.duals.get(form):
                return "" if kind in self._outcomes else kind
        return ""

    def _unit(self, quantity: Quantity, text: str, proposition: Proposition) -> str:
        if any(fold(word) in self._lexicon.years for word in quantity.of.split()):
            return YEARS
        if quantity.unit in self._outcomes | self._persons and self._of_both(quantity, text, proposition):
            return PEOPLE
        if quantity.unit in self._persons or quantity.unit == quantity.of:
            behind = [word for word in words(text, quantity.span.end, proposition.end) if word.kind == "word"]
            people = quantity.unit in self._persons or not quantity.unit
            ahead = before(text, proposition, quantity.span) if people else []
            counts = (index for index, word in enumerate(ahead) if word.fold in self._lexicon.counts)
            numbered = next((ahead[index + 1 : index + 1 + _COUNTED] for index in counts), [])
            joined = next((index for index, word in enumerate(behind) if word.fold[0] == "و"), _FATE)
            at = quantity.span.text.rfind(quantity.of) + len(quantity.of) if people and quantity.of else None
            inside = words(quantity.span.text[at:]) if at is not None else []  # «23 طفلا مصابا»
            for near in (inside, behind[: min(joined, _FATE)], ahead[-_TALLY:], numbered):
                for key, _ in self._keys.keyed(near):
                    if key in self._fates:
                        return self._fates[key]
            if not quantity.unit and numbered and not quantity.of:
                return self._numbered(numbered[0])
        return quantity.unit or " ".join(self._keys.of_text(quantity.of))

    def _numbered(self, word: Word) -> str:
        """The unit that a word behind one for a count gives, "" if none: «عدد المخابز لا يتجاوز الأربعين»."""
        if word.fold == _THOSE_WHO or word.fold.endswith(_SOUND_PLURALS):
            return self._person(word) or PEOPLE  # «عدد الحاضرين لم يتعد أربعة آلاف»
        return self._keys.bare(word.fold) if word.fold.startswith(_ARTICLE) else ""

    def _of_both(self, quantity: Quantity, text: str, proposition: Proposition) -> bool:
        """Whether a number counts the dead and the wounded together."""
        ahead = before(text, proposition, quantity.span)
        if both_fates.told_before(ahead, self._keys, self._fates, self._fate_nouns):
            return True
        return both_fates.split_behind(text, quantity, proposition.figures, self._outcomes)

    def _base(self, unit: str) -> str:
        """What figures of a unit are compared in, a counted noun in one form."""
        return base if (base := self._lexicon.units.base(unit)).isascii() else one_form(base)

    def _kinds(self, text: str) -> frozenset[str]:
        return frozenset(key[len(EVENT) :] for key in self._keys.of_text(text) if key.startswith(EVENT))

    def _cumulative(self, proposition: Proposition, document: Document) -> bool:
        """«حتى الآن», «تضررت»: a count that goes on, whatever it counts."""
        if proposition.events & self._mounting:
            return True
        folded = [word.fold for word in words(document.article.text, proposition.start, proposition.end)]
        return self._lexicon.so_far.within(folded)

    def _rejected(
        self, document: Document, proposition: Proposition, unit: str | None, numbers: Sequence[_Number]
    ) -> frozenset[tuple[float, float]]:
        """The numbers of a unit that a clause names to say that they do not hold, bare ones among them."""
        text = document.article.text
        found = {(number, number) for number in self._unnumbered.rejected(document, proposition)}
        for other in numbers:
            if other.given is None or other.unit != unit:
                continue
            if self._beside.denied(text, proposition, other.quantity.span):
                found.add(other.given[:2])
        return frozenset(found)


def _parts(whole: Quantity, unit: str, numbers: Sequence[_Number]) -> frozenset[tuple[float, float]]:
    """The parts that a clause gives of a number."""
    return frozenset(
        other.given[:2]
        for other in numbers
        if other.given is not None and other.quantity is not whole and other.unit == unit and other.set_aside
    )


def _inside(span: Span, proposition: Proposition) -> bool:
    return span.start >= proposition.start and span.end <= proposition.end

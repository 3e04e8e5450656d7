"""A figure: one number, length of time or day of a proposition, with what tells whether another is of its thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rawi.compare.figures.setting import Setting
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Span, Value
from rawi.model.claim import DATE_UNIT

DAY = DATE_UNIT
BARE = 4
"""Telling words up to which a clause with a word for a tally gives a count and nothing else."""


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
    rejected: frozenset[tuple[float, float]] = frozenset()
    """Bounds of the numbers of its unit in place of which it is given («خمسة لا اثنين»)."""
    set_against: bool = False
    """The words around it say that somebody gives another («خلافا لما أعلنته النقابة»)."""
    outrun: bool = False
    """«بعد أن كانت الحصيلة الأولى ثلاثة»: it held before, and contradicts nothing."""
    fixed: bool = True
    """For a date: written as a date, not reckoned from the day of publication."""
    named: bool = True
    """For a day: a date, or one whose weekday is given («أمس الأربعاء»)."""
    weekday: str = ""
    """For a day: the folded name of the weekday that is given with it."""
    which: bool = False
    """For a day: the words say which of that name («الأحد المقبل»)."""
    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    """Keys of the names in the clause and of the places among them, without words for kinds of places («بلدة»)."""
    everywhere: bool = False
    """It counts those of the whole country («في عموم البلاد»)."""
    around: frozenset[str] = frozenset()
    """Keys of the places that the head of its article names."""
    parts: frozenset[tuple[float, float]] = frozenset()
    """Bounds of the numbers of its unit that its clause gives as parts of it."""
    partial: bool = False
    """It counts those that came to one who counts («استقبل المستشفى 12 مصابا»): there may be more."""
    moment: str | None = None
    """The ISO time until which it was counted, else the day on which it was given («حتى مساء الثلاثاء»)."""
    among: int = 1
    """How many different numbers of its unit its article gives."""
    people: bool = False
    """It counts people, who become more while an event is told, whatever befell them."""
    setting: Setting = field(default_factory=Setting)
    dates: frozenset[tuple[float, float]] = frozenset()
    """For a day: the bounds of all days that its speaker gives as dates in its article."""
    final: bool = False
    """A bound that somebody denies will be passed («استبعد أن تتخطى الحصيلة السبعين»): no later count updates it."""

    id: str = field(init=False, repr=False, compare=False)
    """The proposition's id and the offset of the number."""
    bounds: tuple[float, float] = field(init=False, repr=False, compare=False)
    """`low` and `high`."""
    years: frozenset[str] = field(init=False, repr=False, compare=False)
    """The years that its clause speaks of: those it names, else that in which it was said; none if neither is known."""
    said: int | None = field(init=False, repr=False, compare=False)
    """The day on which it was given, as a proleptic ordinal; None where it is not known."""
    heads: frozenset[str] = field(init=False, repr=False, compare=False)
    """`context` and `subject`."""
    heard: frozenset[str] = field(init=False, repr=False, compare=False)
    """`context` and the keys of the speaker: whom one clause speaks of may be who speaks in another."""

    def __post_init__(self) -> None:
        # A figure is held against hundreds of others, by what is the same each time.
        told, day = self.proposition, self.proposition.day
        object.__setattr__(self, "id", f"{told.id}.{self.span.start}")
        object.__setattr__(self, "bounds", (self.low, self.high))
        object.__setattr__(self, "years", told.years or frozenset({day[:4]} if day else ()))
        object.__setattr__(self, "said", _ordinal(day))
        object.__setattr__(self, "heads", self.context | self.subject)
        object.__setattr__(self, "heard", self.context | told.speaker)

    @property
    def dated(self) -> bool:
        """Whether it is said until when it was counted, and that is not all of the day on which it was given."""
        return self.moment is not None and self.moment != self.proposition.day

    @property
    def open_ended(self) -> bool:
        """Whether only the least that it can be is given."""
        return self.value.high is None or (self.value.high == self.value.low and self.low == self.value.low < self.high)

    @property
    def printed_unit(self) -> str:
        """The unit for a reader: a noun as it was counted with, not in the form in which nouns are compared."""
        return self.unit if self.unit.isascii() else self.value.unit or self.unit


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day or "").toordinal()
    except ValueError:
        return None

"""Figures: numbers that different holders give for one thing, and which of them cannot both hold.

Two figures are of one thing when they have the same unit, are said of the same course of events, and stand in clauses
that measure the same («قيمة الصفقة» is not «الراتب»). They conflict when their bounds do not meet; a higher count on a
later day is an update of a count that can only grow, not a conflict.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.compare.keys import EVENT, Keys
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions import Proposition
from rawi.model import Document, Quantity, Value

_ABOUT = 0.12
"""How far "about" reaches to either side, as a share of the number."""
_OPEN = 0.5
"""How far "at least" and "more than" reach up in a count that a newspaper gives, as a share of the number."""


_TALLY = 5
"""Content words up to which a clause gives a count and nothing else («الحصيلة ارتفعت إلى 47 قتيلا»)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number in one proposition, with what decides whether another number is of the same thing.

    `low` and `high` are its soft bounds. `measure` are the keys of what is measured, `alone` those of them that no
    other measure is the same as, `who` the keys of the people counted where they are told apart («مدنيين», not
    «أشخاص»), `single` the kinds of events in the clause that do not happen again and again. `beside` is how many
    figures of the unit the clause has; `counted` says that the count can only grow. `factor` is how far a figure of
    the same thing can be away, `needs` how near its clause must be.
    """

    proposition: Proposition
    quantity: Quantity
    unit: str
    low: float
    high: float
    measure: frozenset[str]
    alone: frozenset[str]
    who: frozenset[str]
    single: frozenset[str]
    beside: int
    counted: bool
    factor: float
    needs: float

    @property
    def id(self) -> str:
        """The proposition's id and the offset of the number."""
        return f"{self.proposition.id}.{self.quantity.span.start}"

    @property
    def value(self) -> Value:
        """The number as a position shows it."""
        return Value(low=self.quantity.low, high=self.quantity.high, unit=self.unit)


def figures(
    document: Document, propositions: Sequence[Proposition], keys: Keys, lexicon: CompareLexicon
) -> list[Figure]:
    """The figures that a document's propositions affirm, parts of a whole («بينهم 17 طفلا») left out."""
    found: list[Figure] = []
    text = document.article.text
    counts = frozenset(lexicon.relations["figures"]["growing"])
    settings = lexicon.relations["figures"]
    alone = frozenset(EVENT + kind for kind in settings["measures"])
    repeating = frozenset(EVENT + kind for kind in settings["repeating"])
    for proposition in propositions:
        if proposition.affirmed is not True or proposition.force not in ("assertion", "attitude"):
            continue
        for quantity in proposition.figures:
            bounds = soft_bounds(quantity)
            if bounds is None or _is_part(text, proposition, quantity, lexicon):
                continue
            unit = quantity.unit or " ".join(keys.of_text(quantity.of))
            near = frozenset(keys.of_text(_around(text, proposition, quantity)))
            kind = next(iter(sorted(key for key in keys.of_text(quantity.of) if key.startswith(EVENT))), "")
            growing = unit in counts or kind[len(EVENT) :] in counts
            found.append(
                Figure(
                    proposition=proposition,
                    quantity=quantity,
                    unit=unit,
                    low=bounds[0],
                    high=bounds[1],
                    measure=near,
                    alone=near & alone,
                    who=frozenset(key for key in keys.of_text(quantity.of) if key not in repeating),
                    single=proposition.events - repeating,
                    beside=sum(1 for other in proposition.figures if other.unit == quantity.unit),
                    counted=growing,
                    factor=float(settings["factor"]),
                    needs=float(settings["relative_same"]) if unit in settings["relative"] else 0.0,
                )
            )
    return found


def soft_bounds(quantity: Quantity) -> tuple[float, float] | None:
    """The numbers that a newspaper's figure can mean; None for a quantity without any bound."""
    low, high, kind = quantity.low, quantity.high, quantity.approximation
    if low is None and high is None:
        return None
    if low is None:
        return 0.0, float(high or 0)
    if high is None:
        return float(low), low * (1 + _OPEN)
    if kind == "about":
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    if kind in ("at least", "more than") and low == high:
        return float(low), low * (1 + _OPEN)
    if kind in ("at most", "less than") and low == high:
        return 0.0, float(high)
    return float(low), float(high)


def conflict(first: Figure, second: Figure) -> bool:
    """Whether two figures of one thing cannot both hold, the day of each considered."""
    if first.low <= second.high and second.low <= first.high:
        return False
    earlier, later = sorted((first, second), key=lambda figure: (figure.proposition.day or "", figure.low))
    days = earlier.proposition.day, later.proposition.day
    # A growing count that is higher later is an update.
    return not (first.counted and None not in days and days[0] != days[1] and later.low > earlier.high)


def one_thing(
    first: Figure, second: Figure, *, same_story: bool, nearness: Callable[[str, str], float], threshold: float
) -> bool:
    """Whether two figures are of one thing. `nearness` is the relation of two propositions by id."""
    if first.unit != second.unit or not same_story or first.proposition.id == second.proposition.id:
        return False
    if not _years(first.proposition) & _years(second.proposition):
        return False
    if first.counted and second.counted:
        one, two = first.proposition, second.proposition
        if first.who and second.who and not first.who & second.who:
            return False
        if _told_of_places(one, two) and not one.places & two.places:
            return bool(first.single & second.single) or nearness(one.id, two.id) >= threshold
        return True
    if first.proposition.article == second.proposition.article or min(first.beside, second.beside) > 1:
        return False
    if max(first.low, second.low) > first.factor * max(1e-9, min(first.high, second.high)):
        return False
    threshold = max(threshold, first.needs)
    if first.alone != second.alone:
        return False
    measured = first.measure & second.measure
    return bool(measured) and nearness(first.proposition.id, second.proposition.id) >= threshold


def _years(proposition: Proposition) -> frozenset[str]:
    """The years that a clause speaks of: those it names, else that in which it was said; "?" if neither is known."""
    return proposition.years or frozenset({proposition.day[:4]} if proposition.day else {"?"})


def _told_of_places(first: Proposition, second: Proposition) -> bool:
    """Whether places can tell two counts apart: both clauses name some, or one does and the other is no bare tally."""
    if first.places and second.places:
        return True
    bare = second if first.places else first
    return bool(first.places or second.places) and len(bare.keys) > _TALLY


def _around(text: str, proposition: Proposition, quantity: Quantity) -> str:
    """The words of the clause before a number, back to the number before it: where its measure stands."""
    before = words(text, proposition.start, quantity.span.start)
    start = next((word.end for word in reversed(before) if word.kind == "number"), proposition.start)
    return text[start : quantity.span.start]


def _is_part(text: str, proposition: Proposition, quantity: Quantity, lexicon: CompareLexicon) -> bool:
    before = [fold(word.text) for word in words(text, proposition.start, quantity.span.start) if word.kind == "word"][
        -3:
    ]
    return any(lexicon.part_of.at(before, index) for index in range(len(before)))


def spread(figures_: Sequence[Figure]) -> float:
    """How far apart figures lie: the logarithm of the highest over the lowest."""
    lows = [max(1e-9, figure.low) for figure in figures_]
    return math.log(max(lows) / min(lows)) if lows else 0.0


def conflicts(members: Sequence[Figure], linked: Mapping[str, set[str]]) -> list[tuple[Figure, Figure]]:
    """The pairs of one group that are linked as being of one thing and cannot both hold, in order."""
    return [
        (one, two)
        for index, one in enumerate(members)
        for two in members[index + 1 :]
        if two.id in linked.get(one.id, ()) and conflict(one, two)
    ]


def grouped(found: Sequence[Figure], linked: Mapping[str, set[str]]) -> list[tuple[Figure, ...]]:
    """Stars of figures of one thing; every member is linked to its core."""
    by_id = {figure.id: figure for figure in found}
    order = sorted(by_id, key=lambda name: (-len(linked.get(name, ())), name))
    taken: set[str] = set()
    groups: list[list[str]] = []
    for name in order:
        if name in taken:
            continue
        star = sorted({name, *(other for other in linked.get(name, ()) if other not in taken)})
        taken.update(star)
        groups.append(star)
    return [tuple(by_id[member] for member in star) for star in _merged(groups, linked)]


def _merged(stars: list[list[str]], linked: Mapping[str, set[str]]) -> list[list[str]]:
    """Stars of which at least a third of the pairs across are linked, made one."""
    merged: list[list[str]] = []
    for star in stars:
        for known in merged:
            across = sum(len(linked.get(member, set()).intersection(known)) for member in star)
            if 3 * across >= len(star) * len(known):
                known[:] = sorted({*known, *star})
                break
        else:
            merged.append(star)
    return merged

"""Two reports: signs that two figures of one unit are of two things, each told by an article of its own."""

from __future__ import annotations

from rawi.compare.claims.evidence import Evidence
from rawi.compare.figures.durations import LENGTHS
from rawi.compare.figures.figure import DAY, Figure

_APART = 2
"""Days from which what each of two articles tells of the day on which it came out is of two happenings."""


def each_of_its_day(first: Figure, second: Figure, deictic: frozenset[str]) -> bool:
    """Whether both give the day on which they were said, and these are days apart, or each is called «today» («الطقس
    اليوم الأحد 12»); `deictic` are the words for that."""
    if first.unit != DAY or first.low == second.low:
        return False
    called = all(not deictic.isdisjoint(one.setting.words.split()) for one in (first, second))
    apart = called or abs(first.low - second.low) >= _APART
    return apart and all(one.low == one.high == one.said for one in (first, second))


def dated_together(first: Figure, second: Figure) -> bool:
    """Whether one of two speakers gives both dates: he tells of two happenings."""
    if first.unit != DAY or first.proposition.article == second.proposition.article:
        return False
    return second.bounds in first.dates or first.bounds in second.dates


def given_together(first: Figure, second: Figure, persons: frozenset[str]) -> bool:
    """Whether a clause of one gives the number of the other too, or numbers of people that come to it: it measures two
    things by them («1054 حالة، بقيت منها 8 حالات تحت العلاج», «رجلين و3 نساء» beside «5 أشخاص»). `persons` are units of
    people of whom it is not said what befell them."""
    if first.unit == DAY or first.unit in LENGTHS:
        return False
    return _gives(first, second, persons) or _gives(second, first, persons)


def _gives(one: Figure, other: Figure, persons: frozenset[str]) -> bool:
    if one.value.low is None or other.value.low is None or other.value.low != other.value.high:
        return False
    beside = [each for each in one.proposition.figures if each.span != one.span and each.low is not None]
    if any(each.low == each.high == other.value.low and each.unit == one.value.unit for each in beside):
        return True
    parts = [each.low or 0.0 for each in beside if each.unit in persons]
    return bool(parts and one.who and not other.who) and one.value.low + sum(parts) == other.value.low


def of_some(first: Figure, second: Figure, persons: frozenset[str]) -> bool:
    """Whether the lower of two numbers counts people of one kind only, who may be among those of the other («63 طفلا»,
    «178 ضحية»); `persons` are units of such kinds."""
    lower, higher = (first, second) if first.low < second.low else (second, first)
    return first.unit != DAY and not lower.who.isdisjoint(persons) and not higher.who


def of_other_stretches(first: Figure, second: Figure) -> bool:
    """Whether only one is said to be of a length of time («خلال أربعة أيام»), or both of two lengths."""
    if first.unit == DAY or first.unit in LENGTHS or first.proposition.article == second.proposition.article:
        return False
    return first.setting.over != second.setting.over


def of_other_places(first: Figure, second: Figure, evidence: Evidence, goods: frozenset[str]) -> bool:
    """Whether each is of places of which the other's article says nothing: those of its clause, else, of what is
    counted and of `goods` (units), those in the head of its article."""
    one, two = first.proposition, second.proposition
    if first.unit == DAY or one.article == two.article:
        return False

    known = [
        evidence.told(each.proposition.article) | evidence.names(each.proposition.article) | each.around | each.subject
        for each in (first, second)
    ]
    own = first.places - second.places, second.places - first.places
    if all(own):
        return own[0].isdisjoint(known[1]) and own[1].isdisjoint(known[0])
    if not (first.counted and second.counted) and first.unit not in goods:
        return False
    places = first.places or first.around, second.places or second.around
    return places[0].isdisjoint(places[1]) and bool(places[0] - known[1]) and bool(places[1] - known[0])

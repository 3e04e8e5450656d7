"""DatingReader: the bounds of an article's publication from its own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rawi.arabic.numerals import Numerals
from rawi.arabic.settling import Settled, agreeing, covering, settle
from rawi.arabic.terms import TermIndex
from rawi.lexicon.dating import DatingLexicon
from rawi.model import DatingReason, Reading, Strength, Time, TimeMention
from rawi.resolve.dating import evidence
from rawi.resolve.dating.evidence import Evidence
from rawi.resolve.dating.gathering import Gatherer

_NEAR = dt.timedelta(days=7)
_NAMED = (evidence.DAY_AND_MONTH, evidence.OPENING, evidence.WITHIN_A_WEEK)
"""Evidence that names a day of a month, which agrees with its weekday in some years only."""
_REACH = {evidence.PAST: dt.timedelta(days=6 * 366), evidence.AT_LEAST: dt.timedelta(days=2 * 366)}
"""How long after the latest date told as past a weekday and date may agree: they mostly do so anew within six years."""


class Dating(NamedTuple):
    """What is inferred: the bounds, None where nothing tells, and the reasons."""

    published: Time | None
    reasons: tuple[DatingReason, ...]


class DatingReader:
    """Gathers what the words of an undated article tell of its day, and settles it."""

    def __init__(
        self, lexicon: DatingLexicon, terms: TermIndex, numerals: Numerals, is_speech: Callable[[str], bool]
    ) -> None:
        """`terms` are built from the time lexicon; `is_speech` tells whether a word is a form of a reporting verb."""
        self._gatherer = Gatherer(lexicon, terms, numerals, is_speech)

    def read(self, reading: Reading, times: Sequence[TimeMention]) -> Dating:
        """The bounds of publication; `times` are the article's expressions of time, read without a day."""
        settled = settle(self._gatherer.gather(reading, times))
        reasons = list(settled.counted)
        guess = _agreeing(settled)
        if guess is not None:
            reasons.append(guess)
            settled = settled._replace(earliest=guess.earliest, latest=guess.latest)
        published = covering(settled.earliest, settled.latest)
        kept = [*_binding(reasons), *((one, False) for one in settled.set_aside)]
        return Dating(published, tuple(_reason(one, counted) for one, counted in kept))


def _agreeing(settled: Settled[Evidence]) -> Evidence | None:
    """The first year after the dates told as past in which a weekday and a date without a year agree."""
    day = next((one for one in settled.counted if one.reason in _NAMED and one.pattern is not None), None)
    weekday = any(one.reason == evidence.WEEKDAY for one in settled.counted)
    if day is None or day.pattern is None or not (weekday or day.pattern.weekday is not None):
        return None
    told = [one for one in settled.counted if one.reason in _REACH and one.earliest is not None]
    latest = max(told, key=lambda one: one.earliest or dt.date.min, default=None)
    days = agreeing(settled)
    if not days or latest is None or latest.earliest is None:
        return None
    if days[0] - latest.earliest > _REACH[latest.reason]:
        return None
    last = max(one for one in days if one - days[0] <= _NEAR)
    return Evidence(span=day.span, reason=evidence.AGREEING, strength=Strength.WEAK, earliest=days[0], latest=last)


def _binding(found: Sequence[Evidence]) -> list[tuple[Evidence, bool]]:
    """The evidence that the bounds rest on, in the order of the text; a bound that another surpasses says nothing."""
    low = max((one.earliest for one in found if one.earliest is not None), default=None)
    high = min((one.latest for one in found if one.latest is not None), default=None)
    kept: dict[tuple[str, object, object], Evidence] = {}
    for one in found:
        if one.pattern is not None or (one.earliest is not None and one.earliest == low):
            kept.setdefault((one.reason, one.earliest, one.latest or one.span.text), one)
        elif one.latest is not None and one.latest == high:
            kept.setdefault((one.reason, one.earliest, one.latest), one)
    return [(one, True) for one in sorted(kept.values(), key=lambda one: one.span)]


def _reason(one: Evidence, counted: bool) -> DatingReason:
    return DatingReason(
        span=one.span,
        reason=one.reason,
        earliest=one.earliest.isoformat() if one.earliest else None,
        latest=one.latest.isoformat() if one.latest else None,
        pattern=one.pattern,
        strength=one.strength,
        counted=counted,
    )

"""Later accounts: who tells, whenever he does, of the day, place and kind of happening that another then denied."""

from __future__ import annotations

from datetime import date, timedelta

from rawi.compare.disputes.other_times import DAYS
from rawi.compare.propositions.propositions import Proposition

_DAY = timedelta(days=1)


def of_its_day(affirming: Proposition, denying: Proposition) -> bool:
    """Whether the one tells of the day, the place and the kind of happening of which the other denied it that day."""
    told = _day(affirming.about.earliest) if affirming.about is not None and affirming.about.grain in DAYS else None
    said = _day(denying.day)
    # Who denies it at once may call the place by its kind: «لم يقع انفجار في المرفأ».
    if told is None or said is None or not affirming.places & (denying.places | denying.keys):
        return False
    if denying.denies:
        denied = frozenset({denying.first})
    else:  # «لم يقع أي هجوم», «لم تشهد البلدة أي هجوم»
        denied = denying.denied | (denying.head if denying.sweeping else frozenset())
    return not denied.isdisjoint(affirming.happenings) and abs(told - said) <= _DAY


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None

"""The day that words without one mean: clock times, «فجرا», «ذلك اليوم», and «اليوم» in a quotation.

News tells of a day and goes on about it: what hangs in the air belongs to the day named in its own sentence, else to
the day last told of if that is near the day of writing, else to the day of writing.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.extract.times.scene import OF_TOLD_MONTH, SPOKEN, TOLD_MONTH, TOLD_PART, TOLD_YEAR, UNDATED, Draft, Scene
from rawi.extract.times.story import REMEMBERED, Story, day_of
from rawi.model import Quotation, Sentence

_SAID_WITHIN = 366
"""How far, in days before the day of writing, a quotation may have been said to count from its own day."""
_CLOSING = 2
"""Among how many months and quarters told last a quarter is preferred."""
_PARTS = frozenset({"month", "quarter", "half"})
_RECURRING = frozenset({"day", "part_of_day", "hour", "minute", "unknown"})


class Settler:
    """Settles the drafts of one text in their order."""

    def __init__(self, scene: Scene, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> None:
        self._scene = scene
        self._story = Story(scene, [sentence.first for sentence in sentences])
        self._quotations = [one for one in quotations if one.depth == 0]
        self._opened = [one.start for one in self._quotations]

    def settle(self, drafts: Sequence[Draft]) -> Iterator[Draft]:
        """The drafts with the days that they hang from."""
        done: list[Draft] = []
        for number, draft in enumerate(drafts):
            if draft.tie == SPOKEN:
                draft = self._spoken(draft, number, drafts, done)
            elif draft.tie == TOLD_MONTH:
                draft = self._month(draft, done)
            elif draft.tie is not None and draft.tie.startswith(TOLD_PART):
                draft = _part(draft, done)
            elif draft.tie is not None and draft.tie.startswith(TOLD_YEAR):
                draft = _in_told_year(draft, done)
            elif draft.tie is not None and draft.tie.startswith(OF_TOLD_MONTH):
                draft = _in_told_month(draft, done)
            elif draft.tie is not None:
                draft = _counted(draft, done)
            elif draft.type != "SET" and draft.value is not None and draft.value.startswith(UNDATED):
                draft = self._dated(draft, number, drafts, done)
            done.append(draft)
            yield draft

    def _month(self, draft: Draft, done: Sequence[Draft]) -> Draft:
        """The month told last, or that of writing, in the year of `draft`."""
        told = next((one for one in reversed(done[-REMEMBERED:]) if one.grain == "month" and one.earliest), None)
        if told is not None and told.earliest is not None:
            month = dt.date.fromisoformat(told.earliest).month
        elif self._scene.anchor is not None:
            month = self._scene.anchor.month
        else:
            return draft._replace(value=None)
        if draft.value is None or not draft.value.isdigit():
            return draft._replace(value=None)
        return draft.over(calendar.month(int(draft.value), month))._replace(needs=True)

    def _sentence(self, word: int) -> int:
        return self._story.sentence(word)

    def _quotation(self, word: int) -> int:
        """The number of the quotation around a word, -1 if it stands in none."""
        start = self._scene.words[word].start
        number = bisect_right(self._opened, start) - 1
        return number if number >= 0 and start < self._quotations[number].end else -1

    def _dated(self, draft: Draft, number: int, drafts: Sequence[Draft], done: Sequence[Draft]) -> Draft:
        """A clock time or part of a day with the day of its sentence, of the story or of writing."""
        scene, sentence = self._scene, self._sentence(draft.first)
        before = next((one for one in reversed(done[-REMEMBERED:]) if day_of(one) is not None), None)
        if before is None or self._sentence(before.first) != sentence:
            after = next(
                (one for one in drafts[number + 1 : number + 3] if day_of(one) is not None and one.tie is None), None
            )
            told = after if after is not None and self._sentence(after.first) == sentence else None
            before = told or self._story.told_of(draft, done) or self._story.at(draft, done)
        else:
            before = self._story.coming(draft, done) or before
        if self._recurs(draft, number, drafts, done) or self._story.of_habit(draft, done):
            return draft._replace(value=(draft.value or "").removeprefix(UNDATED), needs=False)
        before = self._story.in_its_part(draft, before, done)
        day = day_of(before) if before is not None else scene.anchor
        if day is None:
            return draft
        text = day.isoformat()
        return draft._replace(
            value=(draft.value or "").replace(UNDATED, text),
            earliest=text,
            latest=text,
            needs=before.needs if before is not None else True,
        )

    def _recurs(self, draft: Draft, number: int, drafts: Sequence[Draft], done: Sequence[Draft]) -> bool:
        """Whether an hour belongs to a recurring time of its sentence: «يفتح كل يوم من [الثامنة صباحا]»."""
        sentence = self._sentence(draft.first)
        for one in reversed(done[-REMEMBERED:]):
            if self._sentence(one.first) != sentence or day_of(one) is not None:
                break
            if one.type == "SET" and one.grain in _RECURRING:
                return True
        following = next((one for one in drafts[number + 1 : number + 3] if one.type != "TIME"), None)
        return (
            following is not None
            and following.type == "SET"
            and following.grain in _RECURRING
            and self._sentence(following.first) == sentence
        )

    def _spoken(self, draft: Draft, number: int, drafts: Sequence[Draft], done: Sequence[Draft]) -> Draft:
        """A day that counts from when it was said: inside a quotation, from the day that its clause gives."""
        scene, quotation = self._scene, self._quotation(draft.first)
        if quotation < 0 or scene.anchor is None or draft.earliest is None:
            return draft
        opening = self._quotations[quotation]
        sentence = self._sentence(draft.first)
        said_in = self._sentence(bisect_right(scene.words, opening.start, key=lambda word: word.start) - 1)
        clause = [one for one in done[-REMEMBERED:] if scene.words[one.first].start < opening.start][-1:]
        clause = [one for one in clause if opening.start - scene.words[one.end - 1].end <= _CLAUSE]
        clause = [one for one in clause if self._sentence(one.end - 1) == said_in]
        if not clause:
            clause = [one for one in drafts[number + 1 : number + 3] if scene.words[one.first].start >= opening.end][:1]
            clause = [one for one in clause if self._sentence(one.first) == sentence]
        said = day_of(clause[0]) if clause else None
        if said is None or not 0 <= (scene.anchor - said).days <= _SAID_WITHIN:
            return draft
        return _moved(draft, said - scene.anchor)


_CLAUSE = 160
"""How many code points before a quotation the day of its reporting clause may stand."""


def _moved(draft: Draft, by: dt.timedelta) -> Draft:
    """A draft of one day, moved by whole days."""
    if draft.earliest is None or draft.value is None:
        return draft
    day = (dt.date.fromisoformat(draft.earliest) + by).isoformat()
    return draft._replace(value=draft.value.replace(draft.earliest, day), earliest=day, latest=day)


def _counted(draft: Draft, done: Sequence[Draft]) -> Draft:
    """A stretch counted from the one told last: «اليوم التالي» is the day after it."""
    unit, count = (draft.tie or "")[:-2], int((draft.tie or "+0")[-2:])
    for one in reversed(done[-REMEMBERED:]):
        if one.earliest is None or one.type not in {"DATE", "TIME"}:
            continue
        if unit in {"D", "NI"} and day_of(one) is None:
            continue
        period = _stretch(dt.date.fromisoformat(one.earliest), unit, count)
        if period is None:
            return draft
        value = period.value + ("TNI" if unit == "NI" else "")
        return draft._replace(
            value=value if draft.value is None else draft.value.replace(UNDATED, period.value),
            type="TIME" if unit == "NI" else draft.type,
            grain="part_of_day" if unit == "NI" else draft.grain,
            earliest=period.earliest.isoformat(),
            latest=period.latest.isoformat(),
            needs=one.needs,
        )
    return draft._replace(value=None)


def _part(draft: Draft, done: Sequence[Draft]) -> Draft:
    """The month, quarter or half told last, in the year of `draft`; all of that year where none was told."""
    shift = (draft.tie or "").removeprefix(TOLD_PART)
    near = [one for one in reversed(done[-REMEMBERED:]) if one.earliest and one.type == "DATE" and one.grain in _PARTS]
    # «الربع الثاني المنتهي في يونيو» is of the quarter.
    told = next((one for one in near[:_CLOSING] if one.grain != "month"), next(iter(near), None))
    if told is None or told.earliest is None:
        return _counted(draft._replace(tie=f"Y{shift}"), done) if shift else draft
    opening = dt.date.fromisoformat(told.earliest)
    first, year = opening.month, opening.year + int(shift or 0)
    if not shift:
        if draft.value is None or not draft.value.isdigit():
            return draft
        year = int(draft.value)
    if told.grain == "month":
        return draft.over(calendar.month(year, first))
    quarter = told.grain == "quarter"
    return draft.over(calendar.quarter(year, (first + 2) // 3) if quarter else calendar.half(year, 1 + (first > 6)))


def _in_told_year(draft: Draft, done: Sequence[Draft]) -> Draft:
    """A day or month in the year told last: «مايو من العام نفسه»."""
    count = int((draft.tie or "")[len(TOLD_YEAR) :])
    told = next((one for one in reversed(done[-REMEMBERED:]) if one.earliest and one.type in {"DATE", "TIME"}), None)
    if told is None or told.earliest is None or draft.earliest is None:
        return draft
    day = dt.date.fromisoformat(draft.earliest)
    try:
        of_year = dt.date.fromisoformat(told.earliest).year + count
        period = (
            calendar.month(of_year, day.month) if draft.grain == "month" else calendar.day(day.replace(year=of_year))
        )
    except ValueError:
        return draft
    return draft.over(period)._replace(needs=told.needs)


def _in_told_month(draft: Draft, done: Sequence[Draft]) -> Draft:
    """A day of the month told last: «15 من الشهر نفسه»."""
    count = int((draft.tie or "")[len(OF_TOLD_MONTH) :])
    told = next((one for one in reversed(done[-REMEMBERED:]) if one.earliest and one.type in {"DATE", "TIME"}), None)
    if told is None or told.earliest is None or draft.earliest is None:
        return draft
    first = calendar.add_months(dt.date.fromisoformat(told.earliest).replace(day=1), count)
    try:
        opening = calendar.day(first.replace(day=dt.date.fromisoformat(draft.earliest).day))
        if draft.latest is None or draft.value is None or "/" not in draft.value:
            return draft.over(opening)._replace(needs=told.needs)
        # «يومي 24 و25 من الشهر نفسه»
        closing = calendar.day(first.replace(day=dt.date.fromisoformat(draft.latest).day))
    except ValueError:
        return draft
    interval = Period(f"{opening.value}/{closing.value}", opening.earliest, closing.latest, draft.grain)
    return draft.over(interval)._replace(needs=told.needs)


def _stretch(told: dt.date, unit: str, count: int) -> Period | None:
    try:
        if unit in {"D", "NI"}:
            return calendar.day(told + dt.timedelta(days=count))
        if unit == "W":
            return calendar.week(told + dt.timedelta(weeks=count))
        if unit == "MO":
            first = calendar.add_months(told.replace(day=1), count)
            return calendar.month(first.year, first.month)
        return calendar.year(told.year + count)
    except (ValueError, OverflowError):
        return None

"""The day that a story is at: what a clock time or part of a day hangs from where its sentence names none."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rawi.arabic.particles import ARTICLE
from rawi.extract.times.scene import Draft, Scene

REMEMBERED = 40
"""How many expressions back a day is looked for; a bound on time."""
_NEAR_DAYS = 2
"""How far, in days before the day of writing, the day in focus may lie."""
_TOLD_DAYS = 31
"""How far before the day of writing what a sentence speaks of again may have been dated."""
_OPENING_WORDS = 12
"""Within how many words of its start a sentence in the pluperfect says so («وكان المتحدث باسم الوزارة قد قال»)."""
_HOUR = re.compile(r"T(\d{2}):")
_HOURS = {"MO": range(1, 12), "MI": range(11, 14), "AF": range(13, 18), "EV": range(17, 22), "NI": range(20, 24)}
"""The hours of the parts of a day."""
_DAYS = frozenset({"day", "part_of_day", "hour", "minute", "second"})
_BESIDE = 12
"""How many words before a day its happening is named («الزلزال الذي ضرب الساحل [الجمعة]»)."""
_SHORTEST_NOUN = 4
_CLAUSE = 30
"""How many words before an hour its happening is named again."""
_HABIT_WITHIN = 20
"""How many words before an hour it is said what opens, closes or leaves then."""


class Story:
    """The days of one text so far; `starts` are the first words of its sentences."""

    def __init__(self, scene: Scene, starts: Sequence[int]) -> None:
        self._scene = scene
        self._starts = starts

    def sentence(self, word: int) -> int:
        """The number of the sentence that a word stands in, from 1."""
        return bisect_right(self._starts, word)

    def coming(self, draft: Draft, done: Sequence[Draft]) -> Draft | None:
        """The coming day of its sentence that a clause ahead belongs to, rather than the day of the report:
        «يستأنف [غدا]، بحسب بيان صدر اليوم، على أن ينطلق أول قطار عند السادسة»."""
        scene, sentence = self._scene, self.sentence(draft.first)
        if scene.anchor is None or not (scene.ahead(draft.first) or self._provided(draft.first)):
            return None
        for one in reversed(done[-REMEMBERED:]):
            if self.sentence(one.first) != sentence:
                return None
            day = day_of(one)
            if day is not None and day > scene.anchor:
                return one
        return None

    def _provided(self, word: int) -> bool:
        return any(self._scene.find(at, "provided") is not None for at in range(max(0, word - _BESIDE), word))

    def told_of(self, draft: Draft, done: Sequence[Draft]) -> Draft | None:
        """The day told last of what the sentence speaks of again by the article: «زلزال ضرب الساحل [الجمعة] … ووقع
        الزلزال عند الساعة 05:42»."""
        scene = self._scene
        if scene.anchor is None or scene.ahead(draft.first):
            return None
        nouns = set(self._named_again(draft.first))
        if not nouns:
            return None
        for one in reversed(done[-REMEMBERED:]):
            day = day_of(one)
            if day is None or not 0 <= (scene.anchor - day).days <= _TOLD_DAYS:
                continue
            before = range(max(self._start(one.first), one.first - _BESIDE), one.first)
            if not nouns.isdisjoint(_bare(scene.fold(word)) for word in before):
                return one
        return None

    def _named_again(self, word: int) -> Iterator[str]:
        """The nouns with the article close before a word, in its sentence."""
        for at in range(max(self._start(word), word - _CLAUSE), word):
            fold = self._scene.fold(at)
            noun = _bare(fold)
            if noun != fold.removeprefix("و") and len(noun) >= _SHORTEST_NOUN:
                yield noun

    def of_habit(self, draft: Draft, done: Sequence[Draft]) -> bool:
        """Whether a clock time is that of opening hours or a timetable, of no day: «تفتح المكاتب من [التاسعة صباحا]»,
        «إغلاق المحال عند [الثامنة مساء]»; not where its sentence gives the day before it."""
        scene, start = self._scene, self._start(draft.first)
        if draft.grain != "minute":
            return False
        words = range(max(start, draft.first - _HABIT_WITHIN), draft.first)
        habit = next((at for at in reversed(words) if scene.find(at, "habit", bare=False) is not None), None)
        if habit is None:
            return False
        last = next((one for one in reversed(done[-REMEMBERED:]) if day_of(one) is not None), None)
        hours = last is not None and last.type == "TIME" and last.first > habit
        return last is None or last.first < start or hours

    def _start(self, word: int) -> int:
        number = self.sentence(word)
        return self._starts[number - 1] if number else 0

    def in_its_part(self, draft: Draft, before: Draft | None, done: Sequence[Draft]) -> Draft | None:
        """The day told with the part of it that an hour lies in, rather than a day that only tells of the report:
        «ضرب الزلزال [فجر الثلاثاء] … أعلنت السلطات الأربعاء … وقعت الهزة عند الساعة 03:52»."""
        hour = _HOUR.search(draft.value or "")
        if hour is None or (before is not None and self.sentence(before.first) == self.sentence(draft.first)):
            return before
        scene = self._scene
        for one in reversed(done[-REMEMBERED:]):
            part = (one.value or "").partition("T")[2]
            day = day_of(one)
            if day is None or part not in _HOURS or int(hour[1]) not in _HOURS[part]:
                continue
            if scene.anchor is None or 0 <= (scene.anchor - day).days <= _NEAR_DAYS:
                return one
        return before

    def at(self, draft: Draft, done: Sequence[Draft]) -> Draft | None:
        """The draft whose day the story is at before it; None if it is the day of writing."""
        scene = self._scene
        if scene.anchor is None:
            return next((one for one in reversed(done[-REMEMBERED:]) if day_of(one) is not None), None)
        if scene.ahead(draft.first):
            return None
        start = self._start(draft.first)
        words = range(start, min(start + _OPENING_WORDS, draft.first))
        earlier = any(scene.find(word, "had", bare=False) for word in words[:2]) and any(
            scene.find(word, "already", bare=False) for word in words
        )
        for one in reversed(done[-REMEMBERED:]):
            day = day_of(one)
            if day is not None and int(earlier) <= (scene.anchor - day).days <= _NEAR_DAYS:
                return one
        return None


def day_of(draft: Draft) -> dt.date | None:
    """The day that a draft fixes, None if it fixes none or covers more."""
    if draft.earliest is None or draft.grain not in _DAYS or draft.type not in {"DATE", "TIME"}:
        return None
    if draft.value is None or not draft.value[:4].isdigit() or "/" in draft.value:
        return None
    return dt.date.fromisoformat(draft.earliest)


def _bare(fold: str) -> str:
    """A folded word without conjunction and article."""
    return fold.removeprefix("و").removeprefix(ARTICLE) if ARTICLE in fold[:3] else fold

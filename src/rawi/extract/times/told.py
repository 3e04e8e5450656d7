"""Times that count from one told before: «ذلك اليوم», «اليوم ذاته», «العام التالي», «الشهر نفسه من العام الماضي»."""

from __future__ import annotations

from rawi.extract.times import periods
from rawi.extract.times.scene import TOLD_MONTH, TOLD_PART, TOLD_UNITS, Draft, Scene


def told(scene: Scene, at: int) -> Draft | None:
    """A stretch that is counted from one told before: «ذلك اليوم», «اليوم ذاته», «العام التالي», «يومها»."""
    that_day = scene.find(at, "that_day", bare=False)
    if that_day is not None:
        return _counted_on(at, that_day.end, that_day.skip, "D", 0)
    that = scene.find(at, "that", bare=False)
    unit = scene.find(that.end, "unit.singular") if that is not None and not that.definite else None
    if that is not None and unit is not None and unit.definite and unit.value in TOLD_UNITS:
        return _in_year(scene, _counted_on(at, unit.end, that.skip, unit.value, 0))
    unit = scene.find(at, "unit.singular", bare=False)
    if unit is None or not unit.definite or unit.value not in TOLD_UNITS:
        return None
    which = scene.find(unit.end, "textual")
    if which is None or (unit.value == "Y" and scene.preceded_by(at, "general_after")):
        return None
    return _in_year(scene, _counted_on(at, which.end, unit.skip, unit.value, int(which.value)))


def matching(scene: Scene, at: int) -> Draft | None:
    """The same part of another year: «الفترة نفسها من العام الماضي», «الربع المماثل من 2023»."""
    stretch = scene.find(at, "told_stretch", bare=False) or scene.find(at, "part_of_year", bare=False)
    if stretch is None or not stretch.definite:
        return None
    same = scene.find(stretch.end, "matching") or scene.find(stretch.end, "textual")
    of = scene.find(same.end, "of") if same is not None and same.value in {"", "0"} else None
    if of is None or of.end >= len(scene.words):
        return None
    outer = periods.of_year(scene, of.end)
    if outer is not None:
        return outer._replace(first=at, skip=stretch.skip, tie=TOLD_PART)
    year = told(scene, of.end)
    if year is None or year.skip or year.grain != "year" or year.tie is None:
        return None
    return year._replace(first=at, skip=stretch.skip, tie=TOLD_PART + year.tie[-2:])


def _in_year(scene: Scene, draft: Draft) -> Draft:
    """The same month of another year: «الشهر نفسه [من العام الماضي]»."""
    of = scene.find(draft.end, "of") if draft.tie == "MO+0" else None
    outer = periods.of_year(scene, of.end) if of is not None else None
    if outer is None:
        return draft
    return outer._replace(first=draft.first, skip=draft.skip, grain="month", tie=TOLD_MONTH)


def _counted_on(first: int, end: int, skip: int, unit: str, count: int) -> Draft:
    return Draft.of(first, end, skip, None, needs=False, grain=TOLD_UNITS[unit])._replace(tie=f"{unit}{count:+d}")

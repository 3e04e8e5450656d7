"""Stretches whose number is not said: «عدة أيام», «أشهر قليلة», «منذ عقود», «لسنوات»."""

from __future__ import annotations

from rawi.arabic.particles import ARTICLE
from rawi.extract.times.lengths import GRAINS, iso_value
from rawi.extract.times.scene import Draft, Scene

_FOR = "ل"
_GENITIVES = ("weekday", "month", "hijri", "unit.singular", "feast")


def several(scene: Scene, at: int) -> Draft | None:
    """«عدة أيام», «بضع سنوات», «أشهر قليلة»: a number of units that is not said."""
    several = scene.find(at, "several", bare=False)
    unit = scene.find(several.end if several is not None else at, "unit.plural", bare=several is not None)
    if unit is None or unit.definite:
        return None
    few = scene.find(unit.end, "few.indefinite") if several is None else None
    if several is None and few is None:
        return None
    end, skip = (
        (unit.end, several.skip) if several is not None else (few.end if few is not None else unit.end, unit.skip)
    )
    return Draft(at, end, skip, "DURATION", iso_value("X", unit.value), GRAINS[unit.value])


def some(scene: Scene, at: int) -> Draft | None:
    """«منذ عقود», «مسألة ساعات», «لسنوات»: a plural without a number, where the word before it measures time."""
    unit = scene.find(at, "unit.plural", bare=False)
    if unit is None or unit.definite or governs(scene, unit.end):
        return None
    for_some = unit.skip > 0 and scene.fold(at)[unit.skip - 1] == _FOR
    if for_some and unit.value == "D" and not ends(scene, unit.end):
        # «الدورة 18 لأيام قرطاج»
        return None
    if not for_some and (unit.skip or not scene.preceded_by(at, "some_units_after")):
        return None
    return Draft(at, unit.end, unit.skip, "DURATION", iso_value("X", unit.value), GRAINS[unit.value])


def ends(scene: Scene, at: int) -> bool:
    """Whether nothing at `at` can describe the word before it."""
    return at >= len(scene.words) or scene.words[at].kind == "mark" or scene.find(at, "after_year") is not None


def governs(scene: Scene, at: int) -> bool:
    """Whether the word at `at` can be the genitive of the unit before it («أيام العيد», «ساعة الصفر»)."""
    if at < len(scene.words) and scene.words[at].kind == "number":
        return True
    if scene.fold(at).startswith(ARTICLE):
        one = scene.cardinal(at)
        return one is None or one.value != 1
    return any(scene.find(at, role) is not None for role in _GENITIVES)

"""Durations: «ثلاث سنوات», «48 ساعة», «اليومين الماضيين», «منذ عقود», «ربع قرن»."""

from __future__ import annotations

from rawi.arabic.particles import ARTICLE
from rawi.arabic.terms import Hit
from rawi.extract.times.lengths import GRAINS, LENGTH, SMALLER, iso_value, unit_of
from rawi.extract.times.placing import first_of, placed
from rawi.extract.times.scene import ARTICLES, Draft, Scene
from rawi.extract.times.uncounted import ends, governs, several, some

_SHORT = frozenset({"D", "NI"})
_LONG = frozenset({"W", "MO", "Y", "DE", "CE"})
_HIS = "ه"
_MEASURING = "لب"
"""The particles before a length: «لعام», «بأسبوع»."""
_HUNDRED = 100
_BY = "ب"
_OPENING = frozenset('(«“"')


def duration(scene: Scene, at: int) -> Draft | None:
    """A stretch of time, with the part of a smaller unit that goes on with it: «سنتين وستة أشهر», «ثلاثة أيام»."""
    first = _single(scene, at)
    if first is not None:
        return _closed(scene, _continued(scene, first))
    unit = scene.find(at, "unit.singular", bare=False)
    if unit is None or unit.definite or not scene.fold(unit.end).startswith("و"):
        return None
    alone = _lone(scene, at, named=True)
    both = _continued(scene, alone) if alone is not None else None
    return both if both is not None and alone is not None and both.end > alone.end else None


def _closed(scene: Scene, length: Draft) -> Draft:
    """A stretch with what may follow it: «تسع ساعات [كاملة]», «سنتين [تقريبا]»."""
    if (opening := first_of(scene, length)) is not None:
        return opening
    whole = scene.find(length.end, "whole")
    length = length if whole is None else length._replace(end=whole.end)
    near = scene.find(length.end, "nearly")
    return length if near is None or length.mod is not None else length._replace(end=near.end, mod=near.value)


def _continued(scene: Scene, first: Draft) -> Draft:
    """«[سنتين] وستة أشهر», «[سنة] وشهر وعشرة أيام»: one stretch of units that grow smaller."""
    last = first
    while (longer := _with_next(scene, first, last)) is not None:
        first, last = longer
    return first


def _with_next(scene: Scene, first: Draft, last: Draft) -> tuple[Draft, Draft] | None:
    """A stretch whose last unit is `last`, with the smaller unit that goes on with it, and that unit by itself."""
    parts = LENGTH.fullmatch(last.value or "")
    at = first.end
    if parts is None or parts["number"] == "X" or at >= len(scene.words) or not scene.fold(at).startswith("و"):
        return None
    apart = scene.fold(at) == "و"
    start = at + apart
    if start >= len(scene.words):
        return None
    second = counted(scene, start) or dual(scene, start) or _lone(scene, start, named=True)
    rest = LENGTH.fullmatch(second.value or "") if second is not None else None
    if second is None or rest is None or rest["number"] == "X" or second.skip != (0 if apart else 1):
        return None
    if unit_of(rest) not in SMALLER.get(unit_of(parts), "").split() or second.earliest is not None:
        return None
    clock = "T" if rest["clock"] and not parts["clock"] else ""
    value = f"{first.value}{clock}{rest['number']}{rest['unit']}"
    return first._replace(end=second.end, value=value), second


def _single(scene: Scene, at: int) -> Draft | None:
    """A counted stretch: «ثلاثة أيام», «48 ساعة», «يومين», «السنوات الثلاث الماضية», «ساعة ونصف»."""
    approximate = scene.find(at, "approximate", bare=False)
    if approximate is not None and approximate.end < len(scene.words):
        inner = (
            counted(scene, approximate.end)
            or dual(scene, approximate.end)
            or fraction(scene, approximate.end)
            or _lone(scene, approximate.end, named=True)
            or _whole(scene, approximate.end)
        )
        if inner is None or inner.skip:
            return None
        return inner._replace(first=at, skip=approximate.skip, mod=approximate.value)
    return (
        _bracketed(scene, at)
        or counted(scene, at)
        or _ranging(scene, at)
        or dual(scene, at)
        or _postposed(scene, at)
        or fraction(scene, at)
        or several(scene, at)
        or some(scene, at)
        or _lone(scene, at)
    )


def counted(scene: Scene, at: int) -> Draft | None:
    """A number with its unit: «ثلاثة أيام», «الـ24 ساعة», «مئات السنين»."""
    numeral = scene.cardinal(at)
    start = at
    skip = numeral.skip if numeral is not None else 0
    if (
        numeral is None
        and scene.fold(at) in ARTICLES
        and scene.words[min(at + 1, len(scene.words) - 1)].kind == "number"
    ):
        numeral = scene.cardinal(at + 1)
    if numeral is None:
        many = scene.numerals.magnitude(scene.words, at)
        unit = scene.find(many.end, "unit.plural") if many is not None else None
        if many is None or unit is None:
            return None
        return Draft(at, unit.end, many.skip, "DURATION", iso_value("X", unit.value), GRAINS[unit.value])
    unit = None
    for role in ("unit.plural", "unit.singular"):
        unit = unit or scene.find(numeral.end, role)
    if unit is None or (numeral.value == 1 and not numeral.digits):
        return None
    if unit.role == "unit.singular" and _names_a_day(scene, unit):
        # «6.2 في المئة يوم الثلاثاء»
        return None
    apart = (numeral.definite and numeral.value >= _HUNDRED) or (numeral.digits and start == numeral.first)
    if (unit.definite and apart) or (numeral.definite and _percentage(scene, at)):
        # «في المئة العام الماضي», «3 في المئة يوم الأحد», «2017 الساعة»: a numeral of one phrase, a unit of the next.
        return None
    if unit.value == "S" and unit.role == "unit.singular" and isinstance(numeral.value, int) and 2 < numeral.value < 11:
        return None
    if at > 0 and (outer := scene.cardinal(at - 1)) is not None and outer.end > at:
        # «19 [ألفا سنة] 2012»: the tail of a number.
        return None
    if scene.numerals.closed(scene.words, numeral.end, numeral.first):
        # «ارتفعت إلى 19 ألفا سنة 2012»
        return None
    value = numeral.value
    end = _half(scene, unit.end, unit.value)
    return placed(scene, start, end, skip, value + 0.5 if end > unit.end else value, unit.value)


def _names_a_day(scene: Scene, unit: Hit) -> bool:
    """Whether «يوم» or «ليلة» belongs to the weekday after it, not to the number before."""
    if unit.value not in {"D", "NI"} or unit.definite:
        return False
    weekday = scene.find(unit.end, "weekday")
    return (weekday is not None and weekday.definite) or scene.find(unit.end, "deixis") is not None


def _percentage(scene: Scene, at: int) -> bool:
    """Whether «المئة» at `at` ends a percentage: «3 في [المئة]», «خمسة في [المئة]»."""
    if at and scene.fold(at).startswith(_BY + ARTICLE):
        return scene.words[at - 1].kind == "number"  # «1,6 بالمئة سنة 2017»
    if at < 2 or scene.words[at - 1].kind != "word" or len(scene.fold(at - 1)) != len(ARTICLE):
        return False
    return scene.words[at - 2].kind == "number" or scene.cardinal(at - 2) is not None


def _half(scene: Scene, at: int, unit: str) -> int:
    """The end of «ونصف», «ونصف الساعة» after a count of units; `at` where there is none."""
    if not scene.fold(at).startswith("و"):
        return at
    apart = scene.fold(at) == "و"
    half = scene.find(at + apart, "half_past", bare=apart)
    if half is None:
        return at
    again = scene.find(half.end, "unit.singular")
    return again.end if again is not None and again.value == unit and again.definite else half.end


def _bracketed(scene: Scene, at: int) -> Draft | None:
    """«(20) يوما»: the number in brackets of its own."""
    if scene.text(at) != "(" or scene.text(at + 2) != ")" or scene.words[at + 1].kind != "number":
        return None
    unit = scene.find(at + 3, "unit.plural") or scene.find(at + 3, "unit.singular")
    numeral = scene.cardinal(at + 1)
    if unit is None or unit.definite or numeral is None or numeral.end != at + 2:
        return None
    return placed(scene, at, unit.end, 0, numeral.value, unit.value)


def _ranging(scene: Scene, at: int) -> Draft | None:
    """The first of two counts of one unit: «بين [25] و42 سنة», «[3] إلى 5 أيام», «[8]-48 ساعة»."""
    if scene.words[at].kind != "number":
        return _ranging_words(scene, at)
    numeral = scene.cardinal(at)
    if numeral is None or numeral.end >= len(scene.words):
        return None
    joint = numeral.end
    to = scene.find(joint, "range_to")
    if to is not None:
        joint = to.end
    elif scene.text(joint) in {"-", "–"} or (scene.fold(joint) == "و" and scene.preceded_by(at, "range_from")):
        joint += 1
    else:
        return None
    other = counted(scene, joint) if joint < len(scene.words) and scene.words[joint].kind == "number" else None
    falls = to is not None and scene.preceded_by(at, "of")
    return _lower(Draft(at, numeral.end, 0, "DURATION", None, "unknown"), numeral.value, other, falls=falls)


def _ranging_words(scene: Scene, at: int) -> Draft | None:
    """The same in words: «ما بين [ثلاثة] وستة أشهر», «من [ثلاثة] إلى خمسة أعوام»."""
    if not scene.preceded_by(at, "range_from"):
        return None
    numeral = scene.cardinal(at)
    if numeral is None or numeral.skip or numeral.definite or numeral.end >= len(scene.words):
        return None
    to = scene.find(numeral.end, "range_to")
    joint = to.end if to is not None else numeral.end
    other = counted(scene, joint) if joint < len(scene.words) else None
    if other is None or other.skip != (0 if to is not None else 1):
        return None
    return _lower(Draft(at, numeral.end, 0, "DURATION", None, "unknown"), numeral.value, other)


def _lower(draft: Draft, count: int | float, other: Draft | None, *, falls: bool = False) -> Draft | None:
    """The first of two counts, in the unit of the second; the lower unless it `falls` («من 18 إلى 11 ساعة»)."""
    parts = LENGTH.fullmatch(other.value or "") if other is not None else None
    if other is None or parts is None or parts["number"] == "X":
        return None
    if int(parts["number"]) < count and not falls:
        return None
    return draft._replace(value=f"P{parts['clock']}{count}{parts['unit']}", grain=other.grain)


def dual(scene: Scene, at: int) -> Draft | None:
    """Two of a unit in one word: «يومين», «الأسبوعين الماضيين»."""
    unit = scene.find(at, "unit.dual", bare=False)
    if unit is None or (scene.fold(at)[-1:] == "ي" and scene.text(unit.end)[:1].isdigit()):
        return None
    construct = not scene.fold(at).endswith("ن")
    if construct:
        return None
    if unit.definite and unit.value == "H" and scene.ordinal(unit.end) is not None:
        # «بين الساعتين الثالثة والخامسة»
        return None
    if unit.definite and unit.value == "Y" and scene.find(unit.end, "shift") is None and _describes(scene, at):
        # «المديرين العامين»
        return None
    end = _half(scene, unit.end, unit.value)
    return placed(scene, at, end, unit.skip, 2.5 if end > unit.end else 2, unit.value)


def _describes(scene: Scene, at: int) -> bool:
    """Whether the word before a dual with the article is a noun that it can describe."""
    before = scene.words[at - 1] if at else None
    return before is not None and before.kind == "word" and before.fold.removeprefix("و").startswith(ARTICLE)


def _postposed(scene: Scene, at: int) -> Draft | None:
    """«السنوات الثلاث الماضية», «الساعات الـ24 المقبلة», «الأيام القليلة الماضية», «الأشهر الماضية»."""
    unit = scene.find(at, "unit.plural", bare=False)
    if unit is None or not unit.definite:
        return None
    position: int = unit.end
    value: int | float | None = None
    numeral = scene.cardinal(position)
    if numeral is not None and numeral.definite and not numeral.skip:
        value, position = numeral.value, numeral.end
    elif scene.fold(position) in ARTICLES:
        numeral = scene.cardinal(position + 1)
        if numeral is not None and numeral.digits:
            value, position = numeral.value, numeral.end
    few = scene.find(position, "few.words") if value is None else None
    position = few.end if few is not None else position
    if value is not None:
        return placed(scene, at, position, unit.skip, value, unit.value)
    shift = scene.find(position, "shift") or (scene.find(position, "few.words") if few is None else None)
    if shift is None and few is None:
        return None
    if shift is not None:
        position = shift.end
    ahead = shift is not None and shift.value == "1"
    return Draft(
        at, position, unit.skip, "DURATION", iso_value("X", unit.value), GRAINS[unit.value], needs=not ahead or True
    )


def fraction(scene: Scene, at: int) -> Draft | None:
    """«نصف ساعة», «ربع قرن»."""
    for role, over in (("half_past", 2), ("half_spoken", 2), ("third_past", 3), ("quarter_past", 4)):
        part = scene.find(at, role, bare=False)
        unit = scene.find(part.end, "unit.singular") if part is not None and not part.definite else None
        if part is None or unit is None or unit.definite:
            continue
        if unit.value == "H":
            return placed(scene, at, unit.end, part.skip, 60 // over, "M")
        if unit.value == "CE" and not 100 % over:
            return placed(scene, at, unit.end, part.skip, 100 // over, "Y")
        if unit.value == "Y":
            return placed(scene, at, unit.end, part.skip, 12 // over, "MO")
    return None


def _whole(scene: Scene, at: int) -> Draft | None:
    """One unit with the article after what makes it approximate: «قرابة [السنة]»."""
    unit = scene.find(at, "unit.singular")
    if unit is None or not unit.definite or unit.value not in _LONG:
        return None
    follows = any(scene.find(unit.end, role) is not None for role in ("shift", "textual", "other_year"))
    if follows or scene.text(unit.end)[:1].isdigit() or scene.ordinal(unit.end) is not None:
        return None
    return placed(scene, at, unit.end, unit.skip, 1, unit.value)


def _lone(scene: Scene, at: int, *, named: bool = False) -> Draft | None:
    """A unit by itself: «منذ شهر», «خلال أسبوع»; with a half, «ساعة ونصف»."""
    unit = scene.find(at, "unit.singular", bare=False)
    if unit is None or unit.definite:
        return None
    if (whole := scene.find(unit.end, "whole")) is not None:
        # «ليلة كاملة»
        return placed(scene, at, whole.end, unit.skip, 1, unit.value)
    if not named and scene.text(at).endswith(_HIS) and scene.find(unit.end, "unit.dual", bare=False) is not None:
        # «لم يتجاوز سنه الشهرين»
        return None
    attached = scene.fold(at)[unit.skip - 1] if unit.skip else ""
    if attached and attached not in _MEASURING and not named:
        return None
    end = _half(scene, unit.end, unit.value)
    if end > unit.end:
        return placed(scene, at, end, unit.skip, 1.5, unit.value)
    measured = attached in _MEASURING and attached != "" and _measured(scene, at, end)
    if not (named or measured or scene.preceded_by(at, "lone_unit_after") or _alone_in(scene, at, unit)):
        return None
    if scene.find(end, "weekday") is not None or scene.find(end, "deixis") is not None or scene.text(end)[:1].isdigit():
        return None
    if scene.find(end, "month") is not None or scene.find(end, "hijri") is not None:
        return None
    before = scene.find(at - 2, "unit.singular", bare=False) if not named else None
    if before is not None and before.value == unit.value:
        # «عاما بعد عام»
        return None
    if unit.value == "SN" and (unit.definite or governs(scene, end)):
        return None
    if unit.value == "DE" and not named and not ends(scene, end) and scene.find(end, "of") is None:
        # «خلال عقد الاجتماع» is no decade.
        return None
    one = scene.cardinal(end)
    end = one.end if one is not None and one.value == 1 and not one.skip else end
    if not named and unit.value == "D" and one is None and not scene.preceded_by(at, "lone_day_after"):
        counted_on = scene.find(end, "counted_from") is not None and scene.preceded_by(at, "lone_unit_after")
        if not (counted_on and not scene.preceded_by(at, "since")):
            # «بعد يوم من انسحاب الوفد»
            return None
    return placed(scene, at, end, unit.skip, 1, unit.value)


def _measured(scene: Scene, at: int, end: int) -> bool:
    """Whether a particle attached to a lone unit makes it a length: «ليوم واحد», «قبل موعده بأسبوع»."""
    one = scene.cardinal(end)
    if one is not None and one.value == 1 and not one.skip:
        return True
    unit = scene.find(at, "unit.singular", bare=False)
    return unit is not None and unit.value not in _SHORT and ends(scene, end)


def _alone_in(scene: Scene, at: int, unit: Hit) -> bool:
    """«أخلوا الوادي في ساعة»: the whole of a prepositional phrase, with nothing that describes the unit."""
    if unit.skip or unit.definite or unit.value in _SHORT:
        return False
    if not scene.preceded_by(at, "lone_unit_in") or unit.value == "SN":
        return False
    after = unit.end
    return (
        after >= len(scene.words)
        or (scene.words[after].kind == "mark" and scene.text(after) not in _OPENING)
        or scene.find(after, "after_year") is not None
    )

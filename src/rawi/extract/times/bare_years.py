"""Lone four-digit numbers: a year («نسختي 2018 و2022»), or a count («1830 مركزا»)."""

from __future__ import annotations

from rawi.extract.times.scene import Scene

_NAMED_YEARS = range(1950, 2051)
_JOINTS = frozenset({"و", "-", "–"})
_DASHES = frozenset({"-", "–", "—"})
_ACCUSATIVE = "ا"
_AND = "و"
TOLD_YEARS = range(1700, 2101)


def is_year(scene: Scene, at: int, number: int) -> bool:
    """Whether a lone four-digit number is a year: plausible, and not counting the noun after it."""
    told = scene.preceded_by(at, "time_after") or _beside_year(scene, at)
    if number not in (TOLD_YEARS if told else _NAMED_YEARS):
        return False
    before, after = scene.text(at - 1), scene.fold(at + 1)
    if _referenced(scene, at):
        return False
    if before in {".", "+", "$", "#"} or scene.text(at + 1) in {"%", "٪", "$", ":"}:
        return False
    if counts(scene, at + 1):
        return False
    if scene.preceded_by(at, "time_after"):
        return number in _NAMED_YEARS or not _tallied(scene, at + 1, number)
    if scene.preceded_by(at, "past_event") or scene.preceded_by(at, "edition"):
        # «فيضان 1988 الشهير», «مونديال 2022»
        return not _tallied(scene, at + 1, number)
    if after and scene.words[at + 1].kind == "word" and after.endswith(_ACCUSATIVE) and len(after) > 3:
        return False
    if before in {"-", "–", "/", "و", "("} or scene.text(at + 1) in {"-", "–", "/", ")"}:
        return True
    if after == _AND and at + 2 < len(scene.words) and scene.dates.year(scene.words, at + 2) is not None:
        # «نسختي [2018] و2022»
        return at > 0 and scene.words[at - 1].kind == "word"
    joined = (
        not after
        or scene.words[at + 1].kind == "mark"
        or any(scene.find(at + 1, role, bare=False) is not None for role in ("after_year", "deixis", "weekday", "part"))
    )
    return joined and at > 0 and scene.words[at - 1].kind == "word"


def _tallied(scene: Scene, at: int, number: int) -> bool:
    """Whether the word at `at` can be what a number counts, in the accusative that 11 to 99 ask for: «1830 مركزا»."""
    word = scene.words[at] if at < len(scene.words) else None
    return word is not None and word.kind == "word" and number % 100 > 10 and word.fold.endswith(_ACCUSATIVE)


def _beside_year(scene: Scene, at: int) -> bool:
    """Whether a dash joins a number to a second year: «(1941-2019)»."""
    for joint, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if scene.text(joint) in _DASHES and other >= 0:
            year = scene.dates.year(scene.words, other) if other < len(scene.words) else None
            if year is not None and year[1] in TOLD_YEARS:
                return True
    return False


def _referenced(scene: Scene, at: int) -> bool:
    """Whether a number is the second part of a reference number: «القانون 12/2017», «عدد 54-2022»."""
    if at < 2 or scene.text(at - 1) not in {"/", "-"} or scene.words[at - 2].kind != "number":
        return False
    touching = scene.words[at - 2].end == scene.words[at - 1].start and scene.words[at - 1].end == scene.words[at].start
    return touching and len(scene.text(at - 2)) < 4


def counts(scene: Scene, at: int) -> bool:
    """Whether a number before word `at` counts: the word is a counted noun, or it leads to a second such number
    («بين 2000 و2500 أسرة»)."""
    if scene.find(at, "counted") is not None:
        return True
    joined = scene.text(at) in _JOINTS or scene.find(at, "range_to") is not None
    joint = at + 1 if joined else at
    if joint == at or joint >= len(scene.words) or scene.words[joint].kind != "number":
        return False
    second = scene.dates.year(scene.words, joint)
    if second is not None and second[0] > joint + 1:
        # «2015 -2019م»: of the common era, no metres.
        return False
    return scene.find(joint + 1, "counted") is not None

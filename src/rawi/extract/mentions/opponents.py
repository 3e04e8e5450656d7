"""Opponents: clubs with one name («الشهاب») that an article about sport never calls a club."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.particles import SOUND_PLURALS
from rawi.arabic.shapes import is_verbal_noun_shape
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.lessons import Lesson
from rawi.extract.mentions.roles import HEAD, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.model import Word

_ENOUGH = 3
_MATCH = "match"
_SURE = 2
_NO_CLUB = (
    Role.FUNCTION | Role.VERB | Role.COMMON | Role.MODIFIER | Role.ANONYMOUS | Role.DOCUMENT | Role.PLACE | Role.EVENT
    | Role.DEMONYM | Role.BODY_ADJECTIVE | HEAD | TITLE
)  # fmt: skip
_SPORTING = 3
"""How many different words of sport make an article one about sport."""


def opponents(
    words: Sequence[Word], read: Sequence[Sense], segments: Sequence[tuple[int, int]], cues: LearningCues
) -> Iterator[Lesson]:
    """A definite noun behind words of sport («مدرب كذا», «أمام كذا», «كذا يفوز») at several places is a club.

    An everyday noun («مدرب الحراس», «أمام الجمهور») has an adjective or another noun behind it, or one sign only.
    """
    folds = {word.fold for word in words if word.kind == "word"}
    if sum(word in folds for word in cues.sport) < _SPORTING:
        return
    signs: dict[str, set[str]] = {}
    points: dict[str, int] = {}
    for first, last in segments:
        for at in range(first, last):
            sense = read[at]
            if not sense.definite or sense.role & _NO_CLUB or words[at].kind != "word" or not _proper(sense):
                continue
            for sign, weight in _signs(words, read, at, first, last, cues):
                seen = signs.setdefault(sense.stem, set())
                if sign not in seen:
                    seen.add(sign)
                    points[sense.stem] = points.get(sense.stem, 0) + weight
    for stem, total in points.items():
        if total >= _ENOUGH and (len(signs[stem]) > 1 or _MATCH in signs[stem]):
            yield Lesson((stem,), "ORG", stem)


def _proper(sense: Sense) -> bool:
    bare = sense.bare
    return len(bare) > 2 and not bare.endswith(SOUND_PLURALS) and not is_verbal_noun_shape(bare, bare)


def _signs(
    words: Sequence[Word], read: Sequence[Sense], at: int, first: int, last: int, cues: LearningCues
) -> Iterator[tuple[str, int]]:
    after = words[at + 1] if at + 1 < last else None
    if after is not None and after.fold in cues.club_deeds:
        yield after.fold, _SURE
    if read[at].skip:
        particle = words[at].fold[: read[at].skip]
        if at > first and particle == "ب" and read[at - 1].stem in cues.club_signs:
            yield "ب", 1
        return
    before = words[at - 1] if at > first and words[at - 1].kind == "word" else None
    if after is not None and read[at + 1].definite and not read[at + 1].role and read[at + 1].bare.endswith("ي"):
        # «الصواري المرجاني»
        yield "owner", 1
    if before is None or _qualified(read, words, at, last):
        return
    sign = before.fold.lstrip("وفبل")
    game = any(words[k].fold.startswith(form) for k in range(max(first, at - 4), at - 1) for form in cues.games)
    if before.fold in cues.against and game:
        yield _MATCH, _ENOUGH
    if before.fold in cues.hosts and at - 2 >= first and words[at - 2].fold in cues.ball:
        yield "ball", _SURE
    if sign in cues.sure_club_signs:
        yield sign, _SURE
    elif sign in cues.club_signs or before.fold in cues.club_signs:
        yield before.fold, 1


def _qualified(read: Sequence[Sense], words: Sequence[Word], at: int, last: int) -> bool:
    """Whether an adjective follows that is no owner's: «الدور الأول»."""
    if at + 1 >= last or words[at + 1].kind != "word":
        return False
    after = read[at + 1]
    return (
        after.definite and not after.skip and bool(after.role & (Role.FUNCTION | Role.MODIFIER | Role.BODY_ADJECTIVE))
    )

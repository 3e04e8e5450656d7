"""The day that an article states of itself: in its dateline, or alone in a line above its first sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.dates import WrittenDate
from rawi.extract.times.scene import Scene
from rawi.model import Reading, Time, Word

_LINES = 6
"""How many lines above the first sentence of the body may state the day."""
_HEADING = 14
"""How many words a line has at most that is no sentence."""
_CITY = 4
"""How many words of a place may stand before the date of a heading."""
_CREDITED = 8
"""The same of a place, an agency and a name."""
_BRACKET = 40
"""Code points to the end of a bracket that holds a date."""
_ENDS = frozenset(".؟?!…:؛")
_SEPARATORS = frozenset("-–—|/•")
_MARKS = "()[]«»\"'،,. ـ"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A stretch of the text and where it stands; `whole`: all of it is a dateline."""

    start: int
    end: int
    whole: bool = False
    title: bool = False


def stated_date(reading: Reading, scene: Scene) -> Time | None:
    """The full date that an article states of itself, None if it states none.

    A date that glosses what is told («بعد الهجوم (26 جوان 2015)»), ends a range («19 - 21 شوال») or heads a list of
    what is to come («برنامج الجولة: … السبت 6 ماي 2017») is none.
    """
    text = reading.article.text
    for line in _lines(reading, scene):
        words = _words_in(reading.words, line.start, line.end)
        here = Scene(words, scene.terms, scene.numerals, scene.dates, None)
        for at in range(len(words)):
            date = here.dates.read(words, at)
            if date is None or date.year is None or date.day is None:
                continue
            stated = _doubled(here, at, date) or (date if _stands_apart(text, here, line, at, date) else None)
            period = here.dates.resolve(stated, None) if stated is not None else None
            if period is not None:
                return period.time
    return None


def _lines(reading: Reading, scene: Scene) -> Iterator[_Line]:
    """The dateline, the lines of the body down to its first sentence, and the title."""
    text = reading.article.text
    if reading.dateline is not None:
        yield _Line(start=reading.dateline.start, end=reading.dateline.end, whole=True)
    title = reading.title.end if reading.title is not None else 0
    head = title or max(0, text.find("\n"))
    heading = bisect_left(reading.words, head, key=lambda word: word.start)
    programme = any(scene.find(at, "programme") is not None for at in range(heading))
    start, seen = title, 0
    while start < len(text) and seen < _LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        words = text[start:end].split()
        if words:
            seen += 1
            sentence = len(words) > _HEADING or words[-1][-1] in _ENDS
            if sentence or not programme:
                yield _Line(start=start, end=end)
            if sentence:
                break
        start = end + 1
    if title and not programme:
        yield _Line(start=0, end=title, title=True)


def _doubled(scene: Scene, at: int, date: WrittenDate) -> WrittenDate | None:
    """«المدينة 25 شوال 1436هـ الموافق 10 أغسطس 2015»: the heading of Gulf agencies; the common date of the two."""
    double = scene.find(date.end, "corresponding") if at <= _CITY else None
    common = scene.dates.read(scene.words, double.end) if double is not None else None
    if common is None or common.year is None or common.hijri or _told(scene, at):
        return None
    return common


def _stands_apart(text: str, scene: Scene, line: _Line, at: int, date: WrittenDate) -> bool:
    """Whether a date is set off from the words around it."""
    start, end = scene.words[at].start, scene.words[date.end - 1].end
    before, after = text[line.start : start], text[end : line.end].strip()
    if _told(scene, at) or _continues(before):
        return False
    if scene.words and scene.find(0, "published") is not None:
        return at <= _CREDITED
    head = before.strip()
    if line.title:
        return head[-1:] in _SEPARATORS and not after
    if not head.strip(_MARKS):
        return not after.strip(_MARKS) or after[0] in _SEPARATORS or _is_heading(after)
    if head.rfind("(") > head.rfind(")"):
        return at <= _CREDITED and ")" in after[:_BRACKET] and len(head[: head.rfind("(")].split()) <= _CITY
    if head[-1] in _SEPARATORS:
        return at <= _CREDITED and (line.whole or not after.strip(_MARKS) or after[0] in _SEPARATORS)
    # «المدينة، الجمعة 25 جويلية 2025 (من مراسلنا) -»
    behind = after.partition(")")[2].strip() if after[:1] == "(" else after
    return line.whole and behind[:1] in _SEPARATORS


def _continues(before: str) -> bool:
    """Whether a date is the end of a range or of a longer number («19 - 21 شوال», «2015/06/01» in an address)."""
    if before[-1:] == "/" and before[-2:-1].strip():
        return True
    head = before.rstrip()
    return head[-1:] in _SEPARATORS and head[:-1].rstrip()[-1:].isdigit()


def _is_heading(after: str) -> bool:
    """Whether no more than a clock time or the like follows in the line."""
    return len(after.split()) <= _CITY and after[-1] not in _ENDS and any(character.isdigit() for character in after)


def _told(scene: Scene, at: int) -> bool:
    """Whether a preposition of time stands before the date («في 5 مارس 2014» is what is told, not when), or a day that
    it glosses («أمس (5 مارس 2014)»)."""
    if scene.preceded_by(at, "time_after"):
        return scene.find(0, "published") is None
    return scene.text(at - 1) == "(" and any(scene.preceded_by(at - 1, day) for day in ("deixis", "weekday", "shift"))


def _words_in(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """The words that lie wholly in `[start, end)`."""
    first = bisect_left(words, start, key=lambda word: word.start)
    return words[first : bisect_right(words, end, key=lambda word: word.end)]

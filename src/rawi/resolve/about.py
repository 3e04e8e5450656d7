"""What a statement is about: the time that says when the main clause of its content is true.

«قال إن الهجوم وقع أمس» is about yesterday, whenever it was said. A time in a relative clause or beside a noun dates
that noun only («اتفاق 2015», «نتائج انتخابات مايو»); a vague one, a length without a fixed end and a recurring one
date nothing.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rawi.arabic.fold import fold, folded
from rawi.arabic.particles import CLITICS, THIRD_PERSON
from rawi.arabic.shapes import is_definite, possessed
from rawi.arabic.words import words_of
from rawi.lexicon.about import AboutLexicon
from rawi.model import EventAnchor, Placed, Reading, Span, Statement, Time, TimeMention, Word

_LONGEST = 80
"""How many words of a clause are looked at, a bound on time where nothing ends it."""
_SENTENCE_ENDS = frozenset(".؟?!؛…")
_COMMAS = frozenset("،,")
_CLOSING = frozenset(")]»”\"'،,–—-:")
_COMPARED = 4
"""Words before «منذ» among which a superlative makes it a comparison."""
_TANWEEN = "\u064b"
_FREE = frozenset({"day", "part_of_day", "hour", "minute", "second", "week"})
"""Grains that stand in Arabic without a preposition («وصل أمس»)."""
_JOINED_WITHIN = "ب"
_DAMMA = "\u064f"
_LINKS = frozenset({"من"})


@dataclass(frozen=True, slots=True)
class _Clause:
    """Words `[first, end)` of the reading: the main clause of a content, without the stretches that date a noun."""

    first: int
    end: int
    apart: frozenset[int]


class AboutReader:
    """Finds the time that dates a statement's content. Pure: the same words give the same time."""

    def __init__(
        self, lexicon: AboutLexicon, is_verb: Callable[[Word], bool], names_happening: Callable[[Word], bool]
    ) -> None:
        """`is_verb` tells verbs, `names_happening` nouns that a time can be the genitive of («اجتماع أمس»)."""
        self._is_verb = is_verb
        self._names_happening = names_happening
        self._relations: dict[tuple[str, ...], str] = {
            tuple(fold(form).split()): name for name, forms in lexicon.relations.items() for form in forms
        }
        words = lexicon.words
        self._relatives = folded(words["relatives"])
        self._participles = folded(words["dated_participles"])
        self._superlatives = folded(words["superlatives"])
        self._ends = _phrases(words["ends"])
        self._joined_ends = _phrases(words["joined_ends"])
        self._going_on = folded(words["going_on"])
        self._adverbial = folded(words["adverbial"])
        self._particles = folded(words["particles"])
        self._measuring = folded(words["measuring"])
        self._what = folded(words["what"])
        self._days = folded(word.split()[0] for word in lexicon.days)
        self._reckoned = folded(word.split()[-1] for word in lexicon.reckoned)
        self._spoken = {fold(form): days for form, days in lexicon.spoken.items()}

    def read(
        self,
        reading: Reading,
        statements: Sequence[Statement],
        times: Sequence[TimeMention],
        anchors: Sequence[EventAnchor],
    ) -> tuple[Statement, ...]:
        """The statements with what they are about, in order. A time inside one of `anchors` dates its event only."""
        anchored = {(span.start, span.end) for anchor in anchors for span in anchor.times}
        placed = Placed(
            [time for time in times if self._dates(time) and (time.span.start, time.span.end) not in anchored]
        )
        if not len(placed):
            return tuple(statements)
        inner: dict[str, list[Span]] = {}
        for statement in statements:
            if statement.nested_in is not None:
                inner.setdefault(statement.nested_in, []).extend(statement.content)
        return tuple(
            statement if about is None else replace(statement, about=about)
            for statement in statements
            for about in [self._about(reading, statement, placed, inner.get(statement.id, ()))]
        )

    def _dates(self, time: TimeMention) -> bool:
        """Whether an expression can date anything: it has bounds, and a length also a fixed end."""
        if time.value is None or time.earliest is None or time.latest is None or time.type == "SET":
            return False
        if time.type == "DURATION":
            return any(word in self._reckoned for word in fold(time.span.text).split())
        return time.value[:4].isdigit()

    def _about(
        self, reading: Reading, statement: Statement, times: Placed[TimeMention], inner: Sequence[Span]
    ) -> Time | None:
        inside = [
            time
            for span in statement.content
            for time in times.inside(span)
            if not any(other.contains(time.span) for other in inner)
        ]
        if not inside:
            return None
        clause = self._main_clause(reading, statement.content)
        found: TimeMention | None = None
        relation = "within"
        for time in inside:
            first, end = words_of(reading.words, time.span)
            if first < clause.first or end > clause.end or first in clause.apart:
                continue
            hangs = self._relation(reading.words, first, clause, time)
            if hangs is None:
                continue
            if found is None or _finer(time, found):
                found, relation = time, hangs
        return self._time(reading, statement, found, relation) if found is not None else None

    def _main_clause(self, reading: Reading, content: Sequence[Span]) -> _Clause:
        """The first clause of a content: up to the end of its sentence, a clause joined on or a subordinate one."""
        words = reading.words
        first, _ = words_of(words, content[0])
        _, last = words_of(words, content[-1])
        breaks = [paragraph.span.start for paragraph in reading.paragraphs]
        stop = bisect_right(breaks, words[first].start)
        limit = breaks[stop] if stop < len(breaks) else words[last - 1].end
        apart: set[int] = set()
        relative = False
        predicate = self._opens_with_noun(words, first, last)
        at = first
        while at < min(last, first + _LONGEST) and words[at].start < limit:
            word = words[at]
            if word.kind == "mark":
                if word.text in _SENTENCE_ENDS and at > first:
                    break
                relative = relative and word.text not in _COMMAS
                at += 1
                continue
            if at > first and self._is_over(words, at):
                break
            if word.fold in self._relatives or (word.fold in self._what and self._names(words, at - 1, first)):
                relative = True
            elif self._acts(word) and word.fold not in self._measuring:
                relative = relative or (self._names(words, at - 1, first) and (predicate or possessed(word.text)))
                predicate = True
            if relative:
                apart.add(at)
            at += 1
        return _Clause(first, at, frozenset(apart))

    def _opens_with_noun(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether a verbal noun is what is told («تسجيل إصابات جديدة»), so that a verb behind it describes a noun."""
        word = words[first]
        return first < last and self._names_happening(word) and not is_definite(word.fold) and not _accusative(word)

    def _is_over(self, words: Sequence[Word], at: int) -> bool:
        """Whether another clause begins at word `at`."""
        after_comma = words[at - 1].text in _COMMAS
        ends = self._ends if after_comma else self._joined_ends
        pair = (words[at].fold, words[at + 1].fold if at + 1 < len(words) else "")
        if pair in ends or (pair[0],) in ends or (pair[0],) in self._joined_ends:
            return True
        joined = after_comma and len(pair[0]) > 2 and pair[0].startswith("و")
        return joined and pair[0] not in self._going_on

    def _names(self, words: Sequence[Word], at: int, first: int) -> bool:
        """Whether word `at` of a clause that begins at `first` is an indefinite noun, which a verb behind it describes
        («خبر نشرته السبت»)."""
        if at < first:
            return False
        noun = words[at]
        if noun.kind != "word" or is_definite(noun.fold) or self._acts(noun) or possessed(noun.text):
            return False
        return noun.fold not in self._particles and (noun.fold,) not in self._relations

    def _acts(self, word: Word) -> bool:
        """Whether a word is a verb, with the pronoun of its object or without, or printed as a passive («بُني»)."""
        if self._is_verb(word) or (word.text[1:2] == _DAMMA and not word.fold.startswith("م")):
            return True
        pronoun = next((end for end in THIRD_PERSON if word.text.endswith(end) and len(word.fold) > len(end) + 2), None)
        if pronoun is None:
            return False
        return self._is_verb(replace(word, text=word.text[: -len(pronoun)], fold=word.fold[: -len(pronoun)]))

    def _is_happening(self, word: Word) -> bool:
        """Whether a noun names a happening, a joined preposition before it or not («بامتحان»)."""
        if self._names_happening(word):
            return True
        bare = replace(word, text=word.text[1:], fold=word.fold[1:])
        return word.fold[0] in CLITICS and len(word.fold) > 4 and self._names_happening(bare)

    def _relation(self, words: Sequence[Word], first: int, clause: _Clause, time: TimeMention) -> str | None:
        """How a time hangs on the clause; None where it belongs to a noun."""
        joined = words[first].fold[: _skipped(words[first], time)]
        if joined.strip("و"):
            relation = "within" if joined.strip("و") == _JOINED_WITHIN else None
            return None if relation is None or self._of_participle(words, first, clause) else relation
        for length in (2, 1):
            start = first - length
            if start < clause.first:
                continue
            relation = self._relations.get(tuple(word.fold.removeprefix("و") for word in words[start:first]))
            if relation is None:
                relation = self._relations.get(tuple(word.fold for word in words[start:first]))
            if relation is not None:
                compared = relation == "since" and self._compared(words, start, clause)
                return None if compared or self._of_participle(words, start, clause) else relation
        if self._of_participle(words, first, clause) or not self._is_free(words, first, clause, time):
            return None
        return "within"

    def _of_participle(self, words: Sequence[Word], at: int, clause: _Clause) -> bool:
        return at > clause.first and words[at - 1].fold in self._participles

    def _compared(self, words: Sequence[Word], at: int, clause: _Clause) -> bool:
        """Whether «منذ» compares: «أعلى مستوى منذ 1998»."""
        before = words[max(clause.first, at - _COMPARED) : at]
        return any(word.fold in self._superlatives or word.fold[2:] in self._superlatives for word in before)

    def _is_free(self, words: Sequence[Word], first: int, clause: _Clause, time: TimeMention) -> bool:
        """Whether a time without a preposition says when, and is no genitive of the noun before it."""
        if first <= clause.first:
            return True
        before = words[first - 1]
        if before.kind == "mark":
            return before.text in _CLOSING
        opening = fold(time.span.text).split()[0]
        day = time.grain in _FREE and opening in self._days
        if self._acts(before):
            return True
        if not day and opening not in self._adverbial:
            return False
        if before.kind == "number" or is_definite(before.fold) or _accusative(before):
            return True
        if possessed(before.text):
            return True
        if first - 1 > clause.first and self._acts(words[first - 2]):
            return True
        if before.fold in _LINKS:
            return False
        return day and not self._is_happening(before)

    def _time(self, reading: Reading, statement: Statement, mention: TimeMention, relation: str) -> Time | None:
        time = mention.time
        if time is None:
            return None
        time = self._spoken_on(reading, statement, mention, time)
        if relation in ("since", "after"):
            return replace(time, latest=None)
        if relation in ("until", "before"):
            return replace(time, earliest=None)
        return time

    def _spoken_on(self, reading: Reading, statement: Statement, mention: TimeMention, time: Time) -> Time:
        """«أمس» in a quotation counts from the day of speaking."""
        said = statement.said
        days = self._spoken.get(fold(mention.span.text))
        if days is None or said is None or not said.within(1) or said.earliest is None:
            return time
        start = mention.span.start
        if not any(one.inner_start <= start < one.inner_end for one in reading.quotations):
            return time
        day = (dt.date.fromisoformat(said.earliest[:10]) + dt.timedelta(days=days)).isoformat()
        suffix = time.value[10:]
        return replace(time, value=day + suffix, earliest=day, latest=day)


def _phrases(forms: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(form).split()) for form in forms)


def _skipped(word: Word, time: TimeMention) -> int:
    """How many letters of the word stand before the time."""
    return max(0, time.span.start - word.start)


def _accusative(word: Word) -> bool:
    """Whether an indefinite noun is printed as an accusative: «هدفاً», «شخصا»."""
    return _TANWEEN in word.text or (word.fold.endswith("ا") and not is_definite(word.fold) and len(word.fold) > 3)


def _finer(time: TimeMention, other: TimeMention) -> bool:
    """Whether a time lies inside another and is shorter: «في عام 2024 … في 3 مارس 2024»."""
    if not (time.earliest and time.latest and other.earliest and other.latest):
        return False
    within = other.earliest[:10] <= time.earliest[:10] and time.latest[:10] <= other.latest[:10]
    return within and (time.earliest[:10], time.latest[:10]) != (other.earliest[:10], other.latest[:10])

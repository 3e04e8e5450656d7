"""Pointers: where an article points at words or news that came out before it («رداً على تصريحات … قبل يومين»)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.dates import DateGrammar
from rawi.arabic.fold import folded
from rawi.arabic.inflect import past, with_object
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Entry, TermIndex
from rawi.arabic.words import words
from rawi.lexicon.answering import AnsweringWords, load_answering
from rawi.lexicon.numbers import load_numbers
from rawi.lexicon.times import load_times
from rawi.model import Document, Span, TimeMention, Word

_TO_UTTERANCE = 6
"""Words between what answers and what is answered («ردا على [بعض] تصريحات», «نفى [جملة وتفصيلا] ما نشر»)."""
_TO_DENIED = 12
"""Words between a denial with a long name and «ما نشرته»."""
_TO_JUDGED = 2
"""Words from «وصف» on among which stands what is judged («واصفا [تلك] الاتهامات»)."""
_TO_DAY = 16
"""Words behind what is answered among which its day stands."""
_TO_VERB = 12
"""Words between «كان» and the verb of speech that it goes with."""
_STOPS = frozenset(".؛!؟?…\n")
_COMMAS = frozenset("،,")
_ON = "علي"
_TO_ON = 8
"""Words between a verb that answers and «على»."""
_WEEK, _MONTH = 7, 31
_LENGTH = re.compile(r"P(?:T?(?P<clock>X|\d{1,3})[HM]|(?P<number>\d{1,3})(?P<unit>[DWM]))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """What the words say of the day that they point at: the article came out `first` to `last` days after it, and it
    was that `weekday`, `month` and `day` of the month (None: not said)."""

    first: int = 0
    last: int | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Words `[start, end)` of a text that point at what was said or happened before; `owner` are the folded words in
    which is said whose they are, `told` those behind what is pointed at, `near` those of the sentence around it.

    `bare`: no word for what was said stands there («رد على الوزير», «بعد يومين من الحادث»); `retold`: they are told
    again («وكان قد أعلن أن …»); `denied`: a denial is pointed at; `same`: what was
    pointed at before is («وكان التقرير صدر أمس»).
    """

    span: Span
    owner: tuple[str, ...]
    told: tuple[str, ...]
    near: tuple[str, ...]
    bare: bool
    same: bool
    retold: bool
    denied: bool
    pointed: Pointed


class PointerReader:
    """Finds the pointers of a document. Compiled once; holds nothing of the documents."""

    def __init__(self, answering: AnsweringWords, is_denial: Callable[[str], bool]) -> None:
        """`is_denial` tells whether a folded word is a form of a verb or noun that denies."""
        entries = [Entry(*entry) for entry in load_times().entries]
        groups = (
            "answers", "after", "next_day", "utterances", "what", "had", "links", "about", "replies", "judges",
            "inside", "owned",
        )  # fmt: skip
        entries += [Entry(form, f"to {group}", "") for group in groups for form in getattr(answering, group)]
        told = [form for verb, _ in answering.spread for form in past(verb) if form.person == "3"]
        forms = {form.text for one in told for form in (one, *with_object(one))}
        entries += [Entry(form, "to spread", "") for form in sorted(forms)]
        entries += [Entry(form, "to counted", "") for form in answering.counted_from]
        self.terms = TermIndex(entries)
        self._numerals = Numerals(Entry(*entry) for entry in load_numbers().entries)
        self._dates = DateGrammar(self.terms, self._numerals)
        self._utterances = folded(answering.utterances)
        self.outlet_words = folded(answering.outlets)
        """The folded words for kinds of outlets («صحيفة»)."""
        self._is_denial = is_denial

    @classmethod
    def load(cls, is_denial: Callable[[str], bool]) -> PointerReader:
        """The reader with the lexicons that ship with Rawi."""
        return cls(load_answering(), is_denial)

    def read(self, document: Document) -> Iterator[Pointer]:
        """The pointers of a document, in order."""
        for paragraph in document.paragraphs:
            if paragraph.kind == "boilerplate":
                continue
            for sentence in paragraph.sentences:
                tokens = words(sentence.text)
                times = [
                    one for one in document.times if sentence.start <= one.span.start and one.span.end <= sentence.end
                ]
                yield from self._sentence(document, sentence, tokens, times)

    def _sentence(
        self, document: Document, sentence: Span, tokens: Sequence[Word], times: Sequence[TimeMention]
    ) -> Iterator[Pointer]:
        at = 0
        while at < len(tokens):
            found = self._pointer(tokens, at, times, sentence.start)
            if found is None:
                at += 1
                continue
            utterance, bare, pointed = found
            retold = self.terms.find(tokens, at, "to had") is not None
            if pointed == Pointed():
                owned = [n for n in range(utterance, len(tokens)) if self.terms.find(tokens, n, "to owned") is not None]
                pointed = self._day(tokens, owned[0], times, sentence.start) if owned else pointed
            stop = next((n for n in range(utterance, len(tokens)) if tokens[n].text in _STOPS), len(tokens))
            yield Pointer(
                span=Span.of(document.article.text, sentence.start + tokens[at].start,
                             sentence.start + tokens[max(utterance, at)].end),
                owner=self._owner(tokens, utterance if bare else at if retold else utterance + 1, stop),
                told=self._told(tokens, utterance if bare else utterance + 1, stop),
                near=tuple(token.fold for token in tokens if token.kind == "word"),
                bare=bare,
                same=retold and any(_cut(token.fold)[1] in self._utterances for token in tokens[at:utterance]),
                retold=retold,
                denied=any(self._is_denial(form) for form in _cut(tokens[utterance].fold)),
                pointed=pointed,
            )  # fmt: skip
            at = utterance + 1

    def _told(self, tokens: Sequence[Word], start: int, stop: int) -> tuple[str, ...]:
        """What was said, or what happened: the words behind its link where it has one, to the end of the clause."""
        link = next((at for at in range(start, stop) if self.terms.find(tokens, at, "to links", bare=True)), None)
        comma = next((at for at in range(start, stop) if tokens[at].text in _COMMAS), stop)
        if link is not None and link < comma:
            start = link + 1
        elif link is not None:
            start, comma = link + 1, stop
        return tuple(token.fold for token in tokens[start:comma] if token.kind == "word")

    def _owner(self, tokens: Sequence[Word], start: int, stop: int) -> tuple[str, ...]:
        """The words up to what was said («تصريحات [الوزير] عن كذا»)."""
        found: list[str] = []
        for at in range(start, stop):
            if self.terms.find(tokens, at, "to links", bare=True) is not None:
                break
            if tokens[at].kind == "word":
                found.append(tokens[at].fold)
        return tuple(found)

    def _pointer(
        self, tokens: Sequence[Word], at: int, times: Sequence[TimeMention], base: int
    ) -> tuple[int, bool, Pointed] | None:
        """What begins to point at word `at`: the word of what is pointed at, whether no words are, and its day."""
        answers = self.terms.find(tokens, at, "to answers")
        if answers is not None:
            utterance = self._utterance(tokens, answers.end)
            place = utterance if utterance is not None else min(answers.end, len(tokens) - 1)
            return place, utterance is None, self._day(tokens, place, times, base)
        judges = self.terms.find(tokens, at, "to judges")
        if judges is not None:
            utterance = self._utterance(tokens, judges.end, within=_TO_JUDGED)
            return None if utterance is None else (utterance, False, self._day(tokens, utterance, times, base))
        replies = self.terms.find(tokens, at, "to replies")
        if replies is not None:
            on = next((n for n in range(replies.end, min(replies.end + _TO_ON, len(tokens) - 1))
                       if tokens[n].fold == _ON), None)  # fmt: skip
            if on is not None:
                utterance = self._utterance(tokens, on + 1, within=2)
                place = on + 1 if utterance is None else utterance
                return place, utterance is None, self._day(tokens, place, times, base)
        after = self.terms.find(tokens, at, "to after")
        if after is not None:
            return self._later(tokens, at, after.end, times, base)
        if tokens[at].kind == "word" and self._is_denial(tokens[at].fold):
            utterance = self._utterance(tokens, at + 1)
            if utterance is None:
                utterance = self._spread(tokens, at + 1, within=_TO_DENIED)
            return None if utterance is None else (utterance, False, self._day(tokens, utterance, times, base))
        about = at > 0 and self.terms.find(tokens, at - 1, "to about", bare=True) is not None
        if about and self.terms.find(tokens, at, "to utterances", bare=True) is not None:
            return at, False, self._day(tokens, at, times, base)
        if about and self._spreading(tokens, at):
            return at + 1, False, self._day(tokens, at + 1, times, base)
        if self.terms.find(tokens, at, "to had") is not None:
            for verb in range(at + 1, min(at + _TO_VERB, len(tokens))):
                if tokens[verb].text in _STOPS:
                    return None
                if self.terms.find(tokens, verb, "to spread", bare=True) is not None:
                    return verb, False, self._day(tokens, at, times, base)
        return None

    def _later(
        self, tokens: Sequence[Word], at: int, behind: int, times: Sequence[TimeMention], base: int
    ) -> tuple[int, bool, Pointed] | None:
        """«بعد يومين من إعلان …», «غداة انهيار …», «عقب تصريحات …»."""
        if behind >= len(tokens):
            return None
        length = next((one for one in times if base + tokens[behind].start == one.span.start), None)
        lapse: tuple[int, int] | None = (1, 1) if self.terms.find(tokens, at, "to next_day") is not None else None
        if length is not None and length.type == "DURATION":
            end = next((n for n in range(behind, len(tokens)) if base + tokens[n].start >= length.span.end), None)
            if end is None or self.terms.find(tokens, end, "to counted") is None:
                return None
            lapse, behind = _lapse(length.value), end + 1
        utterance = self._utterance(tokens, behind, within=1)
        if utterance is None and lapse is None:
            return None
        place = utterance if utterance is not None else min(behind, len(tokens) - 1)
        if lapse is not None:
            return place, utterance is None, Pointed(first=lapse[0], last=lapse[1])
        return place, False, self._day(tokens, place, times, base)

    def _utterance(self, tokens: Sequence[Word], start: int, within: int = _TO_UTTERANCE) -> int | None:
        """The word near `start` that is words said or spread («تصريحات», «ما [نشرته]»)."""
        for at in range(start, min(start + within, len(tokens))):
            if tokens[at].text in _STOPS:
                return None
            if self._spreading(tokens, at):
                return at + 1
            inside = at > start and self.terms.find(tokens, at - 1, "to inside") is not None
            if self.terms.find(tokens, at, "to utterances") is not None and not inside:
                return at
        return None

    def _spread(self, tokens: Sequence[Word], start: int, within: int) -> int | None:
        """The verb of «ما نشرته» near `start` («نفت وزارة التموين والتجارة جملة وتفصيلا ما نشرته صحيفة»)."""
        for at in range(start, min(start + within, len(tokens))):
            if tokens[at].text in _STOPS or self.terms.find(tokens, at, "to links", bare=True) is not None:
                return None
            if self._spreading(tokens, at):
                return at + 1
        return None

    def _spreading(self, tokens: Sequence[Word], at: int) -> bool:
        what = self.terms.find(tokens, at, "to what")
        return what is not None and self.terms.find(tokens, what.end, "to spread", bare=True) is not None

    def _day(self, tokens: Sequence[Word], utterance: int, times: Sequence[TimeMention], base: int) -> Pointed:
        """What is said of the day of what stands at word `utterance`."""
        last = min(utterance + _TO_DAY, len(tokens))
        for at in range(utterance + 1, last):
            if tokens[at].text in _STOPS or self.terms.find(tokens, at, "to links", bare=True) is not None:
                last = at
                break
        for mention in times:
            first = next((n for n in range(utterance, last) if base + tokens[n].start <= mention.span.start
                          < base + tokens[n].end), None)  # fmt: skip
            if first is None:
                continue
            if mention.type in ("DATE", "TIME"):
                return self._said_of(words(mention.span.text))
            if mention.type == "DURATION" and self.terms.find(tokens, first - 1, "ago") is not None:
                # «قبل ثلاثة أيام عن»
                lapse = _lapse(mention.value)
                return Pointed() if lapse is None else Pointed(first=lapse[0], last=lapse[1])
        return Pointed()

    def _said_of(self, tokens: Sequence[Word]) -> Pointed:
        """What an expression of time says of the day that it names."""
        first, last = 0, None
        weekday = month = day = None
        for at in range(len(tokens)):
            deixis = self.terms.find(tokens, at, "deixis")
            if deixis is not None and int(deixis.value) <= 0:
                first = last = -int(deixis.value)
            found = self.terms.find(tokens, at, "weekday")
            if found is not None and found.definite:
                weekday = int(found.value)
                again = self.terms.find(tokens, found.end, "shift", bare=True) is not None
                if last is None:
                    first, last = (1, _WEEK) if again else (0, _WEEK - 1)
            if at == 0 and self.terms.find(tokens, at, "ago") is not None and last is None:
                lapse = self._counted(tokens, at + 1)
                first, last = lapse if lapse is not None else (0, None)
            unit = self.terms.find(tokens, at, "unit.singular")
            shift = self.terms.find(tokens, unit.end, "shift", bare=True) if unit is not None else None
            if unit is not None and shift is not None and shift.value == "-1" and last is None:
                reach = {"W": 2 * _WEEK - 1, "MO": 2 * _MONTH}.get(unit.value)
                first, last = (1, reach) if reach is not None else (first, last)
            date = self._dates.read(tokens, at)
            if date is not None and date.day is not None and not date.hijri and month is None:
                month, day = date.month, date.day
        return Pointed(first=first, last=last, weekday=weekday, month=month, day=day)

    def _counted(self, tokens: Sequence[Word], at: int) -> tuple[int, int] | None:
        """«يومين», «ثلاثة أيام», «أسبوع» as a lapse."""
        dual = self.terms.find(tokens, at, "unit.dual", bare=True)
        if dual is not None:
            return _of_unit(2, dual.value)
        single = self.terms.find(tokens, at, "unit.singular", bare=True)
        if single is not None:
            return _of_unit(1, single.value)
        number = self._numerals.cardinal(tokens, at)
        if number is None or not isinstance(number.value, int):
            plural = self.terms.find(tokens, at, "unit.plural", bare=True)
            return (0, 1) if plural is not None and plural.value in ("H", "M") else None
        for role in ("unit.plural", "unit.singular"):
            unit = self.terms.find(tokens, number.end, role, bare=True)
            if unit is not None:
                return _of_unit(number.value, unit.value)
        return None


def _of_unit(count: int, unit: str) -> tuple[int, int] | None:
    if unit in ("H", "M"):
        return (0, 1 + count // 24)
    if unit in ("D", "NI"):
        return (count, count)
    days = {"W": _WEEK, "MO": _MONTH}.get(unit)
    return None if days is None else (days * count - days // 3, days * count + days // 3)


def _lapse(value: str | None) -> tuple[int, int] | None:
    """The days of a TIMEX3 duration; hours reach into the next day."""
    found = _LENGTH.fullmatch(value or "")
    if found is None:
        return None
    if found["clock"] is not None:
        return (0, 1 + (int(found["clock"]) // 24 if found["clock"] != "X" else 0))
    return _of_unit(int(found["number"]), {"D": "D", "W": "W", "M": "MO"}[found["unit"]])


def _cut(folded: str) -> tuple[str, ...]:
    return folded, folded.removeprefix("ال"), folded[1:]

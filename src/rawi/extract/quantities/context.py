"""What stands around a number: whether it counts at all, and what happened to those it counts."""

from __future__ import annotations

from collections.abc import Container, Sequence

from rawi.arabic.particles import ARTICLE, BEFORE_FULL_ARTICLE, ELIDED_ARTICLE
from rawi.arabic.terms import TermIndex
from rawi.extract.quantities.nouns import NounReader
from rawi.extract.quantities.numbers import Counted, NumberReader
from rawi.model import Word

ARTICLES = frozenset({"ال", "لل", "بال", "وال"})
"""The article, with its particles, where it is written apart from digits («الـ17»)."""
_GLUE = frozenset({"-", "–", "/", ":", ".", "_", "#", "@", "+", "\\"})
_BETWEEN_SCORES = frozenset({"-", "–", ":"})
_QUOTES = frozenset("«“\"'")
_LONGEST_NUMBER = 6
"""Digits beyond which a lone number is a telephone number or a label."""
_TURNED = {"more than": "at most", "less than": "at least"}
"""What a negation makes of a bound."""
_EVENT_REACH = 7
_SHORT_SUBJECT = 2
"""The same between a verb that bounds and its number («تتخطى الحصيلة النهائية السبعين»)."""
_SPLIT = 4
"""The same between a verb and «على»."""
_SUBJECT = 3
"""How many words of a subject may stand between a verb and the number of its object."""
_TALLY_REACH = 5
_FAR_TALLY = 9
"""Words before a number that closes its clause among which its tally may stand."""
_THOSE_WHO = ("وا", "تهم", "ون")
"""Endings of verbs after «من» that make it «those who» («عدد من أقلتهم الرحلة»), not «some of»."""
_DECIMAL_LETTER = "ر"
_COMMA = "،"
_FEMININE = "ه"
"""The ending of three to ten of masculine nouns."""
_PLURAL = "ات"
_THOUSAND = 1000
_HIGH = 9
"""The highest number of a result («7-2») that a noun could follow by chance."""
_TWO, _FEW = 2, range(3, 11)
_BY = "ب"


class ContextReader:
    """Judges numbers by the words beside them."""

    def __init__(self, terms: TermIndex, nouns: NounReader, numbers: NumberReader) -> None:
        self._terms = terms
        self._nouns = nouns
        self._numbers = numbers

    def free(self, words: Sequence[Word], at: int, number: Counted) -> bool:
        """Whether a number stands by itself: not glued to a name, a score, a clock time or a link, not a label."""
        word = words[at]
        if at > 1 and words[at - 1].text in _QUOTES and self._terms.find(words, at - 2, "titled") is not None:
            return False
        if self._terms.find(words, number.end, "age", bare=True) is not None:
            return False
        if word.kind != "number":
            return True
        if at > 1 and words[at - 1].fold in ARTICLES and words[at - 2].fold.startswith((ARTICLE, ELIDED_ARTICLE)):
            return False  # «الجولة الـ11 من الدوري»: what comes eleventh
        before = words[at - 1] if at else None
        after = words[at + 1] if at + 1 < len(words) else None
        if before is not None and before.end == word.start and before.text in _GLUE and at > 1:
            ranged = words[at - 2].kind == "mark" or words[at - 2].end != before.start
            if not (ranged and before.text in {"-", "–"}):
                return False
        if before is not None and before.end == word.start and before.kind == "word" and _glued(before.fold):
            return False
        if self._score(words, at, number):
            return False
        if after is not None and after.start == word.end:
            if after.text in {"/", ":", "_", "\\", "@"}:
                return False
            if after.text in {"-", "–"} and at + 2 < len(words) and words[at + 2].kind == "number":
                return self._nouns.read(words, at + 3, value=0) is not None or bool(
                    self._numbers.percent(words, at + 3)
                )
            if after.kind == "word" and after.fold.isascii():
                return False
        return not (at and self._label(words, at) and self._terms.find(words, number.end, "unit", bare=True) is None)

    def _score(self, words: Sequence[Word], at: int, number: Counted) -> bool:
        """Whether a number is half of a result («2 - 1», «1 : 0») or nought of nothing: the other half is beside it and
        no unit is known that both could count."""
        if number.digits and number.value == 0:
            return (
                not self._numbers.percent(words, number.end)
                and self._terms.find(words, number.end, "unit", bare=True) is None
            )
        before = at > 1 and words[at - 1].text in _BETWEEN_SCORES and words[at - 2].kind == "number"
        end = number.end
        after = end + 1 < len(words) and words[end].text in _BETWEEN_SCORES and words[end + 1].kind == "number"
        if not (before or after):
            return False
        unit_at = end + 2 if after else end
        if self._numbers.percent(words, unit_at) or self._terms.find(words, unit_at, "unit", bare=True) is not None:
            return False
        # «20-30 قطعة»: no result of a match is that high with a noun behind it.
        upper = self._numbers.read(words, end + 1) if after else None
        rising = upper is not None and number.value is not None and upper.high > max(number.value, _HIGH)
        return not (rising and upper is not None and self._nouns.read(words, upper.end, value=upper.value) is not None)

    def _label(self, words: Sequence[Word], at: int) -> bool:
        before = words[at - 1]
        if before.kind != "word":
            return False
        if before.fold.isascii():
            return True
        return self._terms.find(words, at - 1, "label") is not None

    def licensed(
        self, words: Sequence[Word], at: int, number: Counted, approximation: str | None, dated: Container[int]
    ) -> bool:
        """Whether a number without a noun is a count: after «مقتل», «عددهم», «نحو», or an order of magnitude."""
        if number.value is None:
            return (
                number.end - at > 1
                or approximation is not None
                or words[at].text.lstrip(BEFORE_FULL_ARTICLE).startswith("ال")
                or self._terms.find(words, number.end, "partitive", bare=True) is not None
                or self.event(words, at, dated) is not None
            )
        last = words[number.end - 1].text
        if number.digits and len(last) > _LONGEST_NUMBER and "," not in last:
            return False
        if number.value < 1 and not number.digits:
            return True
        if self._numbers.changing(words, at, number) or self._of_whole(words, at, number):
            return True
        if approximation is not None:
            return number.value > 2
        if at == 0:
            return False
        if not number.digits and number.value in _FEW and self._those(words, at):
            return True
        if number.digits and (self._named_before(words, at) or self._corrected(words, at)):
            return True
        if number.value > 2 and (self.exceeds(words, at) is not None or self._tallied(words, at, number)):
            return True
        if number.digits and words[at - 1].fold == _BY and words[at - 1].end == words[at].start:
            return number.value > 1
        if self.event(words, at, dated) is not None:
            return number.digits or number.value > 1
        if number.value >= _THOUSAND and not number.digits and not (number.value == _THOUSAND and number.end == at + 1):
            return True
        if not number.digits or self._terms.find(words, at - 1, "licence") is None:
            return False
        result = at > 1 and words[at - 2].kind == "number"  # «فاز 4 مقابل 3»
        return not (result and self._terms.find(words, at - 1, "against") is not None)

    def _of_whole(self, words: Sequence[Word], at: int, number: Counted) -> bool:
        """Whether a number is a part or the whole in «سبعة مصارف من أصل [19]», «مشاركة [53] من أصل 54 اتحادا»."""
        whole = at > 0 and self._terms.find(words, at - 1, "part_of") is not None
        if whole and number.value is not None and number.value > 1:
            return True
        of = self._terms.find(words, number.end, "partitive", bare=True)
        if of is None or self._terms.find(words, of.end, "part_of", bare=True) is None:
            return False
        return self._numbers.read(words, of.end + 1) is not None

    def _those(self, words: Sequence[Word], at: int) -> bool:
        """Whether a definite number stands for people named before: «أسماء [الثمانية]», «قال [الثلاثة] إنهم»."""
        before = words[at - 1]
        if not words[at].fold.startswith(ARTICLE) or before.kind != "word" or before.fold.startswith(ARTICLE):
            return False
        if any(self._terms.find(words, at - 1, role) is not None for role in ("not_counted", "label")):
            return False
        # «محافظات سهلان [الأربع]»; a feminine number alone is a name («إمام الخمس»).
        masculine = words[at].fold.endswith(_FEMININE)
        return masculine or (at > 1 and words[at - 2].fold.endswith(_PLURAL))

    def _named_before(self, words: Sequence[Word], at: int) -> bool:
        """Whether the noun counted stands right before: «القتلى [26]»."""
        hit = self._terms.find(words, at - 1, "unit") if words[at].kind == "number" else None
        return hit is not None and hit.definite and not words[at - 1].fold.endswith("ه")

    def _corrected(self, words: Sequence[Word], at: int) -> bool:
        """Whether a number is denied beside the one that holds: «26 لا [19]»."""
        return at > 1 and words[at - 2].kind == "number" and self._terms.find(words, at - 1, "negation") is not None

    def exceeds(self, words: Sequence[Word], at: int) -> str | None:
        """The approximation that a verb before a number gives it without being part of its phrase: «تجاوز [90]»,
        «لا تتعدى قيمته [تسعة]», «يزيد العدد على [300]»; None if there is none."""
        if at > 1 and self._terms.find(words, at - 1, "split_on", bare=True) is not None:
            for position in range(at - 2, max(-1, at - 2 - _SPLIT), -1):
                verb = self._terms.find(words, position, "exceed_split")
                if verb is not None:
                    return _TURNED[verb.value] if self.negated(words, position) else verb.value
            return None
        for position in range(at - 1, max(-1, at - 2 - _SHORT_SUBJECT), -1):
            if words[position].kind != "word":
                return None
            verb = self._terms.find(words, position, "exceed")
            if verb is not None:
                negated = self.negated(words, position)
                return _TURNED.get(verb.value, verb.value) if negated else verb.value
            if self._terms.find(words, position, "not_unit") is not None:
                return None
        return None

    def negated(self, words: Sequence[Word], verb: int) -> bool:
        """Whether the verb at a word is negated: «[لم] تتجاوز», «[لم تكن] تتعدى»."""
        if self._terms.find(words, verb - 1, "was") is not None:
            verb -= 1
        return self._terms.find(words, verb - 1, "negation") is not None

    def _tallied(self, words: Sequence[Word], at: int, number: Counted) -> bool:
        """Whether the clause before a number speaks of a count: «عدد القتلى صار [52]», «وعددها [تسع]», «عدد الشاحنات
        التي وصلت إلى المعبر هو [36]»."""
        for position in range(at - 1, max(-1, at - 1 - _FAR_TALLY), -1):
            if words[position].kind != "word":
                return False
            hit = self._terms.find(words, position, "tally")
            if hit is not None:
                # «القانون عدد 26» is a label.
                beside = hit.end == at and not hit.definite and hit.end - hit.first == 1 and hit.value == "of"
                of = self._terms.find(words, hit.end, "partitive", bare=True)
                whose = words[min(of.end, at)].fold if of is not None else _THOSE_WHO[0]
                if beside or whose.startswith(ARTICLE) or not whose.endswith(_THOSE_WHO):
                    return False
                return at - position <= _TALLY_REACH or self._predicate(words, at, number)
        return False

    def _predicate(self, words: Sequence[Word], at: int, number: Counted) -> bool:
        """Whether a number closes its clause and is said of what stands before it: no preposition leads to it."""
        closes = number.end >= len(words) or words[number.end].kind == "mark"
        return closes and self._terms.find(words, at - 1, "sharing") is None

    def event(self, words: Sequence[Word], at: int, dated: Container[int]) -> str | None:
        """What happened to those counted at `at`, by the word before: «مقتل», «القبض على», «إصابة ما لا يقل عن».

        Words of time, one word of place and a short subject may stand between («اعتقلت القوات، فجر اليوم، 15 شخصا»,
        «قتل في الانفجار 5 عمال»).
        """
        position = self._past_place(words, at - 1)
        subject = 0
        while position >= 0 and at - position <= _EVENT_REACH:
            hit = self._terms.find(words, position, "event")
            if hit is not None:
                return hit.value
            beside_time = words[position].text == _COMMA and (position - 1 in dated or position + 1 in dated)
            if not beside_time and self._terms.find(words, position, "event_link") is None and position not in dated:
                subject += 1
                if (
                    words[position].kind != "word"
                    or subject > _SUBJECT
                    or self._terms.find(words, position, "not_unit")
                ):
                    return None
            position -= 1
        return None

    def _past_place(self, words: Sequence[Word], at: int) -> int:
        """The word before «في هذا الممر», «في الانفجار», «قرب الميناء» that ends at word `at`; `at` where there is no
        such phrase."""
        for length in (2, 3):
            start = at - length + 1
            if start > 0 and all(words[start + each].kind == "word" for each in range(length)):
                short = length == _TWO or self._terms.find(words, start + 1, "this") is not None
                if short and self._terms.find(words, start, "place", bare=True) is not None:
                    return start - 1
        return at


def _glued(folded: str) -> bool:
    """Whether letters right before digits make them part of something else: Latin ones, or «ر» for a decimal comma."""
    return folded[-1].isascii() or folded == _DECIMAL_LETTER

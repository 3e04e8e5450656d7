"""Whether a date is told as past or as still to come, by the words of its clause."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from rawi.arabic.fold import fold, folded
from rawi.arabic.inflect import past, present, with_object
from rawi.arabic.particles import PERSON_PREFIXES
from rawi.arabic.terms import TermIndex, follow
from rawi.lexicon.dating import DatingLexicon
from rawi.model import Word

Tense = Literal["past", "background", "history", "coming", "present", "clause", "open"]
_LOOK_BACK = 12
_LOOK_AHEAD = 4
_SPEAKER = 5
"""Within how many words behind a reporting verb a date is still the day of speaking."""
_LONG = 4
"""Letters of a verb that with a pronoun is written like no noun («أصدره», but «مركزه»)."""
_VERB_WITHIN = 3
"""Within how many words of its start a sentence that tells news has its verb."""
_STOPS = frozenset('.؛:!؟?«»"“”')
_TOWARDS = frozenset({"الي", "عن", "علي", "ب", "ل"})
_TANWIN = "\u064b"
"""The ending of nouns that no verb has."""
_FUTURE_PREFIX = "س"


class TenseReader:
    """Looks at the words before a date, nearest first, and at those behind it where it opens its sentence."""

    def __init__(self, lexicon: DatingLexicon, terms: TermIndex, is_speech: Callable[[str], bool]) -> None:
        """`is_speech` tells whether a printed word is a form of a reporting verb."""
        self._terms = terms
        self._is_speech = is_speech
        self._known: dict[str, Tense] = {}
        for word in lexicon.not_present:
            self._known[fold(word)] = "open"
        for _, verb in lexicon.happenings:
            going_on = [one.text for one in present(verb) if one.tense == "present" and one.person == "3"]
            self._known.update((fold(text), "present") for text in going_on)
        for verb, _ in lexicon.happenings:
            # «تبلغ» is rather a present than the past of another verb.
            third = [one for one in past(verb) if one.person == "3"]
            if len(verb) >= _LONG:
                third += [form for one in third for form in with_object(one)]
            told = [fold(one.text) for one in third]
            self._known.update((text, "past") for text in told if text not in self._known)
        for pair in lexicon.settings:
            self._known.update((fold(one.text), "present") for one in (*past(pair[0]), *present(pair[1])))
        for noun in lexicon.nouns:
            self._known[fold(noun)] = "open"
        self._known.update((fold(word), "present") for word in lexicon.either)
        self._known.update((fold(word), "past") for word in lexicon.past)
        self._known.update((fold(word), "background") for word in lexicon.background)
        self._known.update((fold(word), "history") for word in lexicon.history)
        self._known.update((fold(word), "clause") for word in lexicon.clause)
        self._coming: dict[str, list[tuple[str, ...]]] = {}
        for phrase in lexicon.coming:
            head, *rest = fold(phrase).split()
            self._coming.setdefault(head, []).append(tuple(rest))
        self._before_year = folded(lexicon.before_year)
        self._elsewhen = frozenset(map(fold, lexicon.aside))
        self._aside = frozenset(map(fold, (*lexicon.aside, *lexicon.clause)))

    def of(self, words: Sequence[Word], first: int, end: int, sentence: int) -> Tense:
        """The tense in which words `[first, end)` are told; `sentence` is the first word of their sentence.

        "present" and "open" say nothing sure.
        """
        for at in range(first - 1, max(sentence - 1, first - 1 - _LOOK_BACK), -1):
            word = words[at]
            if word.kind == "mark" and word.text in _STOPS:
                return "open"
            if word.kind != "word":
                continue
            tense = self._word(words, at)
            if tense == "open" and self._is_speech(word.text):
                return self._spoken(words, at, first)
            if tense == "clause":
                return "open"
            if tense == "present" and at > sentence and self._word(words, at - 1) == "background":
                return "background"
            if tense == "present" and self._behind(words, end, over_comma=False) == "coming":
                return "coming"
            if tense != "open":
                return tense
        if first - sentence > 2:
            return "open"
        return self._behind(words, end, over_comma=True)

    def _behind(self, words: Sequence[Word], end: int, *, over_comma: bool) -> Tense:
        """The tense of the first words behind a date («حددت يوم 26 فبراير 2016 موعداً»)."""
        for at in range(end, min(len(words), end + _LOOK_AHEAD)):
            if words[at].kind == "mark" and (words[at].text in _STOPS or not over_comma):
                break
            tense = self._word(words, at)
            if tense in ("past", "coming", "present"):
                return tense
        return "open"

    def until(self, words: Sequence[Word], first: int) -> bool:
        """Whether «حتى» stands before a date: what went on until then may go on still."""
        return any(self._terms.find(words, first - back, "range_to") is not None for back in (1, 2) if back <= first)

    def when(self, words: Sequence[Word], first: int) -> bool:
        """Whether a year at word `first` is when something was, not part of a name or plan («لعام 2019»).

        It is so behind «في» and the like, and with its word behind a verb («أنشئ سنة 2006»).
        """
        if not first:
            return False
        told = words[first].kind == "word" and self._word(words, first - 1) == "past"
        return told or words[first - 1].fold in self._before_year

    def leads(self, words: Sequence[Word], first: int, sentence: int) -> bool:
        """Whether nothing between the start of a sentence and word `first` leads to another time."""
        return not any(word.fold in self._elsewhen for word in words[sentence:first])

    def straight(self, words: Sequence[Word], first: int, sentence: int) -> bool:
        """Whether a sentence opens with its verb in the past, which leads straight to word `first`."""
        if any(word.fold in self._aside for word in words[sentence:first]):
            return False
        verbs = [
            at
            for at in range(sentence, first)
            if words[at].kind == "word" and (self._word(words, at) != "open" or self._is_speech(words[at].text))
        ]
        return len(verbs) == 1 and verbs[0] < sentence + _VERB_WITHIN

    def _spoken(self, words: Sequence[Word], verb: int, first: int) -> Tense:
        """The day of a reporting verb in the past, if nothing that it is about stands between."""
        between = words[verb + 1 : first]
        about = len(between) > _SPEAKER or any(word.fold in _TOWARDS for word in between[:-1])
        told_now = words[verb].fold.removeprefix("و").startswith(("ي", "ت"))
        return "open" if about or told_now else "past"

    def _word(self, words: Sequence[Word], at: int) -> Tense:
        folded = words[at].fold
        for form in (folded, folded[1:]) if folded[:1] in "وف" and len(folded) > 3 else (folded,):
            if any(follow(words, at + 1, rest) for rest in self._coming.get(form, ()) if at + len(rest) < len(words)):
                return "coming"
            if (tense := self._known.get(form)) is not None:
                return tense
        if self._terms.find(words, at, "future") is not None:
            return "coming"
        verb = folded[1:] if folded[:1] in "وف" and len(folded) > 5 else folded
        if _TANWIN in words[at].text:
            return "open"  # «سيولاً»
        if len(verb) >= 5 and verb[0] == _FUTURE_PREFIX and verb[1] in PERSON_PREFIXES:
            return "open" if self._terms.find(words, at, "not_future") else "coming"
        if len(verb) >= 4 and verb[0] == "ي" and not self._is_speech(words[at].text):
            return "present"
        return "open"

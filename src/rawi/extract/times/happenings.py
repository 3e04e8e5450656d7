"""Happenings: which nouns name something that happens, and how far their phrase goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rawi.arabic import inflect
from rawi.arabic.fold import fold, folded
from rawi.arabic.particles import ARTICLE
from rawi.arabic.shapes import adjectival, is_definite, is_verbal_noun_shape, possessed
from rawi.lexicon.anchors import AnchorLexicon
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import Word

_OPENING = {"«": "»", "“": "”", '"': '"', "‘": "’"}
_LONGEST_NAME = 8
"""Words between quotation marks that name a happening at most."""
_LONGEST_CHAIN = 4
"""Nouns without an article that a construct chain has at most («إعادة فتح باب الترشح»)."""
_SHORTEST = 3
_FIFTH = 4
"""Letters of a verbal noun of form V («تقدم»)."""
_EIGHTH = 6
_ASSIMILATED = "طد"
"""What the ت of form VIII becomes behind some letters («اصطدام», «ازدحام»)."""
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_PLURAL = "ات"


class Happenings:
    """Knows the nouns of happenings. Verbal nouns are known by list or by shape, the others by list."""

    def __init__(self, lexicon: AnchorLexicon, nouns: VerbalNouns, is_verb: Callable[[Word], bool]) -> None:
        words = lexicon.words
        self._not = with_pronouns((*words["nouns.states"], *nouns.bodies))
        known = [word for word in (*nouns.known, *words["nouns.happenings"]) if " " not in word]
        self._bare = folded(known) - self._not
        self._owned_forms = with_pronouns(known) - self._not
        self._adjectives = folded(lexicon.words["grammar.adjectives"])
        self._ends = folded(words["grammar.ends"])
        self._links = folded(words["grammar.links"])
        self._complements = folded(words["grammar.complements"])
        self.is_verb = is_verb

    def named(self, word: Word) -> bool:
        """Whether the word is a noun that names a happening, with the article or a pronoun or without."""
        if word.kind != "word" or word.fold in self._ends:
            return False
        if self._is(word.fold, word.text):
            return True
        return word.fold.startswith(ARTICLE) and self._is(word.fold[len(ARTICLE) :], word.text[len(ARTICLE) :])

    def _is(self, folded: str, printed: str) -> bool:
        if folded in self._not:
            return False
        if folded in self._bare or (folded in self._owned_forms and possessed(printed)) or _shaped(folded, printed):
            return True
        stem = folded.removesuffix(_PLURAL)
        return stem != folded and stem not in self._not and _shaped(stem, printed)

    def may_be(self, word: Word) -> bool:
        """Whether the word can open a noun phrase at all: no function word, no verb, no mark."""
        return self.goes_on(word) and len(word.fold) >= _SHORTEST and not self.is_verb(word)

    def goes_on(self, word: Word) -> bool:
        """Whether a noun phrase can go on with the word."""
        return word.kind == "word" and word.fold not in self._ends

    def phrase_end(self, words: Sequence[Word], head: int, limit: int, over: Callable[[int], int | None]) -> int:
        """The word after the noun phrase that begins at `head`: its genitives, adjectives, quoted name or complement.

        `over` gives the word after the name that begins at a word, None where none does.
        """
        at = head + 1
        definite = is_definite(words[head].fold) or self._owned(words[head])
        bare = 0
        while at < limit:
            word = words[at]
            end = over(at)
            if end is not None and (not definite or words[at - 1].kind == "word"):
                at, definite = end, True
                continue
            if word.kind == "mark":
                close = self._closing(words, at, limit) if at == head + 1 or not definite else None
                if close is None:
                    break
                at, definite = close, True
                continue
            if word.kind == "number" and not definite and at + 1 < limit and self.goes_on(words[at + 1]):
                at += 2
                continue
            if not self.goes_on(word) or (word.fold[0] == "و" and is_definite(word.fold[1:])):
                break
            if is_definite(word.fold) and word.fold.startswith(ARTICLE):
                described = adjectival(word.fold) or word.fold in self._adjectives
                if definite and at > head + 1 and not (described or self._owned(words[at - 1])):
                    break
                definite = True
            elif definite:
                if at > head + 1 or not self._owned(words[head]) or self._joined(word) or self.is_verb(word):
                    break
            else:
                if bare >= _LONGEST_CHAIN or self._joined(word) or self.is_verb(word):
                    break
                bare += 1
                definite = self._owned(word)
            at += 1
        return self._complement(words, head, at, limit, over)

    def _complement(
        self, words: Sequence[Word], head: int, at: int, limit: int, over: Callable[[int], int | None]
    ) -> int:
        """The end with the complement right behind a verbal noun: «النطق بالحكم», «خروجه من المخزن»."""
        if at < limit and words[at].fold in self._complements:
            return at + 1
        if at != head + 1 or at >= limit:
            return at
        if words[at].fold in self._links:
            following = at + 1
            if following < limit and (self.goes_on(words[following]) or words[following].kind == "number"):
                end = over(following)
                return end if end is not None else self.phrase_end(words, following, limit, over)
        elif self._joined(words[at]):
            end = over(at)
            return end if end is not None else self.phrase_end(words, at, limit, over)
        return at

    @staticmethod
    def _joined(word: Word) -> bool:
        """Whether a preposition is written on to a noun with the article («بالحكم», «للعراق»)."""
        return word.fold.startswith(("بال", "لل", "بـ"))

    @staticmethod
    def _owned(word: Word) -> bool:
        return possessed(word.text) and not is_definite(word.fold)

    @staticmethod
    def _closing(words: Sequence[Word], at: int, limit: int) -> int | None:
        mark = _OPENING.get(words[at].text)
        if mark is None or words[at - 1].end == words[at].start:
            return None
        for end in range(at + 2, min(limit, at + _LONGEST_NAME)):
            if words[end].text == mark:
                return end + 1
        return None


def _shaped(folded: str, printed: str) -> bool:
    """Whether a noun behind a relational word has the shape of a verbal noun.

    No verb can stand there, so «تقدم» is one, and «اعلان» printed without its hamza too.
    """
    if folded.startswith(ARTICLE):
        return is_verbal_noun_shape(folded, printed)
    if is_verbal_noun_shape(folded, f"إ{printed[1:]}" if printed.startswith("ا") else printed):
        return True
    if len(folded) == _EIGHTH and folded[0] == folded[4] == "ا" and folded[2] in _ASSIMILATED:
        return True
    return folded.startswith("ت") and _FIFTH in {len(folded.removesuffix(end)) for end in ("", *_PRONOUNS)}


def with_pronouns(nouns: Iterable[str]) -> frozenset[str]:
    """The folded nouns, alone and with the pronouns of the third and first person plural."""
    forms = {fold(noun) for noun in nouns}
    for noun in nouns:
        forms.update(fold(form.text) for form in inflect.noun(noun))
        if noun.endswith("ء"):
            # «لقاء», «لقائه».
            forms.update(fold(form.text) for form in inflect.noun(noun[:-1] + "ئ"))
    return frozenset(forms)

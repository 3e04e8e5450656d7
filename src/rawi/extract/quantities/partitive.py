"""What «من» leads to after a number: «37 من سكان الأبراج», «ثلاثة من عناصرها», «اثنان منهم», «العشرات من المسلحين»."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.terms import TermIndex
from rawi.extract.quantities.nouns import NEVER_HEADS, NounPhrase, NounReader, is_definite, is_owned
from rawi.model import Word

_PLURAL = ("ين", "ات")
_SHORTEST = 3
"""The fewest letters of a noun before a genitive."""


class PartitiveReader:
    """Reads the counted noun behind «من»."""

    def __init__(self, terms: TermIndex, nouns: NounReader) -> None:
        self._terms = terms
        self._nouns = nouns

    def read(self, words: Sequence[Word], at: int, *, order: bool) -> NounPhrase | None:
        """The noun phrase that «من» at word `at` leads to; after an `order` of magnitude anything with an article or a
        pronoun is counted, after a plain number («12 من الشهر») only what looks like more than one."""
        them = self._terms.find(words, at, "of_them", bare=True)
        if them is not None:
            return NounPhrase(at, them.end, at, None)
        hit = self._terms.find(words, at, "partitive", bare=True)
        if hit is None or hit.end >= len(words) or words[hit.end].kind != "word":
            return None
        at = hit.end
        if self._terms.find(words, at, "part_of") is not None:
            return None  # «10 من أصل 40»
        if self._terms.find(words, at, "unit", bare=True) is not None:
            return self._known(words, at)
        if self._never(words, at):
            return None
        word = words[at]
        if is_definite(word):
            if self._terms.find(words, at, "people") is not None:
                return NounPhrase(at, at + 1, at + 1, "people")
            if not order and not word.fold.endswith(_PLURAL):
                return None
            return NounPhrase(at, self._nouns.adjectives(words, at, at + 1), at + 1, None)
        if is_owned(word):
            return NounPhrase(at, at + 1, at + 1, self._nouns.owned(word))
        human = self._terms.find(words, at, "human") is not None
        if human and at + 1 < len(words) and words[at + 1].kind == "word" and not self._never(words, at + 1):
            return NounPhrase(at, at + 2, at + 1, None)  # «المئات من أبناء سنجار»: also of a name
        if len(word.fold) > _SHORTEST and self._genitive(words, at + 1):
            # «25 ألفا من طالبي الشغل»: a noun and its genitive.
            return NounPhrase(at, at + 2, at + 1, None)
        return None

    def _known(self, words: Sequence[Word], at: int) -> NounPhrase | None:
        phrase = self._nouns.read(words, at, value=None)
        if phrase is None or is_definite(words[at]) or phrase.end != phrase.head_end:
            return phrase
        # «المئات من أبناء سنجار»: after «من» an indefinite noun is that of a genitive, be it a name.
        named = phrase.end < len(words) and words[phrase.end].kind == "word" and not self._never(words, phrase.end)
        return phrase._replace(end=phrase.end + 1) if named else phrase

    def _never(self, words: Sequence[Word], at: int) -> bool:
        return any(self._terms.find(words, at, role) is not None for role in NEVER_HEADS)

    def _genitive(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at `at` says whose the noun before it is: «سكان [الأبراج]», «أفراد [طاقمها]»."""
        if at >= len(words) or words[at].kind != "word":
            return False
        if self._never(words, at):
            return False
        return is_definite(words[at]) or is_owned(words[at])

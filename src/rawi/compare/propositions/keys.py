"""Keys: what a content word is compared by.

A word of a known kind of event becomes that kind (`@arrive`); any other word its light stem, so that «بالقوات» and
«القوات», «أميركية» and «الأميركيين» meet. A particle letter is taken off the front only where the rest is itself a word
of the collection: «بكركوك» loses its ب, «بيان» keeps it. The names of bases and aircraft that end in a number are one
key however they are spelt («كي1», «كي وان», «كيه-1»).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rawi.arabic.fold import fold
from rawi.arabic.memory import Remembered
from rawi.arabic.particles import CLITICS, LONG_PRONOUNS, OBJECTS
from rawi.arabic.stems import ENDINGS, stem
from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.model import Word

_ARTICLES = ("وبال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_FEMININE = frozenset(("ات", "ته"))
"""Endings that take the place of a feminine ه."""
_SHORTEST = 3
_LEAST = 2
"""Letters of a word that says anything."""
_REMEMBERED = 200_000
"""Words of which it is remembered at most what their keys are."""
EVENT = "@"
Begun = tuple[tuple[tuple[str, ...], str], ...]
"""The phrases for kinds of events that a word may begin, each with its kind."""


class Keys:
    """Gives the keys of content words, for one collection.

    `vocabulary` are the folded words of the collection as printed.
    """

    def __init__(self, lexicon: CompareLexicon, vocabulary: Iterable[str]) -> None:
        self._lexicon = lexicon
        self._vocabulary = frozenset(vocabulary)
        self._known = Remembered(self._find)
        self._bared = Remembered(self._without_attached)
        self._texts: dict[str, tuple[str, ...]] = {}
        self._phrases = Remembered(self._begun)
        self._named = Remembered(self._find_name)
        self._names: dict[str, tuple[str, ...]] = {}
        self._read: dict[tuple[str, str], str] = {}
        self._offices: frozenset[str] | None = None

    @property
    def offices(self) -> frozenset[str]:
        """The keys of words for offices, which many people have."""
        if self._offices is None:
            self._offices = frozenset(self.of_word(fold(word)) for word in self._lexicon.doers.offices) - {""}
        return self._offices

    def over(self, vocabulary: Iterable[str]) -> Keys:
        """The same for another collection; what was found out of words by themselves is not found out again."""
        other = Keys(self._lexicon, vocabulary)
        other._read = self._read
        return other

    def of_text(self, text: str) -> list[str]:
        """The keys of the content words of `text`, in order, with repetitions."""
        found = self._texts.get(text)
        if found is None:
            tokens = [word for word in words(text) if word.kind != "mark"]
            found = self._texts[text] = tuple(key for key, _ in self.keyed(tokens))
        return list(found)

    def of_name_text(self, text: str) -> tuple[str, ...]:
        """The same of a name whose words tell of no event."""
        found = self._names.get(text)
        if found is None:
            tokens = [word for word in words(text) if word.kind != "mark"]
            found = self._names[text] = tuple(key for key, _ in self.keyed(tokens, [(0, len(text))]))
        return found

    def keyed(self, tokens: Sequence[Word], names: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[str, int]]:
        """Pairs of key and index into `tokens` (words and numbers), stopwords left out.

        `names` are the ranges `[start, end)` of names whose words tell of no event («عين الأسد»).
        """
        folded = [token.fold for token in tokens]
        letters, apart = self._lexicon.spoken_letters, self._lexicon.told_apart
        named = _touched(tokens, names)
        skip = 0
        for index, (token, word) in enumerate(zip(tokens, folded, strict=True)):
            if skip:
                skip -= 1
                continue
            joined, skip = self._joined(folded, index) if word in letters else ("", 0)
            if not joined and index not in named and (beginning := self._phrases[word]):
                joined, skip = self._phrase(beginning, folded, index)
            if not joined and index not in named and (kind := apart.kind(tokens, folded, index)):
                joined = EVENT + kind
            if joined:
                yield joined, index
            elif token.kind == "word":
                key = self._named[word] if index in named else self._known[word]
                if key:
                    yield key, index

    def _begun(self, word: str) -> Begun:
        firsts = dict.fromkeys((word, word[1:] if word[0] in CLITICS else word, self.bare(word)))
        known = self._lexicon.event_phrases
        return tuple(one for first in firsts for one in known.get(first, ()))

    @staticmethod
    def _phrase(beginning: Begun, folded: list[str], index: int) -> tuple[str, int]:
        """The kind of event of a phrase («أطلقت النار»), and how many words that takes beside the first."""
        for phrase, kind in beginning:
            if tuple(folded[index + 1 : index + len(phrase)]) == phrase[1:]:
                return EVENT + kind, len(phrase) - 1
        return "", 0

    def of_word(self, folded: str) -> str:
        """The key of one folded word, "" for a word that says nothing."""
        return self._known[folded]

    def of_name(self, folded: str) -> str:
        """The key of one folded word of a name: its stem, never a kind of event."""
        return self._named[folded]

    def _find_name(self, folded: str) -> str:
        bare = self.bare(folded)
        return "" if len(folded) < _LEAST or bare in self._lexicon.stopwords else self._stemmed(bare)

    def _find(self, folded: str) -> str:
        lexicon = self._lexicon
        if folded in lexicon.stopwords or len(folded) < _LEAST:
            return ""
        bare = self.bare(folded)
        found = self._read.get((folded, bare))
        if found is None:
            if len(self._read) > _REMEMBERED:
                self._read.clear()
            found = self._read[folded, bare] = self._key(folded, bare)
        return found

    def _key(self, folded: str, bare: str) -> str:
        lexicon = self._lexicon
        if bare in lexicon.stopwords:
            return ""
        kind = self._kind(folded, bare)
        return EVENT + kind if kind else self._stemmed(bare)

    def _stemmed(self, bare: str) -> str:
        for printed, standard in self._lexicon.spellings.items():
            if bare.startswith(printed):
                bare = standard + bare[len(printed) :]
        return stem(bare)

    def _kind(self, folded: str, bare: str) -> str | None:
        """The kind of event a word is of: a verb with or without object pronoun, a noun with any ending."""
        nouns, verbs = self._lexicon.event_nouns, self._lexicon.event_verbs
        unjoined = folded[1:] if folded[0] in "وف" else folded
        if not self._lexicon.plain.isdisjoint((folded, bare, unjoined)):
            return None
        for verb in (folded, unjoined):
            if verb in verbs and verb not in nouns:
                return verbs[verb]
        defined = folded.removesuffix(bare).endswith(("ال", "لل"))
        for noun in (folded, bare, *_unsuffixed(bare, defined=defined)):
            if noun in nouns:
                return nouns[noun]
        if unjoined[0] == "ن" and "ي" + unjoined[1:] in verbs:
            return verbs["ي" + unjoined[1:]]  # «لم نتلق»
        for pronoun in OBJECTS:
            if (
                unjoined.endswith(pronoun)
                and len(unjoined) - len(pronoun) > _SHORTEST
                and unjoined[: -len(pronoun)] in verbs
                and unjoined[: -len(pronoun)] not in self._lexicon.plain
            ):
                return verbs[unjoined[: -len(pronoun)]]
        return None

    def bare(self, folded: str) -> str:
        """`folded` without article and, where the rest is a word of the collection or the lexicon, without particle."""
        return self._bared[folded]

    def _without_attached(self, folded: str) -> str:
        if folded.startswith(_ARTICLES):
            for article in _ARTICLES:
                if folded.startswith(article) and len(folded) - len(article) >= _SHORTEST:
                    return folded[len(article) :]
        if len(folded) > _SHORTEST and folded[0] in CLITICS:
            rest = folded[1:]
            if rest in self._vocabulary or "ال" + rest in self._vocabulary or rest in self._lexicon.event_nouns:
                return self.bare(rest) if folded[0] == "و" else rest
        return folded

    def _joined(self, folded: list[str], index: int) -> tuple[str, int]:
        """A letter name with the number after it, as one key, and how many words that takes beside the first."""
        letter = self._lexicon.spoken_letters.get(folded[index])
        if letter is None or index + 1 >= len(folded):
            return "", 0
        number = self._lexicon.spoken_numbers.get(folded[index + 1], folded[index + 1])
        return (letter + number, 1) if number.isdigit() and len(number) <= 3 else ("", 0)


def _touched(tokens: Sequence[Word], ranges: Iterable[tuple[int, int]]) -> set[int]:
    """The indexes of the tokens, in the order of the text, that any of the ranges `[start, end)` touches."""
    found: set[int] = set()
    for start, end in ranges:
        first = bisect_right(tokens, start, key=lambda token: token.end)
        found.update(range(first, bisect_left(tokens, end, key=lambda token: token.start)))
    return found


def _unsuffixed(word: str, *, defined: bool) -> Iterator[str]:
    """A noun without each ending that it can have. After the article (`defined`) no pronoun can follow, and a ه is of
    the feminine, which a participle has («المنتجة») but which makes other words of verbal nouns («الشرطة»)."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            if defined and (ending in LONG_PRONOUNS or (ending == "ه" and word[0] != "م")):
                continue
            rest = word[: -len(ending)]
            yield rest
            if ending in _FEMININE:
                yield rest + "ه"
            if rest.endswith("ت"):
                yield rest[:-1] + "ه"

"""Open names: unknown words behind the head of a body, place or happening, told from adjectives by their grammar.

An indefinite word behind an indefinite head is either its adjective or begins a genitive. An adjective agrees with the
head in gender; so what does not agree («نهر تامرة», «بلدة سنجل»), what is spelled like a foreign name, and what is
itself completed by a noun («حزب نجمة الجبل») is a name.
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from rawi.arabic.particles import ARTICLE
from rawi.arabic.shapes import foreign_spelling, is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.completions import CompletionGrammar
from rawi.extract.mentions.roles import HEAD, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.extract.mentions.unfamiliar import AND_HAMZA
from rawi.model import Word

_LONGEST = 3
_PERSONS = "تي"
_OBJECTS = ("ها", "هم", "هما")
_DEEDS = ("وا",)
"""Endings of verbs in the past."""
_SHORTEST = 3
_CLOSED = (
    Role.FUNCTION | Role.VERB | Role.COMMON | TITLE | HEAD | Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER
    | Role.ANONYMOUS | Role.DOCUMENT | Role.CONSTRUCT | Role.STANDING | Role.MEDIUM
)  # fmt: skip
"""What an indefinite word of such a name is not."""
_NO_GENITIVE = Role.FUNCTION | Role.VERB | TITLE | HEAD | Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER
_INDEFINITE = ("ات", "ون", "ين", "يه", "ي", "ان")
"""Endings of indefinite plurals, duals and adjectives of relation."""


class OpenNameGrammar(CompletionGrammar, ABC):
    """Names of words that no lexicon knows."""

    def open_name(self, words: Sequence[Word], at: int, limit: int, head: Sense, *, sure: bool = False) -> int:
        """The end of the unknown name that begins at `at` behind `head`; `at` itself if none does.

        `sure`: the head is hardly ever described by an adjective («بلدة», «نهر»), so one word that does not agree is
        enough.
        """
        end = at
        while end < limit and end - at < _LONGEST and self._open(words, end, at):
            end += 1
        if end < limit and end > at and words[end].kind == "word":
            noun = self.senses.of(words[end].fold)
            if self._genitive(noun, words[end - 1]):
                return self.adjectives(words, end + 1, limit)
        if end == at:
            return self._starred(words, at, limit)
        first = self.senses.of(words[at].fold)
        if foreign_spelling(words[at].fold) and not first.bare.endswith(_INDEFINITE[2:]):
            return end
        if end > at + 1 and self._strange(words, at, end):
            return end
        if sure and not self._describes(head, words[at]):
            return at + 1
        return at

    def _starred(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of «نجمة الجبل», «نجم الساحل»: a calling of people with a noun of things."""
        if at + 1 >= limit or words[at].kind != "word" or words[at + 1].kind != "word":
            return at
        sense, noun = self.senses.of(words[at].fold), self.senses.of(words[at + 1].fold)
        calling = sense.role & TITLE and sense.bare in self.senses.doubtful and not sense.definite and not sense.skip
        if not calling or not self._genitive(noun, words[at]):
            return at
        return self.adjectives(words, at + 2, limit)

    def _strange(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether one of several words is spelled like a foreign name."""
        return any(foreign_spelling(words[at].fold) for at in range(first, last))

    def _open(self, words: Sequence[Word], at: int, first: int) -> bool:
        word = words[at]
        if word.kind != "word":
            return False
        sense = self.senses.of(word.fold)
        if sense.skip or sense.definite or sense.role & _CLOSED:
            return False
        if len(word.fold) < _SHORTEST or word.text.endswith(("ً", "ًا", "اً", "ٍ", "ٌ")):
            return False
        if word.fold.endswith(_OBJECTS) and (word.fold[0] in _PERSONS or at > first):
            # «مدرسة تديرها جمعية كذا», «شركة حكومية أسستها وزارة كذا»
            return False
        if at > first and word.fold.endswith(_DEEDS) and len(word.fold) > _SHORTEST + 1:
            # «سكان بلدة كذا حُرموا من …»
            return False
        if is_present_shape(word.fold) or is_verbal_noun_shape(word.fold, word.text):
            return False
        if word.text.startswith(AND_HAMZA):
            return False
        if at > first and sense.role & (Role.GIVEN | Role.FOREIGN):
            # «النائبة عن حركة أفق سامية …»
            return False
        if at > first and word.fold[0] in "تيسبول" and not foreign_spelling(word.fold):
            # «شركة كذا تبيع …», «خرجت شركة كذا بخبرين»
            return False
        return not self._prepositional(word) and not (word.fold[0] in "وفبلك" and word.fold[1:3] == ARTICLE)

    def _genitive(self, noun: Sense, before: Word) -> bool:
        """Whether a definite noun completes the unknown noun before it («نجمة الجبل»)."""
        if noun.skip or not noun.definite or noun.role & _NO_GENITIVE or len(noun.bare) < _SHORTEST:
            return False
        if foreign_spelling(before.fold) and before.fold.endswith(("ا", "و")):
            return False
        return not self._related(noun) and not noun.bare.endswith(("ون", "ين"))

    def _describes(self, head: Sense, word: Word) -> bool:
        """Whether an indefinite word agrees with the head as an adjective does, or is a common plural."""
        feminine = head.bare.endswith("ه") or head.bare in self.senses.feminine
        folded = word.fold
        if folded.endswith(("ات", "يه", "ي")):
            return True
        if feminine:
            return folded.endswith("ه")
        size = len(folded)
        pattern = size == 4 and (folded[1] == "ا" or folded[2] == "ي")
        return folded.startswith("م") or pattern or (size < 4 and not folded.endswith("ه"))

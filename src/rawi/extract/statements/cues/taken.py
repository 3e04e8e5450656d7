"""Taken: nouns that a cue has for its object and that are no speakers («لفت النظر إلى أن», «واصل حديثه: …»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from rawi.arabic.fold import fold, folded
from rawi.lexicon.cues import Reporting
from rawi.model import Word


@dataclass(frozen=True, slots=True)
class Taken:
    """Folded words.

    `objects`: for the lemma of a verb and its object the preposition behind them, "" where they need none; `nouns`: the
    objects that end a speaker's phrase before them; `drawn`: those that things draw too.
    """

    objects: dict[tuple[str, str], str]
    nouns: frozenset[str]
    drawn: frozenset[str]

    @classmethod
    def of(cls, reporting: Reporting, own_words: frozenset[str]) -> Self:
        """The words of a lexicon, with the nouns for one's `own_words`."""
        words = reporting.words
        phrases = [tuple(map(fold, phrase.split())) for phrase in words["set_phrases"]]
        objects = {(verb, noun): link for verb, noun, link in phrases}
        said = own_words | folded(words["definite_words"])
        objects |= {(fold(verb), noun): "" for verb in words["going_on_verbs"] for noun in said}
        nouns = frozenset(noun for _, noun, _ in phrases) | folded(words["construed_objects"])
        return cls(objects=objects, nouns=nouns, drawn=folded(words["drawn_by_things"]))

    def at(self, lemma: str, words: Sequence[Word], place: int, limit: int) -> int:
        """How many words at `place`, behind a verb, are such an object of it: one or none."""
        return 1 if place < limit and (lemma, words[place].fold) in self.objects else 0

    def says(self, lemma: str, words: Sequence[Word], after: int, link: int, *, clause: bool) -> bool:
        """Whether the verb, with what it takes, tells something: what is told is led in at word `link` by the
        preposition of the phrase, and is a `clause` where things do the same. `after` is the word behind the verb."""
        for noun in self.nouns.intersection(word.fold for word in words[after:link]):
            wanted = self.objects.get((lemma, noun), "")
            if wanted and words[link].fold != wanted:
                return False
            if noun in self.drawn and not clause:
                return False
        return True

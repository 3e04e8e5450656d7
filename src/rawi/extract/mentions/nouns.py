"""Nouns and what belongs to them: listed names, adjectives that agree, short brackets.

Every method of the grammar of names takes the words, the index where a phrase begins and a limit that it must not
cross, and gives the index after the phrase's last word (the first index itself where nothing was found). The first
word may carry attached particles; the later words of a phrase may not, except for a conjunction inside a body's name
and «للـ» inside a title.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.particles import SOUND_PLURALS
from rawi.arabic.terms import follow
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Known, Sense, Senses
from rawi.model import MentionType, Word

OPENING = "«“\"'(‘‹["
CLOSING = {"«": "»", "“": "”", '"': '"', "'": "'", "(": ")", "‘": "’", "‹": "›", "[": "]"}
_LONGEST_QUOTED = 6
_FEMININE = ("ه", "ليا", "بري")
"""Endings of feminine adjectives: ta marbuta, and «العليا», «الكبرى» as folded."""


_SHORTEST_ADJECTIVE = 4


class Found(NamedTuple):
    """A name of words `[first, last)`; `skip` letters of particles stand before it; `known` is its lexicon entry."""

    first: int
    last: int
    skip: int
    type: MentionType
    known: Known | None = None


class NounGrammar:
    """The part of the grammar that the others build on. Pure: the same words give the same phrase."""

    def __init__(self, senses: Senses) -> None:
        self.senses = senses

    def known(self, words: Sequence[Word], at: int, limit: int, *, quoted: bool = False) -> Found | None:
        """The longest lexicon name that begins at `at`; guarded forms only where `quoted`.

        Between quotation marks a guarded form is preferred: «الشرق الأوسط» is then the newspaper.
        """
        sense = self.senses.of(words[at].fold)
        if not sense.role & Role.KNOWN:
            return None
        marked = quoted and at > 0 and words[at - 1].text in OPENING
        following = words[at + 1].fold if at + 1 < limit else ""
        best: Found | None = None
        for entry in self.senses.names(sense.stem):
            if entry.rest and entry.rest[0] != following:
                continue
            end = at + 1 + len(entry.rest)
            if end > limit or (best is not None and end < best.last):
                continue
            if not entry.rest and at and (self.senses.of(words[at - 1].fold).stem, sense.stem) in self.senses.idioms:
                continue
            if entry.guarded and not quoted and not (entry.located and self._located(words, at, sense)):
                continue
            if follow(words, at + 1, entry.rest):
                best = Found(at, end, sense.skip, entry.type, entry)
                if not marked or entry.guarded:
                    break
        return best

    def _located(self, words: Sequence[Word], at: int, sense: Sense) -> bool:
        before = words[at - 1].fold if at and words[at - 1].kind == "word" else ""
        return self.senses.places(before, words[at].fold[: sense.skip])

    def agrees(self, head: Sense, adjective: Sense) -> bool:
        """Whether an adjective's gender fits a head: feminine endings and plurals of things take the feminine."""
        feminine = head.bare.endswith(("ه", "ات", "ا")) or head.bare in self.senses.feminine
        return feminine == bool(adjective.bare.endswith(_FEMININE) or adjective.role & Role.FEMININE)

    def adjectives(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of the definite adjectives that follow a definite noun."""
        while at < limit and words[at].kind == "word":
            sense = self.senses.of(words[at].fold)
            if (
                sense.skip
                or not sense.definite
                or (
                    sense.role & (Role.FUNCTION | TITLE | HEAD | Role.KNOWN)
                    and not sense.role & (Role.BODY_ADJECTIVE | Role.DEMONYM)
                )
            ):
                break
            if sense.role & Role.DEMONYM and self.senses.of(words[at - 1].fold).bare in self.senses.corporate:
                # «مجموعة كذا القابضة», and of which land it is
                break
            listed = sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE) or sense.bare in self.senses.kinds
            if not listed and not self._relates(sense) and not self._describing(words, at, sense):
                break
            at += 1
        return at

    def _relates(self, sense: Sense) -> bool:
        """Whether an adjective looks like one of relation and tells more than how things stand."""
        return self._relational(sense) and sense.bare not in self.senses.transient

    def _describing(self, words: Sequence[Word], at: int, sense: Sense) -> bool:
        """Whether an unknown definite word has the shape of an adjective («المتحد», «الجامع», «العالي») and agrees
        with the definite noun before it, and is none that tells only how things stand («الحاكم», «السابق»)."""
        bare = sense.bare
        if at == 0 or sense.role & (PERSON | Role.ANONYMOUS | Role.DOCUMENT) or len(bare) < _SHORTEST_ADJECTIVE:
            return False
        before = self.senses.of(words[at - 1].fold)
        if not before.definite or bare in self.senses.transient or bare.endswith(SOUND_PLURALS):
            return False
        if sense.stem in self.senses.colours:
            # «الراية السوداء», «القناطر الجديدة»
            return True
        stem = bare.removesuffix("ه")
        relative = stem.endswith("ي") and len(stem) > _SHORTEST_ADJECTIVE
        participle = stem.startswith("م") and 4 <= len(stem) <= 6 and not stem.endswith("ي")
        pattern = len(stem) == 4 and (stem[1] == "ا" or stem[2] == "ي") and not bare.startswith("ا")
        if not (relative or participle or pattern):
            return False
        return self.agrees(before, sense)

    def _relational(self, sense: Sense) -> bool:
        """Whether an unknown definite word looks like an adjective of relation or a feminine participle."""
        if sense.role & PERSON:
            return False
        return len(sense.bare) > 4 and sense.bare.endswith(("يه",))

    def _related(self, sense: Sense) -> bool:
        """Whether an unknown definite word has the ending of a nisba («البنزرتي»)."""
        return len(sense.bare) > 4 and sense.bare.endswith(("ي", "يه"))

    def bracket(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The index after a short quotation or bracket that opens at `at`; `at` itself if it does not close soon."""
        if at >= limit or words[at].text not in OPENING:
            return at
        closing = CLOSING[words[at].text]
        for end in range(at + 1, min(limit, at + _LONGEST_QUOTED + 2)):
            if words[end].text == closing:
                return end + 1 if end > at + 1 else at
            if words[end].kind == "mark" and words[end].text not in "-–_/.":
                return at
        return at

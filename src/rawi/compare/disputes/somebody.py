"""Somebody: whether anybody who can contradict another stands behind what is told."""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.particles import ARTICLE
from rawi.compare.claims.holders import named
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.propositions import Proposition


class Somebody:
    """Judges the propositions of one collection, each once."""

    def __init__(self, lexicon: CompareLexicon) -> None:
        self._lexicon = lexicon
        self._found: dict[str, bool] = {}

    def speaks(self, proposition: Proposition) -> bool:
        """Whether somebody who can contradict another stands behind the words."""
        found = self._found.get(proposition.id)
        if found is None:
            found = self._found[proposition.id] = named(proposition) and not self._nobody(proposition)
        return found

    def _nobody(self, proposition: Proposition) -> bool:
        """Whether nobody stands behind the words: rumours, a source that is left out («يقال إن»), or unnamed people of
        whom another speaks. «وأضاف» after «قال مصدر مطلع» is of that source."""
        speaker = proposition.statement.speaker
        if speaker.kind == "anonymous":
            return speaker.name in self._lexicon.unnamed or proposition.statement.level == "nested"
        first = next((fold(word) for word in speaker.name.split()), "")
        return first.removeprefix(ARTICLE) in self._lexicon.news

"""Rulings: what a court or committee decides on a case before it is an act, not a stance («رفضت المحكمة الطعن»)."""

from __future__ import annotations

from rawi.extract.statements.cues.forms import CueForm
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase

_REACH = 4
"""Words of a body's name that tell it for one that judges («لجنة الانضباط والاستئناف»)."""


def rules(scene: Scene, reading: CueForm, subject: Phrase, first: int) -> bool:
    """Whether the body in `subject` decides a case with the verb, whose object begins at word `first`.

    A court decides on whatever it upholds or dismisses; another committee on an appeal or complaint, while it may well
    be for or against somebody's decision.
    """
    words, lexicon = scene.words, scene.lexicon
    if reading.verb.past not in lexicon.ruling_verbs or first >= len(words):
        return False
    head = [word.fold for word in words[subject.first : min(subject.last, subject.first + _REACH)]]
    court = any(_is(word, lexicon.courts) for word in head)
    object_ = words[first].fold
    if court:
        return _is(object_, lexicon.cases) or _is(object_, lexicon.ruled_on)
    return any(_is(word, lexicon.committees) for word in head[:1]) and _is(object_, lexicon.cases)


def _is(folded: str, known: frozenset[str]) -> bool:
    """Whether a word is one of `known`, with the article or a و too."""
    return folded in known or folded.removeprefix("و").removeprefix("ال") in known

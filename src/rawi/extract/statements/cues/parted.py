"""Parted phrases: cues of two parts with the speaker between them («ختم فلان حديثه بالقول», «تابع فلان قائلاً»)."""

from __future__ import annotations

from typing import NamedTuple

from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import skip_adverbials

LONGEST_SUBJECT = 32
"""Words that may stand between a cue and what it introduces, or between its two parts."""


class Tail(NamedTuple):
    """The words `[start, end)` of the second part of a phrase."""

    start: int
    end: int


def parted_tail(scene: Scene, after: int, limit: int) -> Tail | None:
    """«بالقول», «قائلاً» and their like behind the speaker («ختم فلان حديثه بالقول إن …»), before what is said."""
    for place in range(after + 1, min(limit, after + LONGEST_SUBJECT)):
        if scene.words[place].fold in scene.lexicon.complementisers or not scene.free(place):
            return None
        length = scene.lexicon.phrase_tails.match(scene.words, place, limit, joined=False)
        if length:
            following = skip_adverbials(scene, place + length, limit)
            if following + 1 < limit and scene.words[following].fold in scene.lexicon.prepositions_before_that:
                following += scene.words[following + 1].fold in scene.lexicon.complementisers
            said = following < limit and (
                scene.words[following].fold in scene.lexicon.complementisers
                or scene.words[following].fold == ":"
                or following in scene.opens
            )
            return Tail(place, following) if said else None
        behind_mark = (
            scene.words[place - 1].kind == "mark" and scene.words[place].fold not in scene.lexicon.prepositions
        )
        if behind_mark and scene.lexicon.cue(scene.words[place]) is not None:
            return None  # Another verb begins a clause of its own: the phrase behind it is that verb's.
    return None

"""Look-alikes: verbs of saying with an object that makes them something else («أعلن الحرب», «أشار بيده»)."""

from __future__ import annotations

from rawi.extract.statements.cues.forms import CueForm
from rawi.extract.statements.cues.rulings import rules
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase

_WORDS = ("that", "quote")


def look_alike(
    scene: Scene, reading: CueForm, after: int, middle_end: int, first: int, frame: str, source: Phrase | None = None
) -> bool:
    """Whether the verb read as `reading`, which ends before word `after` and whose complement of this frame begins at
    word `first`, reports nothing: an idiom, a gesture, a ruling, a retreat of prices.

    `source` is its speaker, None where none stands at the verb.
    """
    words, lexicon = scene.words, scene.lexicon
    if frame in _WORDS or first >= len(words):
        return False
    if source is not None and frame == "noun" and rules(scene, reading, source, first):
        return True
    named = source.first if source is not None else -1
    idioms = lexicon.look_alikes.get(reading.lemma)
    if idioms is not None and any(
        idioms.match(words, place, len(words)) for place in (first, first - 1, named) if place >= 0
    ):
        return True
    if any(words[place].fold in lexicon.gestures for place in range(after, max(middle_end, after))):
        return True
    if reading.lemma not in lexicon.retreats:
        return False
    object_ = words[first].fold.removeprefix("ال")
    return object_ not in lexicon.retractable

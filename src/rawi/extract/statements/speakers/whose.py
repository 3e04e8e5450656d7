"""Whose clause it is: a relative one behind somebody who was just credited («بحسب المديرية، التي قالت إن كذا»)."""

from __future__ import annotations

from dataclasses import replace

from rawi.extract.statements.cues.forms import Cue
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase

_COMMAS = frozenset("،,")
_AND = "و"


def of_credited(scene: Scene, current: Draft, place: int, cue: Cue) -> Phrase | None:
    """Who speaks with the finite verb at word `place`: the one whom the `current` draft credits for what stands before
    it, where nothing but a relative stands between the two; else None."""
    words, source = scene.words, current.subject
    if current.content_before is None or source is None or place <= source.last or cue.prefix:
        return None
    if cue.forms[0].form.tense not in ("past", "present"):
        return None
    relative = words[place - 1].fold
    if relative not in scene.lexicon.relatives or relative[0] == _AND:
        return None
    if any(word.fold not in _COMMAS for word in words[source.last : place - 1]):
        return None
    return replace(source, after=place)

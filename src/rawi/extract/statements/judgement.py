"""Judgement: class, polarity, commitment and negation of a statement, from its cue and the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.extract.statements.lexicon import CueForm
from rawi.extract.statements.scene import Scene
from rawi.lexicon.cues import Verb
from rawi.model import CueClass
from rawi.model.statement import Commitment, Polarity

_URGENT = frozenset(fold(word) for word in ("ضرورة", "أهمية", "وجوب", "الحاجة", "ضروره"))


@dataclass(frozen=True, slots=True)
class Stance:
    """How a cue stands to its content."""

    cue_class: CueClass
    polarity: Polarity
    commitment: Commitment
    reasons: tuple[str, ...] = ()


def stance(scene: Scene, reading: CueForm, frame: str, first: int, source: str) -> Stance:
    """The stance of a cue read as `reading`, whose content begins at word `first`, said by a source of kind `source`."""
    verb = reading.verb
    if verb.cue_class == "neither":
        return Stance("neither", "deny", "neither", (f"takes no position: {verb.past}",))
    if verb.polarity == "deny" and first < len(scene.words):
        if scene.lexicon.no_knowledge.match(scene.words, first, first + 1):
            return Stance(verb.cue_class, "deny", "neither", ("denies knowledge, not the thing itself",))
        if fold(verb.past) == fold("رفض") and scene.lexicon.no_comment.match(scene.words, first, first + 1):
            return Stance("neither", "deny", "neither", ("refuses to comment",))
    if fold(verb.past) in (fold("أعرب"), fold("عبر"), fold("أبدى")) and first < len(scene.words):
        if scene.words[first].fold in scene.lexicon.denying_attitudes:
            return Stance("express", "deny", "committed", ("voices rejection",))
    return Stance(_cue_class(scene, verb, frame, first, source), verb.polarity, "committed")


def _cue_class(scene: Scene, verb: Verb, frame: str, first: int, source: str) -> CueClass:
    if verb.cue_class == "confirm" and first < len(scene.words) and scene.words[first].fold in _URGENT:
        return "urge"
    if verb.cue_class == "report" and source not in ("media", "anonymous", "outlet") and fold(verb.past) == fold("ذكر"):
        return "assert"
    if verb.cue_class == "report" and fold(verb.past) == fold("أفاد") and source in ("person", "organisation"):
        return "assert"
    return verb.cue_class


def negated(scene: Scene, first: int, limit: int) -> bool:
    """Whether the main clause of the content that begins at word `first` is negative.

    Arabic negates before the verb: a negator at the head of the clause, or after its subject and before any other
    clause begins.
    """
    words = scene.words
    place = first
    seen = 0
    while place < limit and seen < 12:
        word = words[place]
        if word.kind == "mark":
            if word.fold in "،,.;؛:" and seen:
                return False
            place += 1
            continue
        folded = word.fold
        if scene.lexicon.negators.match(words, place, limit):
            # «لا سيما», «ما إذا», «ما يجري» negate nothing.
            following = words[place + 1].fold if place + 1 < limit else ""
            if folded in ("ما", "وما", "دون") or following in (
                "سيما",
                "اذا",
                "زال",
                "يزال",
                "تزال",
                "زالت",
                "يزالون",
                "زالوا",
                "بد",
                "شك",
                "بل",
            ):
                return False
            return True
        if seen and (
            folded in scene.lexicon.complementisers or folded in ("الذي", "التي", "الذين", "حيث", "لكن", "بل")
        ):
            return False
        if scene.lexicon.cue(word) is not None and seen and not word.fold.startswith("ال"):
            return False
        place += 1
        seen += 1
    return False

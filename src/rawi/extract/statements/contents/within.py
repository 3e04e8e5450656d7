"""Clauses that lead back to a text or occasion just named: «نشر تغريدة قال فيها إن»، «نشر الحزب رسالة وفيها أن»."""

from __future__ import annotations

from rawi.extract.statements.scene import Scene


def said_within(scene: Scene, place: int, limit: int) -> bool:
    """«نشر تغريدة قال فيها إن»: the clause that follows belongs to the second verb, at word `place`."""
    if place + 2 >= limit or scene.words[place + 1].fold not in scene.lexicon.within_it:
        return False
    following = scene.words[place + 2].fold
    introduced = following in scene.lexicon.complementisers or following == ":" or place + 2 in scene.opens
    if not introduced:
        return False
    if scene.lexicon.cue(scene.words[place]) is not None:
        return True
    phrases = scene.lexicon.phrases.beginning(scene.words[place].fold)
    return any(phrase.kind == "within" and table.match(scene.words, place, limit) for table, phrase in phrases)


def text_holds(scene: Scene, place: int, limit: int) -> bool:
    """Whether «وفيه أن» stands at word `place`: what follows is said by a text just named."""
    folded = scene.words[place].fold
    joined = folded[:1] == "و" and folded[1:] in scene.lexicon.within_it
    return joined and place + 1 < limit and scene.words[place + 1].fold in scene.lexicon.complementisers

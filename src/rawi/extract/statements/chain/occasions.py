"""Occasions: the texts and occasions that something is said in («في بيان», «في سلسلة تغريدات», «في مقابلة»)."""

from __future__ import annotations

from rawi.arabic.shapes import is_definite
from rawi.extract.statements.scene import Scene


def occasion_at(scene: Scene, place: int, limit: int) -> int | None:
    """The noun for a text or occasion that the preposition at word `place` leads to, or None.

    Words of number and place may stand between («في أول بيان له»); an attached ب counts only before a text that
    nothing defines («ببيان», not «بتسجيل اللاعبين»).
    """
    words, lexicon = scene.words, scene.lexicon
    folded = words[place].fold
    if folded not in lexicon.into_relays and not (folded[:1] in "وف" and folded[1:] in lexicon.into_relays):
        text = folded[:1] == "ب" and lexicon.relays.get(folded[1:]) == "document"
        idafa = place + 1 < limit and is_definite(words[place + 1].fold)
        return place if text and folded not in lexicon.relays and not idafa else None
    step = place + 1
    while step < min(limit, place + 4) and words[step].fold in lexicon.before_documents:
        step += 1
    return step if step < limit and words[step].fold in lexicon.occasions else None

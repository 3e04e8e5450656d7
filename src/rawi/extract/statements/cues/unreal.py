"""Unreal sayings: verbs of saying that are negated, wished, asked or conditional, and what makes them real."""

from __future__ import annotations

from rawi.extract.statements.cues.forms import CueForm
from rawi.extract.statements.scene import Scene

_AND = "و"
_LONGEST_ANNOUNCING = 7


def contrary(scene: Scene, index: int, floor: int, reading: CueForm) -> int | None:
    """The negator's word before a verb whose negative is a stance of its own («لا يستبعد أن»), or None."""
    if reading.verb.past not in scene.lexicon.negated_stances or index - 1 < max(floor - 1, 0):
        return None
    return index - 1 if scene.lexicon.negators.match(scene.words, index - 1, index) == 1 else None


def unreal(scene: Scene, index: int, floor: int, reading: CueForm) -> bool:
    """Whether the verb is negated, wished, asked or conditional: then nothing is reported."""
    lexicon = scene.lexicon
    if index > floor and (before := scene.words[index - 1].fold)[0] == "و" and before[1:] in lexicon.complementisers:
        # «لا سيما وأنه يناقض كذا»: a reason, not a report.
        return True
    if reading.form.tense == "present" and index > 1 and scene.words[index - 1].fold in lexicon.bare_complementisers:
        # «يريد أن يقول إن»; «قبل أن يضيف أن» did happen, «يهم النادي أن يوضح أن» says it.
        if scene.words[index - 2].fold in lexicon.before_happenings:
            return False
        return announcing(scene, index, floor) is None
    for size in (2, 1):
        place = index - size
        if place < max(floor - 2, 0):
            continue
        if lexicon.irrealis.match(scene.words, place, index) == size:
            return True
        if (
            size == 1
            and (scene.words[place].fold in lexicon.prepositions or scene.words[place].fold in lexicon.before_nouns)
            and reading.form.tense in ("past", "present")
        ):
            # «بعد نفي الوزير»: after a preposition the word is a noun.
            return True
        if lexicon.negators.match(scene.words, place, index) == size:
            # ما before a verb is more often "what" than "not": «وفق ما أعلن».
            if size == 1 and scene.words[place].fold in lexicon.relative_negators:
                continue
            return contrary(scene, index, floor, reading) is None
    return False


def announcing(scene: Scene, index: int, floor: int) -> int | None:
    """The word that announces the saying of the verb at word `index` («يهم النادي أن يوضح أن»), or None."""
    if index < 2 or scene.words[index - 1].fold not in scene.lexicon.bare_complementisers:
        return None
    for place in range(index - 2, max(floor, index - _LONGEST_ANNOUNCING) - 1, -1):
        if scene.words[place].kind == "mark" and scene.free(place):
            return None
        if scene.words[place].fold.removeprefix(_AND) in scene.lexicon.announcing:
            return place
    return None

"""Beside: whether the clause behind «فيما», «بينما», «في حين» still is what was said, or the narrator's."""

from __future__ import annotations

from rawi.extract.statements.chain.according import phrase_at
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.model import Word

_TELLING = frozenset({"assert", "report", "confirm"})
_VERB = 4
"""Words in which what lasts is told."""
_HEAD = 8
"""Words in which somebody may speak («في حين كان مصدر عسكري قد أشار إلى كذا»)."""
_REACH = 40
"""Words of the clause in which it is looked for a credit."""


def goes_on_beside(scene: Scene, draft: Draft, place: int, last: int) -> bool:
    """Whether the conjunction at word `place`, behind a comma in what was said, goes on with it; words `[place, last)`.

    Who tells how things are sets one of them beside the other («قالت الوزارة إن عشرة قتلوا، فيما أصيب عشرون آخرون»).
    The narrator takes the word where somebody else speaks, decides or is credited in the clause, where it tells what
    lasts or is awaited («فيما ظلت الطريق مغلقة») or what somebody did not do, and beside calls and promises.
    """
    words, lexicon = scene.words, scene.lexicon
    length = lexicon.meanwhile.match(words, place, last)
    first = place + length
    if not length or first >= last:
        return False
    if words[first].fold in lexicon.as_for:
        # «فيما يتعلق بكذا»
        return True
    if draft.direct or draft.content_before is not None or draft.stance.cue_class not in _TELLING:
        return False
    head = words[first : min(first + _HEAD, last)]
    if any(word.fold in lexicon.lasting for word in head[:_VERB]) or lexicon.negators.match(words, first, last):
        return False
    if _credited(scene, first, last):
        return False
    return not any(word.kind == "word" and _speaks(scene, word) for word in head)


def _credited(scene: Scene, first: int, last: int) -> bool:
    """Whether a credit stands in words `[first, last)` or right behind them («وفق كذا»)."""
    behind = min(last + 1, first + _REACH, len(scene.words))
    found = (phrase_at(scene, place, len(scene.words)) for place in range(first, behind) if scene.begins[place])
    return any(one is not None and one[0].kind == "according" for one in found)


def _speaks(scene: Scene, word: Word) -> bool:
    """Whether a word is a verb of speaking, with its object written on to it or not («نفى», «قدرها»)."""
    cue = scene.lexicon.cue(word)
    if cue is not None and all(one.verb.past in scene.lexicon.retreats or one.frames.relayed for one in cue.forms):
        # «في حين تراجعت الصادرات», «فيما نقل الجرحى إلى كذا»
        return False
    return scene.lexicon.speaks(word) or scene.lexicon.with_object(word.fold)[0] is not None

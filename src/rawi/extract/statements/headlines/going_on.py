"""Going on: whether a title's speaker goes on behind dots («فلان: كذا.. وكذا»), or the outlet takes the word again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rawi.extract.statements.headlines.known import bare
from rawi.extract.statements.scene import Scene
from rawi.model import Sentence, Word
from rawi.model.attribution import Attribution

_HALF = 0.5
_SHORTEST = 3
_NUMBER = 2.0
"""How much a number counts against a word: it is seldom said twice of two things."""


def told_by_outlet(scene: Scene, sentence: Sentence, told: Iterable[Attribution]) -> bool:
    """Whether the body tells in a sentence of the outlet's own what `sentence` of the title says, and nobody named says
    as much of it there: «الأرصاد: حذرنا الشركة.. و142 ناجيا» over a body in which the outlet counts the survivors."""
    wanted = _weights(scene.words[sentence.first : sentence.last])
    if not wanted:
        return False
    reported: set[int] = set()
    said = 0.0
    for one in told:
        if not one.in_headline:
            reported.add(one.sentence)
            for span in one.content:
                said = max(said, _share(wanted, scene.words[scene.word_at(span.start) : scene.word_at(span.end)]))
    own = 0.0
    for number, other in enumerate(scene.reading.sentences):
        if number not in reported and scene.reading.paragraphs[other.paragraph].kind in ("body", "standfirst"):
            own = max(own, _share(wanted, scene.words[other.first : other.last]))
    return own >= _HALF and own > said


def _weights(words: Sequence[Word]) -> dict[str, float]:
    found = {word.fold: _NUMBER for word in words if word.kind == "number"}
    found.update({word: 1.0 for word in bare(words) if len(word) >= _SHORTEST})
    return found


def _share(wanted: dict[str, float], words: Sequence[Word]) -> float:
    there = {word.fold for word in words if word.kind == "number"}
    there.update(bare(words))
    return sum(weight for word, weight in wanted.items() if word in there) / sum(wanted.values())

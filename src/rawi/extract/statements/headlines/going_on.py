"""Going on: whether a title's speaker goes on behind dots («فلان: كذا.. وكذا»), or the outlet takes the word again."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.extract.statements.headlines.known import bare, holds
from rawi.extract.statements.scene import Scene
from rawi.model import Sentence, Span, Word
from rawi.model.attribution import Attribution

_ENOUGH = 0.4
"""Which share of the title's words tells that a sentence of the body says the same."""
_SHORTEST = 3
_NUMBER = 2.0
"""How much a number counts against a word: it is seldom said twice of two things."""


def told_by_outlet(scene: Scene, sentence: Sentence, speaker: Sequence[Word], told: Sequence[Attribution]) -> bool:
    """Whether what `sentence` of the title says is told in the body by the outlet itself, or its number by somebody
    else, and not as much of it by the `speaker` before: «الأرصاد: حذرنا الشركة.. و142 ناجيا» over a body in which the
    rescuers count.

    `told` is what the body reports; nothing of the speaker's there proves nothing.
    """
    wanted, name = _weights(scene.words[sentence.first : sentence.last]), bare(speaker)
    if not wanted or not name:
        return False

    def numbers(spans: Sequence[Span]) -> set[str]:
        words = (scene.words[scene.word_at(span.start) : scene.word_at(span.end)] for span in spans)
        return {word.fold for part in words for word in part if word.kind == "number"}

    reported = {one.sentence for one in told}
    his, others = -1.0, 0.0
    current: list[str] = []
    for one in sorted(told, key=lambda one: (one.sentence, one.content[0].start)):
        if one.source.span is not None and one.source.form in ("name", "description"):
            span = one.source.span
            current = bare(scene.words[scene.word_over(span.start) : scene.word_at(span.end)])
        share = max(
            _share(wanted, scene.words[scene.word_at(span.start) : scene.word_at(span.end)]) for span in one.content
        )
        if holds(name, current):
            his = max(his, share)
        elif numbers(one.content) & wanted.keys():
            others = max(others, share)
    for number, other in enumerate(scene.reading.sentences):
        if number not in reported and scene.reading.paragraphs[other.paragraph].kind in ("body", "standfirst"):
            others = max(others, _share(wanted, scene.words[other.first : other.last]))
    return others >= _ENOUGH and others > his >= 0


def _weights(words: Sequence[Word]) -> dict[str, float]:
    found = {word.fold: _NUMBER for word in words if word.kind == "number"}
    found.update({word: 1.0 for word in bare(words) if len(word) >= _SHORTEST})
    return found


def _share(wanted: dict[str, float], words: Sequence[Word]) -> float:
    there = {word.fold for word in words if word.kind == "number"}
    there.update(bare(words))
    return sum(weight for word, weight in wanted.items() if word in there) / sum(wanted.values())

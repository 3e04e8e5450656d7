"""Continuing: a quotation without a cue of its own, right behind the words of somebody who was quoted.

«قال فلان: «كذا». «وكذا»», «كذا»، قال فلان للصحفيين. «وكذا», and paragraphs that each open with a quotation mark: the
words are the same speaker's, and belong to the statement before (evals/GUIDELINES.md: a content may cross a
paragraph break).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.extract.statements.contents.reach import content
from rawi.extract.statements.scene import Scene
from rawi.model import Sentence
from rawi.model.attribution import Attribution

_SHORTEST = 3
"""Words of a quotation that says something; shorter ones are names and titles of works."""


def continued(scene: Scene, told: Sequence[Attribution], sentence: Sentence) -> tuple[int, Attribution] | None:
    """The statement that the quotation in `sentence` goes on with (its index in `told`, and what it becomes), or None.

    The sentence must be all quotation, and only marks and white space may lie between it and the statement's content,
    or, where that content stands before its cue, the rest of the sentence with the cue.
    """
    opened = scene.opens.get(sentence.first)
    if opened is None or opened.end < scene.words[sentence.last - 1].start:
        return None
    if sum(word.kind == "word" for word in scene.words[sentence.first : sentence.last]) < _SHORTEST:
        return None
    index = next((at for at in range(len(told) - 1, -1, -1) if told[at].level == "primary"), -1)
    if index < 0 or told[index].in_headline or told[index].cue is None or told[index].commitment == "neither":
        return None
    before = told[index]
    if not (_turned_round(scene, before, sentence) or _only_marks_between(scene, before, sentence)):
        return None
    made = content(scene, sentence.span.start, sentence.span.end, direct=True)
    if made is None:
        return None
    mode = before.mode if before.mode == "direct" else "mixed"
    reasons = (*before.reasons, "the quotation behind it has no cue of its own")
    return index, replace(before, content=(*before.content, *made.spans), mode=mode, reasons=reasons)


def _only_marks_between(scene: Scene, before: Attribution, sentence: Sentence) -> bool:
    end = before.content[-1].end
    return end <= sentence.span.start and not any(letter.isalnum() for letter in scene.text[end : sentence.span.start])


def _turned_round(scene: Scene, before: Attribution, sentence: Sentence) -> bool:
    """Whether the sentence right before, of the same paragraph, is a quotation with its cue behind it."""
    own = scene.reading.sentences[before.sentence]
    if own.last != sentence.first or own.paragraph != sentence.paragraph or before.mode != "direct":
        return False
    return before.cue is not None and len(before.content) == 1 and before.content[0].end <= before.cue.start

"""Attitudes: «أعرب عن قلقه من كذا»: the attitude belongs to the cue, the content is what it is about."""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.model import Span


def through_attitude(scene: Scene, draft: Draft, limit: int) -> Draft:
    """The draft with its content moved behind an attitude and the preposition after it, where it begins with one.

    Where the speaker does not stand between («أعربت عن قلقها»), the cue reaches through the attitude.
    """
    words, lexicon = scene.words, scene.lexicon
    first = draft.content_first
    if first >= limit or words[first].fold not in lexicon.attitudes or fold(draft.lemma) not in lexicon.attitude_verbs:
        return draft
    place = first + 1
    while place < limit and place < first + 3 and not _leads_on(scene, place):
        # «قلقه البالغ إزاء»: an adjective of the attitude.
        place += 1
    if place >= limit or not _leads_on(scene, place):
        return draft
    word = words[place]
    start_place = place + 1
    if word.fold in lexicon.after_attitudes or word.fold in lexicon.complementisers:
        if start_place >= limit:
            return draft
        opening = scene.opens.get(start_place)
        draft.content_start = opening.inner_start if opening is not None else words[start_place].start
        draft.content_first = start_place
    else:
        draft.content_start = inner_offset(word, 1)
        draft.content_first = place
    if draft.subject is None or draft.subject.last <= draft.cue_first:
        draft.cue = Span.of(scene.text, draft.cue.start, words[first].end)
    return draft


def _leads_on(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    if word.fold in scene.lexicon.after_attitudes or word.fold in scene.lexicon.complementisers:
        return True
    return (
        word.kind == "word" and word.fold[0] in "لب" and len(word.fold) > 3 and word.start not in scene.mention_starts
    )

"""Attitudes and stances as objects: «أعرب عن قلقه من كذا», «جدد مطالبته بكذا».

The attitude belongs to the cue, a renewed call or charge gives the statement its class; the content is what that is
about.
"""

from __future__ import annotations

from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.model import Span

_REACH = 6


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


def through_renewal(scene: Scene, draft: Draft, limit: int) -> Draft:
    """The draft with its content moved behind what is renewed («جدد اتهامه للجنة بكذا», «جدد الدعوة إلى كذا»)."""
    words, first = scene.words, draft.content_first
    if draft.lemma not in scene.lexicon.renewing_verbs or draft.frame != "noun" or first >= limit:
        return draft
    stance = scene.lexicon.renewed_stances.get(words[first].fold)
    if stance is None:
        return draft
    wanted, cue_class = stance
    for place in range(first + 1, min(limit, first + 1 + _REACH)):
        word = words[place]
        if word.kind == "mark" and len(wanted) > 1:
            return draft
        if word.fold in scene.lexicon.bare_complementisers and place + 1 < limit:
            opening = scene.opens.get(place + 1)
            draft.content_first = place + 1
            draft.content_start = opening.inner_start if opening is not None else words[place + 1].start
            draft.stance = replace(draft.stance, cue_class=cue_class)
            return draft
        attached = len(wanted) == 1 and word.fold[0] == wanted and (len(word.fold) > 2 or word.fold == wanted)
        if not attached and word.fold != wanted:
            continue
        alone = word.fold == wanted
        start = place + 1 if alone else place
        if start >= limit:
            return draft
        opening = scene.opens.get(start)
        if alone and words[start].fold in scene.lexicon.bare_complementisers and start + 1 < limit:
            start += 1
            opening = scene.opens.get(start)
        begin = opening.inner_start if opening is not None else words[start].start
        draft.content_first, draft.content_start = start, begin if alone else inner_offset(word, 1)
        draft.stance = replace(draft.stance, cue_class=cue_class)
        return draft
    return draft


def _leads_on(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    if word.fold in scene.lexicon.after_attitudes or word.fold in scene.lexicon.complementisers:
        return True
    if word.fold in scene.lexicon.contractions or (word.fold in scene.lexicon.relative_what and len(word.fold) == 3):
        # «استغرابه لما ورد …», «أسفه عما حدث»
        return True
    return (
        word.kind == "word" and word.fold[0] in "لب" and len(word.fold) > 3 and word.start not in scene.mention_starts
    )

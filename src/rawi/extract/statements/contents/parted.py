"""Parted contents: a credit between commas in the clause that it is for («بلغت الحصيلة، بحسب الوزارة، 13 قتيلا»)."""

from __future__ import annotations

from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene

_COMMAS = frozenset("،,-–—")
_LONGEST_REST = 8
"""Words that may stand between the source of a credit and the comma behind it («بيان للوزارة صدر عصر الأربعاء،»)."""


def goes_on(scene: Scene, draft: Draft, place: int, behind: int, last: int) -> None:
    """Give `draft`, whose content stands before its credit at words `[place, behind)`, what follows the credit too.

    Without commas it goes on with the count or place that its verb still waits for («بلغت الحصيلة وفق الوزارة 13
    قتيلا», «أسفر الحريق بحسب مصدر طبي عن إصابة عامل»).

    The clause goes on behind the second comma unless a new one begins there: a conjunction, a relative, a reporting
    verb or participle, or, where the first part has its verb, any other verb.
    """
    words = scene.words
    if draft.content_before is None or draft.direct:
        return
    if behind < last and _completes(scene, draft, behind, last):
        draft.content_first, draft.content_start = behind, words[behind].start
        return
    if words[place - 1].fold not in _COMMAS:
        return
    comma = _comma_behind(scene, behind, last)
    if comma is None or comma + 1 >= last:
        return
    first = comma + 1
    word = words[first]
    if word.kind != "number" and not _same_clause(scene, scene.word_at(draft.content_before[0]), place, first, last):
        return
    draft.content_first, draft.content_start = first, word.start


def begins_count(scene: Scene, place: int) -> bool:
    """Whether a number, or a word that says how exact one is («نحو», «أكثر من»), stands at word `place`."""
    word = scene.words[place]
    return word.kind == "number" or word.fold in scene.lexicon.counts


def awaited(scene: Scene, first: int, last: int) -> frozenset[str]:
    """The prepositions behind which the verbs in words `[first, last)` have what comes of them («أسفر … عن»)."""
    by_verb = scene.lexicon.awaited
    words = (word.fold.removeprefix("و") for word in scene.words[first:last])
    return frozenset(by_verb[word] for word in words if word in by_verb)


def _completes(scene: Scene, draft: Draft, behind: int, last: int) -> bool:
    """Whether what stands right behind a credit is what the verb of the clause before it waits for."""
    if draft.content_before is None or behind + 1 >= last:
        return False
    first, end = (scene.word_at(offset) for offset in draft.content_before)
    if any(word.kind == "number" for word in scene.words[first:end]):
        return False
    return begins_count(scene, behind) or scene.words[behind].fold in awaited(scene, first, end)


def _comma_behind(scene: Scene, behind: int, last: int) -> int | None:
    """The comma that closes a credit whose source ends before word `behind`; None where something else follows it."""
    words = scene.words
    for place in range(behind, min(last, behind + _LONGEST_REST)):
        word = words[place]
        if word.fold in _COMMAS and scene.free(place):
            return place
        if word.kind == "mark" or word.fold in scene.lexicon.complementisers or scene.lexicon.speaks(word):
            return None
    return None


def _same_clause(scene: Scene, opening: int, place: int, first: int, last: int) -> bool:
    words, lexicon = scene.words, scene.lexicon
    word = words[first]
    if word.kind != "word" or lexicon.openers.match(words, first, last):
        return False
    if scene.phrases.is_joined(word) and word.start not in scene.mention_starts:
        return False
    if word.fold in lexicon.relatives or lexicon.cue(word) is not None or lexicon.tails.match(words, first, last):
        return False
    beside = scene.phrases.speaker_phrase(words, first, last)
    if beside is not None and beside.certain and beside.kind == "person" and beside.role is not None:
        # «وفق فلانة، المديرة التنفيذية لكذا»
        return False
    if not scene.phrases.is_verb(word):
        return True
    told = any(scene.phrases.is_verb(one) for one in words[opening : place - 1] if one.kind == "word")
    return not told

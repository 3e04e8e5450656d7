"""Declining: clauses that say of somebody that he did not speak to a thing («لم يشأ التعليق على كذا»).

They report no words, and yet a position: neither yes nor no.
"""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.cues.judgement import NEITHER
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase, subject_after, subject_before, topic
from rawi.model import Span

_REACH = 12
"""Words between the verb and what is not spoken to: the subject and what belongs to it."""
_THE = "ال"
_JOINED = "وف"
_COMMAS = frozenset("،,؛")
_CLOSING = frozenset("،,؛:.!؟?")
_WHAT = "ما"
_NOT = "عدم"
_FROM = "عن"
_ON = fold("على")
_SHE = "ت"
_THEY = "وا"


def declined(scene: Scene, place: int, floor: int, first: int, last: int, *, running: bool) -> Draft | None:
    """The draft of the clause whose negator or verb stands at word `place`; None where it declines nothing.

    It lies in words `[floor, last)` of the sentence that begins at `first`. Where a content is `running`, only
    «لكنه» and its like lead back to the narrator.
    """
    words, declining = scene.words, scene.lexicon.declining
    if (running and not _led_back(scene, place)) or scene.lexicon.neither.match(words, place, last) > 1:
        return None
    verb, kinds = place, declining.kinds(words[place].fold, negated=False)
    if not kinds:
        if place + 1 >= last or scene.lexicon.negators.match(words, place, place + 1) != 1:
            return None
        verb, kinds = place + 1, declining.kinds(words[place + 1].fold, negated=True)
    for kind in kinds:
        begins = _object(scene, verb, last, kind)
        if begins is not None:
            return _draft(scene, place, verb, begins, last, _subject(scene, place, verb, begins, floor, first, kind))
    return None


def _draft(scene: Scene, place: int, verb: int, begins: int, last: int, subject: Phrase | None) -> Draft:
    words = scene.words
    joined = words[place].fold[0] in _JOINED and words[place].fold not in scene.lexicon.declining.openings
    end = next((at for at in range(begins + 1, last) if words[at].fold in _CLOSING and scene.free(at)), last)
    return Draft(
        cue=Span.of(scene.text, inner_offset(words[place], 1) if joined else words[place].start, words[verb].end),
        lemma=words[verb].fold,
        stance=NEITHER,
        gender="f" if words[verb].fold.removeprefix("و").startswith(_SHE) or words[verb].fold.endswith(_SHE) else "m",
        number="p" if words[verb].fold.endswith(_THEY) else "s",
        clause_start=min(place, subject.first) if subject is not None else place,
        cue_first=place,
        cue_last=verb + 1,
        subject=subject,
        content_first=begins,
        content_start=words[begins].start,
        content_end=words[end - 1].end,
        direct=False,
        frame="noun",
        score=0.8,
        reasons=list(NEITHER.reasons),
    )


def _led_back(scene: Scene, place: int) -> bool:
    """Whether «لكنه», «غير أنها» stand right before word `place`, behind a comma."""
    openers, words = scene.lexicon.openers, scene.words
    return any(
        place - size > 0
        and openers.match(words, place - size, place) == size
        and words[place - size - 1].fold in _COMMAS
        and scene.free(place - size - 1)
        for size in (1, 2)
    )


def _object(scene: Scene, verb: int, last: int, kind: str) -> int | None:
    """The word with which what is not spoken to begins, behind the verb at word `verb`; None without one."""
    words, lexicon = scene.words, scene.lexicon
    for place in range(verb + 1, min(last - 1, verb + 1 + _REACH)):
        word = words[place]
        if word.fold in _CLOSING or word.fold in lexicon.complementisers or not scene.free(place):
            return None
        if words[place + 1].fold not in _CLOSING and _fits(scene, place, verb, kind):
            return place
    return None


def _fits(scene: Scene, place: int, verb: int, kind: str) -> bool:
    words, lexicon = scene.words, scene.lexicon
    folded, before, declining = words[place].fold, words[place - 1].fold, lexicon.declining
    if kind == "whether":
        return folded == _WHAT and words[place + 1].fold in declining.whether
    if kind == "answer":
        return before == _ON and folded in declining.questions
    if folded.removeprefix(_THE) not in lexicon.speaking_acts and not lexicon.no_comment.match(words, place, place + 1):
        return False
    if kind == "without":
        return before == _NOT
    if kind == "apology":
        return before == _NOT and words[place - 2].fold == _FROM
    if kind == "issued":
        return before in declining.any_at_all and words[verb + 1].fold == _FROM
    return True


def _subject(scene: Scene, place: int, verb: int, begins: int, floor: int, first: int, kind: str) -> Phrase | None:
    """Who does not speak: behind the verb, or before it."""
    limit = begins - {"without": 1, "apology": 2, "issued": 1, "answer": 1}.get(kind, 0)
    limit -= scene.words[limit - 1].fold in scene.lexicon.prepositions
    issued = kind == "issued"
    found = subject_after(scene, verb + 2 if issued else verb + 1, limit, governed=issued)
    return found or topic(scene, first, place, 1) or subject_before(scene, floor, place, "s")

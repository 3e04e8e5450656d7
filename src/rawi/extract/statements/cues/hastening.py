"""Verbs that lead to a noun of saying: «سارع النادي إلى نفي الخبر», «دأبت الشركة على نفي صلتها», «جدد نفيه وجود كذا».

The noun is the cue and says what the verb's subject holds of the content.
"""

from __future__ import annotations

from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.cues.judgement import stance
from rawi.extract.statements.cues.unreal import unreal
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.nobody import is_thing
from rawi.extract.statements.speakers.subjects import subject_after, subject_before
from rawi.model import Span

_THE = "ال"
_SUBJECT_REACH = 14
_OWNED = ("m", "f")


def hastening_cue(scene: Scene, place: int) -> Cue | None:
    """Word `place` as a verb that may lead to a noun of saying, or None."""
    folded, table = scene.words[place].fold, scene.lexicon.hastening.cues
    if folded in table:
        return Cue(table[folded], 0)
    return Cue(table[folded[1:]], 1) if folded[0] in "وف" and folded[1:] in table else None


def hastened(
    scene: Scene, place: int, cue: Cue, complements: ComplementFinder, floor: int, first: int, last: int
) -> Draft | None:
    """The draft of the noun of saying that the verb at word `place` leads to, None where it leads to none.

    The clause lies in words `[floor, last)` of the sentence that begins at word `first`.
    """
    words, reading = scene.words, cue.forms[0]
    if place > first and (unreal(scene, place, floor, reading) or words[place - 1].fold in scene.lexicon.relatives):
        return None
    at = _noun(scene, place, reading, last)
    if at is None:
        return None
    said = scene.lexicon.hastening.nouns[words[at].fold.removeprefix(_THE)]
    before = None if cue.prefix else subject_before(scene, floor, place, reading.form.number)
    led = scene.lexicon.hastening.links[reading.lemma]
    subject = before or subject_after(scene, place + 1, at - 1 if led else at)
    if subject is not None and is_thing(scene, subject):
        return None
    found = complements.find(scene, at + 1, said.frames, first, last, subject_known=True)
    if found is None or found.first > at + _SUBJECT_REACH:
        return None
    judged = stance(scene, said, found.first, "person")
    return Draft(
        cue=Span.of(scene.text, words[at].start, words[at].end),
        lemma=said.lemma,
        stance=judged,
        gender=reading.form.gender,
        number=reading.form.number,
        clause_start=min(place, subject.first) if subject is not None else place,
        cue_first=at,
        cue_last=at + 1,
        subject=subject,
        content_first=found.first,
        content_start=found.start,
        content_end=-1,
        direct=found.frame == "quote",
        frame=found.frame,
        times=tuple(time.span for time in scene.times.starting_in(words[floor].start, words[at].start)),
        score=0.8,
        reasons=["led to by another verb", *judged.reasons],
    )


def _noun(scene: Scene, place: int, reading: CueForm, last: int) -> int | None:
    """The noun of saying that the verb at word `place` leads to: behind its preposition, or with a pronoun."""
    words, known = scene.words, scene.lexicon.hastening
    led = known.links[reading.lemma]
    for at in range(place + 1, min(last - 1, place + _SUBJECT_REACH)):
        word = words[at]
        if (word.kind == "mark" and word.fold not in '،,«»"()') or word.fold in scene.lexicon.complementisers:
            return None
        said = known.nouns.get(word.fold.removeprefix(_THE)) if scene.free(at) else None
        if said is not None and led:
            return at if words[at - 1].fold == led else None
        if said is not None:
            # What else is renewed is told by the verb («جدد التأكيد على كذا»).
            return at if said.form.gender in _OWNED and said.verb.polarity == "deny" else None
        if scene.lexicon.speaks(word) and scene.free(at):
            return None
    return None

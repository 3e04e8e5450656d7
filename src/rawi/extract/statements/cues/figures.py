"""Figures: verbs by which somebody gives the figure of a toll («رفعت الوزارة الحصيلة إلى 19», «أحصت المنظمة 58 وفاة»).

They are everyday verbs («رفع السعر إلى دينارين», «سجل هدفين»), so they report only where somebody who can speak puts a
number on the dead, the damage or the like. Whose figure it is counts: «رفعت الغارة عدد القتلى إلى 30» has no holder.
"""

from __future__ import annotations

from rawi.arabic.words import inner_offset
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.contents.parted import begins_count
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.cues.other_meanings import can_speak
from rawi.extract.statements.cues.unreal import unreal
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.nobody import is_thing
from rawi.extract.statements.speakers.subjects import Phrase, subject_after, subject_before
from rawi.model import Span

_THE = "ال"
_SUBJECT_REACH = 16
_FIGURE_REACH = 16
"""Words between what is counted («حصيلة قتلى الانهيار الأرضي») and the preposition before its figure."""
_UNIT_REACH = 3
_REPORTED = CueJudgement("report", "assert", "committed")


def figure_cue(scene: Scene, place: int) -> Cue | None:
    """Word `place` as a verb that may give the figure of a toll, or None."""
    folded, table = scene.words[place].fold, scene.lexicon.figures.cues
    if folded in table:
        return Cue(table[folded], 0)
    return Cue(table[folded[1:]], 1) if folded[0] in "وف" and folded[1:] in table else None


def figure_told(
    scene: Scene, place: int, cue: Cue, complements: ComplementFinder, floor: int, first: int, last: int
) -> Draft | None:
    """The draft of the verb of a figure at word `place`, None where it gives nobody's figure.

    The clause lies in words `[floor, last)` of the sentence that begins at word `first`.
    """
    words, lexicon = scene.words, scene.lexicon
    reading = cue.forms[0]
    if place > first and (unreal(scene, place, floor, reading) or words[place - 1].fold in lexicon.relatives):
        return None
    counted = _counted(scene, place, reading, last)
    if counted is None:
        return None
    before = None if cue.prefix else subject_before(scene, floor, place, reading.form.number)
    subject = before or subject_after(scene, place + 1, counted)
    if subject is None or is_thing(scene, subject) or not _holds_figures(scene, complements, subject):
        return None
    content = words[counted]
    return Draft(
        cue=Span.of(scene.text, inner_offset(words[place], cue.prefix), words[place].end),
        lemma=reading.lemma,
        stance=_REPORTED,
        gender=reading.form.gender,
        number=reading.form.number,
        clause_start=min(place, subject.first),
        cue_first=place,
        cue_last=place + 1,
        subject=subject,
        content_first=counted,
        content_start=content.start,
        content_end=-1,
        direct=False,
        frame="noun",
        times=tuple(time.span for time in scene.times.starting_in(words[floor].start, content.start)),
        score=0.8,
        reasons=["gives a figure"],
    )


def _counted(scene: Scene, place: int, reading: CueForm, last: int) -> int | None:
    """The first word of what the verb at word `place` puts a figure on, or of the count that it gives; None without."""
    words, lexicon = scene.words, scene.lexicon
    led_by = lexicon.figures.links.get(reading.lemma, ())
    for at in range(place + 1, min(last, place + _SUBJECT_REACH)):
        word = words[at]
        if word.kind == "mark" and word.fold not in '«»"“”،(':
            return None
        if led_by and word.fold.removeprefix(_THE) in lexicon.figures.tolls and scene.mention_over(at) is None:
            estimated = reading.lemma in lexicon.figures.estimating
            return at if _with_figure(scene, at, led_by, last, estimated=estimated) else None
        counts = not led_by or reading.lemma in lexicon.figures.counting
        if counts and begins_count(scene, at) and at not in scene.time_ends:
            return at if _of_harm(scene, at + 1, min(last, at + 1 + _UNIT_REACH)) else None
    return None


def _with_figure(scene: Scene, toll: int, led_by: tuple[str, ...], last: int, *, estimated: bool) -> bool:
    """Whether the noun at word `toll` is a toll of people or damage, or whatever is `estimated`, with its figure behind
    a preposition."""
    words, lexicon = scene.words, scene.lexicon
    for at in range(toll + 1, min(last - 1, toll + _FIGURE_REACH)):
        word = words[at]
        if word.kind == "mark" and not (estimated and word.fold in "،,"):
            return False
        apart = word.fold in led_by and begins_count(scene, at + 1)
        attached = word.fold[0] in led_by and word.fold[1:].removeprefix(_THE) in lexicon.counts
        if not apart and not attached:
            continue
        if any(one.fold in lexicon.figures.scored for one in words[toll : min(last, at + 2 + _UNIT_REACH)]):
            return False
        sure = estimated or words[toll].fold in lexicon.figures.sure_tolls
        return sure or _of_harm(scene, toll, at) or _of_harm(scene, at + 1, min(last, at + 2 + _UNIT_REACH))
    return False


def _of_harm(scene: Scene, first: int, last: int) -> bool:
    """Whether a word among `[first, last)` names the harmed or a harm («القتلى», «قتلاها», «وفاة»)."""
    harmed = scene.lexicon.figures.harmed
    for word in scene.words[first:last]:
        if word.kind == "mark":
            return False
        bare = word.fold.removeprefix(_THE)
        if bare in harmed or bare.removeprefix("ب") in harmed:
            return True
    return False


def _holds_figures(scene: Scene, complements: ComplementFinder, subject: Phrase) -> bool:
    """Whether the subject can hold a figure: a person or body, not a place («سجلت المدينة») or a happening."""
    first = scene.words[subject.first]
    mention = scene.mention_starts.get(first.start + subject.joined)
    if mention is not None and mention.span.end >= scene.words[subject.last - 1].end:
        return mention.type in ("PER", "ORG")
    lexicon, bare = scene.lexicon, first.fold[subject.joined :].removeprefix(_THE)
    if bare in lexicon.figures.places_counted_in:
        return False
    definite = _THE + bare
    return (
        definite in lexicon.speaking_bodies
        or definite in lexicon.bodies
        or can_speak(scene, complements, subject.first, subject.joined)
    )

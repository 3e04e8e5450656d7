"""Relaying verbs: «نقلت وكالة كذا عن فلان قوله إن …», «علمت صحيفة كذا من مصدر أن …».

A chain in which X relays Y is one statement of Y's; X is a link with the relaying verb as its cue.
"""

from __future__ import annotations

from rawi.arabic.words import inner_offset
from rawi.extract.statements.complements import ComplementFinder
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.frames import Frames
from rawi.extract.statements.judgement import Stance
from rawi.extract.statements.lexicon import Cue, CueForm
from rawi.extract.statements.relays import link_of, relays
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.subjects import Phrase, subject_after, subject_before
from rawi.model import Link, Span

_REACH = 24
_SAYING = Frames.of(("that", "quote"))


def relayed(
    scene: Scene, index: int, cue: Cue, reading: CueForm, complements: ComplementFinder, first: int, limit: int
) -> Draft | None:
    """The statement that the relaying verb at word `index` passes on, or None if it relays nobody's words."""
    words = scene.words
    through = next(
        (
            place
            for place in range(index + 1, min(limit, index + _REACH))
            if words[place].fold == reading.frames.relayed and scene.free(place)
        ),
        None,
    )
    if through is None or through + 1 >= limit:
        return None
    noun = next(
        (
            place
            for place in range(through + 2, min(limit, through + _REACH))
            if _saying_noun(scene, place) and scene.free(place)
        ),
        None,
    )
    after = noun + 1 if noun is not None else through + 1
    found = complements.find(scene, after, _SAYING, first, limit, subject_known=noun is not None)
    if found is None or found.frame not in ("that", "quote"):
        return None
    source = subject_after(scene, through + 1, noun if noun is not None else found.middle_end)
    if source is None:
        return None
    relay_cue = Span.of(
        scene.text, inner_offset(words[index], cue.prefix) if cue.prefix else words[index].start, words[index].end
    )
    carrier = subject_after(scene, index + 1, through) or subject_before(scene, first, index, reading.form.number)
    links = relays(scene, source.last, found.middle_end)
    own: tuple[Link, ...] = ()
    if carrier is not None:
        own = (link_of(scene, carrier, relay_cue),)
    return Draft(
        cue=scene.span(noun, noun + 1) if noun is not None else relay_cue,
        lemma=words[noun].text if noun is not None else reading.verb.past,
        stance=Stance("report", "assert", "committed"),
        gender="-",
        number="-",
        clause_start=min(index, carrier.first) if carrier is not None else index,
        cue_first=index,
        cue_last=max(after, index + 1),
        subject=Phrase(source.first, source.last, source.after),
        content_first=found.first,
        content_start=found.start,
        content_end=-1,
        direct=found.frame == "quote",
        frame=found.frame,
        links=own + tuple(relay.link for relay in links),
        times=tuple(
            time.span
            for time in scene.times.starting_in(words[index].start, words[max(found.middle_end - 1, index)].end)
        ),
        score=0.95,
        reasons=["relayed words"],
    )


def through_credit(scene: Scene, draft: Draft, first: int, limit: int) -> Draft:
    """The draft with the source behind the one who writes («كتبت صحيفة كذا، نقلاً عن فلان، أن …») as its speaker.

    Looks in words `[first, limit)`, between cue and complement. The one who writes becomes a link.
    """
    for place in range(first, limit):
        phrase = next(
            (
                (p, n)
                for table, p in scene.lexicon.phrases.beginning(scene.words[place].fold)
                if p.relays and (n := table.match(scene.words, place, limit))
            ),
            None,
        )
        if phrase is None or draft.subject is None:
            continue
        source = subject_after(scene, place + phrase[1], limit)
        if source is None:
            return draft
        draft.links = (link_of(scene, draft.subject, draft.cue), *draft.links)
        draft.subject = source
        return draft
    return draft


def _saying_noun(scene: Scene, place: int) -> bool:
    forms = scene.lexicon.forms.get(scene.words[place].fold, ())
    return any(form.form.tense == "noun" for form in forms)

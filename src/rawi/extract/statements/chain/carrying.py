"""Credits by a verb: «كما نقلت عنه قناة كذا», «وفق ما أوردته الوكالة», «حسبما ذكر موقع كذا»."""

from __future__ import annotations

from dataclasses import replace

from rawi.arabic.particles import THIRD_PERSON
from rawi.extract.statements.chain.media import medium_at, named_medium
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.scene import Scene

_LONGEST_LEAD = 3


def carried_credit(scene: Scene, place: int, limit: int) -> Relay | None:
    """The agency or medium that the clause beginning at word `place` credits by a verb, or None.

    The clause must end with the medium: «كما ذكرت الوكالة أن …» says something of its own.
    """
    words, lexicon = scene.words, scene.lexicon
    lead = lexicon.lead_ins.match(words, place, min(limit, place + _LONGEST_LEAD))
    verb = place + lead
    if not lead or verb + 1 >= limit or not _relays(scene, verb):
        return None
    step = verb + 1
    while step < limit and words[step].fold in lexicon.toward_it:
        step += 1
    medium = medium_at(scene, step, limit) or named_medium(scene, step, limit)
    told = medium is not None and medium.link.span is not None and medium.link.span.start > words[step].start
    if told and words[step].kind == "word":
        # «صرح به لوكالة كذا فلان»: the medium was told.
        return None
    if medium is None or (medium.last < limit and not _closes(scene, medium.last, limit)):
        return None
    return Relay(replace(medium.link, cue=scene.span(verb, verb + 1)), place, medium.last)


def _relays(scene: Scene, place: int) -> bool:
    """Whether word `place` is a form of a verb by which media pass on words, its object pronoun allowed («أوردته»)."""
    folded, forms = scene.words[place].fold, scene.lexicon.forms
    stems = [
        folded,
        *(folded[: -len(end)] for end in THIRD_PERSON if folded.endswith(end) and len(folded) > len(end) + 2),
    ]
    return any(
        form.verb.past in scene.lexicon.relaying_verbs and form.form.tense in ("past", "present")
        for stem in stems
        for form in forms.get(stem, ())
    )


def _closes(scene: Scene, place: int, limit: int) -> bool:
    """Whether the clause is over at word `place`: a mark, a time, a place or a further credit."""
    word = scene.words[place]
    if word.fold == "عن" or word.fold in scene.lexicon.complementisers or place in scene.opens:
        return False
    if word.kind == "mark":
        return word.fold != ":"
    return not any(
        following.fold in scene.lexicon.complementisers or following.fold == ":"
        for following in scene.words[place : min(limit, place + 12)]
    )

"""Whose clause it is: a relative one behind somebody who was just credited («بحسب المديرية، التي قالت إن كذا»), and a
joined one whose verb cannot be the speaker's («قالت النيابة إن المتهم انهار، وأقر بأن كذا»)."""

from __future__ import annotations

from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.arabic.shapes import looks_feminine
from rawi.extract.statements.cues.forms import Cue
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.sources import describe
from rawi.extract.statements.speakers.subjects import Phrase

_COMMAS = frozenset("،,")
_AND = "و"
_THE = "ال"


def of_credited(scene: Scene, current: Draft, place: int, cue: Cue) -> Phrase | None:
    """Who speaks with the finite verb at word `place`: the one whom the `current` draft credits for what stands before
    it, where nothing but a relative stands between the two; else None."""
    words, source = scene.words, current.subject
    if current.content_before is None or source is None or place <= source.last or cue.prefix:
        return None
    if cue.forms[0].form.tense not in ("past", "present"):
        return None
    relative = words[place - 1].fold
    if relative not in scene.lexicon.relatives or relative[0] == _AND:
        return None
    if any(word.fold not in _COMMAS for word in words[source.last : place - 1]):
        return None
    return replace(source, after=place)


def of_inner_subject(scene: Scene, current: Draft, draft: Draft, cue: Cue) -> bool:
    """Whether the verb of `draft`, joined by و to the clause that the `current` draft reports, has that clause's
    subject for its own: it agrees with it and not with who speaks («قالت العائلة إن المدير اعتذر، ونفى أن كذا»), or
    tells what the accused, or whom an unnamed source speaks of, owned up to («قال مصدر إن السائق فر، واعترف»)."""
    if draft.subject is not None or current.frame != "that" or fold(draft.lemma) in scene.lexicon.going_on:
        return False
    if scene.words[draft.cue_first].fold[0] != _AND or draft.cue_first + 1 >= len(scene.words):
        return False
    if scene.phrases.may_open(scene.words[draft.cue_first + 1]) and draft.frame == "noun":
        return False
    if inner_subject(scene, current.content_first, cue) is None:
        return False
    form = cue.forms[0].form
    if current.gender == "f" and current.number == "s" and form.gender == "m":
        return True
    if fold(draft.lemma) not in scene.lexicon.owning_up or current.subject is None:
        return False
    unnamed = describe(scene, current.subject.first, current.subject.last)[1] == "anonymous"
    return unnamed or scene.words[current.content_first].fold in scene.lexicon.accused


def inner_subject(scene: Scene, first: int, cue: Cue) -> Phrase | None:
    """The person or definite noun that a clause begins with at word `first`, where the joined past agrees with it."""
    form, head = cue.forms[0].form, scene.words[first]
    if cue.prefix != 1 or form.tense != "past" or form.person != "3" or form.number != "s":
        return None
    mention = scene.mention_starts.get(head.start)
    person = mention is not None and mention.type == "PER"
    if not person and not head.fold.startswith(_THE):
        return None
    if not person and form.gender != ("f" if looks_feminine(head.fold) else "m"):
        return None
    last = scene.word_at(mention.span.end) if mention is not None else first + 1
    return Phrase(first, last, last)

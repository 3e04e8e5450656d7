"""Nested statements: cues inside what is already being reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.extract.statements.assembly import attribution
from rawi.extract.statements.clauses import ClauseReader
from rawi.extract.statements.contents import content
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.extents import inside_name
from rawi.extract.statements.lexicon import Cue
from rawi.extract.statements.scene import Scene
from rawi.model import Span
from rawi.model.attribution import Attribution

_SUBJECT_REACH = 8
_COMMAS = frozenset("،,؛")


def with_nested(scene: Scene, told: Sequence[Attribution], offset: int, clauses: ClauseReader) -> list[Attribution]:
    """The primary attributions of one sentence with the statements nested in their contents, by cue offset.

    `offset` is the index the first of them will have in the article; governors and outer indices are set anew.
    """
    collected: list[tuple[Attribution, int | None]] = []
    for place, primary in enumerate(told):
        collected.append((primary, None))
        for span in primary.content:
            collected += [(inner, place) for inner in _inside(scene, primary, span, clauses)]
    order = sorted(range(len(collected)), key=lambda index: _start(collected[index][0]))
    where = {index: offset + place for place, index in enumerate(order)}
    primaries = [index for index, (_, outer) in enumerate(collected) if outer is None]
    result: list[Attribution] = []
    for index in order:
        one, outer = collected[index]
        if outer is not None:
            result.append(replace(one, outer=where[primaries[outer]]))
        elif one.governor is not None:
            result.append(replace(one, governor=where[primaries[one.governor - offset]]))
        else:
            result.append(one)
    return result


def _end(scene: Scene, draft: Draft, last: int, span: Span) -> int:
    """Where a nested content ends: with the words around it, or where their speaker goes on («ننفي كذا، ونحث …»)."""
    for after in range(draft.content_first + 1, last):
        word = scene.words[after]
        if not scene.free(after) or scene.words[after - 1].fold not in _COMMAS:
            continue
        cue = scene.lexicon.cue(word)
        if cue is not None and cue.prefix and draft.first_person and cue.forms[0].form.person == "1":
            return word.start
    return span.end


def _start(one: Attribution) -> int:
    return one.cue.start if one.cue is not None else one.content[0].start


def _inside(scene: Scene, primary: Attribution, span: Span, clauses: ClauseReader) -> list[Attribution]:
    """The statements whose cue and content lie in `span`, a content of `primary`."""
    first, last = scene.word_at(span.start), scene.word_at(span.end)
    if last <= first:
        return []
    found: list[Attribution] = []
    with scene.lifted(first, last):
        place = first
        while place < last:
            cue = scene.lexicon.cue(scene.words[place])
            if cue is None or not scene.free(place) or inside_name(scene, place):
                place += 1
                continue
            one, place = _at(scene, primary, span, clauses, place, cue, first, last)
            if one is not None:
                found.append(one)
    return found


def _at(
    scene: Scene, primary: Attribution, span: Span, clauses: ClauseReader, place: int, cue: Cue, first: int, last: int
) -> tuple[Attribution | None, int]:
    """The nested statement with the possible cue at word `place`, if it is one, and the word to go on from."""
    after = place + 1
    floor = first if place - first <= _SUBJECT_REACH else place
    draft = clauses.read(scene, place, cue, floor, first, last, nested=True)
    if draft is None or not (draft.frame in ("that", "quote") or draft.first_person or place == first):
        return None, after
    made = content(scene, draft.content_start, _end(scene, draft, last, span), direct=draft.direct)
    if made is None:
        return None, after
    sentence = scene.reading.sentences[primary.sentence]
    one = attribution(scene, draft, made, sentence, primary.sentence, outer=0, headline=primary.in_headline)
    return one, max(after, draft.content_first)

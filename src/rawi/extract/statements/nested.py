"""Nested statements: cues inside what is already being reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.arabic.shapes import possessed
from rawi.arabic.words import inner_offset
from rawi.extract.statements.assembly import attribution
from rawi.extract.statements.boundaries import complement_follows
from rawi.extract.statements.clauses import ClauseReader
from rawi.extract.statements.contents.reach import content
from rawi.extract.statements.cues.judgement import NEITHER
from rawi.extract.statements.cues.nominal import nominal_report, what_was_said
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.hearsay import reports_of, rumour, what_is_said
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.extents import inside_name
from rawi.extract.statements.speakers.subjects import Phrase
from rawi.extract.statements.speakers.whose import inner_subject
from rawi.model import Span
from rawi.model.attribution import Attribution

_SUBJECT_REACH = 8
_LONGEST = 400
"""How many words a nested content has at most: a bound on time where a text has no marks at all."""
_SHORT = 3
_LONGEST_SUBJECT = 6
_TO_COME = ("demand", "urge", "promise", "warn")
_COMMAS = frozenset("،,؛")
_STOPS = ".…!؟?"


def with_nested(scene: Scene, told: Sequence[Attribution], offset: int, clauses: ClauseReader) -> list[Attribution]:
    """The primary attributions of one sentence with the statements nested in their contents, by cue offset.

    `offset` is the index the first of them will have in the article; governors and outer indices are set anew.
    """
    collected: list[tuple[Attribution, int | None]] = []
    known = {(one.cue, one.content) for one in told}
    for place, primary in enumerate(told):
        collected.append((primary, None))
        for span in primary.content:
            inside = _inside(scene, primary, span, clauses)
            collected += [(inner, place) for inner in inside if (inner.cue, inner.content) not in known]
    order = sorted(range(len(collected)), key=lambda index: _start(collected[index][0]))
    where = {index: offset + place for place, index in enumerate(order)}
    primaries = [index for index, (_, outer) in enumerate(collected) if outer is None]
    result: list[Attribution] = []
    for index in order:
        one, outer = collected[index]
        if outer is not None and told[outer].mode == "own_voice":
            # «أفاد مراسلنا بأن المحافظ قال إن كذا»
            result.append(replace(one, outer=None, level="primary"))
        elif outer is not None:
            result.append(replace(one, outer=where[primaries[outer]]))
        elif one.governor is not None and one.governor >= offset:
            result.append(replace(one, governor=where[primaries[one.governor - offset]]))
        else:
            result.append(one)
    return result


def _end(scene: Scene, draft: Draft, last: int, span: Span) -> int:
    """Where a nested content ends: with the sentence or the words around it, at a manner of denial, or where its
    speaker goes on («ننفي كذا، ونحث …»)."""
    words = scene.words
    reach = min(last, draft.content_first + _LONGEST)
    for after in range(draft.content_first + 1, reach):
        word, before = words[after], words[after - 1]
        if not scene.free(after):
            continue
        if word.kind == "mark" and word.text in _STOPS:
            return before.end
        if draft.frame != "that" and scene.lexicon.denial_manner.match(words, after, last, joined=False):
            return before.end
        cue = scene.lexicon.cue(word)
        goes_on = cue is not None and cue.prefix and cue.forms[0].form.person == "1"
        after_comma = before.fold in _COMMAS
        if goes_on and (draft.frame != "that" or (draft.first_person and after_comma)):
            return word.start
        if not after_comma:
            continue
        if draft.agentless and draft.frame != "that":
            return before.start
        if draft.frame != "that" and _says_on(scene, draft, after):
            return word.start
        if draft.frame != "that" and (word.fold in scene.lexicon.breaks_off or word.fold.startswith(("وسن", "وسا"))):
            return word.start
    return span.end if reach == last else words[reach - 1].end


def _says_on(scene: Scene, draft: Draft, place: int) -> bool:
    """Whether the speaker of `draft` goes on with another verb at word `place` («ينفي كذا، ويدعو إلى كذا»)."""
    cue = scene.lexicon.cue(scene.words[place])
    if cue is None or cue.prefix == 0:
        return False
    form = cue.forms[0].form
    return form.tense == "present" and form.person == "3" and (form.gender, form.number) == (draft.gender, draft.number)


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
        if first and scene.words[first - 1].end > span.start:
            # «رحب السكان بإعلان البلدية إعادة فتح الجسر»
            noted = _noted(scene, primary, clauses, first - 1, first - 1, last)
            if noted is not None and (one := _made(scene, primary, noted, noted.content_end)) is not None:
                found.append(one)
                place = max(first, noted.content_first)
        while place < last:
            word = scene.words[place]
            if not (scene.begins[place] or scene.lexicon.may_be_hearsay(word)):
                place += 1
                continue
            one, place = _at(scene, primary, span, clauses, place, first, last)
            if one is not None:
                found.append(one)
    return found


def _at(
    scene: Scene, primary: Attribution, span: Span, clauses: ClauseReader, place: int, first: int, last: int
) -> tuple[Attribution | None, int]:
    """The nested statement whose cue is word `place`, if it is one, and the word to go on from."""
    after, word, lexicon = place + 1, scene.words[place], scene.lexicon
    refused = primary.polarity == "deny" and primary.commitment != "neither"
    before = None if refused or not scene.free(place) else what_was_said(scene, place, clauses.complements, last)
    if before is not None:
        # «أكد المدير ما أعلنته النقابة من أن كذا»; of what is denied («نفى ما أعلنته») the denial says enough.
        return _made(scene, primary, before, before.content_end), max(after, before.content_first)
    noted = _noted(scene, primary, clauses, place, first, last)
    if noted is not None:
        return _made(scene, primary, noted, noted.content_end), max(after, noted.content_first)
    cue = lexicon.cue(word)
    hearsay = lexicon.may_be_hearsay(word)
    if (cue is None and not hearsay) or word.kind != "word" or not scene.free(place):
        return None, after
    told = None
    if hearsay:
        unaware = _unaware(scene, place, last)
        if unaware is not None:
            return _made(scene, primary, unaware, _end(scene, unaware, last, span)), max(after, unaware.content_first)
        told = what_is_said(scene, place, last) or reports_of(scene, place, last) or rumour(scene, place, last)
    if told is not None:
        end = told.content_end if told.content_end >= 0 else span.end
        return _made(scene, primary, told, end), max(after, told.content_first)
    if cue is None or inside_name(scene, place):
        return None, after
    floor = first if place - first <= _SUBJECT_REACH else place
    draft = clauses.read(scene, place, cue, floor, first, last, nested=True)
    if draft is not None and draft.subject is None and draft.frame == "that" and word.fold[0] == "و":
        # «قال مصدر إن المتهم انهار وأقر بأن كذا»
        draft.subject = inner_subject(scene, first, cue) if not draft.first_person else None
    if draft is not None and draft.governed and not complement_follows(scene, draft.cue_last - 1, 3):
        # «سقط طالبا في المدرسة»: an adjective or a noun.
        return None, after
    if draft is None or not (
        draft.frame in ("that", "quote")
        or draft.first_person
        or _opens(primary, place, first)
        or _told_by(scene, draft, place, first)
    ):
        return None, after
    one = _made(scene, primary, draft, _end(scene, draft, last, span))
    return one, max(after, draft.content_first) if one is not None else after


def _noted(
    scene: Scene, primary: Attribution, clauses: ClauseReader, place: int, first: int, last: int
) -> Draft | None:
    """What a verbal noun at word `place` of a content that begins at word `first` reports («انتقد الناشطون إعلان
    الوزارة إغلاق المتحف»): not in what somebody asks or promises, nor in what he denies."""
    if primary.cue_class in _TO_COME or primary.polarity == "deny" or not scene.free(place):
        return None
    governed = place == first and primary.cue_class == "express"
    noted = nominal_report(scene, place, clauses.complements, first, last, governed=governed)
    return noted if noted is not None and noted.subject is not None else None


def _opens(primary: Attribution, place: int, first: int) -> bool:
    """Whether a noun or verb at the head of a content is a cue («يؤكد رفض العرض»); behind a refusal it is none
    («رفض توقع كذا»)."""
    return place == first and primary.commitment != "neither"


def _told_by(scene: Scene, draft: Draft, place: int, first: int) -> bool:
    """Whether somebody inside the content says it: a definite subject before the verb, one that a relative pronoun
    takes up («التقارير التي تشير إلى كذا»), or the pronoun of the clause («إنه طلب كذا»)."""
    words, lexicon = scene.words, scene.lexicon
    folded = words[place].fold
    short = len(folded) <= _SHORT and folded[0] not in "يت" and draft.lemma not in lexicon.private
    if draft.governed or draft.first_person or short or folded in lexicon.doubtful_forms:
        # A short past («عبر», «ثمن») is more often another word.
        return False
    subject = draft.subject
    if subject is not None:
        head = words[subject.first]
        if subject.last - subject.first > _LONGEST_SUBJECT:
            return False
        if scene.mention_over(subject.first) is not None or head.fold.startswith("ال") or possessed(head.text):
            return True
        phrase = scene.phrases.speaker_phrase(words, subject.first, subject.last)
        return phrase is not None and phrase.certain
    if place - 1 < first:
        return False
    before = words[place - 1].fold
    if before in lexicon.relatives and place - 2 >= first and words[place - 2].kind == "word":
        if words[place - 2].fold in lexicon.nobody.no_antecedents:
            return False
        draft.subject = Phrase(place - 2, place - 1, place - 1)
        return True
    if lexicon.pronouns.match(words, place - 1, place):
        return True
    return (before in lexicon.complementisers and before not in lexicon.bare_complementisers) or (
        before.lstrip("وف") in lexicon.complementisers and before.lstrip("وف") not in lexicon.bare_complementisers
    )


def _unaware(scene: Scene, place: int, last: int) -> Draft | None:
    """«لا نعرف كذا», «لا علم لنا بكذا» in the first person at word `place`."""
    words = scene.words
    length = scene.lexicon.ignorance.match(words, place, last)
    if not length:
        return None
    start = place + length
    start += scene.lexicon.yet.match(words, start, last)
    if start >= last or words[start].kind == "mark":
        return None
    word = words[start]
    attached = length > 2 and word.fold.startswith("ب") and len(word.fold) > 2
    if word.fold in scene.lexicon.hearsay_links and start + 1 < last:
        start, word, attached = start + 1, words[start + 1], False
    joined = 1 if words[place].fold[0] in "وف" and len(words[place].fold) > 2 else 0
    return Draft(
        cue=Span.of(scene.text, inner_offset(words[place], joined), words[place + length - 1].end),
        lemma="",
        stance=NEITHER,
        gender="-",
        number="-",
        clause_start=place,
        cue_first=place,
        cue_last=place + length,
        subject=None,
        content_first=start,
        content_start=inner_offset(word, 1) if attached else word.start,
        content_end=-1,
        direct=False,
        first_person=True,
        frame="noun",
        reasons=list(NEITHER.reasons),
    )


def _made(scene: Scene, primary: Attribution, draft: Draft, end: int) -> Attribution | None:
    """The nested attribution of a draft whose content ends at offset `end`, None where nothing is left of it."""
    made = content(scene, draft.content_start, end, direct=draft.direct)
    if made is None:
        return None
    if primary.mode == "direct":
        made = replace(made, mode="direct")
    sentence = scene.reading.sentences[primary.sentence]
    return attribution(scene, draft, made, sentence, primary.sentence, outer=0, headline=primary.in_headline)

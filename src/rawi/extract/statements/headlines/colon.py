"""Colons of headlines: «فلان: كذا», where the colon is the cue."""

from __future__ import annotations

from rawi.extract.statements.chain.according import phrase_at
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.chain.relays import relays
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.headlines.clauses import is_predicated
from rawi.extract.statements.headlines.labels import past_labels
from rawi.extract.statements.headlines.sources import behaves_so, names_source
from rawi.extract.statements.headlines.voices import in_first_person, tells_act
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase

_MAX_NAME = 9
_MAX_SECOND = 6
_LEAST_TOLD = 3
_NEAR = 3
_BYLINE = 6
_DASHES = "-–—ـ"
_OPENING, _CLOSING = '«"“', '»”"'
_BREAKS = frozenset("،,؛.…")


def headline_colon(
    scene: Scene, first: int, last: int, complements: ComplementFinder, *, second: bool = False
) -> Draft | None:
    """The statement of a headline whose colon stands between a source and what it says, words `[first, last)`.

    A label («عاجل:», «بالفيديو:») is no source, nor is a topic («كرة السلة: …»), a place where something happened, or a
    phrase that holds a reporting verb, a clock time or a number. `second`: another clause stands before, and a و is
    written on to the first word.
    """
    words, lexicon = scene.words, scene.lexicon
    for place in range(first + 1, min(last, first + _MAX_NAME + 1)):
        if words[place].fold != ":":
            continue
        start = first + 1 if words[first].fold == "و" and place > first + 1 else first
        told = lexicon.headline_topics.match(words, start, place) or _document(scene, start, place)
        if not told or past_labels(scene, start, place) == place:
            start = past_labels(scene, start, place)
        name = words[start:place]
        if not name and start > first:
            # «عاجل: فلان: كذا»: what follows the label is read as a headline of its own.
            return headline_colon(scene, place + 1, last, complements)
        content = [word for word in words[place + 1 : last] if word.kind == "word"]
        if not name or len(content) < 2 or any(word.kind == "number" for word in name):
            return None
        if any(word.text in "،؛,.؟?!" for word in name):
            return None
        if words[place + 1].fold[0] == "ي" and place + 1 not in scene.opens and tells_act(scene, place + 1):
            return None
        dash = next((at for at in range(place + 1, last) if words[at].text in _DASHES), None)
        if dash is not None and len(content) < _BYLINE and all(word.fold != ":" for word in words[dash:last]):
            # «بلدة كذا: فلان ـ الصحيفة»; «فلان: كذا - فلان: كذا» are two who speak.
            return None
        joined = _joined(scene, start, second=second)
        end = _behaviour(scene, start, place)
        if end is not None:
            if not behaves_so(scene, start, end, place, last, complements, joined=joined):
                return None
            return _draft(scene, start, end, place, joined, ())
        if _holds_cue(scene, start, place):
            return None
        end = _without_occasion(scene, start, place)
        links = relays(scene, start + 1, place)
        told_to = _told_to(scene, start, links)
        if not names_source(scene, start, end, place, last, complements, joined=joined, told_to=told_to):
            return None
        end = min((relay.first for relay in links), default=end)
        while end > start + 1 and (
            (scene.words[end - 1].kind == "mark" and scene.words[end - 1].text not in _CLOSING)
            or scene.words[end - 1].fold in lexicon.before_medium
        ):
            end -= 1
        return _draft(scene, start, end, place, joined, links)
    return None


def second_place(scene: Scene, first: int, last: int, complements: ComplementFinder) -> int | None:
    """The word of a headline, words `[first, last)`, at which a second clause with a speaker, a colon and what he says
    begins («الجسر مغلق والبلدية: كذا»); None where the words before the colon are one name or topic."""
    colon = next((at for at in range(first + 2, last - 1) if scene.words[at].fold == ":" and scene.free(at)), None)
    if colon is None:
        return None
    places = range(max(first + 2, colon - _MAX_SECOND), colon)
    return next(
        (at for at in places if second_colon(scene, first, at, last, complements) is not None),
        None,
    )


def second_colon(scene: Scene, first: int, place: int, last: int, complements: ComplementFinder) -> Draft | None:
    """The statement of a headline's second clause, which the و on word `place` joins to the clause that began at word
    `first` («انقطاع المياه عن خمس قرى والبلدية: العطل قديم»); «الزراعة والري: كذا» is one name."""
    words, lexicon = scene.words, scene.lexicon
    folded = words[place].fold
    if folded[0] != "و" or len(folded) < 4 or folded in lexicon.speakers_in_waw or not scene.free(place):
        return None
    colon = next((at for at in range(place + 1, min(last, place + _MAX_SECOND + 1)) if words[at].fold == ":"), None)
    if colon is None or any(word.fold == ":" for word in words[first:place]) or _paired(scene, first, place):
        return None
    if not _tells(scene, first, place, complements) and not _heard(scene, first, place, colon, last):
        return None
    return headline_colon(scene, place, last, complements, second=True)


def _heard(scene: Scene, first: int, place: int, colon: int, last: int) -> bool:
    """Whether somebody is heard behind the colon, in a quotation or the first person, whom a و sets apart from what
    words `[first, place)` name («حملة على المخابز ومسؤول: أغلقنا تسعة»); «بين فلان وفلان: …» names both."""
    letters = [word.fold for word in scene.words[first:place] if word.kind == "word"]
    if len(letters) < _LEAST_TOLD:
        return False
    named = scene.phrases.speaker_phrase(scene.words, first, colon)
    if named is not None and named.certain and named.last >= place:
        # «الهيئة العليا للري والزراعة: سنبدأ الضخ», «اتحاد العمال ونقابة البحارة: سنضرب»
        return False
    return colon + 1 in scene.opens or in_first_person(scene, colon, last)


def _tells(scene: Scene, first: int, last: int, complements: ComplementFinder) -> bool:
    """Whether words `[first, last)` tell something: a verb behind its subject, a number, a verbal noun first, a
    negation, what a definite noun is («الجسر مغلق»)."""
    letters = [index for index in range(first, last) if scene.words[index].kind != "mark"]
    if letters and is_predicated(scene, letters[0], last):
        return True
    if len(letters) < _LEAST_TOLD:
        return False
    head = scene.words[letters[0]]
    if any(scene.lexicon.negators.match(scene.words, index, last) for index in letters):
        return True
    if complements.objects.is_verbal_noun(head.fold, head.text) or head.fold in scene.lexicon.headline_happenings:
        return True
    return any(
        scene.words[index].kind == "number"
        or (index > first and scene.lexicon.cue(scene.words[index]) is not None and scene.free(index))
        or (index > first and _present(scene, index))
        for index in letters
    )


def _paired(scene: Scene, first: int, place: int) -> bool:
    """Whether the و on word `place` names two things together («لقاء الرئيس والوزير»، «بين السلطة والشارع»)."""
    near = scene.words[max(first, place - _NEAR) : place]
    return scene.words[first].fold in scene.lexicon.pairing or any(word.fold in scene.lexicon.between for word in near)


def _present(scene: Scene, index: int) -> bool:
    folded = scene.words[index].fold
    return folded[0] in "يت" and len(folded) > 3 and scene.phrases.is_verb(scene.words[index])


def _document(scene: Scene, start: int, place: int) -> bool:
    """Whether words `[start, place)` are a text told of by its kind («تقرير اقتصادي: …»), no label («تقرير: …»)."""
    phrase = scene.phrases.speaker_phrase(scene.words, start, place)
    return phrase is not None and phrase.kind == "document" and phrase.last == place and place - start > 1


def _behaviour(scene: Scene, start: int, place: int) -> int | None:
    """The verb before the colon at `place` that tells how the one named from `start` on behaves («يتراجع»); None where
    none stands there, or where a verb of saying is the cue itself."""
    lexicon = scene.lexicon
    for index in range(start + 1, place):
        if scene.words[index].fold in lexicon.headline_behaviour and scene.mention_over(index) is None:
            return index
        if scene.words[index].fold in lexicon.prepositions:
            return None
    return None


def _holds_cue(scene: Scene, start: int, place: int) -> bool:
    """Whether a verb stands in words `[start, place)` that says more of the source than its name."""
    words, lexicon = scene.words, scene.lexicon
    if any(lexicon.speaks(word) and word.start not in scene.mention_starts for word in words[start:place]):
        return True
    before_colon = lexicon.cue(words[place - 1]) if place - start > 1 else None
    spoken = before_colon is not None and before_colon.forms[0].form.tense in ("past", "present")
    return (spoken and scene.mention_over(place - 1) is None) or _verb_within(scene, start, place)


def _draft(
    scene: Scene, start: int, end: int, place: int, joined: int, links: tuple[Relay, ...] | list[Relay]
) -> Draft:
    opening = scene.opens.get(place + 1)
    return Draft(
        cue=scene.span(place, place + 1),
        lemma=":",
        stance=CueJudgement("assert", "assert", "committed"),
        gender="-",
        number="-",
        clause_start=start,
        cue_first=place,
        cue_last=place + 1,
        subject=Phrase(start, end, place, joined),
        links=tuple(relay.link for relay in links),
        content_first=place + 1,
        content_start=opening.inner_start if opening is not None else scene.words[place + 1].start,
        content_end=-1,
        direct=opening is not None,
        frame="colon",
        score=0.9,
    )


def _verb_within(scene: Scene, start: int, place: int) -> bool:
    """Whether a verb of saying stands in words `[start, place)`: then that is the cue («المخرج يرد على الهوا: …»)."""
    for index in range(start, place):
        cue = scene.lexicon.cue(scene.words[index])
        if cue is None or scene.mention_over(index) is not None:
            continue
        form = cue.forms[0].form
        if form.tense == "present" or (index == start and form.tense == "past" and form.gender == "f"):
            return True
    return False


def _told_to(scene: Scene, start: int, links: list[Relay]) -> bool:
    """Whether a medium stands behind a ل («وكيل اللاعب لـ«كذا»: …»)."""
    for relay in links:
        before = next((w for w in reversed(scene.words[start : relay.first + 1]) if w.text not in _OPENING), None)
        if relay.link.role in ("media", "agency") and before is not None and before.fold.startswith("ل"):
            return True
    return False


def _without_occasion(scene: Scene, start: int, place: int) -> int:
    """Where the name in words `[start, place)` ends: before what it is said about or after («فلان عن كذا: …»)."""
    lexicon = scene.lexicon
    for end in range(start + 1, place):
        if scene.words[end].fold[0] == "ل" and scene.words[end].start + 1 in scene.mention_starts:
            # «فلان لفلان: كذا»
            return end
        if scene.words[end].fold in lexicon.headline_occasions:
            named = scene.mention_over(start)
            if named is not None and named.type == "PER" and named.span.end <= scene.words[end].start:
                return end
            phrase = scene.phrases.speaker_phrase(scene.words, start, end)
            if phrase is not None and phrase.certain and phrase.last == end:
                return end
            if end == start + 1 and scene.words[start].fold in lexicon.headline_speakers:
                return end
    return place


def _joined(scene: Scene, start: int, *, second: bool) -> int:
    word, lexicon = scene.words[start], scene.lexicon
    if any(word.fold in heads for heads in (lexicon.headline_people, lexicon.speakers_in_waw, lexicon.headline_owned)):
        return 0
    if second:
        return 1
    joined = word.fold.startswith("وال") or (word.fold[0] == "و" and word.start + 1 in scene.mention_starts)
    after_comma = start > 0 and scene.words[start - 1].fold in _BREAKS
    if after_comma and word.fold[0] == "و" and len(word.fold) > 3 and word.fold not in scene.lexicon.speakers_in_waw:
        return 0 if scene.mention_over(start) is not None and word.start in scene.mention_starts else 1
    return 1 if joined or (word.fold[0] == "و" and scene.known_person(start, start + 1, 1)) else 0


def is_speaker_line(scene: Scene, first: int, last: int) -> bool:
    """A line of the body that reads «فلان: «كذا»»: a short phrase, a colon and quotation marks."""
    if scene.free(first) and phrase_at(scene, first, last) is not None:
        # «جاء في نص البلاغ: «كذا»»
        return False
    for place in range(first + 1, min(last, first + 8)):
        if scene.words[place].fold == ":":
            return place + 1 in scene.opens and not any(
                scene.lexicon.cue(word) is not None or word.fold in scene.lexicon.titling
                for word in scene.words[first:place]
            )
        if scene.words[place].kind == "mark" and scene.words[place].text not in '«»"':
            return False
    return False

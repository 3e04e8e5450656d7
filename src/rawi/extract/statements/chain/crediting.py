"""Credits by a verb: «كذا، بحسب ما أكده فلان», «ووفق ما أعلنته الوزارة، فإن كذا»; and «وهو ما نفاه فلان»."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.according import phrase_at
from rawi.extract.statements.chain.relays import link_of, relays
from rawi.extract.statements.cues.forms import CueForm
from rawi.extract.statements.cues.judgement import NEITHER, stance
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.sources import describe
from rawi.extract.statements.speakers.subjects import Phrase, subject_after
from rawi.model import Span

_STOPS = frozenset("،,.؛:!؟?")


@dataclass(frozen=True, slots=True)
class _Verb:
    """The verb of a credit: its word, the word behind it, where the cue ends, its reading, its pronoun in letters."""

    place: int
    last: int
    end: int
    reading: CueForm
    pronoun: int


def credit_by_verb(scene: Scene, place: int, limit: int) -> Draft | None:
    """The draft of a credit that begins with «بحسب ما», «حسبما», «وفقاً لما» at word `place`, its content left open.

    `clause_start` is that word, `content_first` the word behind the credited source. A document is credited through
    «جاء في» («حسبما جاء في بيان الشرطة»).
    """
    length = scene.lexicon.sure_lead_ins.match(scene.words, place, limit)
    if not length or place + length >= limit:
        return None
    verb = _verb(scene, place + length, limit)
    if verb is None:
        return None
    draft = _draft(scene, place, verb, limit)
    return draft if draft.subject is not None else None


def points_back(scene: Scene, place: int, limit: int) -> Draft | None:
    """«وهو ما نفاه فلان», «الأمر الذي أكدته الوزارة» at word `place`.

    The verb's pronoun stands for what was said before and is the content.
    """
    length = scene.lexicon.pointers.match(scene.words, place, limit)
    at = place + length
    if not length or at >= limit:
        return None
    refused = scene.lexicon.negators.match(scene.words, at, limit)
    verb = _verb(scene, at + refused, limit)
    if verb is None or verb.reading.form.tense not in ("past", "present"):
        return None
    if not verb.pronoun:
        return _points_through(scene, place, verb, limit) if not refused else None
    if refused and scene.words[verb.place].fold[: -verb.pronoun] not in scene.lexicon.refused_stems:
        return None
    draft = _draft(scene, place, verb, limit)
    if refused:
        draft.stance = NEITHER
        draft.cue = Span.of(scene.text, scene.words[at].start, draft.cue.end)
    draft.content_first = verb.last
    draft.content_start, draft.content_end = draft.cue.end, scene.words[verb.place].end
    return draft


def _points_through(scene: Scene, place: int, verb: _Verb, limit: int) -> Draft | None:
    """«وهو ما شكك فيه نواب»: the pronoun is written on to a preposition."""
    if verb.last == verb.place + 1:
        return None
    draft = _draft(scene, place, verb, limit)
    word = scene.words[verb.last - 1]
    draft.content_first = verb.last
    draft.content_start, draft.content_end = inner_offset(word, len(word.fold) - 1), word.end
    return draft


def _verb(scene: Scene, place: int, limit: int) -> _Verb | None:
    if place >= limit:
        return None
    word = scene.words[place]
    found = phrase_at(scene, place, limit)
    if found is not None and found[0].kind == "in":
        forms = scene.lexicon.forms.get("قال")
        last = place + found[1]
        return _Verb(place, last, scene.words[last - 1].end, forms[0], 0) if forms else None
    forms, pronoun = scene.lexicon.forms.get(word.fold), 0
    if forms is None:
        forms, pronoun = scene.lexicon.with_object(word.fold)
    reading = next((form for form in forms or () if form.form.tense in ("past", "present")), None)
    if reading is None or reading.form.person != "3":
        return None
    last = place + 1
    if last < limit and scene.words[last].fold in scene.lexicon.within_verb:
        last += 1
    end = inner_offset(word, len(word.fold) - pronoun) if pronoun else word.end
    return _Verb(place, last, end, reading, pronoun)


def _draft(scene: Scene, start: int, verb: _Verb, limit: int) -> Draft:
    words, word = scene.words, scene.words[verb.place]
    stop = _source_end(scene, verb.last, limit)
    subject = subject_after(scene, verb.last, stop)
    links = tuple(relay.link for relay in relays(scene, verb.last, stop))
    through = _through(scene, verb, stop)
    if through is not None:
        carrier, subject = through
        links = () if carrier is None else (link_of(scene, carrier, scene.span(verb.place, verb.last)),)
    kind = describe(scene, subject.first, subject.last)[1] if subject is not None else "person"
    judged = stance(scene, verb.reading, len(words), kind)
    return Draft(
        cue=Span.of(scene.text, word.start, verb.end),
        lemma=verb.reading.verb.past,
        stance=judged,
        gender=verb.reading.form.gender,
        number=verb.reading.form.number,
        clause_start=start,
        cue_first=verb.place,
        cue_last=verb.last,
        subject=subject,
        content_first=stop,
        content_start=-1,
        content_end=-1,
        direct=False,
        frame="credit",
        links=links,
        times=tuple(time.span for time in scene.times.starting_in(word.start, words[stop - 1].end)),
        score=0.85,
        reasons=["credited by a verb", *judged.reasons],
    )


def _through(scene: Scene, verb: _Verb, stop: int) -> tuple[Phrase | None, Phrase] | None:
    """Who passed the words on, if he is named, and whose they are («بحسب ما نقلت صحيفة كذا عن فلان», «ما نقل عن فلان»,
    «ما نقل عنه موقع كذا»); or None."""
    preposition = verb.reading.frames.relayed
    if not preposition or verb.last >= stop:
        return None
    if scene.words[verb.last - 1].fold in scene.lexicon.from_them:
        carrier = subject_after(scene, verb.last, stop)
        known = carrier is not None and link_of(scene, carrier, scene.span(verb.place, verb.last)).role != "speaker"
        pronoun = Phrase(verb.last - 1, verb.last, verb.last, joined=len(preposition))
        return (carrier, pronoun) if known else None
    if scene.words[verb.last].fold == preposition and verb.reading.form.gender == "m":
        source = subject_after(scene, verb.last + 1, stop)
        return (None, source) if source is not None else None
    for place in range(verb.last + 1, stop - 1):
        if scene.words[place].fold == preposition and scene.free(place):
            carrier, source = subject_after(scene, verb.last, place), subject_after(scene, place + 1, stop)
            return (carrier, source) if carrier is not None and source is not None else None
    return None


def _source_end(scene: Scene, first: int, limit: int) -> int:
    """The word behind the credited source and its adverbials: a mark, «فإن» or the next verb of saying."""
    for place in range(first, limit):
        folded = scene.words[place].fold
        if folded in _STOPS or folded.removeprefix("ف") in scene.lexicon.complementisers:
            return place
        if place > first and scene.lexicon.is_speech(scene.words[place].text) and scene.free(place):
            return place
    return limit

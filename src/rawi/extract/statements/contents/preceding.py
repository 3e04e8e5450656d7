"""Contents that stand before their cue: «كذا»، قال فلان; كذا، وفق ما أعلن فلان; كذا، على حد قوله."""

from __future__ import annotations

from rawi.arabic.words import inner_offset
from rawi.extract.statements.chain.relays import relays
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.cues.judgement import stance
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import REACH, Scene
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.extract.statements.speakers.sources import describe
from rawi.extract.statements.speakers.subjects import Phrase, subject_after
from rawi.model import Quotation, Span

_COMMAS = frozenset("،,؛-–—")
_LEAST_WORDS = 3
_NEAR = 20
"""How many statements of its sentence a content is compared with; no sentence that is one has as many."""


def preceding_content(
    scene: Scene, place: int, cue: Cue, floor: int, first: int, last: int, drafts: list[Draft]
) -> Draft | None:
    """The draft of a finite verb at word `place` whose content stands before it, or None.

    The content is the quotation that closes just before the verb, or the clause from word `floor` on where a comma or
    «كما», «بحسب ما» leads to the verb and the sentence ends with the speaker.
    """
    reading = next((form for form in cue.forms if _takes_words(form)), None)
    if reading is None:
        return None
    lead = _lead_in(scene, place, floor)
    if lead is not None and scene.words[place].fold[cue.prefix :] in scene.lexicon.doubtful_forms:
        return None  # «كما بلغ عدد الزوار كذا»
    quotation = _closing_before(scene, lead if lead is not None else place, first)
    direct = quotation is not None and not _used(quotation, drafts)
    doubtful = reading.verb.weak or scene.words[place].fold[cue.prefix :] in scene.lexicon.doubtful_forms
    doubtful = doubtful or reading.verb.past in scene.lexicon.ruling_verbs  # «…، رفض القاضي طلب الدفاع كذا»
    clause = lead is not None or (_after_comma(scene, place, floor) and not doubtful)
    if not direct and not clause:
        return None
    after = place + 1
    tail = scene.lexicon.phrase_tails.match(scene.words, after, last, joined=False)
    after += tail
    stop = _stop(scene, after, last)
    subject = subject_after(scene, after, stop)
    if quotation is not None and direct:
        bounds = (quotation.inner_start, quotation.inner_end)
    else:
        start = max(floor, first)
        end = lead if lead is not None else place
        if lead is not None and end - start < _LEAST_WORDS:
            return _following(scene, place, reading, cue, lead, after, subject, stop, last)
        if subject is None or end - start < _LEAST_WORDS or (lead is None and not _ends(scene, subject.last, last)):
            return None
        # Contents follow one another: what an earlier one holds, the last ones hold too.
        if any(draft.content_first >= start for draft in drafts[-_NEAR:]):
            return None
        bounds = (scene.words[start].start, scene.words[end - 1].end)
    draft = _draft(scene, place, cue, reading, lead, after, subject, stop)
    draft.content_before = bounds
    draft.direct = direct
    silent = subject.last if subject is not None else after
    reached = skip_adverbials(scene, silent, stop)
    # «…»، قال فلان للوكالة، «…», but not «…»، قال فلان قبل أن يستدرك: «…»
    told = any(scene.lexicon.cue(word) is not None for word in scene.words[silent:reached])
    gap = scene.words[silent if told else reached : stop]
    second = _second_quotation(scene, draft, stop, last) if all(word.fold in _COMMAS for word in gap) else None
    if second is not None:
        draft.content_first, draft.content_start = second, scene.opens[second].inner_start
    return draft


def _following(
    scene: Scene,
    place: int,
    reading: CueForm,
    cue: Cue,
    lead: int,
    after: int,
    subject: Phrase | None,
    stop: int,
    last: int,
) -> Draft | None:
    """«وكما قال فلان، فإن …»: the lead-in opens the sentence and the content follows the comma."""
    if subject is None or stop >= last or scene.words[stop].fold not in _COMMAS or stop + 2 >= last:
        return None
    draft = _draft(scene, place, cue, reading, lead, after, subject, stop)
    draft.content_first = stop + 1
    draft.content_start = scene.words[stop + 1].start
    return draft


def _draft(
    scene: Scene,
    place: int,
    cue: Cue,
    reading: CueForm,
    lead: int | None,
    after: int,
    subject: Phrase | None,
    stop: int,
) -> Draft:
    words = scene.words
    kind = describe(scene, subject.first, subject.last)[1] if subject is not None else "person"
    judged = stance(scene, reading, len(words), kind)
    start = inner_offset(words[place], cue.prefix) if cue.prefix else words[place].start
    draft = Draft(
        cue=Span.of(scene.text, start, words[after - 1].end),
        lemma=reading.verb.past,
        stance=judged,
        gender=reading.form.gender,
        number=reading.form.number,
        clause_start=lead if lead is not None else place,
        cue_first=place,
        cue_last=after,
        subject=subject,
        content_first=-1,
        content_start=-1,
        content_end=-1,
        direct=True,
        frame="before",
        score=0.85,
        reasons=["the content stands before the cue", *judged.reasons],
    )
    draft.links = tuple(relay.link for relay in relays(scene, after, stop))
    if stop > place:
        draft.times = tuple(time.span for time in scene.times.starting_in(words[place].start, words[stop - 1].end))
    return draft


def quotation_precedes(scene: Scene, place: int, first: int, drafts: list[Draft]) -> bool:
    """Whether an unattributed quotation of the sentence closes right before word `place`."""
    quotation = _closing_before(scene, place, first)
    return quotation is not None and not _used(quotation, drafts)


def _takes_words(form: CueForm) -> bool:
    frames = form.verb.frames
    return (
        form.form.tense in ("past", "present") and form.form.person == "3" and ("quote" in frames or "that" in frames)
    )


def _lead_in(scene: Scene, place: int, floor: int) -> int | None:
    """The first word of «كما», «حسبما», «بحسب ما», «وفقاً لما» right before the verb."""
    for size in (2, 1):
        start = place - size
        if start >= floor and scene.lexicon.lead_ins.match(scene.words, start, place) == size:
            return start
    return None


def _closing_before(scene: Scene, place: int, first: int) -> Quotation | None:
    """The quotation of the same sentence that closes right before word `place`, a comma between them allowed."""
    index = place - 1
    while (
        index > first and scene.words[index].fold in _COMMAS | {".", "!", "؟", "?"} and scene.quotation[index] is None
    ):
        index -= 1
    return scene.quotation[index] if index >= first else None


def _used(quotation: Quotation, drafts: list[Draft]) -> bool:
    near = (*drafts[:_NEAR], *drafts[-_NEAR:])
    return any(
        draft.content_start == quotation.inner_start or (0 <= draft.content_start < quotation.start) for draft in near
    )


def _after_comma(scene: Scene, place: int, floor: int) -> bool:
    return place - 1 >= floor and scene.words[place - 1].fold in _COMMAS


def _stop(scene: Scene, first: int, last: int) -> int:
    """Where the speaker's clause ends: a full stop, a quotation, or a comma that ends the phrase."""
    last = min(last, first + REACH)
    for place in range(first, last):
        if scene.words[place].fold in ".؛:!؟?" or place in scene.opens:
            return place
        if (
            place > first
            and scene.words[place].fold in "،,"
            and place + 1 < last
            and (
                place + 1 in scene.opens
                or scene.lexicon.cue(scene.words[place + 1]) is not None
                or scene.words[place + 1].fold in scene.lexicon.after_speaker
            )
        ):
            return place
    return last


def _ends(scene: Scene, place: int, last: int) -> bool:
    return place >= last or scene.words[place].fold in ".،,؛!؟" or place in scene.opens


def _second_quotation(scene: Scene, draft: Draft, stop: int, last: int) -> int | None:
    """The first word of a quotation that goes on after the speaker («…»، قال فلان، «…»)."""
    place = stop
    while place < last and scene.words[place].fold in _COMMAS | {":"}:
        place += 1
    return place if place in scene.opens and draft.direct else None

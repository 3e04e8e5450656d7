"""Clauses: one reporting clause (cue, speaker, complement) read at one word."""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.addressees import without_addressee
from rawi.extract.statements.complements import Complement, ComplementFinder
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.frames import Frames
from rawi.extract.statements.judgement import NEITHER, stance
from rawi.extract.statements.lexicon import Cue, CueForm
from rawi.extract.statements.relaying import relayed
from rawi.extract.statements.relays import relays
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.sources import describe
from rawi.extract.statements.subjects import Phrase, skip_adverbials, subject_after, subject_before
from rawi.model import Span

_MAX_SUBJECT = 32
_ANONYMITY_REACH = 5
_SAYING = Frames.of(("that", "quote"))
_REFUSING = Frames.of(("+على", "+عن", "+في", "that", "noun"))


class ClauseReader:
    """Reads the reporting clause of a verb, participle or verbal noun."""

    def __init__(self, complements: ComplementFinder) -> None:
        self._complements = complements

    def read(self, scene: Scene, index: int, cue: Cue, floor: int, first: int, limit: int) -> Draft | None:
        """The draft of the cue at word `index`, or None if the word reports nothing here.

        The clause lies in words `[floor, limit)` of the sentence that begins at `first`.
        """
        for reading in cue.forms:
            draft = self._read(scene, index, cue, reading, floor, first, limit)
            if draft is not None:
                return draft
        return None

    def _read(
        self, scene: Scene, index: int, cue: Cue, reading: CueForm, floor: int, first: int, limit: int
    ) -> Draft | None:
        words, lexicon, form = scene.words, scene.lexicon, reading.form
        if form.person == "1" and form.tense != "participle":
            return None
        if form.tense == "noun" and not (index + 1 < limit and words[index + 1].fold in lexicon.complementisers):
            return None
        refusal, refusal_words = self._refusal(scene, index, floor, limit)
        if not refusal_words and (
            self._unreal(scene, index, floor, reading) or _impersonal(scene, index, limit) or _anonymity(scene, index, reading, limit)
        ):
            return None
        after = index + 1
        tail = 0
        if words[index].fold[cue.prefix :] in lexicon.phrase_verbs:
            tail = lexicon.phrase_tails.match(words, after, limit, joined=False)
        after = max(after + tail, refusal + refusal_words)
        frames = _REFUSING if refusal_words else _SAYING if tail or form.tense == "noun" else reading.frames
        if frames.relayed:
            passed_on = relayed(scene, index, cue, reading, self._complements, first, limit)
            if passed_on is not None or not frames.that:
                return passed_on
        before = None
        if form.tense not in ("participle", "noun"):
            before = subject_before(scene, floor, min(index, refusal) if refusal_words else index, form.number)
        found = self._complements.find(scene, after, frames, first, limit, subject_known=before is not None)
        if found is None or found.middle_end - after > _MAX_SUBJECT:
            return None
        if reading.verb.weak and not tail and not refusal_words and not _strong(found, frames):
            return None
        subject, content_first, content_start = self._divide(scene, reading, frames, before, after, found)
        return self._draft(
            scene, index, cue, reading, floor, after, found, subject, content_first, content_start,
            refusal if refusal_words else None,
        )  # fmt: skip

    def _divide(
        self, scene: Scene, reading: CueForm, frames: Frames, before: Phrase | None, after: int, found: Complement
    ) -> tuple[Phrase | None, int, int]:
        """The speaker, and the content's first word and offset, from what stands between verb and complement."""
        start = found.first, found.start
        if reading.form.tense in ("participle", "noun"):
            if found.whole and skip_adverbials(scene, after, found.middle_end) < found.middle_end:
                begin = skip_adverbials(scene, after, found.middle_end)
                return None, begin, scene.words[begin].start
            return None, *start
        silent = skip_adverbials(scene, after, found.middle_end) >= found.middle_end
        if before is not None and silent:
            return before, *start
        behind = subject_after(scene, after, found.middle_end)
        if behind is None:
            return before, *start
        if found.whole or found.addressed:
            alone, rest = without_addressee(
                scene, behind, reading, self._complements.phrases, found.middle_end,
                certain_subject=before is None and not frames.needs_addressee and not found.whole,
            )  # fmt: skip
            subject = alone or before
            if found.whole and rest < found.middle_end:
                return subject, rest, scene.words[rest].start
            return subject, *start
        return behind, *start

    def _draft(
        self,
        scene: Scene,
        index: int,
        cue: Cue,
        reading: CueForm,
        floor: int,
        after: int,
        found: Complement,
        subject: Phrase | None,
        content_first: int,
        content_start: int,
        refusal: int | None,
    ) -> Draft:
        words, form = scene.words, reading.form
        kind = describe(scene, subject.first, subject.last)[1] if subject is not None else "person"
        judged = NEITHER if refusal is not None else stance(scene, reading, content_first, kind)
        cue_start = inner_offset(words[index], cue.prefix) if cue.prefix else words[index].start
        if refusal is not None and refusal < index:
            cue_start = words[refusal].start
            if words[refusal].fold[0] in "وف" and len(words[refusal].fold) > 2:
                cue_start = inner_offset(words[refusal], 1)
        start = min(index, refusal if refusal is not None else index)
        if subject is not None and subject.first < start:
            start = subject.first
        region_start, region_end = start, max(found.middle_end, after)
        return Draft(
            cue=Span.of(scene.text, cue_start, words[after - 1].end),
            lemma=reading.verb.past,
            stance=judged,
            gender=form.gender,
            number=form.number,
            clause_start=start,
            cue_first=index,
            cue_last=after,
            subject=subject,
            content_first=content_first,
            content_start=content_start,
            content_end=-1,
            direct=found.frame == "quote",
            frame=found.frame,
            governed=form.tense == "participle",
            links=tuple(relay.link for relay in relays(scene, region_start, region_end)),
            times=tuple(
                time.span
                for time in scene.times
                if words[floor].start <= time.span.start < words[region_end - 1].end
                and not (
                    subject is not None
                    and words[subject.first].start <= time.span.start < words[subject.last - 1].end
                )
            ),
            score=0.95 if found.frame in ("that", "quote") else 0.8,
            reasons=list(judged.reasons),
        )

    def _refusal(self, scene: Scene, index: int, floor: int, limit: int) -> tuple[int, int]:
        """Where a phrase that takes no position («لم يعلق», «لا يؤكد ولا ينفي») with the verb `index` begins, and its words."""
        for start in (index - 1, index):
            if start < floor:
                continue
            length = scene.lexicon.neither.match(scene.words, start, limit)
            if length >= 2 and start + length > index:
                end = start + length
                second = scene.lexicon.neither.match(scene.words, end, limit)
                if second >= 2:
                    end += second
                # «يعلق على»: the preposition belongs to the frame, not to the cue.
                if scene.words[end - 1].fold in scene.lexicon.prepositions:
                    end -= 1
                return start, end - start
        return index, 0

    def _unreal(self, scene: Scene, index: int, floor: int, reading: CueForm) -> bool:
        """Whether the verb is negated, wished, asked or conditional: then nothing is reported."""
        lexicon = scene.lexicon
        for size in (2, 1):
            place = index - size
            if place < max(floor - 1, 0):
                continue
            if lexicon.irrealis.match(scene.words, place, index) == size:
                return True
            if lexicon.negators.match(scene.words, place, index) == size:
                # ما before a verb is more often "what" than "not": «وفق ما أعلن».
                if scene.words[place].fold in ("ما", "وما"):
                    continue
                return reading.verb.past not in lexicon.negated_stances
        return False


def _strong(found: Complement, frames: Frames) -> bool:
    """Whether the complement shows that an everyday word is meant as a verb of saying."""
    return found.frame in ("that", "quote") or any(kind in ">~" for kind, _ in frames.prepositional)


def _impersonal(scene: Scene, index: int, limit: int) -> bool:
    """«ويذكر أن», «يشار إلى أن»: background that nobody says."""
    return scene.words[index].fold in scene.lexicon.impersonal and any(
        word.fold in scene.lexicon.complementisers for word in scene.words[index + 1 : min(index + 3, limit)]
    )


def _anonymity(scene: Scene, index: int, reading: CueForm, limit: int) -> bool:
    """«طلب عدم ذكر اسمه», «رفضت الكشف عن هويتها»: how a source wants to be named, no statement."""
    if fold(reading.verb.past) not in scene.lexicon.anonymity_verbs:
        return False
    return any(word.fold in scene.lexicon.anonymity for word in scene.words[index + 1 : min(index + 1 + _ANONYMITY_REACH, limit)])

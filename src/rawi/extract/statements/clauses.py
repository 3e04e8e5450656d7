"""Clauses: one reporting clause (cue, speaker, complement) read at one word."""

from __future__ import annotations

from rawi.arabic.words import inner_offset
from rawi.extract.statements.boundaries import boundary, complement_follows
from rawi.extract.statements.complements import Complement, ComplementFinder
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.judgement import Stance, stance
from rawi.extract.statements.lexicon import Cue, CueForm
from rawi.extract.statements.relays import relays
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.sources import describe
from rawi.extract.statements.subjects import Phrase, skip_adverbials, subject_after, subject_before
from rawi.model import Span

_MAX_SUBJECT = 30


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
        words, lexicon = scene.words, scene.lexicon
        verb, form = reading.verb, reading.form
        if form.tense == "noun" or (form.person == "1" and form.tense != "participle"):
            return None
        neither = lexicon.neither.match(words, index - 1, limit, joined=True) if index > floor else 0
        neither = neither if neither >= 2 else 0
        if not neither and self._unreal(scene, index, floor, verb.past in lexicon.negated_stances):
            return None
        after = index + 1
        tail = (
            lexicon.phrase_tails.match(words, after, limit, joined=False)
            if self._takes_tail(words[index].fold, cue, scene)
            else 0
        )
        after += tail
        before = None
        if form.tense != "participle":
            before = subject_before(scene, floor, index)
        frames = ("that", "quote") if tail else verb.frames
        found = self._complements.find(scene, index, after, cue, frames, first, limit, subject_known=before is not None)
        if found is None and neither:
            return self._bare_refusal(scene, index, reading, floor, limit)
        if found is None or found.middle_end - after > _MAX_SUBJECT:
            return None
        if verb.weak and not tail and not self._strong(found, frames):
            return None
        subject = self._subject(scene, reading, before, after, found)
        if subject is not None and subject.last <= subject.first:
            subject = None
        judged = (
            Stance("neither", "deny", "neither", ("neither confirms nor denies",))
            if neither
            else stance(scene, reading, found.frame, found.first, self._kind(scene, subject))
        )
        if lexicon.irrealis.match(words, index - 1, index):
            return None
        start = index
        if form.tense != "participle" and subject is not None and subject.first < index:
            start = subject.first
        cue_start = words[index].start if not cue.prefix else inner_offset(words[index], cue.prefix)
        if neither:
            cue_start = (
                words[index - 1].start if words[index - 1].fold[0] not in "وف" else inner_offset(words[index - 1], 1)
            )
        draft = Draft(
            cue=Span.of(scene.text, cue_start, words[after - 1].end),
            lemma=verb.past,
            stance=judged,
            gender=form.gender,
            number=form.number,
            clause_start=min(start, index),
            cue_first=index,
            cue_last=after,
            subject=subject,
            content_first=found.first,
            content_start=found.start,
            content_end=-1,
            direct=found.frame == "quote",
            frame=found.frame,
            governed=form.tense == "participle",
            reasons=list(judged.reasons),
        )
        region_end = max(found.middle_end, after)
        region_start = subject.first if subject is not None and subject.first < index else index
        draft.links = tuple(relay.link for relay in relays(scene, region_start, region_end))
        draft.times = tuple(
            time.span
            for time in scene.times
            if words[floor].start <= time.span.start < words[max(region_end - 1, index)].end
            and not self._within(time.span, subject, scene)
        )
        draft.score = 0.95 if found.frame in ("that", "quote") else 0.8
        return draft

    def _strong(self, found: Complement, frames: tuple[str, ...]) -> bool:
        """Whether the complement shows that an everyday word is meant as a verb of saying."""
        return (
            found.frame in ("that", "quote")
            or any(frame[0] == ">" for frame in frames)
            or (
                found.frame == "prep"
                and any(frame[0] == "+" for frame in frames)
                and found.middle_end - 0 >= 0
                and False
            )
        )

    def _subject(
        self, scene: Scene, reading: CueForm, before: Phrase | None, after: int, found: Complement
    ) -> Phrase | None:
        if reading.form.tense == "participle":
            return None
        if before is not None and skip_adverbials(scene, after, found.middle_end) >= found.middle_end:
            return before
        behind = subject_after(scene, after, found.middle_end)
        if behind is not None and found.addressed:
            behind = _without_addressee(scene, behind, reading)
        return behind or before

    def _kind(self, scene: Scene, subject: Phrase | None) -> str:
        return describe(scene, subject.first, subject.last)[1] if subject is not None else "person"

    def _within(self, span: Span, subject: Phrase | None, scene: Scene) -> bool:
        return (
            subject is not None and scene.words[subject.first].start <= span.start < scene.words[subject.last - 1].end
        )

    def _takes_tail(self, folded: str, cue: Cue, scene: Scene) -> bool:
        return folded[cue.prefix :] in scene.lexicon.phrase_verbs

    def _unreal(self, scene: Scene, index: int, floor: int, stance_of_its_own: bool) -> bool:
        """Whether the verb is negated, wished, asked or conditional: then nothing is reported."""
        lexicon = scene.lexicon
        for size in (2, 1):
            place = index - size
            if place >= floor - 1 and place >= 0:
                if lexicon.negators.match(scene.words, place, index) == size and scene.words[place].fold not in (
                    "ما",
                    "وما",
                ):
                    return not stance_of_its_own
                if lexicon.irrealis.match(scene.words, place, index) == size:
                    return True
        return False

    def _bare_refusal(self, scene: Scene, index: int, reading: CueForm, floor: int, limit: int) -> Draft | None:
        """«لم يعلق المتحدث.»: no position, and no content of its own."""
        return None


def _without_addressee(scene: Scene, phrase: Phrase, reading: CueForm) -> Phrase | None:
    """The subject alone where an addressee follows it without a mark («دعا الوزير المواطنين إلى»)."""
    words = scene.words
    for place in range(phrase.first, phrase.last):
        word = words[place]
        if place > phrase.first and words[place - 1].fold in ("،", ","):
            return Phrase(phrase.first, place - 1, phrase.after)
        if word.fold in ("جميع", "كل", "كافه", "سائر", "كلا", "اي"):
            return Phrase(phrase.first, place, phrase.after) if place > phrase.first else None
        if place > phrase.first and (
            word.fold.endswith("ين") and word.fold.startswith("ال") and words[place - 1].fold.startswith("ال")
        ):
            return Phrase(phrase.first, place, phrase.after)
        if place > phrase.first and word.start in scene.mention_starts and words[place - 1].fold.startswith("ال"):
            before = scene.mention_starts.get(words[phrase.first].start)
            if before is not None and before.span.end <= word.start and scene.mention_starts[word.start].type == "ORG":
                return Phrase(phrase.first, place, phrase.after)
    if phrase.last - phrase.first >= 2:
        # Two definite nouns of different gender or number: «دعا الوزير الدول», «طالبت النقابة الحكومة».
        for place in range(phrase.first + 1, phrase.last):
            left, right = words[place - 1].fold, words[place].fold
            if left.startswith("ال") and right.startswith("ال") and not _agree(left, right):
                return Phrase(phrase.first, place, phrase.after)
    head = words[phrase.first].fold
    feminine_head = head.endswith(("ه", "ات"))
    if reading.form.gender == "m" and reading.form.number == "s" and feminine_head and head.startswith("ال"):
        return None
    return phrase


def _agree(noun: str, adjective: str) -> bool:
    """Whether a definite word can be an adjective of the definite noun before it, by its ending."""
    feminine = noun.endswith(("ه", "ات", "اء"))
    if adjective.endswith("ه"):
        return feminine or _broken_plural(noun)
    if adjective.endswith(("ي", "ين", "ون")):
        return True
    return not feminine and not adjective.endswith("ات")


def _broken_plural(noun: str) -> bool:
    return len(noun) >= 6


__all__ = ["ClauseReader", "boundary", "complement_follows"]

"""Clauses: one reporting clause (cue, speaker, complement) read at one word."""

from __future__ import annotations

from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.statements.boundaries import another_speaks
from rawi.extract.statements.chain.according import credited
from rawi.extract.statements.chain.issued import issued_link, issuer_of_text, within_own_words
from rawi.extract.statements.chain.relaying import relayed, through_credit
from rawi.extract.statements.chain.relays import relays
from rawi.extract.statements.contents.attitudes import through_attitude, through_renewal
from rawi.extract.statements.contents.complements import Complement, ComplementFinder
from rawi.extract.statements.cues.everyday import (
    estimates,
    everyday,
    feigned,
    impersonal,
    is_person,
    noun_instead,
    strong,
)
from rawi.extract.statements.cues.forms import Cue, CueForm
from rawi.extract.statements.cues.frames import Frames
from rawi.extract.statements.cues.judgement import NEITHER, stance
from rawi.extract.statements.cues.look_alikes import look_alike
from rawi.extract.statements.cues.other_meanings import other_meaning
from rawi.extract.statements.cues.other_words import other_word
from rawi.extract.statements.cues.parted import LONGEST_SUBJECT, Tail, parted_tail
from rawi.extract.statements.cues.passives import agentless, believed, passive
from rawi.extract.statements.cues.unreal import announcing, contrary, unreal
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.addressees import told_to, without_addressee
from rawi.extract.statements.speakers.extents import skip_adverbials
from rawi.extract.statements.speakers.nobody import is_thing, of_first_person, of_thing
from rawi.extract.statements.speakers.sources import describe
from rawi.extract.statements.speakers.subjects import (
    Phrase,
    antecedent,
    asked,
    is_clause,
    subject_after,
    subject_before,
    topic,
)
from rawi.model import Span, Word

_OF_THE = "لل"
_TO = fold("إلى")
_SAYING = Frames.of(("that", "quote"))


class ClauseReader:
    """Reads the reporting clause of a verb, participle or verbal noun."""

    def __init__(self, complements: ComplementFinder) -> None:
        self.complements = complements

    def read(
        self, scene: Scene, index: int, cue: Cue, floor: int, first: int, limit: int, *, nested: bool = False
    ) -> Draft | None:
        """The draft of the cue at word `index`, or None if the word reports nothing here.

        The clause lies in words `[floor, limit)` of the sentence that begins at `first`. Only `nested` in a speaker's
        own words can a first person be a cue («ننفي»).
        """
        # Inside what is said a private state comes before any other reading («يعلمون أن»).
        forms = sorted(cue.forms, key=lambda one: not one.verb.nested) if nested else cue.forms
        for reading in forms:
            if not nested and (reading.form.person == "1" or reading.verb.nested):
                continue
            draft = self._read(scene, index, cue, reading, floor, first, limit)
            if draft is None:
                continue
            if of_first_person(scene, index, cue, reading, draft.subject):
                if not nested:
                    continue
                draft.subject, draft.first_person = None, True
            return draft
        return None

    def _read(
        self, scene: Scene, index: int, cue: Cue, reading: CueForm, floor: int, first: int, limit: int
    ) -> Draft | None:
        words, lexicon, form = scene.words, scene.lexicon, reading.form
        if form.tense == "noun" and not (index + 1 < limit and words[index + 1].fold in lexicon.complementisers):
            return None
        if (
            everyday(scene, index, cue, reading, floor, first)
            or noun_instead(scene, index, cue, reading, first)
            or other_word(scene, index, cue, reading, floor, first)
        ):
            return None
        refusal, refusal_words = self._refusal(scene, index, floor, limit)
        if not refusal_words and (
            unreal(scene, index, floor, reading)
            or impersonal(scene, index, limit)
            or scene.anonymity_end(index, limit) > 0
        ):
            return None
        after = index + 1 + lexicon.taken.at(reading.lemma, words, index + 1, limit)
        tail, inside = 0, False
        parted: Tail | None = None
        if reading.lemma in lexicon.phrase_verbs:
            tail = lexicon.phrase_tails.match(words, after, limit, joined=False)
            parted = parted_tail(scene, after, limit) if tail == 0 else None
        after = max(after + tail, refusal + refusal_words)
        frames = (
            lexicon.refusal_frames
            if refusal_words
            else _SAYING
            if tail or parted is not None or form.tense == "noun"
            else reading.frames
        )
        if frames.relayed:
            passed_on = relayed(scene, index, cue, reading, self.complements, first, limit)
            if passed_on is not None or not frames.that:
                return passed_on
        before, described = None, False
        if form.tense not in ("participle", "noun") and not (_joined(words[index], cue) and not refusal_words):
            before = subject_before(scene, floor, min(index, refusal) if refusal_words else index, form.number)
            before = None if believed(scene, index, reading) else before
        if form.tense not in ("participle", "noun"):
            before = topic(scene, first, index, cue.prefix) or before
            if within_own_words(scene, index, floor, limit):
                before = issuer_of_text(scene, floor, index)
                inside = before is not None
            elif before is not None and is_clause(scene, before):
                before, described = None, True
        search = after + 1 if inside and not refusal_words else after
        if tail and after < limit and words[after].fold in lexicon.prepositions_before_that:
            search = after + 1  # «مكتفياً بالإشارة إلى أن»
        if refusal_words:
            second = self._second_refusal(scene, after, limit)
            if second is not None:
                before = subject_after(scene, after, second[0]) or before
                search = second[1]
        if before is None and form.tense in ("past", "present"):
            before = antecedent(scene, floor, index) or asked(scene, first, index)
        announced = announcing(scene, index, floor) if form.tense == "present" else None
        if announced is not None:
            before = subject_after(scene, announced + 1, index - 1) or before
        found = self.complements.find(
            scene,
            parted.end if parted is not None else search,
            frames,
            first,
            limit,
            subject_known=before is not None
            or form.person == "1"
            or (form.tense == "participle" and not frames.addressed_noun)
            or parted is not None,
        )
        if found is not None and parted is not None:
            # «تابع فلان قائلاً إن …»: the speaker stands between the two parts of the phrase.
            found = replace(found, middle_end=parted.start)
        if found is None or found.middle_end - search > LONGEST_SUBJECT:
            return None
        if refusal_words and any(lexicon.negators.match(words, at, found.first) for at in range(search, found.first)):
            # «ولم تعلق الشركة، ولم يصدر أي بيان»: another clause tells another silence.
            return None
        if another_speaks(scene, search, found.middle_end):
            return None
        if found.frame == "noun" and is_person(scene, found.first):
            return None
        if not lexicon.taken.says(reading.lemma, words, index + 1, found.middle_end, clause=found.frame == "that"):
            return None
        if described and found.frame not in ("that", "quote") and subject_after(scene, after, found.middle_end) is None:
            return None
        if passive(reading) and skip_adverbials(scene, after, found.middle_end) < found.middle_end:
            # «رداً على ما أشيع حول كذا، قال فلان إن»: the clause belongs to somebody else's verb.
            return None
        plain = not refusal_words and not (tail or parted)
        if plain and reading.verb.weak:
            mine = form.person == "1" and reading.verb.cue_class == "express"
            mine = mine and (found.frame == "prep" or reading.verb.nested)
            owns = reading.verb.cue_class in ("demand", "confirm", "assert", "report")
            acts = owns and found.frame == "prep" and self._acts(scene, found)
            told = estimates(scene, index, reading, found)
            if not mine and not acts and not (strong(scene, found, frames) if told is None else told):
                return None
        if plain and (
            feigned(scene, self.complements, index, cue, reading, before, found)
            or other_meaning(scene, self.complements, index, cue, reading, before, found)
        ):
            return None
        subject, content_first, content_start = self._divide(scene, reading, frames, before, search, found)
        if of_thing(scene, index, first) and (subject is None or subject.first < index):
            return None
        if subject is not None and is_thing(scene, subject):
            if reading.lemma not in lexicon.nobody.judging or subject.first < index:
                return None
            content_first, content_start = subject.first, words[subject.first].start
            subject = before
        if plain and look_alike(scene, reading, after, found.middle_end, content_first, found.frame, subject):
            return None
        opening = refusal if refusal_words else contrary(scene, index, floor, reading)
        draft = self._draft(
            scene, index, cue, reading, floor, after, found, subject, content_first, content_start, opening,
            neither=refusal_words > 0,
        )  # fmt: skip
        return through_credit(
            scene, through_renewal(scene, through_attitude(scene, draft, limit), limit), after, found.middle_end
        )

    def _acts(self, scene: Scene, found: Complement) -> bool:
        """Whether the complement is an action («وجّه بإغلاق الآبار», «أقر بارتكاب المخالفة», «أقر بالاشتباك»)."""
        word = scene.words[found.first]
        printed = word.text[found.start - word.start :]
        bare = printed.removeprefix("ال")
        return any(self.complements.objects.is_verbal_noun(fold(one), one) for one in (printed, bare))

    def _divide(
        self, scene: Scene, reading: CueForm, frames: Frames, before: Phrase | None, after: int, found: Complement
    ) -> tuple[Phrase | None, int, int]:
        """The speaker, and the content's first word and offset, from what stands between verb and complement."""
        start = found.first, found.start
        if reading.form.tense in ("participle", "noun"):
            begin = skip_adverbials(scene, after, found.middle_end)
            if found.whole and begin < found.middle_end and not _known_before(scene, reading, begin, found):
                return None, begin, scene.words[begin].start
            return None, *start
        if reading.form.person == "1":
            # «نحث الجميع»: a first person has no noun for its subject.
            own = before is not None and scene.lexicon.pronouns.match(scene.words, before.first, before.last)
            return (before if own else None), *start
        silent = skip_adverbials(scene, after, found.middle_end) >= found.middle_end
        if before is not None and silent:
            return before, *start
        behind = subject_after(scene, after, found.middle_end)
        if behind is None or (before is not None and (frames.needs_addressee or told_to(scene, behind.first))):
            return before, *start
        plural = reading.form.number == "p" and not found.whole
        if before is not None and plural and found.frame in ("that", "quote"):
            # «كان شهود قد أفادوا الصحيفة بأن كذا»: before its subject the verb would be singular.
            return before, *start
        apart = skip_adverbials(scene, behind.last, found.middle_end)
        if (found.addressed or found.whole) and apart < found.middle_end:
            # «اتهمت الحكومة، أمس، الشركة بكذا»: who is addressed or described stands apart, behind the adverbial.
            whole = found.whole and not _known_before(scene, reading, apart, found)
            return (behind, apart, scene.words[apart].start) if whole else (behind, *start)
        if found.whole or found.addressed:
            alone, rest = without_addressee(
                scene, behind, reading, self.complements.phrases,
                certain_subject=before is None and not frames.needs_addressee and not found.whole,
            )  # fmt: skip
            if (
                found.whole
                and behind.last - behind.first > 1
                and scene.words[behind.first].fold in scene.lexicon.documents
            ):
                # «وصف البيان الحديث عن كذا بأنه كذا»
                alone, rest = replace(behind, last=behind.first + 1), behind.first + 1
            elif found.whole and alone is None and behind.last - behind.first == 2 and _unnamed(scene, behind.first):
                # «وصف شهود الانفجار بأنه كذا»: what is described has to be named.
                alone, rest = replace(behind, last=behind.first + 1), behind.first + 1
            if alone is not None and rest + 1 < found.middle_end and scene.words[rest].fold.startswith(_OF_THE):
                # «قدر تقرير للخبراء الأضرار بكذا»
                alone, rest = replace(alone, last=rest + 1), rest + 1
            subject = alone or before
            if found.whole and rest < found.middle_end and not _known_before(scene, reading, rest, found):
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
        opening: int | None,
        *,
        neither: bool,
    ) -> Draft:
        words, form = scene.words, reading.form
        kind = "anonymous" if passive(reading) else "person"
        if subject is not None:
            kind = describe(scene, subject.first, subject.last)[1]
        judged = NEITHER if neither else stance(scene, reading, content_first, kind)
        by_nobody = subject is None and agentless(scene, index, reading, floor)
        if by_nobody and reading.lemma in scene.lexicon.said_by_nobody:
            judged = replace(judged, cue_class="report")
        if opening is not None and not neither:
            judged = replace(judged, polarity="assert", reasons=(*judged.reasons, "the denial is itself denied"))
        cue_start = inner_offset(words[index], cue.prefix) if cue.prefix else words[index].start
        if opening is not None and opening < index:
            cue_start = words[opening].start
            if words[opening].fold[0] in "وف" and len(words[opening].fold) > 2:
                cue_start = inner_offset(words[opening], 1)
        start = min(index, opening if opening is not None else index)
        if subject is not None and subject.first < start:
            start = max(subject.first, floor)
        region_end = max(found.middle_end, after)
        links = (
            *credited(scene, start, region_end),
            *(link.link for link in relays(scene, start, region_end, subject)),
        )
        if within_own_words(scene, index, floor, region_end):
            issued = issued_link(scene, index, floor)
            if issued is not None and issued.span not in [link.span for link in links]:
                links = (*links, issued)
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
            first_person=form.person == "1",
            agentless=by_nobody,
            links=links,
            times=tuple(
                time.span
                for time in scene.times.starting_in(words[floor].start, words[region_end - 1].end)
                if subject is None or not words[subject.first].start <= time.span.start < words[subject.last - 1].end
            ),
            score=0.95 if found.frame in ("that", "quote") else 0.8,
            reasons=list(judged.reasons),
        )

    def _refusal(self, scene: Scene, index: int, floor: int, limit: int) -> tuple[int, int]:
        """Where a phrase that takes no position («لم يعلق») with the verb `index` in it begins, and its words."""
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

    def _second_refusal(self, scene: Scene, after: int, limit: int) -> tuple[int, int] | None:
        """The second half of «لم يؤكد فلان ولم ينف كذا», words `[start, end)`, behind the speaker; None without one."""
        for place in range(after + 1, min(limit, after + LONGEST_SUBJECT)):
            word = scene.words[place]
            if word.kind == "mark":
                return None
            length = scene.lexicon.neither.match(scene.words, place, limit) if word.fold[0] == "و" else 0
            if length >= 2:
                return place, place + length
        return None


def _joined(word: Word, cue: Cue) -> bool:
    """Whether a و is written on to the verb: then its subject does not stand before it («نشر صورة وبرر ذلك بكذا»)."""
    return cue.prefix == 1 and word.fold[0] == "و"


def _known_before(scene: Scene, reading: CueForm, first: int, found: Complement) -> bool:
    """Whether the object before إلى is a lone word for what was told before («عزا التأخير إلى كذا», «عزا ذلك إلى كذا»):
    only the cause is said, where «عزا تراجع المحصول إلى كذا» tells of both."""
    lone = found.middle_end - first == 1 or scene.words[first].fold in scene.lexicon.relatives
    return reading.frames.kind_of(_TO) == "~" and lone


def _unnamed(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    return not word.fold.startswith("ال") and scene.lexicon.anonymous.match(scene.words, place, place + 1) > 0

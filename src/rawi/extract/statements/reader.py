"""StatementReader: Reading -> attributions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.extract.statements.announced import announced
from rawi.extract.statements.assembly import assemble
from rawi.extract.statements.boundaries import Boundary, boundary, complement_follows
from rawi.extract.statements.chain.according import phrase_at
from rawi.extract.statements.chain.carrying import carried_credit
from rawi.extract.statements.chain.crediting import credit_by_verb, points_back
from rawi.extract.statements.chain.issued import doer_before
from rawi.extract.statements.chain.printed import printed_whole
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.chain.relays import opening_relays, relays
from rawi.extract.statements.chain.rivals import turn_to_rival
from rawi.extract.statements.clauses import ClauseReader
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.contents.continuing import continued
from rawi.extract.statements.contents.parted import goes_on
from rawi.extract.statements.contents.preceding import preceding_content, quotation_precedes
from rawi.extract.statements.cues.everyday import noun_like_participle
from rawi.extract.statements.cues.figures import figure_cue, figure_told
from rawi.extract.statements.cues.forms import Cue
from rawi.extract.statements.cues.hastening import hastened, hastening_cue
from rawi.extract.statements.cues.lexicon import CueLexicon
from rawi.extract.statements.cues.nominal import nominal_report, set_apart, what_was_said
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.headlines.colon import headline_colon, is_speaker_line, second_colon, second_place
from rawi.extract.statements.headlines.going_on import told_by_outlet
from rawi.extract.statements.headlines.known import body_speakers
from rawi.extract.statements.headlines.second import without_second_clause
from rawi.extract.statements.hearsay import answered, told_by_nobody
from rawi.extract.statements.nested import with_nested
from rawi.extract.statements.own_voice import own_voice, with_own_voice
from rawi.extract.statements.phrases import read_phrase
from rawi.extract.statements.progress import (
    Progress,
    narrator_goes_on,
    narrators_own,
    past_opening,
    waits,
    without_that,
)
from rawi.extract.statements.scene import PhraseFinder, Scene
from rawi.extract.statements.settling import credited_link, settle
from rawi.extract.statements.speakers.subjects import past_aside
from rawi.extract.statements.speakers.whose import of_credited, of_inner_subject
from rawi.lexicon.cues import Reporting
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import Mention, Reading, Sentence, Span, TimeMention
from rawi.model.attribution import Attribution

_HEADLINES = ("title", "kicker", "heading")
_ABOVE = ("title", "kicker")
_SILENT = ("boilerplate", "byline")
_CLAUSE_HEAD = 6
_DOTS = ("..", "…")
_PARTING = frozenset("،,؛-–—|")
_LONGEST_NAME = 120
"""Letters: no person's name is longer."""


class StatementReader:
    """Finds the statements of an article. Built once; `read` keeps nothing between articles."""

    def __init__(self, reporting: Reporting, nouns: VerbalNouns, phrases: PhraseFinder) -> None:
        self.lexicon = CueLexicon(reporting)
        self._complements = ComplementFinder(nouns, phrases, reporting.words["third_person_pronouns"])
        self._clauses = ClauseReader(self._complements)

    def read(
        self, reading: Reading, mentions: Sequence[Mention], times: Sequence[TimeMention]
    ) -> tuple[Attribution, ...]:
        """The attributions of `reading` by place, the outlet's own voice too; sources as they stand, unresolved."""
        scene = Scene(reading, mentions, times, self.lexicon, self._complements.phrases)
        found: list[Attribution] = []
        above = [kind in _ABOVE for kind in (reading.paragraphs[one.paragraph].kind for one in reading.sentences)]
        self._told(scene, [number for number, title in enumerate(above) if not title], found)
        # A title names in short who speaks below, so it is read last.
        scene.speakers = body_speakers(scene, found)
        self._told(scene, [number for number, title in enumerate(above) if title], found)
        return with_own_voice(found, own_voice(scene, found))

    def _told(self, scene: Scene, numbers: Sequence[int], found: list[Attribution]) -> None:
        """Add to `found` what the sentences with these numbers report, in order."""
        reading, passed = scene.reading, -1
        for number in numbers:
            sentence = reading.sentences[number]
            kind = reading.paragraphs[sentence.paragraph].kind
            if number <= passed or kind in _SILENT or sentence.last <= sentence.first:
                continue
            if kind == "heading" and self._goes_on(scene, sentence.first):
                kind = "body"
            headline = kind in _HEADLINES
            drafts = self._sentence(scene, sentence, headline=headline)
            longer = None if drafts or headline else continued(scene, found, sentence)
            if longer is not None:
                found[longer[0]] = longer[1]
                continue
            if headline and drafts and drafts[-1].frame == "colon" and not drafts[-1].direct:
                sentence, passed = self._headline_goes_on(scene, number, drafts[-1], found)
            if kind == "heading" and not any(draft.frame == "colon" for draft in drafts):
                continue
            told = assemble(scene, drafts, sentence, number, len(found), spoke=_spoke(found), headline=kind in _ABOVE)
            found += with_nested(scene, told, len(found), self._clauses)

    def _goes_on(self, scene: Scene, first: int) -> bool:
        """Whether a short line without a full stop, from word `first` on, is no heading but goes on telling («وأضاف
        فلان: «كذا»»)."""
        cue = self.lexicon.cue(scene.words[first])
        joined = cue is not None and cue.prefix > 0 and cue.forms[0].form.tense == "past"
        return joined and scene.mention_over(first) is None

    def _headline_goes_on(
        self, scene: Scene, number: int, draft: Draft, told: Sequence[Attribution]
    ) -> tuple[Sentence, int]:
        """Sentence `number` of a headline with those behind dots that the speaker of its last `draft` goes on in
        («فلان: كذا.. وكذا»), and the number of the last of them. `told` is what the body reports."""
        below = [one for one in told if not one.in_headline]
        speaker = scene.words[draft.subject.first : draft.subject.last] if draft.subject is not None else ()
        sentences = scene.reading.sentences
        sentence, last = sentences[number], number
        while (
            sentence.span.text.endswith((*_DOTS, "!"))
            and last + 1 < len(sentences)
            and (following := sentences[last + 1]).paragraph == sentence.paragraph
            and not self._sentence(scene, following, headline=True)
            and not told_by_outlet(scene, following, speaker, below)
        ):
            span = Span.of(scene.text, sentence.span.start, following.span.end)
            sentence, last = replace(sentence, span=span, last=following.last), last + 1
        return sentence, last

    def _sentence(self, scene: Scene, sentence: Sentence, *, headline: bool) -> list[Draft]:
        first, last = sentence.first, min(sentence.last, len(scene.words))
        if headline and first + 2 < last and scene.words[first + 1].text == "/" and not scene.mention_over(first):
            # «رياضي / فلان: …»: the section it appears in.
            first += 2
        state = Progress(first)
        place = first
        second_at = second_place(scene, first, last, self._complements) if headline else None
        whole = None if headline else printed_whole(scene, first, last)
        if whole is not None:
            state.take(whole)
            state.floor = place = min(scene.word_at(scene.opens[whole.content_first].end), last)
        elif headline or is_speaker_line(scene, first, last):
            colon = None if headline else announced(scene, first, last)
            if second_at is None:
                colon = colon or headline_colon(scene, first, last, self._complements)
            if colon is not None:
                state.take(colon)
                place = colon.content_first
        while place < last:
            word = scene.words[place]
            # What the first clause of a headline says ends where the second begins.
            bound = second_at if second_at is not None and place < second_at else last
            joined = second_colon(scene, first, place, last, self._complements) if headline and place > first else None
            if joined is not None:
                # «انقطاع المياه والبلدية: كذا»
                state.close(word.start)
                state.take(joined)
                state.floor = place = joined.content_first
                continue
            if not scene.begins[place] or word.kind != "word" or not scene.free(place):
                after = headline and word.fold in _PARTING and scene.free(place)
                place += 1
                second = headline_colon(scene, place, last, self._complements) if after else None
                if second is not None:
                    # «رئيس النادي ينفي كذا، والمدرب: كذا»
                    state.close(scene.words[place].start)
                    state.take(second)
                    state.floor = place = second.content_first
                continue
            step = self._credit(scene, place, state, first, bound)
            if step > place:
                state.floor = place = step
                continue
            phrase = phrase_at(scene, place, bound)
            if phrase is not None:
                step = read_phrase(scene, place, phrase, state, self._complements, first, bound)
                if step > place:
                    state.floor = place = step
                    continue
            unsigned = told_by_nobody(scene, place, last, running=state.running)
            if unsigned is not None:
                state.close(scene.words[place].start)
                state.take(unsigned)
                state.floor = place = max(place + 1, unsigned.content_first)
                continue
            step = self._figure_or_noun(scene, place, state, first, bound, headline=headline)
            if step > place:
                state.floor = place = step
                continue
            apart = set_apart(scene, place, state.floor, state.current) if state.running else place
            nominal = nominal_report(scene, place, self._complements, state.floor, bound) if apart else None
            if nominal is None and not state.running:
                nominal = what_was_said(scene, place, self._complements, last)
            if nominal is not None and apart is not None:
                state.close(scene.words[apart].start)
                state.drafts.append(nominal)
                place = max(place + 1, scene.word_at(nominal.content_end))
                continue
            cue = scene.lexicon.cue(word)
            if (
                cue is None
                or noun_like_participle(scene, place, cue)
                or (_inside_mention(scene, place) and not (cue.prefix and place == first))
                or (headline and self._noun_of_headline(scene, place, cue, state))
            ):
                place += 1
                continue
            place = self._verb(scene, place, cue, state, first, bound, headline=headline)
        settled = settle(scene, state.drafts, state.relays, state.leading, first, last)
        if headline:
            return without_second_clause(scene, settled, last)
        unread = None if settled or whole is not None else announced(scene, first, last)
        return settled if unread is None else [unread]

    def _noun_of_headline(self, scene: Scene, place: int, cue: Cue, state: Progress) -> bool:
        """Whether a possible cue is a noun in a headline, whose verbs are present ones behind their subjects.

        A past that is written as a verbal noun («رفض كذا يؤجل كذا»), a past behind one («توقيف طالب»), a participle
        with nobody speaking before it («قنطرة مهددة بالسقوط»).
        """
        form, words = cue.forms[0].form, scene.words
        if form.tense == "participle":
            return state.current is None
        if form.tense != "past" or (form.gender, form.number) != ("m", "s"):
            return False
        if words[place].fold in scene.lexicon.headline_nouns:
            # «رضيعة تدفع حياتها ثمن كذا»
            return True
        if place == state.floor and all(one.verb.weak for one in cue.forms) and not complement_follows(scene, place):
            # «بين كذا وكذا: …»
            return True
        if place > state.floor and self._complements.objects.is_verbal_noun(
            words[place - 1].fold, words[place - 1].text
        ):
            return True
        return (
            place + 1 < len(words)
            and words[place + 1].fold not in scene.lexicon.complementisers
            and (
                self._complements.objects.is_verbal_noun(
                    words[place].fold[cue.prefix :], words[place].text[cue.prefix :]
                )
            )
        )

    def _verb(
        self, scene: Scene, place: int, cue: Cue, state: Progress, first: int, last: int, *, headline: bool
    ) -> int:
        """Read the possible cue at `place`; the word to go on from."""
        current = state.current
        if current is not None and 0 <= current.content_end <= scene.words[place].start:
            # What was running has ended («ورداً على ما أشيع حول كذا، قال …»).
            current = None
        aside = scene.anonymity_end(place, last)
        if aside:
            return aside
        running = current is not None and not waits(scene, current, state, first)
        edge = boundary(scene, place, first, cue, running=running, headline=headline)
        if edge is not None and current is not None and edge.start < current.content_first <= place:
            # «لكن فلاناً قال إنه يعتبر كذا»: the conjunction opened the clause of the verb before.
            edge = None
        source = of_credited(scene, current, place, cue) if current is not None and edge is None else None
        if source is not None:
            edge = Boundary(place - 1, place)
        if state.leading is not None and current is state.leading and edge is None:
            edge = Boundary(place, place) if place - state.leading.content_first <= _CLAUSE_HEAD else None
        if current is not None and edge is None and place >= current.content_first:
            return place + 1
        start = max(edge.start if edge is not None else state.floor, state.floor)
        if start == place and cue.prefix == 0:
            behind_aside = past_aside(scene, state.floor, place, cue, running=current is not None)
            start = behind_aside if behind_aside is not None else start
        draft = None
        if source is not None:
            draft = self._clauses.read(scene, place, cue, start, first, last)
            if draft is None:
                return place + 1
            draft.subject = draft.subject or source
        elif not cue.then and quotation_precedes(scene, place, first, state.drafts):
            draft = preceding_content(scene, place, cue, state.floor, first, last, state.drafts)
        if draft is None:
            draft = self._clauses.read(scene, place, cue, start, first, last)
        if draft is None and not cue.then:
            draft = preceding_content(scene, place, cue, state.floor, first, last, state.drafts)
        if draft is None:
            if edge is not None and current is not None and narrator_goes_on(scene, place, cue, current):
                state.close(scene.words[edge.start].start)
            return place + 1
        if current is not None and source is None and of_inner_subject(scene, current, draft, cue):
            return place + 1
        if current is None and draft.content_before is None:
            # «ظهر فلان في مقابلة مع كذا قائلاً»: the clause before a participle tells where he spoke.
            find = relays if draft.governed else opening_relays
            opened = find(scene, state.floor, draft.clause_start)
            draft.links = (*(relay.link for relay in opened), *draft.links)
            if draft.subject is None and not draft.agentless:
                draft.subject = doer_before(scene, state.floor, place, cue)
        if edge is not None:
            draft.clause_start = min(draft.clause_start, start)
        state.close(scene.words[draft.clause_start].start)
        state.drafts += answered(scene, state.floor, place) if current is None else []
        state.drafts += answered(scene, place, draft.content_first)
        state.take(draft)
        # The first word of a nominal content («رفض توقع …») is no cue of its own.
        into = 1 if draft.frame in ("noun", "prep") and draft.content_before is None else 0
        state.floor = max(place + 1, draft.cue_last, draft.content_first + into)
        return state.floor

    def _figure_or_noun(
        self, scene: Scene, place: int, state: Progress, first: int, last: int, *, headline: bool
    ) -> int:
        """Read a verb that gives the figure of a toll («رفعت الوزارة الحصيلة إلى 19») or leads to a noun of saying
        («سارع النادي إلى نفي كذا») at `place`; the word to go on from (`place` itself if there is none)."""
        figure = figure_cue(scene, place)
        cue = figure or hastening_cue(scene, place)
        if cue is None or _inside_mention(scene, place):
            return place
        start = state.floor
        if state.running:
            edge = boundary(scene, place, first, cue, running=True, headline=headline)
            if edge is None or (state.current is not None and edge.start < state.current.content_first):
                return place
            start = max(edge.start, start)
        read = hastened if figure is None else figure_told
        draft = read(scene, place, cue, self._complements, start, first, last)
        if draft is None:
            return place
        state.close(scene.words[min(draft.clause_start, start) if state.running else draft.clause_start].start)
        state.take(draft)
        return draft.content_first + 1

    def _credit(self, scene: Scene, place: int, state: Progress, first: int, last: int) -> int:
        """Read a credit by a verb («بحسب ما أكده فلان») or a verb that points back («وهو ما نفاه فلان») at `place`; the
        word to go on from (`place` itself if there is none)."""
        back = points_back(scene, place, last)
        if back is not None:
            state.close(scene.words[place].start)
            state.take(back)
            return back.content_first
        relay = carried_credit(scene, place, last)
        if relay is not None:
            state.credit(scene, relay, place)
            return relay.last
        draft = credit_by_verb(scene, place, last)
        if draft is None or draft.subject is None:
            return place
        behind = draft.content_first
        rival = turn_to_rival(scene, state, place, first, last)
        if rival is not None:
            draft.content_before = (rival, scene.words[without_that(scene, state.floor, place) - 1].end)
            state.take(draft)
            return behind
        apart = narrators_own(scene, state, place, behind, last)
        if apart is not None:
            state.turn(scene, *apart)
        end = without_that(scene, state.floor, place)
        if state.current is not None and state.current is not state.leading:
            state.relays.append(Relay(credited_link(scene, draft.subject, draft.cue), place, behind))
            state.close(scene.words[end].start if end < place else scene.words[place].start)
            return behind
        if not scene.lexicon.openers.match(scene.words, state.floor, place) and end - state.floor >= 2:
            draft.content_before = (scene.words[state.floor].start, scene.words[end - 1].end)
            draft.direct = state.floor in scene.opens
            goes_on(scene, draft, place, behind, last)
            state.take(draft)
            return behind
        start = past_opening(scene, behind, last)
        if start + 1 >= last:
            return place
        draft.content_first, draft.content_start = start, scene.words[start].start
        state.take(draft)
        return start


def _spoke(found: Sequence[Attribution]) -> int | None:
    """The index of the last statement of the body that the article reports for itself and not beside another."""
    return next(
        (
            index for index in range(len(found) - 1, -1, -1)
            if found[index].level == "primary" and not found[index].nominal and not found[index].in_headline
        ),
        None,
    )  # fmt: skip


def _inside_mention(scene: Scene, place: int) -> bool:
    """Whether the word is the inner part of a name («عبد المؤكد», «صحيفة قال»)."""
    offset = scene.words[place].start
    mention = scene.mention_starts.get(offset)
    if mention is not None and len(mention.span) > len(scene.words[place].text):
        return True
    around = scene.mentions.starting_in(offset - _LONGEST_NAME, offset)
    return any(mention.span.end > offset and mention.type == "PER" for mention in around)

"""Fixed phrases: what «بحسب فلان», «جاء في البيان أن», «على حد قوله» come to in a sentence that is being read."""

from __future__ import annotations

from rawi.extract.statements.chain.according import (
    Accorded,
    accorded,
    draft_credited,
    draft_his,
    in_document,
    link_of_source,
)
from rawi.extract.statements.chain.issued import told_within
from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.chain.relaying import put_behind, spoken_by_medium
from rawi.extract.statements.chain.rivals import (
    beside_count,
    count_follows,
    count_told,
    turn_to_rival,
    without_false_cue,
)
from rawi.extract.statements.contents.complements import ComplementFinder
from rawi.extract.statements.contents.parted import goes_on
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.progress import Progress, closes_sentence, leads, narrators_own, past_opening
from rawi.extract.statements.scene import Scene
from rawi.extract.statements.speakers.subjects import Phrase as SourcePhrase
from rawi.lexicon.cues import Phrase


def read_phrase(
    scene: Scene,
    place: int,
    found: tuple[Phrase, int],
    state: Progress,
    complements: ComplementFinder,
    first: int,
    last: int,
) -> int:
    """Read the fixed phrase at `place`; the word to go on from (`place` itself if it is nothing)."""
    phrase, length = found
    if phrase.kind == "in":
        draft = in_document(scene, place, length, complements, first, last)
        if draft is None:
            return place
        state.close(scene.words[place].start)
        state.take(draft)
        return max(draft.content_first, place + length)
    if phrase.kind == "within":
        told = told_within(scene, place, length, complements, state.floor, first, last)
        if told is None or state.running:
            return place
        state.take(told)
        return max(told.content_first, place + length)
    if phrase.kind == "his":
        return _his(scene, place, length, state, last)
    counted = beside_count(scene, state, place)
    if not counted and count_follows(scene, place, place + length, last):
        counted = True
        without_false_cue(scene, state, place)
    account: int | None = None
    if phrase.kind == "account":
        account = count_told(scene, state.floor, place, place + length, last, beside=counted)
        if account is None:
            return place
        length -= 1 if scene.lexicon.occasions.get(scene.words[place + length - 1].fold) == "document" else 0
    reached = accorded(scene, place, phrase, length, last, sure=counted)
    if reached is None:
        return place
    rival = turn_to_rival(scene, state, place, first, last) if not phrase.relays else None
    if rival is None and state.current is None:
        rival = account
    if rival is not None:
        told = _of_rival(scene, reached, place, last, rival)
        if told is not None:
            state.take(told)
            return reached.last
    leading = leads(scene, state, place)
    if phrase.relays and not leading and _passed_on(scene, reached, state, place, last):
        return reached.last
    apart = None if leading else narrators_own(scene, state, place, reached.last, last)
    if apart is not None and reached.relay is not None and reached.draft is None:
        told = draft_credited(scene, reached.relay, apart[1], last)
        if told is not None:
            state.turn(scene, *apart)
            state.take(told)
            return reached.last
    if apart is not None and reached.draft is not None:
        state.turn(scene, *apart)
    if reached.relay is not None:
        state.relays.append(reached.relay)
    covered = state.current is not None and not leading
    if reached.draft is not None and not covered:
        draft = reached.draft
        if leading:
            start = past_opening(scene, reached.last, last)
            if start >= last:
                return place
            draft.content_first, draft.content_start = start, scene.words[start].start
            state.take(draft)
            state.leading = draft
            return start
        draft.content_before = (scene.words[state.floor].start, scene.words[place - 1].end)
        draft.direct = state.floor in scene.opens
        goes_on(scene, draft, place, reached.last, last)
        state.take(draft)
    elif reached.draft is not None and reached.relay is None and state.current is not None:
        certain = scene.lexicon.mouthpieces.match(scene.words, place, last) > 0
        link = link_of_source(scene, reached.draft, certain=certain)
        if link is not None:
            state.relays.append(Relay(link, place, reached.last))
    if covered and closes_sentence(scene, reached.last, last):
        state.close(scene.words[place].start)
    return reached.last


def _of_rival(scene: Scene, reached: Accorded, place: int, last: int, start: int) -> Draft | None:
    """The statement of who is credited at word `place` for the part of the clause from offset `start` on."""
    draft = reached.draft
    if draft is None and reached.relay is not None:
        draft = draft_credited(scene, reached.relay, scene.word_over(start), last, least=1)
    if draft is None:
        return None
    draft.content_before = (start, scene.words[place - 1].end)
    draft.direct = False
    return draft


def _passed_on(scene: Scene, reached: Accorded, state: Progress, place: int, last: int) -> bool:
    """Whether the credit behind what a medium says names whose words they are («قالت صحيفة كذا إن كذا، نقلاً عن
    فلان»): then he is the speaker."""
    current = state.current
    if current is None or not spoken_by_medium(scene, current) or not closes_sentence(scene, reached.last, last):
        return False
    source = reached.draft.subject if reached.draft is not None else None
    if source is None and reached.relay is not None and reached.relay.link.span is not None:
        span = reached.relay.link.span
        source = SourcePhrase(scene.word_over(span.start), scene.word_at(span.end), reached.last)
    if source is None:
        return False
    put_behind(scene, current, source)
    state.close(scene.words[place].start)
    return True


def _his(scene: Scene, place: int, length: int, state: Progress, last: int) -> int:
    """«…، على حد قوله»: a statement of its own only where nothing else in the sentence reports the clause."""
    if state.current is None and place == state.floor:
        start = past_opening(scene, place + length, last)
        if start >= last:
            return place + length
        draft = draft_his(scene, place, length)
        draft.content_first, draft.content_start = start, scene.words[start].start
        state.take(draft)
        return start
    if state.current is not None or place - state.floor < 2:
        if state.current is not None and state.current.content_end < 0:
            state.current.content_end = scene.words[place].start
        return place + length
    draft = draft_his(scene, place, length)
    draft.content_before = (scene.words[state.floor].start, scene.words[place - 1].end)
    draft.direct = state.floor in scene.opens
    state.take(draft)
    return place + length

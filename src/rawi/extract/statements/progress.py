"""Progress: how far a sentence has been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.cues.forms import Cue
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene

_ENDS = frozenset(".!؟…(")
_LEAST_TOLD = 3
"""Words of a clause that tells something."""


@dataclass(slots=True)
class Progress:
    """How far a sentence has been read: its drafts, the one whose content is running, credits still to be shared."""

    floor: int
    drafts: list[Draft] = field(default_factory=list)
    relays: list[Relay] = field(default_factory=list)
    current: Draft | None = None
    leading: Draft | None = None

    @property
    def running(self) -> bool:
        """Whether a content is running whose end is not known yet."""
        return self.current is not None and self.current.content_end < 0

    def close(self, offset: int) -> None:
        """End the running content at `offset`."""
        if self.current is not None and self.current.content_end < 0:
            self.current.content_end = offset

    def credit(self, scene: Scene, relay: Relay, place: int) -> None:
        """Add a medium credited at word `place`; what is said ends there where a content was running."""
        self.relays.append(relay)
        if not leads(scene, self, place):
            self.close(scene.words[without_that(scene, self.floor, place)].start)

    def turn(self, scene: Scene, comma: int, first: int) -> None:
        """End the running content at the comma at word `comma`; the narrator's own clause begins at word `first`."""
        self.close(scene.words[comma].start)
        self.current, self.floor = None, first

    def take(self, draft: Draft) -> None:
        """Add a primary draft; its content is running now."""
        self.drafts.append(draft)
        self.current = draft


def leads(scene: Scene, state: Progress, place: int) -> bool:
    """Whether nothing but marks and connectives stands between what has been read and word `place`, or a label
    («الموعد: بحسب كذا، …»)."""
    if place > state.floor and scene.words[place - 1].fold == ":" and not state.drafts:
        return True
    return all(
        word.kind == "mark" or word.fold in scene.lexicon.conveyed or scene.lexicon.openers.match([word], 0, 1)
        for word in scene.words[state.floor : place]
    )


def narrators_own(scene: Scene, state: Progress, place: int, behind: int, last: int) -> tuple[int, int] | None:
    """The comma and the first word of the clause with which the narrator goes on beside what is being said, where the
    credit at words `[place, behind)` closes the sentence («قال فلان إن كذا، فيما فتح تحقيق، حسب مصدر أمني.»); or None.

    The credit is that clause's own, and not a link of the statement before.
    """
    current = state.current
    if current is None or current.content_first < 0 or current.content_end >= 0:
        return None
    if behind < last and scene.words[behind].fold not in _ENDS:
        return None
    for comma in reversed(scene.commas_in(current.content_first + 2, place - _LEAST_TOLD)):
        length = scene.lexicon.meanwhile.match(scene.words, comma + 1, place) if scene.free(comma + 1) else 0
        if length:
            return comma, comma + 1 + length
    return None


def without_that(scene: Scene, floor: int, place: int) -> int:
    """The word behind the clause that ends before word `place`, commas and «وذلك» passed over."""
    passed = scene.lexicon.that_is | {"،", ","}
    while place > floor and scene.words[place - 1].fold in passed:
        place -= 1
    return place


def waits(scene: Scene, current: Draft, state: Progress, first: int) -> bool:
    """Whether the clause that is running only leads up to the sentence's main verb («فيما أكد فلان كذا، قال علان …»,
    «محذراً من كذا، دعا فلان …»)."""
    if current.governed:
        return current.clause_start == first
    return len(state.drafts) == 1 and scene.lexicon.subordinators.match(scene.words, first, current.cue_first) > 0


def narrator_goes_on(scene: Scene, place: int, cue: Cue, current: Draft) -> bool:
    """Whether a verb joined by و after a comma, agreeing with the speaker's verb, tells what the speaker did next.

    «شددت الرابطة على أن كذا، ونشرت صورة عنه»: the second verb is the narrator's, not part of what was stressed.
    """
    form = cue.forms[0].form
    if form.tense == "participle":
        # «قال إن كذا، داعياً الله أن يعينه»: it says how the speaker went on, though nothing more is reported.
        return scene.words[place - 1].fold in "،," and not cue.forms[0].verb.weak
    return (
        cue.prefix == 1
        and form.tense == "past"
        and scene.words[place - 1].fold in "،,"
        and (form.gender, form.number) == (current.gender, current.number)
        and not current.governed
    )


def past_opening(scene: Scene, place: int, last: int) -> int:
    """The first word of a clause behind «بحسب فلان»: a comma and «فإن» are passed over."""
    while place < last and scene.words[place].fold in "،,":
        place += 1
    joined = scene.words[place].fold if place < last else ""
    if joined[:1] == "ف" and joined[1:] in scene.lexicon.bare_complementisers:
        place += 1
    elif joined in scene.lexicon.bare_complementisers:
        # «جاء على لسان فلان أن كذا»
        place += 1
    return place


def closes_sentence(scene: Scene, place: int, last: int) -> bool:
    """Whether the clause is over at word `place`: the sentence ends there or a mark stands there."""
    return place >= last or scene.words[place].fold in ".،,؛!؟"

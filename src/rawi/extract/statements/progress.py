"""Progress: how far a sentence has been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from rawi.extract.statements.chain.relay import Relay
from rawi.extract.statements.drafts import Draft
from rawi.extract.statements.scene import Scene


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

    def take(self, draft: Draft) -> None:
        """Add a primary draft; its content is running now."""
        self.drafts.append(draft)
        self.current = draft


def leads(scene: Scene, state: Progress, place: int) -> bool:
    """Whether nothing but marks and connectives stands between what has been read and word `place`."""
    return all(
        word.kind == "mark" or word.fold in scene.lexicon.conveyed or scene.lexicon.openers.match([word], 0, 1)
        for word in scene.words[state.floor : place]
    )


def without_that(scene: Scene, floor: int, place: int) -> int:
    """The word behind the clause that ends before word `place`, commas and «وذلك» passed over."""
    passed = scene.lexicon.that_is | {"،", ","}
    while place > floor and scene.words[place - 1].fold in passed:
        place -= 1
    return place

"""Tallies: the counts of a group of annotated statements, as a row of the accuracy page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rawi.evaluate import Hits, Judged, Share
from rawi.evaluate.table import percent

HEADINGS = (
    "statements", "found", "false alarms", "speaker", "content exact", "content F1", "polarity", "mode", "nested found",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts that add up. `found` over the primary statements, the fields over those found, `nested` over the nested
    ones; `alarms` are false alarms, where the group can have any."""

    found: Share = field(default_factory=Share)
    alarms: int | None = None
    speaker: Share = field(default_factory=Share)
    content: Share = field(default_factory=Share)
    characters: Hits = field(default_factory=Hits)
    polarity: Share = field(default_factory=Share)
    mode: Share = field(default_factory=Share)
    nested: Share = field(default_factory=Share)

    @staticmethod
    def of(judged: Iterable[Judged], alarms: int | None = None) -> Tally:
        """The counts of some statements."""
        found = Tally(alarms=alarms)
        for one in judged:
            found += _one(one)
        return found

    def __add__(self, other: Tally) -> Tally:
        alarms = [count for count in (self.alarms, other.alarms) if count is not None]
        return Tally(
            found=self.found + other.found,
            alarms=sum(alarms) if alarms else None,
            speaker=self.speaker + other.speaker,
            content=self.content + other.content,
            characters=self.characters + other.characters,
            polarity=self.polarity + other.polarity,
            mode=self.mode + other.mode,
            nested=self.nested + other.nested,
        )

    @property
    def empty(self) -> bool:
        """Whether nothing was counted."""
        return not (self.found.of or self.nested.of or self.alarms)

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells under HEADINGS."""
        fields = (self.speaker.share, self.content.share, self.characters.f1, self.polarity.share, self.mode.share)
        return (
            str(self.found.of),
            percent(self.found.share),
            "" if self.alarms is None else str(self.alarms),
            *map(percent, fields),
            f"{self.nested.right} of {self.nested.of}" if self.nested.of else "",
        )


def _one(one: Judged) -> Tally:
    share = Share(right=int(one.found is not None), of=1)
    if one.gold.level != "primary":
        return Tally(nested=share)

    def right(name: str) -> Share:
        return Share(right=int(one.rights[name]), of=1) if one.rights else Share()

    return Tally(
        found=share,
        speaker=right("speaker"),
        content=right("content"),
        characters=one.characters,
        polarity=right("polarity"),
        mode=right("mode"),
    )

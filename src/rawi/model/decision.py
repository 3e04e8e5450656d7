"""Decision: an analyst's correction, kept for ever and applied again whenever what it corrects is remade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rawi.model.anchor import Anchor
from rawi.model.statement import SpeakerKind

DecisionKind = Literal[
    "merge", "split", "rename", "retype", "respeak", "restance", "respan", "redate", "confirm", "dismiss"
]
"""merge and split speak of named things, claims or origins, rename and retype of named things; respeak, restance,
respan and redate of who said a statement, with which stance, in which words and when, and confirm that all of it was
read rightly; dismiss of disputes."""
Topic = Literal["names", "claims", "origins", "statements", "disputes"]
ABOUT_STATEMENTS: tuple[DecisionKind, ...] = ("respeak", "restance", "respan", "redate", "confirm")
ABOUT_NAMES: tuple[DecisionKind, ...] = ("merge", "split", "rename", "retype")
UNKNOWN = "unknown"
"""The value of a redate that says that the day is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who corrected what, when and why, and by whom and when it was undone.

    `subjects` are ids: the entities that a merge joins (two or more), all names of the thing that a retype speaks of,
    the one entity of any other kind, a statement or a dispute. `value` is the new name, type, speaker or stance, the
    content's words as they stand (one line for each part), or the ISO day, month or year. `anchors` say where the
    contents of the statements that it is about stood, so that they are found again after a text was read otherwise or
    revised. A
    split sets the entity in `articles` apart from the same name elsewhere (one spelling, two people); with two subjects
    it keeps two names apart, wherever they stand. A respeak names the speaker in `value`, with the entity as a second
    subject where it is known, and its `speaker_kind`. A dismissal has the statements that the dispute was made of
    behind the dispute.

    A merge or split of claims has the claims that it spoke of, behind the one of a split the statements that it sets
    apart; one of origins the origins, and the articles that it sets apart in `articles`. All these ids change, so
    `parts` say where they stood: the clauses of each claim or the openings of each origin's articles that a merge makes
    one, or first those that a split sets apart, then those that they are set apart from. The `value` of one of claims
    about a number is its unit.
    `at` and `undone_at` are ISO instants in UTC.
    """

    id: str
    kind: DecisionKind
    subjects: tuple[str, ...]
    who: str
    at: str
    why: str
    value: str | None = None
    articles: tuple[str, ...] = ()
    speaker_kind: SpeakerKind | None = None
    anchors: tuple[Anchor, ...] = ()
    parts: tuple[tuple[Anchor, ...], ...] = ()
    undone_at: str | None = None
    undone_by: str | None = None

    @property
    def stands(self) -> bool:
        """Whether it has not been undone."""
        return self.undone_at is None

    @property
    def topic(self) -> Topic:
        """What it speaks of."""
        if self.kind in ABOUT_STATEMENTS:
            return "statements"
        if self.kind == "dismiss":
            return "disputes"
        return _TOPICS.get(self.subjects[0].partition("_")[0], "names") if self.subjects else "names"


_TOPICS: Mapping[str, Topic] = {"cla": "claims", "ori": "origins"}

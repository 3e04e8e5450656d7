"""Draft: a statement while it is being put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rawi.extract.statements.cues.judgement import CueJudgement
from rawi.extract.statements.speakers.subjects import Phrase
from rawi.model import Link, Span


@dataclass(slots=True)
class Draft:
    """One cue with what was found around it. Word indices count words of the article, offsets its code points.

    `clause_start` is the first word of the narrator's reporting clause, `content_first` the content's first word,
    `content_start` its first offset, `content_end` the offset at which it must end at the latest (set when the next
    clause is found). `content_before` holds the content's bounds where it precedes the cue.
    `nominal`: the cue is a verbal noun in a clause of the narrator's.
    """

    cue: Span
    lemma: str
    stance: CueJudgement
    gender: str
    number: str
    clause_start: int
    cue_first: int
    cue_last: int
    subject: Phrase | None
    content_first: int
    content_start: int
    content_end: int
    direct: bool
    links: tuple[Link, ...] = ()
    times: tuple[Span, ...] = ()
    content_before: tuple[int, int] | None = None
    governed: bool = False
    first_person: bool = False
    agentless: bool = False
    nominal: bool = False
    frame: str = "that"
    score: float = 0.8
    reasons: list[str] = field(default_factory=list)


def voices(drafts: Sequence[Draft]) -> list[int]:
    """For each draft of a sentence, in order, the number of its voice.

    A draft without a speaker of its own goes on with the voice before.
    """
    found: list[int] = []
    for draft in drafts:
        before = found[-1] if found else 0
        found.append(before + 1 if draft.subject is not None and found else before)
    return found

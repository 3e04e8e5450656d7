"""Reading: what a form shows of a statement as it is read now, to be changed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rawi.model import SpeakerKind, Stance, Statement
from rawi.serve.stances import stance_of

_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Who says it, with which stance, on which ISO day, month or year (empty where that is not known), in which words:
    one line for each part of the content."""

    id: str
    speaker: str
    kind: SpeakerKind
    stance: Stance
    said: str
    content: str


def reading_of(statement: Statement) -> Reading:
    """The reading of a statement."""
    said = statement.said.value if statement.said else ""
    return Reading(
        id=statement.id,
        speaker=" ".join(statement.speaker.name.split()),
        kind=statement.speaker.kind,
        stance=stance_of(statement),
        said=said if _ISO.fullmatch(said) else "",
        content="\n".join(" ".join(span.text.split()) for span in statement.content),
    )

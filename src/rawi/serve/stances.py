"""Stances: what a statement says of its content, and how the interface names that."""

from __future__ import annotations

from typing import Final

from rawi.model import Speaker, Stance, Statement

ORDER: Final[tuple[Stance, ...]] = ("affirms", "denies", "neither", "value")
CLASSES: Final[dict[str, str]] = {
    "affirms": "affirm", "denies": "deny", "neither": "neither", "value": "value", "day": "value",
}  # fmt: skip
"""The class of each stance in the style sheet; a value that is a day is called "day"."""

_FEMININE_ENDING = "ة"


def stance_of(statement: Statement) -> Stance:
    """The stance of the cue towards the content as it is worded."""
    if statement.commitment == "neither":
        return "neither"
    return "denies" if statement.polarity == "deny" else "affirms"


def is_feminine(name: str, kind: str = "organisation", role: str | None = None) -> bool:
    """Whether a stance verb agrees in the feminine: a body by its first noun («وزارة»), a person by the office
    («الناطقة»); the masculine where nothing says otherwise."""
    words = (role or "").split() if kind == "person" else name.split()
    return bool(words) and words[0].strip("«»\"'،").endswith(_FEMININE_ENDING)


def agrees(speaker: Speaker) -> bool:
    """Whether the speaker's verb is feminine."""
    return is_feminine(speaker.name, speaker.kind, speaker.role)

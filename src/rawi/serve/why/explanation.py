"""Explanation: the reasons behind one thing on record, as a tree of parts with lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from rawi.model.wire.parts import Json

Subject = Literal["dispute", "claim", "story", "origin", "statement", "name", "article", "decision"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One reason in words; `reason` is it as the stage that found it wrote it, "" where nothing wrote one."""

    words: Markup
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What the reasons are of: its heading, its id and the path of its page where it has them, its lines, its parts."""

    heading: Markup
    id: str | None = None
    path: str | None = None
    lines: tuple[Line, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why something on record is as it is. `about` are its words, `path` is its page, None where it has none."""

    id: str
    subject: Subject
    about: str
    path: str | None
    parts: tuple[Part, ...]


def explanation_to_json(explanation: Explanation) -> Json:
    """`rawi/why/1`."""
    return {
        "schema": "rawi/why/1",
        "id": explanation.id,
        "subject": explanation.subject,
        "about": explanation.about,
        "because": [_part(part) for part in explanation.parts],
    }


def _part(part: Part) -> Json:
    return {
        "id": part.id,
        "heading": plain_words(part.heading),
        "reasons": [{"words": plain_words(line.words), "reason": line.reason or None} for line in part.lines],
        "parts": [_part(inner) for inner in part.parts],
    }


def plain_words(words: Markup) -> str:
    """Words of a page as they are read aloud: without marks of its language."""
    return words.striptags()

"""Gold stories: what the statements of several articles come to together, annotated by hand.

A story file holds `claims` (id, what they are about as a positive core, `members`), `disputes` (claim, kind) and
`copies` (article, of, kind). A member says at which `span` of which `article` a `holder` takes which `stance`, from
which `origin`: members with one origin label go back to one communique, report, press conference or interview.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rawi.errors import GoldError
from rawi.model import Span, Stance, Value
from rawi.model.claim import CopyKind, DisputeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMember:
    """One annotated position: `article` is the source's own id; `narrator` is the outlet's own voice.

    `origin` is None where the annotation does not tell it.
    """

    article: str
    span: Span
    holder: str
    stance: Stance
    value: Value | None
    narrator: bool
    origin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """One proposition with all that is said on it; `dispute` is the kind of the dispute about it, None without one."""

    id: str
    about: str
    members: tuple[GoldMember, ...]
    dispute: DisputeKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldCopy:
    """One article whose text, or a part of it, comes from another."""

    article: str
    of: str
    kind: CopyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStory:
    """One course of events, annotated."""

    name: str
    claims: tuple[GoldClaim, ...]
    copies: tuple[GoldCopy, ...]

    @staticmethod
    def load(path: Path) -> GoldStory:
        """The story of a file; GoldError if it cannot be read or does not say what it must."""
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            kinds: dict[str, DisputeKind] = {one["claim"]: one["kind"] for one in record["disputes"]}
            claims = tuple(_claim(one, kinds.pop(one["id"], None)) for one in record["claims"])
            copies = tuple(GoldCopy(article=one["article"], of=one["of"], kind=one["kind"]) for one in record["copies"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise GoldError(f"{path} is no story file: {error!r}") from error
        if kinds:
            raise GoldError(f"{path} tells of a dispute about {', '.join(kinds)}, which is no claim there.")
        return GoldStory(name=record["story"], claims=claims, copies=copies)


def _claim(record: Mapping[str, Any], dispute: DisputeKind | None) -> GoldClaim:
    members = tuple(
        GoldMember(
            article=one["article"],
            span=Span(start=one["span"]["start"], end=one["span"]["end"], text=one["span"]["text"]),
            holder=one["holder"],
            stance=one["stance"],
            value=_value(one.get("value")),
            narrator=one["narrator"],
            origin=one.get("origin"),
        )
        for one in record["members"]
    )
    return GoldClaim(id=record["id"], about=record["about"], members=members, dispute=dispute)


def _value(record: Mapping[str, Any] | None) -> Value | None:
    return None if record is None else Value(low=record["low"], high=record["high"], unit=record["unit"])

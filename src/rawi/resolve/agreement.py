"""Agreement: the gender and number by which later verbs agree with a speaker."""

from __future__ import annotations

from rawi.model import Speaker
from rawi.model.attribution import Attribution
from rawi.resolve.holders import Holder, gender_of, number_of


def gender_by(attribution: Attribution, speaker: Speaker, origin: Holder | None) -> str:
    """The gender by which later verbs agree: what the cue's own form says, else the head of the source phrase."""
    if attribution.source.span is None:
        return origin.gender if origin is not None else attribution.source.gender
    if speaker.kind == "person" and attribution.source.gender in "mf" and attribution.cue is not None:
        return attribution.source.gender
    if attribution.source.form == "document" and origin is not None:
        return "-"
    return gender_of(attribution.source.span.text)


def number_by(attribution: Attribution, speaker: Speaker, origin: Holder | None) -> str:
    """The number by which later verbs agree: of a left-out subject what the cue's own form says."""
    if attribution.source.span is None or speaker.form == "pronoun":
        return origin.number if origin is not None else attribution.source.number
    if speaker.kind == "person" and speaker.form == "name":
        return "s"
    return number_of(attribution.source.span.text)

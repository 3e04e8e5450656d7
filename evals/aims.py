"""Aims: what the project has set itself, by the figures of the evaluation, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure with its words on the page and the least that is wanted of it, None where none is set."""

    what: str
    figure: str
    least: float | None = None


AIMS: tuple[Aim, ...] = (
    Aim("statements found (recall)", "statements.found.recall", 0.95),
    Aim("of those read, right (precision)", "statements.found.precision", 0.95),
    Aim("content exact", "statements.content", 0.80),
    Aim("content by characters, F1", "statements.content_characters.f1", 0.93),
    Aim("speaker, named in the sentence", "statements.named.speaker", 0.95),
    Aim("speaker, implicit or outside it", "statements.resolved.speaker", 0.88),
    Aim("polarity", "statements.polarity", 0.98),
    Aim("denial, F1", "statements.denial.f1", 0.92),
    Aim("mode", "statements.mode", 0.95),
    Aim("chain links, F1", "statements.chain.f1", 0.85),
)
"""Measured on primary statements; fields are judged on the statements found."""
APART: tuple[Aim, ...] = (
    Aim("in the headline: found", "statements.headline.found"),
    Aim("in the headline: speaker", "statements.headline.speaker"),
    Aim("nested: found", "statements.nested.found"),
    Aim("nested: speaker", "statements.nested.speaker"),
    Aim("look-alikes left alone", "statements.decoys_avoided"),
    Aim("day of saying, F1", "statements.when.f1"),
    Aim("what it is about (a day or stretch), F1", "statements.about.f1"),
)
LAYER_AIMS: tuple[Aim, ...] = (
    Aim("times: exact, F1", "times.exact.f1", 0.95),
    Aim("times: overlapping, F1", "times.overlap.f1", 0.98),
    Aim("times: value, of those", "times.value", 0.96),
    Aim("event anchors: exact, F1", "event_anchors.exact.f1"),
    Aim("event anchors: overlapping, F1", "event_anchors.overlap.f1"),
    Aim("quantities: exact, F1", "quantities.exact.f1", 0.93),
    Aim("quantities: value, of those overlapping", "quantities.value", 0.96),
    Aim("quantities: kind, of those overlapping", "quantities.kind", 0.92),
    Aim("names: exact by type, F1", "mentions.exact.f1", 0.90),
    Aim("names: overlapping, of one type, F1", "mentions.overlap.f1", 0.94),
    Aim("names to entities inside an article, B-cubed F1", "mentions.entities.f1", 0.92),
)
TREEBANK_AIMS: tuple[Aim, ...] = (
    Aim("cue", "cue"),
    Aim("cue and speaker head", "cue and speaker head", 0.90),
    Aim("content characters F1", "content characters F1", 0.88),
)

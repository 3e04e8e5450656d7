"""Within: how two statements of one article stand to each other: one inside the other, or both of one body."""

from __future__ import annotations

from rawi.compare.propositions.propositions import Proposition

_BODY = 2
"""Words of the name of a body that stand in the office of who speaks for it."""


def overlap(first: Proposition, second: Proposition) -> bool:
    """Whether one content is inside the other's."""
    pairs = ((one, two) for one in first.statement.content for two in second.statement.content)
    return first.article == second.article and any(one.start < two.end and two.start < one.end for one, two in pairs)


def quoted(denying: Proposition, affirming: Proposition) -> bool:
    """Whether the cue of the denial stands in the other's content."""
    cue = denying.statement.cue
    same = cue is not None and denying.article == affirming.article
    return same and any(span.start <= cue.start < span.end for span in affirming.statement.content if cue is not None)


def inside(inner: Proposition, outer: Proposition) -> bool:
    """Whether the clause of the one stands in the content of the other; asked of two of one article."""
    return any(one.start <= inner.start and inner.end <= one.end for one in outer.statement.content)


def of_one_body(first: Proposition, second: Proposition) -> bool:
    """Whether one article lets a body and one who speaks for it speak («الصندوق», «المتحدث باسم الصندوق الدولي»)."""
    one, two = first.speaker, second.speaker
    return first.article == second.article and len(one & two) >= _BODY and (one <= two or two <= one)

"""Quoted: what others are quoted as saying inside a statement, which is theirs and not of who quotes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.hearsay import Hearsay
from rawi.model import Statement, Word

_QUOTED = 0.6
"""The share of a clause's words that others are quoted with, from which it only passes on their words."""
_TAIL = 2
"""Code points by which a content may end before the one around it."""


def passed_on_by(tokens: Sequence[Word], inner: Sequence[Statement]) -> bool:
    """Whether a clause mostly consists of what others are quoted as saying, which they hold, not who quotes them."""
    contents = [span for statement in inner for span in statement.content]
    within = sum(1 for token in tokens if any(span.start <= token.start < span.end for span in contents))
    return within >= _QUOTED * len(tokens)


def is_subject(statement: Statement, parent: Statement, lexicon: CompareLexicon) -> bool:
    """«ما أوردته الوكالة بأن … مجرد أكاذيب»: the verdict is of who quotes the agency, not the agency's own."""
    if not statement.content or not parent.content:
        return False
    opening = parent.content[0].text.split(maxsplit=1)[0]
    return fold(opening) in lexicon.what and statement.content[-1].end >= parent.content[-1].end - _TAIL


def told_inside(hearsay: Hearsay, inner: Sequence[Statement], lexicon: CompareLexicon) -> Hearsay:
    """«نفى ما قاله الوزير عن …» denies what the minister is there read to have said."""
    if not hearsay.rest or hearsay.rest[0].fold not in lexicon.what:
        return hearsay
    starts = [statement.content[0].start for statement in inner if statement.content]
    rest = tuple(word for word in hearsay.rest if word.start >= min(starts, default=0))
    return replace(hearsay, rest=rest, wrapped=True) if starts and rest else hearsay

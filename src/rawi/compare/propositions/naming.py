"""Naming: the names inside a clause, by their keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from rawi.compare.propositions.keys import EVENT, Keys
from rawi.model import Document, Mention, MentionType, Word

_ATTACHED = 2
"""Letters that may be attached before a name."""
PLACES: frozenset[MentionType] = frozenset(("LOC", "FAC", "EVENT"))
PEOPLE: frozenset[MentionType] = frozenset(("PER",))
_EVENTLESS: frozenset[MentionType] = frozenset(("PER", "LOC"))
"""Names whose words tell of no event: «عين الصفصاف» appoints nobody. Those of bodies often do («قوات الإنقاذ»)."""


def mentioned(document: Document, start: int, end: int) -> list[Mention]:
    """The mentions that `[start, end)` touches."""
    return [one for one in document.mentions if one.span.start < end and start < one.span.end]


def named_by(document: Document, tokens: Sequence[Word]) -> list[Mention]:
    """The mentions that a clause touches; where it leaves out words of the text, those that its own words touch."""
    start, end = min(token.start for token in tokens), tokens[-1].end
    found = mentioned(document, start, end)
    if start == tokens[0].start:
        return found
    return [one for one in found if any(one.span.start < token.end and token.start < one.span.end for token in tokens)]


def names_in(mentions: Iterable[Mention], keys: Keys, types: Set[MentionType] | None = None) -> frozenset[str]:
    """Keys of the names of mentions, all or those of `types`: their own words, stemmed like others."""
    found: set[str] = set()
    for mention in mentions:
        if types is None or mention.type in types:
            text = mention.span.text
            found.update(keys.of_name_text(text) if mention.type in _EVENTLESS else keys.of_text(text))
    return frozenset(key for key in found if not key.startswith(EVENT))


def opens_with_person(document: Document, start: int) -> bool:
    """Whether the name of a person begins at `start`, or right behind a letter or two attached before it."""
    return any(
        mention.type == "PER" and start <= mention.span.start <= start + _ATTACHED for mention in document.mentions
    )


def eventless(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """Where the names of mentions stand whose words tell of no event."""
    return [(one.span.start, one.span.end) for one in mentions if one.type in _EVENTLESS]

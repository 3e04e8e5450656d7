"""Naming: the names inside a clause, by their keys."""

from __future__ import annotations

from collections.abc import Set

from rawi.compare.propositions.keys import EVENT, Keys
from rawi.model import Document, MentionType

PLACES: frozenset[MentionType] = frozenset(("LOC", "FAC", "EVENT"))
PEOPLE: frozenset[MentionType] = frozenset(("PER",))
_EVENTLESS: frozenset[MentionType] = frozenset(("PER", "LOC"))
"""Names whose words tell of no event: «عين الصفصاف» appoints nobody. Those of bodies often do («قوات الإنقاذ»)."""


def names_in(
    document: Document, start: int, end: int, keys: Keys, types: Set[MentionType] | None = None
) -> frozenset[str]:
    """Keys of the names inside `[start, end)`, all or those of `types`: their own words, stemmed like others."""
    found: set[str] = set()
    for mention in document.mentions:
        if (types is None or mention.type in types) and mention.span.start < end and start < mention.span.end:
            text = mention.span.text
            found.update(keys.of_name_text(text) if mention.type in _EVENTLESS else keys.of_text(text))
    return frozenset(key for key in found if not key.startswith(EVENT))


def eventless(document: Document, start: int, end: int) -> list[tuple[int, int]]:
    """Where names stand in `[start, end)` whose words tell of no event."""
    return [
        (mention.span.start, mention.span.end)
        for mention in document.mentions
        if mention.type in _EVENTLESS and mention.span.start < end and start < mention.span.end
    ]

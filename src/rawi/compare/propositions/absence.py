"""Absence: predicates that say that something has none of what they govern («المدينة خالية من أي إصابات»)."""

from __future__ import annotations

from rawi.compare.knowledge import CompareLexicon

_GOVERNED = 2
"""Words among which stands what there is none of."""


def without(folded: list[str], index: int, lexicon: CompareLexicon) -> int:
    """Number of words from `index` of such a predicate, where it governs a happening; else 0.

    A hill free of soldiers tells that they left; a town free of deaths denies them.
    """
    length = lexicon.free_of.joined_at(folded, index)
    for governed in folded[index + length : index + length + _GOVERNED] if length else ():
        if governed not in lexicon.any:
            kind = lexicon.event_nouns.get(governed.removeprefix("ال"))
            return length if kind is not None and kind not in lexicon.things else 0
    return 0

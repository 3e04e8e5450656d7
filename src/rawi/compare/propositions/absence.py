"""Absence: predicates that say that something has none of what they govern («المدينة خالية من أي إصابات»), and
prepositions that say that it did not happen («أخمد الحريق دون وقوع إصابات»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.particles import PRONOUNS
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.light import is_light
from rawi.model import Word

_GOVERNED = 2
"""Words among which stands what there is none of."""
_HAPPENED = 4
"""Words behind a preposition among which stands the happening («دون الحصول على أي موافقة»)."""


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


def lacking(folded: Sequence[str], index: int, lexicon: CompareLexicon) -> int:
    """Number of words from `index` of a preposition by which the happening behind it is said not to have come; else 0.

    «دون سابق إنذار» and «دون شك» tell of no happening.
    """
    length = lexicon.lacking.at(folded, index)
    for word in folded[index + length : index + length + _HAPPENED] if length else ():
        bare = word.removeprefix("ال") or word
        kind = next((lexicon.event_nouns[one] for one in _owned(bare) if one in lexicon.event_nouns), None)
        if kind is not None and kind not in lexicon.things:
            return length
        if word not in lexicon.any and word not in lexicon.governing and not is_light(bare, lexicon):
            return 0
    return 0


def qualified(pieces: Sequence[Sequence[Word]], number: int, lexicon: CompareLexicon) -> bool:
    """Whether the piece of a content behind this one says what did not happen with it («تحركت القافلة / دون إخطار»)."""
    behind = pieces[number + 1] if number + 1 < len(pieces) else ()
    return bool(behind) and lacking([token.fold for token in behind], 0, lexicon) > 0


def _owned(word: str) -> Iterator[str]:
    """A noun, and what it is without the pronoun of whose it is («موافقته»)."""
    yield word
    for pronoun in PRONOUNS:
        if word.endswith(pronoun):
            rest = word.removesuffix(pronoun)
            yield rest.removesuffix("ت") + "ه" if rest.endswith("ت") else rest

"""Dialect: how people in Cairo or Tunis say that something is not so («ما طلبتش», «ماطلبتش», «عمري ما طلبت»)."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.knowledge import CompareLexicon
from rawi.model import Word

_NOT, _END = "ما", "ش"
_OURS = ("نا", "ت")
"""Endings of a verb of the past, first person."""
_STILL = frozenset(("زلنا", "زلت", "دمنا", "دمت", "برحنا", "برحت", "فتئنا", "انفككنا"))
"""Such verbs that say with «ما» that something is so still, or as long as it is."""
_LEAST = 3
"""Letters that such a verb has more than."""
_BETWEEN = "بين"
"""What makes «ما» a part of «ما بين», which says between which numbers or places."""
_JOINED, _APART = 6, 3
"""Letters at least of a verb with both of these around it, and with the second alone behind it."""


def bared(tokens: Sequence[Word]) -> tuple[tuple[Word, ...], frozenset[int]]:
    """The words, verbs without what negates them, and the places of those that it was taken off («ماطلبتش»)."""
    found = list(tokens)
    places: set[int] = set()
    for index, token in enumerate(tokens):
        joined = token.fold.startswith(_NOT) and token.fold.endswith(_END) and len(token.fold) >= _JOINED
        apart = index > 0 and tokens[index - 1].fold == _NOT and token.fold.endswith(_END) and len(token.fold) >= _APART
        if joined or apart:
            verb = token.fold[len(_NOT) if joined else 0 : -len(_END)]
            found[index] = Word(token.start, token.end, token.text, verb, token.kind)
            places.add(index)
    return tuple(found), frozenset(places)


def negates(folded: Sequence[str], index: int, bared: frozenset[int], lexicon: CompareLexicon) -> int:
    """Number of words from `index` that say «not» before a verb («ما», «عمري ما», «والله ما»); else 0."""
    if folded[index] in lexicon.never and index + 2 < len(folded) and folded[index + 1] == _NOT:
        return 0 if folded[index + 2] == _BETWEEN else 2
    if folded[index] in lexicon.sworn and folded[index + 1 : index + 2] == [_NOT]:
        return 2 * _of_us(folded[index + 2 : index + 3], lexicon)
    return int(folded[index] == _NOT and index + 1 in bared)


def _of_us(after: Sequence[str], lexicon: CompareLexicon) -> bool:
    """Whether the word behind «ما» is a verb of the past, first person («قلنا», «مضيت»)."""
    known = lexicon.stopwords | _STILL
    return any(len(word) > _LEAST and word.endswith(_OURS) and word not in known for word in after)

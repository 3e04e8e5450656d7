"""Light words: a verb or noun that leaves it to what it governs to say what happened («تقدم باستقالته»)."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.model import Word

_OPENING = 2
"""Keys at the head of a clause among which a light word is its predicate."""
_GOVERNED = 6
"""Keys after it among which stands the happening that it governs («تقديم وزير النقل سمير رعد استقالته»)."""


def governed(pairs: Sequence[tuple[str, int]], tokens: Sequence[Word], lexicon: CompareLexicon) -> str:
    """The key of the happening that a light word at the head of a clause governs, "" where there is none; `pairs` are
    keys and places in `tokens`."""
    for place, (_, index) in enumerate(pairs[:_OPENING]):
        if is_light(tokens[index].fold, lexicon):
            behind = (key for key, _ in pairs[place + 1 : place + 1 + _GOVERNED] if key.startswith(EVENT))
            return next((key for key in behind if key[len(EVENT) :] not in lexicon.things), "")
    return ""


def is_light(folded: str, lexicon: CompareLexicon) -> bool:
    """Whether a folded word is one of these verbs and nouns, with or without an attached particle."""
    bare = folded[1:] if folded[0] in "وفنلبأ" else folded
    return folded in lexicon.light or bare in lexicon.light or (folded[0] == "ن" and "ي" + bare in lexicon.light)

"""Predicates: the head of a clause, in which stands what it says of what.

«التسعيرة السارية منذ الأحد خفضت السعر» says it behind circumstances.
"""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.model import Word

_LEAD = 5
"""Keys at the head of a clause among which its predicate stands."""
_OPENING = 1
"""Words of a clause that do not yet end it («بعد أيام من الصمت …» opens with its circumstances)."""
_WITHIN = 6
"""Words from that which opens the circumstances among which the verb stands."""
_THAT = frozenset(("ان", "انه", "انها", "انهم", "ما"))
"""What a verb of the circumstances stands behind («منذ أن خفضت»)."""
_JOINED = ("و", "ف")
"""Before a verb that goes on with another."""


def lead_of(pairs: Sequence[tuple[str, int]], rest: Sequence[Word], lexicon: CompareLexicon) -> list[str]:
    """The first keys of a clause, up to where it turns to circumstances, unless its verb stands behind these; `pairs`
    are keys and places in `rest`."""
    turn = next(
        (index for index, word in enumerate(rest) if word.fold in lexicon.circumstances and index > _OPENING), len(rest)
    )
    opening = [key for key, index in pairs if index < turn]
    if not any(key.startswith(EVENT) for key in opening):
        verb = _behind(rest, turn, lexicon)
        opening += [key for key, index in pairs if verb is not None and index >= verb]
    return opening[:_LEAD] or [key for key, _ in pairs][:_LEAD]


def _behind(rest: Sequence[Word], turn: int, lexicon: CompareLexicon) -> int | None:
    """The place of the first verb of a kind of event behind the circumstances that open at `turn`; None where what
    stands there may be another word, or the verb of these («منذ أن خفضت», «قبل خفض السعر»)."""
    for index in range(turn + 1, min(turn + 1 + _WITHIN, len(rest))):
        word = rest[index].fold
        if (
            word in _THAT
            or lexicon.relatives.at([word], 0)
            or lexicon.subordinators.at([word], 0)
            or word in lexicon.circumstances
        ):
            return None
        if word in lexicon.event_verbs and word not in lexicon.event_nouns:
            return index if index > turn + 1 and word not in lexicon.plain else None
        if word.startswith(_JOINED) and word[1:] in lexicon.event_verbs:
            return None
    return None

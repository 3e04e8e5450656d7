"""Both fates: numbers that count the dead and the wounded together («مقتل وإصابة 40 عاملا»), and so neither alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from rawi.compare.propositions.keys import Keys
from rawi.model import Quantity, Word

_NEAR = 3
"""Words before a number among which both fates begin («عدد القتلى والجرحى بلغ 300»)."""
_AND, _THE, _OPENS, _CLOSES = "و", "ال", "(", ")"


def told_before(ahead: Sequence[Word], keys: Keys, fates: Mapping[str, str], nouns: Set[str]) -> bool:
    """Whether nouns right before a number give two fates, joined by «و»; `fates` are kinds of events by key, `nouns`
    those of fates. What without the article is counted by another number («31 قتيلا وإصابة 5») is none of them, nor is
    a verb («قتل اثنان وأصيب 5»)."""
    near = ahead[-_NEAR:]
    found = [{fates[key] for key, _ in keys.keyed([word]) if key in fates} for word in near]
    return any(
        second.fold.startswith(_AND)
        and (first.fold.startswith(_THE) or first.fold in nouns)
        and one
        and two
        and not one & two
        for first, second, one, two in zip(near, near[1:], found, found[1:], strict=False)
    )


def split_behind(text: str, whole: Quantity, numbers: Sequence[Quantity], outcomes: frozenset[str]) -> bool:
    """Whether brackets behind a number of people split it into fates («1091 شخصا (335 قتيلا و756 جريحا)»)."""
    rest = text[whole.span.end :]
    if not rest.lstrip().startswith(_OPENS):
        return False
    close = text.find(_CLOSES, whole.span.end)
    end = close if close >= 0 else len(text)
    return len({one.unit for one in numbers if whole.span.end <= one.span.start < end} & outcomes) > 1

"""Counterfactuals: «لو علمنا بذلك لأخلينا الوادي» denies that they knew."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.compare.knowledge import CompareLexicon

_OPENING = 2
"""Words among which the condition opens."""
_SHORTEST = 4
"""Letters of a verb with the «ل» of what would follow."""
_PRESENT = frozenset("يتن")
_ARTICLE = "ل"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Indexes of words: `start` of «لو», `begin` of what is denied, `end` after its last word."""

    start: int
    begin: int
    end: int


def unreal_condition(folded: list[str], lexicon: CompareLexicon) -> Condition | None:
    """The unreal condition that a clause opens with, None if it opens with none or its consequence is not told."""
    for start in range(min(_OPENING, len(folded))):
        length = lexicon.unreal.joined_at(folded, start)
        if length:
            begin = start + length
            end = next((at for at in range(begin + 1, len(folded)) if _follows(folded[at], lexicon)), None)
            return None if end is None else Condition(start=start, begin=begin, end=end)
    return None


def _follows(word: str, lexicon: CompareLexicon) -> bool:
    """Whether a word is a verb of the past with the «ل» of the consequence («لأخلينا», «لكنا», «لما»)."""
    if word in lexicon.stopwords or len(word) < _SHORTEST or word[0] != _ARTICLE or word[1] == _ARTICLE:
        return False
    rest = word[1:]
    return rest in lexicon.event_verbs or rest.endswith(_PERSONS) or rest in lexicon.auxiliaries


_PERSONS = ("نا", "وا", "ت", "كان")

"""Coming: whether words tell what is expected or still to come, not what was («يتوقع أن …», «ستعلن», «سوف»)."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.knowledge import CompareLexicon

_TO_COME, _PRESENT = "س", frozenset("يتن")
"""The letter before a verb of what is to come, and those that such a verb begins with."""


def expected(folded: Sequence[str], lexicon: CompareLexicon) -> bool:
    """Whether folded words say that something is expected («من المتوقع أن»)."""
    return lexicon.apart["expected"].joined_within(folded)


def to_come(folded: Sequence[str], lexicon: CompareLexicon) -> bool:
    """Whether there is a verb of what is to come among folded words («سترتفع»)."""
    return lexicon.apart["to_come"].joined_within(folded) or any(
        word[:1] == _TO_COME and word[1:2] in _PRESENT and word[1:] in lexicon.event_verbs for word in folded
    )

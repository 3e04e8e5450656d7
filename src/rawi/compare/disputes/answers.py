"""Answers: a denial that stands right behind what it denies, in one article.

Whoever writes «ونفى الناطق خبر الإيقاف» two sentences behind the report of an arrest has set the two against each other
himself. Between them less needs to be shown than between two articles: that what is denied is what was told.
"""

from __future__ import annotations

from rawi.compare.disputes.countering import Countering
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.propositions import Proposition

_BEHIND, _REPLYING = 3, 6
"""Sentences at most from what is told to the denial of it, and to what says that it answers it."""
_PAIR = 2
"""Keys that a clause which only negates must share with what it answers."""


class Answers:
    """Judges pairs of one article; the limits are in the table `[disputes]` of `relations.toml`."""

    def __init__(self, lexicon: CompareLexicon, countering: Countering) -> None:
        self._countering = countering
        self._least = float(lexicon.relations["disputes"]["answered"])

    def given(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether the one who denies answers the other: a denial in so many words, or a negated clause of a reply."""
        if affirming.article != denying.article or "own_voice" in (affirming.statement.mode, denying.statement.mode):
            return False
        said, day = denying.statement.said, affirming.day
        if said is not None and said.latest is not None and day is not None and said.latest[:10] < day:
            return False  # «وكانت الوزارة نفت في شتاء 2019 أي زيادة»
        reach = _REPLYING if denying.answers else _BEHIND
        if denying.start < affirming.end or denying.sentence - affirming.sentence > reach:
            return False
        if not self._countering.meets(affirming, denying) or self._countering.elsewhere(affirming, denying):
            return False
        if self._countering.covered(affirming, denying) < self._least:
            return False
        return denying.denies or (denying.answers and len(denying.keys & affirming.keys) >= _PAIR)

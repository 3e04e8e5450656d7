"""Passing: what a clause that affirms says in passing not to be («صاروخ لم ينفجر», «سافر دون الحصول على إذن»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.particles import ATTACHED
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.particles import before_mark, particle
from rawi.model import Word

_BEHIND = 2
"""Content words behind a negation that it is of: what is not, and what that is done to."""
_LINK = 6
"""Words behind a noun for a report among which stands what joins it to what was reported."""
_OPENING = 5
"""Words of a clause among which a verb of ruling out is said of its own subject; further on others may rule it out."""


def said_in_passing(
    tokens: Sequence[Word], pairs: Sequence[tuple[str, int]], lexicon: CompareLexicon, *, own: bool
) -> frozenset[str]:
    """What a clause says in passing not to be; of an outlet's `own` clause also what it says that others tell."""
    found = denied_in_passing(tokens, pairs, lexicon)
    return found | told_of_others(tokens, pairs, lexicon) if own else found


def denied_in_passing(
    tokens: Sequence[Word], pairs: Sequence[tuple[str, int]], lexicon: CompareLexicon
) -> frozenset[str]:
    """The keys behind the negations in a clause that is not negated itself; `pairs` are keys and places in `tokens`.

    What restricts («لا … إلا») or only sounds like a negation («لا يزال») is none.
    """
    folded = [token.fold for token in tokens]
    found: set[str] = set()
    for start in _negations(folded, lexicon):
        end = start + before_mark(tokens, start)
        found.update([key for key, index in pairs if start <= index < end][:_BEHIND])
    return frozenset(found)


def told_of_others(tokens: Sequence[Word], pairs: Sequence[tuple[str, int]], lexicon: CompareLexicon) -> frozenset[str]:
    """The keys behind talk of a report inside a clause of the outlet's own («قطع الطريق على أنباء عن بيع النادي»): that
    others say so is told, not that it is so."""
    folded = [token.fold for token in tokens]
    for index in range(1, len(folded) - 1):
        bare = folded[index].removeprefix("ال")
        if bare in lexicon.news:
            for at in range(index + 1, min(len(folded), index + _LINK)):
                if lexicon.links.at(folded, at):
                    return frozenset(key for key, place in pairs if place > at)
    return frozenset()


def _negations(folded: list[str], lexicon: CompareLexicon) -> Iterator[int]:
    """The places right behind what negates."""
    for index, word in enumerate(folded):
        if lexicon.not_negations.joined_at(folded, index):
            continue
        if word == lexicon.unlike and folded[index + 1 : index + 2] and folded[index + 1] in lexicon.unclear:
            continue  # «عدد غير معروف من الرهائن» are hostages.
        if particle(word, lexicon):
            if lexicon.exceptions.isdisjoint(folded[index + 1 :]):
                yield index + (lexicon.no_longer.joined_at(folded, index) or 1)
        elif _negative(word, lexicon) or (index < _OPENING and (word in lexicon.exclusions or word in lexicon.failing)):
            yield index + 1


def _negative(word: str, lexicon: CompareLexicon) -> bool:
    """Whether a word that is no particle negates what it governs: «عدم», «دون», «غير»."""
    for bare in (word, word[1:] if word[:1] in ATTACHED else word):
        if bare in lexicon.negative_nouns or bare in lexicon.without or bare == lexicon.unlike:
            return True
    return False

"""Denied: what a negation inside a clause is about."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.negation import Judgement
from rawi.model import Word

_REACH = 6
"""Words behind a form of «to be» among which its predicate is looked for."""
_ADJECTIVE = 4
"""Letters at least of an adjective in the accusative («قلقا»)."""


def denied_in(
    pairs: Sequence[tuple[str, int]], rest: Sequence[Word], judgement: Judgement, lexicon: CompareLexicon
) -> frozenset[str]:
    """What a negation inside the clause is about: the verb after it; two words after ليس; behind a form of «to be» the
    adjective that is said of its subject («لم يكن التوقيف مفاجئا»)."""
    if not judgement.scope:
        return frozenset()
    scope = {token.start for token in _said_of_it(judgement.scope, lexicon)}
    return frozenset([key for key, index in pairs if rest[index].start in scope][: 2 if judgement.nominal else 1])


def _said_of_it(scope: Sequence[Word], lexicon: CompareLexicon) -> Sequence[Word]:
    """The words of a negation's scope from what is said of the subject, where that is an adjective behind «to be»."""
    if scope[0].fold not in lexicon.be:
        return scope
    for place, word in enumerate(scope[2 : _REACH + 1], start=2):
        if word.text.rstrip("\u064b").endswith("ا") and len(word.fold) >= _ADJECTIVE and not word.fold.startswith("ال"):
            return scope[place:]
    return scope

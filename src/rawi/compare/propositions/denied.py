"""Denied: what a negation inside a clause is about."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.fold import fold
from rawi.arabic.particles import THIRD_PERSON
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.negation import Judgement
from rawi.compare.propositions.particles import particle
from rawi.model import Word

_REACH = 6
"""Words behind a form of «to be» among which its predicate is looked for."""
_THAT, _HAVING = "ان", "قد"
"""«أن» and «قد», folded."""
_ARTICLE = "ال"
_PREDICATE = 3
"""Words at least of «to be» with a subject and what is said of it."""
_SAID = 3
"""Content words of what is said of a subject."""
_ADJECTIVE = 4
"""Letters at least of an adjective in the accusative («قلقا»)."""
_ENDINGS = ("ها", "وا")
"""A pronoun and a verb's plural that end like one («طاقتها», «باعوا»)."""


def denied_in(
    pairs: Sequence[tuple[str, int]], rest: Sequence[Word], judgement: Judgement, lexicon: CompareLexicon
) -> frozenset[str]:
    """What a negation inside the clause is about: the verb after it; two words after ليس, one after «لست»; behind a
    form of «to be» the adjective that is said of its subject («لم يكن التوقيف مفاجئا»)."""
    if not judgement.scope:
        return frozenset()
    scope = {token.start for token in _said_of_it(judgement.scope, lexicon)}
    two = judgement.nominal and not _names_subject(judgement, lexicon)
    return frozenset([key for key, index in pairs if rest[index].start in scope][: 2 if two else 1])


def _names_subject(judgement: Judgement, lexicon: CompareLexicon) -> bool:
    """Whether the particle has its subject in it («لست مذنبا»), so that what is said of it stands right behind."""
    return particle(fold(judgement.marks[-1]), lexicon) in lexicon.with_subject


def denied_of(
    tokens: Sequence[Word], pairs: Sequence[tuple[str, int]], rest: Sequence[Word], lexicon: CompareLexicon
) -> tuple[frozenset[str], bool]:
    """What a denial of «أن يكون كذا …» says of a subject that it takes for granted, and whether that is why it came.

    «نفى أن تكون التعيينات قد جاءت لإرضاء أحد» denies no appointment, «نفى أن تكون الأرقام صحيحة» no number. Empty where
    the whole clause is denied; `pairs` are keys and places in `rest`.
    """
    folded = [token.fold for token in tokens]
    start = 1 if folded[:1] == [_THAT] else 0
    if folded[start : start + 1] == [] or folded[start] not in lexicon.be or len(folded) < start + _PREDICATE:
        return frozenset(), False
    subject = folded[start + 1]
    described = _described(tokens, start + 1)
    if described:
        behind = [key for key, index in pairs if rest[index].start >= tokens[described].start]
        return frozenset(behind[:1]), False
    if not (subject.startswith(_ARTICLE) or subject.endswith(THIRD_PERSON) or subject in lexicon.event_nouns):
        return frozenset(), False
    for at in range(start + 2, len(folded)):
        why = folded[at] in lexicon.causal
        came = folded[at] == _HAVING and folded[at + 1 : at + 2] != [] and folded[at + 1] in lexicon.came
        true = at == len(folded) - 1 and folded[at] in lexicon.unlike_verdicts
        if why or came or true:
            behind = [key for key, index in pairs if rest[index].start >= tokens[at].start]
            return frozenset(behind[:_SAID]), why
    return frozenset(), False


def _described(tokens: Sequence[Word], subject: int) -> int:
    """The place of the adjective in the accusative that is said right behind a definite noun, or of an indefinite one
    («أن يكون الانفجار إرهابيا», «أن يكون انفجارا إرهابيا»); 0 without one."""
    noun = tokens[subject]
    if not noun.fold.startswith(_ARTICLE) and not _accusative(noun):
        return 0
    place = subject + 1
    while place < len(tokens) and tokens[place].fold.startswith(_ARTICLE) and place < subject + _SAID:
        place += 1
    return place if place < len(tokens) and _accusative(tokens[place]) else 0


def _accusative(word: Word) -> bool:
    """Whether a word may be an indefinite adjective in the accusative («مفاجئا»)."""
    ending = word.text.rstrip("\u064b").endswith("ا") and not word.fold.endswith(_ENDINGS)
    return ending and len(word.fold) >= _ADJECTIVE and not word.fold.startswith(_ARTICLE)


def _said_of_it(scope: Sequence[Word], lexicon: CompareLexicon) -> Sequence[Word]:
    """The words of a negation's scope from what is said of the subject, where that is an adjective behind «to be»."""
    if scope[0].fold not in lexicon.be:
        return scope
    for place, word in enumerate(scope[2 : _REACH + 1], start=2):
        if _accusative(word):
            return scope[place:]
    return scope

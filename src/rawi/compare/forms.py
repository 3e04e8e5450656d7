"""Forms: the folded written forms of the words of the comparison's lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rawi.arabic.fold import fold, folded
from rawi.arabic.inflect import past, present
from rawi.compare.phrases import Phrase, phrase_of
from rawi.lexicon.comparison import EventKind

ByFirst = Mapping[str, tuple[tuple[Phrase, str], ...]]
"""Phrases, each with its kind of event, by their first words; the longest first."""


def verb_forms(verb: tuple[str, str]) -> set[str]:
    """Every folded written form of a (past, present) pair."""
    return {fold(form.text) for form in (*past(verb[0]), *present(verb[1], verb[0]))}


def cues(verbs: Iterable[tuple[str, str]], others: Iterable[str]) -> frozenset[str]:
    """Every folded written form of some verbs, and other words folded."""
    return frozenset().union(*(verb_forms(verb) for verb in verbs)) | folded(others)


def pair(verb: str) -> tuple[str, str]:
    """A verb printed as its past and its present, apart; ValueError if it is anything else."""
    past_, present_ = verb.split()
    return past_, present_


def both_ways(pairs: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The pairs, each also with the second first."""
    return frozenset(each for first, second in pairs for each in ((first, second), (second, first)))


def event_words(events: Sequence[EventKind]) -> tuple[Mapping[str, str], Mapping[str, str], ByFirst]:
    """The nouns, the verbs in all their forms, and the phrases of some kinds of events, folded, each with its kind: the
    first, if there are two."""
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    phrases: dict[Phrase, str] = {}
    for kind in events:
        for noun in kind.nouns:
            phrase = phrase_of(noun)
            if len(phrase) == 1:
                nouns.setdefault(phrase[0], kind.id)
            else:
                phrases[phrase] = kind.id
    for kind in events:
        for verb in kind.verbs:
            for form in sorted(verb_forms(verb)):
                verbs.setdefault(form, kind.id)
        for past_, present_, after in kind.phrases:
            for form in sorted(verb_forms((past_, present_))):
                phrases[form, *phrase_of(after)] = kind.id
    return nouns, verbs, _by_first(phrases)


def counted_nouns(counted: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The printed nouns of one word by which things of some kinds are counted, each with its kind."""
    for kind, nouns in counted.items():
        yield from ((noun, kind) for noun in nouns if " " not in noun)


def dual_forms(noun: str) -> set[str]:
    """The folded duals of a printed singular («ضحيتان», «ضحيتين»)."""
    stem = noun.removesuffix("ة") + "ت" if noun.endswith("ة") else noun
    return {fold(stem + ending) for ending in ("ان", "ين")}


def _by_first(phrases: Mapping[Phrase, str]) -> ByFirst:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, kind in sorted(phrases.items(), key=lambda item: (-len(item[0]), item[0])):
        found.setdefault(phrase[0], []).append((phrase, kind))
    return {first: tuple(longest) for first, longest in found.items()}

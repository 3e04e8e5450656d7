"""Canonical names: how a candidate's name is shown, whatever was attached to it or left out in print."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.fold import fold, typed
from rawi.arabic.particles import ARTICLE
from rawi.arabic.words import inner_offset
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.grammar import Grammar
from rawi.model import Word

_HYPHENS = "-‐–"


def canonical(words: Sequence[Word], candidate: Candidate, grammar: Grammar) -> str:
    """The lexicon's name, or the printed one with its article written out and one spelling for each people.

    «للعراق» is «العراق», «القوات الأمريكية» is «القوات الأميركية», «مدينة كركوك» is «كركوك»: descriptors
    add nothing. Tatweel, presentation forms and invisible controls are no spelling.
    A nationality is named by its masculine singular without article.
    """
    if candidate.name is not None:
        return candidate.name
    senses = grammar.senses
    head = senses.of(words[candidate.first].fold)
    if candidate.type == "NORP":
        return senses.nations.get(head.bare, typed(words[candidate.first].text))
    if head.bare in senses.descriptors and (listed := _described(words, candidate, grammar)) is not None:
        return listed
    parts: list[str] = []
    for index in range(candidate.first, candidate.last):
        word = words[index]
        if word.kind == "mark" and word.text not in _HYPHENS:
            continue
        printed = word.text
        sense = senses.of(word.fold)
        people = senses.people.get(sense.bare) if candidate.type != "PER" and not sense.skip else None
        if index == candidate.first and candidate.skip:
            printed = printed[inner_offset(word, candidate.skip) - word.start :]
            if head.definite and not fold(printed).startswith(ARTICLE):
                printed = ARTICLE[0] + printed
        parts.append((ARTICLE if sense.definite else "") + people if people else typed(printed))
    return " ".join(parts)


def _described(words: Sequence[Word], candidate: Candidate, grammar: Grammar) -> str | None:
    """The listed name behind a descriptor, with or without quotation marks around it."""
    marked = words[candidate.last - 1].kind == "mark"
    start, end = candidate.first + 1 + marked, candidate.last - marked
    if start >= end:
        return None
    listed = grammar.known(words, start, end, quoted=True)
    return listed.known.canonical if listed is not None and listed.known is not None and listed.last == end else None

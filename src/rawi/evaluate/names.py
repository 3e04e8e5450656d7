"""Names: whether two ways of writing a holder mean the same one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from rawi.arabic.particles import ARTICLE
from rawi.arabic.words import words
from rawi.evaluate.gold import GoldDocument, GoldSource
from rawi.evaluate.matching import span_overlap
from rawi.model import Speaker

HolderKind = Literal["person", "body", "anonymous"]
_BRACKETS = re.compile(r"\(([^)]*)\)")
_ACCUSATIVE = "ا"
_SHORTEST = 3
"""Letters that must stay once they are taken off."""


def name_key(name: str) -> tuple[str, ...]:
    """The folded words of a name without punctuation, definite articles and the alef of the accusative: «مصدراً أمنياً»
    names whom «مصدر أمني» names."""
    return tuple(_bare(word.fold) for word in words(name) if word.kind != "mark")


def _bare(folded: str) -> str:
    for bare in (folded.removeprefix(ARTICLE).removesuffix(_ACCUSATIVE), folded.removeprefix(ARTICLE)):
        if len(bare) >= _SHORTEST:
            return bare
    return folded


def names_agree(one: str, other: str, kind: HolderKind) -> bool:
    """Whether the names are equal, or one holds the other's words and they share the head.

    The head of a person's name is its last word (the family name, after titles and given names), that of a body or of
    unnamed people the first («وزارة …»، «مصادر …»). A body is not told by its head alone: «الوزارة» may be any.
    """
    first, second = name_key(one), name_key(other)
    if not first or not second:
        return False
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    if kind == "body" and len(shorter) < 2:
        return False
    head = -1 if kind == "person" else 0
    return shorter[head] == longer[head] and set(shorter) <= set(longer)


class Holders:
    """The names under which a gold document's holders go, gathered from its mentions and statements."""

    def __init__(self, gold: GoldDocument) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        self._persons: set[str] = set()
        for mention in gold.mentions or ():
            if mention.entity:
                self._names[mention.entity].add(mention.norm or mention.span.text)
                if mention.type == "PER":
                    self._persons.add(mention.entity)
        for statement in gold.statements or ():
            source = statement.source
            if source.entity and source.resolved:
                self._names[source.entity].update(_spellings(source.resolved))
            if source.entity and source.span and source.type not in ("pronoun", "document", "implicit"):
                # As the text has it at another of the holder's statements («دفاع الشركة»).
                self._names[source.entity].add(source.span.text)
            if source.entity and source.type == "person":
                self._persons.add(source.entity)

    def speaker_right(self, source: GoldSource, speaker: Speaker) -> bool:
        """Whether the predicted speaker is the annotated source.

        A source that stands at the cue is right if the predicted span shares at least half of the two spans' joint
        stretch with it, or if the names agree. One that has to be resolved (implicit, pronoun, document) is right only
        by its resolved name; where the gold itself cannot tell who it is, any reading is accepted that names nobody
        definite.
        """
        resolving = source.type in ("implicit", "pronoun", "document")
        if source.span and speaker.span and not resolving and span_overlap(source.span, speaker.span) >= 0.5:
            return True
        if source.resolved is None and source.entity is None and source.span is None:
            return speaker.kind == "anonymous" or not speaker.name
        kind = self._kind(source, speaker)
        return any(names_agree(name, speaker.name, kind) for name in self._spellings(source))

    def _kind(self, source: GoldSource, speaker: Speaker) -> HolderKind:
        if source.type == "person" or source.entity in self._persons:
            return "person"
        if source.type == "anonymous" or (source.entity is None and speaker.kind == "anonymous"):
            return "anonymous"
        return "body"

    def _spellings(self, source: GoldSource) -> Iterable[str]:
        if source.resolved:
            yield from _spellings(source.resolved)
        if source.span and (source.resolved is None or source.type not in ("pronoun", "document")):
            yield source.span.text
        if source.entity:
            yield from sorted(self._names.get(source.entity, ()))


def _spellings(resolved: str) -> list[str]:
    """A resolved name as written, and its parts outside and inside brackets («واشنطن (الحكومة)»)."""
    return [resolved, _BRACKETS.sub(" ", resolved), *_BRACKETS.findall(resolved)]

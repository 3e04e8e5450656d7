"""Signs: everything the tagger goes by at each word, in words; what `evals/tagger_fit.py` fits weights to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.extract.mentions.senses import Senses
from rawi.extract.mentions.tagging.surroundings import before, elsewhere, ruled, ruled_told
from rawi.extract.mentions.tagging.traits import Traits, key, traits
from rawi.model import Reading

NEAR = (-1, 0, 1)
FAR = (-2, -1, 0, 1, 2)
TITLE = "title"
FIRST = "first"
BEYOND = "edge"


def placed(offset: int, sign: str) -> str:
    """A sign of the word at an offset from the one it is told of."""
    return f"{offset:+d} {sign}" if offset else sign


def told(found: Traits, offset: int) -> Iterator[str]:
    """The traits of a word as signs of the word `offset` before or behind it."""
    for trait in (*found.far, *(found.near if offset in NEAR else ())):
        yield placed(offset, trait)


def signs(
    reading: Reading, segments: Sequence[tuple[int, int]], labels: Sequence[int] | None, senses: Senses
) -> list[list[list[str]]]:
    """The signs of every word of every segment. `labels` are those of the rules; None keeps them secret."""
    words = reading.words
    read = [senses.of(word.fold) for word in words]
    again = elsewhere(words, read, labels, senses)
    found: list[list[list[str]]] = []
    for first, last in segments:
        own = [traits(key(word), senses) for word in words[first:last]]
        segment: list[list[str]] = []
        for at in range(first, last):
            one = [FIRST] if at == first else []
            if reading.title is not None and reading.title.start <= words[at].start < reading.title.end:
                one.append(TITLE)
            for offset in FAR:
                inside = first <= at + offset < last
                one += told(own[at + offset - first], offset) if inside else [placed(offset, BEYOND)]
            if words[at].kind == "word":
                one += before(words, read, at, first).told()
            if at in again:
                one += again[at].told()
            if labels is not None:
                one += ruled_told(ruled(labels, at, first, last))
            segment.append(one)
        found.append(segment)
    return found

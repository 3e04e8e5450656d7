"""Labels: the outermost names of an article as one label a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args

from rawi.arabic.particles import cuts
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.senses import Senses
from rawi.model import MentionType, Word

OUTSIDE = "O"
TYPES: tuple[MentionType, ...] = get_args(MentionType)
LABELS = (OUTSIDE, *(f"{place}-{type_}" for type_ in TYPES for place in "BCI"))
"""B: a name begins with the word. C: it begins behind the word's particles. I: it goes on."""
NUMBERS = {label: number for number, label in enumerate(LABELS)}
_BEGINS: dict[int, tuple[MentionType, int, bool]] = {
    NUMBERS[f"{place}-{type_}"]: (type_, NUMBERS[f"I-{type_}"], place == "C") for type_ in TYPES for place in "BC"
}
"""Labels that begin a name: its type, the label that goes on, whether particles stand before it."""


class Tagged(NamedTuple):
    """A name as tagged: words `[first, last)` without `skip` folded letters; `sure` in [0, 1]."""

    first: int
    last: int
    skip: int
    type: MentionType
    sure: float


def particles(word: Word, senses: Senses) -> int:
    """How many folded letters of particles a name that begins inside the word leaves off; 0 where there are none."""
    if word.kind != "word":
        return 0
    return senses.of(word.fold).skip or next((cut.skip for cut in cuts(word.fold) if cut.skip), 0)


def labelled(words: Sequence[Word], names: Iterable[Candidate]) -> list[int]:
    """The numbers of the labels of all words; of names that share words the one that begins first, then the longest."""
    labels = [0] * len(words)
    end = 0
    for name in sorted(names, key=lambda one: (one.first, -one.last)):
        if name.first < end:
            continue
        end = name.last
        labels[name.first] = NUMBERS[("C-" if name.skip else "B-") + name.type]
        inside = NUMBERS["I-" + name.type]
        labels[name.first + 1 : name.last] = [inside] * (name.last - name.first - 1)
    return labels


def spans(
    labels: Sequence[int], sure: Sequence[float], first: int, words: Sequence[Word], senses: Senses
) -> Iterable[Tagged]:
    """The names that the labels of a segment tell, which begins at word `first`; as sure as their least sure word."""
    at = 0
    while at < len(labels):
        begun = _BEGINS.get(labels[at])
        end = at + 1
        if begun is not None:
            type_, inside, behind = begun
            while end < len(labels) and labels[end] == inside:
                end += 1
            skip = particles(words[first + at], senses) if behind else 0
            yield Tagged(first + at, first + end, skip, type_, min(sure[at:end]))
        at = end

"""Surroundings: what the words before a word, and the same word elsewhere in the article, say about it.

Everything is kept as small integers, so that what was once put into words is found again by number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rawi.arabic.particles import CLITICS
from rawi.extract.mentions.roles import Role
from rawi.extract.mentions.senses import Sense, Senses
from rawi.extract.mentions.tagging.labels import LABELS, OUTSIDE
from rawi.extract.mentions.tagging.traits import ROLES, roles
from rawi.model import Word

TELLING = (
    Role.OFFICE | Role.RANK | Role.HONORIFIC | Role.PLACE | Role.BODY | Role.FACILITY | Role.SPEECH | Role.GIVEN
    | Role.FUNCTION | Role.VERB | Role.EVENT
)  # fmt: skip
"""What the word before can be that says something of a name."""
_MOST = 12
"""Occurrences of a word that are looked at."""


class Before(NamedTuple):
    """The word before and the word itself: roles, whether definite, and the word before if it is a particle."""

    role: int
    definite: bool
    particle: str
    own_role: int
    own_definite: bool

    def told(self) -> Iterator[str]:
        """In words."""
        yield f"{roles(self.role)} > {roles(self.own_role)}"
        own = "definite" if self.own_definite else "indefinite"
        yield f"{'definite' if self.definite else 'indefinite'} > {own}"
        if self.particle:
            yield f"{self.particle} > {'known' if self.own_role else 'unknown'} {own}"


class Alone(NamedTuple):
    """A word behind a mark or at the beginning."""

    own_role: int
    own_definite: bool

    def told(self) -> Iterator[str]:
        """In words."""
        yield f"mark > {roles(self.own_role)}"
        yield f"mark > {'definite' if self.own_definite else 'indefinite'}"


class Elsewhere(NamedTuple):
    """Of a word that the article has more than once: bits of `TELLING` for the words before it, of the rules' labels on
    it, of the particles on it; whether a place is at home somewhere where it stands; whether the word is unknown."""

    before: int
    labels: int
    particles: int
    placed: bool
    unknown: bool

    def told(self) -> Iterator[str]:
        """In words."""
        signs = ["again"]
        signs += (f"again behind {name.lower()}" for name, bit in ROLES if self.before & bit)
        types: dict[str, None] = {}
        for number, label in enumerate(LABELS):
            if self.labels >> number & 1:
                signs.append(f"again {label}")
                types[label[2:]] = None
        signs += (f"again in {type_}" for type_ in types)
        signs += (f"again with {letter}" for at, letter in enumerate(CLITICS) if self.particles >> at & 1)
        if self.placed:
            signs.append("again where places stand")
        for sign in signs:
            yield sign
            if self.unknown:
                yield f"unknown {sign}"


def before(words: Sequence[Word], read: Sequence[Sense], at: int, first: int) -> Before | Alone:
    """What stands before word `at` in the segment that begins at `first`."""
    own = read[at]
    if at == first or words[at - 1].kind != "word":
        return Alone(own.role, own.definite)
    sense = read[at - 1]
    particle = words[at - 1].fold if sense.role & Role.FUNCTION else ""
    return Before(sense.role, sense.definite, particle, own.role, own.definite)


def elsewhere(
    words: Sequence[Word], read: Sequence[Sense], labels: Sequence[int] | None, senses: Senses
) -> Mapping[int, Elsewhere]:
    """What is known from everywhere about the words that the article has more than once, by position. `labels` are
    those of the rules, None where they are kept secret."""
    positions: dict[str, list[int]] = defaultdict(list)
    for at, sense in enumerate(read):
        if words[at].kind == "word" and not sense.role & Role.FUNCTION:
            positions[sense.stem].append(at)
    found: dict[int, Elsewhere] = {}
    for places in positions.values():
        if len(places) < 2:
            continue
        telling = marked = particles = 0
        placed = False
        for at in places[:_MOST]:
            skip = read[at].skip
            if at and words[at - 1].kind == "word":
                telling |= read[at - 1].role & TELLING
                placed = placed or senses.places(words[at - 1].fold, words[at].fold[:skip])
            if labels is not None and labels[at]:
                marked |= 1 << labels[at]
            for letter in words[at].fold[:skip]:
                particles |= 1 << CLITICS.find(letter) if letter in CLITICS else 0
        sign = Elsewhere(telling, marked, particles, placed, not read[places[0]].role)
        found.update(dict.fromkeys(places, sign))
    return found


def ruled(labels: Sequence[int], at: int, first: int, last: int) -> tuple[int, int, int]:
    """What the rules say of a word and its neighbours: numbers of labels, `EDGE` outside the segment."""
    return (
        labels[at - 1] if at > first else EDGE,
        labels[at],
        labels[at + 1] if at + 1 < last else EDGE,
    )


EDGE = len(LABELS)
_RULED = (*LABELS, "edge")


def ruled_told(three: tuple[int, int, int]) -> Iterator[str]:
    """The same in words."""
    names = [_RULED[number] for number in three]
    for place, name in zip((-1, 0, 1), names, strict=True):
        yield f"{place:+d} rules {name}" if place else f"rules {name}"
    if any(name not in (OUTSIDE, "edge") for name in names):
        yield "rules " + " ".join(names)

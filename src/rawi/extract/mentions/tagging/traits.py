"""Traits: what the tagger knows of one written word by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rawi.arabic.particles import ARTICLE
from rawi.arabic.shapes import adjectival, foreign_spelling, is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.roles import Role
from rawi.extract.mentions.senses import Senses
from rawi.model import Word

ROLES = tuple((name, bit) for name, bit in vars(Role).items() if name.isupper())
_LONG = str.maketrans(dict.fromkeys("اوي", "v") | dict.fromkeys("بتثجحخدذرزسشصضطظعغفقكلمنهء", "c"))
_LONGEST = 7
_ENDINGS = (1, 2, 3)
_BEGINNINGS = (1, 2)
_NISBA = ("ي", "يه")
NUMBER = "0"
"""Stands for every number."""


class Traits(NamedTuple):
    """What is known of a word: `near` counts for the words beside it, `far` for those two away as well."""

    near: tuple[str, ...]
    far: tuple[str, ...]


def key(word: Word) -> str:
    """What a word's traits depend on."""
    return NUMBER if word.kind == "number" else word.fold


def roles(role: int) -> str:
    """Roles by name, "none" for none."""
    return "+".join(name for name, bit in ROLES if role & bit).lower() or "none"


def traits(folded: str, senses: Senses) -> Traits:
    """The traits of a folded word, or of a mark or number as `key` gives it."""
    if folded == NUMBER:
        return Traits((), ("number",))
    if not any(letter.isalpha() for letter in folded):
        return Traits((), (f"mark {folded}",))
    return Traits(tuple(_near(folded, senses)), tuple(_far(folded, senses)))


def _near(folded: str, senses: Senses) -> Iterator[str]:
    sense = senses.of(folded)
    bare = sense.bare
    yield f"word {bare}"
    for entry in senses.names(sense.stem)[-1:]:
        yield f"known {entry.type}{' guarded' if entry.guarded else ''}{' begins' if entry.rest else ''}"
    for size in _ENDINGS:
        if len(bare) > size:
            yield f"ends {bare[-size:]}"
    for size in _BEGINNINGS:
        if len(bare) > size:
            yield f"begins {bare[:size]}"
    yield f"length {min(len(bare), _LONGEST + 1)}"
    yield f"pattern {bare[:_LONGEST].translate(_LONG)}"
    if foreign_spelling(folded):
        yield "foreign spelling"


def _far(folded: str, senses: Senses) -> Iterator[str]:
    sense = senses.of(folded)
    yield f"roles {roles(sense.role)}"
    for name, bit in ROLES:
        if sense.role & bit:
            yield f"role {name.lower()}"
    yield "definite" if sense.definite else "indefinite"
    if not sense.role:
        yield "unknown definite" if sense.definite else "unknown indefinite"
        if sense.definite and sense.bare.endswith(_NISBA):
            yield "unknown nisba"
    if sense.skip:
        yield f"particles {folded[: sense.skip]}"
    if sense.role & Role.FUNCTION:
        yield f"function {folded}"
    if is_present_shape(folded):
        yield "present shape"
    if is_verbal_noun_shape(sense.bare, sense.bare):
        yield "verbal noun shape"
    if sense.definite and adjectival(ARTICLE + sense.bare):
        yield "adjective shape"
    if folded.isascii():
        yield "latin"

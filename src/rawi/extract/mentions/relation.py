"""Adjectives of relation («سلموري» of «سلمورة»): their forms, and what they are built on."""

from __future__ import annotations

from collections.abc import Iterator

from rawi.arabic.particles import ARTICLE

_SHORTEST = 4
_ENDINGS = ("ي", "يه", "يون", "يين")
_WEAK = "ا"
_WAW = "و"


def nisbas(stem: str) -> Iterator[str]:
    """The adjectives of relation of a folded name, with the article and without."""
    root = nisba_root(stem)
    bare = stem.removeprefix(ARTICLE)
    if bare[-1:] in _WEAK and len(bare) <= _SHORTEST:
        # «مهاوي» of «المها»
        for ending in _ENDINGS:
            yield from (bare + _WAW + ending, ARTICLE + bare + _WAW + ending)
    for ending in _ENDINGS:
        yield root + ending
        yield ARTICLE + root + ending


def nisba_root(stem: str) -> str:
    """What an adjective of relation is built on: «سلمورة» and «كاردونيا» lose their endings."""
    bare = stem[len(ARTICLE) :] if stem.startswith(ARTICLE) and len(stem) > _SHORTEST else stem
    for ending in ("يا", "يه", "ا", "ه"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            return bare[: -len(ending)]
    return bare

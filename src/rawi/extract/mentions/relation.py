"""Adjectives of relation («سلموري» of «سلمورة»): their forms, and what they are built on."""

from __future__ import annotations

from collections.abc import Iterator

from rawi.arabic.particles import ARTICLE

_SHORTEST = 4


def nisbas(stem: str) -> Iterator[str]:
    """The adjectives of relation of a folded name, with the article and without."""
    root = nisba_root(stem)
    for ending in ("ي", "يه", "يون", "يين"):
        yield root + ending
        yield ARTICLE + root + ending


def nisba_root(stem: str) -> str:
    """What an adjective of relation is built on: «سلمورة» and «كاردونيا» lose their endings."""
    bare = stem[len(ARTICLE) :] if stem.startswith(ARTICLE) and len(stem) > _SHORTEST else stem
    for ending in ("يا", "يه", "ا", "ه"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            return bare[: -len(ending)]
    return bare

"""Nouns: one form of a counted noun, singular or plural: «تسع محافظات» and «12 محافظة» count the same."""

from __future__ import annotations

_PLURAL, _FEMININE = "ات", "ه"
"""Endings, folded."""
_WEAK = frozenset("اوي")
"""Letters by which a broken plural differs from its singular («مصنع», «مصانع»)."""
_SURE = 4
"""Letters of a root and its prefix from which two nouns that have them are hardly two words."""
_SHORTEST = 3


def one_form(noun: str) -> str:
    """What a folded noun and its plural have in common; it is no word, and nothing to show."""
    first, _, rest = noun.partition(" ")
    stem = first.removesuffix(_PLURAL) if first.endswith(_PLURAL) else first.removesuffix(_FEMININE)
    if len(stem) < _SHORTEST:
        return noun
    root = stem[0] + "".join(letter for letter in stem[1:] if letter not in _WEAK)
    return " ".join(filter(None, (root if len(root) >= _SURE else stem, rest)))

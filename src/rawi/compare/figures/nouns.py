"""Nouns: one form of a counted noun, singular or plural: «تسع محافظات» and «12 محافظة» count the same.

The patterns of broken plurals are those of any grammar (W. Wright, A Grammar of the Arabic Language, §304): a singular
and a plural of one of them come to the same three letters.
"""

from __future__ import annotations

import re

_PLURAL, _FEMININE = "ات", "ه"
"""Endings, folded."""
_WEAK = frozenset("اوي")
"""Letters by which a broken plural differs from its singular («مصنع», «مصانع»)."""
_SURE = 4
"""Letters of a root and its prefix from which two nouns that have them are hardly two words."""
_SHORTEST = 3
_STRONG = "[^اويءئؤ]"
_BROKEN = [
    (re.compile(pattern.replace("C", f"({_STRONG})")), form)
    for pattern, form in (
        ("اCCاC", r"\1\2\3"),  # «أفران»: «فرن»
        ("اCCCه", r"\1\2\3"),  # «أرغفة»: «رغيف»
        ("CCCاء?", r"\1\2\3"),  # «عملاء»: «عميل»
        ("اCCCاء?", r"\1\2\3"),  # «أصدقاء»: «صديق»
        ("CC[اوي]Cه?", r"\1\2\3"),  # «بنوك»: «بنك»; «رجال»: «رجل»; the singulars «رغيف», «سلاح», «قذيفة»
        ("CCا[ئءي]C", r"\1\2\3"),  # «قذائف»: «قذيفة»
        ("CواCC", r"\1ا\2\3"),  # «شوارع»: «شارع»
    )
]


def one_form(noun: str) -> str:
    """What a folded noun and its plural have in common; it is no word, and nothing to show."""
    first, _, rest = noun.partition(" ")
    return " ".join(filter(None, (_broken(first) or _sound(first), rest)))


def _broken(noun: str) -> str | None:
    """The three letters of a noun of a pattern that broken plurals or their singulars have, None for another."""
    for pattern, form in _BROKEN:
        if met := pattern.fullmatch(noun.removesuffix(_PLURAL)):
            return met.expand(form)
    return None


def _sound(noun: str) -> str:
    stem = noun.removesuffix(_PLURAL) if noun.endswith(_PLURAL) else noun.removesuffix(_FEMININE)
    if len(stem) < _SHORTEST:
        return noun
    root = stem[0] + "".join(letter for letter in stem[1:] if letter not in _WEAK)
    return root if len(root) >= _SURE else stem

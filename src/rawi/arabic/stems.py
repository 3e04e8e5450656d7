"""Light stems: a word without the endings that its place in a sentence gives it.

The stemmer follows Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval" (2007), light10.
"""

from __future__ import annotations

ENDINGS = ("ها", "هم", "هن", "نا", "ات", "ون", "ين", "ان", "يه", "ته", "وا", "تم", "ه", "ي", "ت", "ا")
_SHORTEST = 3
_LAST = frozenset(ending[-1] for ending in ENDINGS)


def stem(word: str) -> str:
    """The light stem of a folded word without article: endings taken off while three letters remain."""
    for _ in range(2):
        if word[-1:] not in _LAST:
            break
        for ending in ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                word = word[: -len(ending)]
                break
        else:
            break
    return word

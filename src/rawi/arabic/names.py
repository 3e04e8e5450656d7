"""Name keys: one key for the ways newspapers print one name.

A key is for comparing only. What varies freely in print goes: vowel marks, hamza and its seats, final ya and ta marbuta
(all by folding), quotation marks, the article, the space in «عبد الله» and «أبو ظبي», and «ابن» for «بن».
Transliterations that differ in a letter («أوستن», «أوستين») have different keys; `alike` compares those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rawi.arabic.fold import fold
from rawi.arabic.particles import ARTICLE

_PLUS = re.compile(r"\+(?!\w)")
_PLUS_WORD = " بلس "
"""How a plus behind a name is read («أوبك+»)."""
_NOT_LETTERS = re.compile(r"[^\w]+")
_HAMZA = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})
_JOINED = ("عبد", "ابو")
"""Words that are also printed together with what follows them: servant of, father of."""
_SON = {"ابن": "بن"}
_LONG = re.compile(r"(?<=.)[اوي](?=.)")
_SHORTEST_ALIKE = 4


def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name without articles, «عبد» and «أبو» joined to the next word."""
    tokens: list[str] = []
    joining = ""
    for word in _NOT_LETTERS.sub(" ", _PLUS.sub(_PLUS_WORD, fold(name))).translate(_HAMZA).split():
        bare = word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 1 else word
        if word in _JOINED:
            joining = word
            continue
        if joining:
            tokens.append(joining + bare)
            joining = ""
            continue
        for joint in _JOINED:
            if word.startswith(joint + ARTICLE) and len(word) > len(joint) + 3:
                bare = joint + word[len(joint) + 2 :]
        tokens.append(_SON.get(bare, bare))
    if joining:
        tokens.append(joining)
    return tuple(tokens)


def name_key(name: str) -> str:
    """The key of a name: equal for printed variants of one name; empty if the name holds no letter or digit."""
    return key_of(name_tokens(name))


def key_of(tokens: Iterable[str]) -> str:
    """The key of a name with these tokens."""
    return " ".join(tokens)


def outline(token: str) -> str:
    """A key word without the long vowels inside it: equal for transliterations that `alike` accepts."""
    return _LONG.sub("", token)


def alike(one: str, other: str) -> bool:
    """Whether two key words can be one foreign name in two transliterations: equal but for one long vowel inside."""
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST_ALIKE or abs(len(one) - len(other)) != 1:
        return False
    return outline(one) == outline(other)

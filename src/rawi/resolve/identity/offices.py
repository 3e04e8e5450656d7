"""Offices: what somebody is, by the words right beside the name, where the reader has attached no office."""

from __future__ import annotations

import re

from rawi.arabic.fold import fold
from rawi.arabic.names import name_tokens
from rawi.resolve.identity.knowledge import Knowledge

_WORDS = 6
"""Words of an office at most."""
_STOP = re.compile(r"[،,.؛:()\[\]!؟?\n«»\"“”]")
_WHO_IS = frozenset({"وهو", "وهي"})


def office_beside(before: str, behind: str, knowledge: Knowledge) -> str:
    """The office that ends right before a person's name («ولي عهد كذا فلان»), or that «وهو» begins behind it; "" where
    none does. Verbs are told by nothing here, so that only words from one of a calling on are taken."""
    clause = _STOP.split(before)[-1].split() if before.endswith(" ") else []
    words = clause[-_WORDS:]
    for at, word in enumerate(words):
        rest = words[at:]
        if knowledge.callings_of(name_tokens(word)) and not any(fold(one) in knowledge.stopwords for one in rest[1:]):
            return " ".join(rest)
    following = _STOP.split(behind.lstrip(" ،,»"), maxsplit=1)[0].split()
    if len(following) > 1 and fold(following[0]) in _WHO_IS:
        found: list[str] = []
        for word in following[1 : 1 + _WORDS]:
            if fold(word) in knowledge.stopwords:
                break
            found.append(word)
        if found and knowledge.callings_of(name_tokens(found[0])):
            return " ".join(found)
    return ""

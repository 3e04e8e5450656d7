"""Clans: tribes and families of a people by the words before them («أعيان أولاد كذا والكذايدة»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.particles import CLITICS
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.roles import Role
from rawi.extract.mentions.senses import Sense, Senses
from rawi.model import Word

_AND = "و"
_OF = "من"
_SHORTEST = 4
_PLURAL = 5
_OTHER = Role.FUNCTION | Role.VERB | Role.COMMON


def clans(words: Sequence[Word], first: int, limit: int, at: int, senses: Senses) -> Iterator[Candidate]:
    """The clans whose names begin at word `at` of the sentence `[first, limit)`, one after the other."""
    if at <= first or words[at - 1].kind != "word":
        return
    before = _bare(words[at - 1].fold, senses)
    members = before == _OF and at - 2 >= first and words[at - 2].fold in senses.clansmen
    if before not in senses.clans and not members:
        return
    skip = 0
    found = False
    while at < limit and words[at].kind == "word":
        end = _clan(words, at, limit, skip, senses, sure=before in senses.sure_clans or found)
        if end == at or (members and not found and end == at + 1):
            return
        yield Candidate(at, end, skip, "NORP")
        found, at, skip = True, end, 1
        if at < limit and not words[at].fold.startswith(_AND):
            return


def _bare(folded: str, senses: Senses) -> str:
    return folded[1:] if folded not in senses.clans and folded[:1] in CLITICS else folded


def _clan(words: Sequence[Word], at: int, limit: int, skip: int, senses: Senses, *, sure: bool) -> int:
    folded = words[at].fold[skip:]
    if folded in senses.clan_words:
        if at + 1 >= limit or words[at + 1].kind != "word":
            return at
        after = senses.of(words[at + 1].fold)
        known = any(entry.rest[:1] == (words[at + 1].fold,) for entry in senses.names(folded))
        return at if after.skip or known or after.role & _OTHER else at + 2
    sense = senses.of(words[at].fold)
    if not sense.definite or sense.skip != skip or sense.role:
        return at
    return at + 1 if _plural(sense) or (sure and len(sense.bare) >= _SHORTEST) else at


def _plural(sense: Sense) -> bool:
    """Whether a noun has the shape of a clan's plural («الشياحنة», «الزوايد»)."""
    bare = sense.bare
    gathered = len(bare) == _PLURAL + 1 and bare.endswith("ه") and bare[2] == "ا"
    return gathered or (len(bare) == _PLURAL and bare[1:3] == "وا")

"""Short forms inside one article: «ديلون» for a man named in full elsewhere in it, «القنصلية» for a body."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.particles import ARTICLE
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.senses import HEAD, PERSON, Role, Senses
from rawi.model import Word

_NO_SURNAME = (
    Role.FUNCTION | Role.VERB | Role.COMMON | Role.OFFICE | Role.RANK | Role.DEMONYM | HEAD | Role.MODIFIER | Role.PLACE
)
_SHORTEST = 3


def short_forms(
    words: Sequence[Word],
    segments: Sequence[tuple[int, int]],
    candidates: Sequence[Candidate],
    senses: Senses,
    heads: frozenset[str],
) -> list[Candidate]:
    """Further candidates: last names of people, and definite heads of bodies, that the article also has in full."""
    covered = {index for candidate in candidates for index in range(candidate.first, candidate.last)}
    surnames = _surnames(words, candidates, senses)
    bodies = {
        ARTICLE + senses.of(words[candidate.first].fold).bare
        for candidate in candidates
        if candidate.type == "ORG"
        and candidate.last - candidate.first > 1
        and senses.of(words[candidate.first].fold).bare in heads
    }
    found: list[Candidate] = []
    for first, last in segments:
        for at in range(first, last):
            if at in covered or words[at].kind != "word":
                continue
            sense = senses.of(words[at].fold)
            if sense.stem in surnames or words[at].fold in surnames:
                skip = 0 if words[at].fold in surnames else sense.skip
                found.append(Candidate(at, at + 1, skip, "PER"))
            elif sense.stem in bodies and not _goes_on(words, at + 1, last, senses):
                found.append(Candidate(at, at + 1, sense.skip, "ORG"))
    return found


def _surnames(words: Sequence[Word], candidates: Sequence[Candidate], senses: Senses) -> set[str]:
    names: set[str] = set()
    for candidate in candidates:
        if candidate.type != "PER":
            continue
        last = words[candidate.last - 1].fold
        sense = senses.of(last)
        if candidate.last - candidate.first < 2 and candidate.role is None:
            continue
        if len(last) < _SHORTEST or last in senses.second or sense.role & _NO_SURNAME:
            continue
        if not sense.role & PERSON and not _proper(words, candidate, senses, last):
            continue
        if sense.role & PERSON and not sense.definite and sense.role & (Role.GIVEN | Role.SHARED):
            continue
        names.add(last)
    return names


def _proper(words: Sequence[Word], candidate: Candidate, senses: Senses, last: str) -> bool:
    """Whether an unknown last name is safe to look for: long enough, no feminine noun, and behind a name word."""
    sense = senses.of(last)
    if len(sense.bare) <= _SHORTEST or (sense.bare.endswith("ه") and not sense.definite):
        return False
    if sense.definite and not sense.bare.endswith("ي"):
        behind = range(candidate.first, candidate.last - 1)
        return any(senses.of(words[index].fold).role & (PERSON | Role.JOINT) for index in behind)
    return True


def _goes_on(words: Sequence[Word], at: int, limit: int, senses: Senses) -> bool:
    """Whether a definite adjective follows, so that another body may be meant («الشركة الأخرى»)."""
    if at >= limit or words[at].kind != "word":
        return False
    sense = senses.of(words[at].fold)
    return sense.definite and not sense.skip and bool(sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER))

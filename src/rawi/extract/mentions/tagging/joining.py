"""Joining: what the tagger's names change in those of the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.tagging.labels import Tagged
from rawi.model import MentionType

ADD: Mapping[MentionType, float] = {"PER": 0.8, "NORP": 0.8, "LOC": 0.9, "ORG": 0.98, "FAC": 0.98, "EVENT": 0.98}
"""How sure a name must be where the rules found none. On newswire, where fewer words are names than in our gold, common
nouns behind the heads of bodies, facilities and events seem names too easily (docs/decisions/0005-tagger.md)."""
SETTLE = 0.98
"""How sure it must be to stand in the place of what the rules found."""


def join(names: Sequence[Candidate], tagged: Sequence[Tagged]) -> list[Candidate]:
    """The names of the rules with those of the tagger. One that shares words with names of the rules replaces those it
    crosses, shorter ones of its own type, whose office it takes over, and one of other type on the same words; a larger
    one keeps it out."""
    names = list(names)
    found: list[Candidate] = []
    for one in tagged:
        sharing = [name for name in names if name.first < one.last and one.first < name.last]
        new = Candidate(one.first, one.last, one.skip, one.type)
        if not sharing:
            if one.sure >= ADD[one.type]:
                found.append(new)
            continue
        if one.sure < SETTLE or _kept_out(new, sharing):
            continue
        replaced = [name for name in sharing if _gives_way(name, new)]
        role = next((name.role for name in replaced if name.role is not None and name.type == new.type), None)
        names = [name for name in names if name not in replaced]
        found.append(new._replace(role=role))
    return [*names, *found]


def _kept_out(new: Candidate, sharing: Sequence[Candidate]) -> bool:
    around = [name for name in sharing if name.first <= new.first and name.last >= new.last]
    same = (new.first, new.last)
    return any(name.type == new.type or (name.first, name.last) != same for name in around)


def _gives_way(name: Candidate, new: Candidate) -> bool:
    crosses = name.first < new.first or name.last > new.last
    return crosses or name.type == new.type or (name.first, name.last) == (new.first, new.last)

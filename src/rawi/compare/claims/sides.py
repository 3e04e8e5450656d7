"""Sides: who of a claim stands with its core, by what surely opposes what inside the claim.

A member that denies the core by what it affirms («خسر», «الشرطة هي التي بدأت») is known by the core's own words only
where these say the contrary; where they do not, it is known by another member that it opposes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from rawi.model import Stance

_OTHER: Mapping[Stance, Stance] = {"affirms": "denies", "denies": "affirms"}


def parted(
    stances: Mapping[str, Stance], opposed: Set[tuple[str, str]], core: str, near: Mapping[str, float]
) -> dict[str, Stance]:
    """The stances of the members of a claim by id, with those turned who oppose more of their own side than of the
    other; the farthest from the core (by `near`) first, ties by id. The core stays where it is."""
    found = dict(stances)
    against: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in opposed:
        if found.get(one, "neither") in _OTHER and found.get(other, "neither") in _OTHER:
            against[one].add(other)
            against[other].add(one)
    order = sorted((name for name in against if name != core), key=lambda name: (near.get(name, 0.0), name))
    for _ in order:
        turning = next((name for name in order if _torn(name, found, against[name])), None)
        if turning is None:
            break
        found[turning] = _OTHER[found[turning]]
    return found


def _torn(name: str, stances: Mapping[str, Stance], others: Set[str]) -> bool:
    same = sum(stances[other] == stances[name] for other in others)
    return same > len(others) - same

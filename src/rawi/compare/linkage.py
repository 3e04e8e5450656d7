"""Average link: agglomerative clustering over a sparse graph, so that no chain drifts away."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A group that there was on the way, sorted, and the likeness at which it became part of a larger one; the
    threshold for those that stayed."""

    members: tuple[str, ...]
    until: float


def average_link(
    names: Sequence[str],
    likeness: Mapping[tuple[str, str], float],
    threshold: float,
    stages: list[Stage] | None = None,
) -> list[list[str]]:
    """Groups of `names`, each sorted, in order of their first: two groups become one while the average likeness of the
    pairs across them reaches `threshold`. A pair without likeness counts as 0; ties go by name. All groups that there
    were are added to `stages`."""
    groups: dict[str, list[str]] = {name: [name] for name in names}
    links: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (first, second), value in likeness.items():
        links[first][second] = links[second][first] = value
    heap = [(-value, first, second, 1, 1) for (first, second), value in sorted(likeness.items()) if value >= threshold]
    heapq.heapify(heap)
    while heap:
        value, first, second, size_one, size_two = heapq.heappop(heap)
        if (
            first not in groups
            or second not in groups
            or (len(groups[first]), len(groups[second])) != (size_one, size_two)
        ):
            continue
        if stages is not None:
            stages += [Stage(members=tuple(groups[one]), until=-value) for one in (first, second)]
        groups[first] = sorted(groups[first] + groups.pop(second))
        merged = links.pop(second)
        total = size_one + size_two
        for other in sorted(set(links[first]) | set(merged)):
            if other in (first, second) or other not in groups:
                continue
            value = (links[first].get(other, 0.0) * size_one + merged.get(other, 0.0) * size_two) / total
            links[first][other] = links[other][first] = value
            links[other].pop(second, None)
            if value >= threshold:
                one, two = sorted((first, other))
                heapq.heappush(heap, (-value, one, two, len(groups[one]), len(groups[two])))
        links[first].pop(second, None)
    if stages is not None:
        stages += [Stage(members=tuple(group), until=threshold) for group in groups.values()]
    return [groups[name] for name in sorted(groups)]

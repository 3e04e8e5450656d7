"""Average link: agglomerative clustering over a sparse graph, so that no chain drifts away."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence


def average_link(
    names: Sequence[str],
    likeness: Mapping[tuple[str, str], float],
    threshold: float,
) -> list[list[str]]:
    """Groups of `names`, each sorted, in order of their first: two groups become one while the average likeness of the
    pairs across them reaches `threshold`. A pair without likeness counts as 0; ties go by name."""
    groups: dict[str, list[str]] = {name: [name] for name in names}
    links: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (first, second), value in likeness.items():
        links[first][second] = links[second][first] = value
    heap = [(-value, first, second, 1, 1) for (first, second), value in likeness.items() if value >= threshold]
    heapq.heapify(heap)
    while heap:
        value, first, second, size_one, size_two = heapq.heappop(heap)
        if (
            first not in groups
            or second not in groups
            or (len(groups[first]), len(groups[second])) != (size_one, size_two)
        ):
            continue
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
    return [groups[name] for name in sorted(groups)]

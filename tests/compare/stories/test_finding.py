"""Finding keys among some: where each of those that are there stands, also where several begin alike."""

from __future__ import annotations

import random

import numpy as np
import pytest

from rawi.compare.stories.finding import Finding, firsts

ALIKE = [(7 << 44) + low for low in (1, 2, 3, 5, 8)]
LAST = 2**64 - 1


@pytest.mark.parametrize("marks", [[], [4], ALIKE, [1, *ALIKE, LAST - 2, LAST]])
def test_keys_are_found_where_they_stand(marks: list[int]) -> None:
    asked = [*marks, 0, 6, (7 << 44) + 4, (7 << 44) + 9, (8 << 44) + 1, LAST, LAST - 1, *marks]
    random.Random(3).shuffle(asked)
    keys = np.array(asked, np.uint64)
    finding = Finding(np.array(marks, np.uint64))
    for begin in (None, firsts(keys)):
        spots, numbers = finding.found(keys, begin)
        assert list(zip(spots.tolist(), numbers.tolist(), strict=True)) == [
            (spot, marks.index(key)) for spot, key in enumerate(asked) if key in marks
        ]

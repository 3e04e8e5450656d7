"""What a tagged name may change in the names of the rules."""

from __future__ import annotations

import pytest

from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.tagging.joining import ADD, SETTLE, join
from rawi.extract.mentions.tagging.labels import Tagged

SURNAME = Candidate(4, 6, 0, "PER", name="رامز الدالي", role=(2, 4))
BODY = Candidate(8, 11, 0, "ORG")
TOWN = Candidate(10, 11, 0, "LOC")
NAMES = [SURNAME, BODY, TOWN]


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        # Where the rules found nothing.
        (Tagged(0, 2, 1, "LOC", ADD["LOC"]), [*NAMES, Candidate(0, 2, 1, "LOC")]),
        (Tagged(0, 2, 0, "LOC", ADD["LOC"] - 0.01), NAMES),
        # The same name, a name inside a larger one, and one of which the tagger is not sure.
        (Tagged(4, 6, 0, "PER", 1.0), NAMES),
        (Tagged(8, 10, 0, "ORG", 1.0), NAMES),
        (Tagged(9, 10, 0, "LOC", 1.0), NAMES),
        (Tagged(4, 7, 0, "PER", SETTLE - 0.01), NAMES),
        # A longer name takes over the office; another type on the same words; a crossing one.
        (Tagged(4, 7, 0, "PER", SETTLE), [BODY, TOWN, Candidate(4, 7, 0, "PER", role=(2, 4))]),
        (Tagged(8, 11, 0, "FAC", SETTLE), [SURNAME, TOWN, Candidate(8, 11, 0, "FAC")]),
        (Tagged(5, 7, 0, "LOC", SETTLE), [BODY, TOWN, Candidate(5, 7, 0, "LOC")]),
    ],
)
def test_a_tagged_name_among_those_of_the_rules(tagged: Tagged, expected: list[Candidate]) -> None:
    assert join(NAMES, [tagged]) == expected

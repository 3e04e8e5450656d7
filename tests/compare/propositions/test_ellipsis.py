from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.ellipsis import completed
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary


def last(lexicon: CompareLexicon, content: str) -> Proposition:
    said = Said("قائد الحامية", "قال", content, kind="person")
    made = document(News(text=f"قال قائد الحامية {content}.", said=(said,), names=(("الصدف", "LOC"), ("النور", "LOC"))))
    return completed(propositions(made, Keys(lexicon, vocabulary([made])), lexicon))[-1]


def test_a_short_denial_is_of_the_place_that_was_just_named(lexicon: CompareLexicon) -> None:
    found = last(lexicon, "إن التحركات في الصدف كانت منسقة ولم يقع أي هجوم")
    assert found.names == found.places != frozenset()
    assert any(note.startswith("goes on from: ") for note in found.notes)


@pytest.mark.parametrize(
    "content",
    [
        "إن التحركات في الصدف كانت منسقة ولم يقع أي هجوم في النور",
        "إن التحركات في الصدف كانت منسقة. وقع هجوم",
        "إن التحركات كانت منسقة ولم يقع أي هجوم",
    ],
)
def test_what_names_its_own_place_or_denies_nothing_stays_as_it_is(content: str, lexicon: CompareLexicon) -> None:
    assert not any(note.startswith("goes on from") for note in last(lexicon, content).notes)

"""How near two propositions are."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare import CompareLexicon
from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.features import FeatureReader, Features
from rawi.compare.claims.sets import Pairs, exact
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary

CONTENTS = (
    "جسر الصفصاف أغلق أمام شاحنات القمح",
    "البلدية أغلقت جسر الصفصاف أمام شاحنات القمح",
    "السفينة رست في ميناء المرجان",
    "الباخرة لم ترس في الميناء",
    "سبعة عمال أصيبوا في مصنع الخزف",
)
DOCUMENTS = [
    document(News(text=f"قال الوالي إن {content}. العدد {number}.", said=(Said("الوالي", "قال", content),)))
    for number, content in enumerate(CONTENTS)
]


@pytest.fixture(scope="module")
def every() -> list[Proposition]:
    lexicon = CompareLexicon.load()
    keys = Keys(lexicon, vocabulary(DOCUMENTS))
    return [one for each in DOCUMENTS for one in propositions(each, keys, lexicon)]


@pytest.mark.parametrize("table", ["weights", "claim_weights"])
def test_all_that_is_weighed_is_a_feature(table: str, lexicon: CompareLexicon) -> None:
    assert set(lexicon.relations[table]) - {"bias", "meaning", "other_year"} <= set(Features._fields)


def test_features_are_the_same_from_both_sides_and_those_of_the_sets(
    lexicon: CompareLexicon, every: list[Proposition]
) -> None:
    reader = FeatureReader(lexicon, every)
    pairs = Pairs.of(combinations(range(len(every)), 2))
    both = reader.keys.common(reader.keys, pairs)
    one = reader.of(pairs, both)
    two = reader.of(pairs.turned, reader.keys.common(reader.keys, pairs.turned))
    assert [values.tolist() for values in one] == [values.tolist() for values in two]
    weight = {key: float(exact([reader.rarity.of(key)])[0]) for key in reader.places}
    for at, (first, second) in enumerate(combinations(every, 2)):
        shared = sum(weight[key] for key in first.keys & second.keys)
        whole = sum(weight[key] for key in first.keys | second.keys)
        assert one.overlap[at] == pytest.approx(shared / whole)
    assert one.overlap.any()


def test_evidence_of_many_pairs_is_that_of_each(lexicon: CompareLexicon, every: list[Proposition]) -> None:
    reader, evidence = FeatureReader(lexicon, every), Evidence(every, lexicon.things, lexicon.shares)
    pairs = Pairs.of(combinations(range(len(every)), 2))
    found = evidence.enough_of(reader.keys.common(reader.keys, pairs), sorted(reader.places)).tolist()
    assert found == [evidence.enough(first, second) for first, second in combinations(every, 2)]
    assert len(set(found)) == 2

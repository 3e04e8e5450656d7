"""A position gives its number as its holder bounded it, in whatever order his statements are read."""

from __future__ import annotations

from itertools import permutations

import pytest
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare import CompareLexicon, compare
from rawi.model.document import Approximation


def attended(words: str, approximation: Approximation, outlet: str) -> News:
    content = f"{words} ألف و200 مشجع حضروا نهائي كأس الواحات في ملعب الزيتون"
    return News(
        text=f"{outlet}: قال اتحاد الواحات إن {content}.",
        published="2031-03-10",
        outlet=outlet,
        said=(Said("اتحاد الواحات", "قال", content),),
        names=(("ملعب الزيتون", "LOC"), ("كأس الواحات", "EVENT")),
        numbers=(Number(f"{words} ألف و200 مشجع", 1200, None, "people", "مشجع", approximation),),
    )


OTHER = News(
    text="الضفة: قالت شرطة الواحة إن 400 مشجع حضروا نهائي كأس الواحات في ملعب الزيتون.",
    published="2031-03-10",
    outlet="الضفة",
    said=(Said("شرطة الواحة", "قالت", "400 مشجع حضروا نهائي كأس الواحات في ملعب الزيتون"),),
    names=(("ملعب الزيتون", "LOC"), ("كأس الواحات", "EVENT")),
    numbers=(Number("400 مشجع", 400, 400, "people", "مشجع"),),
)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ([("أكثر من", "more than")], "more than"),
        ([("ما لا يقل عن", "at least")], "at least"),
        ([("أكثر من", "more than"), ("ما لا يقل عن", "at least")], "at least"),
    ],
)
def test_the_bound_of_a_position_is_that_of_its_statements(
    lexicon: CompareLexicon, encoder: HashingEncoder, told: list[tuple[str, Approximation]], kept: Approximation
) -> None:
    news = [attended(words, how, outlet) for (words, how), outlet in zip(told, ("النهر", "السهل"), strict=False)]
    for order in permutations([*news, OTHER]):
        found = compare([document(one) for one in order], encoder, lexicon)
        given = {
            (position.holder.name, position.value.approximation)
            for claim in found.claims
            for position in claim.positions
            if position.value is not None
        }
        assert given == {("اتحاد الواحات", kept), ("شرطة الواحة", "exact")}

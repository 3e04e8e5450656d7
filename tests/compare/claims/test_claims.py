from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests import knowing
from tests.compare.newsroom import News, Said, document

from rawi.compare.claims.claims import group
from rawi.compare.claims.relations import Relation
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary

LEXICON = knowing.comparing()
CONTENTS = ("السد امتلأ", "السد فارغ تماما", "الجسر أغلق", "المطار افتتح", "الطريق سلك", "القطار تأخر")
MADE = document(
    News(
        text=" ".join(f"قال {content}." for content in CONTENTS),
        said=tuple(Said("الوالي", "قال", content) for content in CONTENTS),
    )
)
ALL: list[Proposition] = propositions(MADE, Keys(LEXICON, vocabulary([MADE])), LEXICON)


def relation(first: Proposition, second: Proposition, same: float, *, opposite: bool = False) -> Relation:
    one, two = sorted((first.id, second.id))
    return Relation(
        first=one,
        second=two,
        same=same,
        together=same,
        meaning=same,
        opposite=opposite,
        scored=True,
        reasons=(),
    )


def test_a_chain_does_not_become_one_claim() -> None:
    chain = [relation(ALL[i], ALL[i + 1], 0.9) for i in range(len(ALL) - 1)]
    assert max(len(each.members) for each in group(ALL, chain, 0.5)) <= 3


def test_a_member_whose_event_excludes_the_cores_denies_it() -> None:
    found = group(ALL[:2], [relation(ALL[0], ALL[1], 0.9, opposite=True)], 0.5, turned=lambda core, all_: {ALL[1].id})
    assert len(found) == 1
    assert sorted(found[0].stances.values()) == ["affirms", "denies"]


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0, 1)), max_size=25),
    st.floats(0.1, 0.9),
)
def test_everything_is_in_one_group_whatever_the_order(links: list[tuple[int, int, float]], threshold: float) -> None:
    unique = {(min(a, b), max(a, b)): same for a, b, same in links if a != b}
    relations = [relation(ALL[a], ALL[b], same) for (a, b), same in unique.items()]
    found = group(ALL, relations, threshold)
    members = sorted(member.id for each in found for member in each.members)
    assert members == sorted(one.id for one in ALL)
    for each in found:
        assert each.core in each.members
        assert set(each.stances) == {member.id for member in each.members}
    assert group(list(reversed(ALL)), list(reversed(relations)), threshold) == found


def test_what_opposes_is_in_one_group_however_unlike() -> None:
    first, second = sorted((ALL[0].id, ALL[1].id))
    links = [relation(ALL[0], ALL[1], 0.1), relation(ALL[0], ALL[2], 0.6)]
    assert all(len(each.members) < 3 for each in group(ALL[:3], links, 0.5))
    assert any(
        len(each.members) > 1 and {first, second} <= {one.id for one in each.members}
        for each in group(ALL[:3], links, 0.5, {(first, second)})
    )

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.compare.newsroom import News, Said, document

from rawi.compare.claims import group
from rawi.compare.keys import Keys
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions import Proposition, propositions, vocabulary
from rawi.compare.relations import Relation

LEXICON = CompareLexicon.load()
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
    return Relation(first=one, second=two, same=same, meaning=same, opposite=opposite, reasons=())


def test_a_chain_does_not_become_one_claim() -> None:
    chain = [relation(ALL[i], ALL[i + 1], 0.9) for i in range(len(ALL) - 1)]
    assert max(len(each.members) for each in group(ALL, chain, 0.5)) <= 3


def test_a_member_whose_event_excludes_the_cores_denies_it() -> None:
    found = group(ALL[:2], [relation(ALL[0], ALL[1], 0.9, opposite=True)], 0.5)
    assert len(found) == 1
    assert sorted(found[0].stances.values()) == ["affirms", "denies"]


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0, 1)), max_size=25),
    st.floats(0.1, 0.9),
)
def test_everything_is_in_one_group_and_near_its_core(links: list[tuple[int, int, float]], threshold: float) -> None:
    unique = {(min(a, b), max(a, b)): same for a, b, same in links if a != b}
    relations = [relation(ALL[a], ALL[b], same) for (a, b), same in unique.items()]
    found = group(ALL, relations, threshold)
    members = sorted(member.id for each in found for member in each.members)
    assert members == sorted(one.id for one in ALL)
    near = {(one.first, one.second) for one in relations if one.same >= threshold}
    for each in found:
        for member in each.members:
            pair = (min(member.id, each.core.id), max(member.id, each.core.id))
            assert member.id == each.core.id or pair in near
    assert group(list(reversed(ALL)), list(reversed(relations)), threshold) == found

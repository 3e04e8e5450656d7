"""Denials of the very kind that another tells, with no word in common: labour, trade, war, courts."""

from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.claims.evidence import Evidence
from rawi.compare.disputes.kinds import Kinds
from rawi.compare.disputes.turning import Turning
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.doers import Doers
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import propositions, vocabulary
from rawi.model import MentionType

NAMES: tuple[tuple[str, MentionType], ...] = (("شركة المرساة", "ORG"), ("ميناء الصدف", "LOC"), ("ميناء النور", "LOC"))


def same(lexicon: CompareLexicon, told: str, denied: str, speaker: str = "شركة المرساة") -> bool:
    text = f"قالت نقابة البحارة إن {told}. ونفت {speaker} {denied}."
    said = (Said("نقابة البحارة", "قالت", told), Said(speaker, "ونفت", denied, denies=True, cls="deny"))
    made = document(News(text=text, said=said, names=NAMES))
    keys = Keys(lexicon, vocabulary([made]))
    one, two = sorted(propositions(made, keys, lexicon), key=lambda each: each.start)
    evidence = Evidence([one, two], lexicon.things, lexicon.shares)
    return Kinds(evidence, lexicon, Turning(lexicon, Doers(lexicon, keys))).same(one, two)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("شركة المرساة فصلت 18 بحارا", "تسريح أي عمال"),
        ("شركة المرساة اعتقلت المدير في الميناء", "توقيف أحد"),
        ("الشحن في شركة المرساة توقف", "أي شلل في عمليات الشحن"),
        ("شركة المرساة هي التي أغرقت القارب", "مسؤوليتها عن الغرق"),
    ],
)
def test_a_denial_of_the_kind_that_another_tells(told: str, denied: str, lexicon: CompareLexicon) -> None:
    assert same(lexicon, told, denied)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("شركة المرساة رفعت أجور 18 بحارا", "تسريح أي عمال"),
        ("شركة المرساة فصلت 18 بحارا في ميناء الصدف", "تسريح أي عمال في ميناء النور"),
        ("الشحن في شركة المرساة توقف", "وصول أي سفينة"),
        ("البحارة هم الذين أغرقوا القارب", "مسؤوليتها عن الغرق"),
    ],
)
def test_not_of_another_kind_place_or_doer(told: str, denied: str, lexicon: CompareLexicon) -> None:
    assert not same(lexicon, told, denied)

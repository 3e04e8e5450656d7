from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from tests import knowing
from tests.compare.newsroom import News, Said, document

from rawi.compare import compare
from rawi.model import Document, Origin, Position, SpeakerKind

DELAY = "افتتاح جسر الوادي الجديد تأجل إلى الخريف"
LATER = "تأجل حتى الخريف افتتاح الجسر الجديد فوق الوادي"


def paper(
    outlet: str,
    content: str,
    day: str,
    *,
    speaker: str = "سالم الدرعي",
    media: str | None = None,
    kind: SpeakerKind = "person",
    document_: str | None = None,
) -> Document:
    said = Said(speaker, "قال", content, media=media, kind=kind, said="", document=document_)
    return document(News(text=f"{outlet}: قال {speaker} إن {content}.", outlet=outlet, said=(said,), published=day))


def delayed(documents: Sequence[Document]) -> tuple[list[Position], dict[str, Origin]]:
    comparison = compare(documents, knowing.encoder("use"), knowing.comparing())
    origins = {origin.id: origin for origin in comparison.origins}
    return [one for claim in comparison.claims for one in claim.positions if len(one.statements) > 1], origins


def test_what_a_speaker_holds_is_of_one_origin_within_days_and_of_two_later() -> None:
    (near,), origins = delayed([paper("الضحى", DELAY, "2024-03-10"), paper("الميناء", LATER, "2024-03-11")])
    assert [origins[one].reason for one in near.origins] == ["one position of one speaker within a few days"]
    assert set(origins[near.origins[0]].articles) == set(near.articles)
    for day in ("2024-03-12", "2024-03-25"):
        (far,), _ = delayed([paper("الضحى", DELAY, "2024-03-10"), paper("الميناء", LATER, day)])
        assert len(far.origins) == 2


def test_a_later_report_goes_with_the_nearest_day_only() -> None:
    told = [paper("الضحى", DELAY, "2024-03-10"), paper("الميناء", LATER, "2024-03-11")]
    again = paper("السهل", "الجسر الجديد فوق الوادي تأجل افتتاحه للخريف", "2024-03-20")
    (held,), _ = delayed([*told, again])
    assert len(held.articles) == 3
    assert len(held.origins) == 2


def test_what_stands_in_a_document_and_what_does_not_are_one_for_a_day_only() -> None:
    written = paper("الضحى", DELAY, "2024-03-10", document_="بيان")
    (near,), _ = delayed([written, paper("الميناء", LATER, "2024-03-11")])
    assert len(near.origins) == 1
    (far,), _ = delayed([written, paper("الميناء", LATER, "2024-03-12")])
    assert len(far.origins) == 2


def test_what_one_outlet_was_told_stays_apart_unless_it_is_that_outlet() -> None:
    told = paper("قناة السواحل", DELAY, "2024-03-10", speaker="مصدر في البلدية", kind="anonymous")
    relayed = paper("الميناء", LATER, "2024-03-11", speaker="مصدر في البلدية", kind="anonymous", media="قناة السواحل")
    comparison = compare([told, relayed], knowing.encoder("use"), knowing.comparing())
    used = {one for claim in comparison.claims for each in claim.positions for one in each.origins}
    assert len(used) == 1
    other = paper("الميناء", LATER, "2024-03-11", speaker="مصدر في البلدية", kind="anonymous", media="قناة الجبل")
    comparison = compare([told, other], knowing.encoder("use"), knowing.comparing())
    assert len({one for claim in comparison.claims for each in claim.positions for one in each.origins}) == 2


def test_the_order_of_articles_changes_nothing() -> None:
    papers = [
        paper("الضحى", DELAY, "2024-03-10"),
        paper("الميناء", LATER, "2024-03-11"),
        paper("السهل", LATER, "2024-03-13"),
    ]
    encoder, lexicon = knowing.encoder("use"), knowing.comparing()
    first, *others = (compare(order, encoder, lexicon) for order in permutations(papers))
    assert all(other == first for other in others)

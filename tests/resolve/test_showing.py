"""Names are shown as they are typed; spans keep what was printed."""

from __future__ import annotations

from tests.extract.statements.telling import document, primary

TEXT = "وقـــال مدير نـــادي الشهاب سالـــم القرواني إن العقـــد جاهز.\n"


def test_a_name_loses_what_is_no_letter_and_its_span_keeps_it() -> None:
    (one,) = primary(document(TEXT))
    assert (one.speaker.name, one.speaker.role) == ("سالم القرواني", "مدير نادي الشهاب")
    assert one.speaker.span is not None
    assert "سالـــم" in one.speaker.span.text
    assert one.content_text == "العقـــد جاهز"


def test_a_chain_likewise() -> None:
    (one,) = primary(document("ونقلت وكالـــة الأفـــق عن مصدر في الوزارة قوله إن الجسر مغلق.\n"))
    assert {link.name for link in one.chain if link.role == "agency"} == {"الأفق"}


def test_a_body_that_is_described_likewise() -> None:
    (one,) = primary(document("وأعلنـــت إدارة المنـــارة أن الملعب مغلق.\n"))
    assert one.speaker.name == "إدارة المنارة"

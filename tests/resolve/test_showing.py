"""Names are shown as they are typed; spans keep what was printed."""

from __future__ import annotations

from tests.extract.statements.telling import document, primary

from rawi.model import Span
from rawi.resolve.showing import nominative, with_article

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


def test_an_unnamed_source_loses_the_accusative_of_its_clause() -> None:
    assert nominative("مصدراً حكومياً") == "مصدر حكومي"
    assert nominative("مصدر حكومي") == "مصدر حكومي"


def test_an_article_behind_its_preposition_is_whole_again() -> None:
    text = "وفقا للوزارة"
    assert with_article(text, Span.of(text, 6, 12)) == "الوزارة"
    assert with_article(text, Span.of(text, 5, 12)) == "للوزارة"
    assert with_article("قالت لوزيرة", Span.of("قالت لوزيرة", 6, 11)) == "وزيرة"

"""An undated article that copies dated ones gets bounds from them, whatever the order and however often."""

from __future__ import annotations

from dataclasses import replace

from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, document

from rawi.compare import compare
from rawi.model import Comparison, DatingReason, Document, Span

WORDS = (
    "أعلنت بلدية المرسى الغربي أن أشغال توسيع الجسر القديم انتهت قبل موعدها بشهرين كاملين وأن حركة السير عادت إلى "
    "طبيعتها في الاتجاهين بعد إزالة الحواجز كلها وتثبيت إشارات جديدة على الجانبين."
)
LEXICON = knowing.comparing()
FIRST = document(News(text=WORDS + " نسخة أولى.", published="2024-03-10", outlet="النخيل"))
LAST = document(News(text=WORDS + " نسخة ثانية للخبر.", published="2024-03-12", outlet="المنارة"))
UNDATED = document(News(text=WORDS + " بلا تاريخ هنا.", published=None, outlet="الضفة"))


def _compared(*documents: Document) -> Comparison:
    return compare(documents, HashingEncoder(), LEXICON)


def test_from_the_day_before_the_first_copy_to_three_days_after_the_last() -> None:
    (dated,) = _compared(FIRST, LAST, UNDATED).dated
    published = dated.article.published
    assert published is not None
    assert (dated.article.id, published.earliest, published.latest) == (UNDATED.article.id, "2024-03-09", "2024-03-15")
    assert dated.article.published_basis == "inferred"
    assert {FIRST.article.id, LAST.article.id} == {reason.reason.split()[3] for reason in dated.dating}


def test_the_order_does_not_matter_and_a_second_comparison_changes_nothing() -> None:
    first = _compared(FIRST, LAST, UNDATED)
    assert _compared(UNDATED, LAST, FIRST) == first
    again = _compared(FIRST, LAST, *first.dated)
    assert again == replace(first, dated=())


def test_a_day_goes_with_the_copies_that_gave_it() -> None:
    own = DatingReason(
        span=Span.of(UNDATED.article.text, 0, 5), reason="gives the weekday of writing", earliest=None, latest=None
    )
    (dated,) = _compared(FIRST, replace(UNDATED, dating=(own,))).dated
    assert dated.dating[0] == own
    (undated,) = _compared(dated).dated
    assert undated == replace(UNDATED, dating=(own,))


def test_an_undated_copy_dates_no_other() -> None:
    other = document(News(text=WORDS + " وهذه بلا يوم.", published=None, outlet="السهل"))
    assert _compared(UNDATED, other).dated == ()

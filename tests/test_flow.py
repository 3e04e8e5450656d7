"""From an article to a document, and from documents to disputes."""

from __future__ import annotations

import pickle

from tests.compare.newsroom import HashingEncoder
from tests.extract.statements.telling import document, pipeline, primary

from rawi.model import Article

TEXT = (
    "إغلاق جسر الرمانة أمام الشاحنات\n\n"
    "الرمانة - قال محافظ الزعرور ماهر الصندقلي، الثلاثاء، إن الجسر سيغلق شهرا أمام 300 شاحنة.\n\n"
    "وأضاف في تصريح لوكالة الأفق أن السكان أبلغوا مسبقا.\n"
)


def test_document_holds_all_that_is_read() -> None:
    read = document(TEXT, "2023-03-15")

    assert read.title is not None
    assert read.title.text == "إغلاق جسر الرمانة أمام الشاحنات"
    assert [one.speaker.name for one in primary(read)] == ["ماهر الصندقلي", "ماهر الصندقلي"]
    assert [one.said.value for one in primary(read) if one.said is not None][:1] == ["2023-03-14"]
    assert "الأفق" in [credit.name for credit in read.agencies]
    assert {quantity.low for quantity in read.quantities} == {300}
    assert {mention.name for mention in read.mentions} >= {"ماهر الصندقلي"}
    assert read.article.text == TEXT


def test_spans_point_into_the_text() -> None:
    read = document(TEXT)
    spans = [
        *(mention.span for mention in read.mentions),
        *(time.span for time in read.times),
        *(quantity.span for quantity in read.quantities),
        *(paragraph.span for paragraph in read.paragraphs),
        *(credit.span for credit in read.agencies),
    ]
    assert spans
    assert all(span.text == TEXT[span.start : span.end] for span in spans)


def test_reading_is_deterministic_and_can_be_sent_to_another_process() -> None:
    read = document(TEXT)
    assert document(TEXT) == read
    assert pickle.loads(pickle.dumps(read)) == read


def test_day_that_the_article_states_of_itself_dates_what_is_said_in_it() -> None:
    given = document(TEXT, "2023-03-15").article
    unknown = document(TEXT, None).article
    assert given.published is not None
    assert given.published_basis == "unknown"
    assert unknown.published is None


def test_denial_of_another_article_is_a_dispute_whatever_the_order() -> None:
    affirmed = document("وأعلنت وزارة الري وجود تسرب في سد الزعرور.", outlet="الضفاف")
    denied = document("ونفى مدير السد نادر البيرقاوي وجود تسرب في سد الزعرور.", outlet="الساحل")

    encoder = HashingEncoder()
    one = pipeline().across_documents([affirmed, denied], encoder=encoder)
    other = pipeline().across_documents([denied, affirmed], encoder=encoder)

    assert len(one.disputes) == 1
    assert one == other


def test_relative_days_count_from_the_date_that_an_article_states() -> None:
    text = "(وكالة الوادي - 27 فبراير 2021) قال المتحدث أمس إن السد آمن"
    read = pipeline().per_document(Article(id="art_test", text=text, sha256=""))
    assert [time.value for time in read.times] == ["2021-02-27", "2021-02-26"]


def test_a_place_a_day_and_who_sent_it_state_the_day() -> None:
    read = document(
        "الجسر يفتح من جديد\n\nوادي الريم، الجمعة 25 جويلية 2025 (من مراسلنا) - قال رئيس البلدية إن الجسر فتح أمس.",
        published=None,
    )
    assert read.article.published is not None
    assert (read.article.published.value, read.article.published_basis) == ("2025-07-25", "stated")

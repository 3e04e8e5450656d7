from __future__ import annotations

from itertools import permutations

from tests.compare.newsroom import News, Said, document

from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.cards import CardReader
from rawi.compare.origins.occasions import Occasion, occasions
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Document, Identities


def found(*documents: Document) -> list[Occasion]:
    lexicon = OccasionWords.load()
    return occasions(documents, (), Identities(), lexicon, Agencies(map(CardReader(lexicon).read, documents), lexicon))


ORDER = "السفن لن تغادر أرصفة المرسى قبل الاتفاق"


def paper(
    outlet: str,
    content: str,
    lead: str = "",
    document_: str | None = None,
    day: str = "2024-03-10",
    media: str | None = None,
    said: str = "",
) -> Document:
    told = Said("نقابة البحارة", "أعلنت", content, document=document_, media=media, said=said)
    return document(News(text=f"{lead} أعلنت نقابة البحارة أن {content}.", outlet=outlet, said=(told,), published=day))


def test_documents_of_one_day_are_one_whatever_is_quoted_of_them() -> None:
    first = paper("الضحى", "الإضراب يبدأ فجر الأحد", document_="بيان")
    second = paper("الميناء", "مطالبها لم تجد أذنا صاغية", document_="البيان")
    (occasion,) = found(first, second)
    assert occasion.reason == "same communique"
    assert set(occasion.statements) == {first.statements[0].id, second.statements[0].id}
    assert found(first, paper("الميناء", "مطالبها لم تجد أذنا صاغية", document_="بيان", day="2024-03-14")) == []


def test_the_same_words_within_days_are_one_and_others_are_not() -> None:
    first = paper("الضحى", "السفن لن تغادر أرصفة المرسى القديم قبل الاتفاق")
    assert [one.reason for one in found(first, paper("الميناء", ORDER, day="2024-03-11"))] == [
        "same words of one speaker"
    ]
    assert found(first, paper("الميناء", "الحوار مع الشركة مستمر رغم كل شيء")) == []
    assert found(first, paper("الميناء", ORDER, day="2024-04-11")) == []


def test_what_two_articles_tell_to_have_been_said_on_one_day_is_one_whatever_it_is() -> None:
    first = paper("الضحى", "الإضراب يبدأ فجر الأحد", day="2024-03-11", said="2024-03-10")
    other = "مطالبها لم تجد أذنا صاغية"
    second = paper("الميناء", other, day="2024-03-14", said="2024-03-10")
    assert [one.reason for one in found(first, second)] == ["said by one speaker on one day"]
    assert found(first, paper("الميناء", other, day="2024-03-11")) == []
    assert found(first, paper("الميناء", other, day="2024-03-11", said="2024-03-11")) == []
    assert found(first, paper("الميناء", other, day="2024-03-11", said="2024-03-10", media="قناة الجبل")) == []


def test_documents_may_be_printed_the_day_after_but_not_be_of_two_days() -> None:
    first = paper("الضحى", "الإضراب يبدأ فجر الأحد", document_="بيان")
    other = "مطالبها لم تجد أذنا صاغية"
    next_day = paper("الميناء", other, document_="بيان", day="2024-03-11")
    assert [one.reason for one in found(first, next_day)] == ["same communique"]
    assert found(first, paper("الميناء", other, document_="بيان", day="2024-03-12", said="2024-03-10"))
    dated = paper("الضحى", "الإضراب يبدأ فجر الأحد", document_="بيان", said="2024-03-10")
    assert found(dated, paper("الميناء", other, document_="بيان", day="2024-03-11", said="2024-03-11")) == []
    assert found(dated, paper("الميناء", other, document_="بيان", day="2024-03-09")) == []


def test_who_speaks_for_a_body_on_the_day_when_it_spoke_speaks_of_the_same() -> None:
    body = paper("الضحى", "الإضراب يبدأ فجر الأحد", said="2024-03-10")
    text = "وقال أيمن البرعي إن الأجور لم تصرف منذ شهرين."

    def spoken(role: str, said: str) -> Document:
        told = Said("أيمن البرعي", "وقال", "الأجور لم تصرف منذ شهرين", kind="person", role=role, said=said)
        return document(News(text=text, outlet="الميناء", said=(told,), published="2024-03-11"))

    assert [one.reason for one in found(body, spoken("الناطق باسم نقابة البحارة", "2024-03-10"))] == [
        "said by one speaker on one day"
    ]
    assert found(body, spoken("الناطق باسم نقابة البحارة", "2024-03-11")) == []
    assert found(body, spoken("رئيس هيئة الموانئ", "2024-03-10")) == []


def test_what_nobody_but_one_outlet_heard_is_one_where_two_credit_it() -> None:
    first = paper("الضحى", "الإضراب يبدأ فجر الأحد", media="راديو السهل")
    second = paper("الميناء", "مطالبها لم تجد أذنا صاغية", day="2024-03-12", media="السهل")
    assert [one.reason for one in found(first, second)] == ["both credit one outlet"]
    assert found(first, paper("الميناء", "مطالبها لم تجد أذنا صاغية", media="قناة الجبل")) == []


def test_who_credits_an_outlet_has_it_from_there() -> None:
    interview = paper("قناة السواحل", "القباطنة سئموا الوعود وسيوقفون الرحلات")
    relayed = paper("الميناء", "رحلات القباطنة ستتوقف", media="السواحل")
    assert [one.reason for one in found(relayed, interview)] == ["it credits قناة السواحل"]
    assert found(paper("الميناء", "رحلات القباطنة ستتوقف", media="قناة الجبل"), interview) == []


def test_one_article_alone_and_unnamed_sources_make_no_occasion() -> None:
    anonymous = [
        document(
            News(
                text=f"{lead} قالت مصادر إن السفن لن تغادر قبل الاتفاق.",
                said=(Said("مصادر", "قالت", "السفن لن تغادر قبل الاتفاق", kind="anonymous"),),
            )
        )
        for lead in ("مساء،", "وفي الميناء")
    ]
    assert found(*anonymous) == []
    assert found(paper("الضحى", "الإضراب يبدأ فجر الأحد", document_="بيان")) == []


def test_the_order_of_articles_changes_nothing() -> None:
    papers = [
        paper("الضحى", "السفن لن تغادر أرصفة المرسى القديم قبل الاتفاق"),
        paper("الميناء", ORDER),
        paper("السهل", "الإضراب يبدأ فجر الأحد", document_="بيان"),
        paper("الجبل", "السفن لن تغادر أرصفة المرسى القديم أبدا", document_="بيان"),
    ]
    assert len({tuple(found(*order)) for order in permutations(papers)}) == 1

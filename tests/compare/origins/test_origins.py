from __future__ import annotations

from tests.compare.copies.test_copies import OTHER, WIRE
from tests.compare.newsroom import News, Said, document

from rawi.compare.copies.copies import overlaps
from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.cards import CardReader
from rawi.compare.origins.origins import Origins, gathered, trace
from rawi.compare.origins.texts import Texts
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Document, Identities


def traced(*documents: Document) -> Origins:
    lexicon = OccasionWords.load()
    shared = overlaps(documents, CopyingWords.load(), lexicon)
    cards = [CardReader(lexicon).read(one) for one in documents]
    agencies = Agencies(cards, lexicon)
    texts = Texts(cards, (overlap.copy for overlap in shared), agencies)
    known = {card.article: texts.of(card.article) for card in cards}
    return gathered([trace(documents, shared, known, Identities(), lexicon, agencies)])


def test_credited_and_uncredited_copies_collapse_into_the_agency() -> None:
    wire = document(News(text=WIRE, published="2024-05-01", outlet="وكالة النبأ للأنباء"))
    credited = document(News(text="الساحل - النبأ\n\n" + WIRE, published="2024-05-02", outlet="الساحل", agency="النبأ"))
    silent = document(News(text=WIRE + " وتابع الخبر.", published="2024-05-02", outlet="صحيفة الجبل"))
    own = document(News(text=OTHER, outlet="صحيفة الجبل"))
    found = traced(silent, own, credited, wire)
    ids = {found.of_article[made.article.id] for made in (wire, credited, silent)}
    assert len(ids) == 1
    assert found.of_article[own.article.id] not in ids
    origin = next(origin for origin in found.origins if origin.id in ids)
    assert origin.name == "وكالة النبأ للأنباء"
    assert origin.reason.startswith("same agency credit")
    assert len(origin.articles) == 3


def test_an_agency_in_one_statements_chain_is_that_statements_origin_only() -> None:
    text = "قال الوزير إن الميناء مفتوح. وقال النقيب إن الميناء مغلق."
    said = (Said("الوزير", "قال", "الميناء مفتوح", agency="رسل"), Said("النقيب", "وقال", "الميناء مغلق"))
    made = document(News(text=text, said=said))
    found = traced(made)
    first, second = (found.of_statement[statement.id] for statement in made.statements)
    assert first != second
    assert second == found.of_article[made.article.id]


def test_one_communique_in_two_papers_is_one_origin() -> None:
    words = "الإضراب سيبدأ صباح الأحد في كل المستشفيات"
    papers = [
        document(
            News(
                text=f"{lead} وجاء في بيان النقابة أن {words}.",
                outlet=outlet,
                said=(Said("نقابة الأطباء", "جاء في", words, document="بيان"),),
            )
        )
        for outlet, lead in (
            ("الضحى", "تصاعدت الأزمة في القطاع الصحي بعد أسبوعين من الوعود، وتكدس المرضى في الممرات."),
            ("الميناء", "لم تنجح الوساطة بين النقابة والوزارة حتى مساء أمس، وعاد المفاوضون من دون نتيجة."),
        )
    ]
    found = traced(*papers)
    assert len({found.of_statement[made.statements[0].id] for made in papers}) == 1
    assert any(origin.reason == "same communique" for origin in found.origins)


def test_every_article_has_an_origin_and_shares_stay_within_the_whole() -> None:
    made = [
        document(News(text=WIRE, published="2024-05-01")),
        document(News(text=OTHER + "\n\n" + WIRE, published="2024-05-03")),
    ]
    found = traced(*made)
    for document_ in made:
        shares = [part.share for part in found.articles if part.article == document_.article.id]
        assert shares
        assert 0 <= sum(shares) <= 1.0001


def test_an_article_without_outlet_or_date_has_an_origin() -> None:
    made = document(News(text=OTHER, outlet=None, published=None))
    found = traced(made)
    assert [origin.reason for origin in found.origins] == ["own reporting"]


def test_an_unnamed_agency_is_the_articles_own_and_an_abbreviation_the_full_name() -> None:
    text = "قال سامر الكثيري للوكالة إن الضخ يبدأ غدا. " + WIRE
    said = (Said("سامر الكثيري", "قال", "الضخ يبدأ غدا", kind="person", agency="لوكالة"),)
    wire = document(News(text=text, said=said, outlet="وكالة تلال للأنباء"))
    short = document(News(text="الساحل (و ت أ) - " + OTHER, outlet="الساحل", agency="و ت أ"))
    found = traced(wire, short)
    assert found.of_statement[wire.statements[0].id] == found.of_article[wire.article.id]
    assert found.of_article[short.article.id] == found.of_article[wire.article.id]


def test_of_uncredited_copies_of_one_hour_the_agencys_stands_behind_all() -> None:
    words = "محطة التحلية الجديدة في رأس الهيل ستبدأ الضخ مطلع الشهر المقبل بطاقة ثمانين ألف متر مكعب يوميا"
    said = (Said("شركة مياه الوادي", "أعلنت", words),)
    wire = document(News(text=WIRE, said=said, published="2024-05-01", outlet="وكالة النبأ للأنباء"))
    silent = [
        document(News(text=lead + " " + WIRE, said=said, published="2024-05-01", outlet=outlet))
        for lead, outlet in (("في خبر سار للأهالي:", "صحيفة الجبل"), ("العطش إلى زوال.", "صحيفة الميناء"))
    ]
    credited = document(News(text="النبأ: " + WIRE + " انتهى.", published="2024-05-01", outlet="السهل", agency="النبأ"))
    found = traced(*silent, wire, credited)
    traced_to = {found.of_statement[made.statements[0].id] for made in (wire, *silent)}
    assert traced_to == {found.of_article[wire.article.id]}


def test_a_spokesmans_document_and_his_bodys_are_one_and_a_copy_without_the_credit_too() -> None:
    words = "محطة التحلية الجديدة في رأس الهيل ستبدأ الضخ مطلع الشهر المقبل"
    person = Said("سامر الكثيري", "أعلنت", words, kind="person", role="المتحدث باسم شركة مياه الوادي", document="بيان")
    spoken = document(News(text=WIRE, said=(person,), outlet="الجبل"))
    copied = document(
        News(text=WIRE + " وننتظر.", said=(Said("المدير", "أعلنت", words, kind="person"),), outlet="السهل")
    )
    other = "تستعد أحياء البردي لأزمة أقل. وقالت شركة مياه الوادي إن العطش سينتهي قريبا."
    body = document(
        News(
            text=other,
            said=(Said("شركة مياه الوادي", "وقالت", "العطش سينتهي قريبا", document="بيان"),),
            outlet="الميناء",
        )
    )
    found = traced(spoken, copied, body)
    assert len({found.of_statement[made.statements[0].id] for made in (spoken, copied, body)}) == 1

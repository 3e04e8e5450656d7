from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.compare.newsroom import News, document

from rawi.arabic.words import words
from rawi.compare.copies.copies import Overlap
from rawi.compare.copies.copies import overlaps as found_overlaps
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Document

LEXICON = CopyingWords.load()


def overlaps(documents: Sequence[Document]) -> tuple[Overlap, ...]:
    return found_overlaps(documents, LEXICON, OccasionWords.load())


WIRE = (
    "أعلنت شركة مياه الوادي أمس أن محطة التحلية الجديدة في رأس الهيل ستبدأ الضخ مطلع الشهر المقبل بطاقة ثمانين ألف متر "
    "مكعب يوميا. وقال مديرها سامر الكثيري إن المشروع كلف مئة وأربعين مليون ريال، وإن العمل فيه استغرق ثلاثين شهرا."
)
OTHER = (
    "افتتح معرض الكتاب في مدينة البردي دورته الرابعة مساء الخميس بمشاركة تسعين دارا للنشر من أحد عشر بلدا، ويستمر حتى "
    "منتصف الشهر مع أمسيات شعرية وندوات عن الترجمة والرواية القصيرة."
)


def test_an_edited_copy_is_found_with_its_share_and_its_direction() -> None:
    first = document(News(text=WIRE, published="2024-05-01", outlet="وكالة النبأ"))
    edited = WIRE.replace("أعلنت شركة", "ذكرت شركة").replace("أمس", "الأحد") + " ويأمل الأهالي أن تنتهي أزمة العطش."
    second = document(News(text=edited, published="2024-05-02", outlet="صحيفة الساحل"))
    found = {(overlap.copy.article, overlap.copy.other): overlap.copy for overlap in overlaps([second, first])}
    taken = found[second.article.id, first.article.id]
    assert taken.kind == "copy"
    assert taken.direction == "from"
    assert 0.7 < taken.share < 1
    assert found[first.article.id, second.article.id].direction == "to"


def test_articles_on_other_things_share_nothing() -> None:
    assert overlaps([document(News(text=WIRE)), document(News(text=OTHER))]) == ()


def test_a_quoted_paragraph_is_a_partial_copy_that_covers_its_own_place() -> None:
    long = OTHER + "\n\n" + WIRE + "\n\n" + OTHER.replace("معرض", "مهرجان").replace("الخميس", "السبت")[:180]
    found = overlaps([document(News(text=WIRE)), document(News(text=long))])
    partial = next(overlap for overlap in found if overlap.copy.article == document(News(text=long)).article.id)
    assert partial.copy.kind == "partial"
    start = long.index("محطة التحلية")
    assert partial.covers(start, start + 60)
    assert not partial.covers(0, 60)


def test_a_credit_says_who_was_first_where_the_days_do_not() -> None:
    wire = document(News(text=WIRE, outlet="وكالة النبأ للأنباء"))
    copy = document(News(text="الساحل - النبأ\n\n" + WIRE, outlet="الساحل", agency="النبأ"))
    found = {overlap.copy.article: overlap.copy for overlap in overlaps([copy, wire])}
    assert found[copy.article.id].direction == "from"
    assert "it credits وكالة النبأ للأنباء" in found[copy.article.id].reason


@given(st.lists(st.sampled_from(WIRE.split()), min_size=20, max_size=80), st.integers(0, 10))
def test_passages_are_places_in_the_text_with_the_same_words(tokens: list[str], cut: int) -> None:
    one, two = " ".join(tokens), "مقدمة أخرى " + " ".join(tokens[cut:])
    if one == two:
        return
    documents = [document(News(text=one)), document(News(text=two))]
    texts = {made.article.id: made.article.text for made in documents}
    for overlap in overlaps(documents):
        here, there = texts[overlap.copy.article], " ".join(word.fold for word in words(texts[overlap.copy.other]))
        for start, end in overlap.passages:
            assert " ".join(word.fold for word in words(here, start, end)) in there

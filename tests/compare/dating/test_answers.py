"""What an undated article answers bounds its day, with its own words, whatever the order and however often compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import knowing
from tests.compare.newsroom import HashingEncoder, day

from rawi.compare import compare
from rawi.model import Article, Comparison, Document, Strength, content_id, text_sha256

PIPELINE = knowing.pipeline()
LEXICON = knowing.comparing()


def _document(text: str, published: str | None, outlet: str | None) -> Document:
    article = Article(
        id=content_id("art", text),
        text=text,
        sha256=text_sha256(text),
        outlet=outlet,
        published=day(published),
        published_basis="given" if published else "unknown",
    )
    return PIPELINE.per_document(article)


def _compared(*documents: Document) -> Comparison:
    return compare(documents, HashingEncoder(), LEXICON)


def _bounds(document: Document, *others: Document) -> tuple[str | None, str | None] | None:
    dated = [one for one in _compared(document, *others).dated if one.article.id == document.article.id]
    published = dated[0].article.published if dated else document.article.published
    return (published.earliest, published.latest) if published is not None else None


# A Wednesday.
REPORT = _document(
    "تلوث في خزان المياه الشمالي\n\nقال مدير مختبر البلدية سليم الغدراني إن عينات من خزان المياه الشمالي في وادي السدر "
    "أظهرت تلوثاً بمادة الزرنيخ، محذراً السكان من شرب مياه الخزان قبل تعقيمه.",
    "2019-06-12",
    "صحيفة الضفة الخضراء",
)
OTHER = _document(
    "مهرجان التمور\n\nقال مدير مختبر البلدية سليم الغدراني إن مهرجان التمور السنوي سيستقبل الزوار في ساحة السوق القديم "
    "وإن الدخول إليه مجاني.",
    "2019-02-03",
    "صحيفة الضفة الخضراء",
)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (
            (
                "نفت شركة المياه ما نشرته صحيفة الضفة الخضراء أمس عن تلوث خزان المياه الشمالي بالزرنيخ، وقالت "
                "إن العينات سليمة وإن مياه وادي السدر تخضع لتعقيم يومي."
            ),
            ("2019-06-13", "2019-06-13"),
        ),
        (
            (
                "قالت شركة المياه إن الخزان الشمالي نظيف، رداً على تصريحات مدير مختبر البلدية سليم الغدراني قبل "
                "ثلاثة أيام عن تلوث خزان المياه الشمالي بمادة الزرنيخ."
            ),
            ("2019-06-14", "2019-06-15"),
        ),
        (
            (
                "أعلنت شركة المياه، اليوم الأحد، تعقيم خزانها، وذلك تعليقاً على تصريحات سليم الغدراني عن تلوث خزان "
                "المياه الشمالي في وادي السدر بمادة الزرنيخ."
            ),
            ("2019-06-16", "2019-06-16"),
        ),
        (
            "تعليقاً على ما نشرته «الضفة الخضراء» عن عينات تلوث خزان المياه الشمالي بالزرنيخ، قالت الشركة إنه قديم.",
            ("2019-06-12", "2019-06-18"),
        ),
        (
            (
                "دعت الجمعية إلى فحص. وكان سليم الغدراني، مدير مختبر البلدية، قد أعلن تلوث مياه الخزان "
                "الشمالي بمادة الزرنيخ، وحذر سكان وادي السدر من شربها."
            ),
            ("2019-06-11", None),
        ),
        (
            "بعد يومين من تصريحات سليم الغدراني عن تلوث خزان المياه الشمالي بمادة الزرنيخ، خرج سكان وادي السدر.",
            ("2019-06-13", "2019-06-14"),
        ),
        (
            (
                "اعتبرت الشركة أن كلام مدير مختبر البلدية سليم الغدراني أمس عن تلوث عينات خزان المياه الشمالي بمادة "
                "الزرنيخ غير دقيق."
            ),
            ("2019-06-12", "2019-06-13"),
        ),
        (
            (
                "رد رئيس الشركة عصام الوردي على مدير المختبر سليم الغدراني، نافياً تلوث عينات خزان المياه الشمالي بمادة "
                "الزرنيخ، وقال إنه لم يكن دقيقاً في تصريحاته الأربعاء الماضي."
            ),
            ("2019-06-13", "2019-06-19"),
        ),
        (
            (
                "قالت الشركة، في أول رد رسمي على تصريحات سليم الغدراني عن تلوث خزان المياه الشمالي بمادة الزرنيخ، إن "
                "الفحص قديم. وكان التصريح صدر قبل أسبوع."
            ),
            ("2019-06-16", "2019-06-21"),
        ),
        # Between a denial and what it denies stand a long name and «جملة وتفصيلا».
        (
            (
                "نفت وزارة الموارد المائية والري جملة وتفصيلاً ما نشرته صحيفة الضفة الخضراء أمس عن تلوث خزان المياه "
                "الشمالي بالزرنيخ."
            ),
            ("2019-06-13", "2019-06-13"),
        ),
        # Words that are judged, and when they were said.
        (
            (
                "وصف رئيس الشركة تلوث الخزان بالشائعة، واصفاً تصريحات سليم الغدراني، التي أدلى بها الشهر الماضي بشأن "
                "تلوث خزان المياه الشمالي بمادة الزرنيخ، بأنها بلا سند."
            ),
            ("2019-06-12", "2019-08-13"),
        ),
        (
            (
                "بعد أربعة أيام من تلوث عينات خزان المياه الشمالي في وادي السدر بمادة الزرنيخ، عاد السكان إلى شرب "
                "مياه الآبار."
            ),
            ("2019-06-15", "2019-06-16"),
        ),
    ],
)
def test_the_words_say_how_long_after_it(text: str, bounds: tuple[str | None, str | None]) -> None:
    assert _bounds(_document(text, None, "موقع الجهة"), REPORT, OTHER) == bounds


@pytest.mark.parametrize(
    "text",
    [
        # The same speaker, on another matter.
        "رداً على تصريحات مدير مختبر البلدية سليم الغدراني عن نقص الأسرة، قالت إدارة المستشفى إن التوسعة بدأت.",
        # The same matter, and nobody named.
        "نفت شركة المياه ما يتردد عن تلوث خزان المياه الشمالي في وادي السدر بمادة الزرنيخ.",
        # Who tells, not what is answered.
        "ارتفعت أسعار الأعلاف، وفق ما نشرته صحيفة الضفة الخضراء أمس عن أسواق المدينة.",
    ],
)
def test_nothing_is_taken_from_an_article_that_is_not_meant(text: str) -> None:
    assert _compared(_document(text, None, "موقع الجهة"), REPORT, OTHER).dated == ()


ANSWER = _document(
    "نفت شركة المياه ما نشرته صحيفة الضفة الخضراء عن تلوث خزان المياه الشمالي بالزرنيخ، وقالت إن العينات سليمة.",
    None,
    "موقع الجهة",
)


def test_the_reason_names_the_article_and_its_words() -> None:
    (dated,) = _compared(ANSWER, REPORT, OTHER).dated
    first, mostly = dated.dating
    assert {first.article, mostly.article} == {REPORT.article.id}
    assert first.span is not None
    assert first.span.text == "نفت شركة المياه ما نشرته"
    assert (first.strength, mostly.strength) == (Strength.TOLD, Strength.WEAK)
    assert dated.article.published_basis == "inferred"


def test_own_words_that_are_stronger_stay_and_it_is_said() -> None:
    text = ANSWER.article.text + " وتستمر الحملة طوال العام الجاري 2018."
    (dated,) = _compared(_document(text, None, "موقع الجهة"), REPORT).dated
    assert dated.article.published is not None
    assert dated.article.published.value == "2018"
    assert [one.counted for one in dated.dating if one.article is not None] == [False, False]


def test_own_words_that_are_weaker_are_set_aside_and_count_again_without_the_other() -> None:
    body = REPORT.article.text.replace("محذراً", "محذرا")
    undated = _document(f"{body}\n\nيستمر التعقيم حتى 5 مايو 2017.", None, "موقع الجهة")
    (dated,) = _compared(undated, REPORT).dated
    assert dated.article.published is not None
    assert (dated.article.published.earliest, dated.article.published.latest) == ("2019-06-11", "2019-06-15")
    aside = [one for one in dated.dating if not one.counted]
    assert all(one.against == REPORT.article.id for one in aside)
    (again,) = _compared(dated).dated
    assert again == undated


SHELF: Sequence[Document] = (
    REPORT,
    OTHER,
    ANSWER,
    _document(ANSWER.article.text + " وجاء في بيانها اليوم الجمعة أن الفحص قديم.", None, "إذاعة السهل"),
    _document(REPORT.article.text.replace("قال مدير", "أكد مدير"), None, "بوابة السهل"),
    _document("وصل وفد من خمس دول إلى العاصمة لبحث أسعار القمح.", None, "بوابة السهل"),
)


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(len(SHELF))), st.integers(0, len(SHELF)))
def test_days_do_not_depend_on_the_order_of_adding(order: list[int], known: int) -> None:
    """Adding the articles in two lots, in any order, and comparing after each, comes to what one comparison does."""
    first = [SHELF[at] for at in order[:known]]
    dated = {one.article.id: one for one in _compared(*first).dated}
    then = [dated.get(one.article.id, one) for one in first] + [SHELF[at] for at in order[known:]]
    kept = {one.article.id: one for one in then} | {one.article.id: one for one in _compared(*then).dated}
    whole = {one.article.id: one for one in SHELF} | {one.article.id: one for one in _compared(*SHELF).dated}
    assert kept == whole


def test_a_day_that_came_from_others_dates_nobody() -> None:
    (first,) = _compared(ANSWER, REPORT).dated
    assert first.article.published is not None
    alone = replace(first, article=replace(first.article, outlet="صحيفة الضفة الخضراء"))
    text = "نفت شركة المياه ما نشرته صحيفة الضفة الخضراء عن تلوث خزان المياه الشمالي بالزرنيخ في وادي السدر."
    assert _document(text, None, None).article.id not in {one.article.id for one in _compared(alone).dated}

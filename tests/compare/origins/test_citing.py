from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.origins.citing import Citing
from rawi.model import Document, SpeakerKind


def article(outlet: str, text: str, day: str | None = "2024-03-10") -> Document:
    return document(News(text=text, outlet=outlet, published=day))


def citing(
    text: str,
    speaker: str,
    cue: str,
    content: str,
    *,
    kind: SpeakerKind = "media",
    media: str | None = None,
    outlet: str = "مرايا السهل",
    day: str = "2024-03-12",
) -> Document:
    said = Said(speaker, cue, content, kind=kind, media=media)
    return document(News(text=text, said=(said,), outlet=outlet, published=day))


def source(later: Document, *others: Document) -> Document | None:
    return Citing([later, *others]).source(later, later.statements[0])


GOVERNOR = article("صحيفة الشرفة", "أقال المحافظ مدير المستشفى الجامعي مساء السبت بعد شكاوى المرضى.")
COACH = article("إذاعة موجة الجبل", "قال المدرب رائد الحموي لإذاعتنا إن اللاعبين لم يقبضوا رواتبهم منذ شهرين.")


@pytest.mark.parametrize(
    ("speaker", "kind", "media", "content", "of"),
    [
        ("صحيفة «الشرفة»", "media", None, "مدير المستشفى أقيل بقرار من المحافظ", GOVERNOR),
        ("الشرفة", "media", None, "إقالة مدير المستشفى", GOVERNOR),
        ("صحيفة الشرفة", "organisation", None, "المحافظ عزل مدير المستشفى", GOVERNOR),
        ("مصدر مطلع", "anonymous", "موجة الجبل", "رواتب اللاعبين متأخرة", COACH),
        ("رائد الحموي", "person", "إذاعة موجة الجبل", "اللاعبون بلا رواتب منذ شهرين", COACH),
    ],
)
def test_what_is_told_after_an_outlet_is_taken_from_its_article(
    speaker: str, kind: SpeakerKind, media: str | None, content: str, of: Document
) -> None:
    later = citing(f"ذكر {speaker} أن {content}.", speaker, "ذكر", content, kind=kind, media=media)
    assert source(later, GOVERNOR, COACH) == of


def test_of_its_articles_the_one_that_tells_most_of_it() -> None:
    before = article("صحيفة الشرفة", "زار المحافظ السوق المسقوف وتفقد الترميم.", "2024-03-11")
    later = citing("ذكرت الشرفة أن مدير المستشفى أقيل.", "الشرفة", "ذكرت", "مدير المستشفى أقيل")
    assert source(later, before, GOVERNOR) == GOVERNOR


@pytest.mark.parametrize(
    ("day", "of_day"),
    [("2024-03-09", "2024-03-10"), ("2024-03-30", "2024-03-10"), ("2024-03-12", None)],
)
def test_not_from_an_article_that_is_later_long_before_or_undated(day: str, of_day: str | None) -> None:
    told = article("صحيفة الشرفة", GOVERNOR.article.text, of_day)
    text = "ذكرت الشرفة أن مدير المستشفى أقيل."
    assert source(citing(text, "الشرفة", "ذكرت", "مدير المستشفى أقيل", day=day), told) is None


def test_a_name_that_several_outlets_have_means_none() -> None:
    other = article("صحيفة الضحى", GOVERNOR.article.text)
    later = citing("ذكرت الصحيفة أن مدير المستشفى أقيل.", "صحيفة", "ذكرت", "مدير المستشفى أقيل")
    assert source(later, GOVERNOR, other) is None


def test_an_outlet_does_not_cite_itself() -> None:
    later = citing("ذكرت الشرفة أن مدير المستشفى أقيل.", "الشرفة", "ذكرت", "مدير المستشفى أقيل", outlet="الشرفة")
    assert source(later, GOVERNOR) is None


def test_a_body_of_a_like_name_is_no_outlet() -> None:
    later = citing(
        "قال مصرف الشرفة إن مدير المستشفى أقيل.", "مصرف الشرفة", "قال", "مدير المستشفى أقيل", kind="organisation"
    )
    assert source(later, GOVERNOR) is None


def test_it_tells_of_something_else() -> None:
    later = citing("ذكرت الشرفة أن سعر القمح ارتفع.", "الشرفة", "ذكرت", "سعر القمح ارتفع")
    assert source(later, GOVERNOR) is None


def test_somebody_else_spoke_to_it() -> None:
    text = "قال كمال الدرويش لموجة الجبل إن رواتب اللاعبين لم تدفع منذ شهرين."
    content = "رواتب اللاعبين لم تدفع منذ شهرين"
    later = citing(text, "كمال الدرويش", "قال", content, kind="person", media="موجة الجبل")
    assert source(later, COACH) is None

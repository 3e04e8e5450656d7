"""Articles as they are read: which of them look back at which, in several domains."""

from __future__ import annotations

import pytest
from tests import knowing

from rawi.compare.stories.outlines import Outline, OutlineReader
from rawi.compare.stories.recalls import Recalling
from rawi.flow import Pipeline
from rawi.model import Article, Time, content_id, text_sha256

PORT = (
    "سلطة مرفأ السدرة: ما حدث حريق محدود\n\n"
    "أكدت سلطة مرفأ السدرة أن ما حدث مساء الأحد في المستودع الثالث حريق محدود، ونفت وقوع أي انفجار في المرفأ."
)
MATCH = (
    "نادي الصقور: جمهورنا لم يعتد على الحكم\n\n"
    "أكد نادي الصقور أن جمهوره لم يعتد على الحكم وائل البكري بعد مباراة أمس أمام نادي النورس في ملعب العرعار."
)
COURT = (
    "شرطة تل الزعتر توقف محاميا أمام المحكمة\n\n"
    "أوقفت الشرطة أمس المحامي سليم الدوري أمام محكمة تل الزعتر، وقالت نقابة المحامين إن التوقيف باطل."
)
BUDGET = "أعلن وزير المالية فريد الصباغ أن الحكومة لن ترفع الضرائب في العام المقبل.\n\n"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return knowing.pipeline()


@pytest.fixture(scope="module")
def reader() -> OutlineReader:
    return OutlineReader(knowing.comparing())


def outline(text: str, day: str, pipeline: Pipeline, reader: OutlineReader) -> Outline:
    published = Time(value=day, earliest=day, latest=day, grain="day")
    article = Article(
        id=content_id("art", text), text=text, sha256=text_sha256(text), published=published, published_basis="given"
    )
    return reader.read(pipeline.per_document(article))


@pytest.mark.parametrize(
    ("then", "day", "told", "again", "back"),
    [
        (
            PORT,
            "2024-08-05",
            "ووقع انفجار كبير في مرفأ السدرة في 4 أغسطس الماضي ودمر المستودع الثالث",
            "2024-10-28",
            True,
        ),
        (
            PORT,
            "2024-08-05",
            "وأدى الانفجار الذي وقع في مرفأ السدرة في 4 آب الماضي إلى دمار المستودع",
            "2024-11-28",
            True,
        ),
        (
            PORT,
            "2024-08-05",
            "ووقع انفجار كبير في مرفأ السدرة في 9 أكتوبر الماضي ودمر المستودع الثالث",
            "2024-11-03",
            False,
        ),
        (PORT, "2024-08-05", "ووقع انفجار كبير في مرفأ الرملة في 4 أغسطس الماضي ودمر صوامع القمح", "2024-10-28", False),
        (
            PORT,
            "2024-08-05",
            "ووقع انفجار كبير في مرفأ السدرة في 4 أغسطس 2020 ودمر المستودع الثالث",
            "2024-10-28",
            False,
        ),
        (
            MATCH,
            "2024-02-13",
            "وكان جمهور الصقور قد هاجم الحكم وائل البكري في ملعب العرعار في 12 فبراير الماضي",
            "2024-06-02",
            True,
        ),
        (
            MATCH,
            "2024-02-13",
            "وكان جمهور الصقور قد هاجم الحكم وائل البكري في ملعب النخلة في 12 فبراير الماضي",
            "2024-06-02",
            False,
        ),
        (
            COURT,
            "2024-03-05",
            "وكانت الشرطة قد أوقفت المحامي سليم الدوري أمام محكمة تل الزعتر في 4 مارس الماضي",
            "2024-05-20",
            True,
        ),
    ],
)
def test_a_sentence_of_the_background_and_the_article_of_that_day(
    then: str, day: str, told: str, again: str, back: bool, pipeline: Pipeline, reader: OutlineReader
) -> None:
    earlier = outline(then, day, pipeline, reader)
    later = outline(f"{BUDGET}{told}.", again, pipeline, reader)
    assert bool(Recalling(later.recalls).of([earlier.profile])) is back
    assert not Recalling(earlier.recalls).of([later.profile])

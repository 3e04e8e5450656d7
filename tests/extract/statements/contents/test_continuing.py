"""Quotations without a cue go on with the words before them."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "قال المدرب سامي الحيداوي: «الفريق جاهز للمباراة».\n\n«اللاعبون تدربوا جيداً».\n\nوأضاف: «سنفوز غداً».",
            [("الفريق جاهز للمباراة", "اللاعبون تدربوا جيداً"), ("سنفوز غداً",)],
        ),
        (
            'وقالت النقيبة هالة السرغيني: "العمال صبروا طويلاً". "لن نقبل وعوداً جديدة".',
            [("العمال صبروا طويلاً", "لن نقبل وعوداً جديدة")],
        ),
        (
            "وقال الشاهد مروان البكوش: «سمعنا صوتاً قوياً.\n\n«ثم رأينا الدخان يتصاعد».\n\nوالتحقيق مستمر.",
            [("سمعنا صوتاً قوياً", "ثم رأينا الدخان يتصاعد")],
        ),
    ],
)
def test_it_is_a_further_span_of_the_statement_before(text: str, contents: list[tuple[str, ...]]) -> None:
    assert [one.content for one in tell(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "قال المدرب سامي الحيداوي: «الفريق جاهز». وعاد إلى الملعب.\n\n«هذا عنوان الرواية الجديدة».",
        "قال المدرب سامي الحيداوي إن الفريق جاهز. «ليالي الساحل».",
    ],
)
def test_the_narrator_between_or_a_mere_title_ends_them(text: str) -> None:
    assert [len(one.content) for one in tell(text)] == [1]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "«هذا يوم حزين للمدينة»، قالت العمدة رولا الصيداني للصحافيين. «لن ننسى الضحايا أبداً».",
            [("هذا يوم حزين للمدينة", "لن ننسى الضحايا أبداً")],
        ),
        (
            '"خسرنا لكننا لم نستسلم"، قال المدرب وائل السنهاوي بعد المباراة. "أمامنا موسم طويل".',
            [("خسرنا لكننا لم نستسلم", "أمامنا موسم طويل")],
        ),
    ],
)
def test_a_quotation_behind_a_cue_that_follows_its_words(text: str, contents: list[tuple[str, ...]]) -> None:
    assert [one.content for one in tell(text)] == contents

"""Settling: whose chain a credit of the sentence belongs to; the occasion that the narrator adds at the end."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell

Chain = tuple[tuple[str, ...], ...]


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("وبحسب وكالة الأفق، قال الوزير كمال الأندراوي إن القمح يكفي، مضيفا أن الخبز مدعوم.",
         [(("agency", "الأفق"),), (("agency", "الأفق"),)]),
        ("وقال المدرب وائل السنهاوي إن الحارس جاهز، فيما أكدت الطبيبة ريم الحوراوي أنه مصاب، كما نقل عنها موقع الساحل.",
         [(), (("media", "الساحل"),)]),
        ("ووفقا لـ«الضفاف»، قالت رابطة التجار إن الأسعار ارتفعت.", [(("media", "الضفاف"),)]),
        ("وذكر المدير هاني الدرعاوي أن الأعمال تسير، وفق الخطط الموضوعة من قبل الشركة.", [()]),
    ],
)  # fmt: skip
def test_credit_belongs_to_the_voice_it_stands_with(text: str, chains: list[Chain]) -> None:
    assert [one.chain for one in tell(text)] == chains


@pytest.mark.parametrize(
    "text",
    [
        "وقال المدرب وائل السنهاوي إن الفريق تعب، نافيا أن يكون الحارس مصابا، وذلك في مقابلة مع قناة الضفاف.",
        "وأكدت الوزيرة ريم الحوراوي أن اللقاح آمن، مضيفة أن الجرعات تكفي، وذلك خلال لقائها بقناة الضفاف.",
    ],
)
def test_occasion_at_the_end_is_of_all_that_was_said(text: str) -> None:
    assert [one.chain for one in tell(text)] == [(("media", "الضفاف"),), (("media", "الضفاف"),)]


def test_a_credit_for_a_sentence_that_reports_only_by_a_noun_is_for_the_sentence() -> None:
    noun, whole = tell("وجاءت الخطوة بعد يومين من نفي الوزير وجود أزمة، وفق صحيفة الواحة.")
    assert (noun.speaker, noun.chain) == ("الوزير", ())
    assert (whole.speaker, whole.cue) == ("صحيفة الواحة", "وفق")

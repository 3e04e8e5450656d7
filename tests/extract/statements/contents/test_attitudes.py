"""Attitudes: the content is what the attitude is about."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعربت المنظمة عن قلقها من تدهور الأوضاع.", said("أعربت", "المنظمة", "تدهور الأوضاع")),
        ("وأعرب السفير مازن الصويلحي عن أمله في التوصل إلى اتفاق.",
         said("أعرب", "مازن الصويلحي", "التوصل إلى اتفاق")),
        ("وعبر لاعبو الفريق عن استيائهم من التحكيم.", said("عبر", "لاعبو الفريق", "التحكيم")),
        ("وعبرت الجمعية عن أسفها لإلغاء المعرض.", said("عبرت", "الجمعية", "إلغاء المعرض")),
        ("وعبر الأهالي عن غضبهم من انقطاع الكهرباء.", said("عبر", "الأهالي", "انقطاع الكهرباء")),
        ("وأعرب الخبير نبيل الساحلاني عن ثقته بأن السوق ستتعافى.",
         said("أعرب", "نبيل الساحلاني", "السوق ستتعافى")),
    ],
)  # fmt: skip
def test_content_is_what_the_attitude_is_about(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


def test_cue_reaches_through_the_attitude_where_the_speaker_stands_before() -> None:
    (found,) = tell("وكانت المنظمة قد أعربت عن قلقها من تدهور الأوضاع.")
    assert (found.cue, found.speaker) == ("أعربت عن قلقها", "المنظمة")


def test_voiced_rejection_denies() -> None:
    (found,) = tell("وأعرب وزير الخارجية مازن الصويلحي عن رفضه تدويل الأزمة.")
    assert found.polarity == "deny"


@pytest.mark.parametrize(
    ("text", "cue_class", "content"),
    [
        ("وجدد الأهالي مطالبتهم بفتح الطريق.", "demand", "فتح الطريق"),
        ("وجدد النادي اتهامه للحكم بالانحياز.", "assert", "الانحياز"),
        ("وجدد المدير التأكيد أن المياه سليمة.", "confirm", "المياه سليمة"),
        ("وجددت الأرصاد تحذيرها من السيول.", "warn", "السيول"),
    ],
)
def test_content_stands_behind_what_is_renewed(text: str, cue_class: str, content: str) -> None:
    [one] = primary(document(text))
    assert (one.cue_class, one.content_text) == (cue_class, content)


def test_attitude_to_what_happened() -> None:
    [one] = tell("أعرب السفير ماهر الصندقلي عن أسفه لما حدث.")
    assert (one.content, one.negated) == (("ما حدث",), False)

"""Verbal nouns of what a medium passes on: the speaker is the one whose noun it is, the medium a link."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import said, tell

_BAND = (("media", "الأفق"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ونقلت قناة الأفق عن مصدر عسكري اعترافه بسقوط قتلى في صفوف الجيش.",
            said("اعترافه", "مصدر عسكري", "سقوط قتلى في صفوف الجيش", chain=_BAND),
        ),
        (
            "ونقلت قناة الأفق عن نائب لم تسمه إشارته إلى وجود خلافات داخل الكتلة.",
            said("إشارته", "نائب", "وجود خلافات داخل الكتلة", chain=_BAND),
        ),
        (
            "ونقلت قناة الأفق عن محافظ المصرف إقراره بأن الاحتياطي تراجع.",
            said("إقراره", "محافظ المصرف", "الاحتياطي تراجع", chain=_BAND),
        ),
        (
            "ونقلت قناة الأفق عن المدرب نفيه أن يكون قد وقع أي عقد.",
            said("نفيه", "المدرب", "يكون قد وقع أي عقد", deny=True, chain=_BAND),
        ),
        (
            "ونقلت قناة الأفق عن السفير استبعاده عقد لقاء قريب.",
            said("استبعاده", "السفير", "عقد لقاء قريب", deny=True, chain=_BAND),
        ),
        (
            "ونقلت قناة الأفق عن سكان في البلدة تأكيدهم سماع دوي انفجارات.",
            said("تأكيدهم", "سكان في البلدة", "سماع دوي انفجارات", chain=_BAND),
        ),
        (
            "ونقلت قناة الأفق عن النائب اتهامه الوزارة بالتلاعب.",
            said("اتهامه", "النائب", "التلاعب", chain=_BAND),
        ),
    ],
)
def test_a_verbal_noun_tells_what_was_said(text: str, expected: object) -> None:
    assert tell(text) == [expected]


def test_of_somebody_named_before() -> None:
    _, passed_on = tell("وقال المدرب حازم الكيلاني إن الفريق جاهز. ونقلت عنه قناة الأفق نفيه توقيع أي عقد.")
    assert passed_on == said("نفيه", "حازم الكيلاني", "توقيع أي عقد", deny=True, chain=_BAND)


def test_a_credit_to_what_was_passed_on_of_him() -> None:
    _, credited = tell("وقال المدرب حازم الكيلاني إن الفريق جاهز. وسيبقى حتى يونيو، بحسب ما نقلت عنه قناة الأفق.")
    assert credited.speaker == "حازم الكيلاني"
    assert credited.chain == _BAND


def test_a_credit_by_a_passive() -> None:
    (found,) = tell("ووفق ما نقل عن رئيس البلدية، فإن الأشغال توقفت.")
    assert found == said("نقل", "رئيس البلدية", "الأشغال توقفت")


@pytest.mark.parametrize("text", ["ونقلت الأم عن جدتها وصفات الطبخ.", "ونقلت الشركة عن طريق البحر شحناتها."])
def test_other_things_are_passed_on_too(text: str) -> None:
    assert tell(text) == []

"""Chains: which links hold for the statements that follow, and where they end."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell

Chain = tuple[tuple[str, ...], ...]


def _chains(text: str) -> list[Chain]:
    return [one.chain for one in tell(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # The speaker is left out: whatever carried the words before carries these.
        ("ونقلت وكالة الأفق عن مصدر أمني قوله إن المعبر أغلق. وأضاف أن الإغلاق مؤقت.",
         (("agency", "الأفق", "inherited"),)),
        ("وقالت هيئة الموانئ في بيان إن الرصيف سيفتح. وأضافت أن العمل اكتمل.", (("document", "بيان", "inherited"),)),
        # Named again with a verb that goes on.
        ("ونقلت وكالة الأفق عن مصدر أمني قوله إن المعبر أغلق. وأضاف المصدر أن الإغلاق مؤقت.",
         (("agency", "الأفق", "inherited"),)),
        # An interview holds for the one interviewed even after others have spoken.
        ("وقال المدرب وائل السنهاوي لقناة الضفاف إن الحارس جاهز. وقالت الرابطة إن الحكم ظالم. ورفض السنهاوي الاعتذار.",
         (("media", "الضفاف", "inherited"),)),
    ],
)  # fmt: skip
def test_links_that_hold(text: str, last: Chain) -> None:
    assert _chains(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # A credit for one sentence.
        ("وبحسب وكالة الأفق، قال الوزير كمال الأندراوي إن القمح يكفي. وأكد الأندراوي أن الخبز مدعوم.", ()),
        # A document, once others have spoken.
        ("وقال نادي الوادي في بيان إن اللاعب باق. وقال الوكيل سالم القرواني إنه راحل. ونفى نادي الوادي تلقي عرض.", ()),
        # A new medium is another occasion than the document before.
        ("وقالت الوزيرة ريم الحوراوي في بيان إن اللقاح آمن. وصرحت الحوراوي لإذاعة الوادي بأن الجرعات كافية.",
         (("media", "الوادي"),)),
        # A document, where its issuer takes another stance.
        ("وقالت جمعية الأنهار في تقرير إن المياه ملوثة. وحذرت الجمعية من إغلاق المعمل.", ()),
        # What was said before.
        ("ونفى نادي الوادي في بيان رحيل المدرب. وكان النادي قد أعلن أن الموسم انتهى.", ()),
        # The headline's medium is not the body's.
        ("المدرب وائل السنهاوي لـ«الضفاف»: الحارس جاهز\n\nوقال المدرب وائل السنهاوي إن الفريق تعب.", ()),
        # Whoever spoke in another's name.
        ("ونفت هيئة الموانئ، على لسان المكلفة بالإعلام، وقوع الحادث. وأوضحت الهيئة أن الرصيف سليم.", ()),
        # Another speaker.
        ("ونقلت وكالة الأفق عن مصدر أمني قوله إن المعبر أغلق. وقالت وزيرة الداخلية ريم الحوراوي إن الحدود مفتوحة.", ()),
    ],
)  # fmt: skip
def test_links_that_end(text: str, last: Chain) -> None:
    assert _chains(text)[-1] == last

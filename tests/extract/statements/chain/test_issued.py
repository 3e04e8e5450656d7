"""Words said in a text or on an occasion just named: «أصدر بياناً قال فيه إن …»."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأصدرت وزارة النقل بيانا قالت فيه إن القطار سيتوقف.",
         said("قالت", "وزارة النقل", "القطار سيتوقف", chain=(("document", "بيان"),))),
        ("ردت وزارة الأشغال ببيان اعتبرت فيه أن الكلام مبالغ.",
         said("اعتبرت", "وزارة الأشغال", "الكلام مبالغ", chain=(("document", "بيان"),))),
        ("وعقد الوزير سمير الغوراني مؤتمرا صحفيا قال فيه إن الأسعار ستنخفض.",
         said("قال", "سمير الغوراني", "الأسعار ستنخفض")),
        ("ونشرت الممثلة لبنى الساريفي منشورا أكدت فيه أن العرض قائم.",
         said("أكدت", "لبنى الساريفي", "العرض قائم", chain=(("document", "منشور"),))),
        ("وأصدر مجلس القضاء بيانا جاء فيه أن القاضي أحيل إلى التقاعد.",
         said("جاء فيه", "مجلس القضاء", "القاضي أحيل إلى التقاعد", chain=(("document", "بيان"),))),
        ("ونشرت جمعية الأنهار تقريرا جاء فيه: «المياه ملوثة منذ عام».",
         said("جاء فيه", "جمعية الأنهار", "المياه ملوثة منذ عام", mode="direct", chain=(("document", "تقرير"),))),
        ("وأرسل نادي الوادي رسالة ورد فيها أن اللاعب باق.",
         said("ورد فيها", "نادي الوادي", "اللاعب باق", chain=(("document", "رسالة"),))),
        ("ونشر اللاعب وائل السنهاوي مقطعا مصورا على حسابه في «صفير» قال فيه إن الموسم انتهى.",
         said("قال", "وائل السنهاوي", "الموسم انتهى", chain=(("media", "حسابه في «صفير»"), ("document", "مقطع")))),
    ],
)  # fmt: skip
def test_issuer_is_the_speaker_and_the_text_a_link(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("أصدر اتحاد المزارعين بلاغا أعلن فيه استئناف الحكم.", "اتحاد المزارعين", "استئناف الحكم"),
        ("وأصدرت إدارة النادي بيانا نفت فيه رحيل المدرب.", "إدارة النادي", "رحيل المدرب"),
    ],
)
def test_behind_fihi_stands_what_is_said(text: str, source: str, content: str) -> None:
    [one] = tell(text)
    assert (one.speaker, one.content) == (source, (content,))

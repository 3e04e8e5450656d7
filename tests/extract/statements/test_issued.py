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
        ("ونشر اللاعب وائل السنهاوي مقطعا مصورا على حسابه في «صفير» قال فيه إن الموسم انتهى.",
         said("قال", "وائل السنهاوي", "الموسم انتهى", chain=(("media", "حسابه في «صفير»"), ("document", "مقطع")))),
    ],
)  # fmt: skip
def test_issuer_is_the_speaker_and_the_text_a_link(text: str, expected: Told) -> None:
    assert tell(text) == [expected]

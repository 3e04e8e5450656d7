"""Links of the chain named in the reporting clause: documents, agencies, media spoken to."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("وقالت الممثلة لبنى الساريفي لصحيفة الضفاف إن العرض تأجل.", (("media", "الضفاف"),)),
        ("وقال رئيس اللجنة نادر البيرقاوي لوكالة الأفق إن الفرز اكتمل.", (("agency", "الأفق"),)),
        ("وقالت مديرة المستشفى ريم الحوراوي، في تصريح لإذاعة الوادي، إن الطوارئ ممتلئة.", (("media", "الوادي"),)),
        ("وقال شاهد عيان لـ«الضفاف» إن السيارة انحرفت.", (("media", "الضفاف"),)),
        ("وقالت هيئة الموانئ في بيان إن الرصيف سيفتح.", (("document", "بيان"),)),
        ("وقال المدرب وائل السنهاوي في مؤتمر صحفي إن الحارس جاهز.", ()),
        ("وأوضح وزير المالية كمال الأندراوي للصحفيين أن العجز تراجع.", ()),
    ],
)
def test_links_of_the_clause(text: str, chain: tuple[tuple[str, str], ...]) -> None:
    (found,) = tell(text)
    assert found.chain == chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("وأضافت المديرة ريم الحوراوي، حسب ما نقلته وكالة الأفق، أن الطوارئ ممتلئة.", (("agency", "الأفق"),)),
        ("وظهر المدرب وائل السنهاوي في مقابلة مع قناة الضفاف قائلا إن الحارس جاهز.", (("media", "الضفاف"),)),
        ("وأكدت صفحات على منصة «صفير» أن الدوام معلق.", ()),
    ],
)
def test_each_link_once_and_none_that_belongs_elsewhere(text: str, chain: tuple[tuple[str, str], ...]) -> None:
    assert [one.chain for one in tell(text)][-1:] == [chain]


def test_medium_spoken_to_is_no_part_of_an_unnamed_source() -> None:
    (found,) = tell("وقال مصدر في النادي لـ«الضفاف» إن الصفقة ألغيت.")
    assert found.speaker == "مصدر في النادي"

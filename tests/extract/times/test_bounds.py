"""Bounds are ISO days, the first not after the last, and values are of TIMEX3, whatever the day of writing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
_DAY = r"\d{4}-\d{2}-\d{2}"
_CLOCK = r"T(?:MO|MI|AF|EV|NI|DT|\d{2}:\d{2}Z?)"
TIMEX = re.compile(
    rf"(?:{_DAY}(?:/{_DAY}|{_CLOCK})?|\d{{4}}-(?:\d{{2}}|W\d{{2}}(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI)|\d{{2,4}}"
    rf"|(?:PRESENT|PAST|FUTURE)_REF|XXXX-WXX-[1-7](?:{_CLOCK})?|(?:XXXX-XX-XX)?{_CLOCK}|P(?=[\dXT])[\dXT.A-Z]*)"
)
FORMS = """
أمس | أول أمس | غدا | بعد غد | البارحة | الليلة الماضية | فجر اليوم | ليلة أمس | صباح غد
ليل الخميس الجمعة | منتصف ليل أمس | الخميس | الجمعة الماضي | الأحد المقبل
يوم الثلاثاء من الأسبوع المقبل | يومي السبت والأحد | أيام الاثنين | 16 من الشهر الماضي
29 شباط | السابع من الشهر الجاري | 31 من الشهر المقبل | من 28 إلى 30 من الشهر المقبل
أكتوبر الماضي | 29 فبراير | يوم 31 الجاري | 30 رمضان | شوال الماضي | 10 محرم المقبل
عيد الفطر المقبل | ثاني أيام عيد الأضحى | ثالث أيام العيد | رأس السنة الهجرية | 04/04/2014
2014-04-04 | ٢٠١٧/١٠/١٦ | 13/25/2014 | 30 فبراير 2020 | 27 فبراير 2021ء | 15 رجب 1446هـ
الأسبوع الماضي | هذا الشهر | مطلع العام المقبل | أواخر الصيف الماضي | الشتاء المقبل
نهاية الأسبوع المقبل | الربع الأخير من العام الماضي | النصف الأول من الشهر المقبل
الأسبوع الأخير من شهر فبراير | القرن الماضي | العقد الماضي | ثمانينيات القرن الماضي
العام الجديد | الفترة نفسها من العام الماضي | الأشهر التسعة الأولى من العام | قبل يومين
قبل ثلاثة أسابيع | قبل شهر | قبل عام ونصف | قبل 40 قرنا | السنوات الثلاث الماضية
الأشهر الستة المقبلة | الـ48 ساعة الماضية | خلال 90 يوما | منذ 13 شهرا | سنة ونصف | كل يوم جمعة
كل صباح | مرتين في الأسبوع | كل 500 ساعة
"""
PHRASES = st.sampled_from([one.strip() for line in FORMS.strip().splitlines() for one in line.split("|")])


@given(first=PHRASES, second=PHRASES, day=st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31)), dated=st.booleans())
def test_bounds_are_days_in_their_order(
    times: TimeReader, reading: Make, first: str, second: str, day: dt.date, dated: bool
) -> None:
    text = f"وصل الوفد {first}، ثم غادر في {second}."
    for found in times.read(reading(text, day.isoformat() if dated else None)):
        bounds = [dt.date.fromisoformat(one) for one in (found.earliest, found.latest) if one is not None]
        assert bounds == sorted(bounds), found
        assert found.value is None or TIMEX.fullmatch(found.value), found
        assert dated or not (found.needs_publication_date and bounds), found

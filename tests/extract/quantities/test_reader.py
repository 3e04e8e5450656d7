"""Quantities of several registers: their spans, bounds and units."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Quantity

Read = Callable[[str], tuple[Quantity, ...]]


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "approximation", "unit"),
    [
        # disasters and war
        ("أسفر الانهيار عن 127 قتيلا", "127 قتيلا", 127, 127, "exact", "killed"),
        ("أسفر الانهيار عن مئة وسبعة وعشرين قتيلاً", "مئة وسبعة وعشرين قتيلاً", 127, 127, "exact", "killed"),
        ("مقتل 12 شخصا في الانفجار", "12 شخصا", 12, 12, "exact", "killed"),
        ("أدى الحريق إلى إصابة ما لا يقل عن 40 عاملا", "ما لا يقل عن 40 عاملا", 40, None, "at least", "wounded"),
        ("اعتقلت الشرطة فجر الاثنين 15 شابا", "15 شابا", 15, 15, "exact", "arrested"),
        ("وصل مئات الجنود إلى الجزيرة", "مئات الجنود", 100, 999, "hundreds", "troops"),
        ("فر عشرات الآلاف من النازحين", "عشرات الآلاف من النازحين", 10_000, 99_999, "thousands", "displaced"),
        ("يقدر عددهم بالمئات", "المئات", 100, 999, "hundreds", ""),
        ("بين 50 و60 قتيلا سقطوا هناك", "بين 50 و60 قتيلا", 50, 60, "range", "killed"),
        ("يضم الفصيل 10 إلى 15 مسلحا", "10 إلى 15 مسلحا", 10, 15, "range", "fighters"),
        ("رافقتها نحو عشرين سيارة وشاحنة عسكرية", "نحو عشرين سيارة وشاحنة عسكرية", 20, 20, "about", "vehicles"),
        ("أصيب 70 عاملا على الأقل في المصنع", "70 عاملا على الأقل", 70, None, "at least", "wounded"),
        ("مقتل 3 في الكمين", "3", 3, 3, "exact", "killed"),
        ("وفقدان نحو ستين آخرين", "نحو ستين آخرين", 60, 60, "about", "missing"),
        ("قالت الرابطة إن عدد القتلى تجاوز 90", "90", 90, None, "more than", "killed"),
        ("واستبعد أن تتخطى الحصيلة النهائية السبعين", "السبعين", 70, None, "more than", "killed"),
        ("يقولون إن عدد المفقودين يتجاوز العشرين", "يتجاوز العشرين", 20, None, "more than", "missing"),
        ("إن عدد الغرقى صار 52 وإن البحث مستمر", "52", 52, 52, "exact", "killed"),
        ("الحالات الراقدة وعددها تسع", "تسع", 9, 9, "exact", "cases"),
        ("والأهالي يتمسكون بـ151", "151", 151, 151, "exact", ""),
        ("بلغ 88 متوفى في المستشفى", "88 متوفى", 88, 88, "exact", "killed"),
        ("قال أمام مئات من أنصاره", "مئات من أنصاره", 100, 999, "hundreds", "انصاره"),
        ("شيع الآلاف جثمانه", "الآلاف", 1000, 9999, "thousands", "people"),
        ("7 ملايين يمني مهددون", "7 ملايين يمني", 7e6, 7e6, "exact", "people"),
        # economy
        ("لا تتعدى قيمته تسعة ملايين أورو", "تسعة ملايين أورو", None, 9e6, "at most", "EUR"),
        ("الثمن لا يزيد ولا ينقص عن 40 دينارا", "لا يزيد ولا ينقص عن 40 دينارا", 40, 40, "exact", "dinar"),
        ("الخسارة لا تقل ولا تزيد على سبعة أطنان", "لا تقل ولا تزيد على سبعة أطنان", 7, 7, "exact", "tonnes"),
        ("أجره يقارب 3 ملايين يورو", "يقارب 3 ملايين يورو", 3e6, 3e6, "about", "EUR"),
        ("راتبه أقل بكثير من مليوني يورو", "أقل بكثير من مليوني يورو", None, 2e6, "less than", "EUR"),
        ("تقلصت الميزانية بنحو الثلث بعدما", "نحو الثلث", 0.3333, 0.3333, "about", "share"),
        ("خفض الفائدة ربع نقطة مئوية", "ربع نقطة مئوية", 0.25, 0.25, "exact", "percentage_points"),
        ("تراجعت الأسعار إلى النصف", "النصف", 0.5, 0.5, "exact", "share"),
        ("طالب بثمانية عشر مليوناً دفعة واحدة", "ثمانية عشر مليوناً", 18e6, 18e6, "exact", ""),
        ("منها مليونان عمولة للوكيل", "مليونان", 2e6, 2e6, "exact", ""),
        ("بما بين خمسة وسبعة مليارات دولار", "ما بين خمسة وسبعة مليارات دولار", 5e9, 7e9, "range", "USD"),
        ("سعر اللتر الواحد عشرة ريالات", "عشرة ريالات", 10, 10, "exact", "rial"),
        ("حضر بين مئة وألف شخص", "بين مئة وألف شخص", 100, 1000, "range", "people"),
        ("بلغت الخسائر 15.5 مليار دولار", "15.5 مليار دولار", 15.5e9, 15.5e9, "exact", "USD"),
        ("بقيمة 300 مليون ريال سعودي", "300 مليون ريال سعودي", 3e8, 3e8, "exact", "SAR"),
        ("بكلفة 402،4 مليون دينار تونسي", "402،4 مليون دينار تونسي", 402.4e6, 402.4e6, "exact", "TND"),
        ("تراجع السعر إلى $48", "$48", 48, 48, "exact", "USD"),
        ("ارتفع المؤشر 12% في الجلسة", "12%", 12, 12, "exact", "percent"),
        ("نما الناتج بنسبة 2.5 في المئة", "2.5 في المئة", 2.5, 2.5, "exact", "percent"),
        ("تراجع بأقل من 20 بالمائة", "أقل من 20 بالمائة", None, 20, "less than", "percent"),
        ("ضخت 100 ألف برميل في الأنبوب", "100 ألف برميل", 100_000, 100_000, "exact", "barrels"),
        ("على مساحة 200 متر مربع", "200 متر مربع", 200, 200, "exact", "square_metres"),
        ("بين 5 و7 ملايين درهم", "بين 5 و7 ملايين درهم", 5e6, 7e6, "range", "dirham"),
        ("ميناء يستوعب أكثر من 14 ألف حاوية", "أكثر من 14 ألف حاوية", 14_000, None, "more than", "حاويه"),
        # sport, courts, society
        ("دعوى أقامها 37 من سكان الأبراج", "37 من سكان الأبراج", 37, 37, "exact", "people"),
        ("عرف الحي ثلاث سرقات مماثلة", "ثلاث سرقات", 3, 3, "exact", "سرقات"),
        ("شارك في 10 إعلانات قصيرة", "10 إعلانات قصيرة", 10, 10, "exact", "اعلانات"),
        ("سجل المرصد 14 اعتداء على المساكن", "14 اعتداء", 14, 14, "exact", "اعتداء"),
        ("قدم 450 من السعوديين", "450 من السعوديين", 450, 450, "exact", "people"),
        ("أوقفت الشرطة 4 شبان بشبهة السرقة", "4 شبان", 4, 4, "exact", "arrested"),
        ("حضر أربعة شبان عاطلون", "أربعة شبان", 4, 4, "exact", "people"),
        ("سجل اللاعب ثلاثة أهداف", "ثلاثة أهداف", 3, 3, "exact", "goals"),
        ("قضت المحكمة بإدانة سبعة متهمين", "سبعة متهمين", 7, 7, "exact", "suspects"),
        ("اجتمع رؤساء خمس دول عربية", "خمس دول", 5, 5, "exact", "countries"),
        ("حضر العرض ألفا متفرج", "ألفا متفرج", 2000, 2000, "exact", "people"),
        ("فتح بضعة محلات", "بضعة محلات", 3, 9, "several", "محلات"),
        (
            "تداولوا ثلاثة ملايين و69 ألفًا و243 سهمًا",
            "ثلاثة ملايين و69 ألفًا و243 سهمًا",
            3069243,
            3069243,
            "exact",
            "سهم",
        ),
        ("رسم الفنان 40 وجهًا", "40 وجهًا", 40, 40, "exact", "وجه"),
        ("بلغ العجز “34” مليون دينار", "“34” مليون دينار", 34_000_000, 34_000_000, "exact", "dinar"),
        ("بلغ العجز نحو (140) مليار ريال", "نحو (140) مليار ريال", 14 * 10**10, 14 * 10**10, "about", "rial"),
        ("شحن المرفأ «12» ألف طن", "«12» ألف طن", 12_000, 12_000, "exact", "tonnes"),
        ('بلغت الديون "9.4" مليون دولار', '"9.4" مليون دولار', 9_400_000, 9_400_000, "exact", "USD"),
        ("شارك (15) متطوعا في الحملة", "(15) متطوعا", 15, 15, "exact", "متطوع"),
        ("تتسع القاعة لـ500 شخص", "500 شخص", 500, 500, "exact", "people"),
        ("غرس المتطوعون ٣٥٠ شجرة مثمرة", "٣٥٠ شجرة مثمرة", 350, 350, "exact", "شجره"),
    ],
)
def test_a_quantity(
    quantities: Read, text: str, span: str, low: float | None, high: float | None, approximation: str, unit: str
) -> None:
    found = quantities(text)
    assert [(q.span.text, q.low, q.high, q.approximation, q.unit) for q in found] == [
        (span, low, high, approximation, unit)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "أغارت طائرة إف 16 على الميناء",
        "ظهر المذيع على قناة الأفق 24 وحده",
        "فاز الفريق 3-1 على ضيفه في الدقيقة 75",
        "انتهت المباراة 2 - 1 لمصلحة الضيوف",
        "للاتصال هاتف 0551234567",
        "وفق المادة 12 من النظام",
        "عاد بعد ثلاث سنوات من الغياب",
        "يوم 16 أكتوبر 2017",
        "إحدى القواعد القديمة",
        "قتل جنديان وأصيب مدني",
        "لست متأكدا من ذلك",
        "ارتفعت كميات القمح",
        "انتشر كوفيد-19 في القرية",
        "حل الثالث في الترتيب",
        "الدورة الثانية عشرة من مهرجانها السينمائي",
        "القانون عدد 26 المؤرخ في الصيف",
        "لعبة PS4 وPS5 الجديدتان",
    ],
)
def test_what_is_no_quantity_is_left(quantities: Read, text: str) -> None:
    assert quantities(text) == ()


def test_the_head_noun_is_kept_as_written(quantities: Read) -> None:
    (found,) = quantities("أوقفت المصالح 15 شخصًا من المتفرجين")
    assert (found.of, found.unit) == ("شخصًا", "arrested")


def test_what_happened_names_the_unit_of_persons_only(quantities: Read) -> None:
    first, second = quantities("مقتل 5 أطفال وتدمير 20 منزلا")
    assert (first.unit, second.unit) == ("killed", "houses")


@given(
    low=st.integers(2, 5000),
    width=st.integers(1, 5000),
    form=st.sampled_from(["بين {} و{}", "ما بين {} و{}", "من {} إلى {}", "{} إلى {}", "{}-{}"]),
    zero=st.sampled_from("0٠۰"),
)
def test_ranges_keep_both_bounds(quantities: Read, low: int, width: int, form: str, zero: str) -> None:
    digits = {ord("0") + digit: ord(zero) + digit for digit in range(10)}
    written = form.format(low, low + width).translate(digits)
    found = quantities(f"تسلم المستودع {written} برميل")
    assert [(q.span.text, q.low, q.high, q.unit) for q in found] == [(f"{written} برميل", low, low + width, "barrels")]


PIECES = [
    "نحو", "أكثر من", "ما لا يقل عن", "3", "15", "1,500", "مئة", "وعشرين", "آلاف", "مليون", "عشرات",
    "الآلاف", "من", "إلى", "بين", "و", "قتيلا", "جنديا", "سيارة", "وشاحنة", "عسكرية", "أميركيا",
    "في المئة", "%", "$", "دولار", "على الأقل", "مقتل", "بالمئات", "،", ".", "-", "أمس", "ثلاثة",
    "أيام", "الـ", "النازحين", "لـ", "ونصف", "2.5", "\n", "رقم", "صفر", "1",
]  # fmt: skip


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_spans_are_exact_ordered_and_apart(quantities: Read, pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for quantity in quantities(text):
        assert quantity.span.text == text[quantity.span.start : quantity.span.end]
        assert quantity.span.text == quantity.span.text.strip() != ""
        assert quantity.span.start >= end
        end = quantity.span.end
        assert quantity.low is not None or quantity.high is not None
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high


@given(text=st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_can_be_read(quantities: Read, text: str) -> None:
    for quantity in quantities(text):
        assert quantity.span.text == text[quantity.span.start : quantity.span.end]

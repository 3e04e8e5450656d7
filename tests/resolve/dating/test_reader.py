"""The day of publication from an article's own words: bounds, and the reasons for them."""

from __future__ import annotations

import pytest

from rawi.flow import Pipeline
from rawi.model import Article, Document, content_id

PIPELINE = Pipeline.load()


def _read(text: str) -> Document:
    return PIPELINE.per_document(Article(id=content_id("art", text), text=text, sha256=""))


def _bounds(text: str) -> tuple[str | None, str | None] | None:
    published = _read(text).article.published
    return None if published is None else (published.earliest, published.latest)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("افتتح وزير الصحة كمال الزواري اليوم الأحد 12 ماي 2024 مستشفى في المدينة.", "2024-05-12"),
        ("قال المتحدث سامر الكيالي يوم أمس الخميس الموافق 8 نوفمبر 2018 إن القافلة وصلت.", "2018-11-09"),
        ("صرّح المدير ناصر الدوسري بأن الحفل سيقام مساء غد الجمعة 6/11/1436هـ في القاعة.", "2015-08-20"),
        ("أعلن الحزب، أمس الأربعاء فاتح أكتوبر 2025، عن مرشحيه.", "2025-10-02"),
        ("شهدت المدينة أمس الأول السبت 13 سبتمبر 2014 مظاهرة حاشدة.", "2014-09-15"),
        ("كتب عمر التازي: بعد غد الثلاثاء 22 نوفمبر 2022 تلعب المنتخبات مبارياتها.", "2022-11-20"),
        ("أعلنت الوزارة أمس (16 أكتوبر 2017) نتائج الامتحان.", "2017-10-17"),
        ("تلعب النوارس غداً السبت ضمن جولة تقام أيام 9 و10 و11 مارس 2024.", "2024-03-08"),
        ("أعلنت النقابة اليوم الاثنين إضراباً يوم الجمعة المقبل 15 نونبر الجاري، في السنة الجارية 2024.", "2024-11-11"),
        (
            "كشف اليوم الاثنين الرابع من الشهر الجاري عن حريق في 23 من الشهر الماضي. وكان حريق 23 تموز 2014 كبيراً.",
            "2014-08-04",
        ),
    ],
)
def test_a_day_counted_from_the_day_of_writing_with_its_date_gives_that_day(text: str, day: str) -> None:
    article = _read(text).article
    assert article.published is not None
    assert (article.published.value, article.published.grain) == (day, "day")
    assert article.published_basis == "inferred"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("وصل الوفد الخميس الماضي 7 مارس 2024 إلى العاصمة.", "2024-03-08", "2024-03-14"),
        ("تنطلق البطولة يوم الاثنين المقبل 24 يونيو 2019 في ملعب النخيل.", "2019-06-17", "2019-06-23"),
        ("قالت اللجنة إن القرعة ستجرى الاثنين المقبل (24 حزيران/يونيو 2019).", "2019-06-17", "2019-06-23"),
        ("استقبل الأمير الأسبوع الماضي، في 7 يوليو 2024، وفداً من التجار.", "2024-07-08", "2024-07-21"),
        ("سجلت الصادرات ارتفاعاً في الشهر الماضي (فبراير 2022) بنسبة 3 بالمئة.", "2022-03-01", "2022-03-31"),
        ("قال المحلل عادل الشمري إن النمو في هذا العام 2021 سيتجاوز التوقعات.", "2021-01-01", "2021-12-31"),
        ("توفي الفنان راضي المهيري في 3 سبتمبر الجاري. وكان مرض مطلع العام الجاري 2020.", "2020-09-01", "2020-09-30"),
        ("تعقد الجلسة الثلاثاء 19 ديسمبر الجاري، وشهد العام الحالي 2023 تأجيلها.", "2023-12-01", "2023-12-31"),
        ("يحتل النادي المركز الأخير منذ انطلاق الموسم الحالي 2015-2016.", "2015-07-01", "2016-06-30"),
        ("تحل هذا العام الذكرى العشرون لإقفال الدار عام 1994.", "2014-01-01", "2014-12-31"),
        ("وصل الفريق قبل أقل من أسبوع على المباراة المقررة يوم السبت 26 مايو 2012.", "2012-05-19", "2012-05-25"),
        ("تمت المرحلة الأولى يوم 11 ماي 2022، وستنطلق الثانية يوم 18 ماي 2022.", "2022-05-11", "2022-05-17"),
        ("قال الوالي إن نتائج الاستفتاء الذي جرى في يناير الماضي (2011) نهائية.", "2011-02-01", "2012-01-02"),
    ],
)
def test_what_is_last_this_or_next_bounds_the_day(text: str, earliest: str, latest: str) -> None:
    assert _bounds(text) == (earliest, latest)


def test_the_sixteenth_of_last_month_is_dated_elsewhere() -> None:
    text = "قالت الشرطة إن الحريق اندلع في 12 من الشهر الماضي. واندلع الحريق في 12 يناير 2023 في مستودع."
    assert _bounds(text) == ("2023-02-01", "2023-02-28")


def test_last_month_may_be_the_latest_that_is_told() -> None:
    text = "بقيت القوة في القاعدة بعد أن تمركزت فيها في تشرين الأول 2017. وسيطر الجيش على البلدة في 16 من الشهر الماضي."
    assert _bounds(text) == ("2017-11-01", "2017-11-30")


def test_a_date_told_as_past_is_a_lower_bound_and_one_still_to_come_an_upper_one() -> None:
    assert _bounds("ولد المخرج في 12 مارس 1962 في القرية.") == ("1962-03-12", None)
    assert _bounds("أعلنت الوزارة أن المهرجان سيقام يوم 10 يوليو 2026 في المسرح.") == (None, "2026-07-09")


def test_a_report_that_opens_with_a_past_day_is_mostly_a_week_old_at_most() -> None:
    document = _read("اعتقلت الشرطة يوم الخميس 14 يناير 2016 ثلاثة أشخاص في حي النور.")
    published = document.article.published
    assert published is not None
    assert (published.earliest, published.latest) == ("2016-01-14", "2016-01-20")
    assert any("mostly" in reason.reason for reason in document.dating)


def test_weekday_and_date_agree_in_one_year_after_what_is_told() -> None:
    text = "قال المتحدث اليوم الخميس 30 نوفمبر إن الانتخابات التي جرت في 12 مايو 2016 كانت نزيهة."
    assert _bounds(text) == ("2017-11-30", "2017-11-30")


@pytest.mark.parametrize(
    "text",
    [
        "قال الشاهد: «وصلنا اليوم الأحد إلى الحدود، وغداً نعود».",
        "يستضيف البلد مونديال 2034 بعد اختياره.",
        "أقرت اللجنة ميزانية لعام 2031.",
        "نشر الشاعر ديوانه الأول وهو في العشرين.",
        "مددت الإدارة عقد اللاعب حتى عام 2030.",
    ],
)
def test_nothing_is_guessed_from_quoted_days_names_and_plans(text: str) -> None:
    article = _read(text).article
    assert (article.published, article.published_basis) == (None, "unknown")


def test_the_weekday_of_an_announcement_is_not_the_announced_day() -> None:
    assert _bounds("حددت اللجنة أمس الاثنين يوم 26 فبراير 2016 موعداً للقرعة.") == (None, "2016-02-23")


def test_stronger_evidence_sets_weaker_aside_and_says_so() -> None:
    document = _read(
        "اندلعت الاحتجاجات في 16 أكتوبر 2017 في المدينة. وقال النائب إن ما حدث في 16 من الشهر الماضي لن يتكرر."
    )
    assert document.article.published is not None
    assert document.article.published.value == "2017-11"
    assert [reason.counted for reason in document.dating] == [True, False]


def test_reasons_stand_in_the_text_and_the_day_dates_what_was_said() -> None:
    text = "قال الوزير اليوم السبت 27 فبراير 2021 إن الطريق فتح أمس. وأضاف أن العمل يستمر غداً."
    document = _read(text)
    for reason in document.dating:
        assert reason.span is not None
        assert text[reason.span.start : reason.span.end] == reason.span.text
    assert [time.value for time in document.times] == ["2021-02-27", "2021-02-26", "2021-02-28"]
    assert document.statements[0].said is not None
    assert document.statements[0].said.value == "2021-02-27"


def test_an_article_that_has_a_day_needs_no_reasons() -> None:
    assert _read("المدينة (وكالة الساحل) - 5 مارس 2020 - قال الوزير اليوم الخميس إن الميناء فتح.").dating == ()


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        # A lead whose happening stands in a relative clause, with its weekday.
        ("لقي عاملان حتفهما في حادث وقع فجر الأحد 2 أكتوبر 2022 على الطريق.", ("2022-10-02", "2022-10-08")),
        ("انتشلت الفرق جثتين بعد ثلاثة أيام على انهيار وقع الأحد 14 آب 2016.", ("2016-08-17", "2016-08-17")),
        ("انطلقت أول أمس ثاني أيام عيد الأضحى 1439 فعاليات مهرجان الربيع.", ("2018-08-23", "2018-08-25")),
        ("قالت المحكمة إن القضية رقم 4417 لسنة 2018 ما زالت مفتوحة.", ("2018-01-01", None)),
        ("ينطلق المهرجان يوم 27 يوليو 2012 في القرية.", ("2011-07-27", "2012-07-26")),
        ("يستمر المعرض حتى 2 ديسمبر 2017 في القاعة.", (None, "2017-12-01")),
        # The weekday is not that of the date: one of them is a slip.
        ("أعلنت الشركة أن التيار سينقطع يوم الأحد 16 أبريل 2016.", None),
        ("صودق على القانون في مثل هذا اليوم 27 جانفي من سنة 2014.", None),
        ("جدد النادي عقده حتى يونيو 2018.", None),
        ("منحت اللجنة روسيا بطولة 2018 وقطر بطولة 2022.", None),
    ],
)
def test_leads_lapses_feasts_and_slips(text: str, bounds: tuple[str | None, str | None] | None) -> None:
    assert _bounds(text) == bounds


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        # The same day of a month is dated elsewhere, in a name or in words that are quoted.
        (
            "انهار الجسر في الثاني عشر من الشهر الماضي. وقالت لجنة «ضحايا 12 أكتوبر 2016» إنها تطالب بالتحقيق.",
            ("2016-11-01", "2016-11-30"),
        ),
        (
            (
                "تعقد الجلسة الاثنين المقبل، السابع والعشرين من الشهر الجاري. وقع الحريق في 6 من الشهر الماضي، "
                "أي 6 تشرين الأول 2017."
            ),
            ("2017-11-20", "2017-11-26"),
        ),
        ("بلغت المبيعات إلى غاية نهاية شهر أوت من السنة الجارية 2019 نحو 12 ألف سيارة.", ("2019-01-01", "2019-12-31")),
        (
            "أوقف الدرك، مساء أمس الثلاثاء 13 يوليوز الجاري، رجلين. وحجز منذ مطلع سنة 2021 إلى اليوم 40 كيلوغراما.",
            ("2021-07-14", "2021-07-14"),
        ),
        ("بعد مرور ثلاث سنوات على إغلاق مرفأ الشمس عام 2011، عاد الصيادون إلى البحر.", ("2014-01-01", "2014-12-31")),
        ("مضى أكثر من عامين على اختفاء الطبيب الذي خطف في 14 حزيران 2011.", ("2013-06-14", "2014-06-14")),
        (
            "رغم مرور أكثر من عام على غرق المركب، لا نتائج. وكتب القبطان: «اليوم السبت 3 آذار 2012 والبحر هادئ».",
            ("2013-03-03", "2014-03-03"),
        ),
        (
            (
                "بدأ الإضراب في 15 يناير (كانون الثاني) الماضي، والجلسة في 10 مارس المقبل. وأسس المصنع عام 1980، أي "
                "قبل أربعين عاماً."
            ),
            ("2020-02-01", "2020-02-29"),
        ),
        ("عاد الاتفاق إلى الواجهة قبل عشر سنوات (2009) ثم طوي.", ("2019-01-01", "2019-12-31")),
        ("ضبطت الشرطة عصابة، وذلك بعد أسبوع من سرقة معرض في 12 حزيران 2017.", ("2017-06-17", "2017-06-22")),
        ("تغلق الأمانة شارع النخيل من غد الجمعة حتى الأحد 13 مايو 2018.", ("2018-05-10", "2018-05-10")),
        (
            "توقعت الأرصاد أمطاراً اعتباراً من غدٍ الأحد وحتى يوم الأربعاء 26 جمادى الآخرة 1439هـ.",
            ("2018-03-10", "2018-03-10"),
        ),
        ("علقت الدراسة اليوم الأربعاء وغداً الخميس 22 جمادى الأولى 1439هـ.", ("2018-02-07", "2018-02-07")),
        (
            "يلتقي النسور مع الرعد غداً الجمعة في دوري الدرجة الأولى لموسم 2014-2015، وتختتم الجولة الأحد 28 سبتمبر.",
            ("2014-09-25", "2014-09-25"),
        ),
        (
            "عقدت النقابة اجتماعها اليوم الأحد 17 كانون الأول وناقشت سلم الرواتب للعام الدراسي 2017-2018.",
            ("2017-12-17", "2017-12-17"),
        ),
        (
            "تجري السبت القادم انتخابات النقابة، وقال رائد حمدان إن الاقتراع الذي يصادف 20 نيسان 2013 سيكون نزيهاً.",
            ("2013-04-13", "2013-04-19"),
        ),
        ("اختتم مساء الجمعة الماضي المهرجان الذي استمر من 18 حتى 23 مارس 2018.", ("2018-03-24", "2018-03-30")),
        ("بلغ الإنتاج 40 طناً، مقابل 30 خلال الفترة نفسها من سنة 2018.", ("2018-01-01", None)),
        # What may be past or to come bounds by a year, no more.
        ("وتبدأ المعاينة من يوم الثلاثاء 19 نوفمبر 2019 في المقر.", ("2018-11-18", None)),
    ],
)
def test_what_phrases_tell_only_beside_one_another(text: str, bounds: tuple[str | None, str | None]) -> None:
    assert _bounds(text) == bounds


@pytest.mark.parametrize(
    "text",
    [
        "قال الخبير إن المشروع يكتمل عام 2026.",
        "لعب الراحل للنادي موسم 1996-1997.",
        "تراجع الذهب إلى أدنى سعر له اليوم الثلاثاء.",
        "بعد عامين على زواجهما افتتحا مطعماً.",
    ],
)
def test_a_lone_year_an_old_season_and_a_lapse_without_a_date_tell_nothing(text: str) -> None:
    assert _bounds(text) is None


def test_this_year_beside_another_is_not_the_other() -> None:
    assert _bounds("تصدر الرواية بين هذا العام وعام 2020.") is None


def test_the_same_day_of_a_tale_is_not_the_day_of_writing() -> None:
    assert _bounds("وستفتح الفروع خلال نفس اليوم (18 مارس 2017) أبوابها.") != ("2017-03-18", "2017-03-18")

"""Names that an article introduces itself: invented ones, in several domains and countries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.extract.mentions.reading import reading_of

from rawi.extract.mentions.reader import MentionReader

Names = Callable[[str], list[tuple[str, str]]]


def test_a_club_goes_by_its_name_alone(names: Names) -> None:
    found = names("تعاقد نادي الشهبندر مع حارسه السابق.\nوقال مدرب الفريق إن الشهبندر سيفوز، وللشهبندر جمهور كبير.")
    assert found.count(("ORG", "الشهبندر")) == 1
    assert ("ORG", "لشهبندر") in found
    assert ("ORG", "نادي الشهبندر") in found


def test_an_owner_of_a_club_belongs_to_its_name(names: Names) -> None:
    found = names("فاز نادي الشهبندر أمس.\nوخسر الشهبندر الدرمسي مباراته الثانية.")
    assert ("ORG", "الشهبندر الدرمسي") in found


def test_a_club_and_its_town_in_an_article_about_sport(names: Names) -> None:
    found = names("سجل المهاجم هدفا في مباراة وداد زرلوف.\nوخرج المدرب غاضبا، فيما رحب وداد زرلوف بالنتيجة في زرلوف.")
    assert found.count(("ORG", "وداد زرلوف")) == 2
    assert found.count(("LOC", "زرلوف")) == 3


def test_a_place_and_its_people(names: Names) -> None:
    found = names("استدعت حكومة بلطونيا سفيرها.\nوقال المسؤول إن الشارع البلطوني هادئ في بلطونيا، والبضائع بلطونية.")
    assert ("ORG", "حكومة بلطونيا") in found
    assert ("LOC", "بلطونيا") in found
    assert ("NORP", "بلطونية") in found
    assert ("NORP", "البلطوني") in found


def test_a_district_recurs_where_a_place_stands(names: Names) -> None:
    found = names("غمرت المياه قضاء الزملية ليلا.\nوعاد السكان إلى الزملية صباحا.")
    assert found == [("LOC", "قضاء الزملية"), ("LOC", "الزملية")]


@pytest.mark.parametrize(
    ("opening", "places", "agencies"),
    [
        ("كفر زيدون (سنابل) - بدأ العمل صباحا.", ["كفر زيدون"], ["سنابل"]),
        ("زرلوف/دارنيا – وكالات\nبدأ العمل صباحا.", ["زرلوف", "دارنيا"], []),
        ("زرلوف - سنابل: بدأ العمل صباحا.", ["زرلوف"], ["سنابل"]),
        ("زرلوف 3-10-2022 (سنابل) – بدأ العمل صباحا.", ["زرلوف"], ["سنابل"]),
        ("سمير العطوي- وهران: بدأ العمل صباحا.", ["وهران"], []),
    ],
)
def test_the_place_and_agency_that_open_a_report(
    names: Names, opening: str, places: list[str], agencies: list[str]
) -> None:
    found = names(opening)
    assert [text for kind, text in found if kind == "LOC"] == places
    assert [text for kind, text in found if kind == "ORG"] == agencies


def test_a_place_of_the_dateline_recurs(names: Names) -> None:
    found = names("زرلوف (سنابل) - بدأ العمل صباحا.\nوغادر الوفد زرلوف، ووصل خبر «سنابل» إلى الناس.")
    assert found == [("LOC", "زرلوف"), ("ORG", "سنابل"), ("LOC", "زرلوف"), ("ORG", "سنابل")]


@pytest.mark.parametrize(
    "text",
    [
        "في حوار مع «المصفاة»، تحدثت المخرجة عن عملها.",
        "علم «المصفاة» أن الراتب تأخر.",
        "وكانت «المصفاة» قد أوردت الخبر.",
        "في تصريح خص به «المصفاة»، نفى ذلك.",
    ],
)
def test_a_medium_in_quotation_marks(names: Names, text: str) -> None:
    assert ("ORG", "المصفاة") in names(text)


def test_quotation_marks_alone_make_no_medium(names: Names) -> None:
    assert names("وصف الطبيب الوضع بأنه «كارثي» وطلب «المساعدة».") == []


def test_the_outlet_of_the_article_in_quotation_marks(reader: MentionReader) -> None:
    reading = reading_of("نشرنا في «القنديل» أمس خبرا.")
    reading = replace(reading, article=replace(reading.article, outlet="صحيفة القنديل الإلكترونية"))
    assert [(mention.type, mention.span.text) for mention in reader.read(reading)] == [("ORG", "القنديل")]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("قالت المخرجة ريما الجرادي-سلّوم إن الفيلم جاهز.", "ريما الجرادي-سلّوم"),
        ("كشف جميل تادولي، وكيل أعمال المهاجم، السبب.", "جميل تادولي"),
        ("رحبت رئيستها سلوى الغرنوق بالقرار.", "سلوى الغرنوق"),
        ("رفض المتحدث باسمها راشد القصعي التعليق.", "راشد القصعي"),
        ("وصل مهاجمه السلموني نادر دوبالي إلى المدينة.", "نادر دوبالي"),
        ("ورفض الوزير الزاملي التعليق على الخبر.", "الزاملي"),
    ],
)
def test_full_names(names: Names, text: str, person: str) -> None:
    assert [found for kind, found in names(text) if kind == "PER"] == [person]


def test_what_of_a_name_stands_alone_later(names: Names) -> None:
    found = names("قال الوزير طارق ولد زنّاق إن العمل بدأ.\nوزار ولد زنّاق الورشة.")
    assert [text for kind, text in found if kind == "PER"] == ["طارق ولد زنّاق", "ولد زنّاق"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت رابطة أهالي كفر زيدون إن العدد أكبر.", ("ORG", "رابطة أهالي كفر زيدون")),
        ("قضت محكمة جنايات زرلوف، أمس، بالسجن.", ("ORG", "محكمة جنايات زرلوف")),
        ("أوضح رئيس النقابة الجهوية لعمال الموانئ ذلك.", ("ORG", "النقابة الجهوية لعمال الموانئ")),
        ("توقعت وكالة «زهير» للتصنيف الائتماني ذلك.", ("ORG", "وكالة «زهير» للتصنيف الائتماني")),
        ("نقل المصابون إلى مستشفى الدفلى التعليمي.", ("FAC", "مستشفى الدفلى التعليمي")),
        ("فتح تحقيق في انهيار سد أم الرمان فجرا.", ("EVENT", "انهيار سد أم الرمان")),
        ("بيعت تذاكر نهائي كأس الأمير سريعا.", ("EVENT", "كأس الأمير")),
        ("قطع الطريق بين كفر زيدون وخربة السنديان.", ("LOC", "خربة السنديان")),
        ("نقلت وكالة زهير عن مصدر قوله ذلك.", ("ORG", "وكالة زهير")),
        ("قالت وزارة الصحة ذلك.\nالصحة تنفي الخبر.", ("ORG", "الصحة")),
        ("غادر أعضاء لجنة التقصي.\nونفى الرئيس اتهامه للجنة أمس.", ("ORG", "لجنة")),
    ],
)
def test_bodies_and_happenings(names: Names, text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "زار الناس القرية الهادئة. وكانت قرية هادئة حقا.",
        "لم يمنح أي طرف إذنا بالتفاوض.",
        "أدت سيول أمس إلى قطع الطريق. وجرفت السيول الجسر.",
        "ابتعدوا عن مجرى النهر.",
        "وضع نواة المشروع على الطاولة.",
        "تم نقله إلى عين المكان.",
    ],
)
def test_everyday_words_teach_nothing(names: Names, text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "رفضت زرلوفا ما صدر أمس.\nوجاء الوفد من زرلوفا، بحسب البيان.",
        "وكانت زرلوفا قد احتجت.\nووقع الاتفاق في زرلوفا، مساء.",
        "وصلت وزيرة خارجية زرلوفا إلى القمة.",
    ],
)
def test_a_state_with_which_others_deal(names: Names, text: str) -> None:
    assert ("LOC", "زرلوفا") in names(text)


@pytest.mark.parametrize(
    "text", ["ضبط الحراس كمية من مخدر، وأعلنت مخدر ما.", "تحدث عن أطراف داخلية وأخرى خارجية مورطة في الأمر."]
)
def test_nouns_that_only_stand_where_a_state_could(names: Names, text: str) -> None:
    assert not any(kind == "LOC" for kind, _ in names(text))


def test_a_town_with_the_article_is_known_wherever_it_stands(names: Names) -> None:
    found = names("وقع الحادث في مدينة الجردوانية ليلا.\nوقالت شرطة الجردوانية إن صائغ الجردوانية بخير.")
    assert found.count(("LOC", "الجردوانية")) == 2
    assert not any(kind == "NORP" for kind, _ in found)


def test_a_compound_place_that_recurs(names: Names) -> None:
    found = names("نزل السياح أحد فنادق خور الزرنيق أمس.\nويقول أهالي خور الزرنيق إن الموسم جيد.")
    assert found.count(("LOC", "خور الزرنيق")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "بحث الأمير ذلك مع نظيره البرشافي أمس.\nوتمتد السواحل البرشافية شرقا.",
        "ووصف الوزير البرشافي المباحثات بالمثمرة.\nوقال إن الصادرات البرشافية ارتفعت.",
    ],
)
def test_a_people_behind_a_title(names: Names, text: str) -> None:
    found = names(text)
    assert ("NORP", "البرشافي") in found
    assert ("NORP", "البرشافية") in found


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سمير البرشافي ذلك.\nوأضاف الوزير البرشافي أن الصادرات البرشافية ارتفعت.",
        "افتتح العامل الصخراني المعرض.\nوتعرض القاعة الأعمال الصخرانية.",
    ],
)
def test_a_family_name_and_an_adjective_are_no_people(names: Names, text: str) -> None:
    assert not any(kind == "NORP" for kind, _ in names(text))


def test_two_places_and_unnamed_agencies(names: Names) -> None:
    found = names("زرلوف/دارمينة – وكالات\nغادر الوفد زرلوف، وبقي في دارمينة، مساء.")
    assert found.count(("LOC", "دارمينة")) == 2


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("أعلن مجلس بلدية شمران ذلك.\nوقال أعضاء المجلس إن القرار نهائي.", "المجلس"),
        ("ربحت مجموعة «شمران» القابضة كثيرا.\nوأضافت المجموعة أن المبيعات ارتفعت.", "المجموعة"),
    ],
)
def test_a_council_or_group_by_its_head_alone(names: Names, text: str, short: str) -> None:
    assert ("ORG", short) in names(text)


@pytest.mark.parametrize("body", ["كتلة شمران النيابية", "مستشفى شمران الريفي"])
def test_the_kind_of_a_named_body_belongs_to_its_name(names: Names, body: str) -> None:
    assert ("ORG", body) in names(f"أصدرت إدارة {body} بيانا أمس.")

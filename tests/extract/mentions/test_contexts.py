"""What stands around a name and makes it one: invented names in several domains, registers and countries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.mentions.reading import reading_of

from rawi.arabic.words import words
from rawi.extract.mentions.reader import MentionReader

Names = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Media: head and name together, the name alone only in quotation marks.
        ("نقلت وكالة سنابل عن مصدر قوله ذلك.", ("ORG", "وكالة سنابل")),
        ("وقال لقناة «المرفأ» إن الأمر انتهى.", ("ORG", "المرفأ")),
        ("جاء ذلك في مداخلة مع برنامج «مساء الضفاف» أمس.", ("ORG", "مساء الضفاف")),
        ("وفي بيان تلقته زرلوف نيوز نفى ذلك.", ("ORG", "زرلوف نيوز")),
        ("نشرت صحيفة الميدان الخبر.", ("ORG", "صحيفة الميدان")),
        # Bodies by their head alone, ministries by their field.
        ("وحملت الوزارة مسؤولية ما جرى.", ("ORG", "الوزارة")),
        ("وأحيل الملف إلى النيابة أمس.", ("ORG", "النيابة")),
        ("الصحة تنفي تسجيل إصابات.", ("ORG", "الصحة")),
        ("ارتفعت الأسعار.. والتجارة: لا نقص.", ("ORG", "التجارة")),
        ("ونفت الداخلية إغلاق الطريق.", ("ORG", "الداخلية")),
        ("قال حزب الوئام ذلك.\nوردت أوساط الوئام على البيان.", ("ORG", "الوئام")),
        # Bodies with a field, a task, an owner, a seat.
        ("وأفاد المكتب المهني للحبوب بأن المخزون كاف.", ("ORG", "المكتب المهني للحبوب")),
        ("أعلنت شركة «مارسى» لاستغلال الموانئ ذلك.", ("ORG", "شركة «مارسى» لاستغلال الموانئ")),
        ("رفع الكتاب إلى مكتب رئيس الوزراء أمس.", ("ORG", "مكتب رئيس الوزراء")),
        ("ونفى المكتب الإعلامي للنائب رامز الحبيقي ذلك.", ("ORG", "المكتب الإعلامي للنائب رامز الحبيقي")),
        ("قررت لجنة الانضباط بالاتحاد السعودي ذلك.", ("ORG", "لجنة الانضباط بالاتحاد السعودي")),
        ("اتسع الخلاف مع وزارة الصحة العامة والسكان أمس.", ("ORG", "وزارة الصحة العامة والسكان")),
        ("وقالت وزارة المالية إن الرواتب مؤمنة.", ("ORG", "وزارة المالية")),
        ("وذكرت هيئة ترخيص المركبات أنها تحقق.", ("ORG", "هيئة ترخيص المركبات")),
        ("وانخفض مؤشر سوق أبوظبي للأوراق المالية أمس.", ("ORG", "سوق أبوظبي للأوراق المالية")),
        ("تلقى عرضا من نادي العربي أمس.", ("ORG", "نادي العربي")),
        ("وذكر الهلال الأحمر الليبي أنه نقل الجرحى.", ("ORG", "الهلال الأحمر الليبي")),
        ("أعلنت هيئة حماية البيئة (حماة) ذلك.", ("ORG", "حماة")),
        ("افتتحت الغرفة الجزائية الثالثة الجلسة أمس.", ("ORG", "الغرفة الجزائية الثالثة")),
        ("وطلب من الديوان المركزي لقمع الفساد ذلك.", ("ORG", "الديوان المركزي لقمع الفساد")),
        # Places by their first word, their seat, their adjective.
        ("التهمت النار أحراج جرد السنديان ليلا.", ("LOC", "جرد السنديان")),
        ("وقال محافظ السدرتين إن الأمر انتهى.", ("LOC", "السدرتين")),
        ("غادر العاصمة تلفورا صباحا.", ("LOC", "تلفورا")),
        ("تفقد محافظ الوادي الأخضر الموقع.", ("LOC", "الوادي الأخضر")),
        ("دخلت المياه حي الجزارين ليلا.", ("LOC", "حي الجزارين")),
        ("وقع الحادث بمركز منية السنابل أمس.", ("LOC", "مركز منية السنابل")),
        # Happenings.
        ("قال الوزير فى موقع حادث قطار منية السنابل ذلك.", ("EVENT", "حادث قطار منية السنابل")),
        ("طالب بتأجيل انتخابات مجلس النواب شهرا.", ("EVENT", "انتخابات مجلس النواب")),
        ("يلعب في الدوري الممتاز منذ عام.", ("EVENT", "الدوري الممتاز")),
        ("يكرم مهرجان زرلوف السينمائي المخرج.", ("EVENT", "مهرجان زرلوف السينمائي")),
        # People.
        ("وقال رئيس المهرجان نبيل الحاج يوسف ذلك.", ("PER", "نبيل الحاج يوسف")),
        ("وكتبت طالبة تدعى منة الله فؤاد ذلك.", ("PER", "منة الله فؤاد")),
        ("أعلن الائتلاف، بزعامة هادي الموسوي، دعمه.", ("PER", "هادي الموسوي")),
        ("لم يهضم مدرب الفريق الزائر، فريد قادري، الخسارة.", ("PER", "فريد قادري")),
        ("وقال وزير النقل كارل ستينغر إن الطريق مفتوح.", ("PER", "كارل ستينغر")),
        ("ونفى المدير إدواردو كالفاريس، في رسالة، ذلك.", ("PER", "إدواردو كالفاريس")),
        ("وقال رئيس البلدية عبد القادر علم الدين إن الماء ملوث.", ("PER", "عبد القادر علم الدين")),
        ("استقبل الأمير فيصل بن خالد أمير منطقة زرلوف الوفد.", ("PER", "فيصل بن خالد")),
    ],
)
def test_a_name_by_what_stands_around_it(names: Names, text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "مدرب، تستضيف كريم",
        "نفت قناة تدير : ذلك.",
        "قناة سيخوض في الدوري",
        "الوزير تطلق منصور",
        "وزارة تسدد باسولي ديونها.",
    ],
)
def test_a_verb_of_the_present_is_no_part_of_a_name(names: Names, text: str) -> None:
    assert not any(word.startswith(("ت", "سي")) for _, name in names(text) for word in name.split())


def test_on_a_level_is_not_in_the_region_of_that_name(names: Names) -> None:
    assert names("وعلى الصعيد السياسي، هدأت الأزمة.") == []
    assert ("LOC", "الصعيد") in names("تضررت محافظات الصعيد من السيول.")


def test_a_club_that_is_never_called_one(names: Names) -> None:
    found = names(
        "خسر الفريق مباراته أمام الشهبندر بهدف.\nوقال مدرب الشهبندر إن اللاعب مصاب، وسيغيب عن الدوري والملعب أسبوعا."
    )
    assert found.count(("ORG", "الشهبندر")) == 2


def test_an_everyday_noun_behind_a_word_of_sport_is_no_club(names: Names) -> None:
    found = names("قال مدرب الحراس إن اللاعب جاهز أمام الجمهور.\nوانتهت المباراة في الملعب بفوز الفريق في الدوري.")
    assert not {"الحراس", "الجمهور"} & {text for _, text in found}


def test_the_people_of_a_side(names: Names) -> None:
    found = names("استدعي القائم بالأعمال الزرلوفي أمس.\nوقال وزير الطاقة الزرلوفي إن الجانب الزرلوفي ملتزم.")
    assert found.count(("NORP", "الزرلوفي")) == 3


def test_a_hospital_is_a_place_or_a_body(names: Names) -> None:
    assert ("FAC", "مستشفى السنديانة") in names("نقل الجرحى إلى مستشفى السنديانة ليلا.")
    assert ("ORG", "مستشفى السنديانة") in names("قال مدير مستشفى السنديانة إن الجرحى بخير.")


def test_a_dialling_quotation_teaches_only_bodies_that_speak(names: Names) -> None:
    assert ("ORG", "طيران المروج") in names("«طيران المروج» تنفي تعطل الطائرة.")
    assert not [text for kind, text in names("وصف القرار بـ«المجزرة» أمس.") if kind == "ORG"]


@pytest.mark.parametrize(
    "text",
    [
        "توقفت حركة السفن ساعة.",
        "انقطع التيار الكهربائي ليلا.",
        "وانتقدت المؤسسات الدولية القرار.",
        "واعتبر مقر الوزارة مغلقا.",
        "شكلت مجموعة قرصنة مجهولة ذلك.",
        "قال صياد من أهل المنطقة ذلك.",
        "أعلنت استقالتي أمس.",
        "وكان الإقبال كبيرا خاصة مساء.",
        "عمل فريق طبي طوال الليل.",
        "هدد اللاعبون بمقاطعة التدريبات.",
    ],
)
def test_what_has_the_shape_of_a_name_and_is_none(names: Names, text: str) -> None:
    assert not [found for found in names(text) if found[1] not in ("الوزارة",)]


VERBS = ("قالت", "أعلنت", "نفت", "تستضيف", "يتعهد", "تطلق", "أكدت", "وقالت", "تتهم", "طالبت", "تدعو")
NAMES = (
    "وزارة", "الصحة", "شركة", "«نورا»", "الدوري", "مدرب", "الوزير", "كريم", "باسولي", "،", "في", "زرلوفا", "و", ":",
    "حزب", "الوئام", "جبهة", "تحرير", "مدينة", "تل", "السنديان", "مجموعة", "قناة", "العربي", "منصور", "رئيس", "مكتب",
)  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(NAMES), st.sampled_from(VERBS)), max_size=24))
@settings(max_examples=200, deadline=None)
def test_no_name_swallows_a_verb_or_begins_inside_a_word(reader: MentionReader, chosen: list[str]) -> None:
    text = " ".join(chosen)
    reading = reading_of(text)
    starts = {offset for word in words(text) for offset in range(word.start, min(word.start + 3, word.end))}
    for mention in reader.read(reading):
        inside = text[mention.span.start : mention.span.end].split()
        assert not set(inside) & set(VERBS), mention
        assert mention.span.start in starts

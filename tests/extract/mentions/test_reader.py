"""Names in invented sentences of several domains and countries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.mentions.reading import reading_of

from rawi.extract.mentions.reader import MentionReader

Names = Callable[[str], list[tuple[str, str]]]


def test_a_part_of_the_day_is_no_name(reader: MentionReader) -> None:
    assert not [m for m in reader.read(reading_of("تفقد وزير الصحة، صباح اليوم، المستشفى.")) if m.type == "PER"]


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("قال وزير النقل الأردني، نادر الشوابكي، إن الجسر آمن.", "نادر الشوابكي", "وزير النقل الأردني"),
        ("وأوضح العقيد مازن بو ضاهر أن الطريق مقطوع.", "مازن بو ضاهر", "العقيد"),
        ("صرحت رئيسة بلدية عين الزيتون سلوى بنعطية بأن المياه عادت.", "سلوى بنعطية", "رئيسة بلدية عين الزيتون"),
        ("أكد الناطق الرسمي باسم هيئة الموانئ الدكتور فراس الغانمي وصول السفينة.", "فراس الغانمي", None),
        ("وقال العقيد مايكل هيلدون إن الجسر مفتوح.", "مايكل هيلدون", "العقيد"),
        ("وقال قائد البعثة، روبرت وايت: «الطريق آمن».", "روبرت وايت", "قائد البعثة"),
        ("سجل المهاجم البرازيلي ريكاردو لوبيز هدفين.", "ريكاردو لوبيز", "المهاجم البرازيلي"),
        ("وقضى رئيس محكمة الاستئناف القاضي أبو بكر ولد سيدي بالبراءة.", "أبو بكر ولد سيدي", None),
    ],
)
def test_a_person_behind_a_title(reader: MentionReader, text: str, person: str, role: str | None) -> None:
    found = [mention for mention in reader.read(reading_of(text)) if mention.type == "PER"]
    assert [mention.span.text for mention in found] == [person]
    assert found[0].role is not None
    if role is not None:
        assert found[0].role.text == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلنت وزارة التربية والتعليم الكويتية موعد الاختبارات.", ("ORG", "وزارة التربية والتعليم الكويتية")),
        ("فاز نادي الوحدة الرياضي على ضيفه.", ("ORG", "نادي الوحدة الرياضي")),
        ("أعلنت مجموعة نورسان القابضة أرباحها.", ("ORG", "مجموعة نورسان القابضة")),
        ("نقل المصاب إلى مستشفى الملك خالد الجامعي.", ("FAC", "مستشفى الملك خالد الجامعي")),
        ("نشر مركز بيسان للدراسات تقريره السنوي.", ("ORG", "مركز بيسان للدراسات")),
        ("أصدرت لجنة السدود في البرلمان توصياتها.", ("ORG", "لجنة السدود في البرلمان")),
        ("قضت محكمة الاستئناف بالرباط بسجن المتهم.", ("ORG", "محكمة الاستئناف بالرباط")),
        ("نفت الهيئة العامة للطيران المدني والأرصاد إغلاق المطار.", ("ORG", "الهيئة العامة للطيران المدني والأرصاد")),
        ("تدخلت القوات البحرينية الخاصة سريعا.", ("ORG", "القوات البحرينية الخاصة")),
        ("وصلت قوات فرنسية إلى المكان.", ("ORG", "قوات فرنسية")),
        ("نفت السفارة الكندية في الرباط الخبر.", ("ORG", "السفارة الكندية في الرباط")),
        ("تعاقد نادي «النوارس» مع مدرب جديد.", ("ORG", "نادي «النوارس»")),
        ("هبطت الطائرة في مطار بنغازي أمس.", ("FAC", "مطار بنغازي")),
        ("انتشر الجنود حول قاعدة إتش-3 ليلا.", ("FAC", "قاعدة إتش-3")),
        ("غمرت السيول قضاء الزاملية صباحا.", ("LOC", "قضاء الزاملية")),
        ("احتج سكان حي الأندلس على القرار.", ("LOC", "حي الأندلس")),
        ("أطلق الجيش عملية «الفجر الجديد» قبل أيام.", ("EVENT", "عملية «الفجر الجديد»")),
        ("فاز فريقه بكأس العالم مرتين.", ("EVENT", "كأس العالم")),
        ("رحب المزارعون التونسيون بالقرار.", ("NORP", "التونسيون")),
        ("نقلت وكالة «الأناضول» الخبر.", ("ORG", "الأناضول")),
    ],
)
def test_one_name_of_each_kind(names: Names, text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


def test_nested_names_are_other_entities(names: Names) -> None:
    found = names("اجتمع مجلس محافظة المنيا أمس.")
    assert found == [("ORG", "مجلس محافظة المنيا"), ("LOC", "محافظة المنيا")]


def test_attached_particles_stay_outside(names: Names) -> None:
    assert names("سافر من وهران إلى قطر وبلجيكا ومر باليونان.") == [
        ("LOC", "وهران"), ("LOC", "قطر"), ("LOC", "بلجيكا"), ("LOC", "اليونان"),
    ]  # fmt: skip


def test_an_elided_article_is_written_out_in_the_name(reader: MentionReader) -> None:
    (mention,) = reader.read(reading_of("قدمت المساعدة للسودان."))
    assert (mention.span.text, mention.name) == ("لسودان", "السودان")


def test_spellings_of_a_people_have_one_name(reader: MentionReader) -> None:
    (mention,) = reader.read(reading_of("غادرت القوات الأمريكية الميناء."))
    assert mention.name == "القوات الأميركية"


def test_short_forms_of_names_given_in_full(names: Names) -> None:
    found = names("قالت المحامية هيلين برادفورد إن القنصلية البلجيكية أغلقت.\nوأضافت برادفورد أن القنصلية ستفتح غدا.")
    assert found[-2:] == [("PER", "برادفورد"), ("ORG", "القنصلية")]


@pytest.mark.parametrize(
    "text",
    [
        "وضع الحكم صافرته على الطاولة.",
        "بين القرار أن الوضع السياسي صعب.",
        "جاء في بيان صدر صباح اليوم أن الأسعار ارتفعت.",
        "كرد فعل على الزيادة أغلق التجار محالهم.",
        "شوهدت صور الحادث في اليد اليمنى للشاهد.",
    ],
)
def test_everyday_words_are_no_names(names: Names, text: str) -> None:
    assert names(text) == []


def test_no_name_crosses_a_sentence(names: Names) -> None:
    assert ("PER", "خالد سامي") not in names("وصل المدرب خالد. سامي لم يصل.")


def test_a_word_of_tatweel_alone_does_no_harm(names: Names) -> None:
    assert names("قال ـ إن الطريق مفتوح في وزارة ـ مدينة ـ") == []


@pytest.mark.parametrize("unit", ["رئيس ", "وزارة ", "مجلس محافظة مجلس ", "رئيس مجلس إدارة شركة ", "« "])
def test_heads_without_end_are_read_without_recursion_or_names(names: Names, unit: str) -> None:
    assert names(unit * 200) == []


WORDS = [
    "قال", "وزير", "رئيس", "الوزراء", "الخارجية", "الأميركي", "وزارة", "الدفاع", "القوات", "العراقية", "التحالف",
    "«الفجر»", "(", ")", "،", ":", ".", "أحمد", "بن", "علي", "أبو", "عبد", "الله", "المالكي", "مدينة", "حي",
    "قضاء", "معسكر", "كي", "1", "-", "وان", "القنصلية", "في", "ضد", "للسودان", "وبيروت", "بالقاهرة", "نادي", "شركة",
    "العقيد", "مصدر", "إن", "أن", "ـ", "د", ".", "شيخ", "آل",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=25))
@settings(max_examples=150, deadline=None)
def test_spans_are_exact_begin_at_words_and_never_cross(reader: MentionReader, chosen: list[str]) -> None:
    text = " ".join(chosen)
    reading = reading_of(text)
    mentions = reader.read(reading)
    ends = {word.end for word in reading.words}
    for mention in mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.span.text == mention.span.text.strip() != ""
        assert mention.span.end in ends
        assert mention.name
    for first in mentions:
        for second in mentions:
            if first.span.overlaps(second.span):
                assert first.span.contains(second.span) or second.span.contains(first.span)
    order = [(mention.span.start, -mention.span.end) for mention in mentions]
    assert order == sorted(order)

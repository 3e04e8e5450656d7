from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys


def test_verbs_and_nouns_of_one_kind_of_event_have_one_key(lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, set())
    assert {keys.of_word(word) for word in ("وصلت", "وصول", "تدفقها", "سيدخلون", "القادمه")} == {"@arrive"}


def test_a_particle_goes_only_where_the_rest_is_a_word_of_the_collection(lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, {"بيروت", "الموانئ"})
    assert keys.of_word("ببيروت") == keys.of_word("بيروت")
    assert keys.of_word("بموانئ") == keys.of_word("الموانئ")
    assert keys.of_word("بيان").startswith("بي")


def test_names_that_end_in_a_number_are_one_however_spelt(lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, set())
    assert {keys.of_text(name)[-1] for name in ("كي1", "كي 1", "كي-1", "كي وان", "كيه ١")} == {"كي1"}


def test_two_spellings_of_a_country_meet(lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, set())
    assert keys.of_word("الامريكيه") == keys.of_word("اميركي")


def test_words_without_a_subject_have_no_key(lexicon: CompareLexicon) -> None:
    assert Keys(lexicon, set()).of_text("إن الذي في هذه على") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أطلقوا النار على الدورية", "@shoot"),
        ("وأطلقت سراح الصيادين", "@release"),
        ("وقعت على المذكرة", "@sign"),
        ("علقت النقابة الإضراب", "@end"),
        ("علقت النقابة على القرار", None),
        ("تعليق الإضراب", "@end"),
        ("ما زالت في الميناء", "@stay"),
        ("وقعت أضرار في الميناء", None),
        ("أودت بحياة سائق", "@kill"),
        ("راح ضحيته عامل", "@kill"),
        ("توصلا إلى تسوية", "@sign"),
    ],
)
def test_some_verbs_are_of_a_kind_with_what_follows_only(text: str, kind: str | None, lexicon: CompareLexicon) -> None:
    first = Keys(lexicon, set()).of_text(text)[0]
    assert first == kind if kind else not first.startswith("@")


def test_a_word_that_only_looks_like_a_happening_is_none(lexicon: CompareLexicon) -> None:
    found = Keys(lexicon, set()).of_text("فجر الأحد زارت وزارته فصل الشتاء")
    assert [key for key in found if key.startswith("@")] == ["@meet"]


@pytest.mark.parametrize(
    "text",
    [
        "الشرطة",
        "والشرطة في المدينة",
        "الدفعة الأولى من الخريجين",
        "التأمينات الاجتماعية",
        "فقد الوعي",
        "يعد الأول من نوعه",
        "نقل التلفزيون",
        "فتنة",
        "نصيبه من الأرباح",
        "تبلغ ستين عاما",
        "أخطر المنعطفات",
        "تغير المناخ",
    ],
)
def test_a_word_that_is_written_like_a_happening_is_that_word(text: str, lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, {"الشرطة", "الشرطه"})
    assert not keys.of_text(text)[0].startswith("@")


def test_after_the_article_no_pronoun_is_taken_off(lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, set())
    assert keys.of_word("بيعها") == keys.of_word("البيع") == "@sell"
    assert keys.of_word("المعتقله") == keys.of_word("معتقل") == "@arrest"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قدمت استقالتها", "@resign"),
        ("تقدم باستقالته", "@resign"),
        ("وقف إطلاق النار", "@calm"),
        ("أوقفوا إضرابهم", "@end"),
        ("أضرب المعلمون", "@strike"),
        ("فقدوا حياتهم", "@kill"),
        ("سيفقدون وظائفهم", "@dismiss"),
        ("أنهت الشركة", "@end"),
        ("إنهاء خدمات", "@dismiss"),
        ("انهالوا عليه", "@attack"),
        ("أنقذت الفرق", "@rescue"),
    ],
)
def test_what_a_verb_governs_makes_the_kind(text: str, kind: str, lexicon: CompareLexicon) -> None:
    assert Keys(lexicon, set()).of_text(text)[0] == kind


@pytest.mark.parametrize(
    ("text", "name", "without"),
    [
        ("اشتباكات في عين الزيتون", "عين الزيتون", "@appoint"),
        ("زار سالم نصر الدين المدينة", "سالم نصر الدين", "@win"),
        ("وصلوا إلى كفر هجوم", "كفر هجوم", "@attack"),
    ],
)
def test_words_of_a_name_tell_of_no_event(lexicon: CompareLexicon, text: str, name: str, without: str) -> None:
    keys = Keys(lexicon, set())
    tokens = [word for word in words(text) if word.kind != "mark"]
    start = text.index(name)
    named = [key for key, _ in keys.keyed(tokens, [(start, start + len(name))])]
    assert without in keys.of_text(text)
    assert without not in named
    assert any(key.startswith("@") for key in named), "what stands beside the name is read as ever"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إشارات المرور معطلة منذ شهر", "إشارات المرور تعمل بكفاءة"),
        ("المضخة خارج الخدمة", "المضخة سليمة"),
        ("نقص الخبز في الأحياء", "كميات الخبز كافية"),
        ("العبارة مكتظة بالركاب", "عدد الركاب ضمن السعة المقررة"),
        ("الماء غير صالح للشرب", "الماء صالح للشرب"),
        ("البناء مخالف", "البناء مطابق للمواصفات"),
        ("السجناء تعرضوا للتعذيب", "السجناء لقوا معاملة حسنة"),
        ("القرار صدر دون علم الوزير", "الوزير كان على علم بالقرار"),
    ],
)
def test_states_that_exclude_each_other_are_kinds_that_do(one: str, other: str, lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, ())
    kinds = [{key[1:] for key in keys.of_text(text) if key.startswith("@")} for text in (one, other)]
    assert any((a, b) in lexicon.opposites or (b, a) in lexicon.opposites for a in kinds[0] for b in kinds[1]), kinds

"""Phrases that date by an event: which they are, how far they go, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.times.conftest import make_reading

from rawi.extract.mentions.reader import MentionReader
from rawi.extract.statements import StatementReader
from rawi.extract.times import AnchorReader, TimeReader
from rawi.lexicon.anchors import AnchorLexicon
from rawi.lexicon.cues import Reporting
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import EventAnchor, Mention, Sentence, Span


@pytest.fixture(scope="module")
def anchors() -> AnchorReader:
    phrases = MentionReader.load().phrases
    nouns = VerbalNouns.load()
    statements = StatementReader(Reporting.load(), nouns, phrases)
    return AnchorReader(AnchorLexicon.load(), nouns, phrases.is_verb, statements.lexicon.is_speech)


def read(anchors: AnchorReader, times: TimeReader, text: str) -> tuple[EventAnchor, ...]:
    """The anchors of a text of one sentence, published on 10 April 2025."""
    bare = make_reading(text, "2025-04-10")
    whole = Sentence(span=Span.of(text, 0, len(text)), first=0, last=len(bare.words), paragraph=0)
    reading = replace(bare, sentences=(whole,))
    return anchors.read(reading, times.read(reading), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عاد آلاف النازحين إلى قراهم بعد سقوط مدينة الرمانة.", "بعد سقوط مدينة الرمانة"),
        ("لم تُعقد أي جلسة منذ اندلاع الحرب الأهلية عام 1998.", "منذ اندلاع الحرب الأهلية عام 1998"),
        ("لم يعد أحد إلى القرية بعد رحيل الحاكم السابق عام 2003.", "بعد رحيل الحاكم السابق عام 2003"),
        ("ارتفع سعر الذهب عقب قرار البنك المركزي.", "عقب قرار البنك المركزي"),
        ("نُقل ستة عمال إلى المستشفى إثر انفجار غلاية في مصنع الورق.", "إثر انفجار غلاية"),
        ("استقال الوزير على إثر فضيحة التسريبات.", "على إثر فضيحة التسريبات"),
        ("وفي أعقاب الزلزال فتحت المدارس أبوابها للمشردين.", "أعقاب الزلزال"),
        ("توافد المشجعون قبيل انطلاق المباراة النهائية.", "قبيل انطلاق المباراة النهائية"),
        ("وبُعيد إعلان النتائج خرجت تظاهرة في الساحة.", "بُعيد إعلان النتائج"),
        ("التقى الزعيمان عشية القمة العربية.", "عشية القمة العربية"),
        ("أعلنت النقابة إضراباً غداة تعليق المفاوضات.", "غداة تعليق المفاوضات"),
        ("يبقى الطريق مغلقاً حتى انتهاء أعمال الصيانة.", "حتى انتهاء أعمال الصيانة"),
        ("أصيب اللاعب أثناء التدريبات.", "أثناء التدريبات"),
        ("قُتل المصور أثناء تغطيته الاشتباكات.", "أثناء تغطيته الاشتباكات"),
        ("عمل طبيباً ميدانياً إبان الثورة.", "إبان الثورة"),
        ("تضاعفت أسعار الخبز خلال الحرب.", "خلال الحرب"),
        ("وصلت فرق الإطفاء بعد ساعتين من اندلاع الحريق.", "بعد ساعتين من اندلاع الحريق"),
        ("غادر المدرب قبل يومين من انطلاق البطولة.", "قبل يومين من انطلاق البطولة"),
        ("صدر الحكم بعد ثلاث سنوات على وقوع الجريمة.", "بعد ثلاث سنوات على وقوع الجريمة"),
        ("كان الموظفون في مكاتبهم لحظة وقوع الهزة.", "لحظة وقوع الهزة"),
        ("كان الحارس نائماً وقت السرقة.", "وقت السرقة"),
        ("ولم يتسن الحصول على تعليق حتى لحظة نشر التقرير.", "لحظة نشر التقرير"),
        ("ارتفعت الأسهم عند افتتاح التداولات.", "عند افتتاح التداولات"),
        ("سجل الفريق هدفين بعد الاستراحة.", "بعد الاستراحة"),
        ("هتف الجمهور فور صدور الحكم.", "فور صدور الحكم"),
        ("تؤجل الرحلات إلى حين تحسن الأحوال الجوية.", "إلى حين تحسن الأحوال الجوية"),
        ("دخل الاعتصام يومه السابع.", "يومه السابع"),
        ("وفي ثاني أيام المعرض بيعت كل النسخ.", "ثاني أيام المعرض"),
        ("بعدما رفضت المحكمة الطعن، خرج المحامون غاضبين.", "بعدما رفضت المحكمة الطعن"),
        ("توقفت المصانع عن العمل بعد أن ارتفعت أسعار الوقود.", "بعد أن ارتفعت أسعار الوقود"),
        ("غادر السكان منازلهم قبل أن تصل المياه.", "قبل أن تصل المياه"),
        ("عندما اندلعت الحرب كان عمره عشر سنوات.", "عندما اندلعت الحرب"),
        ("لم يزر البلاد منذ توليه منصبه.", "منذ توليه منصبه"),
        ("عاد إلى بلده بعد غياب طويل.", "بعد غياب طويل"),
        ("فاز بالجائزة بعد منافسة قوية مع ثلاثة مخرجين.", "بعد منافسة قوية"),
        ("وقعت الشركة العقد بعد موافقة مجلس الإدارة في مارس الماضي.", "بعد موافقة مجلس الإدارة في مارس الماضي"),
        ("شهدت المدينة أعنف المعارك منذ انسحاب القوات الأجنبية.", "منذ انسحاب القوات الأجنبية"),
        ("أُفرج عنه قبل انتهاء مدة محكوميته.", "قبل انتهاء مدة محكوميته"),
        ("استعاد الحارس وعيه بعد الاصطدام.", "بعد الاصطدام"),
        ("الفريق بلا فوز منذ إصابة هدافه الأول.", "منذ إصابة هدافه الأول"),
        ("تظاهر المئات بعد صلاة الجمعة.", "بعد صلاة الجمعة"),
    ],
)
def test_a_phrase_that_dates_by_an_event(anchors: AnchorReader, times: TimeReader, text: str, expected: str) -> None:
    assert [one.span.text for one in read(anchors, times, text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "سافر بعد ذلك إلى الخارج.",
        "لم تحدد الوزارة موعداً بعد.",
        "وقال إن الفريق سيعود بعد يومين.",
        "اعتُقل خمسة أشخاص من قبل الشرطة.",
        "صودق على المشروع من قبل اللجنة المالية.",
        "حتى الأطفال لم يسلموا من القصف.",
        "تقع القرية على بعد عشرة كيلومترات من الحدود.",
        "لم أر مثل هذا من قبل.",
        "وقال الرئيس خلال لقائه الوفد إن الأزمة ستنتهي.",
        "أكد الناطق خلال مؤتمر صحفي أن العمل مستمر.",
        "ينتظرون منذ الخميس.",
        "ارتفعت المبيعات خلال الربع الأول.",
        "المصلحة العامة قبل كل شيء.",
        "جاء الفريق ثانياً بعد نادي الصقور.",
        "تراجعت الصادرات قبل عشر سنوات.",
        "أضاف المدير، قبل أن يؤكد أن الخطة جاهزة.",
        "وقف الوزير عند الباب.",
        "هذا ممكن في حال توقيع الاتفاق.",
        "انتظر حتى الصباح.",
        "يوماً بعد يوم تتفاقم الأزمة.",
        "رفعت الشركة من قبيل الاحتياط مخزونها.",
        "كان أثر الحرب على الأسعار محدوداً.",
    ],
)
def test_what_only_looks_like_one(anchors: AnchorReader, times: TimeReader, text: str) -> None:
    assert read(anchors, times, text) == ()


@pytest.mark.parametrize(
    ("text", "relation", "word", "inside"),
    [
        ("وبعد يومين من اندلاع الحريق وصلت فرق الإنقاذ.", "after", "بعد", ["يومين"]),
        ("لم تُعقد أي جلسة منذ اندلاع الحرب عام 1998.", "since", "منذ", ["عام 1998"]),
        ("ولم يصدر تعليق حتى لحظة نشر التقرير.", "until", "لحظة", []),
        ("وكان الموظفون في مكاتبهم لحظة وقوع الهزة.", "at", "لحظة", []),
        ("دخل الاعتصام يومه السابع.", "during", "يومه", []),
        ("وفي أعقاب الزلزال فتحت المدارس أبوابها.", "after", "أعقاب", []),
        ("غادر السكان منازلهم قبل أن تصل المياه.", "before", "قبل أن", []),
    ],
)
def test_the_relation_its_word_and_the_times_inside(
    anchors: AnchorReader, times: TimeReader, text: str, relation: str, word: str, inside: list[str]
) -> None:
    (one,) = read(anchors, times, text)
    assert (one.relation, one.word.text, [span.text for span in one.times]) == (relation, word, inside)
    assert text[one.span.start : one.span.end] == one.span.text
    assert one.span.contains(one.word)


def test_several_in_one_sentence_do_not_overlap(anchors: AnchorReader, times: TimeReader) -> None:
    found = read(anchors, times, "أُلغيت الرحلة قبل إقلاع الطائرة وبعد صعود الركاب إثر اكتشاف عطل.")
    assert [one.span.text for one in found] == ["قبل إقلاع الطائرة", "بعد صعود الركاب", "إثر اكتشاف عطل"]


def test_an_article_without_words_has_none(anchors: AnchorReader) -> None:
    assert anchors.read(make_reading("", None), (), ()) == ()


def test_a_name_joined_by_a_conjunction_is_no_part_of_it(anchors: AnchorReader, times: TimeReader) -> None:
    text = "تعطل الملعب قبل يومين من النهائي والمنارة ترفض التأجيل."
    bare = make_reading(text, "2025-04-10")
    whole = Sentence(span=Span.of(text, 0, len(text)), first=0, last=len(bare.words), paragraph=0)
    reading = replace(bare, sentences=(whole,))
    start = text.index("المنارة")
    club = Mention(span=Span.of(text, start, start + 7), type="ORG", entity="ent_1", name="المنارة")
    (found,) = anchors.read(reading, times.read(reading), (club,))
    assert found.span.text == "قبل يومين من النهائي"

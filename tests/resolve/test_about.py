"""What statements are about: the time of their main clause, and the times that date something else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from rawi.arabic import calendar
from rawi.arabic.words import words
from rawi.extract.mentions.reader import MentionReader
from rawi.extract.statements import StatementReader
from rawi.extract.times import AnchorReader, TimeReader
from rawi.lexicon.about import AboutLexicon
from rawi.lexicon.anchors import AnchorLexicon
from rawi.lexicon.cues import Reporting
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import Article, Quotation, Reading, Sentence, Span, Speaker, Statement, Time, text_sha256
from rawi.resolve.about import AboutReader

WRITTEN = dt.date(2025, 4, 10)


class Readers:
    """The readers that the times and their clauses need."""

    def __init__(self) -> None:
        phrases, nouns = MentionReader.load().phrases, VerbalNouns.load()
        speech = StatementReader(Reporting.load(), nouns, phrases).lexicon.is_speech
        self.times = TimeReader.load()
        self.anchors = AnchorReader(AnchorLexicon.load(), nouns, phrases.is_verb, speech)
        self.about = AboutReader(AboutLexicon.load(), phrases.is_verb, self.anchors.names_happening)


@pytest.fixture(scope="module")
def readers() -> Readers:
    return Readers()


def reading_of(text: str) -> Reading:
    """A text of one sentence, written on 10 April 2025, its quotation marks paired."""
    found = tuple(words(text))
    marks = [place for place, letter in enumerate(text) if letter in "«»"]
    return Reading(
        article=Article(id="art_0", text=text, sha256=text_sha256(text), published=calendar.day(WRITTEN).time),
        words=found,
        sentences=(Sentence(span=Span.of(text, 0, len(text)), first=0, last=len(found), paragraph=0),),
        paragraphs=(),
        quotations=tuple(
            Quotation(start=first, end=last + 1, inner_start=first + 1, inner_end=last, depth=0)
            for first, last in zip(marks[::2], marks[1::2], strict=True)
        ),
        title=None,
        kicker=None,
        dateline=None,
        boilerplate=(),
        agencies=(),
    )


def statement_of(text: str, content: str, said: Time | None = None, id: str = "sta_0") -> Statement:
    start = text.index(content)
    return Statement(
        id=id,
        cue=Span.of(text, 0, text.index(" ")),
        cue_class="assert",
        speaker=Speaker(name="هلا السعد", span=None, kind="person", form="name"),
        chain=(),
        content=(Span.of(text, start, start + len(content)),),
        mode="indirect",
        in_headline=False,
        polarity="assert",
        content_negated=False,
        commitment="committed",
        said=said,
    )


def about(readers: Readers, text: str, *statements: Statement) -> list[Time | None]:
    reading = reading_of(text)
    times = readers.times.read(reading)
    anchors = readers.anchors.read(reading, times, ())
    return [one.about for one in readers.about.read(reading, statements, times, anchors)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("الهجوم وقع أمس", "2025-04-09"),
        ("البطولة ستقام في مارس المقبل", "2026-03"),
        ("أرباحها تراجعت خلال الربع الثالث من عام 2024", "2024-Q3"),
        ("الأسعار ارتفعت طوال السنوات الثلاث الماضية", "P3Y"),
        ("اتفاق 2015 لا يزال سارياً", None),
        ("نتائج انتخابات مايو الماضي", None),
        ("الجسر الذي افتُتح في عام 2019 يحتاج إلى صيانة", None),
        ("الجيش سيطر على المدينة في 3 مارس 2024", "2024-03-03"),
        ("المساعدات لم تصل", None),
        ("انفجاراً هز الحي فجر الثلاثاء", "2025-04-08TMO"),
        ("المريض غادر المستشفى صباح اليوم", "2025-04-10TMO"),
        ("القضية مؤجلة إلى 15 مايو المقبل", "2025-05-15"),
        ("الإنتاج متوقف منذ يناير 2023", "2023-01"),
        ("الأعمال ستنتهي قبل نهاية العام الجاري", "2025"),
        ("فريقه لم يخسر أي مباراة هذا الموسم", None),
        ("تسجيل 12 إصابة جديدة أمس الأربعاء", "2025-04-09"),
        ("توقف خدماته يوم الاثنين الماضي", "2025-04-07"),
        ("العمال سيضربون يوم 20 أبريل", "2025-04-20"),
        ("الوفد وصل، وأن الاجتماع سيعقد غداً", None),
        ("خبراً نشرته الصحيفة أمس غير صحيح", None),
        ("وزير الخارجية، الذي زار بيروت أمس، متفائل", None),
        ("الحكومة تعمل كل يوم", None),
        ("الوضع مستقر حالياً", None),
        ("النتائج ستظهر خلال 48 ساعة", None),
        ("يتراجع النمو في عام 2026", "2026"),
        ("وقف إطلاق النار قبل الجمعة", "2025-04-11"),
        ("سعر الدولار بلغ 50 جنيهاً في نهاية مارس الماضي", "2025-03"),
        ("المهرجان سيفتتح أبوابه السبت المقبل في العاصمة", "2025-04-12"),
        ("40 شخصاً قتلوا ليلة الأحد", "2025-04-06TNI"),
        ("موازنة العام المقبل لم تُقر", None),
        ("اجتماع أمس كان مثمراً", None),
        ("إنه في عام 2010 كان طالباً", "2010"),
        ("القانون الصادر في 2018 ألغي", None),
        ("عقد اللاعب يمتد حتى يونيو 2027", "2027-06"),
        ("هذا أعلى معدل منذ 1998", None),
        ("السد بُني عام 1978", "1978"),
        ("مستحقاتهم عن عام 2022 لم تُصرف", None),
        ("رئيس البلدية استقال بعد اجتماع أمس", None),
        ("تحقيق أرباح بلغت 40 مليون دينار خلال الربع الأول من عام 2024", "2024-Q1"),
    ],
)
def test_the_time_of_the_main_clause(readers: Readers, content: str, expected: str | None) -> None:
    text = f"قالت هلا السعد إن {content}."
    (found,) = about(readers, text, statement_of(text, content))
    assert (found.value if found else None) == expected


def test_the_day_of_saying_is_not_what_is_said(readers: Readers) -> None:
    text = "قالت هلا السعد أمس إن المستشفى بلا كهرباء."
    assert about(readers, text, statement_of(text, "المستشفى بلا كهرباء")) == [None]


@pytest.mark.parametrize(
    ("content", "bounds"),
    [
        ("المصنع متوقف منذ يناير 2023", ("2023-01-01", None)),
        ("العقد يمتد حتى يونيو 2027", (None, "2027-06-30")),
        ("الأشغال ستنتهي قبل مايو المقبل", (None, "2025-05-31")),
        ("المصنع توقف في يناير 2023", ("2023-01-01", "2023-01-31")),
    ],
)
def test_since_and_until_leave_one_side_open(
    readers: Readers, content: str, bounds: tuple[str | None, str | None]
) -> None:
    text = f"قالت هلا السعد إن {content}."
    (found,) = about(readers, text, statement_of(text, content))
    assert found is not None
    assert (found.earliest, found.latest) == bounds


def test_a_quotation_counts_from_the_day_of_saying(readers: Readers) -> None:
    text = "وكانت هلا السعد قد صرحت: «وصلتنا الشحنة أمس»."
    content = "وصلتنا الشحنة أمس"
    said = calendar.day(dt.date(2025, 4, 3)).time
    (found,) = about(readers, text, statement_of(text, content, said))
    assert found is not None
    assert found.value == "2025-04-02"


def test_the_time_of_words_inside_the_words_is_theirs(readers: Readers) -> None:
    text = "نفت هلا السعد تقارير بأن الشحنة وصلت أمس."
    outer = statement_of(text, "تقارير بأن الشحنة وصلت أمس")
    inner = replace(statement_of(text, "الشحنة وصلت أمس", id="sta_1"), level="nested", nested_in="sta_0")
    found = about(readers, text, outer, inner)
    assert [one.value if one else None for one in found] == [None, "2025-04-09"]

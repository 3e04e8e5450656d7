"""Article -> Reading: the parts fit together on any text."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.read.conftest import is_speech, narrates

from rawi.lexicon.furniture import Furniture
from rawi.model import Article, Reading, Span, text_sha256
from rawi.read import LayoutReader

READER = LayoutReader(Furniture.load(), is_speech, narrates)
TEXT = """مصرف الواحة يخفض الفائدة نصف نقطة
وادي الريم (وكالة المدى) - أعلن مصرف الواحة خفض الفائدة. وقال محافظه د. سالم النجار: «القرار نهائي. ولا رجعة فيه».
اقرأ أيضاً: التضخم يتراجع
وأضاف: «سنراجع القرار في الصيف.
ثم نقرر»."""

pieces = st.sampled_from(
    [
        "قال الوزير: «", "» ", '"', "''", "»", "«", "الريم (المدى) - ", "- ", "المدى:", "(", ")", "/ ", "د. ", ". ",
        "…", "؟", "\n", "\r\n", "\u2029", "\u202b", "\u202c", "\u2067", "\u200f", "\ufeff", "ـــ", "\u064e\u0651",
        "\ufefb",
        "\ufdfa", "ﻗﺎﻝ", "اقرأ أيضاً", "كتب: ", "شارك", "Share ", "٣٫٥", "12", "😀", "\x00", "\u0301", " ",
        "\u00a0", "السوق ",
    ]
)  # fmt: skip
texts = st.text(st.characters(codec="utf-8"), max_size=80) | st.lists(pieces, max_size=40).map("".join)


def _read(text: str, title_length: int = 0) -> Reading:
    return READER.read(Article(id="art_test", text=text, sha256=text_sha256(text), title_length=title_length))


def _check(reading: Reading) -> None:
    text = reading.article.text
    spans: list[Span] = [paragraph.span for paragraph in reading.paragraphs]
    spans += [sentence.span for sentence in reading.sentences]
    spans += [span for span in (reading.title, reading.kicker, reading.dateline) if span is not None]
    spans += [*reading.boilerplate, *(credit.span for credit in reading.agencies)]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    for number, paragraph in enumerate(reading.paragraphs):
        mine = tuple(sentence.span for sentence in reading.sentences if sentence.paragraph == number)
        assert mine == paragraph.sentences
        assert all(paragraph.span.contains(sentence) for sentence in mine)
    reached = 0
    for sentence in reading.sentences:
        assert reached <= sentence.first <= sentence.last <= len(reading.words)
        reached = sentence.last
        for word in reading.words[sentence.first : sentence.last]:
            assert sentence.span.start <= word.start < sentence.span.end
    dated = reading.dateline
    if dated is not None:
        assert all(
            sentence.span.start >= dated.end or sentence.span.end <= dated.start for sentence in reading.sentences
        )
        assert all(dated.contains(credit.span) for credit in reading.agencies)


@settings(max_examples=150)
@given(texts)
@example("")
@example(" \n\u2029 ")
@example("\u064e\u064f\u0651")
@example("ـــ\nـ - ـ\n(ـ) -")
@example("\u202bقال: \u202a«Yes»\u202c\u202c.\u200f\nنعم\u200f")
@example("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ «ﻻ» ﻭﻣﻀﻰ.\n\ufdfa")
@example("(المدى) -")
def test_any_text_is_read_and_every_span_stands_where_it_says(text: str) -> None:
    _check(_read(text))


@settings(max_examples=30)
@given(text=texts, title=st.integers(0, 90))
def test_any_length_of_a_title_is_borne(text: str, title: int) -> None:
    _check(_read(text, title))


def test_ten_thousand_characters() -> None:
    for unit in (TEXT + "\n", "«قال: ", "(المدى) - ", 'و"لا ', "سطر\n", "كلمة ", "\u064e", "ـ", "12", '"'):
        text = unit * (10_000 // len(unit) + 1)
        _check(_read(text))


def test_an_article_from_its_headline_to_its_last_line() -> None:
    reading = _read(TEXT)
    _check(reading)
    assert [paragraph.kind for paragraph in reading.paragraphs] == ["title", "body", "boilerplate", "body", "body"]
    assert reading.dateline is not None
    assert reading.dateline.text == "وادي الريم (وكالة المدى) -"
    assert [credit.name for credit in reading.agencies] == ["وكالة المدى"]
    assert [TEXT[q.inner_start : q.inner_end] for q in reading.quotations] == [
        "القرار نهائي. ولا رجعة فيه",
        "سنراجع القرار في الصيف.\nثم نقرر",
    ]
    assert [span.text for span in reading.paragraphs[1].sentences] == [
        "أعلن مصرف الواحة خفض الفائدة.",
        "وقال محافظه د. سالم النجار: «القرار نهائي. ولا رجعة فيه».",
    ]


def test_only_the_first_dateline_counts() -> None:
    body = "الريم (المدى) - افتتح السوق.\nالساحل (الأفق) - أغلق المرفأ."
    reading = _read("عنوان من كلمات قليلة\n" + body)
    assert reading.dateline is not None
    assert reading.dateline.text == "الريم (المدى) -"
    assert [credit.name for credit in reading.agencies] == ["المدى"]


def test_a_headline_holds_no_dateline() -> None:
    reading = _read("الريم (المدى) - سوق جديد يفتح\nافتتح السوق أمس.\nوحضر الناس.")
    assert reading.title is not None
    assert reading.dateline is None

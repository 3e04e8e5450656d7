"""Speaker phrases: how far they go, and what in them is office and what is name."""

from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.extract.mentions.candidate import Range
from rawi.extract.mentions.reader import MentionReader


def cut(text: str, found: Range | None) -> str | None:
    tokens = words(text)
    return None if found is None else text[tokens[found[0]].start : tokens[found[1] - 1].end]


@pytest.mark.parametrize(
    ("text", "whole", "role", "name", "kind"),
    [
        (
            "المتحدث باسم وزارة الصحة المغربية «الصحة»، العقيد كارل هولستن، إن اللقاح آمن",
            "المتحدث باسم وزارة الصحة المغربية «الصحة»، العقيد كارل هولستن",
            "المتحدث باسم وزارة الصحة المغربية «الصحة»",
            "كارل هولستن",
            "person",
        ),
        (
            "عضو مجلس محافظة قنا عن قائمة الوفاق سعيد الحناوي، إن",
            "عضو مجلس محافظة قنا عن قائمة الوفاق سعيد الحناوي",
            "عضو مجلس محافظة قنا عن قائمة الوفاق",
            "سعيد الحناوي",
            "person",
        ),
        (
            "مدير عام شركة مياه طرابلس إحسان عبد الجليل إن",
            "مدير عام شركة مياه طرابلس إحسان عبد الجليل",
            "مدير عام شركة مياه طرابلس",
            "إحسان عبد الجليل",
            "person",
        ),
        ("المدربة الدكتورة سهى عبد الله: «فزنا»", "المدربة الدكتورة سهى عبد الله", "المدربة", "سهى عبد الله", "person"),
        ("وزير الداخلية التونسي أن", "وزير الداخلية التونسي", "وزير الداخلية التونسي", None, "person"),
        ("السفارة الهندية في مسقط إن", "السفارة الهندية في مسقط", None, "السفارة الهندية في مسقط", "organisation"),
        ("الشرطة الماليزية والجمارك أن", "الشرطة الماليزية", None, "الشرطة الماليزية", "organisation"),
        ("موسكو أن", "موسكو", None, "موسكو", "organisation"),
        ("البيان أن", "البيان", None, None, "document"),
        ("مصادر طبية إن", "مصادر طبية", None, None, "anonymous"),
        ("أهالي القرية إن", "أهالي القرية", None, None, "anonymous"),
        ("وكالة «رويترز» أن", "وكالة «رويترز»", None, "وكالة «رويترز»", "media"),
        ("صحف محلية أن", "صحف محلية", None, None, "media"),
    ],
)
def test_a_phrase(reader: MentionReader, text: str, whole: str, role: str | None, name: str | None, kind: str) -> None:
    tokens = words(text)
    phrase = reader.phrases.speaker_phrase(tokens, 0, len(tokens))
    assert phrase is not None
    assert cut(text, (0, phrase.last)) == whole
    assert (cut(text, phrase.role), cut(text, phrase.name), phrase.kind) == (role, name, kind)


def test_a_clause_about_anonymity_is_no_part_of_the_phrase(reader: MentionReader) -> None:
    text = "مصدر في الجمارك طلب عدم كشف اسمه إن الشحنة وصلت"
    tokens = words(text)
    phrase = reader.phrases.speaker_phrase(tokens, 0, len(tokens))
    assert phrase is not None
    assert cut(text, (0, phrase.last)) == "مصدر في الجمارك"
    assert cut(text, (phrase.last, phrase.tail)) == "طلب عدم كشف اسمه"


@pytest.mark.parametrize("text", ["إن الطريق مغلق", "قال", "، ثم", "12 قتيلا"])
def test_where_no_noun_phrase_begins_there_is_no_phrase(reader: MentionReader, text: str) -> None:
    tokens = words(text)
    assert reader.phrases.speaker_phrase(tokens, 0, len(tokens)) is None


def test_the_limit_holds(reader: MentionReader) -> None:
    tokens = words("وزير النقل الأردني نادر الشوابكي")
    phrase = reader.phrases.speaker_phrase(tokens, 0, 3)
    assert phrase is not None
    assert phrase.last == 3
    assert phrase.name is None

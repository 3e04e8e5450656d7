"""Invented articles of two courses of events: one of some days in March, one of May that looks back at these."""

from __future__ import annotations

from tests.compare.newsroom import News, Said, document

from rawi.model import Document, MentionType

PLACES: tuple[tuple[str, MentionType], ...] = (("بلدة الصدف", "LOC"), ("عين النخل", "LOC"))
THEN = "وقوع أي هجوم على بلدة الصدف"
AGAIN = "قوات الوادي شنت هجوما على بلدة الصدف في 10 آذار واستولت على معبر النهر فيها"
ELSEWHERE = "قوات الوادي شنت هجوما على عين النخل في 10 آذار واستولت على معبر النهر فيها"


def march(day: str = "2024-03-11") -> Document:
    """Who was there denies that there was an attack."""
    text = (
        f"نفت قيادة معبر النهر {THEN}. وقال قائد المعبر نزار الخطيب إن قوات الوادي مرت في بلدة الصدف باتفاق مع أهلها، "
        "وإن المعبر مفتوح."
    )
    said = (
        Said("قيادة معبر النهر", "نفت", THEN, denies=True, cls="deny"),
        Said("نزار الخطيب", "قال", "قوات الوادي مرت في بلدة الصدف باتفاق مع أهلها", kind="person"),
    )
    return document(News(text=text, said=said, names=PLACES, published=day, outlet="الضحى"))


def may(words: str = AGAIN, about: str | None = "2024-03-10", published: str = "2024-05-02") -> Document:
    """Another matter, and a sentence about that day."""
    told = "مجلس الزراعة رفع سعر القمح"
    text = f"أعلن وزير الزراعة وليد السالم أن {told}. وذكرت لجنة الرصد أن {words}."
    said = (
        Said("وليد السالم", "أعلن", told, kind="person"),
        Said("لجنة الرصد", "ذكرت", words, about=about),
    )
    return document(News(text=text, said=said, names=PLACES, published=published, outlet="الميناء"))


def wheat(published: str = "2024-05-03") -> Document:
    """More of that other matter."""
    told = "سعر القمح الجديد يشجع المزارعين"
    text = f"قال نقيب المزارعين بشير العلي إن {told}، ورد عليه وزير الزراعة وليد السالم في مجلس الزراعة."
    said = (Said("بشير العلي", "قال", told, kind="person"),)
    return document(News(text=text, said=said, names=PLACES, published=published, outlet="الغد"))

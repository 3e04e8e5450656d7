from __future__ import annotations

from functools import partial

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.absence import lacking
from rawi.compare.propositions.clauses import clauses
from rawi.compare.propositions.negation import judge
from rawi.model import Span


def pieces(text: str, lexicon: CompareLexicon) -> list[tuple[str, bool]]:
    """The clauses of a text, and whether each is negated."""
    found = clauses([Span.of(text, 0, len(text))], partial(words, text), lexicon)
    return [(text[piece[0].start : piece[-1].end], judge(piece, lexicon).negated) for piece in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("المخبز يعمل بلا ترخيص", [("المخبز يعمل", False), ("بلا ترخيص", True)]),
        ("أخمد حريق السوق دون وقوع إصابات", [("أخمد حريق السوق", False), ("دون وقوع إصابات", True)]),
        (
            "حط المنطاد في الحقل من دون خسائر بشرية، ونقل ركابه إلى القرية",
            [("حط المنطاد في الحقل", False), ("من دون خسائر بشرية", True), ("ونقل ركابه إلى القرية", False)],
        ),
        (
            "بدأ الهدم صباحا دون موافقته وانهار الجدار على المارة",
            [("بدأ الهدم صباحا", False), ("دون موافقته", True), ("وانهار الجدار على المارة", False)],
        ),
        (
            "انتهت الجولة الثالثة دون التوصل إلى أي اتفاق",
            [("انتهت الجولة الثالثة", False), ("دون التوصل إلى أي اتفاق", True)],
        ),
        (
            "غادر القطار المحطة دون الحصول على إذن",
            [("غادر القطار المحطة", False), ("دون الحصول على إذن", True)],
        ),
    ],
)
def test_what_did_not_happen_with_it_is_denied_by_itself(
    text: str, expected: list[tuple[str, bool]], lexicon: CompareLexicon
) -> None:
    assert pieces(text, lexicon) == expected


@pytest.mark.parametrize(
    "text",
    [
        "استأنف المصنع العمل دون سابق إنذار",
        "الأسعار ستبقى دون شك مرتفعة",
        "المشاركون من الشباب دون الثامنة عشرة",
        "وصلت القافلة بلا جنود إلى البلدة",
    ],
)
def test_what_governs_no_happening_is_part_of_its_clause(text: str, lexicon: CompareLexicon) -> None:
    assert pieces(text, lexicon) == [(text, False)]


@pytest.mark.parametrize(("text", "length"), [("دون إذن", 1), ("من دون أي اشتباك", 2), ("دونه", 0), ("", 0)])
def test_the_preposition_alone_is_counted(text: str, length: int, lexicon: CompareLexicon) -> None:
    folded = [word.fold for word in words(text)] or [""]
    assert lacking(folded, 0, lexicon) == length


def test_an_article_that_is_printed_alone_is_no_happening(lexicon: CompareLexicon) -> None:
    assert lacking(["دون", "ال", "تنسيق"], 0, lexicon) == 0

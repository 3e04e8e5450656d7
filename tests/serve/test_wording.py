"""What the stages compared by stems is shown in the words of the text."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from rawi.serve.catalogue import load
from rawi.serve.reasons import shown_reason
from rawi.serve.wording import Wording

TEXT = "سُجّل بعض المفقودين مرتين، وأُغلقت بالمرفأ بوابتان."


@pytest.mark.parametrize(
    ("stem", "word"),
    [("مرت", "مرتين"), ("مفقود", "المفقودين"), ("مرف", "بالمرفأ"), ("قمح", "قمح")],
)
def test_a_stem_is_shown_as_the_word_that_has_it(stem: str, word: str) -> None:
    assert Wording([TEXT]).of(stem) == word


def test_the_shortest_word_of_a_stem_is_shown_and_each_word_once() -> None:
    wording = Wording(["قالت بالموانئ", "موانئ الساحل"])
    assert wording.listed("موانئ") == "موانئ"
    assert Wording([TEXT]).listed("مرت، مرت") == "مرتين"


@pytest.mark.parametrize(
    ("folded", "written"),
    [("وزاره", "وزارة"), ("موارد مايي", "الموارد المائية"), ("6", "6"), ("", ""), ("تقرير", "تقرير")],
)
def test_folded_words_are_shown_as_the_names_write_them(folded: str, written: str) -> None:
    assert Wording(["وزارة الموارد المائية", "وزارة المياه"]).written(folded) == written


def test_a_reason_tells_the_words_of_its_texts() -> None:
    told = shown_reason("shares مرت", load("ar"), Markup, Wording([TEXT]))
    assert told.striptags() == "ألفاظ مشتركة: مرتين"

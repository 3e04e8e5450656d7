from __future__ import annotations

from tests.compare.newsroom import News, document

from rawi.arabic.words import words
from rawi.compare.propositions.naming import mentioned, named_by

TEXT = "حريق السدير سببه عطل في محطة المرج وليس هجوما"


def test_names_of_words_that_a_clause_leaves_out_are_not_its_own() -> None:
    made = document(News(text=TEXT, names=(("السدير", "LOC"), ("محطة المرج", "FAC"))))
    tokens = [word for word in words(TEXT) if word.kind == "word"]
    correction = [tokens[-2], *tokens[:3], tokens[-1]]
    assert [one.span.text for one in mentioned(made, 0, len(TEXT))] == ["السدير", "محطة المرج"]
    assert [one.span.text for one in named_by(made, tokens)] == ["السدير", "محطة المرج"]
    assert [one.span.text for one in named_by(made, correction)] == ["السدير"]

"""Phrases: whether one stands anywhere among words."""

import pytest

from rawi.compare.phrases import Phrases, phrase_of

PHRASES = Phrases(("على الأقل", "نحو"))


@pytest.mark.parametrize(
    ("printed", "within"),
    [
        ("جرح نحو سبعة", True),
        ("سبعة على الأقل", True),
        ("على الطريق على الأقل", True),
        ("على الطريق", False),
        ("سبعة على", False),
        ("الأقل", False),
        ("", False),
    ],
)
def test_a_phrase_among_words(printed: str, within: bool) -> None:
    folded = list(phrase_of(printed))
    assert PHRASES.within(folded) is within
    assert any(PHRASES.at(folded, index) for index in range(len(folded))) is within

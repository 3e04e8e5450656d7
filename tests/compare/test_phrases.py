"""Phrases: whether one stands anywhere among words."""

import pytest

from rawi.compare.phrases import Phrases, phrase_of

PHRASES = Phrases(("على الأقل", "نحو"))


@pytest.mark.parametrize(
    ("printed", "within", "joined"),
    [
        ("جرح نحو سبعة", True, True),
        ("سبعة على الأقل", True, True),
        ("على الطريق على الأقل", True, True),
        ("جرح ونحو سبعة", False, True),
        ("وعلى الطريق فعلى الأقل", False, True),
        ("وعلى الطريق", False, False),
        ("على الطريق", False, False),
        ("سبعة على", False, False),
        ("الأقل", False, False),
        ("", False, False),
    ],
)
def test_a_phrase_among_words(printed: str, within: bool, joined: bool) -> None:
    folded = phrase_of(printed)
    assert PHRASES.within(folded) is within
    assert any(PHRASES.at(folded, index) for index in range(len(folded))) is within
    assert PHRASES.joined_within(folded) is joined
    assert any(PHRASES.joined_at(folded, index) for index in range(len(folded))) is joined

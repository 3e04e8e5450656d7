"""Speech in dialect that says that something is not so, invented: Egypt, Tunisia, the Levant."""

from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.negation import Judgement, judge


def judged(text: str, lexicon: CompareLexicon) -> Judgement:
    return judge([word for word in words(text) if word.kind != "mark"], lexicon)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("عمري ما وعدت حد بالبطولة", "وعدت حد بالبطوله"),
        ("احنا مابعناش المحل لحد", "احنا بعنا المحل لحد"),
        ("الحكم ما شافش اللعبة", "الحكم شاف اللعبه"),
        ("محدش قفل الورشة", "قفل الورشه"),
        ("والله ما وعدنا حدا بشي", "وعدنا حدا بشي"),
        ("نحن ما بعنا الأرض", "بعنا الارض"),
        ("الحارس ما مدش إيده", "الحارس مد ايده"),
    ],
)
def test_a_dialect_negates_the_verb_that_is_left(text: str, left: str, lexicon: CompareLexicon) -> None:
    found = judged(text, lexicon)
    assert found.negated
    assert " ".join(word.fold for word in found.rest) == left


@pytest.mark.parametrize(
    "text",
    [
        "المفتش زار الورشة أمس",
        "ما زال المفتش في الورشة",
        "ما وعدت به الوزارة تحقق",
        "نحن ما زلنا في الورشة",
        "والله ما يحصل عيب",
    ],
)
def test_what_only_looks_like_it_is_not_negated(text: str, lexicon: CompareLexicon) -> None:
    assert not judged(text, lexicon).negated


def test_the_words_keep_their_places(lexicon: CompareLexicon) -> None:
    text = "احنا مابعناش المحل لحد"
    assert [text[word.start : word.end] for word in judged(text, lexicon).rest] == text.split()

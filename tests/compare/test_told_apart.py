from __future__ import annotations

import pytest

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys


def _first(text: str, lexicon: CompareLexicon) -> str | None:
    found = Keys(lexicon, set()).of_text(text)[0]
    return found if found.startswith("@") else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قدم وزير النقل سمير رعد استقالته", "@resign"),
        ("وقدمت المديرة العامة استقالتها", "@resign"),
        ("يستقبل ميناء الصدف السفن", "@work"),
        ("بفصل ثلاثين عاملا", "@dismiss"),
        ("أمر القائد صباحا بقصف القرية", "@order"),
        ("خرج النائب أمس من السجن", "@release"),
        ("قدم وزير النقل شرحا لأسباب الحادث", None),
        ("قدم وزير النقل بعد الجلسة استقالته", None),
        ("قدم مدرب في النادي استقالته", None),
    ],
)
def test_a_subject_may_stand_before_an_object(text: str, kind: str | None, lexicon: CompareLexicon) -> None:
    assert _first(text, lexicon) == kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("وقّع", "@sign"), ("يوقّعون", "@sign"), ("وقع", None), ("وقعّ", None),
        ("هرّب", "@smuggle"), ("وهرّب", "@smuggle"), ("هرب", "@leave"), ("شدّ", None),
    ],
)  # fmt: skip
def test_a_letter_that_is_printed_as_doubled_tells_verbs_apart(
    word: str, kind: str | None, lexicon: CompareLexicon
) -> None:
    assert _first(word, lexicon) == kind

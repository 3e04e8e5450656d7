"""Numbers of the dead and the wounded together: wars, accidents, floods."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.figures.test_counting import disputes, told
from tests.compare.figures.test_grounds import people

from rawi.arabic.words import words
from rawi.compare.figures.both_fates import split_behind, told_before
from rawi.compare.propositions.keys import Keys
from rawi.model import Quantity, Span

LEXICON = knowing.comparing()
NOUNS = frozenset(LEXICON.event_nouns) - frozenset(LEXICON.outcomes) - frozenset(LEXICON.event_verbs)
FATES = LEXICON.relations["figures"]["fates"]


@pytest.mark.parametrize(
    ("ahead", "both"),
    [
        ("انهيار السقف أدى إلى مقتل وإصابة", True),
        ("عدد القتلى والجرحى بلغ", True),
        ("انهيار السقف أدى إلى مقتل حارس وإصابة", False),
        ("أسفر عن انهيار وإصابة", False),
        ("خلف ثلاثة قتلى وإصابة", False),
        ("ثلاثة حراس قتلوا وأصيب", False),
        ("مقتل وإصابة عمال كثيرين في المصنع، ثم وفاة", False),
    ],
)
def test_two_fates_before_a_number_are_both_of_it(ahead: str, *, both: bool) -> None:
    spoken = [word for word in words(ahead) if word.kind != "mark"]
    keys = Keys(LEXICON, {word.fold for word in spoken})
    assert told_before(spoken, keys, FATES, NOUNS) is both


@pytest.mark.parametrize(
    ("behind", "both"), [(" (40 قتيلا و50 جريحا)", True), (" (90 قتيلا)", False), ("، 40 قتيلا", False)]
)
def test_brackets_split_a_number_into_fates(behind: str, *, both: bool) -> None:
    text = f"الضحايا 90 شخصا{behind}"

    def number(printed: str, unit: str) -> Quantity | None:
        start = text.find(printed)
        if start < 0:
            return None
        span = Span.of(text, start, start + len(printed))
        return Quantity(span=span, low=1, high=1, approximation="exact", unit=unit, of="")

    whole = number("90 شخصا", "people")
    parts = [one for one in (number("40 قتيلا", "killed"), number("50 جريحا", "wounded")) if one is not None]
    assert whole is not None
    assert split_behind(text, whole, parts, frozenset(("killed", "wounded"))) is both


@pytest.mark.parametrize(("fates", "found"), [("مقتل وإصابة", 0), ("مقتل", 1)])
def test_the_dead_and_wounded_are_no_count_of_the_dead(fates: str, found: int) -> None:
    one = told("الضفة", "الشرطة", "انقلاب حافلة المعلمين على طريق الصبار أدى إلى مقتل 12 راكبا", people("12 راكبا", 12))
    content = f"انقلاب حافلة المعلمين على طريق الصبار أدى إلى {fates} 31 راكبا"
    two = told("النهر", "الهلال", content, people("31 راكبا", 31, "killed"))
    assert len(disputes(one, two)) == found

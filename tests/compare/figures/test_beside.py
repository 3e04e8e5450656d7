"""What the words beside a number say: prices that change, figures of others, days of press conferences."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.compare.figures.test_counting import disputes, timed, told
from tests.compare.newsroom import Number

from rawi.model import MentionType

NAMES: Sequence[tuple[str, MentionType]] = (("مخابز السدرة", "ORG"),)
BREAD = "سعر الرغيف المدعم في مخابز السدرة"


def piastres(number: int, word: str = "قرشا") -> Number:
    return Number(f"{number} {word}", number, number, "piastres", word)


@pytest.mark.parametrize("becomes", ["ليصبح", "ليصل إلى"])
def test_what_a_price_was_before_it_became_another_contradicts_nothing(becomes: str) -> None:
    changed = f"{BREAD} البالغ حاليا 12 قرشا سيتغير {becomes} 25 قرشا"
    one = told("الضفة", "الوزير", changed, piastres(12), piastres(25), names=NAMES)
    assert disputes(one, told("النهر", "النقيب", f"{BREAD} سيتغير إلى 25 قرشا", piastres(25), names=NAMES)) == []
    (found,) = disputes(one, told("النهر", "النقيب", f"{BREAD} سيتغير إلى 18 قرشا", piastres(18), names=NAMES))
    assert {position.value.low for position in found.positions if position.value} == {18, 25}


def test_the_pluperfect_tells_of_a_number_that_held_before() -> None:
    raised = f"{BREAD} سيبلغ 25 قرشا بعد أن كانت الوزارة قد حددته بـ12 قرشا"
    one = told("الضفة", "الوزير", raised, piastres(25), piastres(12), names=NAMES)
    (found,) = disputes(one, told("النهر", "النقيب", f"{BREAD} سيبلغ 18 قرشا", piastres(18), names=NAMES))
    assert {18, 25} <= {position.value.low for position in found.positions if position.value}


CLUBS: Sequence[tuple[str, MentionType]] = (("كأس السهل", "EVENT"), ("نادي الشعلة", "ORG"), ("نادي الوحدة", "ORG"))
CUP = "مباراة كأس السهل بين نادي الشعلة ونادي الوحدة"


def test_a_day_behind_what_others_announced_is_not_the_speakers() -> None:
    content = f"{CUP} ستقام يوم السبت 16 مارس بخلاف ما أعلنته الرابطة من أنها يوم الخميس 14 مارس"
    both = timed(told("الضفة", "الاتحاد", content, names=CLUBS), "يوم السبت 16 مارس", "DATE", "2024-03-16")
    both = timed(both, "يوم الخميس 14 مارس", "DATE", "2024-03-14")
    other = told("النهر", "الرابطة", f"{CUP} ستقام يوم الخميس 14 مارس", names=CLUBS)
    (found,) = disputes(both, timed(other, "يوم الخميس 14 مارس", "DATE", "2024-03-14"))
    given = {(one.holder.name, one.value.low) for one in found.positions if one.value}
    assert given == {("الاتحاد", 20240316), ("الرابطة", 20240314)}


@pytest.mark.parametrize(("words", "some"), [("عقده يوم الجمعة 15 مارس", False), ("تقام يوم الجمعة 15 مارس", True)])
def test_the_day_of_a_press_conference_is_of_no_happening(words: str, some: bool) -> None:
    day = "يوم الجمعة 15 مارس"
    one = timed(told("الضفة", "الاتحاد", f"{CUP} {words}", names=CLUBS), day, "DATE", "2024-03-15")
    other = told("النهر", "المدرب", f"{CUP} تقام يوم السبت 16 مارس", names=CLUBS)
    assert bool(disputes(one, timed(other, "يوم السبت 16 مارس", "DATE", "2024-03-16"))) is some

"""Reading costs the same by the character however long a text is, counted in calls and not in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from tests.extract.statements.telling import document

_SHORT, _LONG = 2_000, 6_000
_MOST = 1.25
"""How much more a character may cost in the long text."""
_SENTENCE = "وقال محافظ الزعرور ماهر الصندقلي، الثلاثاء، إن الجسر «سيغلق شهرا» أمام 300 شاحنة"


def repeated(text: str) -> Callable[[int], str]:
    return lambda length: (text * (length // len(text) + 1))[:length]


def calls(text: str) -> int:
    """How many calls reading `text` takes, once its words are known."""
    document(text)
    count = 0

    def counting(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        document(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "text",
    [
        repeated(f"{_SENTENCE}.\n\n"),
        repeated(f"{_SENTENCE}. "),
        repeated(f"{_SENTENCE} "),
        repeated("قال "),
        repeated("وقال الوزير إن "),
        repeated("بحسب ما أعلنت الوزارة "),
        repeated('"'),
        repeated("«"),
        repeated("» "),
        repeated('قال "لا" '),
        repeated("ك"),
        repeated("كَ"),
        repeated("7"),
        repeated("1,234 "),
        repeated("ا. "),
        repeated("(" * 3 + "كلمة "),
        repeated("يوم\nالثلاثاء\n"),
        repeated("ثلاثة\nملايين\n"),
        repeated("قالت شركة الرمان للتأمين إن الأمر صعب. ونفت الشركة ذلك. وأضاف المصدر نفسه أن الوزير يعلم.\n"),
    ],
    ids=range(19),
)
def test_no_text_costs_more_by_the_character_where_it_is_longer(text: Callable[[int], str]) -> None:
    short, long = calls(text(_SHORT)) / _SHORT, calls(text(_LONG)) / _LONG
    assert long < _MOST * short + 1


def test_a_number_too_long_for_any_count_is_read_over() -> None:
    read = document("أعلنت الوزارة مقتل 12 شخصا.\n\nوبلغ الرقم " + "7" * 5_000 + " قتيلا.")
    assert [quantity.low for quantity in read.quantities] == [12]

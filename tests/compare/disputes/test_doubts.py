"""What seems opposed and shows too little: what is left open, several negations in one clause."""

from __future__ import annotations

import pytest
from tests.compare.disputes.test_oppositions import CLOSED, affirmed, compared, holders, news
from tests.compare.newsroom import News, Number, Said, document

DENIED = "إغلاق شركة المرساة رصيف الحاويات في ميناء الصدف"


def denial() -> Said:
    return Said("مدير الميناء", "نفى", DENIED, denies=True, cls="deny", kind="person")


def test_a_denial_of_what_somebody_tells_is_not_doubted() -> None:
    found = compared(affirmed(), news(f"نفى مدير الميناء {DENIED}.", denial())).disputes
    assert [holders(dispute) for dispute in found] == [{"affirms": {"نقابة العمال"}, "denies": {"مدير الميناء"}}]


def test_who_does_not_rule_out_affirms_nothing() -> None:
    open_left = news(
        f"النهر: لم تستبعد نقابة العمال أن {CLOSED}.", Said("نقابة العمال", "لم تستبعد", CLOSED), outlet="النهر"
    )
    assert compared(open_left, news(f"نفى مدير الميناء {DENIED}.", denial())).disputes == ()


def test_who_refuses_any_that_is_not_of_a_kind_affirms_that_kind() -> None:
    words = "شركة المرساة لن تقبل أي إغلاق لرصيف الحاويات في ميناء الصدف لا يشمل الجميع"
    other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
    assert compared(affirmed(), other).disputes == ()


def test_a_long_negated_clause_says_more_than_that_the_other_is_not_so() -> None:
    told = "شركة المرساة صبغت رصيف الحاويات في ميناء الصدف"
    more = "ومستودعات التبريد ومكاتب الجمارك وساحة الشاحنات وبوابة الركاب وورشة الصيانة ومطعم البحارة "
    one = news(f"قالت نقابة العمال إن {told}.", Said("نقابة العمال", "قالت", told), outlet="النهر")
    for beside, disputes in (("", 1), (more, 0)):
        words = f"شركة المرساة لم تصبغ رصيف الحاويات {beside}في ميناء الصدف"
        other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
        assert len(compared(one, other).disputes) == disputes


def test_a_long_negated_clause_of_the_very_happening_opposes() -> None:
    more = "ومستودعات التبريد ومكاتب الجمارك وساحة الشاحنات وبوابة الركاب وورشة الصيانة ومطعم البحارة "
    words = f"شركة المرساة لم تغلق رصيف الحاويات {more}في ميناء الصدف"
    other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
    assert len(compared(affirmed(), other).disputes) == 1


def test_one_word_for_what_did_not_happen_opposes_nobody() -> None:
    for beside, disputes in (("", 0), (" رصيف الحاويات في ميناء الصدف", 1)):
        words = f"السفن وصلت مساء الأحد دون إغلاق{beside}"
        other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
        assert len(compared(affirmed(), other).disputes) == disputes


def test_what_is_told_inside_what_another_tells_negates_nothing() -> None:
    words = "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف"
    for inside, disputes in ((None, 1), (0, 0)):
        other = news(
            f"ذكرت الصحيفة خبرا عاجلا. قال مدير الميناء إن {words}.",
            Said("الصحيفة", "ذكرت", "خبرا عاجلا"),
            Said("مدير الميناء", "قال", words, kind="person", inside=inside),
        )
        assert len(compared(affirmed(), other).disputes) == disputes


def test_a_negated_clause_about_another_sum_does_not_oppose() -> None:
    for sum_, disputes in ((40, 1), (65, 0)):
        told = f"شركة المرساة دفعت لميناء الصدف {sum_} مليون دينار"
        words = "شركة المرساة لم تدفع لميناء الصدف 40 مليون دينار"
        one = document(
            News(
                text=f"قالت نقابة العمال إن {told}.",
                said=(Said("نقابة العمال", "قالت", told),),
                numbers=(Number(f"{sum_} مليون دينار", sum_ * 1e6, sum_ * 1e6, "dinar"),),
                outlet="النهر",
            )
        )
        other = document(
            News(
                text=f"قال مدير الميناء إن {words}.",
                said=(Said("مدير الميناء", "قال", words, kind="person"),),
                numbers=(Number("40 مليون دينار", 40e6, 40e6, "dinar"),),
                outlet="الضفة",
            )
        )
        assert len(compared(one, other).disputes) == disputes


@pytest.mark.parametrize(("subject", "disputes"), [("ذلك", 0), ("هذا المرسى", 1)])
def test_what_a_negated_clause_only_points_at_is_of_its_own_article(subject: str, disputes: int) -> None:
    words = f"{subject} لم يغلق رصيف الحاويات في ميناء الصدف"
    other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
    assert len(compared(affirmed(), other).disputes) == disputes


@pytest.mark.parametrize(
    ("first", "then", "disputes"), [("2024-03-10", "2024-03-11", 0), ("2024-03-11", "2024-03-10", 1)]
)
def test_what_began_may_end_on_a_later_day(first: str, then: str, disputes: int) -> None:
    began, ended = (f"عمال شركة المرساة {verb} الإضراب في رصيف الحاويات بميناء الصدف" for verb in ("بدأوا", "أنهوا"))
    one = news(f"قالت نقابة العمال إن {began}.", Said("نقابة العمال", "قالت", began), outlet="النهر", day=first)
    said = Said("مدير الميناء", "قال", ended, kind="person")
    assert len(compared(one, news(f"قال مدير الميناء إن {ended}.", said, day=then)).disputes) == disputes

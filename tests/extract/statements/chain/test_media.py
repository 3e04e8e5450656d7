"""Media: heads, names alone, programmes; other bodies of the same heads; the outlet that calls itself by its kind."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, tell


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("وقال وزير الصيد كمال الأندراوي لرويترز إن الموسم جيد.", "كمال الأندراوي", (("agency", "رويترز"),)),
        ("وقالت الممثلة لبنى الساريفي لفرانس برس إن العرض تأجل.", "لبنى الساريفي", (("agency", "فرانس برس"),)),
        ("وأوضح لـ«الضفاف» مدير المستشفى هاني الدرعاوي أن الطوارئ ممتلئة.", "هاني الدرعاوي", (("media", "الضفاف"),)),
        ("وقال الحكم وائل السنهاوي في مداخلة هاتفية مع برنامج «شوط ثالث» إن الهدف صحيح.", "وائل السنهاوي",
         (("media", "برنامج «شوط ثالث»"),)),
        ("وقالت الطبيبة ريم الحوراوي في برنامج «عيادة» على قناة الضفاف إن اللقاح آمن.", "ريم الحوراوي",
         (("media", "برنامج «عيادة»"), ("media", "الضفاف"))),
    ],
)  # fmt: skip
def test_medium_that_was_told(text: str, speaker: str, chain: tuple[tuple[str, str], ...]) -> None:
    (found,) = tell(text)
    assert (found.speaker, found.chain) == (speaker, chain)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وأعلنت وكالة الفضاء أن المسبار هبط.", "organisation"),
        ("وذكرت وكالة الطاقة أن الأسعار تراجعت.", "organisation"),
        ("وذكرت وكالة الأفق أن الأسعار تراجعت.", "media"),
    ],
)
def test_not_every_agency_is_a_news_agency(text: str, kind: str) -> None:
    (found,) = primary(document(text))
    assert (found.speaker.kind, found.chain) == (kind, ())


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("وأضاف المكني خلال استضافته في برنامج مرايا، أن البلدية خصصت المبلغ.", (("media", "برنامج مرايا"),)),
        ("وقالت الناشطة ليلى الحمادي لـ(الضفاف) إن المسيرة سلمية.", (("media", "الضفاف"),)),
        ("وقالت هيئة الموانئ، في بيان تلقت «الضفاف» نسخة منه، إن الرصيف مغلق.", (("document", "بيان"),)),
    ],
)
def test_names_as_they_are_printed(text: str, chain: tuple[tuple[str, str], ...]) -> None:
    assert [one.chain for one in tell(text)] == [chain]


def test_office_over_an_agency_is_no_link() -> None:
    (found,) = tell("وقال المدير العام لوكالة الفضاء سالم القرواني إن المسبار هبط.")
    assert (found.speaker, found.chain) == ("سالم القرواني", ())


def test_name_credited_in_the_dateline_is_an_agency() -> None:
    text = "مرسى الطلح - نجوم: انتهت المباراة.\n\nوفي اتصال مع نجوم، قال المدرب وائل السنهاوي إن الفوز مستحق."
    assert [one.chain for one in tell(text)] == [(("agency", "نجوم"),)]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("وقال مدير البلدية هاني الدرعاوي للصحيفة إن السوق ستنقل.", ()),
        ("وقال المدرب وائل السنهاوي في اتصال مع الموقع إن الحارس جاهز.", ()),
        ("وأوردت صحيفة الضفاف الخبر. وقال مدير البلدية هاني الدرعاوي للصحيفة إن السوق ستنقل.", (("media", "الصحيفة"),)),
    ],
)
def test_bare_kind_is_the_outlet_unless_one_was_named(text: str, chain: tuple[tuple[str, str], ...]) -> None:
    assert tell(text)[-1].chain == chain

"""What a careful reader asks before two numbers contradict each other: accidents, schools, ambulances, headlines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.figures.test_counting import WRECK, disputes, told
from tests.compare.newsroom import News, Number, Said, document

from rawi.model import Document, MentionType, Time

DEAD = "انقلاب حافلة المعلمين على طريق الصبار خلف"


def people(words: str, number: int, unit: str = "killed") -> Number:
    return Number(words, number, number, unit, words.split()[-1])


def test_who_names_the_same_thing_contradicts() -> None:
    found = disputes(
        told("الضفة", "الشرطة", f"{DEAD} 12 قتيلا", people("12 قتيلا", 12)),
        told("النهر", "الهلال", f"{DEAD} 31 قتيلا", people("31 قتيلا", 31)),
    )
    assert [dispute.kind for dispute in found] == ["number"]
    assert 0.5 < found[0].score < 1


def test_words_against_the_other_number_raise_the_score() -> None:
    plain, against = (
        disputes(
            told("الضفة", "الشرطة", f"{DEAD} 12 قتيلا", people("12 قتيلا", 12)),
            told("النهر", "الهلال", f"{DEAD} 31 قتيلا{more}", people("31 قتيلا", 31)),
        )[0].score
        for more in ("", " خلافا لما أعلن")
    )
    assert against > plain


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("المسعفين نقلوا 12 جريحا بعد أن استقبلوا ركاب حافلة المعلمين", "المستشفى استقبل 31 جريحا من حافلة المعلمين"),
        (f"{DEAD} 12 جريحا", "الحوادث في عموم البلاد على طريق الصبار وغيره خلفت 31 جريحا"),
    ],
)
def test_shares_of_a_whole_do_not_contradict(one: str, two: str) -> None:
    wounded = (people("12 جريحا", 12, "wounded"), people("31 جريحا", 31, "wounded"))
    assert disputes(told("الضفة", "الشرطة", one, wounded[0]), told("النهر", "الهلال", two, wounded[1])) == []


def test_others_of_the_next_number_leave_the_first_a_whole() -> None:
    both = f"{DEAD} 31 قتيلا وإصابة 5 آخرين"
    found = disputes(
        told("الضفة", "الشرطة", f"{DEAD} 12 قتيلا", people("12 قتيلا", 12), names=WRECK),
        told("النهر", "الهلال", both, people("31 قتيلا", 31), Number("5 آخرين", 5, 5, "wounded", "آخرين")),
    )
    assert [dispute.kind for dispute in found] == ["number"]


@pytest.mark.parametrize(("others", "kinds"), [(1, ["number"]), (5, [])])
def test_one_of_many_numbers_of_a_report_contradicts_none(others: int, kinds: list[str]) -> None:
    places = ("العين", "السد", "الغدير", "التل", "الوادي")[:others]
    tolls = [(f"حادث {place} خلف {number} قتلى", number) for number, place in enumerate(places, 3)]
    contents = [f"{DEAD} 12 قتيلا", *(content for content, _ in tolls)]
    many = document(
        News(
            text=" ".join(
                f"قال المقدم {place} إن {content}." for content, place in zip(contents, "ابجدهو", strict=False)
            ),
            outlet="الضفة",
            said=tuple(
                Said(f"المقدم {place}", "قال", content) for content, place in zip(contents, "ابجدهو", strict=False)
            ),
            names=WRECK,
            numbers=(people("12 قتيلا", 12), *(people(f"{number} قتلى", number) for _, number in tolls)),
        )
    )
    found = disputes(many, told("النهر", "الهلال", f"{DEAD} 31 قتيلا", people("31 قتيلا", 31)))
    assert [dispute.kind for dispute in found] == kinds


@pytest.mark.parametrize(("day", "found"), [("2024-03-11", 0), ("2024-03-10", 1)])
def test_what_is_counted_anew_every_day_contradicts_on_one_day_only(day: str, found: int) -> None:
    def strikes(outlet: str, speaker: str, number: int, on: str) -> Document:
        words = f"{number} غارة"
        content = f"الطائرات شنت {words} على طريق الصبار قرب وادي السدر"
        return told(outlet, speaker, content, Number(words, number, number, "strikes", "غارة"), on=on)

    one, two = strikes("الضفة", "القيادة", 12, "2024-03-10"), strikes("النهر", "التحالف", 31, day)
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(("place", "found"), [("وادي السدر", 0), ("طريق الصبار", 1)])
def test_bare_counts_of_two_towns_are_of_two_things(place: str, found: int) -> None:
    def arrested(outlet: str, speaker: str, number: int, where: str) -> Document:
        words = f"{number} أشخاص"
        content = f"الدرك أوقف {words} بتهمة التهريب"
        return told(outlet, speaker, content, people(words, number, "arrested"), lead=f"حملة في {where}\n\n")

    one, two = arrested("الضفة", "المقدم", 4, "طريق الصبار"), arrested("النهر", "المدعي", 9, place)
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(
    ("lower", "higher", "found"),
    [
        (f"{DEAD} 12 قتيلا", "عدد قتلى انقلاب حافلة المعلمين على طريق الصبار ارتفع إلى 31 قتيلا", 1),
        (f"{DEAD} 12 قتيلا", f"{DEAD} 31 قتيلا في حصيلة جديدة", 0),
        (f"{DEAD} 12 قتيلا في حصيلة جديدة", f"{DEAD} 31 قتيلا", 1),
    ],
)
def test_a_count_that_is_said_to_have_risen_updates_a_lower_one(lower: str, higher: str, found: int) -> None:
    one = told("الضفة", "الشرطة", lower, people("12 قتيلا", 12))
    two = told("النهر", "الهلال", higher, people("31 قتيلا", 31))
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(("first", "found"), [("2024-03-10", 1), ("2024-02-10", 0)])
def test_what_is_summed_up_over_weeks_is_no_single_count(first: str, found: int) -> None:
    one = told("الضفة", "الشرطة", f"{DEAD} 12 قتيلا", people("12 قتيلا", 12))
    (statement,) = one.statements
    stretch = Time(value=first, earliest=first, latest="2024-03-10", grain="day")
    one = replace(one, statements=(replace(statement, about=stretch),))
    two = told("النهر", "الهلال", f"{DEAD} 31 قتيلا", people("31 قتيلا", 31))
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(("other", "found"), [("سالم الغانم", 1), ("هادي الربيع", 0)])
def test_sums_beside_the_names_of_two_people_are_two(other: str, found: int) -> None:
    def sold(outlet: str, speaker: str, player: str, sum_: int) -> Document:
        words = f"{sum_} مليون دينار"
        number = Number(words, sum_ * 1e6, sum_ * 1e6, "dinar", "دينار")
        names: tuple[tuple[str, MentionType], ...] = ((player, "PER"), ("نادي المرفأ", "ORG"))
        return told(outlet, speaker, f"نادي المرفأ باع اللاعب {player} مقابل {words}", number, names=names)

    one, two = sold("الضفة", "الوكيل", "سالم الغانم", 40), sold("النهر", "الإدارة", other, 65)
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(("place", "found"), [(" في وادي السدر", 1), ("", 0)])
def test_the_sides_of_a_war_are_no_place(place: str, found: int) -> None:
    def killed(outlet: str, speaker: str, number: int) -> Document:
        words = f"{number} مسلحا"
        content = f"كتيبة الفجر قتلت {words} من فصيل الرعد{place}"
        names: tuple[tuple[str, MentionType], ...] = (
            ("كتيبة الفجر", "ORG"),
            ("فصيل الرعد", "ORG"),
            ("وادي السدر", "LOC"),
        )
        return told(outlet, speaker, content, Number(words, number, number, "fighters", "مسلحا"), names=names)

    assert len(disputes(killed("الضفة", "القيادة", 12), killed("النهر", "المتحدث", 31))) == found


@pytest.mark.parametrize(("verb", "found"), [("أنتج", 1), ("استهلك", 0)])
def test_what_is_made_and_what_is_needed_are_two_amounts(verb: str, found: int) -> None:
    def amount(outlet: str, speaker: str, what: str, number: int) -> Document:
        words = f"{number} برميل"
        content = f"مصنع الأسمنت في وادي السدر {what} {words} من الزيت"
        return told(outlet, speaker, content, Number(words, number, number, "barrels", "برميل"))

    one, two = amount("الضفة", "المدير", "أنتج", 400), amount("النهر", "النقابة", verb, 650)
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("والي ولاية السدر", "والي ولاية الأثل", 0),
        ("نقابة جامعة المعلمين", "شركة وادي السدر", 1),
    ],
)
def test_only_bodies_of_one_kind_speak_each_of_itself(first: str, second: str, found: int) -> None:
    one, two = "نسبة المشاركة في إضراب المعلمين 95 بالمئة", "نسبة المشاركة في إضراب المعلمين 38 بالمئة"
    made = disputes(
        told("الضفة", first, one, Number("95 بالمئة", 95, 95, "percent")),
        told("النهر", second, two, Number("38 بالمئة", 38, 38, "percent")),
    )
    assert len(made) == found

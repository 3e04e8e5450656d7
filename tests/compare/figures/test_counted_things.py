"""Claims about figures: which numbers stand together, and which of them are disputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import cast

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare import compare
from rawi.compare.comparison import Comparing
from rawi.compare.figures.counted_things import things
from rawi.compare.figures.figure import Figure
from rawi.compare.figures.likeness import Likeness
from rawi.compare.figures.near import Near
from rawi.compare.figures.told import Told
from rawi.model import Claim, Comparison, Document, MentionType
from rawi.model.document import Approximation

LEXICON = knowing.comparing()
PLACES: Sequence[tuple[str, MentionType]] = (
    ("سد الحنظل", "FAC"), ("الكرمة", "LOC"), ("السدرة", "LOC"), ("معبر الصخيرات", "FAC"), ("جيش نوران", "ORG"),
)  # fmt: skip


def told(
    outlet: str, speaker: str, content: str, *numbers: Number, on: str = "2024-03-10", head: str = "انهيار سد الحنظل"
) -> Document:
    text = f"{head}\n\n{outlet}: قال {speaker} إن {content}."
    return document(
        News(
            text=text,
            outlet=outlet,
            published=on,
            said=(Said(speaker, "قال", content),),
            names=tuple(one for one in PLACES if one[0] in text),
            numbers=numbers,
        )
    )


def compared(*documents: Document) -> Comparison:
    return compare(documents, HashingEncoder(), LEXICON)


def of_values(found: Comparison, unit: str) -> list[Claim]:
    return [
        claim
        for claim in found.claims
        if all(position.value is not None and position.value.unit == unit for position in claim.positions)
    ]


def lows(claim: Claim) -> set[float]:
    return {position.value.low or 0 for position in claim.positions if position.value}


def killed(words: str, number: int, high: int | None = None) -> Number:
    kind: Approximation = "exact" if high is not None else "more than"
    return Number(words, number, high, "killed", words.rsplit(" ", 1)[-1], kind)


def test_tolls_bounds_and_updates_of_one_disaster_are_one_claim() -> None:
    found = compared(
        told("الضفة", "الدفاع المدني", "الحصيلة بلغت 31 قتيلا", killed("31 قتيلا", 31, 31)),
        told("النهر", "الأهالي", "عدد القتلى تجاوز 90 شخصا", killed("90 شخصا", 90)),
        told("الغد", "لجنة الأزمة", "عدد القتلى بلغ 47 قتيلا", killed("47 قتيلا", 47, 47), on="2024-03-12"),
    )
    (claim,) = of_values(found, "killed")
    assert lows(claim) == {31, 90, 47}


def test_the_order_of_adding_does_not_matter() -> None:
    documents = [
        told("الضفة", "الدفاع المدني", "الحصيلة بلغت 31 قتيلا", killed("31 قتيلا", 31, 31)),
        told("النهر", "الأهالي", "عدد القتلى تجاوز 90 شخصا", killed("90 شخصا", 90)),
        told("الغد", "لجنة الأزمة", "عدد القتلى بلغ 47 قتيلا", killed("47 قتيلا", 47, 47), on="2024-03-12"),
    ]
    assert len({compared(*order).claims for order in permutations(documents)}) == 1


def test_the_wounded_are_no_part_of_the_claim_about_the_dead() -> None:
    content = "الحصيلة بلغت 31 قتيلا و80 جريحا"
    numbers = killed("31 قتيلا", 31, 31), Number("80 جريحا", 80, 80, "wounded", "جريحا")
    found = compared(told("الضفة", "الدفاع المدني", content, *numbers), told("النهر", "وزارة الصحة", content, *numbers))
    assert [lows(claim) for unit in ("killed", "wounded") for claim in of_values(found, unit)] == [{31}, {80}]


def test_people_are_counted_by_what_is_said_to_have_befallen_them() -> None:
    found = compared(
        told(
            "الضفة", "القيادة", "ثلاثة من منتسبيها استشهدوا", Number("ثلاثة من منتسبيها", 3, 3, "منتسبيها", "منتسبيها")
        ),
        told("النهر", "البلدية", "عدد القتلى بلغ ثلاثة أشخاص", Number("ثلاثة أشخاص", 3, 3, "people", "أشخاص")),
    )
    (claim,) = of_values(found, "killed")
    assert len(claim.positions) == 2


def test_an_outrun_toll_joins_its_claim_and_disputes_nothing() -> None:
    now = "عدد القتلى ارتفع إلى 19 قتيلا بعد حصيلة سابقة بلغت 12 قتيلا"
    numbers = killed("19 قتيلا", 19, 19), killed("12 قتيلا", 12, 12)
    found = compared(
        told("الضفة", "الإطفاء", "عدد القتلى بلغ 19 قتيلا", numbers[0], on="2024-03-12"),
        told("النهر", "البلدية", now, *numbers, on="2024-03-12"),
    )
    (claim,) = of_values(found, "killed")
    assert lows(claim) == {12, 19}
    assert not claim.disputed


def test_what_is_added_to_a_toll_is_no_toll() -> None:
    content = "عدد القتلى ارتفع إلى خمسة أشخاص بعد وفاة اثنين متأثرين بجراحهما"
    numbers = Number("خمسة أشخاص", 5, 5, "killed", "أشخاص"), Number("اثنين", 2, 2, "killed")
    found = compared(told("الضفة", "المستشفى", content, *numbers), told("النهر", "البلدية", content, *numbers))
    assert [lows(claim) for claim in of_values(found, "killed")] == [{5}]


def test_the_dead_of_two_towns_are_two_things() -> None:
    found = compared(
        told(
            "الضفة", "البلدية", "عدد القتلى في بلدة الكرمة بلغ 12 قتيلا", killed("12 قتيلا", 12, 12),
            head="حريق في بلدة الكرمة",
        ),
        told(
            "النهر", "المحافظة", "عدد القتلى في بلدة السدرة بلغ 31 قتيلا", killed("31 قتيلا", 31, 31),
            head="حريق في بلدة السدرة",
        ),
    )  # fmt: skip
    assert of_values(found, "killed") == []
    assert found.disputes == ()


def test_the_dead_of_two_sides_do_not_compete() -> None:
    found = compared(
        told("الضفة", "قيادة الحدود", "ثلاثة قتلى سقطوا من منتسبيها", killed("ثلاثة قتلى", 3, 3)),
        told("النهر", "وزارة الدفاع", "جنديا واحدا قتل في صفوفها", Number("جنديا واحدا", 1, 1, "troops", "جنديا")),
    )
    assert found.disputes == ()


def percent(words: str, low: float | None, high: float | None) -> Number:
    return Number(words, low, high, "percent", "في المئة", "exact" if low == high else "at most")


def test_shares_that_measure_one_thing_compete_in_other_words() -> None:
    head = "الاقتراع في بلدة الكرمة وجيش نوران"
    found = compared(
        told(
            "الضفة", "الهيئة", "نسبة المشاركة في بلدة الكرمة بلغت 58 في المئة", percent("58 في المئة", 58, 58),
            head=head,
        ),
        told(
            "النهر", "التحالف", "نسبة الإقبال في بلدة الكرمة لم تتعد 31 في المئة", percent("31 في المئة", None, 31),
            head=head,
        ),
    )  # fmt: skip
    assert [dispute.kind for dispute in found.disputes] == ["number"]


def test_shares_that_measure_two_things_do_not() -> None:
    head = "بلدة الكرمة"
    found = compared(
        told(
            "الضفة",
            "الهيئة",
            "نسبة المشاركة في بلدة الكرمة بلغت 58 في المئة",
            percent("58 في المئة", 58, 58),
            head=head,
        ),
        told(
            "النهر",
            "الديوان",
            "نسبة البطالة في بلدة الكرمة بلغت 31 في المئة",
            percent("31 في المئة", 31, 31),
            head=head,
        ),
    )
    assert found.disputes == ()
    assert of_values(found, "percent") == []


def test_a_number_of_every_year_is_none_of_one_event() -> None:
    def hunted(outlet: str, speaker: str, when: str, number: int) -> Document:
        content = f"صيادي بلدة الكرمة في سد الحنظل قتلوا {number} حوت {when}"
        return told(outlet, speaker, content, Number(f"{number} حوت", number, number, "killed", "حوت"))

    one = hunted("الضفة", "الجمعية", "في يومين", 250)
    assert compared(one, hunted("النهر", "الوزارة", "سنويا", 800)).disputes == ()
    assert len(compared(one, hunted("النهر", "الوزارة", "في يومين", 800)).disputes) == 1


def test_sums_that_are_asked_and_offered_are_two_claims() -> None:
    def sums(outlet: str, speaker: str, content: str, number: int) -> Document:
        return told(outlet, speaker, content, Number(f"{number} دينار", number, number, "dinar", "دينار"), head="إضراب")

    found = compared(
        sums("الضفة", "النقابة", "مطلب العمال زيادة قدرها 900 دينار", 900),
        sums("النهر", "الاتحاد", "مطلب العمال زيادة تبلغ 900 دينار", 900),
        sums("الغد", "الإدارة", "عرض المحلج زيادة قدرها 400 دينار", 400),
        sums("الأفق", "الشركة", "عرض المحلج زيادة تبلغ 400 دينار", 400),
    )
    assert sorted(map(sorted, (lows(claim) for claim in of_values(found, "dinar")))) == [[400], [900]]
    assert found.disputes == ()


def test_a_number_given_in_place_of_another_stands_against_it() -> None:
    corrected = "من دفنوا خمسة رضع لا ثلاثة رضع"
    numbers = (
        Number("خمسة رضع", 5, 5, "killed", "رضع"),
        Number("ثلاثة رضع", 3, 3, "killed", "رضع"),
    )
    found = compared(
        told("الضفة", "الوزارة", "الوفيات المسجلة ثلاث حالات", Number("ثلاث حالات", 3, 3, "killed", "حالات")),
        told("النهر", "والد أحدهم", corrected, *numbers),
    )
    assert [dispute.kind for dispute in found.disputes] == ["number"]
    (claim,) = of_values(found, "killed")
    assert lows(claim) == {3, 5}


def test_a_word_for_what_is_measured_may_bear_a_pronoun() -> None:
    def sums(outlet: str, speaker: str, what: str, number: int) -> Document:
        content = f"{what} في سد الحنظل {number} جنيه"
        return told(outlet, speaker, content, Number(f"{number} جنيه", number, number, "pound", "جنيه"))

    paid = sums("الضفة", "المدير", "راتبه", 9000)
    assert compared(paid, sums("النهر", "النقابة", "راتب المدير", 7000)).disputes != ()
    assert compared(paid, sums("النهر", "النقابة", "مكافأة المدير", 7000)).disputes == ()


def test_who_denies_that_a_bound_is_passed_is_contradicted_by_a_later_higher_number() -> None:
    content = "أن يتخطى عدد القتلى في سد الحنظل 70 قتيلا"
    text = f"انهيار سد الحنظل\n\nالضفة: استبعد الوالي {content}."
    ruled_out = document(
        News(
            text=text, outlet="الضفة", published="2024-03-10", names=PLACES[:1],
            said=(Said("الوالي", "استبعد", content.removeprefix("أن "), denies=True, cls="deny"),),
            numbers=(killed("70 قتيلا", 70),),
        )
    )  # fmt: skip
    later = told(
        "النهر", "لجنة الأزمة", "عدد القتلى في سد الحنظل بلغ 88 قتيلا", killed("88 قتيلا", 88, 88), on="2024-03-16"
    )
    earlier = told(
        "النهر", "لجنة الأزمة", "عدد القتلى في سد الحنظل بلغ 61 قتيلا", killed("61 قتيلا", 61, 61), on="2024-03-16"
    )
    assert "number" in [dispute.kind for dispute in compared(ruled_out, later).disputes]
    assert "number" not in [dispute.kind for dispute in compared(ruled_out, earlier).disputes]


def test_a_number_that_another_man_is_told_of_parts_nothing() -> None:
    def sentenced(outlet: str, speaker: str, content: str, *numbers: Number) -> Document:
        return told(outlet, speaker, content, *numbers, head="محكمة الكرمة تحكم على مدير سد الحنظل")

    nine, twelve = Number("9 سنوات", 9, 9, "years", "سنوات"), Number("12 سنة", 12, 12, "years", "سنة")
    one = sentenced("الضفة", "المحامي", "الحكم بالسجن على مدير سد الحنظل 9 سنوات", nine)
    two = sentenced("النهر", "الكاتب", "الحكم بالسجن على مدير سد الحنظل 12 سنة", twelve)
    other = "سلفه في الميناء قبل عقد نال عن تهريب الذهب من بلاد أخرى 12 سنة"
    text = f"تقرير\n\nقال المؤرخ إن {nine.words} هي الحكم. وأضاف المؤرخ أن {other}."
    aside = document(
        News(
            text=text, outlet="الغد", numbers=(nine, twelve),
            said=(Said("المؤرخ", "قال", f"{nine.words} هي الحكم"), Said("المؤرخ", "وأضاف", other)),
        )
    )  # fmt: skip
    assert len(compared(one, two).disputes) == 1
    assert len(compared(one, two, aside).disputes) == 1


def test_what_a_hospital_received_is_a_part_of_the_toll() -> None:
    whole = told("الضفة", "الوزارة", "حصيلة انهيار سد الحنظل 60 قتيلا", killed("60 قتيلا", 60, 60))
    part = "المستشفى تسلم من انهيار سد الحنظل 12 قتيلا"
    assert compared(whole, told("النهر", "الطبيب", part, killed("12 قتيلا", 12, 12))).disputes == ()


def test_a_number_that_is_said_to_be_a_part_is_not_its_whole() -> None:
    def dollars(words: str, number: int) -> Number:
        return Number(words, number, number, "USD", "دولار")

    content = "عقود سد الحنظل بلغت 60 دولارا، دفع منها 18 دولارا"
    whole = told("الضفة", "المدير", content, dollars("60 دولارا", 60), dollars("18 دولارا", 18))
    part = told("النهر", "النيابة", "عقود سد الحنظل التي دفعت بلغت 18 دولارا", dollars("18 دولارا", 18))
    assert compared(whole, part).disputes == ()


def test_two_numbers_of_what_a_story_seldom_counts_are_two_of_one_thing() -> None:
    def drones(outlet: str, speaker: str, content: str, number: int) -> Document:
        words = content.split("[")[1].split("]")[0]
        plain = content.replace("[", "").replace("]", "")
        return told(outlet, speaker, plain, Number(words, number, number, "aircraft", "طائرات"))

    seven = drones("الضفة", "مصدر أمني", "عدد المسيرات المشاركة في استهداف سد الحنظل [سبع طائرات]", 7)
    four = drones("النهر", "الوزير", "المهاجمين استخدموا في سد الحنظل [أربع طائرات]", 4)
    assert [dispute.kind for dispute in compared(seven, four).disputes] == ["number"]


def test_all_there_are_is_not_the_part_that_is_told_of() -> None:
    def units(words: str, number: int) -> Number:
        return Number(words, number, number, "وحدات", "وحدات")

    out = told("الضفة", "الشركة", "وحدة من أصل ست وحدات في سد الحنظل توقفت", units("ست وحدات", 6))
    working = told("النهر", "المدير", "أربع وحدات في سد الحنظل تعمل", units("أربع وحدات", 4))
    assert compared(out, working).disputes == ()


def test_what_one_paper_says_of_two_numbers_does_not_part_those_who_dispute_them() -> None:
    def reserve(outlet: str, speaker: str, words: str, number: float) -> Document:
        content = f"احتياطي سد الحنظل من المياه بلغ {words} في نهاية فبراير"
        return told(outlet, speaker, content, Number(words, number, number, "litres", "لتر"))

    found = compared(
        reserve("الضفة", "الوزارة", "18 لترا", 18),
        reserve("النهر", "الوزارة", "18 لترا", 18),
        reserve("الغد", "الوزارة", "18 لترا", 18),
        reserve("الأفق", "النائبة", "11 لترا", 11),
    )
    (claim,) = of_values(found, "litres")
    assert lows(claim) == {11, 18}
    assert [dispute.kind for dispute in found.disputes] == ["number"]


@pytest.mark.parametrize(
    ("number", "unit"),
    [("40 طفلا مصابا", "wounded"), ("40 عاملا مفقودا", "missing"), ("40 طفلا يتيما", "children")],
)
def test_what_befell_people_may_be_their_adjective(number: str, unit: str) -> None:
    kind = "children" if "طفلا" in number else "people"
    content = f"اللجنة أحصت في الكرمة {number}"
    document = told("الضفة", "الوالي", content, Number(number, 40, 40, kind, number.split()[1]))
    (figure,) = Comparing([document], HashingEncoder(), LEXICON).figures()
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("content", "number", "unit"),
    [
        ("عدد المخابز المقفلة في الكرمة لا يتجاوز 40", "40", "مخبز"),
        ("عدد من شملهم التسريح في مصنع الكرمة 40", "40", "people"),
        ("عدد الحاضرين في ملعب الكرمة بلغ 40", "40", "people"),
        ("أسعار الخبز في الكرمة ارتفعت إلى 40", "40", ""),
    ],
)
def test_a_number_without_a_noun_counts_what_its_tally_names(content: str, number: str, unit: str) -> None:
    document = told("الضفة", "الوالي", content, Number(number, 40, 40, ""))
    (figure,) = Comparing([document], HashingEncoder(), LEXICON).figures()
    assert figure.unit == unit


class Alike:
    """Says that figures are of one thing by the first letters of their articles' text."""

    least = 1.0

    def __init__(self, documents: Sequence[Document]) -> None:
        self._first = {document.article.id: document.article.text[0] for document in documents}

    def of(self, one: Figure, two: Figure) -> float:
        return 2.0 * (self._first[one.proposition.article] == self._first[two.proposition.article])

    def apart(self, _one: Figure, _two: Figure) -> bool:
        return False

    def scarce(self, _figures: Sequence[Figure]) -> float:
        return 0.0


@pytest.mark.parametrize(("others", "groups"), [((10, 15, 10), 1), ((10, 12, 10), 2)])
def test_two_groups_that_have_a_number_in_common_are_one_by_few_pairs(others: Sequence[int], groups: int) -> None:
    documents = [
        told(
            f"الضفة {index}", "الوزير", f"سعر الرغيف {number} قرشا",
            Number(f"{number} قرشا", number, number, "piastres"), head=head,
        )
        for head, numbers in (("قرار", (15, 15, 15, 20)), ("نفي", others))
        for index, number in enumerate(numbers)
    ]  # fmt: skip
    comparing = Comparing(documents, HashingEncoder(), LEXICON)
    found = comparing.figures()
    high = next(one.id for one in found if one.value.low == 20)
    low = next(one.id for one in found if one.value.low == 10)
    likeness = cast(Likeness, Alike(documents))
    told_apart = Told((), comparing.story_of, Near({}), 0.5)
    assert len(things(found, {high: {low}, low: {high}}, likeness, told_apart, comparing.story_of)) == groups


def test_towns_are_not_one_by_the_word_for_a_town() -> None:
    places: Sequence[tuple[str, MentionType]] = (("بلدة الزعفران", "LOC"), ("بلدة القرنفل", "LOC"))

    def shelled(outlet: str, place: str, number: int) -> Document:
        content = f"{number} مدنيين قتلوا في قصف على {place}"
        return document(
            News(
                text=f"قصف على {place}\n\n{outlet}: قال الدفاع المدني إن {content}.", outlet=outlet,
                said=(Said("الدفاع المدني", "قال", content),), names=tuple(one for one in places if one[0] == place),
                numbers=(killed(f"{number} مدنيين", number, number),),
            )
        )  # fmt: skip

    assert compared(shelled("الضفة", "بلدة الزعفران", 5), shelled("النهر", "بلدة القرنفل", 9)).disputes == ()


def test_numbers_of_a_report_full_of_them_and_of_outlets_do_not_compete_by_likeness() -> None:
    def road(outlet: str, speaker: str, *lengths: int) -> Document:
        parts = " ثم ".join(f"جزء بطول {length} كلم" for length in lengths)
        numbers = [Number(f"{length} كلم", length, length, "kilometres", "كلم") for length in lengths]
        return told(outlet, speaker, f"طريق سد الحنظل إلى بلدة الكرمة {parts}", *numbers)

    plain = road("الضفة", "المهندس", 32)
    assert compared(plain, road("النهر", "المقاول", 17, 12, 44, 58)).disputes == ()
    spoken = plain.statements[0]
    own = replace(spoken, cue=None, mode="own_voice", speaker=replace(spoken.speaker, kind="outlet"))
    assert compared(replace(plain, statements=(own,)), road("النهر", "المقاول", 45)).disputes == ()

"""Figures of one thing and of two: accidents, a war, contracts, prices; Gulf, Egypt, Iraq, Maghreb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Number, Said, day, document

from rawi.compare import compare
from rawi.compare.comparison import Comparing
from rawi.compare.figures.counting import conflicts
from rawi.model import Dispute, Document, MentionType, Span, TimeMention
from rawi.model.time import TimeType

LEXICON = knowing.comparing()
WRECK: Sequence[tuple[str, MentionType]] = (("طريق الصبار", "LOC"), ("وادي السدر", "LOC"))


def told(
    outlet: str,
    speaker: str,
    content: str,
    *numbers: Number,
    on: str = "2024-03-10",
    names: Sequence[tuple[str, MentionType]] = WRECK,
    lead: str = "",
) -> Document:
    text = f"{lead}{outlet}: قال {speaker} إن {content}."
    inside = tuple(one for one in names if one[0] in text)
    said = (Said(speaker, "قال", content),)
    return document(News(text=text, outlet=outlet, published=on, said=said, names=inside, numbers=numbers))


def disputes(*documents: Document) -> list[Dispute]:
    found = compare(documents, HashingEncoder(), LEXICON).disputes
    return [dispute for dispute in found if dispute.kind in ("number", "date")]


def dead(number: int, place: str = "طريق الصبار", word: str = "قتيلا") -> tuple[str, Number]:
    words = f"{number} {word}"
    return f"انقلاب حافلة المعلمين على {place} خلف {words}", Number(words, number, number, "killed", word)


def test_two_tolls_of_one_accident_compete() -> None:
    (one, first), (two, second) = dead(12), dead(31)
    found = disputes(told("الضفة", "الشرطة", one, first), told("النهر", "الهلال", two, second))
    assert [dispute.kind for dispute in found] == ["number"]


def test_the_words_that_two_numbers_share_are_words() -> None:
    (one, first), (two, second) = dead(12), dead(31)
    told_of = [words.replace("حافلة المعلمين", "حافلة الجنود") for words in (one, two)]
    (found,) = disputes(told("الضفة", "الشرطة", told_of[0], first), told("النهر", "الهلال", told_of[1], second))
    (shared,) = (reason for reason in found.reasons if reason.startswith("shares "))
    assert "صبار" in shared
    assert "@" not in shared


def test_tolls_of_two_places_do_not() -> None:
    (one, first), (two, second) = dead(12), dead(31, "وادي السدر")
    assert disputes(told("الضفة", "الشرطة", one, first), told("النهر", "الهلال", two, second)) == []


def test_two_attacks_of_one_war_do_not() -> None:
    one = "كمينا استهدف دورية في جبل السرو أسفر عن مقتل 8 مسلحين"
    two = "المدفعية قصفت معسكرا شمال المدينة وقتلت 30 مسلحا"
    found = disputes(
        told("الضفة", "المتحدث", one, Number("8 مسلحين", 8, 8, "killed", "مسلحين")),
        told("النهر", "شهود", two, Number("30 مسلحا", 30, 30, "killed", "مسلحا")),
    )
    assert found == []


def test_a_list_of_parts_is_no_toll() -> None:
    one, first = dead(12)
    parts = "انقلاب حافلة المعلمين على طريق الصبار خلف 3 قتلى من المدرسة و4 قتلى من الجامعة"
    found = disputes(
        told("الضفة", "الشرطة", one, first),
        told(
            "النهر", "الهلال", parts,
            Number("3 قتلى", 3, 3, "killed", "قتلى"), Number("4 قتلى", 4, 4, "killed", "قتلى"),
        ),
    )  # fmt: skip
    assert found == []


def test_what_is_added_to_a_toll_is_no_toll() -> None:
    one, first = dead(29)
    more = "المنقذين انتشلوا 11 جثمانا آخر من حافلة المعلمين بعد انقلابها على طريق الصبار"
    number = Number("11 جثمانا", 11, 11, "killed", "جثمانا")
    assert disputes(told("الضفة", "الشرطة", one, first), told("النهر", "الهلال", more, number)) == []


def test_dozens_contradict_nothing() -> None:
    one, first = dead(121)
    vague = "انقلاب حافلة المعلمين على طريق الصبار خلف عشرات القتلى"
    number = Number("عشرات القتلى", 10, 99, "killed", "القتلى", approximation="tens")
    assert disputes(told("الضفة", "الشرطة", one, first), told("النهر", "الهلال", vague, number)) == []


def test_repeating_an_outrun_toll_disputes_nothing() -> None:
    (one, first), (two, second) = dead(12), dead(31)
    found = disputes(
        told("الضفة", "الشرطة", one, first),
        told("النهر", "البلدية", two, second, on="2024-03-12"),
        told("الغد", "تقارير", one, first, on="2024-03-13"),
    )
    assert found == []


def test_two_numbers_of_one_speaker_in_one_article_are_of_two_things() -> None:
    def shipped(millions: int) -> tuple[str, Number]:
        words = f"{millions} ألف طن"
        return f"حمولة سفن القمح في طريق الصبار بلغت {words}", Number(words, millions * 1e3, millions * 1e3, "tonnes")

    (one, first), (two, second) = shipped(77), shipped(95)
    both = document(
        News(
            text=f"قال الميناء إن {one}. وأضاف الميناء أن {two} أخرى.",
            said=(Said("الميناء", "قال", one), Said("الميناء", "وأضاف", two)),
            names=WRECK[:1],
            numbers=(first, second),
            outlet="الغد",
        )
    )
    apart = told("الضفة", "الميناء", one, first), told("النهر", "الجمارك", two, second)
    assert [dispute.kind for dispute in disputes(*apart)] == ["number"]
    assert disputes(*apart, both) == []


def timed(made: Document, words: str, kind: TimeType, value: str, *, fixed: bool = True) -> Document:
    start = made.article.text.index(words)
    bound = value if kind == "DATE" else None
    mention = TimeMention(
        span=Span.of(made.article.text, start, start + len(words)), type=kind, value=value, mod=None,
        earliest=bound, latest=bound, grain="day" if kind == "DATE" else "year", needs_publication_date=not fixed,
    )  # fmt: skip
    object.__setattr__(made, "times", (*made.times, mention))
    return made


CLUB: Sequence[tuple[str, MentionType]] = (("وائل الحمداني", "PER"), ("نادي القلعة", "ORG"))


def test_seasons_and_years_are_one_length() -> None:
    four = "عقد وائل الحمداني مع نادي القلعة يمتد أربعة مواسم"
    five = "عقد وائل الحمداني مع نادي القلعة يمتد خمس سنوات"
    one = told("الضفة", "الوكيل", four, Number("أربعة مواسم", 4, 4, "مواسم", "مواسم"), names=CLUB)
    two = timed(told("النهر", "مصدر", five, names=CLUB), "خمس سنوات", "DURATION", "P5Y")
    found = disputes(one, two)
    assert [{position.value.low for position in dispute.positions if position.value} for dispute in found] == [{4, 5}]
    four_again = "عقد وائل الحمداني مع نادي القلعة يمتد أربع سنوات"
    three = timed(told("الغد", "النادي", four_again, names=CLUB), "أربع سنوات", "DURATION", "P4Y")
    assert disputes(one, three) == []


def test_years_and_months_are_compared_by_months() -> None:
    def contract(outlet: str, speaker: str, words: str, value: str) -> Document:
        content = f"عقد وائل الحمداني مع نادي القلعة يمتد {words}"
        return timed(told(outlet, speaker, content, names=CLUB), words, "DURATION", value)

    two = contract("الضفة", "الوكيل", "سنتين", "P2Y")
    assert disputes(two, contract("النهر", "مصدر", "24 شهرا", "P24M")) == []
    assert [one.kind for one in disputes(two, contract("النهر", "مصدر", "18 شهرا", "P18M"))] == ["number"]


def aboard(outlet: str, speaker: str, number: int, on: str, where: str) -> Document:
    words = f"{number} شخصا"
    content = f"قارب الصيد «نجمة السدر» غرق {where} {words} قبالة وادي السدر"
    return told(outlet, speaker, content, Number(words, number, number, "people", "شخصا"), on=on)


def test_those_aboard_become_no_more_and_those_hit_do() -> None:
    first, later = "2024-03-10", "2024-03-11"
    one = aboard("الضفة", "الحرس", 33, first, "وعلى متنه")
    assert [each.kind for each in disputes(one, aboard("النهر", "النيابة", 48, later, "وعلى متنه"))] == ["number"]
    hit = aboard("الضفة", "الحرس", 33, first, "وعولج")
    assert disputes(hit, aboard("النهر", "النيابة", 48, later, "وعولج")) == []


@pytest.mark.parametrize(
    ("content", "against"),
    [
        ("حافلة المعلمين كانت تسير بسرعة 70 كيلومترا خلافا لما ذكرته الشرطة من أنها 120 كيلومترا", True),
        ("خلافا لما ذكرته الشرطة، كانت سرعة حافلة المعلمين 120 كيلومترا", False),
    ],
)
def test_the_number_of_who_is_contradicted_is_not_held(content: str, against: bool) -> None:
    words = [one for one in ("70 كيلومترا", "120 كيلومترا") if one in content]
    numbers = [Number(one, float(one.split()[0]), float(one.split()[0]), "kilometres", "كيلومترا") for one in words]
    comparing = Comparing([told("الضفة", "المالك", content, *numbers)], HashingEncoder(), LEXICON)
    (figure,) = comparing.figures()
    assert figure.value.low == (70 if against else 120)
    assert figure.rejected == (frozenset({(119510.0, 120490.0)}) if against else frozenset())


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ("سعر لتر البنزين سيرتفع 40 قرشا ليصبح 95 قرشا", {95}),
        ("رسوم العبور زادت 40 قرشا لتصل إلى 95 قرشا", {95}),
        ("سعر لتر البنزين 40 قرشا في الكرمة و95 قرشا في السدرة", {40, 95}),
    ],
)
def test_what_a_price_became_is_the_price(content: str, read: set[float]) -> None:
    numbers = (Number("40 قرشا", 40, 40, "piastres", "قرشا"), Number("95 قرشا", 95, 95, "piastres", "قرشا"))
    comparing = Comparing([told("الضفة", "الوزير", content, *numbers)], HashingEncoder(), LEXICON)
    figures = comparing.figures()
    assert {one.value.low for one in figures} == read
    assert {one.alone for one in figures} == {len(read) == 1}


def test_an_age_is_no_length_of_a_contract() -> None:
    content = "عقد وائل الحمداني (24 عاما) مع نادي القلعة ساري المفعول"
    made = timed(told("الضفة", "الوكيل", content, names=CLUB), "24 عاما", "DURATION", "P24Y")
    other = "عقد وائل الحمداني مع نادي القلعة يمتد خمس سنوات"
    assert disputes(made, timed(told("النهر", "مصدر", other, names=CLUB), "خمس سنوات", "DURATION", "P5Y")) == []


def test_two_days_of_one_signing_compete_if_they_are_told_of_it_in_the_same_words() -> None:
    def signing(outlet: str, speaker: str, words: str, value: str, fixed: bool) -> Document:
        content = f"توقيع وائل الحمداني على عقد نادي القلعة جرى {words}"
        return timed(told(outlet, speaker, content, names=CLUB), words, "DATE", value, fixed=fixed)

    first = signing("الضفة", "النادي", "يوم 2 مارس", "2024-03-02", True)
    second = signing("النهر", "الوكيل", "يوم 7 مارس", "2024-03-07", True)
    reckoned = signing("الغد", "مصدر", "الخميس الماضي", "2024-03-07", False)
    found = disputes(first, second)
    assert [dispute.kind for dispute in found] == ["date"]
    assert {position.value.low for position in found[0].positions if position.value} == {20240302, 20240307}
    assert [dispute.kind for dispute in disputes(first, reckoned)] == ["date"]
    content = "النادي أنهى كل شيء الخميس الماضي"
    elsewhere = timed(told("الغد", "مصدر", content, names=CLUB), "الخميس الماضي", "DATE", "2024-03-07", fixed=False)
    assert disputes(first, elsewhere) == []


def test_a_number_that_is_corrected_is_not_held() -> None:
    content = "عقد وائل الحمداني يمتد خمسة مواسم لا أربعة مواسم"
    made = told(
        "الضفة", "الوكيل", content, Number("خمسة مواسم", 5, 5, "مواسم", "مواسم"),
        Number("أربعة مواسم", 4, 4, "مواسم", "مواسم"), names=CLUB,
    )  # fmt: skip
    claims = compare([made], HashingEncoder(), LEXICON).claims
    assert len(claims) == 1
    assert day("2024-03-10") == claims[0].positions[0].said


def test_lengths_of_contracts_of_two_players_told_by_outlets_do_not_compete() -> None:
    def signed(outlet: str, player: str, words: str, years: int) -> Document:
        content = f"وقع اللاعب {player} عقدا مع نادي المرساة لمدة {words}"
        made = told(outlet, outlet, content, Number(words, years, years, "years", words), names=((player, "PER"),))
        spoken = made.statements[0]
        own = replace(spoken, cue=None, mode="own_voice", speaker=replace(spoken.speaker, kind="outlet"))
        return replace(made, statements=(own,))

    first = signed("الضفة", "حاتم الرملي", "ثلاث سنوات", 3)
    assert len(disputes(first, signed("النهر", "حاتم الرملي", "خمس سنوات", 5))) == 1
    assert disputes(first, signed("النهر", "زياد المرجاني", "خمس سنوات", 5)) == []


def test_a_dispute_about_a_number_is_worded_by_one_who_gives_it() -> None:
    (one, first), (two, second) = dead(12), dead(31)
    vague = "انقلاب حافلة المعلمين على طريق الصبار خلف عشرات القتلى"
    dozens = Number("عشرات القتلى", 10, None, "killed", "القتلى", "tens")
    (found,) = disputes(
        told("الضفة", "الشرطة", one, first),
        told("النهر", "الهلال", two, second),
        told("الأفق", "شهود", vague, dozens),
    )
    assert "عشرات" not in found.about


def test_who_counts_until_an_hour_counts_all_until_then() -> None:
    (one, first), (two, second) = dead(12), dead(31)
    (low, high) = Comparing(
        [told("الضفة", "الشرطة", one, first), told("النهر", "الهلال", two, second)], HashingEncoder(), LEXICON
    ).figures()
    low, high = sorted((low, high), key=lambda figure: figure.low)
    by_day = low
    low, high = (replace(figure, moment=f"{figure.moment}T19") for figure in (low, high))
    linked = {low.id: {high.id}, high.id: {low.id}}
    assert [conflict.reason for conflict in conflicts([low, high], linked)]
    first_given = replace(by_day, proposition=replace(by_day.proposition, id="pro_first"))
    assert conflicts([low, high, first_given], linked)
    assert not conflicts([by_day, high], linked)

"""Numbers in words and digits, written by a writer of our own and read back."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Entry
from rawi.arabic.words import words
from rawi.lexicon.numbers import load_numbers

UNITS = ["", "واحد", "اثن", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"]
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
HUNDREDS = ["", "مئة", "مئت", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"]
SCALES = [
    (1_000_000_000, "مليار", "مليارات"),
    (1_000_000, "مليون", "ملايين"),
    (1_000, "ألف", "آلاف"),
]
SPOKEN = "مية"


class Writer:
    """Writes whole numbers in Arabic words: `oblique` case or nominative, for a feminine or a masculine noun.

    `split` writes «ثلاث مئة» in two words; `noun` tells that a noun follows, before which duals lose their nun
    («مئتا كتاب», «ألفي كتاب»); `accusative` is the ending of «ألفا» after 11 to 99, with tanween before or
    after its alef, without, or left out as press and speech do.
    """

    def __init__(
        self, *, oblique: bool, feminine: bool, split: bool, hundred: str, accusative: str, noun: bool = False
    ) -> None:
        self.noun = noun
        self.oblique = oblique
        self.feminine = feminine
        self.split = split
        self.hundred = hundred
        self.accusative = accusative

    def dual(self, stem: str, *, construct: bool = False) -> str:
        ending = ("ي" if self.oblique else "ا") if construct else ("ين" if self.oblique else "ان")
        return stem + ending

    def below_hundred(self, number: int, feminine: bool) -> str:
        tens, unit = divmod(number, 10)
        if number == 10:
            return "عشر" if feminine else "عشرة"
        if tens == 1:
            ten = "عشرة" if feminine else "عشر"
            if unit == 1:
                return f"{'إحدى' if feminine else 'أحد'} {ten}"
            if unit == 2:
                return f"{self.dual('اثنت' if feminine else 'اثن', construct=True)} {ten}"
            return f"{self.unit(unit, feminine)} {ten}"
        if not tens:
            return self.unit(unit, feminine)
        round_number = TENS[tens] + ("ين" if self.oblique else "ون")
        return f"{self.unit(unit, feminine)} و{round_number}" if unit else round_number

    def unit(self, unit: int, feminine: bool) -> str:
        if unit == 1:
            return "واحدة" if feminine else "واحد"
        if unit == 2:
            return self.dual("اثنت" if feminine else "اثن")
        if feminine:
            return UNITS[unit]
        return UNITS[unit] + "ة"

    def below_thousand(self, number: int, feminine: bool, *, construct: bool = False) -> str:
        hundreds, rest = divmod(number, 100)
        parts = []
        if hundreds == 1:
            parts.append(self.hundred)
        elif hundreds == 2:
            stem = "مئت" if self.hundred == SPOKEN else self.hundred[:-1] + "ت"
            parts.append(self.dual(stem, construct=construct and not rest))
        elif hundreds:
            parts.append(HUNDREDS[hundreds] + (" " if self.split else "") + self.hundred)
        if rest:
            parts.append(self.below_hundred(rest, feminine))
        return " و".join(parts)

    def write(self, number: int) -> str:
        parts = []
        for scale, singular, plural in SCALES:
            count, number = divmod(number, scale)
            rest = count % 100
            if count > 100 and rest in (1, 2):
                parts.append(f"{self.below_thousand(count - rest, False, construct=True)} {singular}")
                count = rest
            if count == 1:
                parts.append(singular)
            elif count == 2:
                parts.append(self.dual(singular, construct=self.noun and not number))
            elif count:
                written = self.below_thousand(count, False, construct=True)
                noun = plural if 3 <= count % 100 <= 10 else singular + self.accusative if count % 100 else singular
                parts.append(f"{written} {noun}")
        if number:
            parts.append(self.below_thousand(number, self.feminine, construct=self.noun))
        return " و".join(parts)


@pytest.fixture(scope="module")
def numerals() -> Numerals:
    return Numerals(Entry(*entry) for entry in load_numbers().entries)


NUMERALS = st.builds(
    Writer,
    oblique=st.booleans(),
    feminine=st.booleans(),
    split=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة", SPOKEN]),
    accusative=st.sampled_from(["ا", "اً", "ًا", ""]),
)


FIGURES = st.one_of(
    st.integers(1, 10**12 - 1),
    st.integers(1, 10**4),
    st.builds(lambda a, b: a * 1000**b, st.integers(1, 999), st.integers(1, 3)),
)


@given(number=FIGURES, writer=NUMERALS)
def test_a_number_written_in_words_is_read_back(numerals: Numerals, number: int, writer: Writer) -> None:
    tokens = words(writer.write(number))
    read = numerals.cardinal(tokens, 0)
    assert read is not None
    assert (read.value, read.end, read.skip) == (number, len(tokens), 0)


@given(number=FIGURES, writer=NUMERALS)
def test_the_conjunction_may_stand_apart(numerals: Numerals, number: int, writer: Writer) -> None:
    tokens = words(writer.write(number).replace(" و", " و "))
    assume(" و احد" not in " ".join(token.fold for token in tokens))  # of «واحد»
    read = numerals.cardinal(tokens, 0)
    assert read is not None
    assert (read.value, read.end) == (number, len(tokens))


@given(
    number=st.one_of(FIGURES, st.builds(lambda a, b: a * 1000 + b, st.integers(0, 10**6), st.sampled_from([0, 200]))),
    writer=st.builds(
        Writer,
        oblique=st.booleans(),
        feminine=st.booleans(),
        split=st.booleans(),
        hundred=st.sampled_from(["مئة", "مائة"]),
        accusative=st.sampled_from(["ا", "اً", "ًا"]),
        noun=st.just(True),
    ),
    noun=st.sampled_from(["كتاب", "قرية", "مقعدا"]),
)
def test_a_number_before_its_noun(numerals: Numerals, number: int, writer: Writer, noun: str) -> None:
    assume(number > 2)
    tokens = words(f"{writer.write(number)} {noun}")
    read = numerals.cardinal(tokens, 0)
    assert read is not None
    assert (read.value, read.end) == (number, len(tokens) - 1)


@given(number=st.integers(3, 9999), writer=NUMERALS, particle=st.sampled_from("وفب"))
def test_an_attached_particle_is_told_from_the_number(
    numerals: Numerals, number: int, writer: Writer, particle: str
) -> None:
    tokens = words(particle + writer.write(number) + " كتاب")
    # «وأحد عشر» and «واحد عشر» are written alike: both are eleven.
    assume(tokens[0].fold != "واحد")
    read = numerals.cardinal(tokens, 0)
    assert read is not None
    assert (read.value, read.end, read.skip) == (number, len(tokens) - 1, 1)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("3 ملايين و200 ألف مقيم", 3_200_000, 5),
        ("٢٫٥ مليون برميل", 2_500_000, 2),
        ("1،5 مليون دينار", 1_500_000, 4),
        ("5 فاصل 7 بالمائة", 5.7, 3),
        ("8ر5 بالمائة", 5.8, 3),
        ("29ر1 دولار", 1.29, 3),
        ("85ر0 درجة", 0.85, 3),
        ("0ر74 بالمائة", 74, 3),
        ("٥ر٣١ بالمئة", 31.5, 3),
        ("235ر1 مليون سائح", 1_235_000, 4),
        ("000ر22 مقيم", 22_000, 3),
        ("432ر690ر29 ميجاوات", 29_690_432, 5),
        ("4 ر 124 مليون سهم", 124_400_000, 4),
        ("07ر0 نقطة", 0.07, 3),
        ("95.\u200f56 دولار", 56.95, 1),
        ("3.\u200f2 مليون برميل", 2_300_000, 2),
        ("26.809 مليار ريال", 26_809_000_000, 2),
        ("1.500 مليار سنتيم", 1_500_000_000_000, 2),
        ("26.809 ألف ريال", 26_809_000, 2),
        ("1 200 000 نسمة", 1_200_000, 3),
        ("15 300 زائر", 15_300, 2),
        ("2015 300 زائر", 2015, 1),
        ("12 30 زائر", 12, 1),
        ("1,093.50 دولار", 1093.5, 1),
        ("1.093,50 دولار", 1093.5, 1),
        ("مليون ونصف المليون جنيه", 1_500_000, 3),
        ("مليوناً ونصف المليون", 1_500_000, 3),
        ("نصف مليون زائر", 500_000, 2),
        ("ألفا متسابق", 2000, 1),
        ("ألف مليون درهم", 1_000_000_000, 2),
        ("5 آلاف مليون", 5_000_000_000, 3),
        ("2014 و2020", 2014, 1),
        ("ثلاثة وأربعة", 3, 1),
        ("وواحد وعشرين قاربا", 21, 2),
    ],
)
def test_mixed_numbers(numerals: Numerals, text: str, value: float, end: int) -> None:
    read = numerals.cardinal(words(text), 0)
    assert read is not None
    assert (read.value, read.end) == (value, end)


@pytest.mark.parametrize(
    "text", ["لست متأكدا", "كميات القمح", "كمية من القمح", "آلاف الزوار", "اثنا", "واصل العمل", "والحكومة"]
)
def test_what_only_looks_like_a_number_is_none(numerals: Numerals, text: str) -> None:
    assert numerals.cardinal(words(text), 0) is None


@pytest.mark.parametrize(
    ("text", "low", "high", "end"),
    [
        ("عشرات القوارب", 10, 99, 1),
        ("بالمئات", 100, 999, 1),
        ("آلاف المصلين", 1000, 9999, 1),
        ("عشرات الآلاف من الزوار", 10_000, 99_999, 2),
        ("مئات آلاف الأسر", 100_000, 999_999, 2),
        ("عشرات ملايين الدولارات", 10_000_000, 99_999_999, 2),
        ("ملايين المستخدمين", 1_000_000, 9_999_999, 1),
    ],
)
def test_orders_of_magnitude(numerals: Numerals, text: str, low: int, high: int, end: int) -> None:
    read = numerals.magnitude(words(text), 0)
    assert read is not None
    assert (read.low, read.high, read.end) == (low, high, end)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("الثالث من", 3, 1),
        ("الحادي والعشرين من", 21, 2),
        ("السادس عشر من", 16, 2),
        ("العاشرة مساء", 10, 1),
        ("الثانية عشرة ظهرا", 12, 2),
        ("العشرين من", 20, 1),
        ("فاتح ماي", 1, 1),
    ],
)
def test_ordinals(numerals: Numerals, text: str, value: int, end: int) -> None:
    read = numerals.ordinal(words(text), 0)
    assert read is not None
    assert (read.value, read.end) == (value, end)


def test_no_number_begins_beyond_the_text(numerals: Numerals) -> None:
    assert numerals.cardinal([], 0) is None
    assert numerals.magnitude([], 0) is None
    assert numerals.ordinal([], 0) is None


def test_a_run_of_digits_that_counts_nothing_is_no_number(numerals: Numerals) -> None:
    assert numerals.cardinal(words("7" * 5_000), 0) is None


@pytest.mark.parametrize(("text", "value"), [("2.03 مليار", 2_030_000_000), ("17,58", 17.58), ("0.07", 0.07)])
def test_decimals_bring_no_dust(numerals: Numerals, text: str, value: float) -> None:
    found = numerals.cardinal(words(text), 0)
    assert found is not None
    assert (found.value, type(found.value)) == (value, type(value))

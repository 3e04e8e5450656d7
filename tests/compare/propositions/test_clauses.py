from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import knowing

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.clauses import clauses
from rawi.model import Span

PIECES = [
    "وصل",
    "الوفد",
    "إلى",
    "المدينة",
    "،",
    "ولم",
    "يعقد",
    "لكنه",
    "اجتماعا",
    ".",
    "«",
    "»",
    "2024",
    "وأن",
    "الذي",
    "…",
    " ",
    "كي",
    "وان",
]
LEXICON = knowing.comparing()


def texts(text: str, lexicon: CompareLexicon) -> list[str]:
    span = Span.of(text, 0, len(text))
    return [text[piece[0].start : piece[-1].end] for piece in clauses([span], partial(words, text), lexicon)]


def test_a_clause_of_the_other_polarity_is_a_clause_of_its_own(lexicon: CompareLexicon) -> None:
    assert texts("المباراة كانت منظمة جيدا ولم تشهد أي شغب", lexicon) == ["المباراة كانت منظمة جيدا", "ولم تشهد أي شغب"]


def test_one_negation_over_two_places_stays_one_clause(lexicon: CompareLexicon) -> None:
    text = "لا توجد إصابات في الميناء ولا في المنطقة الحرة"
    assert texts(text, lexicon) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("السيطرة على حريق محدود في الميناء ولا وفيات", ["السيطرة على حريق محدود في الميناء", "ولا وفيات"]),
        ("ارتفاع المصابين إلى 14 ولا إصابات", ["ارتفاع المصابين إلى 14", "ولا إصابات"]),
        ("لم تقع أضرار ولا وفيات", ["لم تقع أضرار ولا وفيات"]),
        ("احترق ألف دونم من القمح ولا حرج", ["احترق ألف دونم من القمح ولا حرج"]),
    ],
)
def test_none_of_something_is_told_beside_what_there_is(
    text: str, expected: list[str], lexicon: CompareLexicon
) -> None:
    assert texts(text, lexicon) == expected


def test_a_name_that_sounds_like_a_conjunction_opens_no_clause(lexicon: CompareLexicon) -> None:
    text = "الطائرة هبطت في قاعدة كي وان مساء الأحد"
    assert texts(text, lexicon) == [text]


def test_an_added_relative_clause_is_a_clause_of_its_own(lexicon: CompareLexicon) -> None:
    text = "أدلى بأي حديث للصحيفة، التي نشرت أن الراتب مليون دينار"
    assert texts(text, lexicon) == ["أدلى بأي حديث للصحيفة", "التي نشرت أن الراتب مليون دينار"]


def test_a_decimal_point_ends_nothing(lexicon: CompareLexicon) -> None:
    assert texts("بلغ العجز 3.5 مليار دينار في السنة", lexicon) == ["بلغ العجز 3.5 مليار دينار في السنة"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), st.integers(0, 7))
def test_words_keep_their_offsets_and_none_is_lost(pieces: list[str], shift: int) -> None:
    text = " " * shift + " ".join(pieces)
    span = Span.of(text, shift, len(text))
    found = [word for clause in clauses([span], partial(words, text), LEXICON) for word in clause]
    assert all(text[word.start : word.end] == word.text for word in found)
    assert [word.text for word in found] == [piece for piece in pieces if any(letter.isalnum() for letter in piece)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "لم أوقع أي عقد ولم أكن على علم بأي دفعات",
            ["لم أوقع أي عقد", "ولم أكن على علم بأي دفعات"],
        ),
        ("لن أترشح، وما كتب في الصحف لا يلزمني", ["لن أترشح", "وما كتب في الصحف لا يلزمني"]),
        (
            "ما جرى تنظيم للسير وليس إغلاقا وأن الجسر مفتوح أمام الشاحنات",
            ["ما جرى تنظيم للسير", "وليس إغلاقا", "وأن الجسر مفتوح أمام الشاحنات"],
        ),
        (
            "اللجنة لم تتخذ قرارا والتأجيل إلى الخريف هو المرجح",
            ["اللجنة لم تتخذ قرارا", "والتأجيل إلى الخريف هو المرجح"],
        ),
        (
            "القطاران وصلا يوم الأحد وليس في يوم العاصفة، والحركة توقفت على الخط بالكامل",
            ["القطاران وصلا يوم الأحد وليس في يوم العاصفة، والحركة توقفت على الخط بالكامل"],
        ),
        (
            "عدد الغرقى اثنان وما يتداول عن غيرهما غير صحيح",
            ["عدد الغرقى اثنان", "وما يتداول عن غيرهما غير صحيح"],
        ),
        ("الوزارة لم تؤكد الخبر ولم تنفه أمس", ["الوزارة لم تؤكد الخبر ولم تنفه أمس"]),
        ("المصنع لم يغلق أبوابه والعمال في إجازة", ["المصنع لم يغلق أبوابه والعمال في إجازة"]),
    ],
)
def test_each_negated_verb_has_its_clause(text: str, pieces: list[str], lexicon: CompareLexicon) -> None:
    assert texts(text, lexicon) == pieces


@pytest.mark.parametrize(
    ("verdict", "clauses"), [("لكن هذا غير صحيح", 2), ("ما قيل لا أساس له من الصحة", 2), ("العقد كان موقعا بالفعل", 1)]
)
def test_what_follows_a_verdict_behind_a_comma_is_another_assertion(
    verdict: str, clauses: int, lexicon: CompareLexicon
) -> None:
    assert len(texts(f"{verdict}، أظن أنهم سافروا هربا من الديون", lexicon)) == clauses


def test_a_relative_clause_goes_on_with_and_not(lexicon: CompareLexicon) -> None:
    text = "اللاعبون الذين لا يتدربون صباحا ولا يلتزمون بالحمية سيغادرون المعسكر"
    assert texts(text, lexicon) == [text]
    text = "اللاعبون وصلوا إلى المعسكر صباحا ولم يتدربوا في الملعب"
    assert texts(text, lexicon) == ["اللاعبون وصلوا إلى المعسكر صباحا", "ولم يتدربوا في الملعب"]


def test_what_is_told_behind_a_ground_that_stands_first_is_a_clause_of_its_own(lexicon: CompareLexicon) -> None:
    text = "نظرا لما راج في الأيام الماضية عن بيع الملعب فإنه لا صحة لهذا الخبر"
    assert texts(text, lexicon)[1:] == ["فإنه لا صحة لهذا الخبر"]
    text = "قلنا للصحفيين في الملعب أمس فإنه لا صحة لهذا الخبر"
    assert texts(text, lexicon) == [text]


def test_a_turn_of_the_clause_is_cut(lexicon: CompareLexicon) -> None:
    text = "بعض الركاب غادروا المستشفى بيد أن الشركة لم تسجل أي إصابة"
    assert texts(text, lexicon) == ["بعض الركاب غادروا المستشفى", "بيد أن الشركة لم تسجل أي إصابة"]


def test_that_not_in_one_word_opens_a_clause(lexicon: CompareLexicon) -> None:
    text = "شدد على متانة التعاون بين الناديين وألا خلاف على موعد المباراة"
    assert texts(text, lexicon) == ["شدد على متانة التعاون بين الناديين", "وألا خلاف على موعد المباراة"]
    text = "على النادي أن يدفع الغرامة اليوم وإلا خصمت منه نقاط"
    assert texts(text, lexicon) == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("الشخص، إلا أنهم رجحوا انضمامه إلى الدورة", ["الشخص", "إلا أنهم رجحوا انضمامه إلى الدورة"]),
        ("الشخص، وهو من أهل القرية القديمة", ["الشخص، وهو من أهل القرية القديمة"]),
    ],
)
def test_what_turns_against_a_denial_is_no_part_of_it(text: str, pieces: list[str], lexicon: CompareLexicon) -> None:
    assert texts(text, lexicon) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("السد سليم والمياه لم تتسرب إلى القرية", ["السد سليم", "والمياه لم تتسرب إلى القرية"]),
        ("السيولة متوفرة والقروض لن تتوقف", ["السيولة متوفرة", "والقروض لن تتوقف"]),
        ("البيت الأبيض والكونغرس لم يتفقا", ["البيت الأبيض والكونغرس لم يتفقا"]),
        ("الوزير سالم والنائب لم يحضرا الجلسة", ["الوزير سالم والنائب لم يحضرا الجلسة"]),
        ("المدينة القديمة والسوق لم يتضررا", ["المدينة القديمة والسوق لم يتضررا"]),
        ("الأجهزة الأمنية والجيش لن تسمح بذلك", ["الأجهزة الأمنية والجيش لن تسمح بذلك"]),
        ("الفريق والمدرب لم يصلا", ["الفريق والمدرب لم يصلا"]),
    ],
)
def test_what_a_thing_is_is_not_negated_with_another_thing(
    text: str, pieces: list[str], lexicon: CompareLexicon
) -> None:
    assert texts(text, lexicon) == pieces

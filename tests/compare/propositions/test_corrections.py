"""Corrections: what a clause says something is not becomes a negated clause of its own."""

from __future__ import annotations

from functools import partial

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.clauses import clauses
from rawi.compare.propositions.corrections import correction
from rawi.compare.propositions.negation import judge
from rawi.model import Span


def pieces(text: str, lexicon: CompareLexicon) -> list[tuple[str, bool]]:
    """The clauses of a text, as their words stand in them, and whether each is negated."""
    found = clauses([Span.of(text, 0, len(text))], partial(words, text), lexicon)
    return [(" ".join(word.text for word in piece), judge(piece, lexicon).negated) for piece in found]


@pytest.mark.parametrize(
    ("text", "right", "denied"),
    [
        ("الانفجار ناجم عن تسرب غاز لا عن قصف", "الانفجار ناجم عن تسرب غاز", "لا الانفجار ناجم عن قصف"),
        (
            "سبب الحريق ماس كهربائي وليس عملا تخريبيا",
            "سبب الحريق ماس كهربائي",
            "وليس سبب الحريق عملا تخريبيا",
        ),
        ("سقطت الرافعة بسبب الرياح وليس نتيجة انفجار", "سقطت الرافعة بسبب الرياح", "وليس سقطت الرافعة نتيجة انفجار"),
        ("ما حدث هو تأجيل للمباراة وليس إلغاء", "ما حدث هو تأجيل للمباراة", "وليس ما حدث إلغاء"),
        ("توفي المريض بأزمة قلبية لا بالتسمم", "توفي المريض بأزمة قلبية", "لا توفي المريض بالتسمم"),
        ("ما جرى تنظيم للحركة وليس إغلاقا كما أشيع", "ما جرى تنظيم للحركة", "وليس ما جرى إغلاقا"),
        ("ما وقع كان حادثا عرضيا لا هجوما", "ما وقع كان حادثا عرضيا", "لا ما وقع هجوما"),
    ],
)
def test_what_a_thing_is_not_is_denied_of_it(text: str, right: str, denied: str, lexicon: CompareLexicon) -> None:
    assert pieces(text, lexicon) == [(right, False), (denied, True)]


def test_what_is_said_behind_the_next_mark_is_a_clause_of_its_own(lexicon: CompareLexicon) -> None:
    assert pieces("الانفجار ناجم عن تسرب غاز لا عن قصف، وأصيب فيه عاملان بجروح", lexicon) == [
        ("الانفجار ناجم عن تسرب غاز", False),
        ("لا الانفجار ناجم عن قصف", True),
        ("وأصيب فيه عاملان بجروح", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "عدد القتلى تسعة وليس ثمانية",
        "هناك انفجاران لا انفجار واحد",
        "نريد حوارا لا حربا",
        "الحريق اندلع في المخزن لا محالة",
        "القافلة كانت تحمل أدوية وليس أسلحة",
        "حضر الجلسة وزير العدل لا المدير",
    ],
)
def test_numbers_wishes_and_what_is_no_happening_are_left_alone(text: str, lexicon: CompareLexicon) -> None:
    assert [negated for _, negated in pieces(text, lexicon)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "الحريق المتعمد لا علاقة له بالإضراب",
        "ما نشر عن اعترافه لا أساس له من الصحة",
        "ما قررناه ليس رفعا للأسعار",
        "السبب جيولوجي ولا علاقة للانفجار بما جرى",
    ],
)
def test_what_a_clause_mainly_denies_is_no_correction(text: str, lexicon: CompareLexicon) -> None:
    tokens = words(text)
    found = [correction(tokens, index, tokens[:index], lexicon) for index in range(len(tokens))]
    assert found == [((), 0)] * len(tokens)


def test_the_words_that_are_corrected_are_what_is_denied(lexicon: CompareLexicon) -> None:
    tokens = words("سبب الحريق ماس كهربائي وليس عملا تخريبيا")
    clause, taken = correction(tokens, 4, tokens[:4], lexicon)
    assert taken == 3
    assert [word.text for word in judge(clause, lexicon).scope] == ["عملا", "تخريبيا"]


def test_a_pronoun_right_before_a_negation_identifies_nothing(lexicon: CompareLexicon) -> None:
    text = "الحريق هو لا عمل تخريبي"
    assert [piece for piece, _ in pieces(text, lexicon)] == [text]

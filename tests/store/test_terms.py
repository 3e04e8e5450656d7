"""Words are cut, folded and matched with their places in the printed text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.fold import fold
from rawi.store.terms import asked, cores, indexed, matches, name_words, padded

LETTERS = "ابتلكوفملنهيةأإآﻻﷲـًّ٠٣7 \n«،k\u200f"
texts = st.text(alphabet=LETTERS, max_size=80) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("والعراق", {"العراق", "عراق"}),
        ("للعراق", {"لعراق", "عراق"}),
        ("وبالمئات", {"بالمئات", "المئات", "مئات"}),
        ("فلبنان", {"لبنان", "بنان"}),
        ("مدير", set()),
        ("الله", set()),
        ("ولد", set()),
        ("فدانا", {"دانا", "فدان", "دان"}),
        ("وقتيلا", {"قتيلا", "وقتيل", "قتيل"}),
        ("مدينا", {"مدين"}),
        ("غدا", set()),
        ("العليا", {"عليا"}),
        ("سوريا", set()),
        ("رسالتها", set()),
        ("خرجوا", set()),
    ],
)
def test_cores(word: str, expected: set[str]) -> None:
    found = cores(word)
    assert set(found) == expected
    assert list(found) == sorted(found, key=len, reverse=True)


@pytest.mark.parametrize("word", ["شرطياً", "شرطيًا", "ﺷﺮﻃﻴﺎً"])
def test_a_tanwin_on_its_alef_says_that_the_alef_is_no_letter_of_the_word(word: str) -> None:
    assert indexed(word).core == "شرطي"
    assert indexed(fold(word)).core == ""
    assert asked(word)[0].forms == ("شرطيا", "شرطي")
    assert asked(fold(word))[0].forms == ("شرطيا",)


def test_an_accusative_is_matched_whole_and_without_its_particle() -> None:
    printed = "بألفي فدان وفداناً أو فدانًا، ورجلاً ورجلا"
    assert [span.text for _, span in matches(printed, asked("فدان"))] == ["فدان", "فداناً", "فدانًا"]
    assert [span.text for _, span in matches(printed, asked("رجل"))] == ["رجلاً", "رجلا"]


def test_a_text_is_indexed_under_its_words_and_their_cores() -> None:
    terms = indexed("وصلت السفينة إلى الميناء، بحمولة ٣٫٥ أطنان")
    assert terms.plain == "وصلت السفينه الي الميناء بحموله 35 اطنان"
    assert terms.core == "صلت سفينه ميناء حموله"


def test_a_query_s_words_are_taken_once_with_and_without_article() -> None:
    assert [word.forms for word in asked("الميناء ميناء الميناء 7")] == [("الميناء", "ميناء"), ("ميناء",), ("7",)]
    assert asked(" «»،. ") == ()


def test_names_are_the_same_however_they_are_written() -> None:
    assert name_words("الحُسيني، مُنى") == name_words("حسينى منى") == ("حسيني", "مني")
    assert padded(name_words("منى الحسيني")) == " مني حسيني "
    assert padded(()) == ""


@given(texts, texts, st.integers(0, 9))
def test_matches_are_spans_of_the_text(text: str, query: str, offset: int) -> None:
    words = asked(query)
    before = -1
    for number, span in matches(text, words, offset):
        assert text[span.start - offset : span.end - offset] == span.text
        assert span.start > before
        before = span.start
        answered = "".join(letter for letter in fold(span.text) if letter.isalnum())
        assert any(answered.endswith((form, form + "ا")) for form in words[number].forms)


@given(texts)
def test_every_word_of_a_text_answers_for_itself(text: str) -> None:
    words = asked(text)
    assert {number for number, _ in matches(text, words)} | repeated(words) == set(range(len(words)))


def repeated(words: tuple[object, ...]) -> set[int]:
    """Words whose every form an earlier word of the query has claimed."""
    seen: set[str] = set()
    found = set()
    for number, word in enumerate(words):
        forms = set(word.forms)  # type: ignore[attr-defined]
        if forms & seen:
            found.add(number)
        seen |= forms
    return found


@given(texts)
def test_what_is_asked_for_is_indexed(text: str) -> None:
    terms = indexed(text)
    known = {*terms.plain.split(" "), *terms.core.split(" ")}
    for word in asked(text):
        assert known & set(word.forms)

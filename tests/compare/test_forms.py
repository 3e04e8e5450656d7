from __future__ import annotations

import pytest

from rawi.compare.forms import both_ways, counted_nouns, cues, dual_forms, event_words, pair, verb_forms
from rawi.lexicon.comparison import EventKind


def kind(id: str, *, nouns: tuple[str, ...] = (), phrases: tuple[tuple[str, str, str], ...] = ()) -> EventKind:
    return EventKind(
        id=id, opposite=(), kin=(), thing=False, verbs=(("هاجم", "يهاجم"),), marked=(), phrases=phrases, nouns=nouns
    )


def test_a_verb_has_its_forms_of_all_persons() -> None:
    assert {"هاجم", "هاجمت", "يهاجم", "تهاجم", "نهاجم"} <= verb_forms(("هاجم", "يهاجم"))


def test_cues_are_verbs_in_all_forms_and_other_words() -> None:
    assert {"يهاجم", "هجومها"} <= cues([pair("هاجم يهاجم")], ["هجومها"])
    with pytest.raises(ValueError, match="unpack"):
        pair("هاجم")


def test_a_word_of_two_kinds_is_of_the_first_and_long_phrases_come_first() -> None:
    kinds = [
        kind("attack", nouns=("غارة", "غارة جوية"), phrases=(("شن", "يشن", "غارة جوية"), ("شن", "يشن", "غارة"))),
        kind("raid", nouns=("غارة",)),
    ]
    nouns, verbs, phrases = event_words(kinds)
    assert (nouns["غاره"], verbs["هاجمت"]) == ("attack", "attack")
    assert [phrase for phrase, _ in phrases["شنت"]] == [("شنت", "غاره", "جويه"), ("شنت", "غاره")]


def test_counted_things_have_one_word_and_duals() -> None:
    assert list(counted_nouns({"killed": ["ضحية", "سقط قتيلا"]})) == [("ضحية", "killed")]
    assert dual_forms("ضحية") == {"ضحيتان", "ضحيتين"}
    assert dual_forms("قتيل") == {"قتيلان", "قتيلين"}


def test_what_one_is_to_another_that_is_to_the_one() -> None:
    assert both_ways([("rise", "fall"), ("fall", "rise"), ("open", "close")]) == {
        ("rise", "fall"), ("fall", "rise"), ("open", "close"), ("close", "open"),
    }  # fmt: skip

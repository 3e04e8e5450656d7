"""Written forms of verbs against the paradigms of the grammar."""

from __future__ import annotations

import pytest

from rawi.arabic import inflect


def _written(forms: list[inflect.Form]) -> set[str]:
    return {form.text for form in forms}


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("قال", {"قال", "قالت", "قالا", "قالتا", "قالوا", "قلن", "قلت", "قلنا"}),
        ("أشار", {"أشارت", "أشاروا", "أشرن", "أشرنا"}),
        ("أعلن", {"أعلن", "أعلنت", "أعلنا", "أعلنتا", "أعلنوا", "أعلنن"}),
        ("نفى", {"نفى", "نفت", "نفيا", "نفتا", "نفوا", "نفين", "نفيت", "نفينا"}),
        ("دعا", {"دعا", "دعت", "دعوا", "دعتا", "دعون", "دعوت", "دعونا"}),
        ("نسي", {"نسي", "نسيت", "نسيا", "نسوا", "نسين", "نسينا"}),
        ("تنبأ", {"تنبأت", "تنبآ", "تنبأوا", "تنبؤوا", "تنبأنا"}),
    ],
)
def test_the_past(stem: str, forms: set[str]) -> None:
    assert forms <= _written(inflect.past(stem))


@pytest.mark.parametrize(
    ("stem", "forms", "never"),
    [
        ("يقول", {"تقول", "يقولان", "يقولون", "يقلن", "أقول", "نقول", "يقل", "سيقول", "ستقول"}, {"يقولن"}),
        ("يشير", {"تشير", "يشيرون", "يشرن", "يشر", "سنشير"}, {"يشيرن"}),
        ("ينفي", {"تنفي", "ينفيان", "ينفون", "ينفين", "ينف", "سننفي"}, {"ينفيون"}),
        ("يدعو", {"تدعو", "يدعوان", "يدعون", "يدع", "ندعو"}, {"يدعوون"}),
        ("يرى", {"يريان", "يرون", "يرين", "ير", "سترى"}, {"يرىن", "يرىون"}),
        ("يعلن", {"يعلنون", "يعلن", "يعلنان"}, {"يعلنن"}),
        ("يأمل", {"آمل", "نأمل", "سآمل"}, {"أأمل", "سأأمل"}),
        ("يتنبأ", {"يتنبآن", "يتنبأون", "يتنبؤون"}, {"يتنبأان"}),
        ("يعاون", {"يعاون", "يعاونون"}, {"يعان"}),
        ("يتخوف", {"يتخوفون"}, {"يتخف"}),
        ("يتداول", {"يتداولون"}, {"يتدال"}),
        ("يحتاج", {"يحتج", "يحتجن"}, {"يحتاجن"}),
    ],
)
def test_the_present_and_the_future(stem: str, forms: set[str], never: set[str]) -> None:
    written = _written(inflect.present(stem))
    assert forms <= written
    assert not never & written


def test_every_future_begins_with_its_letter_and_keeps_its_subject() -> None:
    forms = inflect.present("يؤكد")
    future = [form for form in forms if form.tense == "future"]
    now = [form for form in forms if form.tense == "present" and not form.text.endswith("وا")]  # No jussive.
    assert [(form.text[1:], form.gender, form.number) for form in future] == [
        (form.text, form.gender, form.number) for form in now
    ]
    assert all(form.text.startswith("س") for form in future)


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("قائل", {"قائلا", "قائلة", "قائلين", "قائلات"}),
        ("نافي", {"نافيا", "نافية", "نافين", "نافيات"}),
    ],
)
def test_participles_in_the_accusative(stem: str, forms: set[str]) -> None:
    assert forms <= _written(inflect.participle(stem))


def test_verbal_nouns_take_the_speakers_pronoun() -> None:
    assert {(form.text, form.gender, form.number) for form in inflect.noun("إشارة")} == {
        ("إشارته", "m", "s"),
        ("إشارتها", "f", "s"),
        ("إشارتهم", "m", "p"),
        ("إشارتهما", "-", "d"),
        ("إشارتهن", "f", "p"),
    }
    assert "قوله" in _written(inflect.noun("قول"))


def test_a_form_says_what_it_knows_of_its_subject() -> None:
    by_text = {form.text: form for form in inflect.past("وعد")}
    assert (by_text["وعدوا"].gender, by_text["وعدوا"].number) == ("m", "p")
    assert by_text["وعدنا"].person == "1"
    # One written form, two spoken ones: "she promised" and "I promised".
    assert {form.person for form in inflect.past("وعد") if form.text == "وعدت"} == {"1", "3"}


@pytest.mark.parametrize(
    ("stem", "written"),
    [("سأل", {"سأله", "سألتها", "سألوهم"}), ("نهى", {"نهاه", "نهتهم"}), ("وعد", {"وعدنا", "وعدتني"})],
)
def test_a_pronoun_of_the_object_is_written_on(stem: str, written: set[str]) -> None:
    assert written <= {joined.text for form in inflect.past(stem) for joined in inflect.with_object(form)}


@pytest.mark.parametrize(
    ("stem", "past", "short"), [("يشير", "أشار", "يشر"), ("يقول", "قال", "يقل"), ("يفيد", "أفاد", "يفد")]
)
def test_hollow_verbs_lose_their_long_vowel(stem: str, past: str, short: str) -> None:
    assert short in {form.text for form in inflect.present(stem, past)}


@pytest.mark.parametrize(
    ("stem", "past", "wrong"), [("يدون", "دون", "يدن"), ("يلوح", "لوح", "يلح"), ("يبين", "بين", "يبن")]
)
def test_doubled_consonants_are_no_long_vowels(stem: str, past: str, wrong: str) -> None:
    assert wrong not in {form.text for form in inflect.present(stem, past)}

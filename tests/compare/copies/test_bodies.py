from __future__ import annotations

from tests.compare.newsroom import News, document

from rawi.compare.copies.bodies import NAME, NUMBER, Body, BodyReader
from rawi.lexicon.copying import CopyingWords


def body(text: str, **more: object) -> Body:
    return BodyReader(CopyingWords.load()).read(document(News(text=text, **more)))  # type: ignore[arg-type]


def same(first: str, second: str) -> bool:
    return bool(body(first).tokens.tolist() == body(second).tokens.tolist())


def test_courtesy_days_and_spelling_do_not_tell_two_printings_apart() -> None:
    assert same(
        "استقبل معالي وزير المياه الدكتور عبد الرحمن الكثيري اليوم سفير نمرانيا، وأكد أهمية السد.",
        "استقبل وزير المياه عبدالرحمن الكثيري أمس الأحد سفير نمرانيا، أكد اهمية السد .",
    )
    assert not same("استقبل وزير المياه سفير نمرانيا", "استقبل وزير المياه وفد نمرانيا")


def test_words_know_their_places_numbers_and_names() -> None:
    text = "قال أبو سالم إن 45 قاربا عادت"
    made = body(text, names=(("أبو سالم", "PER"),))
    places = [text[start:end] for start, end in zip(made.starts.tolist(), made.ends.tolist(), strict=True)]
    assert places == ["قال", "أبو سالم", "إن", "45", "قاربا", "عادت"]
    assert made.kinds.tolist() == [0, NAME, 0, NUMBER, 0, 0]


def test_quoted_scripture_is_nobodys_wording() -> None:
    assert same(
        "أدان المجلس الهجوم وتلا قوله تعالى: «كلمات من الكتاب» ودعا للضحايا",
        "أدان المجلس الهجوم وتلا قوله تعالى ودعا للضحايا",
    )
    assert not same("قال الوالي: «كلمات من خطابه» ومضى", "قال الوالي ومضى")


def test_a_quotation_that_nobody_closes_hides_one_mark_only() -> None:
    assert len(body("تلا قوله تعالى: «" + "كلمة أخرى " * 200).tokens) > 300


def test_a_day_is_known_within_a_week() -> None:
    assert body("خبر من الميناء", published="2024-03-10").day is not None
    assert body("خبر من الميناء", published=None).day is None

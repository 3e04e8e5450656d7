"""Days that propositions give: bridges, mergers, inspections, registrations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare import compare
from rawi.compare.figures.days import day_bounds, month_bounds
from rawi.model import Dispute, Document, MentionType, Span, TimeMention

LEXICON = knowing.comparing()
PLACES: Sequence[tuple[str, MentionType]] = (("جسر الهدهد", "FAC"), ("وادي الصفا", "LOC"))


def mention(
    text: str, words: str, first: str, last: str, mod: str | None = None, value: str | None = None
) -> TimeMention:
    start = text.index(words)
    return TimeMention(
        span=Span.of(text, start, start + len(words)), type="DATE", value=value or first, mod=mod,
        earliest=first, latest=last, grain="day", needs_publication_date=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "mod", "expected"),
    [
        ("2025-06-12", "2025-06-12", None, ("2025-06-12", "2025-06-12")),
        ("2025-06-20", "2025-06-30", "END", ("2025-06-20", "2025-06-30")),
        ("2025-06-01", "2025-06-30", None, None),
        ("2025-06-12", "2025-06-12", "APPROX", None),
        ("2025-01-01", "2025-12-31", "END", None),
    ],
)
def test_which_expressions_give_a_day(first: str, last: str, mod: str | None, expected: tuple[str, str] | None) -> None:
    found = day_bounds(mention("في 12 يونيو", "12 يونيو", first, last, mod))
    assert (None if found is None else (found[0].isoformat(), found[1].isoformat())) == expected


def opened(outlet: str, speaker: str, content: str, words: str, first: str, last: str, mod: str | None) -> Document:
    text = f"افتتاح جسر الهدهد\n\n{outlet}: قال {speaker} إن {content}."
    names = tuple(one for one in PLACES if one[0] in text)
    made = document(News(text=text, outlet=outlet, said=(Said(speaker, "قال", content),), names=names))
    return replace(made, times=(mention(text, words, first, last, mod),))


def disputes(*documents: Document) -> list[Dispute]:
    return [one for one in compare(documents, HashingEncoder(), LEXICON).disputes if one.kind == "date"]


def test_not_before_a_day_stands_against_an_earlier_one_only() -> None:
    content = "افتتاح جسر الهدهد في وادي الصفا يجري {}"
    june = opened(
        "الضفة", "الوزير", content.format("في 30 يونيو"), "30 يونيو", "2024-06-30", "2024-06-30", None
    )  # fmt: skip
    never = "افتتاح جسر الهدهد في وادي الصفا لن يجري قبل 10 سبتمبر"
    september = opened("النهر", "المقاول", never, "10 سبتمبر", "2024-09-10", "2024-09-10", None)
    october = opened(
        "الغد", "المحافظ", content.format("في 5 أكتوبر"), "5 أكتوبر", "2024-10-05", "2024-10-05", None
    )  # fmt: skip
    (found,) = disputes(june, september)
    assert {(one.value.low, one.value.high) for one in found.positions if one.value} == {
        (20240630, 20240630),
        (20240910, None),
    }
    assert disputes(october, september) == []


def test_the_end_of_a_month_holds_its_last_day() -> None:
    content = "افتتاح جسر الهدهد في وادي الصفا يجري {}"
    end = opened("الضفة", "الوزير", content.format("نهاية يونيو"), "نهاية يونيو", "2024-06-20", "2024-06-30", "END")
    day = opened("النهر", "المحافظ", content.format("في 30 يونيو"), "30 يونيو", "2024-06-30", "2024-06-30", None)
    other = opened("الغد", "المقاول", content.format("في 12 أغسطس"), "12 أغسطس", "2024-08-12", "2024-08-12", None)
    assert disputes(end, day) == []
    assert len(disputes(end, other)) == 1


@pytest.mark.parametrize(
    ("value", "mod", "given"),
    [("2025-06", None, True), ("2025", None, True), ("2025-06", "END", False), ("2025-W23", None, False)],
)
def test_which_expressions_give_a_month(value: str, mod: str | None, given: bool) -> None:
    found = month_bounds(mention("في يونيو", "يونيو", "2025-06-01", "2025-06-30", mod, value))
    assert (found is not None) is given


def checked(outlet: str, speaker: str, content: str, words: str, first: str, last: str) -> Document:
    text = f"مصعد برج الياسمين في مدينة الصفا\n\n{outlet}: قال {speaker} إن {content}."
    names: Sequence[tuple[str, MentionType]] = (("برج الياسمين", "FAC"), ("مدينة الصفا", "LOC"))
    made = document(News(text=text, outlet=outlet, said=(Said(speaker, "قال", content),), names=names))
    return replace(made, times=(mention(text, words, first, last, value=first[:7] if first != last else first),))


LAST = "آخر صيانة لمصعد برج الياسمين جرت في {}"
ANY = "صيانة مصعد برج الياسمين جرت في {}"


@pytest.mark.parametrize(
    ("content", "words", "first", "last", "found"),
    [
        (LAST, "مايو 2022", "2022-05-01", "2022-05-31", 1),
        (LAST, "مارس الماضي", "2024-03-01", "2024-03-31", 0),
        (ANY, "يناير 2024", "2024-01-01", "2024-01-31", 1),
    ],
)
def test_a_month_is_the_day_where_no_day_is_and_the_last_is_one_after_years(
    content: str, words: str, first: str, last: str, found: int
) -> None:
    day = checked("الضفة", "المالك", content.format("12 مارس"), "12 مارس", "2024-03-12", "2024-03-12")
    other = checked("النهر", "المقاول", content.format(words), words, first, last)
    assert len(disputes(day, other)) == found


@pytest.mark.parametrize(("number", "found"), [(Number("6 ملايين طن", 6e6, 6e6, "tonnes", "طن"), 0), (None, 1)])
def test_a_month_beside_a_number_is_the_time_that_is_measured(number: Number | None, found: int) -> None:
    def exported(outlet: str, speaker: str, words: str, first: str, last: str) -> Document:
        amount = " وبلغ 6 ملايين طن" if number else ""
        content = f"تصدير قمح سهل الصفا بدأ{amount} في {words}"
        text = f"{outlet}: قال {speaker} إن {content}."
        numbers = (number,) if number else ()
        said = (Said(speaker, "قال", content),)
        made = document(News(text=text, outlet=outlet, said=said, names=(("سهل الصفا", "LOC"),), numbers=numbers))
        return replace(made, times=(mention(text, words, first, last, value=first[:7]),))

    one = exported("الضفة", "الوزير", "مارس", "2024-03-01", "2024-03-31")
    two = exported("النهر", "التجار", "يناير", "2024-01-01", "2024-01-31")
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("، بخلاف ما أعلنته البلدية من أنه سيكون في 14 مارس", 1),
        ("، بخلاف ما جرى في 14 مارس من تأجيل", 1),
        (" بعد تدشين محطة الصفا في 14 مارس", 0),
    ],
)
def test_the_day_that_is_contradicted_is_not_held(more: str, found: int) -> None:
    content = f"افتتاح جسر الهدهد في وادي الصفا سيكون في 16 مارس{more}"
    made = opened("الضفة", "المقاول", content, "16 مارس", "2024-03-16", "2024-03-16", None)
    times = (*made.times, mention(made.article.text, "14 مارس", "2024-03-14", "2024-03-14"))
    plain = "افتتاح جسر الهدهد في وادي الصفا سيكون في 14 مارس"
    other = opened("النهر", "البلدية", plain, "14 مارس", "2024-03-14", "2024-03-14", None)
    assert len(disputes(replace(made, times=times), other)) == found

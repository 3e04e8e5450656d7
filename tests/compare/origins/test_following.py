from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.origins.following import followed, following, headlines, leaders
from rawi.model import Document

DENIED = "لا صحة لإغلاق المرفأ"
TOLD = "لا صحة لما تردد عن إغلاق المرفأ أمام السفن"


def port(headline: Said, *told: Said) -> Document:
    text = f"{headline.speaker}: {headline.content}\n\n" + " ".join(f"{one.cue} {one.content}." for one in told)
    return document(News(text=text, said=(headline, *told)))


@pytest.mark.parametrize(
    ("short", "speaker", "role"),
    [
        ("النقل", "وزارة النقل", None),
        ("وزارة النقل", "وزارة النقل", None),
        ("التعليم", "وزارة التربية والتعليم", None),
        ("الهيئة", "سمير الحلو", "الناطق باسم الهيئة"),
    ],
)
def test_a_headline_follows_the_words_of_the_speaker_it_names_in_short(
    short: str, speaker: str, role: str | None
) -> None:
    kind = "person" if role else "organisation"
    told = Said(speaker, "وقالت", TOLD, kind=kind, role=role)  # type: ignore[arg-type]
    made = port(Said(short, ":", DENIED, headline=True), told)
    headline, body = made.statements
    assert list(headlines(made.statements)) == [(headline.id, body.id)]
    assert following([made]) == {headline.id}


def test_a_headline_of_another_follows_nobody() -> None:
    made = port(Said("البلدية", ":", DENIED, headline=True), Said("وزارة النقل", "وقالت", TOLD))
    assert list(headlines(made.statements)) == []


def test_of_what_a_speaker_says_a_headline_follows_what_it_sums_up() -> None:
    other = Said("وزارة النقل", "وأعلنت", "الطريق الساحلي يفتح غدا")
    made = port(Said("النقل", ":", DENIED, headline=True), other, Said("وزارة النقل", "وقالت", TOLD))
    headline, _, body = made.statements
    assert list(headlines(made.statements)) == [(headline.id, body.id)]
    apart = port(Said("النقل", ":", "أجور الحافلات ترتفع", headline=True), other, Said("وزارة النقل", "وقالت", TOLD))
    assert list(headlines(apart.statements)) == []


def test_nested_words_follow_those_they_stand_in_unless_they_name_who_passed_them_on() -> None:
    outer = Said("وزارة النقل", "نفت", TOLD, denies=True)
    made = document(
        News(text=f"نفت {TOLD}.", said=(outer, Said("مصدر", "تردد", "إغلاق المرفأ", kind="anonymous", inside=0)))
    )
    first, second = made.statements
    assert leaders([made]) == {second.id: first.id}
    credited = Said("مصدر", "تردد", "إغلاق المرفأ", kind="anonymous", inside=0, media="قناة الجبل")
    assert leaders([document(News(text=f"نفت {TOLD}.", said=(outer, credited)))]) == {}


def test_origins_go_along_unless_they_went_elsewhere_by_themselves() -> None:
    before = {"a": "x", "b": "x", "c": "x", "d": "y"}
    leading = {"b": "a", "c": "b", "d": "a"}
    assert followed(before, {**before, "a": "z"}, leading) == {"a": "z", "b": "z", "c": "z", "d": "y"}
    assert followed(before, {**before, "a": "z", "b": "w"}, leading)["b"] == "w"

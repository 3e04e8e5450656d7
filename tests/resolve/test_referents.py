"""Whom a source can mean: earlier speakers, holders of offices, bearers of a family name."""

from __future__ import annotations

import pytest

from rawi.model import Mention, Span, Speaker
from rawi.resolve.holders import Holder, Holders
from rawi.resolve.referents import FamilyNames, Offices, in_full

TEXT = "الوزير ماهر الصندقلي. وزيرة الري رغد التلاوي. مدير الميناء كرم الصندقلي."


def person(role: str, name: str) -> Mention:
    at, office = TEXT.index(name), TEXT.index(role)
    return Mention(
        span=Span.of(TEXT, at, at + len(name)), type="PER", entity=name, name=name,
        role=Span.of(TEXT, office, office + len(role)),
    )  # fmt: skip


PEOPLE = [
    person("الوزير", "ماهر الصندقلي"),
    person("وزيرة الري", "رغد التلاوي"),
    person("مدير الميناء", "كرم الصندقلي"),
]


def holder(name: str, paragraph: int, *, organisation: bool = False) -> Holder:
    kind = "organisation" if organisation else "person"
    speaker = Speaker(name=name, span=None, kind=kind, form="name", entity=name)  # type: ignore[arg-type]
    return Holder(
        speaker=speaker, gender="f", number="-", index=0, sentence=0, paragraph=paragraph, links=(), said=None
    )


@pytest.mark.parametrize(
    ("title", "after", "name"),
    [
        ("الوزير", "وزيرة", "ماهر الصندقلي"),
        ("المدير", "الوزير", None),
        ("مدير الميناء", "الوزير", "كرم الصندقلي"),
        ("وزيرة الري", "مدير", "رغد التلاوي"),
        ("وزيرة التجارة", "مدير", None),
        ("", "مدير", None),
    ],
)
def test_the_holder_of_an_office(title: str, after: str, name: str | None) -> None:
    at = TEXT.index(after)
    found = Offices(PEOPLE).holder(title, Span(start=at, end=at, text=""))
    assert (found.name if found is not None else None) == name


@pytest.mark.parametrize(
    ("phrase", "offset", "name"),
    [
        ("الصندقلي", 40, "ماهر الصندقلي"),
        ("الصندقلي", len(TEXT), "كرم الصندقلي"),
        ("التلاوي", 0, "رغد التلاوي"),
        ("كرم الصندقلي", 30, "كرم الصندقلي"),
        ("البيرقدار", len(TEXT), None),
    ],
)
def test_the_bearer_of_a_family_name(phrase: str, offset: int, name: str | None) -> None:
    found = FamilyNames(PEOPLE).bearer(phrase, offset)
    assert (found.name if found is not None else None) == name


def test_earlier_speakers_are_found_by_place_entity_and_head_noun() -> None:
    holders = Holders()
    assert holders.last() is None
    first, body, last = holder("أ", 0), holder("شركة الرمان", 5, organisation=True), holder("أ", 6)
    for one in (first, body, last):
        holders.add(one)
    assert list(holders.near(7, 2)) == [last, body]
    assert holders.last() is last
    assert holders.of_entity("أ") is last
    assert holders.of_entity(None) is None
    assert holders.genders == {"أ": "f"}
    assert in_full("الشركة", holders) is body
    assert in_full("البلدية", holders) is None

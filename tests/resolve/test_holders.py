"""Holders: gender of a source phrase and agreement with a verb."""

from __future__ import annotations

import pytest

from rawi.model import Mention, Placed, Span, Speaker
from rawi.resolve.holders import Holder, agrees, gender_of, mention_inside


@pytest.mark.parametrize(
    ("phrase", "gender"),
    [
        ("وزارة الري", "f"),
        ("السلطات", "f"),
        ("المتحدثة باسم البلدية", "f"),
        ("مصادر طبية", "f"),
        ("وسائل إعلام", "f"),
        ("«الضفاف»", "m"),
        ("نادي الصخرة", "m"),
        ("المدرب", "m"),
        ("", "-"),
    ],
)
def test_gender_by_the_head_noun(phrase: str, gender: str) -> None:
    assert gender_of(phrase) == gender


@pytest.mark.parametrize(
    ("asked", "gender", "fits"),
    [("m", "m", True), ("f", "m", False), ("-", "m", True), ("f", "-", True), ("m", "f", False)],
)
def test_agreement(asked: str, gender: str, fits: bool) -> None:
    speaker = Speaker(name="المدرب", span=None, kind="person", form="implicit")
    holder = Holder(speaker=speaker, gender=gender, number="-", index=0, sentence=0, paragraph=0, links=(), said=None)
    assert agrees(asked, holder) is fits


def test_name_stands_behind_the_title() -> None:
    text = "رئيس نادي الصخرة سالم القرواني"
    club = Mention(span=Span.of(text, 5, 16), type="ORG", entity="ent_1", name="نادي الصخرة")
    man = Mention(span=Span.of(text, 17, len(text)), type="PER", entity="ent_2", name="سالم القرواني")
    whole = Span.of(text, 0, len(text))

    assert mention_inside(whole, Placed((club, man)), ("PER", "ORG")) == man
    assert mention_inside(whole, Placed((club, man)), ("ORG",)) == club
    assert mention_inside(Span.of(text, 0, 4), Placed((club, man)), ("ORG", "PER")) is None

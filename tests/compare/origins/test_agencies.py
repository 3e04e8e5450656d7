"""Which names mean one agency, and when that is told of the same names alike."""

from __future__ import annotations

from dataclasses import replace

from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.cards import UNKNOWN, Card
from rawi.lexicon.occasions import OccasionWords

BARE = Card(
    article="", outlet=None, earliest=None, latest=None, published=UNKNOWN, credit=None, agencies=(), media=(),
    credits=(),
)  # fmt: skip
WIRE = replace(BARE, outlet="وكالة سجل للأنباء")
PAPER = replace(BARE, outlet="صحيفة الجبل", credit="سجل")


def test_an_agency_is_shown_by_its_fullest_name_whichever_is_credited() -> None:
    found = Agencies([WIRE, PAPER], OccasionWords.load())
    assert found.key("سجل") == found.key("وكالة سجل للأنباء")
    assert found.shown("سجل") == "وكالة سجل للأنباء"
    assert found.of(WIRE) == "وكالة سجل للأنباء"
    assert found.of(replace(BARE, outlet="صحيفة الجبل")) is None
    assert found.shown("صحيفة الجبل") == "صحيفة الجبل"


def test_collections_of_the_same_names_tell_the_same() -> None:
    lexicon = OccasionWords.load()
    found = Agencies([WIRE, PAPER], lexicon)
    again = Agencies([WIRE, PAPER, replace(WIRE, media=("سجل",)), replace(BARE, outlet="صحيفة السهل")], lexicon)
    assert found.like(again)
    for another in (replace(PAPER, credit="رسل"), replace(BARE, outlet="سجل الغد")):
        other = Agencies([WIRE, PAPER, another], lexicon)
        assert not found.like(other)
    assert not found.like(Agencies([WIRE], lexicon))

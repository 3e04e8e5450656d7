"""Page furniture, abbreviations and what datelines are known by."""

from __future__ import annotations

from dataclasses import fields

from rawi.arabic.fold import fold
from rawi.lexicon.furniture import Furniture


def test_no_list_is_empty() -> None:
    furniture = Furniture.load()
    assert all(getattr(furniture, field.name) for field in fields(furniture))


def test_abbreviations_are_written_without_their_point() -> None:
    assert not [short for short in Furniture.load().abbreviations if short.endswith(".")]


def test_no_agency_is_taken_for_a_remark() -> None:
    furniture = Furniture.load()
    asides = {fold(word) for word in furniture.asides}
    assert not [name for name in (*furniture.agencies, *furniture.outlets) if fold(name) in asides]


def test_outlets_that_are_places_are_outlets() -> None:
    furniture = Furniture.load()
    assert set(furniture.places_too) <= set(furniture.outlets)

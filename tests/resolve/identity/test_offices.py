"""Offices told right beside a name."""

from __future__ import annotations

import pytest
from tests import knowing

from rawi.resolve.identity import Knowledge
from rawi.resolve.identity.offices import office_beside


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


@pytest.mark.parametrize(
    ("before", "behind", "office"),
    [
        ("التقى ولي عهد المرجان ", " الوفد", "ولي عهد المرجان"),
        ("وقال ", " وهو مدرب الصواري إن الموسم طويل", "مدرب الصواري"),
        ("زار الوزير أمس، ثم ", " عاد", ""),
        ("قال وزير الري إن ", " سيعود", ""),
        ("شاهد ", " وهو يبتسم", ""),
    ],
)
def test_an_office_ends_at_the_name_or_is_said_behind_it(
    before: str, behind: str, office: str, knowledge: Knowledge
) -> None:
    assert office_beside(before, behind, knowledge) == office

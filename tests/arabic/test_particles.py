"""Cutting written words into particles, article and stem."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.particles import cuts


@pytest.mark.parametrize(
    ("folded", "skip", "definite", "stem"),
    [
        ("شهر", 0, False, "شهر"),
        ("الشهر", 0, True, "شهر"),
        ("وشهر", 1, False, "شهر"),
        ("بالمئات", 1, True, "مئات"),
        ("للمرحله", 1, True, "مرحله"),
        ("وللمرحله", 2, True, "مرحله"),
        ("وبشهر", 2, False, "شهر"),
        ("فالشهر", 1, True, "شهر"),
    ],
)
def test_a_cut_is_among_the_readings(folded: str, skip: int, definite: bool, stem: str) -> None:
    assert (skip, definite, stem) in list(cuts(folded))


@given(folded=st.text("ابوفلكمنيره", min_size=1, max_size=12))
def test_what_is_cut_off_is_particles_and_article(folded: str) -> None:
    for cut in cuts(folded):
        assert folded.endswith(cut.stem)
        gone = len(folded) - len(cut.stem)
        assert gone == cut.skip + (0 if not cut.definite else 1 if folded[cut.skip :].startswith("ل") else 2)
        assert set(folded[: cut.skip]) <= set("وفبلك")

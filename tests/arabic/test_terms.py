"""Finding phrases by their first word."""

from __future__ import annotations

import pytest

from rawi.arabic.terms import Entry, TermIndex
from rawi.arabic.words import words


@pytest.fixture
def index() -> TermIndex:
    return TermIndex(
        [
            Entry("تشرين الأول", "month", "10"),
            Entry("تشرين", "star", "x"),
            Entry("الخميس", "weekday", "4"),
            Entry("شهر", "unit", "MO"),
            Entry("آلية", "thing", "vehicle"),
        ]
    )


def test_the_longest_term_of_a_role_is_found(index: TermIndex) -> None:
    hit = index.find(words("وتشرين الأوّل"), 0, "month")
    assert hit is not None
    assert (hit.end, hit.skip, hit.value) == (2, 1, "10")
    assert index.find(words("تشرين الثاني"), 0, "month") is None


def test_a_form_with_the_article_is_not_found_without_it(index: TermIndex) -> None:
    assert index.find(words("الخميس"), 0, "weekday") is not None
    assert index.find(words("بالخميس"), 0, "weekday") is not None
    assert index.find(words("خميس"), 0, "weekday") is None


def test_a_form_without_the_article_is_found_with_it(index: TermIndex) -> None:
    hit = index.find(words("للشهر"), 0, "unit")
    assert hit is not None
    assert (hit.skip, hit.definite) == (1, True)


def test_letters_that_fold_to_an_article_are_none(index: TermIndex) -> None:
    assert index.find(words("وآلية"), 0, "thing") is not None
    assert index.find(words("آلية"), 0, "thing") is not None


def test_bare_terms_bear_no_particle(index: TermIndex) -> None:
    assert index.find(words("وشهر"), 0, "unit", bare=True) is None
    assert index.find(words("شهر"), 0, "unit", bare=True) is not None


def test_nothing_is_found_outside_the_text(index: TermIndex) -> None:
    assert index.find(words("شهر"), 1, "unit") is None
    assert index.find(words("شهر"), -1, "unit") is None

"""Every group of the answering lexicon has an example that its own words stand in."""

from __future__ import annotations

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.inflect import past, with_object
from rawi.lexicon.answering import load_answering
from rawi.lexicon.table import load_toml

TABLE = load_toml("answering")
GROUPS = [name for name in TABLE if name != "verbs"]


@pytest.mark.parametrize("name", GROUPS)
def test_the_example_of_a_group_holds_one_of_its_words(name: str) -> None:
    example = f" {fold(TABLE[name]['example'])} ".replace(" و", " ")
    assert any(f" {fold(word)} " in example for word in TABLE[name]["words"])


def test_the_example_of_the_verbs_holds_one_of_their_forms() -> None:
    (row,) = TABLE["verbs"]
    told = [form for verb, _ in load_answering().spread for form in past(verb)]
    forms = {fold(one.text) for form in told for one in (form, *with_object(form))}
    assert forms & set(fold(row["example"]).split())


def test_what_means_the_next_day_comes_after() -> None:
    words = load_answering()
    assert set(words.next_day) <= set(words.after)

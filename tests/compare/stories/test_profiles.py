"""The keys of many articles in one array."""

from __future__ import annotations

import numpy as np

from rawi.compare.stories.profiles import UNDATED, WIDTH, Profiles, packed_keys

KEYS = {"art_b": (3, 9), "art_a": (7,), "art_c": ()}
DAYS = {"art_b": 738_000, "art_a": None, "art_c": 738_001}


def made() -> Profiles:
    return Profiles.of((one, DAYS[one], packed_keys(np.array(keys, np.uint64))) for one, keys in KEYS.items())


def test_articles_lie_in_the_order_of_their_ids_with_their_days_and_keys() -> None:
    found = made()
    assert found.articles == ["art_a", "art_b", "art_c"]
    assert found.keys.shape == (3, WIDTH)
    assert found.days.tolist() == [UNDATED, 738_000, 738_001]
    for article, keys in KEYS.items():
        one = found.of_article(article)
        assert (one.article, tuple(one.keys.tolist()), one.day) == (article, keys, DAYS[article])


def test_those_of_some_days_are_found_and_none_without_a_day() -> None:
    assert [one.article for one in made().on({738_000, 738_001})] == ["art_b", "art_c"]
    assert not list(made().on(set()))


def test_there_may_be_no_articles() -> None:
    assert Profiles.of([]).keys.shape == (0, WIDTH)

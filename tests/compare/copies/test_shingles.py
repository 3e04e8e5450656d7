from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.newsroom import News, document

from rawi.compare.copies.bodies import Body, BodyReader
from rawi.compare.copies.shingles import ALONE, WORDS, Postings, Shingles, grams_of
from rawi.lexicon.copying import CopyingWords

LETTERS = ["باب", "تاج", "ثوب", "جبل", "حوض", "خيل"]


def bodies(*texts: tuple[str, str | None]) -> list[Body]:
    reader = BodyReader(CopyingWords.load())
    return [reader.read(document(News(text=text, published=day))) for text, day in texts]


PHRASE = "أغلق مؤشر سوق المرسى على ارتفاع طفيف"


def test_a_phrase_of_many_days_tells_little() -> None:
    day_by_day = [
        (f"{PHRASE} خبر{number} نص{number} سطر{number}", f"2024-03-{number:02}") for number in range(1, 29, 3)
    ]
    made = Shingles(bodies(*day_by_day))
    common = [number for number in made.of(0).tolist() if number != ALONE]
    assert made.telling(made.of(0)[: len(common)], 0, 1).max() < 0.1
    one_day = Shingles(bodies(*[(text, "2024-03-01") for text, _ in day_by_day]))
    assert one_day.telling(one_day.of(0)[: len(common)], 0, 1).min() == 1


def test_the_days_of_the_two_articles_themselves_take_nothing_away() -> None:
    made = Shingles(bodies((PHRASE, "2024-03-01"), (PHRASE + " الأخير", "2024-05-01")))
    assert made.telling(made.of(0), 0, 1).min() == 1


@given(st.lists(st.lists(st.sampled_from(LETTERS), min_size=3, max_size=12), min_size=2, max_size=6))
def test_pairs_are_those_that_share_shingles(texts: list[list[str]]) -> None:
    made = bodies(*((" ".join(words), "2024-03-01") for words in texts))
    index = Shingles(made)
    grams = [{tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)} for words in texts]
    wanted = [
        (one, two)
        for one in range(len(texts))
        for two in range(one + 1, len(texts))
        if len(grams[one] & grams[two]) >= 2
    ]
    assert index.sharing(2.0) == wanted
    for one, two in wanted:
        assert (set(index.of(one).tolist()) & set(index.of(two).tolist())) - {ALONE}


def test_nothing_shares_with_nothing() -> None:
    assert Shingles([]).sharing(1.0) == []
    assert Shingles(bodies(("كلمتان فقط", None), ("", None))).sharing(1.0) == []


def test_undated_articles_are_compared_too() -> None:
    made = Shingles(bodies((PHRASE, None), (PHRASE + " اليوم", None), (PHRASE + " مساء", "2024-03-01")))
    assert made.sharing(3.0) == [(0, 1), (0, 2), (1, 2)]


def test_a_phrase_of_a_crowd_leads_to_no_pair() -> None:
    chance = random.Random(1)
    crowd = [(f"{PHRASE} {chance.random()}", "2024-03-01") for _ in range(60)]
    assert Shingles(bodies(*crowd)).sharing(1.0) == []


@given(st.lists(st.lists(st.sampled_from(LETTERS), min_size=3, max_size=12), min_size=3, max_size=7))
def test_a_part_of_a_collection_is_weighed_as_in_the_whole(texts: list[list[str]]) -> None:
    every = bodies(*[(" ".join(words), f"2024-03-{number:02}") for number, words in enumerate(texts, 1)])
    whole, here = Shingles(every), every[:2]
    places = sorted({(int(gram), owner) for owner, body in enumerate(every[2:]) for gram in grams_of(body).tolist()})
    elsewhere = Postings(
        grams=np.array([gram for gram, _ in places], np.uint64),
        owners=np.array([owner for _, owner in places], np.int64),
        days=np.array([every[2 + owner].day for _, owner in places], np.int64),
    )
    part = Shingles(here, elsewhere)
    assert [pair for pair in whole.sharing(0.1) if pair[1] < 2] == part.sharing(0.1)
    for one, other in zip(whole.of(0).tolist(), part.of(0).tolist(), strict=True):
        assert (one == ALONE) == (other == ALONE)
        if one != ALONE:
            told = [found.telling(np.array([number]), 0, 1).tolist() for found, number in ((whole, one), (part, other))]
            assert told[0] == told[1]

"""The memory benchmark reads different articles, the same each time, and tells memory on the way."""

from __future__ import annotations

import gc
import tracemalloc

from benchmarks import memory
from rawi.flow import Pipeline

SOME_WORDS = 20_000
"""Bytes: less than an article as read, more than what is remembered of its new words (and tables that grow at once)."""


def test_articles_are_all_different_and_the_same_each_time() -> None:
    first = [article.text for article in memory.stream(30)]
    assert len(set(first)) == 30
    assert [article.text for article in memory.stream(30)] == first
    assert all("إن الخسائر بلغت" in text for text in first)


def test_memory_is_told_at_every_mark_and_at_the_end() -> None:
    found = memory.measure(12, marks=(5, 10, 100))
    assert [one.articles for one in found] == [5, 10, 12]
    assert all(one.megabytes > 1 for one in found)
    assert "after 12" in memory.told(found)


def test_reading_leaves_nothing_behind() -> None:
    pipeline = Pipeline.load()
    for article in memory.stream(20, seed=1):
        pipeline.per_document(article)
    tracemalloc.start()
    try:
        for article in memory.stream(5, seed=2):
            pipeline.per_document(article)
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for article in memory.stream(60, seed=3):
            pipeline.per_document(article)
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 60 * SOME_WORDS, f"{grown} bytes stay after 60 articles"

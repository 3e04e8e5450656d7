"""The benchmark of copies makes the same articles each time, prints reports several times, and tells each size."""

from __future__ import annotations

from benchmarks import copies


def test_articles_are_the_same_each_time_and_some_print_one_report() -> None:
    first, printed = copies.documents(60)
    again, _ = copies.documents(60)
    assert [one.article.text for one in first] == [one.article.text for one in again]
    assert len(first) == 60
    assert printed > 5
    assert all(one.article.published for one in first)


def test_each_size_is_told_with_its_growth() -> None:
    sizes = [copies.Found(articles=n, printed=n, copies=n, seconds=n / 100, megabytes=50.0) for n in (1_000, 4_000)]
    small, large = copies.told(sizes)
    assert "1,000 articles: 10.0 s" in small
    assert "growth" not in small
    assert "growth x1.00" in large

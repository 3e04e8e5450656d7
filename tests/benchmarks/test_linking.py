"""The linking benchmark makes the number of mentions asked for, the same each time, and tells each size."""

from __future__ import annotations

from benchmarks import linking


def test_names_are_the_same_each_time_and_as_many_as_asked_for() -> None:
    first = linking.made(300)
    assert first == linking.made(300)
    assert sum(len(named.uses) for named in first) <= 300
    assert 60 <= len(first) <= 64
    assert {named.kind for named in first} >= {"PER", "ORG"}


def test_each_size_is_told_with_its_growth() -> None:
    sizes = [
        linking.Linked(mentions=n, spellings=n // 5, things=1, open_pairs=0, seconds=n / 10, megabytes=1.0)
        for n in (100, 1000)
    ]
    lines = list(linking.told(sizes))
    assert "100 mentions of 20 spellings" in lines[0]
    assert "x1.00 per mention" in lines[1]

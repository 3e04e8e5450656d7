"""The linking benchmark makes the number of mentions asked for, the same each time, and tells each size."""

from __future__ import annotations

from benchmarks import linking


def test_documents_are_the_same_each_time_and_hold_as_many_mentions_as_asked_for() -> None:
    first = list(linking.documents(300))
    assert first == list(linking.documents(300))
    mentions = [mention for document in first for mention in document.mentions]
    assert len(mentions) == 300
    assert 60 <= len({mention.entity for mention in mentions}) <= 64
    assert {mention.type for mention in mentions} >= {"PER", "ORG"}


def test_spans_point_at_the_names_and_offices() -> None:
    for document in linking.documents(100):
        for mention in document.mentions:
            for span in (mention.span, *([mention.role] if mention.role else [])):
                assert document.article.text[span.start : span.end] == span.text


def test_each_size_is_told_with_its_growth() -> None:
    sizes = [
        linking.Linked(
            mentions=n, spellings=n // 5, things=1, open_pairs=0, gathering=n / 20, linking=n / 40, keeping=n / 40,
            adding=0.1, slowest=0.2, stored=1.0, megabytes=1.0,
        )
        for n in (100, 1000)
    ]  # fmt: skip
    lines = list(linking.told(sizes))
    assert "100 mentions of 20 spellings" in lines[0]
    assert "x1.00 a mention (n log n: x1.50)" in lines[1]

"""Articles keep their order and one bad article stops nothing, in one process or in several."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.batch import stages

from rawi.batch import WorkerError, documents, pool
from rawi.batch.pool import AHEAD
from rawi.errors import SourceError
from rawi.model import Article, Document, content_id, text_sha256


def article(text: str) -> Article:
    return Article(id=content_id("art", text), text=text, sha256=text_sha256(text))


def texts(outcomes: list[tuple[Article, Document | Exception]]) -> list[str]:
    return [one.text for one, _ in outcomes]


def test_one_process_in_order() -> None:
    given = [article(text) for text in ("خبر أول", "fail", "خبر ثالث")]
    outcomes = list(documents(given, stages.counting, stages.read))
    assert [one for one, _ in outcomes] == given
    first, second, third = (outcome for _, outcome in outcomes)
    assert isinstance(first, Document)
    assert isinstance(second, SourceError)
    assert isinstance(third, Document)
    assert third.producer_version == "3", "the pipeline is made once"


def test_several_processes_in_order_past_failures_and_deaths() -> None:
    orders = ["fail", "خبر", "kill", "unpicklable", *(f"خبر {n}" for n in range(12))]
    outcomes = list(documents((article(text) for text in orders), stages.counting, stages.read, jobs=2))
    assert texts(outcomes) == orders
    failed, _, killed, odd, *rest = (outcome for _, outcome in outcomes)
    assert isinstance(failed, SourceError)
    assert failed.hint == "Read another."
    assert isinstance(killed, WorkerError)
    assert "-9" in killed.message
    assert isinstance(odd, WorkerError)
    assert "an error" in odd.message
    assert all(isinstance(outcome, Document) and outcome.article.text.startswith("خبر") for outcome in rest)


def test_the_source_is_not_read_ahead_of_need() -> None:
    taken = 0

    def source() -> Iterator[Article]:
        nonlocal taken
        for n in range(100):
            taken += 1
            yield article(f"خبر {n}")

    outcomes = documents(source(), stages.counting, stages.read, jobs=2)
    assert next(outcomes)[0].text == "خبر 0"
    assert taken <= 2 * AHEAD


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_pipeline_that_cannot_be_made_is_no_article_s_fault(jobs: int) -> None:
    with pytest.raises(SourceError, match="lexicon is gone"):
        list(documents([article("خبر")], stages.broken, stages.read, jobs=jobs))


def test_an_article_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CHECKED_EVERY", 0.01)
    given = [article("hang"), article("hang")]
    outcomes = [outcome for _, outcome in documents(given, stages.counting, stages.read, jobs=2, longest=0.3)]
    assert all(isinstance(outcome, WorkerError) and "0.3 seconds" in outcome.message for outcome in outcomes)


def test_a_process_that_dies_before_it_begins_ends_the_run() -> None:
    with pytest.raises(WorkerError, match="-9"):
        list(documents([article("خبر")], stages.dying, stages.read, jobs=2))


def test_no_articles_need_no_pipeline() -> None:
    assert list(documents([], stages.broken, stages.read)) == []
    assert list(documents([], stages.broken, stages.read, jobs=3)) == []


def test_no_jobs_is_an_error() -> None:
    with pytest.raises(ValueError, match="0 jobs"):
        documents([], stages.counting, stages.read, jobs=0)

"""Jobs are kept as they were put, and changing them changes nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rawi.errors import SourceError
from rawi.model.job import Failure, Job, Order
from rawi.store import Library

ORDER = Order(sources=("add_1/خبر.txt",), addresses=("https://n.invalid/1",), format="text", published="2031-05-02")
REFUSED = Failure(
    address="http://10.0.0.1/", error=SourceError("no", hint="another", key="fetch_private", host="10.0.0.1")
)


def test_a_job_is_there_again_with_all_that_became_of_it(tmp_path: Path) -> None:
    job = Job(id="add_1", order=ORDER, at="2031-05-02T10:00:00+00:00", runner="r", articles=3)
    with Library.open(tmp_path / "l.db") as library:
        library.jobs.put(job)
        library.jobs.put(replace(job, id="add_2", at="2031-05-02T11:00:00+00:00"))
        library.jobs.put(replace(job, state="fetching", fetched=1, failures=(REFUSED,)))
    with Library.open(tmp_path / "l.db") as library:
        assert [one.id for one in library.jobs.every()] == ["add_2", "add_1"]
        found = library.jobs.one("add_1")
        assert found is not None
        assert (found.order, found.state, found.fetched, found.articles) == (ORDER, "fetching", 1, 3)
        (failure,) = found.failures
        error = failure.error
        assert (failure.address, error.message, error.hint) == ("http://10.0.0.1/", "no", "another")
        assert (error.key, error.gaps) == ("fetch_private", {"host": "10.0.0.1"})
        library.jobs.drop(["add_1"])
        assert library.jobs.one("add_1") is None
        assert library.jobs.one("add_") is None


def test_a_job_that_changes_makes_no_page_old(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l.db") as library:
        before = library.view.state()
        library.jobs.put(Job(id="add_1", order=Order(), at="", runner="r"))
        assert library.view.state() == before

"""Adding: counted, repeated without change, taken up again, never stopped by one bad article."""

from __future__ import annotations

import json
from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import AFFIRMING, DENYING, Command
from tests.cli.reader import LinePipeline

from rawi.cli.running import run
from rawi.compare import Encoder
from rawi.keeping import keeper as keeping
from rawi.model import Comparison, Document
from rawi.store import Library


def test_adding_twice_changes_nothing(rawi: Command, coverage: Path) -> None:
    first = rawi("add", coverage)
    assert (first.status, first.err) == (0, "")
    assert first.out == (
        "Added to rawi.db: 2 new, 0 known.\nIt holds 2 articles, 3 statements, 1 claim and 1 dispute.\n"
    )
    before = rawi("statements", "--json").out
    second = rawi("add", coverage)
    assert second.out.startswith("Added to rawi.db: 0 new, 2 known.")
    assert rawi("statements", "--json").out == before


def test_new_text_at_a_known_url_is_a_revision(rawi: Command, coverage: Path, tmp_path: Path) -> None:
    rawi("add", coverage)
    later = tmp_path / "later.jsonl"
    row = {"text": AFFIRMING + DENYING, "url": "https://example.org/1", "outlet": "الراصد"}
    later.write_text(json.dumps(row), encoding="utf-8")
    outcome = rawi("add", later)
    assert "0 new, 0 known, 1 revision." in outcome.out
    assert len(rawi("articles", "--json").lines) == 2


def test_a_day_that_cannot_be_read_is_told_until_it_is_mended(rawi: Command, tmp_path: Path) -> None:
    def lines(day: str) -> Path:
        path = tmp_path / "news.jsonl"
        path.write_text(json.dumps({"text": AFFIRMING, "url": "https://n.invalid/1", "published": day}), "utf-8")
        return path

    outcome = rawi("add", lines("الخامس من مارس"))
    assert outcome.status == 1
    assert "1 new, 0 known, 1 set aside" in outcome.out
    assert "news.jsonl:1 was set aside: Its day “الخامس من مارس” cannot be read" in outcome.err
    (aside,) = rawi("articles", "--set-aside", "--json").lines
    assert "2024-03-05" in aside["hint"]
    assert len(rawi("statements", "--json").lines) > 0, "the article is read all the same"
    assert rawi("add", lines("2024-03-05")).status == 0
    assert rawi("articles", "--set-aside", "--json").lines == []
    (article,) = rawi("articles", "--json").lines
    assert article["published"]["value"] == "2024-03-05"


def test_what_cannot_be_read_is_set_aside_and_the_rest_is_added(rawi: Command, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "1.txt").write_text(AFFIRMING, encoding="utf-8")
    (folder / "2.txt").write_bytes(b"")
    (folder / "3.txt").write_text(f"الشاهد: {LinePipeline.fails_on} الوصول إلى المكان\n", encoding="utf-8")
    outcome = rawi("add", folder, "missing.txt")
    assert outcome.status == 1
    assert "2 new, 0 known, 3 set aside" in outcome.out
    assert "2.txt was set aside: It is empty" in outcome.err
    assert "missing.txt was set aside: There is no such file." in outcome.err
    assert "3.txt was set aside: Reading it failed (ValueError: this line is too much)" in outcome.err
    listed = rawi("articles", "--set-aside", "--json").lines
    assert {Path(one["source"]).name for one in listed} == {"2.txt", "3.txt", "missing.txt"}
    assert all(one["reason"] and one["hint"] for one in listed)
    (folder / "2.txt").write_text(DENYING, encoding="utf-8")
    (tmp_path / "missing.txt").write_text(DENYING + AFFIRMING, encoding="utf-8")
    rawi("add", folder, "missing.txt")
    assert [Path(one["source"]).name for one in rawi("articles", "--set-aside", "--json").lines] == ["3.txt"]


def test_options_are_checked_before_a_library_is_made(rawi: Command, coverage: Path, tmp_path: Path) -> None:
    for words in (("--published", "5 March"), ("--format", "docx"), ("--format", "warc"), ("--jobs", "0")):
        outcome = rawi("add", coverage, *words)
        assert outcome.status == 2
        assert outcome.err.startswith("rawi: ")
    assert not (tmp_path / "rawi.db").exists()


def test_published_and_outlet_speak_for_plain_text(rawi: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AFFIRMING, encoding="utf-8")
    rawi("add", "a.txt", "--published", "2024-03-05", "--outlet", "الراصد")
    (entry,) = rawi("articles", "--json").lines
    assert (entry["published"]["value"], entry["published_basis"], entry["outlet"]) == ("2024-03-05", "given", "الراصد")


def test_it_is_told_how_many_articles_have_no_day_and_how_to_give_it(rawi: Command, coverage: Path) -> None:
    Path("a.txt").write_text(AFFIRMING, encoding="utf-8")
    assert "not known" not in rawi("add", coverage).out
    outcome = rawi("add", "a.txt")
    assert "The day of publication of 1 article is not known" in outcome.out
    assert "--published DATE" in outcome.out
    assert "unknown" in rawi("articles").out
    assert "not known" not in rawi("add", "a.txt", "--published", "2024-03-05").out
    assert "unknown" not in rawi("articles").out


def test_an_outlet_given_later_amends_a_text_that_came_without_one(rawi: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AFFIRMING, encoding="utf-8")
    rawi("add", "a.txt")
    (first,) = rawi("articles", "--json").lines
    given = ("add", "a.txt", "--published", "2024-03-05", "--outlet", "الراصد")
    assert "0 new, 0 known, 1 amended." in rawi(*given).out
    assert "0 new, 1 known." in rawi(*given).out
    assert "0 new, 1 known." in rawi("add", "a.txt").out
    (entry,) = rawi("articles", "--json").lines
    assert (entry["id"], entry["published"]["value"], entry["outlet"]) == (first["id"], "2024-03-05", "الراصد")
    assert "1 new, 0 known." in rawi("add", "a.txt", "--outlet", "الواحة").out, "another outlet carries it too"


def test_two_reports_of_one_text_that_come_together_stay_two(rawi: Command, tmp_path: Path) -> None:
    rows = [{"text": AFFIRMING}, {"text": AFFIRMING, "outlet": "الراصد"}]
    (tmp_path / "two.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    for expected in ("2 new, 0 known.", "0 new, 2 known."):
        assert expected in rawi("add", "two.jsonl").out
    assert {entry["outlet"] for entry in rawi("articles", "--json").lines} == {None, "الراصد"}


def test_interrupted_reading_keeps_what_was_added_and_goes_on(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = LinePipeline.per_document

    def interrupt(self: LinePipeline, article: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(LinePipeline, "per_document", interrupt)
    outcome = rawi("add", coverage)
    assert outcome.status == 130
    assert "2 articles added and 0 articles read are kept" in outcome.err
    assert outcome.err.count("Interrupted") == 1
    assert len(rawi("articles", "--json").lines) == 2
    assert rawi("disputes", "--json").lines == []
    monkeypatch.setattr(LinePipeline, "per_document", read)
    assert rawi("add", coverage).status == 0
    assert len(rawi("disputes", "--json").lines) == 1


def test_killed_between_reading_and_comparing(rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(self: keeping.Keeper) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(keeping.Keeper, "compare", die)
        assert rawi("add", coverage).status == 130
    assert rawi("disputes", "--json").lines == []
    assert "0 new, 2 known" in rawi("add", coverage).out
    assert len(rawi("disputes", "--json").lines) == 1


def test_vectors_outlive_an_interrupted_comparison(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def interrupt(self: LinePipeline, documents: object, *, vectors: dict[str, bytes], **rest: object) -> None:
        vectors["line:1"] = b"\x01"
        raise KeyboardInterrupt

    monkeypatch.setattr(LinePipeline, "across_documents", interrupt)
    assert rawi("add", coverage).status == 130
    with Library.open(tmp_path / "rawi.db", create=False) as library:
        assert library.view.vectors("line", ["1"]) == {"1": b"\x01"}


def test_batches_are_kept_one_by_one(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(keeping, "ARTICLES_AT_ONCE", 1)
    monkeypatch.setattr(keeping, "DOCUMENTS_AT_ONCE", 1)
    assert "2 new" in rawi("add", coverage).out
    with Library.open(tmp_path / "rawi.db", create=False) as library:
        assert library.view.counts().documents == 2
        assert library.view.vectors("line", ["0"]) == {"0": b"\x00"}


def test_rebuild_keeps_articles(rawi: Command, coverage: Path) -> None:
    rawi("add", coverage)
    before = [rawi(name, "--json").out for name in ("articles", "statements", "disputes")]
    outcome = rawi("rebuild")
    assert outcome.status == 0
    assert outcome.out.startswith("Rebuilt rawi.db: 2 read anew.\nIt holds 2 articles, ")
    assert [rawi(name, "--json").out for name in ("articles", "statements", "disputes")] == before


def test_a_folder_with_the_library_in_it(rawi: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AFFIRMING, encoding="utf-8")
    for counted in ("1 new, 0 known.", "0 new, 1 known."):
        outcome = rawi("add", ".")
        assert (outcome.status, outcome.err) == (0, "")
        assert counted in outcome.out


def test_another_day_amends(rawi: Command, tmp_path: Path) -> None:
    def days() -> list[str | None]:
        return [one["published"] and one["published"]["value"] for one in rawi("articles", "--json").lines]

    (tmp_path / "a.txt").write_text(AFFIRMING, encoding="utf-8")
    rawi("add", "a.txt")
    assert days() == [None]
    assert "0 new, 0 known, 1 amended." in rawi("add", "a.txt", "--published", "2024-03-05").out
    assert days() == ["2024-03-05"]
    assert "0 new, 0 known, 1 amended." in rawi("add", "a.txt", "--published", "2024-03-06").out
    assert "0 new, 1 known." in rawi("add", "a.txt").out
    assert days() == ["2024-03-06"]
    assert len(rawi("disputes", "--json").lines) == 1


def test_of_two_days_in_one_run_the_first_counts(rawi: Command, tmp_path: Path) -> None:
    rows = [{"text": AFFIRMING, "outlet": "الراصد", "published": day} for day in ("2024-03-05", "2024-03-06")]
    (tmp_path / "n.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert "1 new, 1 known." in rawi("add", "n.jsonl").out
    assert "0 new, 2 known." in rawi("add", "n.jsonl").out
    assert rawi("articles", "--json").lines[0]["published"]["value"] == "2024-03-05"


def test_killed_after_an_amended_article_was_read_anew(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(self: keeping.Keeper) -> None:
        raise KeyboardInterrupt

    rawi("add", coverage)
    coverage.write_text(coverage.read_text(encoding="utf-8").replace("2024-03-06", "2024-03-07"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(keeping.Keeper, "compare", die)
        assert rawi("add", coverage).status == 130
    compared: list[int] = []
    across = LinePipeline.across_documents

    def count(
        self: LinePipeline,
        documents: Sequence[Document],
        *,
        vectors: MutableMapping[str, bytes],
        **rest: Any,
    ) -> Comparison:
        compared.append(len(documents))
        return across(self, documents, vectors=vectors, **rest)

    monkeypatch.setattr(LinePipeline, "across_documents", count)
    assert "0 new, 2 known." in rawi("add", coverage).out
    assert compared == [2]


def test_what_another_process_compared_in_the_meantime_is_compared_again(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    across = LinePipeline.across_documents
    late = tmp_path / "late.txt"
    late.write_text(DENYING + AFFIRMING, encoding="utf-8")
    entered: list[int] = []

    def meanwhile(
        self: LinePipeline,
        documents: Sequence[Document],
        *,
        vectors: MutableMapping[str, bytes],
        **rest: Any,
    ) -> Comparison:
        entered.append(len(documents))
        if len(entered) == 1:
            assert run(["add", str(late)]) == 0
        return across(self, documents, vectors=vectors, **rest)

    monkeypatch.setattr(LinePipeline, "across_documents", meanwhile)
    assert rawi("add", coverage).status == 0
    assert entered == [2, 3, 3]
    assert all(one["origins"] for one in rawi("articles", "--json").lines)


def test_the_environment_says_which_encoder_compares(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    load = LinePipeline.encoder

    def asking(choice: str = "auto") -> Encoder:
        asked.append(choice)
        return load(choice)

    monkeypatch.setattr(LinePipeline, "encoder", staticmethod(asking))
    assert rawi("add", coverage).status == 0
    monkeypatch.setenv("RAWI_ENCODER", "use")
    assert rawi("rebuild").status == 0
    assert asked == ["auto", "use"]

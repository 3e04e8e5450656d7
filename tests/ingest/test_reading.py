"""Sources become articles, and everything that is none comes with where, what and how to mend it."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from tests.ingest.samples import ARABIC, ENGLISH, MAGHREBI, PERSIAN

from rawi.errors import UsageError
from rawi.ingest import SetAside, articles
from rawi.ingest.lines import MAX_LINE
from rawi.ingest.making import MAX_TEXT
from rawi.ingest.reading import MAX_BYTES
from rawi.model import Article


def only(
    source: Path | str, *, format: str = "auto", published: str | None = None, outlet: str | None = None
) -> Article:
    (article,) = articles(source, format=format, published=published, outlet=outlet)
    assert isinstance(article, Article), article
    return article


def refused(source: Path | str, *, format: str = "auto") -> SetAside:
    (one,) = articles(source, format=format)
    assert isinstance(one, SetAside), one
    assert one.hint
    assert one.source
    return one


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_plain_text_is_kept_exactly(tmp_path: Path) -> None:
    text = "\r\n  " + ARABIC.replace("\n", "\r\n") + "\t\r\n\r\n"
    article = only(written(tmp_path / "a.txt", "\ufeff" + text), published="2024-03-05", outlet="الواحة")
    assert article.text == text
    assert (article.outlet, article.title_length, article.language) == ("الواحة", 0, "ar")
    assert article.published is not None
    assert (article.published.value, article.published.grain, article.published_basis) == ("2024-03-05", "day", "given")


def test_same_text_same_id(tmp_path: Path) -> None:
    one = only(written(tmp_path / "a.txt", ARABIC))
    other = only(written(tmp_path / "b.txt", ARABIC.encode("cp1256")))
    assert one.id == other.id
    assert one.sha256 == other.sha256
    assert only(tmp_path / "a.txt", outlet="الواحة").id != one.id
    assert only(written(tmp_path / "c.txt", MAGHREBI)).id != one.id


def test_published_with_a_time_keeps_the_written_day(tmp_path: Path) -> None:
    article = only(written(tmp_path / "a.txt", ARABIC), published="2024-03-05T23:30:00+01:00")
    assert article.published is not None
    assert (article.published.value, article.published.latest) == ("2024-03-05T23:30", "2024-03-05")


@pytest.mark.parametrize(
    "value", ["yesterday", "2024-13-01", "05/03/2024", "2024", "2024-03-05x", "", "0001-01-01", "9999-12-31"]
)
def test_wrong_dates_are_refused_before_reading(value: str) -> None:
    with pytest.raises(UsageError, match="not a date"):
        articles("nowhere", published=value)


@pytest.mark.parametrize("value", ["warc", "docx"])
def test_wrong_formats_are_refused(value: str) -> None:
    with pytest.raises(UsageError) as error:
        articles("nowhere", format=value)
    assert error.value.hint


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"2024 - 12:30", "no words"),
        (PERSIAN.encode(), "Persian"),
        (ENGLISH.encode(), "English"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "PNG"),
        (ARABIC.encode().decode("cp1256", "replace").encode(), "windows-1256"),
        (("نص " * (MAX_TEXT // 3 + 2)).encode(), "characters"),
        (b"\xd9\x86" * (MAX_BYTES // 2 + 1), "larger"),
    ],
)
def test_set_aside_with_a_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    one = refused(written(tmp_path / "a.txt", content))
    assert reason in one.reason
    assert one.source == str(tmp_path / "a.txt")


def test_missing_and_unreadable(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "nothing.txt").reason
    assert "no files" in refused(tmp_path).reason
    link = tmp_path / "loop.txt"
    link.symlink_to(link)
    assert "cannot be opened" in refused(link).reason
    written(tmp_path / "a.txt.gz", gzip.compress(ARABIC.encode())[:-20])
    assert "gzip" in refused(tmp_path / "a.txt.gz").reason


def test_folder_is_read_below_and_sorted(tmp_path: Path) -> None:
    (tmp_path / "ب").mkdir()
    (tmp_path / ".git").mkdir()
    written(tmp_path / ".git" / "x.txt", ARABIC)
    written(tmp_path / ".hidden", b"\x00\x01")
    written(tmp_path / "2.txt", MAGHREBI)
    written(tmp_path / "1.txt", ARABIC)
    written(tmp_path / "3.png", b"\x89PNG\r\n\x1a\n")
    written(tmp_path / "ب" / "4.jsonl", json.dumps({"text": ARABIC, "url": "https://example.org/4"}))
    found = list(articles(tmp_path))
    assert [one.source for one in found] == [
        str(tmp_path / name) for name in ("1.txt", "2.txt", "3.png", "ب/4.jsonl:1")
    ]  # fmt: skip
    assert [isinstance(one, SetAside) for one in found] == [False, False, True, False]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BufferedReader(io.BytesIO(json.dumps({"text": ARABIC, "id": 7}).encode()))

    monkeypatch.setattr("sys.stdin", Input)
    article = only("-")
    assert (article.source, article.source_id) == ("-:1", "7")


def test_lines(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "title": "عنوان الخبر", "text": ARABIC, "url": "https://example.org/a",
                    "outlet": "الواحة", "published": "2024-03-05T10:00:00Z", "agency": "وكالة تالة"}),
        "", "{broken", "[1]", json.dumps({"title": "بلا نص"}), json.dumps({"text": PERSIAN, "language": "fa"}),
        json.dumps({"text": ARABIC, "title": " ", "published": 20240305, "outlet": None, "url": True}),
        json.dumps({"html": f"<article><p>{ARABIC}</p><p>{MAGHREBI}</p></article>", "title": "ع"}),
        '{"text": "\\ud800 نص"}', json.dumps({"text": ARABIC, "published": "Tue, 05 Mar 2024 14:30:00 +0300"}),
    ]  # fmt: skip
    path = written(tmp_path / "n.jsonl", "\ufeff" + "\n".join(lines) + "\n")
    found = list(articles(path, published="2020-01-01", outlet="أخرى"))
    assert [one.source.rpartition(":")[2] for one in found if one.source] == [
        "1", "3", "4", "5", "6", "7", "7", "8", "9", "10"
    ]  # fmt: skip
    first, broken, array, bare, persian, second, _, page, surrogate, mailed = found
    assert isinstance(first, Article)
    assert first.text == f"عنوان الخبر\n\n{ARABIC}"
    assert first.text[: first.title_length] == "عنوان الخبر"
    assert (first.source_id, first.outlet, first.agency) == ("a", "الواحة", "وكالة تالة")
    assert first.published is not None
    assert first.published.value == "2024-03-05T10:00"
    assert isinstance(second, Article)
    assert (second.text, second.title_length, second.outlet, second.url) == (ARABIC, 0, "أخرى", None)
    assert second.published is not None
    assert second.published.value == "2020-01-01"
    assert isinstance(page, Article)
    assert page.text.startswith("ع\n\nقال رئيس")
    assert isinstance(mailed, Article)
    assert mailed.published is not None
    assert mailed.published.value == "2024-03-05T14:30"
    reasons = [one.reason for one in (broken, array, bare, persian, surrogate) if isinstance(one, SetAside)]
    assert [key in reason for key, reason in zip(
        ("not JSON", "not a JSON object", "neither", "Persian", "surrogate"), reasons, strict=True
    )] == [True] * 5  # fmt: skip


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("الخامس من مارس", "الخامس من مارس"), ("05/03/2024", "05/03/2024"), ("2024-13-40", "2024-13-40"),
        (1709596800, "1709596800"), (True, "true"), ({"day": 5}, '{"day": 5}'), ("\ud800", "\\ud800"),
        ("س" * 99, "س" * 60),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_read_is_set_aside_and_the_article_kept(tmp_path: Path, given: object, told: str) -> None:
    path = written(tmp_path / "n.jsonl", json.dumps({"text": ARABIC, "published": given}))
    article, aside = articles(path)
    assert isinstance(article, Article)
    assert article.published is None
    assert isinstance(aside, SetAside)
    assert aside.source == article.source == f"{path}:1"
    assert f"“{told}" in aside.reason
    assert "2024-03-05" in aside.hint
    kept, again = articles(path, published="2024-03-06")
    assert isinstance(kept, Article)
    assert kept.published is not None
    assert isinstance(again, SetAside)
    assert "kept with the day 2024-03-06" in again.reason


@pytest.mark.parametrize("given", [None, "", "  ", "2024-03-05", "Tue, 05 Mar 2024 14:30:00 +0300"])
def test_a_day_that_is_read_or_not_given_is_no_trouble(tmp_path: Path, given: str | None) -> None:
    (only_one,) = articles(written(tmp_path / "n.jsonl", json.dumps({"text": ARABIC, "published": given})))
    assert isinstance(only_one, Article)


def test_a_line_without_end_is_skipped_and_the_next_read(tmp_path: Path) -> None:
    path = tmp_path / "n.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"text": "' + b"a" * (MAX_LINE * 2) + b'"}\n')
        stream.write(json.dumps({"text": ARABIC}).encode() + b"\n")
    long, article = articles(path)
    assert isinstance(long, SetAside)
    assert "longer" in long.reason
    assert isinstance(article, Article)


def test_packed_lines(tmp_path: Path) -> None:
    path = written(tmp_path / "n.jsonl.gz", gzip.compress(json.dumps({"text": ARABIC}).encode()))
    assert only(path).text == ARABIC


def test_chosen_format_outweighs_the_name(tmp_path: Path) -> None:
    path = written(tmp_path / "n.txt", json.dumps({"text": ARABIC}))
    assert only(path, format="jsonl").text == ARABIC


def test_json_that_is_no_jsonl_is_told_once(tmp_path: Path) -> None:
    rows = [{"text": ARABIC}, {"text": MAGHREBI}]
    for content in (json.dumps(rows), json.dumps(rows, indent=2), json.dumps(rows[0], indent=2)):
        one = refused(written(tmp_path / "a.json", content))
        assert "one JSON document" in one.reason
        assert "jq" in one.hint
    assert len(list(articles(written(tmp_path / "a.jsonl", "[\n" + json.dumps(rows[0]))))) == 2


def test_tables_are_told_from_text(tmp_path: Path) -> None:
    table = written(tmp_path / "a.csv", f"text,title\n{ARABIC},x\n")
    one = refused(table)
    assert "table" in one.reason
    assert "JSONL" in one.hint
    assert refused(written(tmp_path / "a.tsv.gz", gzip.compress(ARABIC.encode()))).reason == one.reason
    assert ARABIC in only(table, format="text").text


def test_archives_are_told_from_text(tmp_path: Path) -> None:
    content = b"WARC/1.0\r\nWARC-Type: response\r\n\r\n" + ARABIC.encode()
    assert "WARC" in refused(written(tmp_path / "a.warc.gz", gzip.compress(content))).reason
    assert "WARC" in refused(written(tmp_path / "a", content)).reason
    assert "WARC" in refused(written(tmp_path / "a.warc", b"")).reason


def test_a_path_that_no_system_takes(tmp_path: Path) -> None:
    assert "File name too long" in refused(tmp_path / ("ا" * 3000)).reason
    assert "cannot be opened" in refused(f"{tmp_path}/\0").reason


def test_files_that_are_no_sources_are_passed_over_in_folders(tmp_path: Path) -> None:
    written(tmp_path / "1.txt", ARABIC)
    library = written(tmp_path / "rawi.db", b"SQLite format 3\0")
    found = list(articles(tmp_path, passed_over=(library, tmp_path / "rawi.db-wal")))
    assert [isinstance(one, Article) for one in found] == [True]
    (named,) = articles(library, passed_over=(library,))
    assert isinstance(named, SetAside)


@pytest.mark.parametrize(
    "value", ["0001-01-01", "9999-12-31T23:59", "05 Mar 99:99:99 99999999999", "Tue, 05 Mar 2024 14:30:00 -99999999999"]
)
def test_days_beyond_the_calendar_are_no_days(value: str, tmp_path: Path) -> None:
    article, _ = articles(written(tmp_path / "n.jsonl", json.dumps({"text": ARABIC, "published": value})))
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == (None, "unknown")


def test_what_nobody_foresaw_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("out of its depth")

    monkeypatch.setattr("rawi.ingest.html.PageReader.parts", fail)
    rows = [{"html": "<p>"}, {"text": ARABIC}]
    written(tmp_path / "1.html", "<html><p>" + ARABIC)
    written(tmp_path / "2.jsonl", "\n".join(map(json.dumps, rows)))
    page, line, article = articles(tmp_path)
    for one in (page, line):
        assert isinstance(one, SetAside)
        assert "RuntimeError: out of its depth" in one.reason
        assert one.hint
    assert isinstance(article, Article)


def test_pipes_in_a_folder_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "0.txt")
    written(tmp_path / "1.txt", ARABIC)
    (tmp_path / "2.txt").symlink_to(tmp_path / "nothing")
    article, broken = articles(tmp_path)
    assert isinstance(article, Article)
    assert isinstance(broken, SetAside)


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert "closed" in refused("-").reason

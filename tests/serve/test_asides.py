"""Why something was set aside is told in the language of the page, whatever reading said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.serve.asking import words

from rawi.ingest import SetAside, articles
from rawi.serve.asides import shown_aside
from rawi.serve.catalogue import load

ARABIC = load("ar")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b" \n"), ("english.txt", b"The minister said that the port is open and ships may enter." * 4),
        ("binary.txt", b"\x00\x01\x02\x03" * 90), ("page.pdf", b"%PDF-1.7 something"), ("lines.jsonl", b"{}\nx\n[]\n"),
        ("whole.json", b'[{"text": "x"}]'), ("feed.xml", b"<?xml version='1.0'?><rss><channel></channel></rss>"),
        ("broken.xml", b"<?xml version='1.0'?><rss><channel>"), ("long.txt", "كلمة ".encode() * 200_001),
        ("large.txt", b"x" * 8_000_001), ("page.html", b"<html><body></body></html>"), ("gone.gz", b"\x1f\x8bno"),
        ("archive.warc", b"WARC/1.0\r\n"), ("rows.csv", b"text,title\n"),
        ("cut.txt", "قال الوزير إن المرفأ مفتوح ".encode()[:-4] * 9),
    ],
)  # fmt: skip
def test_what_reading_says_is_said_in_arabic(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found = [one for one in articles(path) if isinstance(one, SetAside)]
    assert found
    for one in found:
        for said in (one.reason, one.hint):
            assert 'lang="en"' not in shown_aside(said, ARABIC), said


def test_what_is_not_known_is_shown_as_it_was_written() -> None:
    assert words(shown_aside("A new reason <b>.", ARABIC)) == "A new reason <b>."
    assert 'lang="en"' in shown_aside("A new reason.", ARABIC)


def test_a_language_is_called_as_readers_call_it() -> None:
    assert "الإنجليزية" in words(shown_aside("It is in English; Rawi reads Arabic.", ARABIC))
    assert "Klingonish" in words(shown_aside("It is in Klingonish; Rawi reads Arabic.", ARABIC))

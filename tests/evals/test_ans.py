"""Pairs of contents are read, judged and counted as they should be, on invented headlines."""

from __future__ import annotations

from pathlib import Path

import pytest
from evals.ans import Pair, load, macro, main, report, said, scores

from rawi.flow import Pipeline
from rawi.model import Article, content_id, text_sha256

SPREAD = Pair(first="الميناء يفتح أبوابه", second="فتح أبواب الميناء", label="agree")
SHUT = Pair(first="الميناء يفتح أبوابه", second="الميناء مغلق", label="disagree")
CHEESE = Pair(first="الميناء يفتح أبوابه", second="معرض للجبن", label="other")


def _article(text: str) -> Article:
    return Article(id=content_id("art", text), text=text, sha256=text_sha256(text))


def test_the_pairs_of_a_file_are_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "dev.csv"
    path.write_text("\ufeffs1,s2,stance\nالميناء يفتح أبوابه,الميناء مغلق ,disagree\n", encoding="utf-8")
    assert load(path) == [SHUT]
    path.write_text("s1,s2,stance\nواحد,اثنان,maybe\n", encoding="utf-8")
    with pytest.raises(ValueError, match="maybe"):
        load(path)


def test_each_label_counts_alike(tmp_path: Path) -> None:
    pairs = [SPREAD, SHUT, SHUT, CHEESE]
    hits = scores(pairs, ["agree", "disagree", "agree", "other"])
    assert (hits["agree"].tp, hits["agree"].fp, hits["disagree"].fn) == (1, 1, 1)
    assert macro(hits) == pytest.approx(100 * (2 / 3 + 2 / 3 + 1) / 3)
    assert list(report(pairs, ["agree", "disagree", "agree", "other"]))[-1].startswith("macro F1 77.8 (4 pairs)")


def test_a_headline_is_one_statement_whoever_is_quoted_in_it() -> None:
    text = "الوزير الوائلي: الجسر سيفتح غدا"
    document = said(Pipeline.load().per_document(_article(text)), "سالم الوردي")
    (statement,) = document.statements
    assert statement.content_text == text
    assert statement.speaker.name == "سالم الوردي"


def test_where_the_corpus_is_absent_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dev", "--folder", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("SKIPPED")

"""Names of other corpora are read and compared as they should be, on invented sentences in their formats."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from evals.corpora import CORPORA, Corpus, Name, judge, load, measure, names, present
from tests import knowing

from evals import corpora
from rawi.evaluate import Hits

FLAT, NESTED = CORPORA[0], CORPORA[1]
HARBOUR = """زارت O
السفينة O
فرنسا B-LOC
وألمانيا B-LOC
. O

وقال O
أحمد B-PERS
الشامي I-PERS
إن O
وزارة B-ORG
النقل I-ORG
وافقت O
على O
الرحلة O
إلى O
اليابان B-LOC
. O
"""
LIBRARY = """أغلقت O
بلدية B-ORG
باريس I-ORG B-GPE
المكتبة O
. O
$#$ O
"""


def _file(folder: Path, corpus: Corpus, text: str) -> Path:
    path = folder / corpus.file
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read_by_sentences_and_marks_of_domains_are_no_words(tmp_path: Path) -> None:
    first, second = load(_file(tmp_path, FLAT, HARBOUR))
    assert [word for word, _ in first] == ["زارت", "السفينة", "فرنسا", "وألمانيا", "."]
    assert names(first, FLAT) == [Name(2, 3, "LOC"), Name(3, 4, "LOC")]
    assert names(second, FLAT) == [Name(1, 3, "PERS"), Name(4, 6, "ORG"), Name(10, 11, "LOC")]
    (nested,) = load(_file(tmp_path, NESTED, LIBRARY))
    assert names(nested, NESTED) == [Name(1, 3, "ORG"), Name(2, 3, "LOC")]
    assert len(nested) == 5


def test_names_are_compared_on_whole_words_whatever_particle_is_on_them(tmp_path: Path) -> None:
    report = measure(_file(tmp_path, FLAT, HARBOUR), FLAT, knowing.pipeline().per_document)
    assert (report.sentences, report.names) == (2, 5)
    assert report.measures["exact"] == Hits(tp=5)
    assert report.figures()["exact.PERS.f1"] == 1.0


def test_a_name_inside_another_counts_only_where_names_nest(tmp_path: Path) -> None:
    path = _file(tmp_path, NESTED, LIBRARY)
    read = knowing.pipeline().per_document
    assert measure(path, NESTED, read).measures["overlap"] == Hits(tp=2)
    flat = replace(NESTED, nested=False)
    assert measure(path, flat, read).measures["overlap"] == Hits(tp=1, fn=1)


def test_strict_and_neutral_hits_differ_by_the_edges_and_the_types_apart_are_not_in_all() -> None:
    gold = [Name(0, 1, "LOC"), Name(4, 6, "PERS"), Name(8, 9, "MISC")]
    found = [Name(0, 2, "LOC"), Name(4, 6, "ORG"), Name(8, 9, "MISC")]
    hits = judge(gold, found, FLAT)
    assert hits["exact"] == Hits(fp=2, fn=2)
    assert hits["overlap"] == Hits(tp=1, fp=1, fn=1)
    assert hits["overlap.LOC"] == Hits(tp=1)
    assert hits["exact.MISC"] == Hits(tp=1)


def test_what_is_absent_is_skipped_with_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert corpora.main([str(tmp_path)]) == 0
    assert "SKIPPED" in capsys.readouterr().out
    _file(tmp_path, FLAT, HARBOUR)
    assert [corpus.name for _, corpus in present(tmp_path)] == ["ANERcorp, train part"]
    assert corpora.main([str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "| PERS | 100.0 | 100.0 | 100.0 |" in printed
    assert "MISC (not in all)" in printed

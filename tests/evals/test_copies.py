"""The pairs of copies: read as a source gives them, told apart, and scored."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from evals.copies import PAIRS, article_of, judged, load_pairs, score
from tests import knowing

from rawi.lexicon.copying import CopyingWords


def test_pairs_are_of_every_kind_and_point_at_different_articles() -> None:
    records = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    assert len(records) >= 60
    assert len({record["id"] for record in records}) == len(records)
    sorts = Counter(record["sort"] for record in records)
    assert sorts.keys() >= {"cut", "headline", "spelling", "figure", "partisan", "relabelled", "partial", "formula"}
    assert all(record["same"] != (record["sort"] in ("formula", "independent")) for record in records)


def test_a_title_stands_at_the_head_of_its_text() -> None:
    record = {"title": "عنوان", "text": "نص الخبر.", "outlet": "الضفاف", "published": "2025-04-14"}
    article = article_of("p1", "one", record)
    assert article.text[: article.title_length] == "عنوان"
    assert article.text.endswith("نص الخبر.")
    assert article.id != article_of("p1", "other", record).id


def test_what_is_told_of_pairs_is_scored(tmp_path: Path) -> None:
    chosen = [line for line in PAIRS.read_text(encoding="utf-8").splitlines() if json.loads(line)["sort"] == "order"]
    chosen += [line for line in PAIRS.read_text(encoding="utf-8").splitlines() if '"independent"' in line][:2]
    (tmp_path / "few.jsonl").write_text("\n".join(chosen), encoding="utf-8")
    pairs = load_pairs(tmp_path / "few.jsonl", knowing.pipeline())
    told = judged(pairs, CopyingWords.load())
    hits = score(pairs, told["alone"])
    assert (hits.tp, hits.fp, hits.fn) == (2, 0, 0)
    assert score(pairs, dict.fromkeys(told["alone"], True)).fp == 2

"""The pairs of names that score who is who, and the fitting of the weights to them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.identity import PAIRS, Judge, Judged, Pair, load_pairs, summary, told
from evals.identity_fit import fitted, rewritten
from tests import knowing


def test_the_pairs_are_sound() -> None:
    pairs = load_pairs(PAIRS)
    assert len({pair.id for pair in pairs}) == len(pairs) >= 300
    for pair in pairs:
        for side in (pair.one, pair.other):
            assert side.name in side.context, pair.id


def judged(tmp_path: Path, *, same: bool | None) -> Judged:
    record = {
        "id": "pair-x", "class": "transliteration", "same": same, "why": "",
        "a": {"name": "ماركو غالفاني", "kind": "PER", "office": "مدرب نادي الصواري", "published": "2024-01-02",
              "context": "قال مدرب نادي الصواري ماركو غالفاني إن الفريق جاهز."},
        "b": {"name": "ماركو جالفاني", "kind": "PER", "office": "مدرب الصواري", "published": "2024-01-05",
              "context": "أشاد مدرب الصواري ماركو جالفاني باللاعبين."},
    }  # fmt: skip
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    (pair,) = load_pairs(path)
    assert isinstance(pair, Pair)
    return Judge(knowing.pipeline(), knowing.names()).judge(pair)


def test_a_decision_is_right_if_the_gold_says_so(tmp_path: Path) -> None:
    one = judged(tmp_path, same=True)
    assert one.verdict == "one"
    assert one.right is True
    wrong = judged(tmp_path, same=False)
    assert wrong.right is False
    lines = "\n".join(told([one, wrong], misses=True))
    assert "pair-x" in lines
    assert "should be two" in lines


def test_what_nobody_can_tell_is_neither_right_nor_wrong(tmp_path: Path) -> None:
    one = judged(tmp_path, same=None)
    assert one.right is None
    assert summary([one])["right"].of == 0


def test_fitting_moves_weights_towards_the_examples_and_keeps_their_signs() -> None:
    weights = {"shared": 0.5, "apart": -0.5, "unseen": 2.0}
    examples = [({"shared": 1.0}, True), ({"apart": 1.0}, False), ({"apart": 1.0}, True)] * 10
    found = fitted(weights, examples)
    assert found["shared"] > 0.5
    assert found["apart"] <= 0.0
    assert found["unseen"] == pytest.approx(2.0)


def test_the_file_of_weights_keeps_its_comments() -> None:
    text = '# why\n[people]\n"a b" = 1.0\n# and\n"c" = 2.0\n\n[things]\n"a b" = 3.0\n'
    assert rewritten(text, "people", {"a b": 1.5}) == text.replace('"a b" = 1.0', '"a b" = 1.5')

"""Speakers that are but described, by the real reader and comparison: nobody is one across a library for his words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Outcome

from rawi.cli.running import run

TOLD = {
    "المنارة": (
        "أعلنت بلدية سلمونة نتائج فحص مياه البئر. وقال الباحثون إن مياه البئر صالحة للشرب. "
        "وقالت الحكومة إن البئر لن تغلق."
    ),
    "الضفة": (
        "نشرت مجلة الفلك صورا لمذنب جديد. وقال الباحثون إن المذنب يمر كل سبعين عاما. "
        "وقالت الحكومة إن المرصد يفتح أبوابه."
    ),
}


def lines(outcome: Outcome) -> list[dict[str, Any]]:
    assert outcome.status == 0, outcome.err
    return outcome.lines


@pytest.mark.parametrize("order", [("المنارة", "الضفة"), ("الضفة", "المنارة")])
def test_common_nouns_are_another_holder_in_every_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], order: tuple[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAWI_LIBRARY", raising=False)

    def rawi(*words: str) -> Outcome:
        capsys.readouterr()
        status = run([*words, "--library", str(tmp_path / "rawi.db")])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    for day, outlet in enumerate(order):
        row = {
            "outlet": outlet,
            "url": f"https://n.invalid/{day}",
            "published": f"2031-0{day + 2}-02",
            "text": TOLD[outlet],
        }
        (tmp_path / "news.jsonl").write_text(json.dumps(row), encoding="utf-8")
        assert rawi("add", str(tmp_path / "news.jsonl")).status == 0
    (bare,) = lines(rawi("who", "الباحثون", "--json"))
    assert len(bare["statements"]) == 1
    assert len(bare["others"]) == 1
    named = {one["name"] for one in lines(rawi("names", "--json"))}
    assert "الحكومة" in named
    assert "الباحثون" not in named
    refused = rawi("review", "rename", bare["entity"], "باحثو الجامعة", "--why", "رسالة القسم")
    assert refused.status != 0
    assert "rawi review respeak" in refused.err

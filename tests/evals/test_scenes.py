"""The scenes: every expectation stands in its articles, and the scores are of scenes one by one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals import scenes
from rawi.evaluate import load_scenes

FILES = sorted(scenes.FOLDER.glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_expectations_stand_in_their_articles(path: Path) -> None:
    lines = path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    texts = {one["id"]: f"{one['title']}\n\n{one['text']}" for one in map(json.loads, lines)}
    for scene in load_scenes(path):
        assert any(name.startswith(f"{scene.name}/") for name in texts)
        for dispute in scene.disputes:
            for said in dispute.positions:
                assert texts[said.article].count(said.words) == 1, (said.article, said.words)


def test_misses_and_figures_are_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    record = {"scene": "quay", "tests": "-", "origins": [], "disputes": [{
        "kind": "event", "about": "وصول السفينة", "change": False, "positions": [
            {"article": "a", "words": "السفينة وصلت إلى المرسى", "holder": "الوزير", "stance": "affirms"},
            {"article": "b", "words": "وصول السفينة إلى المرسى", "holder": "الشركة", "stance": "denies"},
        ]}]}  # fmt: skip
    (tmp_path / "one.json").write_text(json.dumps([record], ensure_ascii=False), encoding="utf-8")
    texts = {"a": "قال وزير النقل إن السفينة وصلت إلى المرسى.", "b": "نفت الشركة وصول السفينة إلى المرسى."}
    lines = [
        {"id": f"quay/{name}", "title": f"خبر {name}", "text": text, "published": "2024-05-02"}
        for name, text in texts.items()
    ]
    (tmp_path / "one.jsonl").write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines))
    assert scenes.main(["--blind", str(tmp_path), "--misses"]) == 0
    assert "one: 1 scenes: scenes.read 100.0" in capsys.readouterr().out

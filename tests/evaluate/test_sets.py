"""Blind sets stay closed until their one run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rawi.errors import GoldError
from rawi.evaluate import blind_name, gold_files, gold_sets, open_files

SETS = """
[[sets]]
name = "seen"
files = ["seen-*"]
meaning = "read while developing"
blind = false

[[sets]]
name = "last"
files = ["last-*"]
meaning = "kept aside"
blind = true
"""


@pytest.fixture
def evals(tmp_path: Path) -> Path:
    (tmp_path / "gold").mkdir()
    for name in ("seen-01", "last-01", "last-02", "new-01"):
        (tmp_path / "gold" / f"{name}.json").write_text('{"file": "x.txt"}', encoding="utf-8")
    (tmp_path / "sets.toml").write_text(SETS, encoding="utf-8")
    return tmp_path


def _run(evals: Path) -> None:
    record = {"command": "c", "day": "2026-01-02", "commit": "abc", "counts": {"articles": 2}, "figures": {}}
    (evals / "recorded.json").write_text(json.dumps({blind_name("last"): record}), encoding="utf-8")


def _names(paths: list[Path]) -> list[str]:
    return sorted(path.stem for path in paths)


def test_files_that_no_set_names_are_development_gold(evals: Path) -> None:
    sets = gold_sets(evals)
    assert [(one.name, len(one.files), one.open) for one in sets] == [
        ("seen", 1, True),
        ("last", 2, False),
        ("other", 1, True),
    ]
    assert _names(open_files(sets)) == ["new-01", "seen-01"]


def test_a_blind_set_is_left_out_of_its_folder_until_it_was_run(evals: Path) -> None:
    assert _names(gold_files([evals / "gold"])) == ["new-01", "seen-01"]
    _run(evals)
    assert _names(gold_files([evals / "gold"])) == ["last-01", "last-02", "new-01", "seen-01"]
    assert _names(open_files(gold_sets(evals))) == ["last-01", "last-02", "new-01", "seen-01"]


def test_without_a_list_of_sets_all_gold_is_development_gold(evals: Path) -> None:
    (evals / "sets.toml").unlink()
    assert [(one.name, one.open) for one in gold_sets(evals)] == [("other", True)]


def test_no_file_is_in_two_sets(evals: Path) -> None:
    (evals / "sets.toml").write_text(SETS.replace("last-*", "*-01"), encoding="utf-8")
    with pytest.raises(GoldError, match="two sets"):
        gold_sets(evals)

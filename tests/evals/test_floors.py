"""Floors fall only with their gold, and the file in the repository shows it."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

import pytest
from evals.floors import BASELINE, Section, decide, file_hash, held, loaded, lowered, parsed, saved

OLD = Section(gold="g", floors={"statements.speaker": 0.8, "times.value": 0.9})


def test_equal_or_higher_passes() -> None:
    figures = {"statements.speaker": 0.8, "times.value": 0.95}
    status, written, _ = decide(OLD, figures, "g", raise_floors=False, new_gold=False)
    assert (status, written) == (0, None)


def test_a_drop_fails_and_says_which() -> None:
    status, written, lines = decide(OLD, {"statements.speaker": 0.79}, "g", raise_floors=False, new_gold=False)
    assert (status, written) == (1, None)
    assert lines[1:] == ["statements.speaker: floor 0.800, now 0.790", "times.value: floor 0.900, now not measured"]


def test_raising_never_lowers() -> None:
    figures = {"statements.speaker": 0.85559, "times.value": 0.9, "new": 0.5}
    status, written, _ = decide(OLD, figures, "g", raise_floors=True, new_gold=False)
    assert status == 0
    assert written == Section(gold="g", floors={"statements.speaker": 0.855, "times.value": 0.9, "new": 0.5})
    worse = {"statements.speaker": 0.1, "times.value": 1.0}
    status, written, lines = decide(OLD, worse, "g", raise_floors=True, new_gold=False)
    assert (status, written) == (1, None)
    assert lines[-1].startswith("Floors are not lowered")
    assert decide(OLD, {"statements.speaker": 0.1}, "g", raise_floors=False, new_gold=True)[:2] == (1, None)


def test_changed_gold_must_be_owned_up_to() -> None:
    figures = {"statements.speaker": 0.7}
    status, written, lines = decide(OLD, figures, "h", raise_floors=True, new_gold=False)
    assert (status, written) == (1, None)
    assert "--new-gold" in lines[0]
    status, written, lines = decide(OLD, figures, "h", raise_floors=False, new_gold=True)
    assert (status, written) == (0, Section(gold="h", floors={"statements.speaker": 0.7}))
    assert "statements.speaker: floor 0.800, now 0.700" in lines


def test_without_floors_nothing_passes() -> None:
    status, written, lines = decide(Section(), {"times.value": 1.0}, "g", raise_floors=False, new_gold=False)
    assert (status, written) == (1, None)
    assert "--raise" in lines[0]
    first = decide(Section(), {"times.value": 1.0}, "g", raise_floors=True, new_gold=False)[1]
    assert first == Section(gold="g", floors={"times.value": 1.0})


def test_one_section_is_written_and_the_others_are_left(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    assert loaded(path) == {}
    saved({"reading": OLD, "copies": OLD}, path)
    options = argparse.Namespace(raise_floors=True, new_gold=False)
    assert held("reading", {"statements.speaker": 0.9, "times.value": 0.9}, "g", options, path)[0] == 0
    assert loaded(path)["copies"] == OLD
    assert loaded(path)["reading"].floors["statements.speaker"] == 0.9


def test_the_hash_of_files_is_of_names_and_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    first.write_text("x", encoding="utf-8")
    second.write_text("x", encoding="utf-8")
    assert file_hash([first]) != file_hash([second])
    before = file_hash([first, second])
    assert file_hash([second, first]) == before
    second.write_text("y", encoding="utf-8")
    assert file_hash([first, second]) != before


def test_a_floor_that_fell_on_the_same_gold_is_told() -> None:
    worse = Section(gold="g", floors={"statements.speaker": 0.79, "times.value": 0.9})
    assert lowered({"reading": OLD}, {"reading": worse}) == ["reading: statements.speaker from 0.800 to 0.790"]
    assert lowered({"reading": OLD}, {"reading": Section(gold="h", floors=worse.floors)}) == []
    assert lowered({"reading": OLD}, {"reading": Section(gold="g", floors={"times.value": 1.0})}) == [
        "reading: statements.speaker from 0.800 to 0.000"
    ]
    assert lowered({"reading": OLD}, {}) == ["reading: gone"]


@pytest.mark.parametrize("revision", ["HEAD", "HEAD~1", "HEAD~10"])
def test_no_floor_of_the_repository_fell_on_the_same_gold(revision: str) -> None:
    shown = subprocess.run(
        ["git", "show", f"{revision}:evals/{BASELINE.name}"], cwd=BASELINE.parents[1], capture_output=True, text=True
    )
    if shown.returncode:
        pytest.skip(f"there is no {revision} here to compare with")
    if '"floors"' in shown.stdout.splitlines()[2]:
        pytest.skip(f"{revision} is older than the sections of the file")
    assert lowered(parsed(shown.stdout), loaded()) == []


def test_every_set_of_evals_has_floors() -> None:
    assert sorted(loaded()) == ["copies", "dating", "identity", "reading", "scenes", "stories"]
    assert all(section.floors and section.gold for section in loaded().values())

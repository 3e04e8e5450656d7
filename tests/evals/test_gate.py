"""The gate lets nothing fall and never lowers itself."""

from __future__ import annotations

from pathlib import Path

from evals.gate import Baseline, decide, gold_hash, guarded

OLD = Baseline(gold="g", floors={"statements.speaker": 0.8, "times.value": 0.9})


def test_equal_or_higher_passes() -> None:
    status, written, _ = decide(
        OLD, {"statements.speaker": 0.8, "times.value": 0.95}, "g", raise_floors=False, new_gold=False
    )
    assert (status, written) == (0, None)


def test_a_drop_fails_and_says_which() -> None:
    status, written, lines = decide(OLD, {"statements.speaker": 0.79}, "g", raise_floors=False, new_gold=False)
    assert (status, written) == (1, None)
    assert lines[1:] == ["statements.speaker: floor 0.800, now 0.790", "times.value: floor 0.900, now not measured"]


def test_raising_never_lowers() -> None:
    figures = {"statements.speaker": 0.85559, "times.value": 0.9, "new": 0.5}
    status, written, _ = decide(OLD, figures, "g", raise_floors=True, new_gold=False)
    assert status == 0
    assert written == Baseline(gold="g", floors={"statements.speaker": 0.855, "times.value": 0.9, "new": 0.5})
    status, written, lines = decide(
        OLD, {"statements.speaker": 0.1, "times.value": 1.0}, "g", raise_floors=True, new_gold=False
    )
    assert (status, written) == (1, None)
    assert lines[-1].startswith("Floors are not lowered")
    assert decide(OLD, {"statements.speaker": 0.1}, "g", raise_floors=False, new_gold=True)[:2] == (1, None)


def test_changed_gold_must_be_owned_up_to() -> None:
    figures = {"statements.speaker": 0.7}
    status, written, lines = decide(OLD, figures, "h", raise_floors=True, new_gold=False)
    assert (status, written) == (1, None)
    assert "--new-gold" in lines[0]
    status, written, lines = decide(OLD, figures, "h", raise_floors=False, new_gold=True)
    assert (status, written) == (0, Baseline(gold="h", floors={"statements.speaker": 0.7}))
    assert "statements.speaker: floor 0.800, now 0.700" in lines


def test_baseline_survives_writing(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    assert Baseline.load(path) == Baseline()
    OLD.save(path)
    assert Baseline.load(path) == OLD


def test_gold_hash_follows_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"file": "x"}', encoding="utf-8")
    before = gold_hash([path])
    path.write_text('{"file": "y"}', encoding="utf-8")
    assert gold_hash([path]) != before


def test_labels_of_an_article_are_no_annotations(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{\n "file": "x",\n "document": {\n  "outlet": null\n }\n}\n', encoding="utf-8")
    before = gold_hash([path])
    labels = '"document": {\n  "domain": "sport",\n  "register": "gulf",\n'
    path.write_text(path.read_text(encoding="utf-8").replace('"document": {\n', labels), encoding="utf-8")
    assert gold_hash([path]) == before


def test_without_floors_nothing_passes() -> None:
    status, written, lines = decide(Baseline(), {"times.value": 1.0}, "g", raise_floors=False, new_gold=False)
    assert (status, written) == (1, None)
    assert "--raise" in lines[0]
    assert decide(Baseline(), {"times.value": 1.0}, "g", raise_floors=True, new_gold=False)[1] == Baseline(
        gold="g", floors={"times.value": 1.0}
    )


def test_precision_may_be_traded_for_recall_but_not_in_finding_statements() -> None:
    figures = {
        "a.precision": 0.5,
        "a.recall": 0.5,
        "a.f1": 0.5,
        "statements.found.recall": 0.8,
        "statements.speaker": 0.9,
    }
    assert sorted(guarded(figures)) == ["a.f1", "statements.found.recall", "statements.speaker"]

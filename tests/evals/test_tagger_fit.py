"""The weights of the tagger: what they were fitted to is said, is ours, and is what the fitting script reads."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from evals.tagger_fit import WEIGHTS, examples, hidden, wanted, written
from tests import knowing

from rawi.evaluate import gold_sets
from rawi.extract.mentions.reader import MentionReader
from rawi.extract.mentions.tagging.labels import LABELS
from rawi.lexicon.cues import Reporting
from rawi.lexicon.names import NameLexicon

EVALS = Path(__file__).resolve().parents[2] / "evals"
MOST = 1_000_000
"""Bytes of the weights file."""


def test_the_head_of_the_weights_names_the_gold_they_were_fitted_to() -> None:
    text = WEIGHTS.read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    (fitted,) = [line for line in head if line.startswith("# Fitted to ")]
    sets = fitted.split("of the sets: ")[1].split(", ")
    stems = {path.stem.rsplit("-", 1)[0] for one in gold_sets(EVALS) if one.open for path in one.files}
    assert sets
    assert set(sets) <= stems
    assert len(text.encode()) < MOST


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Evals of two articles of the gold."""
    evals = tmp_path_factory.mktemp("project") / "evals"
    for part in ("gold", "articles"):
        (evals / part).mkdir(parents=True)
    for name in ("roster-a-01", "domains-01"):
        (evals / "gold" / f"{name}.json").write_bytes((EVALS / "gold" / f"{name}.json").read_bytes())
        (evals / "articles" / f"{name}.txt").write_bytes((EVALS / "articles" / f"{name}.txt").read_bytes())
    (evals / "sets.toml").write_text(
        '[[sets]]\nname = "all"\nfiles = ["*"]\nmeaning = "two articles"\nblind = false\n', encoding="utf-8"
    )
    return evals


def test_examples_have_the_labels_of_their_gold_and_hide_names_as_a_whole(folder: Path) -> None:
    rules = MentionReader(NameLexicon.load(), Reporting.load())
    found = examples(folder, knowing.pipeline(), rules)
    assert [one.author for one in found] == ["domains", "roster-a"]
    for one in found:
        begun = [LABELS[number][2:] for number in wanted(one) if LABELS[number][0] in "BC"]
        spans = [(mention.span.start, mention.span.end, mention.type) for mention in one.gold.mentions or ()]
        inner = [a for a in spans if any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in spans)]
        assert begun == [span[2] for span in sorted(spans) if span not in inner]
        first, second = (hidden(one, random.Random(seed)) for seed in (1, 2))
        assert first != second
        assert 0 < len(first) < len(one.ruled.names)
    assert "# Fitted to 2 articles" in written([("word زرلوف", "B-LOC", 1.5)], found)
    assert written([("word زرلوف", "B-LOC", 1.5)], found).endswith("word زرلوف\tB-LOC\t1.5\n")

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.reading import sample
from tests import knowing

from benchmarks import comparing


def test_a_small_library_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "ADDED", 1)
    monkeypatch.setattr(comparing, "_APART", 2)
    pipeline = knowing.pipeline()
    comparing.read_into(tmp_path, (pipeline.per_document(one) for one in sample()[:4]))
    found = comparing.measure(tmp_path)
    assert (found.articles, len(found.added)) == (4, 1)
    assert sum(found.stories) == 4
    assert "one article more" in comparing.told(found)[3]

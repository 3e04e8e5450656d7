"""The dating of the project's own undated articles holds its floors."""

from __future__ import annotations

from evals.dating import cases, figures, library_figures, placed
from evals.floors import drops, loaded
from tests import knowing
from tests.compare.newsroom import HashingEncoder


def test_the_development_articles_hold_the_floors() -> None:
    pipeline = knowing.pipeline()
    scores = figures(cases(pipeline)) | library_figures(placed(pipeline, encoder=HashingEncoder()))
    section = loaded()["dating"]
    assert set(scores) == set(section.floors)
    assert not drops(section, scores)

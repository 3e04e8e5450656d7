"""The dating of the project's own undated articles holds its floors."""

from __future__ import annotations

from evals.dating import FLOORS, cases, figures, library_figures, placed

from rawi.flow import Pipeline


def test_the_development_articles_hold_the_floors() -> None:
    pipeline = Pipeline.load()
    scores = figures(cases(pipeline)) | library_figures(placed(pipeline))
    assert set(scores) == set(FLOORS)
    assert all(scores[name] >= floor for name, floor in FLOORS.items()), scores

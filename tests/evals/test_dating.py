"""The dating of the development articles holds its floors; the articles kept aside are not read here."""

from __future__ import annotations

from evals.dating import BLIND_FROM, FLOORS, cases, figures


def test_the_development_articles_hold_the_floors() -> None:
    found = cases(blind=False)
    assert len(found) == BLIND_FROM - 1
    scores = figures(found)
    assert all(scores[name] >= floor for name, floor in FLOORS.items()), scores

"""Table: scores as rows for a terminal or as Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.evaluate.measure import BCubed, Hits, Measure
from rawi.evaluate.score import Scores

HEADINGS = ("measure", "right", "wrong", "missed", "precision", "recall", "figure")


@dataclass(frozen=True, slots=True)
class Row:
    """One measure as text; `figure` is F1 for hits and groups (whose mentions stand
    under "right") and the share for shares. Empty cells have nothing to say."""

    measure: str
    right: str
    wrong: str
    missed: str
    precision: str
    recall: str
    figure: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of HEADINGS."""
        return (self.measure, self.right, self.wrong, self.missed, self.precision, self.recall, self.figure)


def rows(scores: Scores) -> list[Row]:
    """A row for every measure that had anything to judge."""
    return [_row(name, one) for name, one in scores.measures.items() if _judged(one)]


def markdown(scores: Scores) -> str:
    """The rows as a Markdown table."""
    lines = [HEADINGS, ("---",) * len(HEADINGS), *(row.cells for row in rows(scores))]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _judged(measure: Measure) -> bool:
    return bool(measure.tp + measure.fp + measure.fn) if isinstance(measure, Hits) else bool(measure.of)


def _row(name: str, one: Measure) -> Row:
    if isinstance(one, Hits):
        counts = (str(one.tp), str(one.fp), str(one.fn))
        return Row(name, *counts, percent(one.precision), percent(one.recall), percent(one.f1))
    if isinstance(one, BCubed):
        return Row(name, str(one.of), "", "", percent(one.precision), percent(one.recall), percent(one.f1))
    return Row(name, str(one.right), str(one.of - one.right), "", "", "", percent(one.share))


def percent(value: float | None) -> str:
    """A share in percent with one decimal, empty for None."""
    return "" if value is None else f"{100 * value:.1f}"

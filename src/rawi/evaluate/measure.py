"""Measures: counts that add up over articles, and the figures they come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """True positives, false positives and false negatives of one measure."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: Hits) -> Hits:
        return Hits(tp=self.tp + other.tp, fp=self.fp + other.fp, fn=self.fn + other.fn)

    @property
    def precision(self) -> float | None:
        """tp / (tp + fp), None where nothing was predicted."""
        return _ratio(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float | None:
        """tp / (tp + fn), None where the gold holds nothing."""
        return _ratio(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, None where there was neither gold nor prediction."""
        return _ratio(2 * self.tp, 2 * self.tp + self.fp + self.fn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of `of` are `right`."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(right=self.right + other.right, of=self.of + other.of)

    @property
    def share(self) -> float | None:
        """right / of, None where there was nothing to judge."""
        return _ratio(self.right, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class BCubed:
    """B-cubed over mentions grouped into entities (Bagga and Baldwin 1998): the sums, over `of` mentions, of the share
    of each one's group that belongs there (`precision_sum`) and of its true group that is there (`recall_sum`)."""

    precision_sum: float = 0.0
    recall_sum: float = 0.0
    of: int = 0

    def __add__(self, other: BCubed) -> BCubed:
        return BCubed(
            precision_sum=self.precision_sum + other.precision_sum,
            recall_sum=self.recall_sum + other.recall_sum,
            of=self.of + other.of,
        )

    @property
    def precision(self) -> float | None:
        """Mean precision of the mentions, None without mentions."""
        return self.precision_sum / self.of if self.of else None

    @property
    def recall(self) -> float | None:
        """Mean recall of the mentions, None without mentions."""
        return self.recall_sum / self.of if self.of else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, None without mentions."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision and recall else None


Measure = Hits | Share | BCubed


def figures(name: str, measure: Measure) -> dict[str, float]:
    """The figures of a measure under their full names ("statements.found.recall"), those that exist."""
    values = (
        {name: measure.share}
        if isinstance(measure, Share)
        else {f"{name}.precision": measure.precision, f"{name}.recall": measure.recall, f"{name}.f1": measure.f1}
    )
    return {key: value for key, value in values.items() if value is not None}


def total(tallies: Iterable[Mapping[str, Measure]]) -> dict[str, Measure]:
    """The sum of several articles' measures, name by name, in the order in which names first appear.

    Raises TypeError if one name is counted in two ways.
    """
    summed: dict[str, Measure] = {}
    for tally in tallies:
        for name, measure in tally.items():
            before = summed.get(name)
            match before, measure:
                case None, _:
                    summed[name] = measure
                case Hits(), Hits():
                    summed[name] = before + measure
                case Share(), Share():
                    summed[name] = before + measure
                case BCubed(), BCubed():
                    summed[name] = before + measure
                case _:
                    raise TypeError(f"{name} is counted in two ways")
    return summed


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None

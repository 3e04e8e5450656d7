"""Score: one article, or many, read by the program against what people annotated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from rawi.errors import GoldError
from rawi.evaluate.entities import score_entities
from rawi.evaluate.gold import GoldDocument, gold_files, load
from rawi.evaluate.layers import score_anchors, score_mentions, score_quantities, score_times
from rawi.evaluate.measure import Measure, figures, total
from rawi.evaluate.miss import Miss, sentence_around
from rawi.evaluate.statements import score_statements
from rawi.model import Article, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Measures by name ("statements.found", "times.value", …) and the misses behind them, in the order of the text."""

    name: str
    measures: Mapping[str, Measure]
    misses: tuple[Miss, ...]

    @property
    def figures(self) -> dict[str, float]:
        """Every figure that exists, by full name ("statements.found.recall", "statements.speaker")."""
        return {key: value for name, one in self.measures.items() for key, value in figures(name, one).items()}

    def as_json(self) -> dict[str, Any]:
        """Name, and for every measure its counts and figures; ready for JSON."""
        return {"name": self.name, "measures": {name: _counts(name, one) for name, one in self.measures.items()}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The scores of every gold article and their sum over all of them (micro average)."""

    articles: tuple[Scores, ...]
    total: Scores

    def as_json(self) -> dict[str, Any]:
        """The sum first, then every article; ready for JSON."""
        return {
            "schema": "rawi/evaluation/1",
            "total": self.total.as_json(),
            "articles": [one.as_json() for one in self.articles],
        }


def score(gold: GoldDocument, document: Document) -> Scores:
    """Score what the program read in one article; layers that the gold does not annotate are left out.

    Raises GoldError if the document is of another text than the gold.
    """
    if document.article.text != gold.article.text:
        raise GoldError(f"{gold.path} annotates another text than that of {document.article.id}.")
    measures: dict[str, Measure] = {}
    misses: list[Miss] = []
    scored = [
        score_statements(gold, document.statements) if gold.statements is not None else ({}, []),
        score_mentions(gold.mentions, document.mentions) if gold.mentions is not None else ({}, []),
        score_entities(gold.mentions, document.mentions) if gold.mentions is not None else ({}, []),
        score_times(gold.times, document.times) if gold.times is not None else ({}, []),
        score_anchors(gold.event_anchors, document.event_anchors) if gold.event_anchors is not None else ({}, []),
        score_quantities(gold.quantities, document.quantities) if gold.quantities is not None else ({}, []),
    ]
    for layer, missed in scored:
        measures |= layer
        misses += [replace(miss, sentence=sentence_around(gold.article.text, miss.span)) for miss in missed]
    return Scores(name=gold.name, measures=measures, misses=tuple(sorted(misses, key=lambda miss: miss.span.start)))


def evaluate(paths: Iterable[Path], read: Callable[[Article], Document]) -> Evaluation:
    """Read every gold article with `read` and score it. Raises GoldError for gold that cannot be used."""
    articles = tuple(score(gold, read(gold.article)) for gold in map(load, gold_files(paths)))
    measures = total(one.measures for one in articles)
    return Evaluation(articles=articles, total=Scores(name="all", measures=measures, misses=()))


def _counts(name: str, measure: Measure) -> dict[str, float | int]:
    counts: dict[str, float | int] = asdict(measure)
    values = figures(name, measure)
    return counts | {key.removeprefix(f"{name}.") if key != name else "share": one for key, one in values.items()}

"""evaluate: the program's reading against gold annotations; every figure with the counts it comes from."""

from rawi.evaluate.gold import GoldDocument, gold_files, load
from rawi.evaluate.measure import Hits, Measure, Share
from rawi.evaluate.miss import Miss
from rawi.evaluate.score import Evaluation, Scores, evaluate, score
from rawi.evaluate.table import HEADINGS, markdown, rows

__all__ = [
    "HEADINGS",
    "Evaluation",
    "GoldDocument",
    "Hits",
    "Measure",
    "Miss",
    "Scores",
    "Share",
    "evaluate",
    "gold_files",
    "load",
    "markdown",
    "rows",
    "score",
]

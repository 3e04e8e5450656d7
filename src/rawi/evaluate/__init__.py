"""evaluate: the program's reading against gold annotations; every figure with the counts it comes from."""

from rawi.evaluate.constructions import CONSTRUCTIONS, Constructions
from rawi.evaluate.gold import GoldDocument, GoldStatement, gold_files, load
from rawi.evaluate.measure import Hits, Measure, Share
from rawi.evaluate.miss import Miss
from rawi.evaluate.score import Evaluation, Scores, evaluate, score
from rawi.evaluate.statements import Judged, judge_statements
from rawi.evaluate.table import HEADINGS, markdown, rows

__all__ = [
    "CONSTRUCTIONS",
    "HEADINGS",
    "Constructions",
    "Evaluation",
    "GoldDocument",
    "GoldStatement",
    "Hits",
    "Judged",
    "Measure",
    "Miss",
    "Scores",
    "Share",
    "evaluate",
    "gold_files",
    "judge_statements",
    "load",
    "markdown",
    "rows",
    "score",
]

"""evaluate: the program's reading against gold annotations; every figure with the counts it comes from."""

from rawi.evaluate.constructions import CONSTRUCTIONS, Constructions
from rawi.evaluate.gold import GoldDocument, GoldStatement, gold_files, load
from rawi.evaluate.gold_stories import GoldStory
from rawi.evaluate.measure import BCubed, Hits, Measure, Share, figures
from rawi.evaluate.miss import Miss, sentence_of
from rawi.evaluate.scenes import Scene, load_scenes, score_scene
from rawi.evaluate.score import Evaluation, Scores, evaluate, score
from rawi.evaluate.sets import GoldSet, Recorded, blind_name, gold_sets, open_files, recorded
from rawi.evaluate.statements import Judged, judge_statements
from rawi.evaluate.stories import StoryMiss, score_stories
from rawi.evaluate.table import HEADINGS, markdown, rows

__all__ = [
    "CONSTRUCTIONS",
    "HEADINGS",
    "BCubed",
    "Constructions",
    "Evaluation",
    "GoldDocument",
    "GoldSet",
    "GoldStatement",
    "GoldStory",
    "Hits",
    "Judged",
    "Measure",
    "Miss",
    "Recorded",
    "Scene",
    "Scores",
    "Share",
    "StoryMiss",
    "blind_name",
    "evaluate",
    "figures",
    "gold_files",
    "gold_sets",
    "judge_statements",
    "load",
    "load_scenes",
    "markdown",
    "open_files",
    "recorded",
    "rows",
    "score",
    "score_scene",
    "score_stories",
    "sentence_of",
]

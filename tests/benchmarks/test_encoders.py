from __future__ import annotations

from benchmarks.comparing import WordEncoder
from benchmarks.encoders import judged
from evals.stories import FOLDER, documents_of
from tests import knowing

from rawi.evaluate import GoldStory


def test_one_story_is_judged_with_an_encoder_and_each_content_is_encoded_once() -> None:
    pipeline = knowing.pipeline()
    path = min(FOLDER.glob("*.json"), key=lambda one: one.stat().st_size)
    found = judged([GoldStory.load(path)], documents_of(path, pipeline), pipeline, WordEncoder())
    assert found.contents > 0
    assert 0 < found.figures["claims.grouped.f1"] <= 1
    assert found.told().startswith("use: ")

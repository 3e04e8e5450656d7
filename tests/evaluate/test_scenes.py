"""Disputes of a few articles against what a careful reader expects of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluate.test_stories import TEXT, claim, dispute, document, position

from rawi.errors import GoldError
from rawi.evaluate import Hits, Measure, Scene, Share, load_scenes, score_scene
from rawi.evaluate.scenes import SceneDispute, ScenePosition
from rawi.model import Comparison, Dispute, Stance

WRITERS = ("ship/ميناء", "ship/شركة", "ship/صحيفة")


def expected(name: str, stance: Stance, *, holder: str | None = None, words: str = TEXT) -> ScenePosition:
    return ScenePosition(
        article=f"ship/{name}", words=words, holder=holder or f"ship/{name}", stance=stance, value=None
    )


def scene(
    *positions: ScenePosition, change: bool = False, origins: Sequence[tuple[str, ...]] = (), disputed: bool = True
) -> Scene:
    wanted = SceneDispute(kind="event", about="وصول السفينة", change=change, positions=positions)
    return Scene(name="ship", tests="a denial", disputes=(wanted,) if disputed else (), origins=tuple(origins))


def judged(gold: Scene, *shown: Dispute) -> Mapping[str, Measure]:
    comparison = Comparison(claims=(), disputes=shown, origins=(), article_origins=(), copies=(), stories=())
    return score_scene(gold, [document(name) for name in WRITERS], comparison)[0]


BOTH = scene(expected("ميناء", "affirms"), expected("شركة", "denies"))
SHOWN = dispute(claim("a", position("affirms", "ship/ميناء"), position("denies", "ship/شركة")))


def test_a_dispute_with_both_sides_is_whole() -> None:
    measures = judged(BOTH, SHOWN)
    assert measures["scenes.read"] == Share(right=2, of=2)
    assert measures["scenes.disputes"] == Hits(tp=1)
    assert measures["scenes.stance"] == measures["scenes.holder"] == Share(right=2, of=2)
    assert measures["scenes.whole"] == Share(right=1, of=1)


def test_what_is_not_shown_is_missed() -> None:
    measures = judged(BOTH)
    assert measures["scenes.disputes"] == Hits(fn=1)
    assert measures["scenes.stance"] == Share()
    assert measures["scenes.whole"] == Share(right=0, of=1)


def test_what_nobody_expects_is_false() -> None:
    nothing = scene(disputed=False)
    assert judged(nothing)["scenes.whole"] == Share(right=1, of=1)
    assert judged(nothing, SHOWN)["scenes.disputes"] == Hits(fp=1)


def test_sides_of_one_stance_are_no_dispute() -> None:
    shown = dispute(claim("a", position("affirms", "ship/ميناء"), position("affirms", "ship/شركة")))
    assert judged(BOTH, shown)["scenes.disputes"] == Hits(fp=1, fn=1)


def test_a_claim_worded_the_other_way_round_is_right() -> None:
    shown = dispute(claim("a", position("denies", "ship/ميناء"), position("affirms", "ship/شركة")))
    assert judged(BOTH, shown)["scenes.stance"] == Share(right=2, of=2)


def test_a_third_with_the_wrong_stance_counts() -> None:
    gold = scene(expected("ميناء", "affirms"), expected("شركة", "denies"), expected("صحيفة", "neither"))
    shown = dispute(
        claim(
            "a",
            position("affirms", "ship/ميناء"),
            position("denies", "ship/شركة"),
            position("affirms", "ship/صحيفة"),
        )
    )
    assert judged(gold, shown)["scenes.stance"] == Share(right=2, of=3)


def test_a_holder_is_known_by_a_word_of_the_name() -> None:
    gold = scene(
        expected("ميناء", "affirms", holder="ناطق باسم ship/ميناء"), expected("شركة", "denies", holder="وزارة")
    )
    assert judged(gold, SHOWN)["scenes.holder"] == Share(right=1, of=2)


def test_a_change_of_position_must_be_told_as_one() -> None:
    gold = scene(expected("ميناء", "affirms"), expected("شركة", "denies"), change=True)
    assert judged(gold, SHOWN)["scenes.changes"] == Share(right=0, of=1)
    assert judged(gold, replace(SHOWN, self_contradiction=True))["scenes.changes"] == Share(right=1, of=1)


def test_articles_of_one_origin_must_share_one() -> None:
    gold = replace(BOTH, origins=(("ship/ميناء", "ship/شركة"),))
    assert judged(gold, SHOWN)["scenes.origins"] == Share(right=1, of=1)
    apart = replace(SHOWN, positions=(SHOWN.positions[0], replace(SHOWN.positions[1], origins=("ori_7",))))
    assert judged(gold, apart)["scenes.origins"] == Share(right=0, of=1)


def test_words_that_do_not_stand_in_the_article_are_told() -> None:
    with pytest.raises(GoldError, match="0 times"):
        judged(scene(expected("ميناء", "affirms", words="غرقت السفينة")))


def test_a_file_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    said = {
        "article": "a",
        "words": "لقي 3 حتفهم",
        "holder": "الدفاع المدني",
        "stance": "value",
        "low": 3,
        "high": None,
    }
    record = {
        "scene": "toll",
        "tests": "two tolls",
        "disputes": [{"kind": "number", "about": "القتلى", "change": False, "positions": [said]}],
        "origins": [["a", "b"]],
    }
    path.write_text(json.dumps([record], ensure_ascii=False), encoding="utf-8")
    (loaded,) = load_scenes(path)
    assert loaded.origins == (("toll/a", "toll/b"),)
    assert loaded.disputes[0].positions[0].value == (3, None)


def test_a_file_that_lacks_something_is_told(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text('[{"scene": "toll"}]', encoding="utf-8")
    with pytest.raises(GoldError, match=r"s\.json is no file of scenes"):
        load_scenes(path)

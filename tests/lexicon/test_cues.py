"""Reporting verbs and phrases: each has an example that it is found in."""

from __future__ import annotations

from typing import get_args

import pytest

from rawi.arabic import inflect
from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.lexicon.cues import Reporting, Verb
from rawi.model.statement import CueClass, Polarity


@pytest.fixture(scope="module")
def reporting() -> Reporting:
    return Reporting.load()


def _written(verb: Verb) -> set[str]:
    forms = [*inflect.past(verb.past), *inflect.present(verb.present, verb.past)]
    forms += inflect.participle(verb.participle) if verb.participle else []
    forms += inflect.noun(verb.noun) if verb.noun else []
    return {fold(form.text) for form in forms} | {fold(text) for text in verb.passive}


def _tokens(sentence: str) -> list[str]:
    return [word.fold for word in words(sentence) if word.kind == "word"]


def test_there_are_enough_verbs_and_phrases(reporting: Reporting) -> None:
    assert len(reporting.verbs) >= 150
    assert sum(len(phrase.words) for phrase in reporting.phrases) >= 30


def test_every_verb_stands_in_its_example(reporting: Reporting) -> None:
    for verb in reporting.verbs:
        tokens = _tokens(verb.example)
        bare = {token[1:] for token in tokens if token[0] in "وف"}
        assert _written(verb) & (set(tokens) | bare), (verb.past, verb.example)


def test_every_phrase_has_an_example_with_one_of_its_wordings(reporting: Reporting) -> None:
    for phrase in reporting.phrases:
        example = fold(phrase.example)
        assert any(fold(wording) in example for wording in phrase.words), phrase


def test_stems_are_third_persons(reporting: Reporting) -> None:
    for verb in reporting.verbs:
        assert verb.present.startswith("ي"), verb.past
        assert len(verb.past) >= 2
        assert verb.example.endswith((".", "»", "؟", "!")), verb.example


def test_no_verb_stands_there_twice(reporting: Reporting) -> None:
    # Two verbs may be written alike and differ in class: to mention and to remind.
    stems = [(fold(verb.past), fold(verb.present), verb.cue_class) for verb in reporting.verbs]
    assert len(stems) == len(set(stems)), sorted({stem for stem in stems if stems.count(stem) > 1})
    examples = [verb.example for verb in reporting.verbs]
    assert len(examples) == len(set(examples))


def test_classes_and_polarities_are_those_of_the_model(reporting: Reporting) -> None:
    assert {verb.cue_class for verb in reporting.verbs} <= set(get_args(CueClass))
    assert {phrase.cue_class for phrase in reporting.phrases} <= set(get_args(CueClass))
    assert {verb.polarity for verb in reporting.verbs} <= set(get_args(Polarity))


def test_every_class_that_a_verb_can_have_is_there(reporting: Reporting) -> None:
    wanted = {"assert", "confirm", "deny", "report", "warn", "demand", "urge", "promise", "threaten", "express"}
    assert wanted <= {verb.cue_class for verb in reporting.verbs}


def test_frames_are_those_explained_at_the_head_of_the_file(reporting: Reporting) -> None:
    for verb in reporting.verbs:
        assert verb.frames, verb.past
        for frame in verb.frames:
            assert frame in {"that", "quote", "noun", ">noun", "told", "phrase"} or frame[0] in "+<>~=", (
                verb.past,
                frame,
            )


def test_denials_reject_their_content(reporting: Reporting) -> None:
    by_past = {verb.past: verb for verb in reporting.verbs}
    assert by_past["نفى"].polarity == "deny"
    assert by_past["أكد"].polarity == "assert"
    assert by_past["قال"].frames[0] == "that"


def test_every_renewal_stands_in_its_example(reporting: Reporting) -> None:
    for renewal in reporting.renewals:
        stems = [noun.removesuffix("ة") for noun in renewal.nouns]
        assert any(stem in renewal.example for stem in stems), renewal.example


def test_relays_and_sources_are_known(reporting: Reporting) -> None:
    assert {"document", "occasion"} <= set(reporting.relays)
    assert {"anonymous", "media", "agency"} <= set(reporting.sources)
    assert "complementisers" in reporting.words

"""Every verb and every fixed phrase of the lexicon is found in its own example sentence."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary

from rawi.arabic import inflect
from rawi.arabic.fold import fold
from rawi.lexicon.cues import Phrase, Reporting, Verb

REPORTING = Reporting.load()


def _written_forms(verb: Verb) -> set[str]:
    made = [*inflect.past(verb.past), *inflect.present(verb.present, verb.past)]
    if verb.participle:
        made += inflect.participle(verb.participle)
    if verb.noun:
        made += inflect.noun(verb.noun)
    return {fold(form.text) for form in made} | {fold(text) for text in verb.passive}


@pytest.mark.parametrize("verb", REPORTING.verbs, ids=lambda verb: f"{verb.past}-{verb.frames[0]}")
def test_example_of_verb_is_read(verb: Verb) -> None:
    statements = document(verb.example).statements
    found = [one for one in statements if one.cue is not None and (one.level == "nested") == verb.nested]
    forms = _written_forms(verb)
    nouns = {"قوله"} if any(frame.startswith("=") for frame in verb.frames) else set()

    assert len(found) == 1, [one.cue for one in found]
    cue = found[0].cue
    assert cue is not None
    assert fold(cue.text).split()[0] in forms | nouns
    assert found[0].speaker.span is not None or verb.nested
    assert found[0].content_text


@pytest.mark.parametrize("phrase", REPORTING.phrases, ids=lambda phrase: phrase.words[0])
def test_example_of_phrase_is_read(phrase: Phrase) -> None:
    found = primary(document(phrase.example))

    assert len(found) == 1, [one.cue for one in found]
    cue = found[0].cue
    assert cue is not None
    assert any(fold(words).startswith(fold(cue.text)) for words in phrase.words)
    assert found[0].content_text

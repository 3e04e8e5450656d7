"""Names become labels and labels names again."""

from __future__ import annotations

from rawi.arabic.words import words
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.reader import MentionReader
from rawi.extract.mentions.tagging.labels import LABELS, Tagged, labelled, particles, spans

TEXT = "سافر كريم الدالي إلى زرلوف ودمشق أمس"


def test_names_come_back_from_their_labels(reader: MentionReader) -> None:
    tokens = words(TEXT)
    names = [Candidate(1, 3, 0, "PER"), Candidate(4, 5, 0, "LOC"), Candidate(5, 6, 1, "LOC")]
    labels = labelled(tokens, names)
    assert [LABELS[number] for number in labels] == ["O", "B-PER", "I-PER", "O", "B-LOC", "C-LOC", "O"]
    sure = [1.0, 0.9, 0.7, 1.0, 0.8, 0.6, 1.0]
    found = list(spans(labels, sure, 0, tokens, reader.senses))
    assert found == [Tagged(1, 3, 0, "PER", 0.7), Tagged(4, 5, 0, "LOC", 0.8), Tagged(5, 6, 1, "LOC", 0.6)]


def test_of_nested_names_the_outermost_is_labelled() -> None:
    names = [Candidate(1, 2, 0, "LOC"), Candidate(0, 3, 0, "ORG"), Candidate(2, 3, 0, "PER")]
    labels = labelled(words("بلدية زرلوف الكبرى أمس"), names)
    assert [LABELS[number] for number in labels] == ["B-ORG", "I-ORG", "I-ORG", "O"]


def test_a_label_that_goes_on_without_a_beginning_is_no_name(reader: MentionReader) -> None:
    tokens = words(TEXT)
    labels = [LABELS.index("I-PER"), LABELS.index("B-PER"), LABELS.index("I-LOC"), 0, 0, 0, 0]
    assert list(spans(labels, [1.0] * 7, 0, tokens, reader.senses)) == [Tagged(1, 2, 0, "PER", 1.0)]


def test_particles_before_a_name_that_may_be_its_own_letters_stay_on_it(reader: MentionReader) -> None:
    written = words("زرلوف وزرلوف بدمشق وبدمشق وبزرلوف ، 12")
    assert [particles(word, reader.senses) for word in written] == [0, 1, 1, 2, 1, 0, 0]

"""The tagger goes by the signs it was fitted to, and its names keep the rules of spans."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.mentions.reading import reading_of

from rawi.extract.mentions.reader import MentionReader
from rawi.extract.mentions.tagging.labels import Tagged, labelled
from rawi.extract.mentions.tagging.signs import signs
from rawi.extract.mentions.tagging.soundness import sound
from rawi.extract.mentions.tagging.tagger import Tagger
from rawi.extract.mentions.tagging.weights import Weights
from rawi.lexicon.cues import Reporting
from rawi.lexicon.names import NameLexicon
from rawi.model import MentionType

WEIGHTS = Weights.load()
TEXT = """بلدية زرلوف تنفي
نفى رئيس بلدية زرلوف كريم الدالي، أمس، إغلاق 12 طريقا في زرلوف وبسندان. وقال الدالي: «الطرق مفتوحة».
وأعلنت شركة «رمال» (Rimal) أنها تعمل في زرلوف."""
WORDS = [
    "قال", "وزير", "رئيس", "الوزراء", "وزارة", "الدفاع", "القوات", "«الفجر»", "(", ")", "،", ":", ".", "أحمد", "زرلوف",
    "بزرلوف", "وبسندان", "للراقية", "ولكاميرون", "الدالي", "والدالي", "كتيبة", "نهر", "مهرجان", "12", "في", "إلى", "ـ",
    "د", "\n", "Rimal", "ستيغن", "هارلوف", "تستضيف", "الخميس",
]  # fmt: skip


def test_what_speaks_for_a_label_is_the_sum_of_the_signs(reader: MentionReader) -> None:
    reading = reading_of(TEXT)
    ruled = reader.by_rules(reading)
    labels = labelled(reading.words, ruled.names)
    spoken = Tagger(WEIGHTS, reader.senses).speaking(reading, ruled.segments, labels)
    told = signs(reading, ruled.segments, labels, reader.senses)
    assert any(labels)
    for (first, last), segment in zip(ruled.segments, told, strict=True):
        for at, one in zip(range(first, last), segment, strict=True):
            assert np.allclose(spoken[at], WEIGHTS.total(one), atol=1e-3), (reading.words[at].text, one)


def test_a_tagger_of_a_few_signs(reader: MentionReader) -> None:
    rows = [("word دمشق", "B-LOC", 20.0), ("particles ب", "B-LOC", -20.0), ("particles ب", "C-LOC", 20.0)]
    reading = reading_of("دمشق بعيدة. أقام بدمشق عاما.")
    found = Tagger(Weights([*rows, ("indefinite", "O", 9.0)]), reader.senses).tag(
        reading, [(0, 3), (3, 7)], [0] * len(reading.words)
    )
    assert [one[:4] for one in found] == [(0, 1, 0, "LOC"), (4, 5, 1, "LOC")]
    assert all(one.sure > 0.99 for one in found)


def test_without_weights_the_rules_decide_alone() -> None:
    rules = MentionReader(NameLexicon.load(), Reporting.load())
    reading = reading_of(TEXT)
    found = {(one.span.text, one.type) for one in rules.read(reading)}
    assert ("بلدية زرلوف", "ORG") in found
    assert len(found) <= len(rules.by_rules(reading).names)


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("كريم الدالي", "PER", True),
        ("رابطة الحقول", "ORG", True),
        ("كتيبة تستضيف", "ORG", False),
        ("قالت الدالي", "PER", False),
        ("وزارة وزارة", "ORG", False),
        ("الاتحاد الخميس", "ORG", False),
        ("اللجنة الفرز", "ORG", False),
        ("اللجنة المحلية", "ORG", True),
        ("نهر " + "سندان زرلوف " * 8, "LOC", False),
        ("مر", "LOC", False),
        ("اليمنى", "NORP", False),
        ("المستثمرين", "NORP", False),
        ("العراقيين", "NORP", True),
    ],
)
def test_what_no_name_can_be(reader: MentionReader, text: str, type_: MentionType, *, expected: bool) -> None:
    tokens = reading_of(text).words
    one = Tagged(0, len(tokens), 0, type_, 1.0)
    assert sound(tokens, one, reader.senses) is expected


@given(st.lists(st.sampled_from(WORDS), max_size=30))
@settings(max_examples=80, deadline=None)
def test_tagged_names_begin_at_words_or_behind_particles_and_never_share_words(
    reader: MentionReader, chosen: list[str]
) -> None:
    reading = reading_of(" ".join(chosen))
    tagger = Tagger(WEIGHTS, reader.senses)
    size = len(reading.words)
    segments = [(at, min(at + 7, size)) for at in range(0, size, 7)]
    end = 0
    for one in tagger.tag(reading, segments, [0] * size):
        assert end <= one.first < one.last <= size
        end = one.last
        assert 0.0 < one.sure <= 1.0
        word = reading.words[one.first]
        assert set(word.fold[: one.skip]) <= set("وفبلك")
        assert len(word.fold) > one.skip
        assert one.first // 7 == (one.last - 1) // 7

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests import knowing
from tests.compare.newsroom import News, document

from rawi.arabic.words import words
from rawi.compare import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.sentences import Sentences

LEXICON = knowing.comparing()
TEXT = "أغلق الحرس الميناء صباحا. غادرت السفينة نحو الشمال! عاد الصيادون إلى القرية"


def test_what_is_around_a_clause_are_the_words_of_its_whole_sentences(lexicon: CompareLexicon) -> None:
    keys = Keys(lexicon, set())
    sentences = Sentences(document(News(text=TEXT)), keys)
    ship, end = TEXT.index("السفينة"), TEXT.index("نحو")
    assert sentences.around(ship, end) == frozenset(keys.of_text("غادرت السفينة نحو الشمال"))
    both = sentences.around(ship, TEXT.index("إلى"))
    assert both == frozenset(keys.of_text("غادرت السفينة نحو الشمال عاد الصيادون إلى القرية"))
    assert sentences.around(0, 4) == frozenset(keys.of_text("أغلق الحرس الميناء صباحا"))


def test_sentences_are_counted_up_to_an_offset(lexicon: CompareLexicon) -> None:
    sentences = Sentences(document(News(text=TEXT)), Keys(lexicon, set()))
    assert [sentences.before(TEXT.index(word)) for word in ("الميناء", "السفينة", "القرية")] == [0, 1, 2]


@given(st.data())
def test_the_words_of_a_stretch_are_those_that_it_has_by_itself(data: st.DataObject) -> None:
    letters = st.sampled_from("بوا \u0654\u064e\u200f\u0640\ufefb0.,،-\n")
    text = "قال" + data.draw(st.text(letters, max_size=30))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Sentences(document(News(text=text)), Keys(LEXICON, set())).words_in(start, end) == words(text, start, end)


def test_a_sentence_opens_with_its_first_words_or_as_many_as_stand_at_its_head(lexicon: CompareLexicon) -> None:
    long = "وقال «الناطق»: " + "المستوطنات" * 6
    sentences = Sentences(document(News(text=f"{TEXT}. {long}")), Keys(lexicon, set()))
    assert sentences.opening(TEXT.index("الميناء")) == ["اغلق", "الحرس", "الميناء", "صباحا"]
    found = sentences.opening(len(TEXT) + 10)
    assert found[:2] == ["وقال", "الناطق"]
    assert len(found) == 3
    assert long.endswith(found[2]) is False

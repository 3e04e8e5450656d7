from __future__ import annotations

from tests.compare.newsroom import News, document

from rawi.compare import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.sentences import Sentences

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

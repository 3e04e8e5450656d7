from __future__ import annotations

from tests.compare.newsroom import News, Said, document

from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.cards import CardReader
from rawi.compare.origins.utterances import Utterance, utterances
from rawi.compare.phrases import Phrases
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Identities

TEXT = "قالت البلدية إن الجسر سليم. وأضافت أن الطريق مفتوح. وذكر شاهد أن الماء ارتفع."


def read(*said: Said, outlet: str = "الضحى") -> tuple[Utterance, ...]:
    lexicon = OccasionWords.load()
    made = document(News(text=TEXT, said=said, outlet=outlet))
    return utterances(made, Identities(), Phrases(lexicon.press), Agencies([CardReader(lexicon).read(made)], lexicon))


def test_what_an_article_takes_from_a_document_it_takes_all_from_there() -> None:
    first, second = read(
        Said("البلدية", "قالت", "الجسر سليم", document="بيان"), Said("البلدية", "وأضافت", "الطريق مفتوح")
    )
    assert first.document
    assert second.document
    assert first.speaker == second.speaker


def test_where_an_outlet_is_credited_too_nothing_is_taken_for_granted() -> None:
    _, second, third = read(
        Said("البلدية", "قالت", "الجسر سليم", document="بيان"),
        Said("البلدية", "وأضافت", "الطريق مفتوح", media="قناة السواحل"),
        Said("البلدية", "وذكر", "الماء ارتفع"),
    )
    assert second.credits == ("قناة السواحل",)
    assert not third.document


def test_unnamed_sources_and_what_an_agency_is_named_for_are_left_out() -> None:
    assert read(Said("شاهد", "وذكر", "الماء ارتفع", kind="anonymous")) == ()
    assert read(Said("البلدية", "قالت", "الجسر سليم", agency="رويترز")) == ()
    assert len(read(Said("البلدية", "قالت", "الجسر سليم", agency="لوكالة"))) == 1


def test_the_day_is_that_of_saying_or_else_of_printing() -> None:
    said, printed = read(
        Said("البلدية", "قالت", "الجسر سليم", said="2024-03-08"), Said("البلدية", "وأضافت", "الطريق مفتوح")
    )
    assert said.day is not None
    assert printed.day is not None
    assert printed.day - said.day == 2

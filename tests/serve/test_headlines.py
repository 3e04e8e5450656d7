"""A headline that goes further than the text below it is told as such."""

from __future__ import annotations

from dataclasses import replace

from tests.serve.making import article, statement

from rawi.model import Holder, Position, Stance, Statement
from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.serve.pages.headlines import headlines

PORT = "شركة ميناء الراية"
ONE = article(
    "امتنعت شركة ميناء الراية عن تأكيد بيع الرصيف الثالث. وقال مصدر ملاحي إن الرصيف الثالث بيع.",
    title="ميناء الراية ينفي بيع الرصيف",
    outlet="البوصلة",
    published="2031-05-02",
)
LEFT_OPEN = statement(
    ONE, cue="امتنعت", content="بيع الرصيف الثالث", speaker="شركة ميناء الراية", name=PORT, stance="neither"
)
DENIED = replace(
    statement(ONE, cue="ينفي", content="بيع الرصيف", speaker="ميناء الراية", name=PORT, stance="denies"),
    in_headline=True,
)
SOURCE = statement(ONE, cue="قال", content="الرصيف الثالث بيع", speaker="مصدر ملاحي", name="مصدر ملاحي")
OWN = replace(
    statement(ONE, cue=None, content="بيع الرصيف", speaker="", name="البوصلة", mode="own_voice"), in_headline=True
)


def position(one: Statement, stance: Stance) -> Position:
    return Position(
        holder=Holder(name=one.speaker.name, entity=one.speaker.entity),
        stance=stance,
        value=None,
        said=None,
        statements=(one.id,),
        articles=(ONE.id,),
        origins=(),
    )


def records(*statements: Statement) -> dict[str, StatementRecord]:
    place = ArticleReference(id=ONE.id, outlet="البوصلة", url=None, title=None, published=None)
    return {one.id: StatementRecord(statement=one, article=place) for one in statements}


def test_a_denial_in_the_headline_that_the_text_leaves_open() -> None:
    positions = [position(DENIED, "denies"), position(LEFT_OPEN, "neither")]
    (found,) = headlines(positions, records(DENIED, LEFT_OPEN)).items()
    assert found[0] == (DENIED.speaker.entity, "denies")
    assert (found[1].how, found[1].stance) == ("softer", "neither")


def test_an_assertion_in_the_headline_that_the_text_attributes() -> None:
    positions = [position(OWN, "affirms"), position(SOURCE, "affirms")]
    (found,) = headlines(positions, records(OWN, SOURCE)).values()
    assert (found.how, found.name) == ("attributed", "مصدر ملاحي")


def test_a_headline_that_says_what_the_text_says_is_not_told_of() -> None:
    again = replace(LEFT_OPEN, id="sta_again", polarity="deny", commitment="committed")
    both = replace(position(DENIED, "denies"), statements=(DENIED.id, again.id))
    assert not headlines([both, position(LEFT_OPEN, "neither")], records(DENIED, LEFT_OPEN, again))
    assert not headlines([position(SOURCE, "affirms"), position(LEFT_OPEN, "neither")], records(SOURCE, LEFT_OPEN))

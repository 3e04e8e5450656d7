"""Origins are one or apart as people decided, known by the articles that they had."""

from __future__ import annotations

from dataclasses import replace

from tests import knowing
from tests.compare.copies.test_copies import OTHER, WIRE
from tests.compare.deciding import one_origin, own_origin
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import compare
from rawi.model import Comparison, Decision, Document, Origin

LEXICON = knowing.comparing()


def compared(documents: list[Document], *decisions: Decision) -> Comparison:
    return compare(documents, HashingEncoder(), LEXICON, decisions=decisions)


def origin_of(found: Comparison, made: Document) -> Origin:
    (of,) = (one.origin for one in found.article_origins if one.article == made.article.id and one.share >= 0.5)
    return next(one for one in found.origins if one.id == of)


def addressed(news: News) -> Document:
    made = document(news)
    return replace(made, article=replace(made.article, url=f"https://news.invalid/{news.outlet}"))


WORDS = "المستشفى الجديد سيفتح أبوابه في الربيع"
FIRST = addressed(News(text=f"{OTHER} وقال المدير إن {WORDS}.", outlet="الضحى", said=(Said("المدير", "وقال", WORDS),)))
COPY = addressed(News(text=WIRE, published="2024-05-02", outlet="صحيفة الجبل"))
ROOT = addressed(News(text=WIRE + " وتابع الخبر.", published="2024-05-01", outlet="الساحل"))
ALL = [FIRST, COPY, ROOT]


def test_origins_made_one_count_once_in_positions_and_articles() -> None:
    before = compared(ALL)
    one, other = origin_of(before, ROOT), origin_of(before, FIRST)
    after = compared(ALL, one_origin(one, other, documents=ALL))
    joined = origin_of(after, FIRST)
    assert joined.id == one.id
    assert joined.articles == tuple(sorted(made.article.id for made in ALL))
    assert joined.reason == "one origin by dec_03"
    assert other.id not in {each.id for each in after.origins}
    assert {origin for claim in after.claims for each in claim.positions for origin in each.origins} <= {joined.id}
    assert sum(each.share for each in after.article_origins if each.article == FIRST.article.id) == 1.0


def test_an_article_set_apart_has_an_origin_of_its_own() -> None:
    before = compared(ALL)
    shared = origin_of(before, COPY)
    assert shared == origin_of(before, ROOT)
    after = compared(ALL, own_origin(shared, COPY.article.id, documents=ALL))
    assert origin_of(after, COPY).reason == "an origin of its own by dec_04"
    assert origin_of(after, COPY).name == "صحيفة الجبل"
    assert origin_of(after, ROOT).articles == (ROOT.article.id,)


def test_the_root_is_set_apart_from_its_copies_too() -> None:
    before = compared(ALL)
    after = compared(ALL, own_origin(origin_of(before, ROOT), ROOT.article.id, documents=ALL))
    assert origin_of(after, ROOT).articles == (ROOT.article.id,)
    assert origin_of(after, COPY).articles == (COPY.article.id,)


def test_origins_are_found_again_in_revisions_and_by_their_articles() -> None:
    before = compared(ALL)
    decision = one_origin(origin_of(before, ROOT), origin_of(before, FIRST), documents=ALL)
    again = addressed(News(text=f"محدّث. {FIRST.article.text}", outlet="الضحى"))
    today = [again, COPY, ROOT]
    assert origin_of(compared(today, decision), again) == origin_of(compared(today, decision), ROOT)
    renamed = replace(decision, subjects=("ori_of_old", "ori_older"))
    assert origin_of(compared(ALL, renamed), FIRST) == origin_of(compared(ALL, renamed), ROOT)


def test_the_later_decision_has_the_last_word_and_undone_ones_none() -> None:
    before = compared(ALL)
    joining = one_origin(origin_of(before, ROOT), origin_of(before, FIRST), documents=ALL)
    joined = origin_of(compared(ALL, joining), FIRST)
    parting = own_origin(joined, FIRST.article.id, documents=ALL, at="09")
    after = compared(ALL, joining, parting)
    assert origin_of(after, FIRST).articles == (FIRST.article.id,)
    assert origin_of(after, ROOT) == replace(origin_of(before, ROOT), reason="one origin by dec_03")
    assert compared(ALL, replace(joining, undone_at="2025-02-01T00:00:00+00:00")) == before
    assert compared(ALL[1:], joining) == compared(ALL[1:])

from __future__ import annotations

from dataclasses import replace

from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import CompareLexicon, compare
from rawi.compare.claims.candidates import pairs
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary


def made(lexicon: CompareLexicon, *articles: tuple[str, ...]) -> list[Proposition]:
    documents = [
        document(
            News(
                text=f"{number} " + " ".join(f"قال الوالي {content}." for content in contents),
                said=tuple(Said("الوالي", "قال", content) for content in contents),
            )
        )
        for number, contents in enumerate(articles)
    ]
    keys = Keys(lexicon, vocabulary(documents))
    return [one for each in documents for one in propositions(each, keys, lexicon)]


def found(lexicon: CompareLexicon, *articles: tuple[str, ...], whole: int = 0) -> list[tuple[int, int]]:
    return listed(made(lexicon, *articles), whole=whole)


def listed(every: list[Proposition], whole: int = 0) -> list[tuple[int, int]]:
    given = pairs(every, whole=whole)
    return list(zip(given.first.tolist(), given.second.tolist(), strict=True))


def test_contents_that_share_words_meet_across_articles(lexicon: CompareLexicon) -> None:
    assert found(lexicon, ("جسر الصفصاف مغلق أمام الشاحنات",), ("الشاحنات ممنوعة من جسر الصفصاف",)) == [(0, 1)]


def test_contents_that_share_nothing_never_meet(lexicon: CompareLexicon) -> None:
    assert found(lexicon, ("جسر الصفصاف مغلق أمام الشاحنات",), ("محصول الزيتون وفير هذا الخريف",)) == []


def test_two_agreeing_contents_of_one_article_meet_only_if_they_repeat_each_other(lexicon: CompareLexicon) -> None:
    once = "جسر الصفصاف مغلق أمام الشاحنات"
    assert found(lexicon, (once, "جسر الصفصاف مغلق أمام الشاحنات الثقيلة")) == [(0, 1)]
    assert found(lexicon, (once, "صيانة جسر الصفصاف مكلفة للبلدية في الشتاء")) == []
    assert found(lexicon, (once, "جسر الصفصاف لم يتضرر من مرور الشاحنات الثقيلة على الطريق الساحلي")) == [(0, 1)]


def test_everything_that_is_said_in_a_story_of_moderate_length_is_looked_at(lexicon: CompareLexicon) -> None:
    told = (("جسر الصفصاف مغلق أمام الشاحنات",), ("محصول الزيتون وفير هذا الخريف",))
    assert found(lexicon, *told, whole=2) == [(0, 1)]
    assert found(lexicon, *told, whole=1) == []


def test_what_has_no_partner_is_never_encoded(lexicon: CompareLexicon) -> None:
    encoder = HashingEncoder()
    one = News(
        text="قال الوالي جسر الصفصاف مغلق أمام الشاحنات.",
        said=(Said("الوالي", "قال", "جسر الصفصاف مغلق أمام الشاحنات"),),
    )
    two = News(
        text="قال المزارع محصول الزيتون وفير هذا الخريف.",
        said=(Said("المزارع", "قال", "محصول الزيتون وفير هذا الخريف", kind="person"),),
    )
    assert len(compare([document(one), document(two)], encoder, lexicon).claims) == 2
    assert encoder.encoded == []


def told(lexicon: CompareLexicon, *articles: tuple[str, ...]) -> list[Proposition]:
    """Sentences that outlets tell in their own voice."""
    return [
        replace(one, statement=replace(one.statement, mode="own_voice", cue=None)) for one in made(lexicon, *articles)
    ]


def test_sentences_that_outlets_tell_themselves_meet_where_they_are_one_text(lexicon: CompareLexicon) -> None:
    once = "بلدية الصفصاف أقامت مخيما للعائلات قرب الملعب القديم"
    assert listed(told(lexicon, (once,), (once,))) == [(0, 1)]
    assert listed(told(lexicon, (once,), (f"{once} أمس",))) == [(0, 1)]
    assert listed(told(lexicon, (once,), ("بلدية الصفصاف وزعت مياها على العائلات قرب المدرسة",))) == []
    assert listed(told(lexicon, (once, once))) == [], "one article says it twice"

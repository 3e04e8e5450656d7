"""A sentence of a later article about an earlier day is compared with what was said then."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from tests.compare.looking_back import AGAIN, ELSEWHERE, march, may, wheat
from tests.compare.newsroom import HashingEncoder
from tests.store.fresh import fresh

from rawi.compare import CompareLexicon, compare, renewal
from rawi.model import Comparison, Document
from rawi.store import Library


def compared(documents: list[Document], lexicon: CompareLexicon) -> Comparison:
    return compare(documents, HashingEncoder(), lexicon)


def test_who_denied_it_then_against_who_tells_of_it_again(lexicon: CompareLexicon) -> None:
    then, later = march(), may()
    found = compared([then, later, wheat()], lexicon)
    assert len(found.stories) == 2
    (dispute,) = found.disputes
    assert {one.holder.name: one.stance for one in dispute.positions} == {
        "قيادة معبر النهر": "denies",
        "لجنة الرصد": "affirms",
    }
    (story,) = (one for one in found.stories if one.id == dispute.story)
    assert story.articles == (then.article.id,)
    assert story.last == "2024-03-11"
    assert {one.id for one in dispute.origins} <= {one.id for one in found.origins}
    (claim,) = (one for one in found.claims if one.id == dispute.claim)
    reasons = {one.article: one.reasons for one in claim.clauses}
    assert "looks back at 2024-03-10" in reasons[later.article.id]
    assert not any("looks back" in one for one in reasons[then.article.id])


def test_what_is_told_again_stays_in_its_own_course_too(lexicon: CompareLexicon) -> None:
    then, later = march(), may()
    found = compared([then, later], lexicon)
    told = [
        claim.story or "" for claim in found.claims if any(one.article == later.article.id for one in claim.clauses)
    ]
    (own,) = (one.id for one in found.stories if later.article.id in one.articles)
    assert sorted(told) == sorted([own, own, next(one.id for one in found.stories if one.id != own)])
    assert all(
        any(one.article == then.article.id for one in claim.clauses) or claim.story == own for claim in found.claims
    )


@pytest.mark.parametrize("words", [ELSEWHERE, "قوات الوادي لم تدخل بلدة الصدف في 10 آذار ولا معبر النهر"])
def test_nothing_is_disputed_where_it_is_another_matter(words: str, lexicon: CompareLexicon) -> None:
    assert not compared([march(), may(words), wheat()], lexicon).disputes


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_it_comes_to_the_same_in_any_order_of_adding(
    order: tuple[int, ...], tmp_path: Path, lexicon: CompareLexicon
) -> None:
    documents = [march(), may(), wheat()]
    wanted = compared(documents, lexicon)
    with fresh(tmp_path / "library.db") as library:
        for number in order:
            add(library, [documents[number]], lexicon)
        assert_holds(library, wanted)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return fresh(tmp_path / "library.db")


def others(count: int = 9) -> list[Document]:
    """Articles of other matters, so that one more does not have all compared anew."""
    return [wheat(f"20{20 - number:02}-07-0{1 + number % 9}") for number in range(count)]


def test_who_looks_back_comes_later_is_read_anew_and_goes(library: Library, lexicon: CompareLexicon) -> None:
    then, later = march(), may()
    rest = [then, *others()]
    with library:
        add(library, rest, lexicon)
        assert not add(library, [later], lexicon)
        assert_holds(library, compared([*rest, later], lexicon))
        assert library.view.disputes()
        add(library, [later], lexicon)
        assert_holds(library, compared([*rest, later], lexicon))
        with library.writer() as writer:
            writer._drop_document(later.article.id)
        assert not add(library, [], lexicon)
        assert_holds(library, compared(rest, lexicon))
        assert not library.view.disputes()


def test_whom_one_looks_back_at_comes_later_and_goes(library: Library, lexicon: CompareLexicon) -> None:
    then, later = march(), may()
    rest = [later, *others()]
    with library:
        add(library, rest, lexicon)
        assert not add(library, [then], lexicon)
        assert_holds(library, compared([*rest, then], lexicon))
        assert library.view.disputes()
        with library.writer() as writer:
            writer._drop_document(then.article.id)
        assert not add(library, [], lexicon)
        assert_holds(library, compared(rest, lexicon))


def test_what_is_read_of_it_now_is_what_is_heard(library: Library, lexicon: CompareLexicon) -> None:
    then, later = march(), may()
    other = may(AGAIN, about="2024-04-10")
    assert other.article.id == later.article.id
    rest = [then, *others()]
    with library:
        add(library, [*rest, later], lexicon)
        for now in (other, later):
            assert not add(library, [now], lexicon)
            assert_holds(library, compared([*rest, now], lexicon))


def add(library: Library, documents: list[Document], lexicon: CompareLexicon) -> bool:
    """Whether all had to be compared."""
    with library.writer() as writer:
        for one in documents:
            writer.add_article(one.article)
            writer.put_document(one)
    with library.view.comparing() as kept:
        found = renewal(kept, HashingEncoder(), lexicon)
    with library.writer() as writer:
        writer.keep(found)
    return found.whole


def assert_holds(library: Library, wanted: Comparison) -> None:
    assert library.view.claims() == wanted.claims
    assert library.view.disputes() == wanted.disputes
    assert library.view.origins() == wanted.origins
    assert sorted(library.view.stories(), key=lambda one: one.id) == list(wanted.stories)

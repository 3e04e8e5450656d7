"""Documents come back as they were put, and can be dropped and remade."""

from __future__ import annotations

import pytest
from tests.store.making import EMPTY, article, comparison, document, entity, position, statement

from rawi.errors import NotFoundError
from rawi.model import Mention, Span
from rawi.store import Library
from rawi.store.filters import Filters

ONE = article("قال رئيس الهيئة إن السد سليم", published="2022-08-01", source="one.txt")
TWO = article("نفى محافظ الوادي تصدع السد", published="2022-08-02")
SAID = statement(ONE, "رئيس الهيئة", "السد سليم", cue="قال", said="2022-07-31")
DENIED = statement(TWO, "محافظ الوادي", "تصدع السد", cue="نفى")


def fill(library: Library) -> None:
    mention = Mention(span=Span.of(ONE.text, 9, 15), type="ORG", entity=entity("الهيئة"), name="الهيئة")
    with library.writer() as writer:
        for one in (ONE, TWO):
            writer.add_article(one)
        writer.put_document(document(ONE, SAID, mentions=(mention,)))
        writer.put_document(document(TWO, DENIED))


def test_there_and_back(library: Library) -> None:
    fill(library)
    found = {one.article.id: one for one in library.view.documents()}
    assert set(found) == {ONE.id, TWO.id}
    assert found[ONE.id] == library.view.document(ONE.id[:10])
    assert found[ONE.id].statements == (SAID,)
    assert found[ONE.id].article == ONE
    assert found[ONE.id].mentions[0].span.text == ONE.text[9:15]


def test_a_new_reading_takes_the_old_one_s_place(library: Library) -> None:
    fill(library)
    with library.writer() as writer:
        writer.put_document(document(ONE, version="2"))
    assert library.view.document(ONE.id).statements == ()
    assert library.view.search("سليم", filters=Filters(kind="statement")) == ()
    assert [hit.kind for hit in library.view.search("سليم")] == ["article"]
    assert library.view.statements(article=ONE.id) == ()


def test_what_has_not_been_read_is_known(library: Library) -> None:
    fill(library)
    assert library.view.unread("1") == []
    with library.writer() as writer:
        writer.put_document(document(TWO, DENIED, version="2"))
    assert library.view.unread("2") == [ONE.id]


def test_an_unread_article_has_no_document(library: Library) -> None:
    with library.writer() as writer:
        writer.add_article(ONE)
    with pytest.raises(NotFoundError, match="not been read"):
        library.view.document(ONE.id)


def test_a_document_needs_its_article(library: Library) -> None:
    with pytest.raises(NotFoundError, match="no article"), library.writer() as writer:
        writer.put_document(document(ONE))


def test_reading_it_after_all_forgets_what_was_set_aside(library: Library) -> None:
    with library.writer() as writer:
        writer.add_article(ONE)
        writer.set_aside("one.txt", "Its day cannot be read.", "")
        writer.set_aside("one.txt", "The process died.", "", sha256=ONE.sha256)
        writer.put_document(document(ONE))
    assert [one.reason for one in library.view.set_aside()] == ["Its day cannot be read."], "what its source said stays"
    with library.writer() as writer:
        writer.add_article(ONE)
    assert library.view.set_aside() == ()


def test_what_is_derived_can_be_dropped_and_nothing_else(library: Library) -> None:
    fill(library)
    with library.writer() as writer:
        writer.set_aside("two.txt", "It is empty.", "")
        writer.put_comparison(comparison(position("رئيس الهيئة", "affirms", SAID), articles=(ONE, TWO)))
        writer.put_vectors("judge", {"ab": b"\x00\x01"})
    before = library.view
    kept = (before.article(ONE.id), before.article(TWO.id), before.set_aside())
    with library.writer() as writer:
        writer.drop_derived()
    after = library.view
    assert (after.article(ONE.id), after.article(TWO.id), after.set_aside()) == kept
    counts = after.counts()
    assert (counts.articles, counts.documents, counts.statements, counts.claims, counts.stories) == (2, 0, 0, 0, 0)
    assert after.vectors("judge", ["ab"]) == {"ab": b"\x00\x01"}, "hours of work, and true of the same words"
    assert after.unread("1") == [ONE.id, TWO.id]
    assert {hit.article.id for hit in after.search("السد")} == {ONE.id, TWO.id}, "articles are still found"
    fill_again = document(ONE, SAID)
    with library.writer() as writer:
        writer.put_document(fill_again)
    assert library.view.document(ONE.id) == fill_again


def test_vectors_are_kept_by_encoder_and_content(library: Library) -> None:
    with library.writer() as writer:
        writer.put_vectors("judge", {"aa": b"1", "bb": b"2"})
        writer.put_vectors("quick", {"aa": b"3"})
        writer.put_vectors("judge", {"aa": b"4"})
    assert library.view.vectors("judge", ["aa", "bb", "cc"]) == {"aa": b"4", "bb": b"2"}
    assert library.view.vectors("quick", ["bb", "aa"]) == {"aa": b"3"}
    assert library.view.vectors("judge", []) == {}


def test_a_comparison_takes_the_earlier_one_s_place(library: Library) -> None:
    fill(library)
    with library.writer() as writer:
        writer.put_comparison(comparison(position("رئيس الهيئة", "affirms", SAID), articles=(ONE,)))
        writer.put_comparison(
            comparison(position("محافظ الوادي", "denies", DENIED), articles=(TWO,), about="أن السد تصدع")
        )
    view = library.view
    assert [one.about for one in view.claims()] == ["أن السد تصدع"]
    assert [one.about for one in view.disputes()] == ["أن السد تصدع"]
    assert [one.articles for one in view.stories()] == [(TWO.id,)]
    assert view.article_entry(ONE.id).stories == ()
    with library.writer() as writer:
        writer.put_comparison(EMPTY)
    assert not view.claims()
    assert not view.disputes()
    assert not view.stories()
    assert not view.origins()


def test_what_the_comparison_found_comes_back_as_it_was(library: Library) -> None:
    fill(library)
    given = comparison(
        position("رئيس الهيئة", "affirms", SAID), position("محافظ الوادي", "denies", DENIED), articles=(ONE, TWO)
    )
    with library.writer() as writer:
        writer.put_comparison(given)
    view = library.view
    claim, dispute, story, origin = given.claims[0], given.disputes[0], given.stories[0], given.origins[0]
    assert view.claims() == (claim,) == view.claims(disputed=True) == view.claims(story=story.id)
    assert view.claims(disputed=False) == ()
    assert view.claim(claim.id[:10]) == claim
    assert view.disputes() == (dispute,) == view.disputes(story=story.id[:10])
    assert view.dispute(dispute.id) == dispute
    assert view.stories() == (story,)
    assert view.story(story.id) == story
    assert view.origins() == (origin,)
    assert view.origin(origin.id) == origin
    for ask in (view.claim, view.dispute, view.story, view.origin):
        with pytest.raises(NotFoundError):
            ask("0123456789")
    with pytest.raises(NotFoundError, match="no story"):
        view.disputes(story="sto_0123456789")

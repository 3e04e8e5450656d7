"""Articles are kept as they came, once, with their revisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.contract.conftest import Open
from tests.store.making import article, comparison, document, statement

from rawi.errors import NotFoundError, SourceError
from rawi.model import Article, ArticleOrigin, Comparison, content_id, text_sha256
from rawi.store import Library
from rawi.store.filters import Filters

FIRST = article("أعلنت بلدية الساحل فتح الجسر.", url="https://a.example/1", outlet="الضفة", published="2021-03-04")
AGAIN = article("أعلنت بلدية الساحل تأجيل فتح الجسر.", url="https://a.example/1", outlet="الضفة")
OTHER = article("فاز نادي الواحة بالكأس.", url="https://b.example/7", published="2021-03-09", title="الكأس للواحة")


def test_an_article_comes_back_as_it_was(library: Library) -> None:
    text = "\tعنوانٌ\r\n\r\nنصّ  فيه \u200fعلامات\u0000 و🙂 وﻻ تُمَسّ \n"
    one = Article(id=content_id("art", text), text=text, sha256=text_sha256(text), agency="و ا", source_id="7")
    with library.writer() as writer:
        assert writer.add_article(one) == "new"
        assert writer.add_article(OTHER) == "new"
    assert library.view.article(one.id) == one
    assert library.view.article(OTHER.id) == OTHER


def test_the_same_article_twice_changes_nothing(library: Library) -> None:
    with library.writer() as writer:
        writer.add_article(FIRST)
    before = library.view.articles()
    with library.writer() as writer:
        assert writer.add_article(FIRST) == "known"
    assert library.view.articles() == before
    assert library.view.counts().articles == 1


def test_a_new_text_at_a_known_address_is_a_revision(library: Library) -> None:
    with library.writer() as writer:
        writer.add_article(FIRST)
        writer.put_document(document(FIRST, statement(FIRST, "بلدية الساحل", "فتح الجسر", cue="أعلنت")))
        assert writer.add_article(AGAIN) == "revision"
        writer.put_document(document(AGAIN, statement(AGAIN, "بلدية الساحل", "تأجيل فتح الجسر", cue="أعلنت")))
    view = library.view
    assert [entry.reference.id for entry in view.articles()] == [AGAIN.id]
    assert [record.statement.content_text for record in view.statements()] == ["تأجيل فتح الجسر"]
    assert [one.article.id for one in view.documents()] == [AGAIN.id]
    assert view.unread("2") == [AGAIN.id]
    assert view.holders()[0].statements == 1
    assert {hit.article.id for hit in view.search("الجسر")} == {AGAIN.id}
    assert view.article(FIRST.id) == FIRST, "the older text is kept"
    assert not view.article_entry(FIRST.id).current
    assert [one.id for one in view.revisions(AGAIN.id)] == [FIRST.id, AGAIN.id]
    assert view.counts().revisions == 1
    with library.writer() as writer:
        assert writer.add_article(FIRST) == "known"
    assert [entry.reference.id for entry in view.articles()] == [AGAIN.id]


def test_articles_without_an_address_are_no_revisions(library: Library) -> None:
    one, other = article("نص أول"), article("نص ثان")
    with library.writer() as writer:
        assert [writer.add_article(one), writer.add_article(other)] == ["new", "new"]
    assert library.view.counts().articles == 2
    assert [reference.id for reference in library.view.revisions(one.id)] == [one.id]


def test_articles_are_listed_newest_first_page_by_page(library: Library) -> None:
    undated = article("بلا تاريخ")
    with library.writer() as writer:
        for one in (undated, FIRST, OTHER):
            writer.add_article(one)
    view = library.view
    assert [entry.reference.id for entry in view.articles()] == [OTHER.id, FIRST.id, undated.id]
    assert [entry.reference.id for entry in view.articles(limit=1, offset=1)] == [FIRST.id]
    assert view.articles()[0].reference.title == "الكأس للواحة"
    assert view.articles()[1].reference.title is None


def test_an_entry_knows_what_was_found_in_it(library: Library) -> None:
    said = statement(FIRST, "بلدية الساحل", "فتح الجسر", cue="أعلنت")
    own = statement(FIRST, "الضفة", "أعلنت بلدية الساحل", mode="own_voice", kind="outlet")
    with library.writer() as writer:
        writer.add_article(FIRST)
        writer.add_article(OTHER)
        writer.put_document(document(FIRST, said, own))
        writer.put_comparison(comparison(articles=(FIRST, OTHER)))
    entry = library.view.article_entry(FIRST.id)
    assert entry.statements == 1, "own voice is not counted"
    assert entry.stories == (content_id("sto", "أن الميناء مغلق"),)
    assert [(origin.name, origin.part.share) for origin in entry.origins] == [("وكالة المرفأ", 0.5)]
    assert [copy.other for copy in entry.copies] == [OTHER.id]
    assert library.view.copies(OTHER.id)[0].other == FIRST.id
    assert library.view.article_origins(OTHER.id)[0].origin == content_id("ori", "أن الميناء مغلق")


def test_what_reading_found_of_the_day_and_title_is_listed(library: Library) -> None:
    one = article("الدار البيضاء 9 ماي\nقال رئيس النادي إن العقد وقع", outlet=None)
    dated = article(one.text, published="2019-05-09", outlet="الملعب")
    read = document(replace(dated, id=one.id, published_basis="stated"), title=True)
    with library.writer() as writer:
        writer.add_article(one)
        writer.put_document(read)
    entry = library.view.articles()[0]
    assert entry.reference.published == read.article.published
    assert entry.published_basis == "stated"
    assert entry.reference.outlet == "الملعب"
    assert entry.reference.title == "الدار البيضاء 9 ماي"
    assert library.view.article(one.id).published is None


def test_what_was_set_aside_is_told_once_and_forgotten_when_it_is_added(library: Library) -> None:
    with library.writer() as writer:
        writer.set_aside("news/x.txt", "It is empty.", "Fill it.")
        writer.set_aside("news/x.txt", "It is empty.", "Fill it, please.")
        writer.set_aside("news/y.txt", "It is no text.", "")
        writer.set_aside("news/\udcff.txt", "Its name is no text.", "")
    told = library.view.set_aside()
    assert [(one.source, one.hint) for one in told[:2]] == [("news/x.txt", "Fill it, please."), ("news/y.txt", "")]
    assert library.view.counts().set_aside == 3
    with library.writer() as writer:
        writer.add_article(article("صار فيه نص", source="news/x.txt"))
    assert [one.source for one in library.view.set_aside()] == ["news/y.txt", "news/\\udcff.txt"]


def test_a_text_that_cannot_be_stored_is_refused_and_the_others_kept(library: Library) -> None:
    half = "نصف \ud83d"
    with library.writer() as writer:
        writer.add_article(OTHER)
        with pytest.raises(SourceError, match="surrogate"):
            writer.add_article(Article(id="art_0", text=half, sha256=text_sha256(half)))
    assert library.view.counts().articles == 1


def test_a_source_whose_name_is_no_text_is_kept_all_the_same(library: Library) -> None:
    odd = replace(article("خبر"), source="news/\udcff.txt", outlet="\udcff", url="file:///\udcff")
    with library.writer() as writer:
        writer.set_aside("news/\udcff.txt", "It is empty.", "")
        assert writer.add_article(odd) == "new"
        writer.put_document(document(odd))
    assert library.view.set_aside() == ()
    assert library.view.article(odd.id).source == "news/\\udcff.txt"
    assert library.view.document(odd.id).article == odd


def test_ids_may_be_abbreviated(library: Library) -> None:
    with library.writer() as writer:
        writer.add_article(FIRST)
        writer.add_article(Article(id=FIRST.id[:-1] + "!", text="غيره", sha256=text_sha256("غيره")))
        writer.add_article(OTHER)
    view = library.view
    assert view.article(OTHER.id[:10]) == OTHER
    assert view.article(OTHER.id[4:12]) == OTHER, "the kind may be left out"
    assert view.article(FIRST.id) == FIRST, "a whole id is never ambiguous"
    for given, said in ((FIRST.id[:10], "any of 2"), (OTHER.id[:8], "no article"), ("art_000000000", "no article")):
        with pytest.raises(NotFoundError, match=said) as caught:
            view.article(given)
        assert caught.value.hint


def test_several_may_look_at_one_library(open_library: Open) -> None:
    mine, theirs = open_library(), open_library()
    with mine.writer() as writer:
        writer.add_article(FIRST)
        assert theirs.view.counts().articles == 0, "nothing is seen before it is kept"
    assert theirs.view.counts().articles == 1


def test_a_writer_that_fails_keeps_nothing(library: Library) -> None:
    def fails() -> None:
        with library.writer() as writer:
            writer.add_article(FIRST)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert library.view.counts().articles == 0
    assert library.view.search("الجسر") == ()


def _with_origin(one: Article) -> Comparison:
    return replace(
        comparison(),
        article_origins=(ArticleOrigin(article=one.id, origin="ori_1", share=1.0, reason="own reporting"),),
    )


def test_a_day_given_anew_replaces_the_old_one(library: Library) -> None:
    read = document(FIRST, statement(FIRST, "بلدية الساحل", "فتح الجسر", cue="أعلنت"))
    with library.writer() as writer:
        writer.add_article(FIRST)
        writer.put_document(read)
        writer.put_comparison(_with_origin(FIRST))
    later = replace(OTHER.published, value="2021-03-05") if OTHER.published else None
    found = replace(FIRST, published=later, published_basis="metadata")
    with library.writer() as writer:
        assert writer.add_article(found) == "known"
        assert writer.add_article(replace(found, published=None, published_basis="unknown")) == "known"
        assert writer.add_article(replace(found, published_basis="given"), amend=False) == "known"
        assert library.view.read() == [FIRST.id]
        assert writer.add_article(replace(found, published_basis="given")) == "amended"
        assert writer.add_article(replace(found, published_basis="given")) == "known"
    assert library.view.article(FIRST.id).published == later
    assert library.view.read() == []
    assert library.view.search("الجسر", filters=Filters(kind="statement")) == ()
    assert library.view.article_entry(FIRST.id).origins == ()


def test_a_day_and_an_outlet_are_filled_in(library: Library) -> None:
    bare = replace(FIRST, published=None, published_basis="unknown", outlet=None)
    with library.writer() as writer:
        writer.add_article(bare)
        assert writer.add_article(replace(FIRST, published_basis="metadata")) == "amended"
        assert writer.add_article(replace(FIRST, published_basis="metadata", outlet="الموج")) == "known"
    kept = library.view.article(FIRST.id)
    assert (kept.published, kept.published_basis, kept.outlet) == (FIRST.published, "metadata", "الضفة")

from __future__ import annotations

from tests.compare.newsroom import News, Said, document

from rawi.compare.claims.aliases import Aliases
from rawi.model import Document, Identities, MentionType, content_id


def naming(*names: str, kind: MentionType = "ORG") -> Document:
    return document(News(text="، ".join(names) + ".", names=[(name, kind) for name in names]))


def same(one: str, other: str, *documents: Document) -> bool:
    aliases = Aliases(documents, Identities())
    first, second = (aliases.identity_of("", content_id("ent", name)) for name in (one, other))
    return first == second


def test_a_shorter_name_is_the_one_body_of_the_course_that_begins_so() -> None:
    assert same("وزارة الري", "وزارة الري الصفوانية", naming("وزارة الري"), naming("وزارة الري الصفوانية"))
    assert same(
        "المحكمة العليا", "المحكمة العليا في درنار", naming("المحكمة العليا"), naming("المحكمة العليا في درنار")
    )


def test_of_two_bodies_that_begin_so_it_is_neither() -> None:
    others = naming("وزارة الري الصفوانية"), naming("وزارة الري الهورية")
    assert not same("وزارة الري", "وزارة الري الصفوانية", naming("وزارة الري"), *others)


def test_of_longer_names_of_one_body_it_is_the_longest() -> None:
    others = naming("هيئة مياه الوادي"), naming("هيئة مياه الوادي الكبير")
    assert same("هيئة مياه", "هيئة مياه الوادي الكبير", naming("هيئة مياه"), *others)


def test_names_that_one_article_has_side_by_side_are_of_two_bodies() -> None:
    assert not same("وزارة الري", "وزارة الري الصفوانية", naming("وزارة الري", "وزارة الري الصفوانية"))


def test_a_noun_for_a_kind_is_a_body_that_several_articles_name() -> None:
    bare = naming("البلدية")
    assert not same("البلدية", "بلدية الوادي", bare, naming("بلدية الوادي"))
    assert same("البلدية", "بلدية الوادي", bare, naming("بلدية الوادي"), naming("بلدية الوادي", "نادي الشهاب"))


def test_a_place_stands_for_no_body_that_is_called_after_it() -> None:
    named = naming("الوادي للطيران"), naming("الوادي للطيران", "نادي الشهاب")
    assert not same("الوادي", "الوادي للطيران", naming("الوادي", kind="LOC"), *named)


def test_speakers_that_are_no_mentions_count_too() -> None:
    said = Said("نادي الشهاب", "قال", "العقد سار", entity="ent_short")
    spoken = document(News(text="قال نادي الشهاب إن العقد سار.", said=(said,)))
    aliases = Aliases([spoken, naming("نادي الشهاب الرياضي")], Identities())
    assert aliases.identity_of("", "ent_short") == content_id("ent", "نادي الشهاب الرياضي")
    assert aliases.identity_of("", "ent_of_a_person") == "ent_of_a_person"

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.looking_back import AGAIN, ELSEWHERE, march, may

from rawi.compare import CompareLexicon
from rawi.compare.stories.guests import elsewhere, guests
from rawi.compare.stories.profiles import ProfileReader
from rawi.compare.stories.recalls import Recalling, RecallReader, packed_recalls, recalled, unpacked_recalls
from rawi.model import Document


def looks_back(lexicon: CompareLexicon, later: Document, earlier: Document) -> bool:
    recalls = RecallReader(lexicon).read(later)
    return bool(Recalling(recalls).of([ProfileReader(lexicon).read(earlier)]))


@pytest.mark.parametrize(
    ("words", "about", "published", "day"),
    [
        (AGAIN, "2024-03-10", "2024-05-02", "2024-03-11"),
        (AGAIN, "2024-03-10", "2024-05-02", "2024-03-10"),
        (AGAIN, "2024-03-10", "2026-01-15", "2024-03-12"),
        ("هجوما وقع في بلدة الصدف", "2024-03-10", "2024-05-02", "2024-03-11"),
    ],
)
def test_the_day_the_place_and_the_event_of_another_article(
    words: str, about: str, published: str, day: str, lexicon: CompareLexicon
) -> None:
    assert looks_back(lexicon, may(words, about, published), march(day))


@pytest.mark.parametrize(
    ("words", "about", "published"),
    [
        pytest.param(AGAIN, "2024-04-10", "2024-05-02", id="same place in another month"),
        pytest.param(AGAIN, "2023-03-10", "2024-05-02", id="a year before"),
        pytest.param(AGAIN, None, "2024-05-02", id="no day"),
        pytest.param(AGAIN, "2024-03-10", "2024-03-14", id="within the week"),
        pytest.param(ELSEWHERE, "2024-03-10", "2024-05-02", id="another place"),
        pytest.param("بلدة الصدف احتفلت بعيد النخيل", "2024-03-10", "2024-05-02", id="another event"),
    ],
)
def test_near_and_yet_another(words: str, about: str | None, published: str, lexicon: CompareLexicon) -> None:
    assert not looks_back(lexicon, may(words, about, published), march())


def test_what_came_later_is_not_recalled(lexicon: CompareLexicon) -> None:
    assert not looks_back(lexicon, may(), march("2024-03-20"))
    assert not looks_back(lexicon, may(), march("2024-03-09"))


def test_an_article_is_no_guest_of_its_own_course(lexicon: CompareLexicon) -> None:
    then, later = march(), may()
    profiles = [ProfileReader(lexicon).read(one) for one in (then, later)]
    recalls = RecallReader(lexicon).read(later)
    assert recalled(recalls, profiles) == {then.article.id}
    assert Recalling(recalls).of(profiles) == ()


def test_a_headline_and_an_undated_article_recall_nothing(lexicon: CompareLexicon) -> None:
    later = may()
    headlines = tuple(replace(one, in_headline=True) for one in later.statements)
    assert not RecallReader(lexicon).read(replace(later, statements=headlines))
    undated = replace(later, article=replace(later.article, published=None))
    assert not RecallReader(lexicon).read(undated)


def test_recalls_are_kept_as_they_are(lexicon: CompareLexicon) -> None:
    recalls = RecallReader(lexicon).read(may())
    assert recalls
    assert tuple(unpacked_recalls(may().article.id, packed_recalls(recalls))) == recalls
    assert packed_recalls(()) == ""
    assert not list(unpacked_recalls("art_x", ""))


def test_a_guest_is_heard_with_what_it_recalls_alone(lexicon: CompareLexicon) -> None:
    later = may()
    recalls = RecallReader(lexicon).read(later)
    (guest,) = guests(recalls, [later])
    assert elsewhere(recalls) == [later.article.id]
    assert [one.content_text for one in guest.part.statements] == [AGAIN]
    assert guest.heard == {later.statements[1].id: "2024-03-10"}

"""A library to which articles come one by one holds what it would hold if all had come at once."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update
from tests import knowing
from tests.compare.deciding import claim_of, merge, own_origin, split
from tests.compare.newsroom import HashingEncoder, News, Said, document
from tests.store.fresh import fresh

from rawi.compare import CompareLexicon, compare, renewal
from rawi.model import Decision, Document, Identities, Identity, NameUse, content_id
from rawi.store import Library, tables
from rawi.store.view import View

WIRE = (
    "أعلنت هيئة الموانئ في المرسى القديمة فتح الرصيف الشمالي أمام سفن الشحن بعد صيانة دامت ثلاثة أشهر. "
    "وأوضح مدير الرصيف نادر العرعوري أن الرافعات الجديدة ترفع أربعين طنا في المرة الواحدة، وأن أول سفينة "
    "رست عند الفجر وعلى متنها شحنة من الأخشاب والحديد المسلح لمصانع الضفة الغربية من النهر."
)
SPEAKERS = (
    ("محافظ المرسى", "التسرب في خزان العرعار لم يصل إلى شاطئ السدرة"),
    ("جمعية الصيادين", "التسرب في خزان العرعار وصل إلى شاطئ السدرة"),
    ("نقيب الغواصين", "التسرب في خزان العرعار بلغ شاطئ السدرة ليل الأحد"),
    ("مدرب الصقور", "المهاجم هيثم البلوطي سيلعب نهائي كأس الكوثر"),
    ("طبيب الصقور", "المهاجم هيثم البلوطي لن يلعب نهائي كأس الكوثر"),
)


def news() -> list[Document]:
    told = [
        News(
            text=f"قال {speaker} إن {content}. {outlet}، العدد {number}.",
            outlet=outlet,
            said=(Said(speaker, "قال", content, kind="person"),),
            published=f"2024-03-{10 + number % 3}",
        )
        for number, (speaker, content) in enumerate(SPEAKERS)
        for outlet in ("الضحى", "الميناء")[: 1 + number % 2]
    ]
    wires = [
        News(text=WIRE, outlet="وكالة النبأ للأنباء", published="2024-03-10"),
        News(text="الساحل - النبأ\n\n" + WIRE, outlet="الساحل", agency="النبأ", published="2024-03-11"),
        News(text=WIRE + " وتابع الخبر عمال الرصيف.", outlet="صحيفة الجبل", published="2024-03-12"),
        News(text="عاد العمال. " + WIRE[:260], outlet="الغد", published=None),
    ]
    return [document(one) for one in (*told, *wires)]


@pytest.fixture(scope="module")
def lexicon() -> CompareLexicon:
    return knowing.comparing()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with fresh(tmp_path / "library.db") as opened:
        yield opened


def put(library: Library, documents: Iterable[Document]) -> None:
    with library.writer() as writer:
        for one in documents:
            writer.add_article(one.article)
            writer.put_document(one)


def renewed(
    library: Library, lexicon: CompareLexicon, decisions: Sequence[Decision] = (), *, otherwise: bool = False
) -> bool:
    """Compare what is new, or `otherwise` ruled than before; whether all had to be compared."""
    with library.view.comparing() as kept:
        found = renewal(kept, HashingEncoder(), lexicon, decisions=decisions, ruled_otherwise=otherwise)
    with library.writer() as writer:
        writer.keep(found)
    return found.whole


def held(library: Library) -> list[object]:
    view: View = library.view
    entries = sorted(view.articles(), key=lambda one: one.reference.id)
    return [view.claims(), view.disputes(), sorted(view.stories(), key=lambda one: one.id), view.origins(), entries]


def all_held(library: Library) -> list[object]:
    with library.view.comparing() as kept:
        overlaps = sorted(repr(one) for one in kept.overlaps(kept.kept()))
    with library._database.reading() as connection:
        grown = sorted(map(tuple, connection.execute(select(tables.grown))))
    return [*held(library), overlaps, grown]


def at_once(
    folder: Path, documents: Sequence[Document], lexicon: CompareLexicon, decisions: Sequence[Decision] = ()
) -> list[object]:
    (folder / "at_once.db").unlink(missing_ok=True)
    with fresh(folder / "at_once.db") as library:
        put(library, documents)
        assert renewed(library, lexicon, decisions)
        return all_held(library)


@pytest.mark.parametrize("seed", range(4))
def test_one_by_one_in_any_order_comes_to_what_all_at_once_comes_to(
    library: Library, tmp_path: Path, lexicon: CompareLexicon, seed: int
) -> None:
    documents = news()
    wanted = at_once(tmp_path, documents, lexicon)
    random.Random(seed).shuffle(documents)
    whole = []
    for one in documents:
        put(library, [one])
        whole.append(renewed(library, lexicon))
    assert whole.count(False) >= len(documents) // 2
    assert all_held(library) == wanted


def test_what_is_kept_is_what_comparing_all_documents_comes_to(library: Library, lexicon: CompareLexicon) -> None:
    documents = news()
    for one in documents:
        put(library, [one])
        renewed(library, lexicon)
    found = compare(documents, HashingEncoder(), lexicon)
    assert library.view.claims() == found.claims
    assert library.view.disputes() == found.disputes
    assert library.view.origins() == found.origins
    assert found.disputes


def test_what_goes_leaves_no_trace_and_what_comes_back_is_as_before(
    library: Library, tmp_path: Path, lexicon: CompareLexicon
) -> None:
    documents = news()
    wanted = at_once(tmp_path, documents, lexicon)
    put(library, documents)
    renewed(library, lexicon)
    for gone in (documents[1], documents[-3]):
        rest = [one for one in documents if one is not gone]
        with library.writer() as writer:
            writer._drop_document(gone.article.id)
        assert not renewed(library, lexicon)
        assert all_held(library)[:4] == at_once(tmp_path, rest, lexicon)[:4]
        put(library, [gone])
        assert not renewed(library, lexicon)
        assert all_held(library) == wanted


def test_an_article_read_anew_takes_its_own_place(library: Library, tmp_path: Path, lexicon: CompareLexicon) -> None:
    documents = news()
    wanted = at_once(tmp_path, documents, lexicon)
    put(library, documents)
    renewed(library, lexicon)
    put(library, documents[2:3])
    with library.view.comparing() as kept:
        assert kept.waiting() == ([documents[2].article.id], [], [])
    assert not renewed(library, lexicon)
    assert all_held(library) == wanted
    with library.view.comparing() as kept:
        assert kept.waiting() == ([], [], [])


def test_what_somebody_is_called_now_puts_his_courses_off(library: Library, lexicon: CompareLexicon) -> None:
    documents = news()
    put(library, documents)
    renewed(library, lexicon)
    speaker = documents[0].statements[0].speaker
    with library.writer() as writer:
        writer.comparing().put_off({speaker.entity or ""})
    with library.view.comparing() as kept:
        fresh, gone, stale = kept.waiting()
    speaking = {one.article.id for one in documents for each in one.statements if each.speaker.entity == speaker.entity}
    assert (fresh, gone, set(stale)) == ([], [], speaking if speaker.entity else set())


def compared(library: Library, lexicon: CompareLexicon) -> list[tuple[str, ...]]:
    """The articles of the courses that are compared, of which nothing is kept."""
    with library.view.comparing() as kept:
        return [one.story.articles for one in renewal(kept, HashingEncoder(), lexicon).parts]


def test_what_only_seems_to_have_changed_is_not_compared_again(library: Library, lexicon: CompareLexicon) -> None:
    documents = news()
    put(library, documents)
    renewed(library, lexicon)
    with library.writer() as writer:
        connection = writer.comparing()._connection
        connection.execute(update(tables.outlines).values(stale=True))
    with library.view.comparing() as kept:
        assert len(kept.waiting()[2]) == len(documents)
    assert compared(library, lexicon) == []
    course = library.view.stories()[0]
    for column in ("around", "mark"):
        with library.writer() as writer:
            connection = writer.comparing()._connection
            otherwise = {column: "", "around": ""}
            connection.execute(update(tables.stories).where(tables.stories.c.id == course.id).values(**otherwise))
        assert compared(library, lexicon) == ([course.articles] if column == "mark" else [])
    renewed(library, lexicon)
    assert compared(library, lexicon) == []
    with library.view.comparing() as kept:
        assert kept.waiting() == ([], [], [])


def undone(decision: Decision) -> Decision:
    return replace(decision, undone_at="2025-02-01T00:00:00+00:00", undone_by="منى")


def decided(documents: Sequence[Document], lexicon: CompareLexicon) -> list[Decision]:
    """A claim of two courses made one, one parted, and a dispute dismissed."""
    found = compare(documents, HashingEncoder(), lexicon)
    leak, match = (claim_of(found, words, documents) for words in ("بلغ شاطئ السدرة", "سيلعب نهائي"))
    assert leak.story != match.story
    dispute = found.disputes[0]
    shown = [statement for position in dispute.positions for statement in position.statements]
    dismissal = Decision(
        id="dec_09", kind="dismiss", subjects=(dispute.id, *shown), who="منى", why="لا خلاف",
        at="2025-01-09T00:00:00+00:00",
    )  # fmt: skip
    return [
        merge(leak, match, documents=documents),
        split(leak, "بلغ شاطئ السدرة", documents=documents),
        dismissal,
    ]


@pytest.mark.parametrize("number", range(3))
def test_a_decision_has_only_its_courses_compared_and_so_has_its_undoing(
    library: Library, tmp_path: Path, lexicon: CompareLexicon, number: int
) -> None:
    documents = news()
    decision = decided(documents, lexicon)[number]
    put(library, documents[:-1])
    assert renewed(library, lexicon)
    before = all_held(library)
    assert not renewed(library, lexicon, [decision], otherwise=True)
    assert all_held(library) == at_once(tmp_path, documents[:-1], lexicon, [decision])
    assert all_held(library) != before
    put(library, documents[-1:])
    assert not renewed(library, lexicon, [decision])
    assert all_held(library) == at_once(tmp_path, documents, lexicon, [decision])
    assert not renewed(library, lexicon, [undone(decision)], otherwise=True)
    assert all_held(library) == at_once(tmp_path, documents, lexicon)


def test_an_origin_that_people_part_may_have_articles_of_any_course(
    library: Library, tmp_path: Path, lexicon: CompareLexicon
) -> None:
    documents = news()
    found = compare(documents, HashingEncoder(), lexicon)
    origin = next(one for one in found.origins if len(one.articles) > 1)
    decision = own_origin(origin, origin.articles[0], documents=documents)
    put(library, documents)
    renewed(library, lexicon)
    assert renewed(library, lexicon, [decision], otherwise=True)
    assert all_held(library) == at_once(tmp_path, documents, lexicon, [decision])
    assert renewed(library, lexicon, [undone(decision)], otherwise=True)
    assert all_held(library) == at_once(tmp_path, documents, lexicon)


def named(one: Document) -> Document:
    """The same with an id for the name of everybody who speaks."""
    told = (
        replace(each, speaker=replace(each.speaker, entity=content_id("ent", each.speaker.name)))
        for each in one.statements
    )
    return replace(one, statements=tuple(told))


def linked(documents: Sequence[Document], ids: Sequence[str]) -> Identities:
    """Everybody who speaks is somebody else, by these ids."""
    names = {each.speaker.entity: each.speaker.name for one in documents for each in one.statements}
    known = sorted((entity, name) for entity, name in names.items() if entity)
    things = [
        Identity(id=thing, name=name, kind="PER", names=(NameUse(entity=entity, spellings=(name,), articles=()),))
        for (entity, name), thing in zip(known, ids, strict=False)
    ]
    return Identities(identities=tuple(things), of={("", one.names[0].entity): one.id for one in things})


def by_whom(library: Library) -> list[object]:
    with library._database.reading() as connection:
        columns = (tables.positions.c.holder, tables.dispute_holders.c.holder)
        held = [sorted(connection.execute(select(column)).scalars()) for column in columns]
        table = tables.speakers
        speakers = connection.execute(select(table.c.story, table.c.article_id, table.c.key, table.c.holder))
        stories = connection.execute(select(tables.stories.c.id, tables.stories.c.around, tables.stories.c.meant))
        return [*held, sorted(map(tuple, speakers)), sorted(map(tuple, stories))]


def test_things_that_go_by_other_ids_are_told_by_them_and_nothing_is_compared(
    library: Library, tmp_path: Path, lexicon: CompareLexicon
) -> None:
    documents = [named(one) for one in news()]
    before = ["ent_1", "ent_2", "ent_3", "ent_4", "ent_5"]
    now = ["ent_2", "ent_1", "ent_7", "ent_4", "ent_8"]  # Two have changed theirs with one another.
    put(library, documents)
    with library.writer() as writer:
        writer.link(linked(documents, before))
    renewed(library, lexicon)
    with library.writer() as writer:
        writer.link(linked(documents, now))
    assert compared(library, lexicon) == []
    assert not renewed(library, lexicon)
    assert "ent_7" in {position.holder.entity for claim in library.view.claims() for position in claim.positions}
    with fresh(tmp_path / "other.db") as other:
        put(other, documents)
        with other.writer() as writer:
            writer.link(linked(documents, now))
        renewed(other, lexicon)
        assert by_whom(library) == by_whom(other)
        assert all_held(library) == all_held(other)

"""Linking with a library: whatever comes and goes, what is kept is what linking all at once would keep."""

from __future__ import annotations

import random
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests import knowing
from tests.resolve.identity.articles import article_of, articles, decisions, limit
from tests.resolve.identity.library import named
from tests.store.making import article, document, mention

from rawi.model import Decision, Identities
from rawi.resolve.identity import Knowledge, Named, identify, relink
from rawi.resolve.identity.naming import Names
from rawi.store import Library, linked, tables

KEPT = (*linked.LINKED, tables.identities, tables.spellings, tables.meanings, tables.open_pairs)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("linking")


class Linked:
    """A library whose names are linked as articles come and go."""

    def __init__(self, folder: Path, knowledge: Knowledge) -> None:
        self.library = Library.open(folder / "linked.db")
        self._knowledge = knowledge
        with self.library.writer() as writer:
            writer.drop_derived()

    def change(self, come: list[list[Named]], gone: set[str], decided: tuple[Decision, ...]) -> frozenset[str]:
        names = [one for part in come for one in part]
        with self.library.writer() as writer:
            return relink(writer.linking(), names, gone, decided, knowledge=self._knowledge)

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        with self.library._database.reading() as connection:
            return {table.name: sorted(map(tuple, connection.execute(select(table)))) for table in KEPT}

    def identities(self) -> Identities:
        with self.library._database.reading() as connection:
            meanings = connection.execute(select(tables.meanings)).all()
        found = self.library.view.identities(limit=None)[0]
        pairs = tuple(pair.join for pair in self.library.view.open_pairs())
        return Identities(
            identities=tuple(sorted(found, key=lambda one: one.id)),
            open_pairs=pairs,
            of={(row.article_id, row.entity): row.identity for row in meanings},
        )


@pytest.mark.usefixtures("small")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_in_any_order_and_any_portions_the_same_is_kept(seed: int, folder: Path, knowledge: Knowledge) -> None:
    chance = random.Random(seed)
    library, decided = articles(chance), decisions(chance)
    (folder / "a").mkdir(exist_ok=True)
    (folder / "b").mkdir(exist_ok=True)
    one_by_one, at_once = Linked(folder / "a", knowledge), Linked(folder / "b", knowledge)
    order = chance.sample(library, len(library))
    gone = {article_of(part) for part in chance.sample(library, len(library) // 4)}
    at = 0
    while at < len(order):
        many = chance.randint(1, 4)
        one_by_one.change(order[at : at + many], set(), decided)
        at += many
    one_by_one.change([], gone, decided)
    left = [part for part in library if article_of(part) not in gone]
    at_once.change(left, set(), decided)
    assert one_by_one.rows() == at_once.rows()
    names = [one for part in left for one in part]
    assert one_by_one.identities() == identify(names, decided, knowledge=knowledge)
    one_by_one.library.close()
    at_once.library.close()


def test_articles_wait_to_be_linked_until_they_are_and_again_when_read_anew(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    with Library.open(tmp_path / "linked.db") as library:
        kept = [article("قال سالم الراسبي إن السد امتلأ"), article("لا أسماء هنا")]
        read = [document(kept[0], mentions=[mention(kept[0], "سالم الراسبي", "PER")]), document(kept[1])]
        with library.writer() as writer:
            for one in kept:
                writer.add_article(one)
            for each in read:
                writer.put_document(each)
            ids = sorted(one.id for one in kept)
            assert writer.linking().waiting() == (ids, [])
            relink(writer.linking(), read, knowledge=knowledge)
            assert writer.linking().waiting() == ([], [])
            writer.put_document(read[1], dated=True)
            assert writer.linking().waiting() == ([], [])
            writer.put_document(read[0])
            assert writer.linking().waiting() == ([kept[0].id], [])


def test_what_names_mean_in_some_articles_is_asked_without_the_others(folder: Path, knowledge: Knowledge) -> None:
    one = Linked(folder, knowledge)
    library = articles(random.Random(7))
    one.change(library, set(), ())
    whole = one.identities()
    asked = article_of(library[0])
    found = one.library.view.identities_in([asked])
    names = {each.entity for each in library[0]}
    assert names <= {entity for _, entity in found.of}
    assert all(found.identity_of(asked, name) == whole.identity_of(asked, name) for name in names)
    assert {(each.id, each.name) for each in found.identities} <= {(each.id, each.name) for each in whole.identities}
    one.library.close()


def test_names_whose_things_changed_are_told(folder: Path, knowledge: Knowledge) -> None:
    one = Linked(folder, knowledge)
    first = named("ديفيد كراغنس", articles=["art_1"], offices=["وزير الري"])
    assert one.change([[first]], set(), ()) == frozenset()
    assert one.change([[named("هيفاء البلهان", articles=["art_2"])]], set(), ()) == frozenset()
    second = [named("ديفيد كراجنس", articles=[f"art_{n}"], offices=["وزير الري"]) for n in (3, 4)]
    told = one.change([second], set(), ())
    (together,) = one.library.view.identities(words="كراجنس")[0]
    assert {use.entity for use in together.names} == {first.entity, second[0].entity}
    assert first.entity in told
    one.library.close()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(3))
def test_a_name_of_many_articles_and_one_sense_is_counted_in_any_order(
    seed: int, tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one_by_one", "at_once"):
        (tmp_path / name).mkdir()
    one_by_one, at_once = Linked(tmp_path / "one_by_one", knowledge), Linked(tmp_path / "at_once", knowledge)
    library = [[named("هيفاء البلهان", articles=[f"art_{n:02}"], offices=["وزيرة الري"])] for n in range(12)]
    at_once.change(library, set(), ())
    order = random.Random(seed).sample(library, len(library))
    one_by_one.change(order[:6], set(), ())
    divided = Mock(side_effect=AssertionError("all uses were read"))
    monkeypatch.setattr(Names, "_divided", divided)
    for part in order[6:]:
        one_by_one.change([part], set(), ())
    assert one_by_one.rows() == at_once.rows()
    for one in (one_by_one, at_once):
        one.library.close()

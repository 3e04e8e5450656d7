"""The linker: names that come one article after the other are linked as if all had come at once."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import knowing
from tests.resolve.identity.articles import NAMES, article_of, articles, decisions, limit

from rawi.model import MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge, Linker, Named, Use, blocking, identify, units


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch)


@pytest.mark.usefixtures("small")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_in_any_order_and_any_portions_they_are_linked_as_at_once(seed: int, knowledge: Knowledge) -> None:
    chance = random.Random(seed)
    library, decided = articles(chance), decisions(chance)
    order = chance.sample(library, len(library))
    linker = Linker(decided, knowledge=knowledge)
    at = 0
    while at < len(order):
        many = chance.randint(1, 3)
        linker.renew(named for article in order[at : at + many] for named in article)
        at += many
    gone = {article_of(article) for article in chance.sample(library, len(library) // 4)}
    linker.renew((), gone)
    at_once = Linker(decided, knowledge=knowledge)
    at_once.renew(named for article in library if article_of(article) not in gone for named in article)
    assert linker.identities() == at_once.identities()


def test_what_identify_finds_is_what_the_linker_finds(knowledge: Knowledge) -> None:
    uses = [Use(article=f"art_{number}", spellings=((name, 1),)) for number, (name, _) in enumerate(NAMES)]
    names = [
        Named(entity=entity_of(name, kind), kind=kind, uses=(use,))
        for use, (name, kind) in zip(uses, NAMES, strict=True)
    ]
    linker = Linker(knowledge=knowledge)
    for named in names:
        linker.renew([named])
    assert linker.identities() == identify(names, knowledge=knowledge)
    assert len(linker.identities().identities) < len(names)


@pytest.mark.parametrize("kind", ["PER", "ORG", "LOC", "FAC", "NORP", "EVENT"])
def test_a_name_without_a_letter_is_passed_over(kind: MentionType, knowledge: Knowledge) -> None:
    names = [
        Named(entity=entity_of(name, kind), kind=kind, uses=(Use(article="art_1", spellings=((name, 1),)),))
        for name in ("«", "بهارون")
    ]
    assert [identity.name for identity in identify(names, knowledge=knowledge).identities] == ["بهارون"]


@pytest.mark.usefixtures("small")
def test_a_surname_of_many_brings_only_the_short_form_together_with_full_names(knowledge: Knowledge) -> None:
    names = ["سالم الراسبي", "نواف الراسبي", "كامل الراسبي", "الراسبي"]
    blocks = blocking.Blocks(knowledge, latin=True)
    found = [
        units.units_of(
            Named(entity=entity_of(name, "PER"), kind="PER", uses=(Use(article="art_1", spellings=((name, 1),)),)),
            knowledge,
        )[0]
        for name in names
    ]
    keys = [blocks.keys(unit, frozenset()) for unit in found]
    for unit, own in zip(found, keys, strict=True):
        blocks.put(unit, own)
    pairs = blocks.around(dict.fromkeys(keys[0] & keys[1], found))
    short = found[3].slot
    assert keys[0] & keys[1]
    assert not [pair for pair in pairs if short not in pair]
    assert [pair for pair in pairs if short in pair]

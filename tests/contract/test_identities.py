"""Who is who: every name leads to its thing, and a thing to all that is said by it and of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.contract.conftest import Open
from tests.store.making import article, comparison, document, entity, mention, position, statement

from rawi.errors import NotFoundError
from rawi.model import Feature, Identities, Identity, Join, NameUse, Office, sense_id
from rawi.store import Library

MATCH = article("قال يوسف الناظوري إن الفريق جاهز. وقالت منى الزيتوني إن الناظوري غائب عن النادي.", outlet="الملعب")
CUP = article("قال الناظوري إن الكأس قريبة، ونفى الاتحاد الريفي ما قاله يوسف الناظوري.", outlet="الكأس")
READY = statement(MATCH, "يوسف الناظوري", "الفريق جاهز", role="المدرب")
AWAY = statement(MATCH, "منى الزيتوني", "الناظوري غائب عن النادي")
NEAR = statement(CUP, "الناظوري", "الكأس قريبة")
NO = statement(CUP, "الاتحاد الريفي", "ما قاله يوسف الناظوري", kind="organisation")
COACH, SHORT, MONA, UNION, CLUB = map(entity, ("يوسف الناظوري", "الناظوري", "منى الزيتوني", "الاتحاد الريفي", "النادي"))
JOIN = Join(first=COACH, second=SHORT, score=2.5, features=(Feature(name="surname alone", weight=2.5),))
OPEN = Join(first=SHORT, second=MONA, score=0.1, features=(Feature(name="same body", weight=0.1, words="النادي"),))
OFFICE = Office(words="مدرب المنتخب", first="2023-01-01", last="2023-02-01", articles=(MATCH.id,))


def identity(id: str, name: str, kind: str, *uses: tuple[str, str, tuple[str, ...]], **rest: object) -> Identity:
    names = tuple(NameUse(entity=own, spellings=(spelling,), articles=where) for own, spelling, where in uses)
    return Identity(id=id, name=name, kind=kind, names=names, **rest)  # type: ignore[arg-type]


YOUSEF = identity(
    COACH, "يوسف الناظوري", "PER", (COACH, "يوسف الناظوري", (MATCH.id,)), (SHORT, "الناظوري", (CUP.id, MATCH.id)),
    offices=(OFFICE,), joins=(JOIN,), known=("Q9",),
)  # fmt: skip
FOUND = Identities(
    identities=(
        YOUSEF,
        identity(MONA, "منى الزيتوني", "PER", (MONA, "منى الزيتوني", (MATCH.id,))),
        identity(UNION, "الاتحاد الريفي", "ORG", (UNION, "الاتحاد الريفي", (CUP.id,))),
        identity(CLUB, "النادي", "ORG", (CLUB, "النادي", (MATCH.id,))),
    ),
    open_pairs=(OPEN,),
    of={("", COACH): COACH, ("", SHORT): COACH, ("", MONA): MONA, ("", UNION): UNION, ("", CLUB): CLUB},
)


def fill(library: Library, found: Identities) -> Library:
    with library.writer() as writer:
        for one in (MATCH, CUP):
            writer.add_article(one)
        named = [mention(MATCH, "يوسف الناظوري", "PER"), mention(MATCH, "النادي", "ORG")]
        inside = mention(MATCH, "الناظوري", "PER", after="إن الناظوري")
        writer.put_document(document(MATCH, READY, AWAY, mentions=[*named, inside]))
        writer.put_document(document(CUP, NEAR, NO, mentions=[mention(CUP, "يوسف الناظوري", "PER")]))
        sides = position("يوسف الناظوري", "affirms", READY, NEAR), position("الاتحاد الريفي", "denies", NO)
        writer.put_comparison(replace(comparison(*sides), identities=found))
    return library


@pytest.fixture
def filled(open_library: Open) -> Library:
    return open_library(found)


def found(library: Library) -> None:
    fill(library, FOUND)


@pytest.mark.parametrize("given", [COACH, SHORT, SHORT[:12], "يوسف الناظوري", "الناظوري", "ناظوري"])
def test_every_name_leads_to_everything(filled: Library, given: str) -> None:
    record = filled.view.holder(given)
    assert (record.entry.key, record.entry.name, record.entry.type) == (COACH, "يوسف الناظوري", "PER")
    assert record.identity == YOUSEF
    assert set(record.names) == {"يوسف الناظوري", "الناظوري"}
    assert record.roles == ("المدرب", "مدرب المنتخب")
    assert {one.statement for one in record.statements} == {READY, NEAR}
    assert {one.statement for one in record.about} == {AWAY, NO}
    assert [(one.name, len(one.disputes)) for one in record.at_odds] == [("الاتحاد الريفي", 1)]
    assert [(pair.first.name, pair.second.name) for pair in record.open_pairs] == [("الناظوري", "منى الزيتوني")]
    assert record.others == ()


def test_who_is_never_quoted_is_found_with_what_is_said_of_it(filled: Library) -> None:
    record = filled.view.holder("النادي")
    assert (record.entry.key, record.entry.statements, record.entry.articles) == (CLUB, 0, 1)
    assert [one.statement for one in record.about] == [AWAY]


def test_a_name_of_two_things_means_another_in_another_article(library: Library) -> None:
    second = "ent_00000000000000ff"
    parted = replace(
        FOUND,
        identities=(
            identity(COACH, "الناظوري", "PER", (SHORT, "الناظوري", (MATCH.id,)), (COACH, "يوسف الناظوري", (MATCH.id,))),
            identity(second, "الناظوري", "PER", (SHORT, "الناظوري", (CUP.id,))),
            *FOUND.identities[1:],
        ),
        of={**FOUND.of, (CUP.id, SHORT): second},
    )
    filled = fill(library, parted)
    first, other = filled.view.holder(COACH), filled.view.holder(second)
    assert [one.statement for one in first.statements] == [READY]
    assert [one.statement for one in other.statements] == [NEAR]
    named = filled.view.holder(SHORT)
    assert {named.entry.key, *(one.key for one in named.others)} == {COACH, second}


def test_a_sense_of_a_name_bears_the_name_and_leads_to_its_thing(library: Library) -> None:
    sense, open_sense = sense_id(SHORT, CUP.id), sense_id(CLUB, MATCH.id)
    joined = replace(YOUSEF, joins=(replace(JOIN, second=sense),))
    pair = replace(OPEN, first=sense, second=open_sense)
    club = replace(FOUND.identities[3], id=open_sense)
    found = replace(FOUND, identities=(joined, *FOUND.identities[1:3], club), open_pairs=(pair,))
    filled = fill(library, replace(found, of={**FOUND.of, (CUP.id, SHORT): COACH, (MATCH.id, CLUB): open_sense}))
    (shown,) = filled.view.open_pairs()
    assert (shown.first.name, shown.second.name) == ("الناظوري", "النادي")
    assert filled.view.identity(sense) == joined
    with library.writer() as writer:
        assert writer.decide("retype", [sense], who="منى", why="فريق", value="ORG").subjects == (SHORT,)
        assert writer.decide("retype", [COACH], who="منى", why="فريق", value="ORG").subjects == (COACH, SHORT)


def test_links_hold_when_the_id_shown_changes(filled: Library) -> None:
    renamed = replace(YOUSEF, id=SHORT)
    with filled.writer() as writer:
        of = {key: SHORT if thing == COACH else thing for key, thing in FOUND.of.items()}
        found = Identities(identities=(renamed, *FOUND.identities[1:]), of=of)
        writer.put_comparison(replace(comparison(), identities=found))
    assert filled.view.holder(COACH).identity == filled.view.holder(SHORT).identity == renamed
    assert filled.view.identity(COACH) == renamed


def test_names_those_of_most_articles_first(filled: Library) -> None:
    found, total = filled.view.identities()
    assert (found[0], total) == (YOUSEF, 4)
    assert filled.view.identities(limit=1, offset=1)[0] == found[1:2]
    assert filled.view.identities(words="الناظورى") == ((YOUSEF,), 1)
    assert {one.id for one in filled.view.identities(kind="ORG")[0]} == {UNION, CLUB}
    assert filled.view.identities(words="%") == filled.view.identities(words="غائب") == ((), 0)


def test_a_list_of_names_tells_the_same_without_their_articles(filled: Library) -> None:
    found, total = filled.view.identities()
    lines, same = filled.view.name_lines()
    assert same == total
    for line, one in zip(lines, found, strict=True):
        spelled = {spelling for use in one.names for spelling in use.spellings} - {one.name}
        articles = {article for use in one.names for article in use.articles}
        assert (line.id, line.name, line.kind, line.articles) == (one.id, one.name, one.kind, len(articles))
        assert set(line.spellings) == spelled
    assert filled.view.name_lines(words="الناظورى", limit=5)[0] == tuple(one for one in lines if one.id == YOUSEF.id)
    assert filled.view.name_lines(kind="ORG", offset=1)[1] == 2
    with pytest.raises(NotFoundError):
        filled.view.identity("ent_0123456789")


def test_open_pairs_are_named(filled: Library) -> None:
    (pair,) = filled.view.open_pairs()
    assert pair.join == OPEN
    assert (pair.first.kind, pair.second.entity) == ("PER", MONA)
    assert filled.view.counts().open_pairs == 1
    assert filled.view.counts().names == 4


def test_references_lead_back(filled: Library) -> None:
    found = filled.view.references([CUP.id, "art_none"])
    assert {id: one.outlet for id, one in found.items()} == {CUP.id: "الكأس"}

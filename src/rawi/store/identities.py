"""Identities: which names mean one thing, as the last comparison left it, and the pairs that it left open."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, delete, func, insert, or_, select, update

from rawi.errors import NotFoundError
from rawi.model import Identities, Identity, Join, MentionType
from rawi.model.identity import Stated, stated
from rawi.model.ledger import NamedPair, NamedThing, NameLine
from rawi.model.wire import identity_from_json, identity_to_json, join_from_json, join_to_json
from rawi.store import linked, tables
from rawi.store.database import portions
from rawi.store.ids import full_id
from rawi.store.packing import dumped
from rawi.store.terms import name_words, padded

CHUNK = 400
_AT_ONCE = 5_000
NO_NAME = "rawi names lists them. Who is only described has none: rawi review respeak says who spoke."
"""Where ids of names are, for who gives one that is none."""


def put(connection: Connection, found: Identities) -> None:
    """Keep the identities of a comparison that has all of them; the tables are empty, and so is what links further."""
    for linking in linked.LINKED:
        connection.execute(delete(linking))
    _put_identities(connection, ((one, _articles(one), _own(one)) for one in found.identities))
    _insert(
        connection,
        tables.meanings,
        [
            {"entity": entity, "article_id": article, "identity": identity}
            for (article, entity), identity in sorted({**_senses(found), **found.of}.items())
        ],
    )
    _insert(
        connection,
        tables.open_pairs,
        [
            {"first": pair.first, "second": pair.second, "score": pair.score, "body": dumped(join_to_json(pair))}
            for pair in found.open_pairs
        ],
    )


def put_things(
    connection: Connection, things: Mapping[str, Identity | None], senses: Mapping[str, Mapping[str, str]]
) -> None:
    """Keep linked identities by their ids, or take them away. Their articles and offices are not in them: they follow
    from the uses. `senses` are, for each of them and for those whose uses are others now, the names' own ids by the ids
    of their units; in how many articles they are is counted."""
    table = tables.identities
    for part in portions(sorted(things), CHUNK):
        connection.execute(delete(tables.spellings).where(tables.spellings.c.identity.in_(part)))
        connection.execute(delete(table).where(table.c.id.in_(part)))
    _put_identities(connection, ((one, 0, senses[id]) for id, one in things.items() if one is not None))
    units, uses = linked.units, linked.uses
    of_unit = and_(uses.c.entity == units.c.entity, uses.c.kind == units.c.kind, uses.c.sense == units.c.number)
    counted = select(func.count(uses.c.article_id.distinct())).join_from(units, uses, of_unit)
    whole = update(table).values(articles=counted.where(units.c.thing == table.c.id).scalar_subquery())
    for part in portions(sorted(senses), CHUNK):
        connection.execute(whole.where(table.c.id.in_(part)))


def _put_identities(connection: Connection, found: Iterable[tuple[Identity, int, Mapping[str, str]]]) -> None:
    for part in portions(found, _AT_ONCE):
        rows: list[dict[str, object]] = [
            {"id": one.id, "name": one.name, "type": one.kind, "articles": n, "body": dumped(identity_to_json(one))}
            for one, n, _ in part
        ]
        _insert(connection, tables.identities, rows)
        _insert(connection, tables.spellings, [row for one, _, own in part for row in _spellings(one, own)])


def _articles(identity: Identity) -> int:
    return len({article for use in identity.names for article in use.articles})


def replaced(connection: Connection, found: Identities) -> set[str]:
    """Keep identities in place of all others; the names' own ids that now mean another thing somewhere, or one that is
    now called otherwise."""
    before = meanings(connection)
    for table in (tables.open_pairs, tables.meanings, tables.spellings, tables.identities):
        connection.execute(delete(table))
    put(connection, found)
    now = meanings(connection)
    return {key[0] for key in before.keys() | now.keys() if before.get(key) != now.get(key)}


def meanings(connection: Connection) -> dict[tuple[str, str], tuple[str, str]]:
    """The identity that each name means in each article, and that one's name, by name and article."""
    table = tables.meanings
    query = select(table, tables.identities.c.name).join(tables.identities, tables.identities.c.id == table.c.identity)
    return {(row.entity, row.article_id): (row.identity, row.name) for row in connection.execute(query)}


def listed(
    connection: Connection, *, words: str | None, kind: MentionType | None, limit: int | None, offset: int
) -> tuple[tuple[Identity, ...], int]:
    """Things, those that most articles name first, and how many there are; `words` are words of any of their names."""
    columns = (tables.identities.c.body,)
    rows, total = _listed(connection, columns, words=words, kind=kind, limit=limit, offset=offset)
    return tuple(_read(connection, [row.body for row in rows])), total


def _listed(
    connection: Connection,
    columns: Sequence[ColumnElement[Any]],
    *,
    words: str | None,
    kind: MentionType | None,
    limit: int | None,
    offset: int,
) -> tuple[Sequence[Row[Any]], int]:
    table = tables.identities
    conditions = [] if kind is None else [table.c.type == kind]
    if words is not None:
        conditions.append(table.c.id.in_(select(tables.spellings.c.identity).where(written(words))))
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    query = select(*columns).where(*conditions).order_by(table.c.articles.desc(), table.c.name, table.c.id)
    return connection.execute(query.limit(limit).offset(offset)).all(), total


def written(words: str) -> ColumnElement[bool]:
    """The condition that a spelling has all these words."""
    terms = name_words(words)
    if not terms:
        return tables.spellings.c.n < 0
    return and_(*(tables.spellings.c.words.contains(f" {term} ", autoescape=True) for term in terms))


def one_identity(connection: Connection, given: str) -> Identity:
    """The thing that an id of it or of one of its names leads to, the one that most articles name; NotFoundError."""
    columns = (tables.identities.c.id, tables.meanings.c.entity)
    found = meant(connection, full_id(connection, columns, given, noun="name", hint=NO_NAME))
    bodies = with_ids(connection, found[:1])
    if not bodies:
        raise NotFoundError(f"There is no name {given}.", hint=NO_NAME)
    return bodies[found[0]]


def with_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Identity]:
    """The identities with these full ids; those that are not there are left out."""
    found: dict[str, Identity] = {}
    for first in range(0, len(ids), CHUNK):
        chosen = tables.identities.c.id.in_(ids[first : first + CHUNK])
        bodies = connection.execute(select(tables.identities.c.body).where(chosen)).scalars()
        found.update((identity.id, identity) for identity in _read(connection, list(bodies)))
    return found


def called(connection: Connection, ids: Sequence[str]) -> dict[str, NamedThing]:
    """What the identities with these full ids are called; those that are not there are left out."""
    table = tables.identities
    found: dict[str, NamedThing] = {}
    for part in portions(ids, CHUNK):
        rows = connection.execute(select(table.c.id, table.c.name, table.c.type).where(table.c.id.in_(part)))
        found |= {row.id: NamedThing(entity=row.id, name=row.name, kind=row.type) for row in rows}
    return found


def lines(
    connection: Connection, *, words: str | None, kind: MentionType | None, limit: int | None, offset: int
) -> tuple[tuple[NameLine, ...], int]:
    """The same as `listed`, with no more than a list of them shows."""
    table, spelled = tables.identities, tables.spellings
    chosen, total = _listed(connection, (table.c.id, table.c.name, table.c.type, table.c.articles),
                            words=words, kind=kind, limit=limit, offset=offset)  # fmt: skip
    others: dict[str, list[str]] = {row.id: [] for row in chosen}
    for part in portions(others, CHUNK):
        query = select(spelled.c.identity, spelled.c.spelling).where(spelled.c.identity.in_(part))
        for id, spelling in connection.execute(query.order_by(spelled.c.identity, spelled.c.n)):
            others[id].append(spelling)
    found = (
        NameLine(
            id=row.id,
            name=row.name,
            kind=row.type,
            spellings=tuple(dict.fromkeys(one for one in others[row.id] if one != row.name)),
            articles=row.articles,
        )
        for row in chosen
    )
    return tuple(found), total


def _read(connection: Connection, bodies: Sequence[str]) -> list[Identity]:
    """Identities with the articles of their names and their offices."""
    found = [identity_from_json(json.loads(body)) for body in bodies]
    bare = [one.id for one in found if not any(use.articles for use in one.names)]
    uses = _stated(connection, bare)
    return [stated(one, uses[one.id]) if one.id in uses else one for one in found]


def _stated(connection: Connection, ids: Sequence[str]) -> dict[str, list[Stated]]:
    """The uses of linked identities."""
    units, uses = linked.units, linked.uses
    of_unit = and_(uses.c.entity == units.c.entity, uses.c.kind == units.c.kind, uses.c.sense == units.c.number)
    columns = (units.c.thing, uses.c.entity, uses.c.article_id, uses.c.day, uses.c.offices)
    found: dict[str, list[Stated]] = {}
    for part in portions(ids, CHUNK):
        query = select(*columns).join_from(units, uses, of_unit).where(units.c.thing.in_(part))
        for thing, entity, article, day, offices in connection.execute(query):
            words = tuple(json.loads(offices)) if offices else ()
            found.setdefault(thing, []).append(Stated(entity=entity, article=article, day=day, offices=words))
    return found


def in_articles(connection: Connection, articles: Iterable[str]) -> Identities:
    """What the names in some articles mean, by article; of the things no more than what they are called."""
    units, uses, table = linked.units, linked.uses, tables.identities
    of_unit = and_(uses.c.entity == units.c.entity, uses.c.kind == units.c.kind, uses.c.sense == units.c.number)
    query = select(uses.c.article_id, uses.c.entity, uses.c.also, units.c.thing).join_from(uses, units, of_unit)
    of: dict[tuple[str, str], str] = {}
    for part in portions(articles, CHUNK):
        for article, entity, also, thing in connection.execute(query.where(uses.c.article_id.in_(part))):
            of.update(((article, id), thing) for id in (entity, *(also or "").split()))
    found = []
    for part in portions(sorted(set(of.values())), CHUNK):
        columns = (table.c.id, table.c.name, table.c.type)
        for id, name, kind in connection.execute(select(*columns).where(table.c.id.in_(part)).order_by(table.c.id)):
            found.append(Identity(id=id, name=name, kind=kind, names=()))
    return Identities(identities=tuple(found), of=of)


def meant(connection: Connection, entity: str) -> list[str]:
    """The ids of the identities that a full id leads to, its own first, then by how many articles name them.

    A name that means several things in several articles leads to all of them; an id that leads nowhere, to itself.
    """
    table = tables.identities
    of_name = select(tables.meanings.c.identity).where(tables.meanings.c.entity == entity)
    found = connection.execute(
        select(table.c.id).where(or_(table.c.id == entity, table.c.id.in_(of_name))).order_by(
            (table.c.id == entity).desc(), table.c.articles.desc(), table.c.id
        )
    ).scalars()  # fmt: skip
    return list(found) or [entity]


def thing(connection: Connection, entity: str) -> NamedThing:
    """What a full id of a name or of a thing is called and of what type it is, as far as the library knows."""
    spelled = connection.execute(
        select(tables.spellings.c.spelling, tables.identities.c.type)
        .join(tables.identities, tables.identities.c.id == tables.spellings.c.identity)
        .where(tables.spellings.c.entity == entity)
        .order_by(tables.spellings.c.identity, tables.spellings.c.n)
    ).first()
    if spelled is None:
        table = tables.identities
        leading = select(tables.meanings.c.identity).where(tables.meanings.c.entity == entity)
        here = or_(table.c.id == entity, table.c.id.in_(leading))
        spelled = connection.execute(select(table.c.name, table.c.type).where(here).order_by(table.c.id)).first()
    if spelled is None:
        mentions = tables.mentions
        spelled = connection.execute(
            select(mentions.c.name, mentions.c.type)
            .where(mentions.c.entity == entity)
            .group_by(mentions.c.name, mentions.c.type)
            .order_by(func.count().desc(), mentions.c.name)
        ).first()
    if spelled is None:
        speaker = tables.statements.c.speaker_name
        name = connection.execute(
            select(speaker)
            .where(tables.statements.c.speaker_key == entity)
            .group_by(speaker)
            .order_by(func.count().desc(), speaker)
        ).scalar()
        return NamedThing(entity=entity, name=name or entity, kind=None)
    return NamedThing(entity=entity, name=spelled[0], kind=spelled[1])


def own_names(connection: Connection, entity: str) -> list[str]:
    """The names' own ids behind a full id: all of a thing's, or the one that a sense is of."""
    found = with_ids(connection, meant(connection, entity)[:1])
    for identity in found.values():
        sense = identity.senses().get(entity)
        if sense is not None and identity.id != entity:
            return [sense[0].entity]
        if identity.id == entity:
            return [use.entity for use in identity.names]
    return [entity]


def articles_naming(connection: Connection, entity: str) -> set[str]:
    """The current articles in which a name, by its own id or that of its thing, stands."""
    names = {entity, *names_of(connection, [entity])}
    table = tables.mentions
    current = tables.articles.c.current
    of_article = tables.articles.c.id == table.c.article_id
    found = set(
        connection.execute(
            select(table.c.article_id).join(tables.articles, of_article).where(current, table.c.entity.in_(names))
        ).scalars()
    )
    said = tables.statements
    spoken = select(said.c.article_id).join(tables.articles, tables.articles.c.id == said.c.article_id)
    return found | set(connection.execute(spoken.where(current, said.c.speaker_key.in_(names))).scalars())


def names_of(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The names' own ids that lead to these identities, anywhere."""
    found = select(tables.meanings.c.entity).where(tables.meanings.c.identity.in_(ids)).distinct()
    return sorted(connection.execute(found).scalars())


def pairs(
    connection: Connection, entities: Sequence[str] | None = None, *, limit: int | None = None, offset: int = 0
) -> tuple[NamedPair, ...]:
    """The pairs left open, the likeliest first; only those of these names or things, if given."""
    table = tables.open_pairs
    query = (
        select(table.c.body)
        .order_by(table.c.score.desc(), table.c.first, table.c.second)
        .limit(limit)
        .offset(offset or None)
    )
    if entities is not None:
        query = query.where(or_(table.c.first.in_(entities), table.c.second.in_(entities)))
    joins = [join_from_json(json.loads(body)) for body in connection.execute(query).scalars()]
    return tuple(_named(connection, join) for join in joins)


def _named(connection: Connection, join: Join) -> NamedPair:
    return NamedPair(join=join, first=thing(connection, join.first), second=thing(connection, join.second))


def _senses(found: Identities) -> dict[tuple[str, str], str]:
    """What ids lead to that stand only in joins: those of one sense of a name that means several things."""
    return {
        ("", entity): identity.id
        for identity in found.identities
        for join in identity.joins
        for entity in (join.first, join.second)
    }


def _own(identity: Identity) -> dict[str, str]:
    """The names' own ids by the ids of senses of them."""
    return {id: use.entity for id, (use, _) in identity.senses().items()}


def _spellings(identity: Identity, own: Mapping[str, str]) -> list[dict[str, object]]:
    """Rows of `spellings`: the name shown, then each name's spellings, none twice, and the senses that are joined,
    whose names' `own` ids these are."""
    shown = next((use.entity for use in identity.names if identity.name in use.spellings), identity.id)
    used = [(use.entity, one) for use in identity.names for one in use.spellings]
    first = {use.entity: use.spellings[0] for use in identity.names if use.spellings}
    ids = {identity.id, *(id for join in identity.joins for id in (join.first, join.second))}
    used += [(id, first[own[id]]) for id in sorted(ids - first.keys()) if own.get(id) in first]
    ways = dict.fromkeys([(shown, identity.name), *used])
    return [
        {"identity": identity.id, "n": n, "entity": entity, "spelling": way, "words": padded(name_words(way))}
        for n, (entity, way) in enumerate(ways)
    ]


def _insert(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)

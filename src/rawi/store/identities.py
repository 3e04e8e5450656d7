"""Identities: which names mean one thing, as the last comparison left it, and the pairs that it left open."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Table, and_, func, insert, or_, select

from rawi.errors import NotFoundError
from rawi.model import Identities, Identity, Join, MentionType
from rawi.model.ledger import NamedPair, NamedThing
from rawi.model.wire import identity_from_json, identity_to_json, join_from_json, join_to_json
from rawi.store import tables
from rawi.store.ids import full_id
from rawi.store.packing import dumped
from rawi.store.terms import name_words, padded

CHUNK = 400


def put(connection: Connection, found: Identities) -> None:
    """Keep the identities of a comparison; the tables are empty."""
    _insert(
        connection,
        tables.identities,
        [
            {
                "id": one.id,
                "name": one.name,
                "type": one.kind,
                "articles": len({article for use in one.names for article in use.articles}),
                "body": dumped(identity_to_json(one)),
            }
            for one in found.identities
        ],
    )
    _insert(connection, tables.spellings, [row for one in found.identities for row in _spellings(one)])
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
            {"n": n, "first": pair.first, "second": pair.second, "body": dumped(join_to_json(pair))}
            for n, pair in enumerate(found.open_pairs)
        ],
    )


def listed(
    connection: Connection, *, words: str | None, kind: MentionType | None, limit: int | None, offset: int
) -> tuple[tuple[Identity, ...], int]:
    """Things, those that most articles name first, and how many there are; `words` are words of any of their names."""
    table = tables.identities
    conditions = [] if kind is None else [table.c.type == kind]
    if words is not None:
        conditions.append(table.c.id.in_(select(tables.spellings.c.identity).where(written(words))))
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    bodies = connection.execute(
        select(table.c.body)
        .where(*conditions)
        .order_by(table.c.articles.desc(), table.c.name, table.c.id)
        .limit(limit)
        .offset(offset)
    ).scalars()
    return tuple(identity_from_json(json.loads(body)) for body in bodies), total


def written(words: str) -> ColumnElement[bool]:
    """The condition that a spelling has all these words."""
    terms = name_words(words)
    if not terms:
        return tables.spellings.c.n < 0
    return and_(*(tables.spellings.c.words.contains(f" {term} ", autoescape=True) for term in terms))


def one_identity(connection: Connection, given: str) -> Identity:
    """The thing that an id of it or of one of its names leads to, the one that most articles name; NotFoundError."""
    columns = (tables.identities.c.id, tables.meanings.c.entity)
    found = meant(connection, full_id(connection, columns, given, noun="name"))
    bodies = with_ids(connection, found[:1])
    if not bodies:
        raise NotFoundError(f"There is no name {given}.", hint="Look it up with rawi names.")
    return bodies[found[0]]


def with_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Identity]:
    """The identities with these full ids; those that are not there are left out."""
    found: dict[str, Identity] = {}
    for first in range(0, len(ids), CHUNK):
        chosen = tables.identities.c.id.in_(ids[first : first + CHUNK])
        for body in connection.execute(select(tables.identities.c.body).where(chosen)).scalars():
            identity = identity_from_json(json.loads(body))
            found[identity.id] = identity
    return found


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
    query = select(table.c.body).order_by(table.c.n).limit(limit).offset(offset or None)
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


def _spellings(identity: Identity) -> list[dict[str, object]]:
    """Rows of `spellings`: the name shown, then each name's spellings, none twice, and the senses that are joined."""
    shown = next((use.entity for use in identity.names if identity.name in use.spellings), identity.id)
    used = [(use.entity, one) for use in identity.names for one in use.spellings]
    ids = {identity.id, *(id for join in identity.joins for id in (join.first, join.second))}
    if not ids <= {use.entity for use in identity.names}:
        used += [(id, use.spellings[0]) for id, (use, _) in identity.senses().items() if id in ids and use.spellings]
    ways = dict.fromkeys([(shown, identity.name), *used])
    return [
        {"identity": identity.id, "n": n, "entity": entity, "spelling": way, "words": padded(name_words(way))}
        for n, (entity, way) in enumerate(ways)
    ]


def _insert(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)

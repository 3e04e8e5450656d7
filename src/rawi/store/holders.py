"""Holders: who has said what, under which names, and who else a name may mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select

from rawi.errors import NotFoundError
from rawi.model import SpeakerKind
from rawi.store import tables
from rawi.store.claims import disputes_of
from rawi.store.database import pairs
from rawi.store.ids import full_id
from rawi.store.rows import HolderEntry, HolderRecord
from rawi.store.statements import attributed, holder_of, records
from rawi.store.terms import name_words

OTHERS = 20
"""Different holders offered where a name may mean several."""


def entries(connection: Connection, *, limit: int | None, keys: Sequence[str] | None = None) -> tuple[HolderEntry, ...]:
    """Holders, those with most statements first; only those of `keys`, if given (own voice counts for them then)."""
    holder = holder_of().label("holder")
    own = tables.statements.c.mode == "own_voice"
    said = func.sum(case((own, 0), else_=1)).label("said")
    query = (
        select(
            holder, said, func.count().label("all"), func.count(tables.statements.c.article_id.distinct()).label("in")
        )
        .select_from(attributed())
        .group_by(holder)
        .order_by(said.desc(), holder)
        .limit(limit)
    )
    query = query.where(~own) if keys is None else query.where(holder_of().in_(keys))
    rows = connection.execute(query).all()
    chosen = [row.holder for row in rows]
    names, kinds = _names(connection, chosen)
    counted = (
        select(tables.dispute_holders.c.holder, func.count())
        .where(tables.dispute_holders.c.holder.in_(chosen))
        .group_by(tables.dispute_holders.c.holder)
    )
    disputed: dict[str, int] = pairs(connection, counted)
    return tuple(
        HolderEntry(
            key=row.holder,
            name=names[row.holder][0],
            kind=kinds[row.holder],
            statements=row.said or row.all,
            articles=row._mapping["in"],
            disputes=disputed.get(row.holder, 0),
        )
        for row in rows
    )


def record(connection: Connection, name_or_entity: str, *, limit: int | None) -> HolderRecord:
    """Everything on record of one holder; NotFoundError where no holder has this key or name."""
    keys = _keys(connection, name_or_entity)
    found = {entry.key: entry for entry in entries(connection, limit=None, keys=keys)}
    ranked = [found[key] for key in keys if key in found]
    if not ranked:
        raise NotFoundError(
            f"Nobody in the library is called “{name_or_entity}”.", hint="See who is: rawi statements, or rawi search."
        )
    best = ranked[0]
    names, _ = _names(connection, [best.key])
    return HolderRecord(
        entry=best,
        names=names[best.key],
        roles=_roles(connection, best.key),
        statements=records(connection, holder_of() == best.key, own_voice=True, limit=limit),
        disputes=disputes_of(connection, best.key),
        others=tuple(ranked[1:]),
    )


def keys_called(connection: Connection, name: str) -> list[str]:
    """The holders one of whose names has all the words of `name`."""
    return list(
        connection.execute(select(holder_of()).select_from(attributed()).where(called(name)).distinct()).scalars()
    )


def resolved(connection: Connection, entity: str) -> list[str]:
    """The keys of the holders that an entity or key means, those with most statements first; NotFoundError.

    It is one, save for the entity of a nameless source, who is another one in every article.
    """
    table = tables.statements
    columns = (table.c.speaker_key, table.c.speaker_entity, tables.speakers.c.key, tables.speakers.c.holder)
    found = full_id(connection, columns, entity, noun="holder")
    query = (
        select(holder_of().label("holder"))
        .select_from(attributed())
        .where(or_(table.c.speaker_key == found, table.c.speaker_entity == found, holder_of() == found))
        .group_by(holder_of())
        .order_by(func.count().desc(), holder_of())
    )
    return list(connection.execute(query).scalars())


def called(name: str) -> ColumnElement[bool]:
    """The condition that a statement's speaker has all the words of a name."""
    words = name_words(name)
    if not words:
        return tables.statements.c.n < 0
    return and_(*(tables.statements.c.speaker_words.contains(f" {word} ", autoescape=True) for word in words))


def _keys(connection: Connection, name_or_entity: str) -> list[str]:
    """Holders that the words may mean, the likeliest first."""
    if name_or_entity.startswith("ent_"):
        return resolved(connection, name_or_entity)
    exact = " ".join(name_words(name_or_entity))
    counted: Counter[str] = Counter()
    for row in connection.execute(
        select(holder_of().label("holder"), tables.statements.c.speaker_words, func.count().label("said"))
        .select_from(attributed())
        .where(or_(called(name_or_entity), holder_of().in_(_mentioned(connection, name_or_entity))))
        .group_by(holder_of(), tables.statements.c.speaker_words)
    ):
        whole = row.speaker_words.strip() == exact
        counted[row.holder] += row.said + (1_000_000 if whole else 0)
    ranked = sorted(counted, key=lambda key: (-counted[key], key))
    return ranked[: OTHERS + 1]


def _mentioned(connection: Connection, name: str) -> list[str]:
    """Holders whom an article calls by this name without quoting them under it."""
    words = name_words(name)
    if not words:
        return []
    return list(
        connection.execute(
            select(func.coalesce(tables.speakers.c.holder, tables.mentions.c.entity))
            .select_from(tables.mentions.outerjoin(tables.speakers, tables.speakers.c.key == tables.mentions.c.entity))
            .where(tables.mentions.c.type.in_(("PER", "ORG", "LOC")))
            .where(*(tables.mentions.c.words.contains(f" {word} ", autoescape=True) for word in words))
            .distinct()
        ).scalars()
    )


def _names(connection: Connection, keys: Sequence[str]) -> tuple[dict[str, tuple[str, ...]], dict[str, SpeakerKind]]:
    """The names and the kind of each holder, by how often they are used; the longer name before the shorter."""
    names: dict[str, Counter[str]] = {key: Counter() for key in keys}
    kinds: dict[str, Counter[SpeakerKind]] = {key: Counter() for key in keys}
    for row in connection.execute(
        select(
            holder_of().label("holder"),
            tables.statements.c.speaker_name,
            tables.statements.c.speaker_kind,
            func.count().label("said"),
        )
        .select_from(attributed())
        .where(holder_of().in_(keys))
        .group_by(holder_of(), tables.statements.c.speaker_name, tables.statements.c.speaker_kind)
    ):
        names[row.holder][row.speaker_name] += row.said
        kinds[row.holder][row.speaker_kind] += row.said
    return (
        {key: tuple(sorted(used, key=lambda name: (-used[name], -len(name), name))) for key, used in names.items()},
        {key: max(sorted(used), key=lambda kind: used[kind]) for key, used in kinds.items() if used},
    )


def _roles(connection: Connection, key: str) -> tuple[str, ...]:
    role = tables.statements.c.speaker_role
    return tuple(
        connection.execute(
            select(role)
            .select_from(attributed())
            .where(holder_of() == key, role.is_not(None))
            .group_by(role)
            .order_by(func.count().desc(), role)
        ).scalars()
    )

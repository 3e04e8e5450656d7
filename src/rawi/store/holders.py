"""Holders: who has said what, under which names, and who else a name may mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select, tuple_

from rawi.errors import NotFoundError
from rawi.model import Holder, Identity, SpeakerKind
from rawi.model.ledger import HolderEntry, HolderRecord, StatementRecord
from rawi.store import identities, tables
from rawi.store.claims import disputes_of
from rawi.store.database import pairs
from rawi.store.ids import full_id
from rawi.store.opponents import opponents
from rawi.store.statements import CHUNK, attributed, holder_of, records
from rawi.store.terms import name_words, padded

OTHERS = 20
"""Different holders offered where a name may mean several."""
_WHOLE = 1_000_000
"""Statements that a name with no other words counts for."""


def entries(connection: Connection, *, limit: int | None, keys: Sequence[str] | None = None) -> tuple[HolderEntry, ...]:
    """Holders, those with most statements first; only those of `keys`, if given.

    Of `keys` also those who have said nothing are told, and own voice counts.
    """
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
    things = identities.with_ids(connection, chosen if keys is None else [*chosen, *keys])
    disputed = _disputed(connection, chosen)
    quoted = [
        HolderEntry(
            key=row.holder,
            name=things[row.holder].name if row.holder in things else names[row.holder][0],
            kind=kinds[row.holder],
            statements=row.said or row.all,
            articles=row._mapping["in"],
            disputes=disputed.get(row.holder, 0),
            type=things[row.holder].kind if row.holder in things else None,
        )
        for row in rows
    ]
    silent = [things[key] for key in dict.fromkeys(keys or ()) if key in things and key not in names]
    return (*quoted, *map(_silent, silent))


def _silent(identity: Identity) -> HolderEntry:
    """The entry of a thing that nobody quotes."""
    return HolderEntry(
        key=identity.id,
        name=identity.name,
        kind="person" if identity.kind == "PER" else "organisation",
        statements=0,
        articles=len({article for use in identity.names for article in use.articles}),
        disputes=0,
        type=identity.kind,
    )


def _disputed(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """The number of disputes of each holder."""
    holder = tables.dispute_holders.c.holder
    found: dict[str, int] = {}
    for first in range(0, len(keys), CHUNK):
        counted = select(holder, func.count()).where(holder.in_(keys[first : first + CHUNK])).group_by(holder)
        found.update(pairs(connection, counted))
    return found


def record(connection: Connection, name_or_entity: str, *, limit: int | None) -> HolderRecord:
    """Everything on record of one holder; NotFoundError where no holder has this key or name."""
    keys = _keys(connection, name_or_entity)
    found = {entry.key: entry for entry in entries(connection, limit=None, keys=keys)}
    ranked = [found[key] for key in keys if key in found]
    if not ranked:
        raise NotFoundError(
            f"Nobody in the library is called “{name_or_entity}”.", hint="See who is: rawi names, or rawi search."
        )
    best = ranked[0]
    used = _names(connection, [best.key])[0].get(best.key, ())
    identity = identities.with_ids(connection, [best.key]).get(best.key)
    disputes = disputes_of(connection, best.key)
    spelled = [spelling for use in identity.names for spelling in use.spellings] if identity else []
    own = {best.key, *identities.names_of(connection, [best.key])}
    return HolderRecord(
        entry=best,
        names=tuple(dict.fromkeys((best.name, *used, *spelled))),
        roles=_roles(connection, best.key, identity),
        statements=records(connection, holder_of() == best.key, own_voice=True, limit=limit),
        disputes=disputes,
        others=tuple(ranked[1:]),
        identity=identity,
        about=_about(connection, best.key, limit) if identity else (),
        at_odds=opponents(disputes, lambda position: _is(position.holder, own, best.name, used)),
        open_pairs=identities.pairs(connection, sorted(own)) if identity else (),
    )


def _is(holder: Holder, own: set[str], name: str, used: Sequence[str]) -> bool:
    """Whether a position's holder is this one: by entity, by name only where no entity is known."""
    return holder.entity in own if holder.entity else holder.name == name or holder.name in used


def _about(connection: Connection, key: str, limit: int | None) -> tuple[StatementRecord, ...]:
    """What others say of a thing: statements whose content names it, the newest first."""
    names = identities.names_of(connection, [key])
    table, spoken = tables.statements, tables.spoken_of
    here, everywhere = tables.meanings.alias(), tables.meanings.alias()
    naming = (
        select(spoken.c.article_id, spoken.c.statement)
        .select_from(
            spoken.outerjoin(
                here, (here.c.entity == spoken.c.entity) & (here.c.article_id == spoken.c.article_id)
            ).outerjoin(everywhere, (everywhere.c.entity == spoken.c.entity) & (everywhere.c.article_id == ""))
        )
        .where(spoken.c.entity.in_(names[:CHUNK]))
        .where(func.coalesce(here.c.identity, everywhere.c.identity) == key)
    )
    return records(
        connection,
        tuple_(table.c.article_id, table.c.n).in_(naming),
        holder_of() != key,
        table.c.level == "primary",
        own_voice=False,
        limit=limit,
    )


def keys_called(connection: Connection, name: str) -> list[str]:
    """The holders one of whose names has all the words of `name`."""
    return list(
        connection.execute(select(holder_of()).select_from(attributed()).where(called(name)).distinct()).scalars()
    )


def resolved(connection: Connection, entity: str) -> list[str]:
    """The keys of the holders that an entity or key means, those with most statements first; NotFoundError.

    It is one, save for the entity of a nameless source, who is another one in every article, and for a name that means
    several things. Any name's own id leads to its thing, whichever of its names the thing has its id from.
    """
    table = tables.statements
    columns = (
        tables.identities.c.id, tables.meanings.c.entity, table.c.speaker_key, table.c.speaker_entity,
        tables.speakers.c.key, tables.speakers.c.holder,
    )  # fmt: skip
    found = full_id(connection, columns, entity, noun="holder")
    things = [one for one in identities.meant(connection, found) if one != found]
    means = or_(table.c.speaker_key == found, table.c.speaker_entity == found, holder_of() == found)
    query = (
        select(holder_of().label("holder"))
        .select_from(attributed())
        .where(or_(means, holder_of().in_(things)))
        .group_by(holder_of())
        .order_by((holder_of() == found).desc(), func.count().desc(), holder_of())
    )
    called_so = select(tables.speakers.c.holder).where(tables.speakers.c.key == found)
    keys = [*connection.execute(query).scalars(), *identities.meant(connection, found)]
    return list(dict.fromkeys([*keys, *connection.execute(called_so.distinct()).scalars()]))


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
        .where(called(name_or_entity))
        .group_by(holder_of(), tables.statements.c.speaker_words)
    ):
        whole = row.speaker_words.strip() == exact
        counted[row.holder] += row.said + (_WHOLE if whole else 0)
    for key, whole in _named(connection, name_or_entity).items():
        counted[key] += _WHOLE if whole and counted[key] < _WHOLE else 0
    ranked = sorted(counted, key=lambda key: (-counted[key], key))
    return ranked[: OTHERS + 1]


def _named(connection: Connection, name: str) -> dict[str, bool]:
    """The things one of whose spellings has all the words of `name`, and whether it has no others."""
    exact = padded(name_words(name))
    found: dict[str, bool] = {}
    table = tables.spellings
    for row in connection.execute(select(table.c.identity, table.c.words).where(identities.written(name))):
        found[row.identity] = found.get(row.identity, False) or row.words == exact
    return found


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


def _roles(connection: Connection, key: str, identity: Identity | None) -> tuple[str, ...]:
    role = tables.statements.c.speaker_role
    spoken = connection.execute(
        select(role)
        .select_from(attributed())
        .where(holder_of() == key, role.is_not(None))
        .group_by(role)
        .order_by(func.count().desc(), role)
    ).scalars()
    stated = [office.words for office in identity.offices] if identity else []
    return tuple(dict.fromkeys([*spoken, *stated]))

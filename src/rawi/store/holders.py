"""Holders: who has said what, under which names, and who else a name may mean."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select, tuple_

from rawi.errors import NotFoundError
from rawi.model import Holder, Identity, SpeakerKind
from rawi.model.ledger import HolderEntry, HolderRecord, HolderSums, StatementRecord
from rawi.store import identities, tables
from rawi.store.claims import disputes_of
from rawi.store.database import pairs
from rawi.store.ids import full_id
from rawi.store.opponents import opponents
from rawi.store.statements import CHUNK, records
from rawi.store.terms import name_words, padded

OTHERS = 20
"""Different holders offered where a name may mean several."""
CARRIED = 100
"""Statements of a holder, the newest, of which it is told through whom they came."""
_WHOLE = 1_000_000
"""Statements that a name with no other words counts for."""


def entries(
    connection: Connection, *, limit: int | None, offset: int = 0, keys: Sequence[str] | None = None
) -> tuple[HolderEntry, ...]:
    """Holders, those with most statements first; only those of `keys`, if given.

    Of `keys` also those who have said nothing are told, and own voice counts.
    """
    table = tables.holders
    query = select(table).order_by(table.c.said.desc(), table.c.key)
    if keys is None:
        rows = connection.execute(query.where(table.c.said > 0).limit(limit).offset(offset or None)).all()
    else:
        parts = (keys[first : first + CHUNK] for first in range(0, len(keys), CHUNK))
        rows = [row for part in parts for row in connection.execute(query.where(table.c.key.in_(part)))]
        rows.sort(key=lambda row: (-row.said, row.key))
    chosen = [row.key for row in rows]
    names, kinds = _names(connection, chosen)
    things = identities.called(connection, chosen)
    disputed = _disputed(connection, chosen)
    quoted = [
        HolderEntry(
            key=row.key,
            name=things[row.key].name if row.key in things else names[row.key][0],
            kind=kinds[row.key],
            statements=row.said or row.own,
            articles=row.quoting or row.voicing,
            disputes=disputed.get(row.key, 0),
            type=things[row.key].kind if row.key in things else None,
        )
        for row in rows
    ]
    silent = identities.with_ids(connection, [key for key in dict.fromkeys(keys or ()) if key not in names])
    return (*quoted, *map(_silent, silent.values()))


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


def record(
    connection: Connection,
    name_or_entity: str,
    *,
    limit: int | None,
    offset: int = 0,
    disputes_limit: int | None = None,
) -> HolderRecord:
    """Everything on record of one holder, or as much as the limits say; NotFoundError where no holder has this key or
    name."""
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
    disputes = disputes_of(connection, best.key, limit=disputes_limit)
    spelled = [spelling for use in identity.names for spelling in use.spellings] if identity else []
    own = {best.key, *identities.names_of(connection, [best.key])}
    made = tables.statements.c.holder == best.key
    return HolderRecord(
        entry=best,
        sums=_sums(connection, best.key),
        keys=tuple(keys_of(connection, best.key)),
        names=tuple(dict.fromkeys((best.name, *used, *spelled))),
        roles=_roles(connection, best.key, identity),
        statements=records(connection, made, own_voice=True, limit=limit, offset=offset),
        disputes=disputes,
        others=tuple(ranked[1:]),
        identity=identity,
        about=_about(connection, best.key, limit) if identity else (),
        at_odds=opponents(disputes, lambda position: _is(position.holder, own, best.name, used)),
        open_pairs=identities.pairs(connection, sorted(own)) if identity else (),
    )


def _sums(connection: Connection, key: str) -> HolderSums:
    table, sums = tables.statements, tables.holders
    row = connection.execute(select(sums).where(sums.c.key == key)).first()
    said = row.said + row.own if row else 0
    denies, neither = (row.denies, row.neither) if row else (0, 0)
    days = connection.execute(
        select(func.min(table.c.first_day), func.max(table.c.first_day)).where(table.c.holder == key)
    ).one()
    return HolderSums(
        affirms=said - denies - neither, denies=denies, neither=neither, first=days[0], last=days[1],
        carriers=_carriers(connection, key),
    )  # fmt: skip


def _carriers(connection: Connection, key: str) -> tuple[tuple[str, int], ...]:
    """Through whom the newest statements of a holder came, those with most articles first."""
    table, listed = tables.statements, tables.listed
    newest = (
        select(table.c.article_id, table.c.n)
        .where(table.c.holder == key, exists().where(listed.c.article_id == table.c.article_id, listed.c.current))
        .order_by(table.c.first_day.desc(), table.c.article_id, table.c.n)
        .limit(CARRIED)
        .subquery()
    )
    query = (
        select(table.c.article_id, listed.c.outlet, func.json_extract(table.c.body, "$.chain").label("chain"))
        .join(newest, (newest.c.article_id == table.c.article_id) & (newest.c.n == table.c.n))
        .join(listed, listed.c.article_id == table.c.article_id)
    )
    articles: dict[str, set[str]] = {}
    for article, outlet, chain in connection.execute(query):
        links = json.loads(chain) if chain else []
        names = {link["name"] for link in links if link["role"] in ("agency", "media") and link["name"]}
        for name in names | ({outlet} if outlet else set()):
            articles.setdefault(name, set()).add(article)
    return tuple(sorted(((name, len(found)) for name, found in articles.items()), key=lambda one: (-one[1], one[0])))


def entry(connection: Connection, name_or_entity: str) -> HolderEntry:
    """The line of the holder that a key or name most likely means; NotFoundError where there is none."""
    keys = _keys(connection, name_or_entity)
    found = {one.key: one for one in entries(connection, limit=None, keys=keys)}
    for key in keys:
        if key in found:
            return found[key]
    raise NotFoundError(f"Nobody in the library is called “{name_or_entity}”.", hint="See who is: rawi names.")


def _is(holder: Holder, own: set[str], name: str, used: Sequence[str]) -> bool:
    """Whether a position's holder is this one: by entity, by name only where no entity is known."""
    return holder.entity in own if holder.entity else holder.name == name or holder.name in used


def _about(connection: Connection, key: str, limit: int | None) -> tuple[StatementRecord, ...]:
    """What others say of a thing: statements whose content names it, the newest first."""
    return records(connection, *_speaking_of(connection, key), own_voice=False, limit=limit)


def naming(connection: Connection, key: str) -> int:
    """How many statements of others name a thing."""
    table = tables.statements
    found = select(func.count()).where(*_speaking_of(connection, key), table.c.mode != "own_voice")
    current = exists().where(tables.listed.c.article_id == table.c.article_id, tables.listed.c.current)
    return connection.execute(found.where(current)).scalar_one()


def _speaking_of(connection: Connection, key: str) -> tuple[ColumnElement[bool], ...]:
    """The conditions that a statement of somebody else names a thing."""
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
    among = tuple_(table.c.article_id, table.c.n).in_(naming)
    return among, table.c.holder != key, table.c.level == "primary"


def keys_called(connection: Connection, name: str) -> list[str]:
    """The holders one of whose names has all the words of `name`."""
    return list(_called(connection, name))


def keys_of(connection: Connection, holder: str) -> list[str]:
    """The keys under which a holder speaks."""
    table = tables.holder_names
    return list(connection.execute(select(table.c.key).where(table.c.holder == holder).distinct()).scalars())


def shares_keys(connection: Connection, holder: str, keys: Sequence[str]) -> bool:
    """Whether one of these keys of a holder means somebody else too, in other articles."""
    table = tables.holder_names
    query = select(table.c.key).where(table.c.key.in_(keys[:CHUNK]), table.c.holder != holder)
    return connection.execute(query.limit(1)).scalar() is not None or len(keys) > CHUNK


def _called(connection: Connection, name: str) -> dict[str, bool]:
    """The holders one of whose names has all these words, and whether one has no others."""
    words = list(dict.fromkeys(name_words(name)))
    if not words:
        return {}
    table = tables.holder_words
    rarest = select(table.c.holder, table.c.name).where(table.c.word == words[0])
    for word in words[1:]:
        also = table.alias()
        rarest = rarest.where(
            exists().where(also.c.word == word, also.c.holder == table.c.holder, also.c.name == table.c.name)
        )
    exact = name_words(name)
    found: dict[str, bool] = {}
    for row in connection.execute(rarest.order_by(table.c.holder)):
        found[row.holder] = found.get(row.holder, False) or name_words(row.name) == exact
    return found


def resolved(connection: Connection, entity: str) -> list[str]:
    """The keys of the holders that an entity or key means, those with most statements first; NotFoundError.

    It is one, save for the entity of a nameless source, who is another one in every article, and for a name that means
    several things. Any name's own id leads to its thing, whichever of its names the thing has its id from.
    """
    columns = (
        tables.identities.c.id, tables.meanings.c.entity, tables.holder_names.c.key, tables.holders.c.key,
        tables.statements.c.speaker_entity,
        tables.speakers.c.key, tables.speakers.c.holder,
    )  # fmt: skip
    found = full_id(connection, columns, entity, noun="holder")
    things = [one for one in identities.meant(connection, found) if one != found]
    names, spoken = tables.holder_names, tables.holders
    means = [names.c.key == found, names.c.holder == found, names.c.holder.in_(things)]
    holding = [one for each in means for one in connection.execute(select(names.c.holder).where(each)).scalars()]
    if not holding:
        # A nameless source is another holder in every article, and its entity the key of none.
        said = tables.statements
        holding += connection.execute(select(said.c.holder).where(said.c.speaker_entity == found).distinct()).scalars()
    ranked = select(spoken.c.key).where(spoken.c.key.in_(list(dict.fromkeys(holding))[:CHUNK])).order_by(
        (spoken.c.key == found).desc(), (spoken.c.said + spoken.c.own).desc(), spoken.c.key
    )  # fmt: skip
    called_so = select(tables.speakers.c.holder).where(tables.speakers.c.key == found)
    keys = [*connection.execute(ranked).scalars(), *identities.meant(connection, found)]
    return list(dict.fromkeys([*keys, *connection.execute(called_so.distinct()).scalars()]))


def _keys(connection: Connection, name_or_entity: str) -> list[str]:
    """Holders that the words may mean, the likeliest first."""
    if name_or_entity.startswith("ent_"):
        return resolved(connection, name_or_entity)
    matching = _called(connection, name_or_entity)
    counted: Counter[str] = Counter()
    for entry in _spoken(connection, list(matching)):
        counted[entry.key] = entry.said + entry.own + (_WHOLE if matching[entry.key] else 0)
    for key, whole in _named(connection, name_or_entity).items():
        counted[key] += _WHOLE if whole and counted[key] < _WHOLE else 0
    ranked = sorted(counted, key=lambda key: (-counted[key], key))
    return ranked[: OTHERS + 1]


def _spoken(connection: Connection, keys: Sequence[str]) -> list[Any]:
    """The sums of these holders."""
    table = tables.holders
    parts = (keys[first : first + CHUNK] for first in range(0, len(keys), CHUNK))
    return [row for part in parts for row in connection.execute(select(table).where(table.c.key.in_(part)))]


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
    table = tables.holder_names
    for first in range(0, len(keys), CHUNK):
        chosen = table.c.holder.in_(keys[first : first + CHUNK])
        for row in connection.execute(select(table).where(chosen)):
            names[row.holder][row.name] += row.said
            kinds[row.holder][row.kind] += row.said
    return (
        {key: tuple(sorted(used, key=lambda name: (-used[name], -len(name), name))) for key, used in names.items()},
        {key: max(sorted(used), key=lambda kind: used[kind]) for key, used in kinds.items() if used},
    )


def _roles(connection: Connection, key: str, identity: Identity | None) -> tuple[str, ...]:
    table = tables.holder_names
    spoken = connection.execute(
        select(table.c.role)
        .where(table.c.holder == key, table.c.role != "")
        .group_by(table.c.role)
        .order_by(func.sum(table.c.said).desc(), table.c.role)
    ).scalars()
    stated = [office.words for office in identity.offices] if identity else []
    return tuple(dict.fromkeys([*spoken, *stated]))

"""Effects: what a merge or split would touch, before anybody signs it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from rawi.model import Decision, Dispute
from rawi.store import claims, holders, identities, tables
from rawi.store.statements import CHUNK, attributed


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """How many statements and articles a decision speaks of, and the disputes that are judged anew because of it, the
    strongest first. What else the next comparison makes of it is not known before it is done."""

    statements: int
    articles: int
    disputes: tuple[Dispute, ...]


def effect(connection: Connection, decision: Decision) -> Effect:
    """What a checked merge or split touches: the statements of its claims, those traced to its origins' articles, or
    those that its names' holders made."""
    if decision.topic == "claims":
        articles = {anchor.article for part in decision.parts for anchor in part}
        statements = _of_claims(connection, decision.subjects)
    elif decision.topic == "origins":
        articles = {anchor.article for part in decision.parts for anchor in part}
        statements = _in_articles(connection, articles)
    else:
        articles = set().union(*(identities.articles_naming(connection, one) for one in decision.subjects))
        articles &= set(decision.articles) or articles
        keys = {key for one in decision.subjects for key in holders.resolved(connection, one)}
        statements = _by(connection, keys, articles)
    return Effect(
        statements=len(statements), articles=len(articles), disputes=_disputes(connection, decision, statements)
    )


def _of_claims(connection: Connection, ids: Sequence[str]) -> set[str]:
    shown = tables.position_statements
    query = select(shown.c.statement).join(tables.claims, tables.claims.c.n == shown.c.claim)
    return set(connection.execute(query.where(tables.claims.c.id.in_(ids))).scalars())


def _in_articles(connection: Connection, articles: Iterable[str]) -> set[str]:
    table = tables.statements
    found: set[str] = set()
    for part in _parts(articles):
        found |= set(connection.execute(select(table.c.id).where(table.c.article_id.in_(part))).scalars())
    return found


def _by(connection: Connection, keys: Iterable[str], articles: set[str]) -> set[str]:
    table = tables.statements
    found: set[str] = set()
    for part in _parts(keys):
        query = select(table.c.id, table.c.article_id).select_from(attributed()).where(table.c.holder.in_(part))
        found |= {row.id for row in connection.execute(query) if row.article_id in articles}
    return found


def _disputes(connection: Connection, decision: Decision, statements: set[str]) -> tuple[Dispute, ...]:
    """The disputes in whose positions one of the statements stands; of a decision about claims those of its claims."""
    found = claims.disputes_showing(connection, sorted(statements))
    if decision.topic == "claims":
        return tuple(one for one in found if one.claim in decision.subjects)
    return tuple(one for one in found if any(statements.intersection(each.statements) for each in one.positions))


def _parts(ids: Iterable[str]) -> Iterable[list[str]]:
    wanted = sorted(ids)
    return (wanted[first : first + CHUNK] for first in range(0, len(wanted), CHUNK))

"""Renewed: decisions as they hold for the articles of today, where revisions have taken the place of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from rawi.model import Decision, DecisionKind
from rawi.store import tables
from rawi.store.articles import documents
from rawi.store.corrections import about
from rawi.store.statements import CHUNK

_ANCHORED: tuple[DecisionKind, ...] = ("dismiss", "confirm")


def renewed(connection: Connection, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions with what revisions have made of the articles and statements that they name, beside those.

    A split that holds in an article holds in its revisions; a dismissal covers the statements that stand where those
    stood that the dispute was made of, a confirmation the one that stands where its own stood.
    """
    split = {article for one in decisions for article in one.articles}
    anchored = {anchor.article for one in decisions if one.kind in _ANCHORED for anchor in one.anchors}
    today = _revisions(connection, split | anchored)
    found = []
    for one in decisions:
        if one.articles:
            later = [today[article] for article in one.articles if article in today]
            one = replace(one, articles=tuple(dict.fromkeys([*one.articles, *later])))
        elif one.kind in _ANCHORED:
            one = replace(one, subjects=tuple(dict.fromkeys([*one.subjects, *_standing_there(connection, one, today)])))
        found.append(one)
    return tuple(found)


def _standing_there(connection: Connection, decision: Decision, today: dict[str, str]) -> list[str]:
    """The statements of today that stand where the decision's anchors are, in another reading or a revision."""
    statements = decision.subjects[1:] if decision.kind == "dismiss" else decision.subjects
    gone = set(statements) - _known(connection, statements)
    articles = {today.get(one.article, one.article) for one in decision.anchors}
    if not gone and not articles & set(today.values()):
        return []
    found: list[str] = []
    for document in documents(connection, sorted(articles)):
        for anchor in decision.anchors:
            single = replace(decision, subjects=("",), anchors=(anchor,))
            found.extend(about(document.article, document.statements, [single]))
    return found


def _known(connection: Connection, statements: Sequence[str]) -> set[str]:
    table = tables.statements
    parts = (statements[first : first + CHUNK] for first in range(0, len(statements), CHUNK))
    return {id for part in parts for id in connection.execute(select(table.c.id).where(table.c.id.in_(part))).scalars()}


def _revisions(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """For every one of these articles that another has replaced, the current one of its address."""
    table = tables.articles
    current = table.alias()
    same = select(table.c.id, current.c.id).join(current, current.c.url == table.c.url)
    wanted = sorted(articles)
    found: dict[str, str] = {}
    for first in range(0, len(wanted), CHUNK):
        replaced = same.where(table.c.id.in_(wanted[first : first + CHUNK]), ~table.c.current, current.c.current)
        found.update((row[0], row[1]) for row in connection.execute(replaced))
    return found

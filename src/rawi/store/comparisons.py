"""Comparisons: what comparing a library's documents came to, put in place of every earlier comparison."""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, insert, select

from rawi.model import Comparison
from rawi.model.wire import claim_to_json, dispute_to_json, origin_to_json, story_to_json
from rawi.store import identities, sightings, tables
from rawi.store.holding import Recount
from rawi.store.packing import dumped
from rawi.store.speakers import Speakers


def put(connection: Connection, comparison: Comparison, mark: str, recount: Recount) -> None:
    """Keep a comparison; `mark` is that of the rulings that it followed, `recount` that of the transaction."""
    with recount.following():
        speakers = _speakers(connection, comparison)
    identities.put(connection, comparison.identities)
    _claims(connection, comparison, speakers)
    _disputes(connection, comparison, speakers)
    _origins(connection, comparison)
    _stories(connection, comparison)
    sightings.note(connection, comparison.disputes)
    connection.execute(insert(tables.followed).values(mark=mark))


def _speakers(connection: Connection, comparison: Comparison) -> Speakers:
    """Everything emptied, and the speakers whom the comparison takes for one holder."""
    for table in tables.COMPARISON:
        connection.execute(delete(table))
    statements = tables.statements
    columns = (statements.c.id, statements.c.article_id, statements.c.speaker_key)
    said = {row.id: (row.article_id, row.speaker_key) for row in connection.execute(select(*columns))}
    unnamed = select(statements.c.id).where(statements.c.speaker_kind == "anonymous")
    speakers = Speakers(comparison, said, frozenset(connection.execute(unnamed).scalars()))
    rows: list[dict[str, object]] = [
        {"article_id": article, "key": key, "holder": holder} for (article, key), holder in speakers.merged().items()
    ]
    _insert(connection, tables.speakers, rows)
    return speakers


def _claims(connection: Connection, comparison: Comparison, speakers: Speakers) -> None:
    rows: list[dict[str, object]] = []
    positions: list[dict[str, object]] = []
    shown: list[dict[str, object]] = []
    for n, claim in enumerate(comparison.claims):
        rows.append(
            {
                "n": n,
                "id": claim.id,
                "story": claim.story,
                "disputed": claim.disputed,
                "body": dumped(claim_to_json(claim)),
            }
        )
        for m, position in enumerate(claim.positions):
            positions.append(
                {
                    "claim": n,
                    "n": m,
                    "holder": speakers.holder(position),
                    "name": position.holder.name,
                    "stance": position.stance,
                }
            )
            shown.extend(
                {"claim": n, "position": m, "statement": statement} for statement in dict.fromkeys(position.statements)
            )
    _insert(connection, tables.claims, rows)
    _insert(connection, tables.positions, positions)
    _insert(connection, tables.position_statements, shown)


def _disputes(connection: Connection, comparison: Comparison, speakers: Speakers) -> None:
    rows: list[dict[str, object]] = []
    holders: list[dict[str, object]] = []
    for n, dispute in enumerate(comparison.disputes):
        rows.append(
            {
                "n": n,
                "id": dispute.id,
                "claim": dispute.claim,
                "story": dispute.story,
                "kind": dispute.kind,
                "score": dispute.score,
                "body": dumped(dispute_to_json(dispute)),
            }
        )
        holders.extend(
            {"dispute": n, "holder": key} for key in sorted({speakers.holder(one) for one in dispute.positions})
        )
    _insert(connection, tables.disputes, rows)
    _insert(connection, tables.dispute_holders, holders)


def _origins(connection: Connection, comparison: Comparison) -> None:
    _insert(
        connection,
        tables.origins,
        [
            {"n": n, "id": origin.id, "name": origin.name, "body": dumped(origin_to_json(origin))}
            for n, origin in enumerate(comparison.origins)
        ],
    )
    _insert(
        connection,
        tables.article_origins,
        [
            {"n": n, "article": one.article, "origin": one.origin, "share": one.share, "reason": one.reason}
            for n, one in enumerate(comparison.article_origins)
        ],
    )
    _insert(
        connection,
        tables.copies,
        [
            {
                "n": n,
                "article": copy.article,
                "other": copy.other,
                "kind": copy.kind,
                "share": copy.share,
                "direction": copy.direction,
                "reason": copy.reason,
            }
            for n, copy in enumerate(comparison.copies)
        ],
    )


def _stories(connection: Connection, comparison: Comparison) -> None:
    rows: list[dict[str, object]] = []
    parts: list[dict[str, object]] = []
    for n, story in enumerate(comparison.stories):
        rows.append({"n": n, "id": story.id, "last": story.last, "body": dumped(story_to_json(story))})
        parts.extend({"story": n, "article": article} for article in dict.fromkeys(story.articles))
    _insert(connection, tables.stories, rows)
    _insert(connection, tables.story_articles, parts)


def _insert(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)

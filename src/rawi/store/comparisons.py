"""Comparisons: what comparing a library's documents came to, put in place of every earlier comparison."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert

from rawi.model import Comparison
from rawi.store import identities, parts, sightings, tables, waiting
from rawi.store.encoders import note_encoder
from rawi.store.holding import Recount
from rawi.store.speakers import Speakers


def put(connection: Connection, comparison: Comparison, mark: str, recount: Recount) -> None:
    """Keep a comparison made at once; `mark` is that of the rulings that it followed, `recount` that of the
    transaction."""
    with recount.following():
        for table in tables.COMPARISON:
            connection.execute(delete(table))
        waiting.note_all(connection, "comparing")
        speakers = Speakers(comparison.claims, comparison.identities, *parts.said_in(connection, None))
        parts.put_speakers(connection, speakers, "")
    identities.put(connection, comparison.identities)
    parts.put_claims(connection, comparison.claims, speakers)
    parts.put_disputes(connection, comparison.disputes, speakers)
    parts.put_origins(connection, comparison.origins)
    parts.put_article_origins(connection, comparison.article_origins)
    parts.insert_rows(
        connection,
        tables.copies,
        [
            {
                "article": copy.article,
                "other": copy.other,
                "kind": copy.kind,
                "share": copy.share,
                "direction": copy.direction,
                "reason": copy.reason,
                "passages": "[]",
            }
            for copy in comparison.copies
        ],
    )
    parts.put_stories(connection, comparison.stories)
    sightings.note(connection, comparison.disputes)
    connection.execute(insert(tables.followed).values(mark=mark, n=1))
    note_encoder(connection, "")

"""Parts: what courses of events came to, put in the place of what they came to before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Column, Connection, Table, and_, delete, exists, func, insert, or_, select

from rawi.model import ArticleOrigin, Claim, Dispute, Identities, Origin, Story
from rawi.model.renewing import Marks, Part, Trace, origins_of
from rawi.model.wire import claim_to_json, dispute_to_json, origin_to_json, story_to_json
from rawi.store import tables
from rawi.store.database import AT_ONCE, portions
from rawi.store.packing import dumped
from rawi.store.speakers import Said, Speakers

UNMARKED = Marks("", "", "")
"""The marks of a story that was not compared as a course of a library."""


def put_part(connection: Connection, part: Part, identities: Identities, *, fresh: bool = False) -> set[str]:
    """Keep what a course came to in place of what the same story and its articles came to before; nothing, if `fresh`.

    Returns the ids of all origins that this changes, which are made anew by `remake_origins`.
    """
    touched: set[str] = set()
    if not fresh:
        touched = drop_stories(connection, [part.story.id]) | untrace(connection, part.story.articles)
    said, unnamed, described = said_in(connection, part.story.articles)
    speakers = Speakers(part.claims, identities, said, unnamed, described)
    put_speakers(connection, speakers, part.story.id)
    put_claims(connection, part.claims, speakers)
    put_disputes(connection, part.disputes, speakers)
    put_stories(connection, [part.story], Marks(part.mark, part.around, part.meant))
    put_article_origins(connection, part.article_origins)
    insert_rows(
        connection,
        tables.traces,
        [{"origin": one.origin, "article": one.article, "why": one.why, "name": one.name} for one in part.traces],
    )
    return touched | {one.origin for one in part.traces}


def drop_stories(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Take away some stories with all that they came to; the ids of the origins that this changes."""
    found: set[str] = set()
    stories = tables.stories
    drop_claims(connection, ids)
    for part in portions(ids, AT_ONCE):
        numbers = select(stories.c.n).where(stories.c.id.in_(part))
        inside = select(tables.story_articles.c.article).where(tables.story_articles.c.story.in_(numbers))
        found |= untrace(connection, list(connection.execute(inside).scalars()))
        connection.execute(delete(stories).where(stories.c.id.in_(part)))
    return found


def drop_claims(connection: Connection, ids: Sequence[str]) -> None:
    """Take away the claims and disputes of some stories, and whom their speakers are taken for."""
    claims, shown = tables.claims, tables.position_statements
    for part in portions(ids, AT_ONCE):
        of_story = select(claims.c.n).where(claims.c.story.in_(part))
        connection.execute(delete(shown).where(shown.c.claim.in_(of_story)))
        for column in (claims.c.story, tables.disputes.c.story, tables.speakers.c.story):
            connection.execute(delete(column.table).where(column.in_(part)))


def untrace(connection: Connection, articles: Sequence[str]) -> set[str]:
    """Take away where some articles go back to; the ids of the origins that this changes."""
    found: set[str] = set()
    traces, shares = tables.traces, tables.article_origins
    for part in portions(articles, AT_ONCE):
        found.update(connection.execute(select(traces.c.origin).where(traces.c.article.in_(part)).distinct()).scalars())
        connection.execute(delete(traces).where(traces.c.article.in_(part)))
        connection.execute(delete(shares).where(shares.c.article.in_(part)))
    return found


def remake_origins(connection: Connection, touched: Collection[str]) -> None:
    """Make some origins of what is traced to them now; those that nothing is traced to are no more."""
    table, traces = tables.origins, tables.traces
    for part in portions(sorted(touched), AT_ONCE):
        rows = connection.execute(select(traces).where(traces.c.origin.in_(part)))
        found = origins_of(Trace(origin=one.origin, article=one.article, why=one.why, name=one.name) for one in rows)
        connection.execute(delete(table).where(table.c.id.in_(part)))
        put_origins(connection, found)


def put_origins(connection: Connection, origins: Iterable[Origin]) -> None:
    """Keep origins."""
    rows = [{"id": one.id, "name": one.name, "body": dumped(origin_to_json(one))} for one in origins]
    insert_rows(connection, tables.origins, rows)


def put_speakers(connection: Connection, speakers: Speakers, story: str) -> None:
    """Keep whom the speakers of a story's statements, or of a whole comparison's, are taken for."""
    rows: list[dict[str, object]] = [
        {"story": story, "article_id": article, "key": key, "holder": holder}
        for (article, key), holder in speakers.merged().items()
    ]
    insert_rows(connection, tables.speakers, rows)


def put_claims(connection: Connection, claims: Iterable[Claim], speakers: Speakers) -> None:
    """Keep claims with their positions."""
    rows: list[dict[str, object]] = []
    positions: list[dict[str, object]] = []
    shown: list[dict[str, object]] = []
    for n, claim in enumerate(claims, _next(connection, tables.claims.c.n)):
        body = dumped(claim_to_json(claim))
        rows.append({"n": n, "id": claim.id, "story": claim.story, "disputed": claim.disputed, "body": body})
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
    insert_rows(connection, tables.claims, rows)
    insert_rows(connection, tables.positions, positions)
    insert_rows(connection, tables.position_statements, shown)


def put_disputes(connection: Connection, disputes: Iterable[Dispute], speakers: Speakers) -> None:
    """Keep disputes with their holders."""
    rows: list[dict[str, object]] = []
    holders: list[dict[str, object]] = []
    for n, dispute in enumerate(disputes, _next(connection, tables.disputes.c.n)):
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
    insert_rows(connection, tables.disputes, rows)
    insert_rows(connection, tables.dispute_holders, holders)


def put_stories(connection: Connection, stories: Iterable[Story], marks: Marks = UNMARKED) -> None:
    """Keep stories with their articles, and the marks of what they come to (`Part`)."""
    rows: list[dict[str, object]] = []
    parts: list[dict[str, object]] = []
    for n, story in enumerate(stories, _next(connection, tables.stories.c.n)):
        body = dumped(story_to_json(story))
        rows.append({"n": n, "id": story.id, "last": story.last, **marks._asdict(), "body": body})
        parts.extend({"story": n, "article": article} for article in dict.fromkeys(story.articles))
    insert_rows(connection, tables.stories, rows)
    insert_rows(connection, tables.story_articles, parts)


def put_article_origins(connection: Connection, found: Iterable[ArticleOrigin]) -> None:
    """Keep the parts that origins have in articles."""
    insert_rows(
        connection,
        tables.article_origins,
        [{"article": one.article, "origin": one.origin, "share": one.share, "reason": one.reason} for one in found],
    )


def said_in(
    connection: Connection, articles: Sequence[str] | None
) -> tuple[dict[str, Said], frozenset[str], frozenset[str]]:
    """Article and speaker's key of every statement, the statements of nameless sources, and those of speakers who are
    but described: no outlet, no mention in the article, and nobody whom a correction named; of all articles or some."""
    table, named = tables.statements, tables.mentions
    mentioned = exists().where(named.c.article_id == table.c.article_id, named.c.entity == table.c.speaker_key)
    kinds = table.c.speaker_kind.not_in(("anonymous", "outlet"))
    read = or_(table.c.speaker_entity.is_not(None), table.c.speaker_kind == "document")
    described = and_(kinds, read, ~mentioned).label("described")
    query = select(table.c.id, table.c.article_id, table.c.speaker_key, table.c.speaker_kind, described)
    parts = [None] if articles is None else portions(articles, AT_ONCE)
    queries = (query if part is None else query.where(table.c.article_id.in_(part)) for part in parts)
    rows = [row for one in queries for row in connection.execute(one)]
    said: Mapping[str, Said] = {row.id: (row.article_id, row.speaker_key) for row in rows}
    unnamed = frozenset(row.id for row in rows if row.speaker_kind == "anonymous")
    return dict(said), unnamed, frozenset(row.id for row in rows if row.described)


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows, if there are any."""
    if rows:
        connection.execute(insert(table), list(rows))


def _next(connection: Connection, column: Column[int]) -> int:
    return int(connection.execute(select(func.max(column))).scalar() or 0) + 1

"""Claims, disputes, origins, copies and stories as they are asked for."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, func, select

from rawi.errors import NotFoundError
from rawi.model import ArticleOrigin, Claim, Copy, Dispute, Origin, Story
from rawi.model.ledger import NamedOrigin
from rawi.model.wire import claim_from_json, dispute_from_json, origin_from_json, story_from_json
from rawi.store import tables
from rawi.store.database import pairs
from rawi.store.ids import full_id, with_kind

CHUNK = 400


def all_claims(
    connection: Connection, *, disputed: bool | None, story: str | None, limit: int | None = None, offset: int = 0
) -> tuple[Claim, ...]:
    """Claims in the comparison's order."""
    query = select(tables.claims.c.body).order_by(tables.claims.c.id).limit(limit).offset(offset or None)
    if disputed is not None:
        query = query.where(tables.claims.c.disputed == disputed)
    if story is not None:
        query = query.where(tables.claims.c.story == _id(connection, tables.stories.c.id, "sto", story, "story"))
    return tuple(claim_from_json(json.loads(body)) for body in connection.execute(query).scalars())


def claim_numbers(connection: Connection) -> list[int]:
    """The places of all claims in the comparison's order."""
    return list(connection.execute(select(tables.claims.c.n).order_by(tables.claims.c.id)).scalars())


def numbered_claims(connection: Connection, numbers: Sequence[int]) -> list[Claim]:
    """The claims at these places, in this order, as far as they are there."""
    query = select(tables.claims.c.n, tables.claims.c.body).where(tables.claims.c.n.in_(numbers))
    found: dict[int, str] = pairs(connection, query)
    return [claim_from_json(json.loads(found[n])) for n in numbers if n in found]


def one_claim(connection: Connection, given: str) -> Claim:
    """The claim with this id; NotFoundError."""
    return claim_from_json(
        json.loads(_body(connection, tables.claims.c.id, tables.claims.c.body, "cla", given, "claim"))
    )


def claims_of(connection: Connection, statement: str) -> tuple[Claim, ...]:
    """The claims with a statement among their positions', in the comparison's order."""
    shown = tables.position_statements
    numbers = select(shown.c.claim).where(shown.c.statement == statement).distinct()
    return tuple(numbered_claims(connection, sorted(connection.execute(numbers).scalars())))


def all_disputes(
    connection: Connection, *, story: str | None, limit: int | None = None, offset: int = 0, origins: bool = True
) -> tuple[Dispute, ...]:
    """Disputes, the strongest first, with their `origins` as they are now or as they are kept with them."""
    query = select(tables.disputes.c.body).order_by(tables.disputes.c.score.desc(), tables.disputes.c.id)
    query = query.limit(limit).offset(offset or None)
    if story is not None:
        query = query.where(tables.disputes.c.story == _id(connection, tables.stories.c.id, "sto", story, "story"))
    bodies = connection.execute(query).scalars()
    if not origins:
        return tuple(dispute_from_json(json.loads(body)) for body in bodies)
    return tuple(disputes_of_bodies(connection, bodies))


def dispute_numbers(connection: Connection) -> list[int]:
    """The places of all disputes in the comparison's order, the strongest first."""
    query = select(tables.disputes.c.n).order_by(tables.disputes.c.score.desc(), tables.disputes.c.id)
    return list(connection.execute(query).scalars())


def numbered_disputes(connection: Connection, numbers: Sequence[int]) -> list[Dispute]:
    """The disputes at these places, in this order, as far as they are there."""
    query = select(tables.disputes.c.n, tables.disputes.c.body).where(tables.disputes.c.n.in_(numbers))
    found: dict[int, str] = pairs(connection, query)
    return disputes_of_bodies(connection, [found[n] for n in numbers if n in found])


def disputes_with(connection: Connection, ids: Sequence[str]) -> tuple[Dispute, ...]:
    """The disputes with these ids, in this order, as far as they are there."""
    table = tables.disputes
    found: dict[str, str] = {}
    for first in range(0, len(ids), CHUNK):
        chosen = table.c.id.in_(ids[first : first + CHUNK])
        found |= pairs(connection, select(table.c.id, table.c.body).where(chosen))
    return tuple(disputes_of_bodies(connection, [found[one] for one in ids if one in found]))


def disputes_showing(connection: Connection, statements: Sequence[str]) -> tuple[Dispute, ...]:
    """The disputes whose claim one of these statements is part of, the strongest first."""
    shown, claims, disputes = tables.position_statements, tables.claims, tables.disputes
    numbers: set[int] = set()
    for first in range(0, len(statements), CHUNK):
        part = shown.c.statement.in_(statements[first : first + CHUNK])
        # That a claim is disputed is not asked: its index would be walked instead of that of the few statements.
        claimed = select(claims.c.id).join(shown, shown.c.claim == claims.c.n).where(part)
        numbers |= set(connection.execute(select(disputes.c.n).where(disputes.c.claim.in_(claimed))).scalars())
    found = numbered_disputes(connection, sorted(numbers))
    return tuple(sorted(found, key=lambda one: -one.score))


def disputed_in(connection: Connection, stories: Sequence[str]) -> dict[str, int]:
    """The number of disputes of each of these stories."""
    story = tables.disputes.c.story
    return pairs(connection, select(story, func.count()).where(story.in_(stories)).group_by(story))


def days_of(connection: Connection, stories: Sequence[str]) -> dict[str, dict[str, int]]:
    """How many current articles each of these stories has on each ISO day; those of no known day are left out."""
    table, listed = tables.stories, tables.listed
    query = (
        select(table.c.id, listed.c.day, func.count())
        .join(tables.story_articles, tables.story_articles.c.story == table.c.n)
        .join(listed, listed.c.article_id == tables.story_articles.c.article)
        .where(table.c.id.in_(stories), listed.c.current, listed.c.day.is_not(None))
        .group_by(table.c.id, listed.c.day)
    )
    found: dict[str, dict[str, int]] = {}
    for story, day, n in connection.execute(query):
        found.setdefault(story, {})[day] = n
    return found


def disputes_of(connection: Connection, holder: str, *, limit: int | None = None) -> tuple[Dispute, ...]:
    """The disputes in which a holder has a position, the strongest first."""
    query = (
        select(tables.disputes.c.body)
        .join(tables.dispute_holders, tables.dispute_holders.c.dispute == tables.disputes.c.n)
        .where(tables.dispute_holders.c.holder == holder)
        .order_by(tables.disputes.c.score.desc(), tables.disputes.c.id)
        .limit(limit)
    )
    return tuple(disputes_of_bodies(connection, connection.execute(query).scalars()))


def one_dispute(connection: Connection, given: str) -> Dispute:
    """The dispute with this id; NotFoundError."""
    columns = (tables.disputes.c.id, tables.disputes.c.body)
    return disputes_of_bodies(connection, [_body(connection, *columns, "dis", given, "dispute")])[0]


def disputes_of_bodies(connection: Connection, bodies: Iterable[str]) -> list[Dispute]:
    """The disputes behind their JSON, with their origins as they are now."""
    found = [dispute_from_json(json.loads(body)) for body in bodies]
    wanted = sorted({origin.id for dispute in found for origin in dispute.origins})
    table = tables.origins
    known: dict[str, Origin] = {}
    for first in range(0, len(wanted), CHUNK):
        query = select(table.c.body).where(table.c.id.in_(wanted[first : first + CHUNK]))
        for body in connection.execute(query).scalars():
            origin = origin_from_json(json.loads(body))
            known[origin.id] = origin
    return [
        replace(dispute, origins=tuple(known.get(origin.id, origin) for origin in dispute.origins)) for dispute in found
    ]


def all_stories(connection: Connection, *, limit: int | None = None, offset: int = 0) -> tuple[Story, ...]:
    """Stories, the one with the newest article first."""
    query = select(tables.stories.c.body).order_by(tables.stories.c.last.desc(), tables.stories.c.id)
    query = query.limit(limit).offset(offset or None)
    return tuple(story_from_json(json.loads(body)) for body in connection.execute(query).scalars())


def titles(connection: Connection, stories: Sequence[str]) -> dict[str, str]:
    """The titles of these stories, by full id and as far as they are there."""
    table = tables.stories
    title = func.json_extract(table.c.body, "$.title")
    return pairs(connection, select(table.c.id, title).where(table.c.id.in_(stories)))


def one_story(connection: Connection, given: str) -> Story:
    """The story with this id; NotFoundError."""
    return story_from_json(
        json.loads(_body(connection, tables.stories.c.id, tables.stories.c.body, "sto", given, "story"))
    )


def story_of(connection: Connection, article: str) -> Story:
    """The story that an article, by full id, is part of; NotFoundError."""
    part = tables.story_articles
    query = (
        select(tables.stories.c.body).join(part, part.c.story == tables.stories.c.n).where(part.c.article == article)
    )
    body = connection.execute(query.order_by(tables.stories.c.id).limit(1)).scalar()
    if body is None:
        raise NotFoundError(f"{article} is part of no story.", hint="Look it up in the lists.")
    return story_from_json(json.loads(body))


def activity(connection: Connection, since: str, *, limit: int) -> tuple[int, tuple[tuple[Story, int], ...]]:
    """How many current articles were added after an instant, and the stories to which most of them came."""
    table, parts = tables.articles, tables.story_articles
    later = table.c.current & (table.c.added_at > since)
    number = connection.execute(select(func.count()).select_from(table).where(later)).scalar_one()
    came = func.count().label("came")
    query = (
        select(tables.stories.c.body, came)
        .join(parts, parts.c.story == tables.stories.c.n)
        .join(table, table.c.id == parts.c.article)
        .where(later)
        .group_by(tables.stories.c.n)
        .order_by(came.desc(), tables.stories.c.last.desc(), tables.stories.c.id)
        .limit(limit)
    )
    rows = connection.execute(query) if number else ()
    return number, tuple((story_from_json(json.loads(row.body)), row.came) for row in rows)


def all_origins(connection: Connection) -> tuple[Origin, ...]:
    """Origins in the comparison's order."""
    query = select(tables.origins.c.body).order_by(tables.origins.c.id)
    return tuple(origin_from_json(json.loads(body)) for body in connection.execute(query).scalars())


def origins_called(connection: Connection, words: str, *, limit: int) -> tuple[Origin, ...]:
    """Origins whose name holds these words as they are written, by name."""
    table = tables.origins
    query = select(table.c.body).where(table.c.name.contains(words, autoescape=True))
    bodies = connection.execute(query.order_by(table.c.name, table.c.id).limit(limit)).scalars()
    return tuple(origin_from_json(json.loads(body)) for body in bodies)


def one_origin(connection: Connection, given: str) -> Origin:
    """The origin with this id; NotFoundError."""
    return origin_from_json(
        json.loads(_body(connection, tables.origins.c.id, tables.origins.c.body, "ori", given, "origin"))
    )


def stories_of(connection: Connection, articles: Sequence[str]) -> dict[str, list[str]]:
    """The ids of each article's stories, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    query = (
        select(tables.story_articles.c.article, tables.stories.c.id)
        .join(tables.stories, tables.stories.c.n == tables.story_articles.c.story)
        .where(tables.story_articles.c.article.in_(articles))
        .order_by(tables.stories.c.id)
    )
    for article, story in connection.execute(query):
        found[article].append(story)
    return found


def origins_of(connection: Connection, articles: Sequence[str]) -> dict[str, list[NamedOrigin]]:
    """The origins of each article's text, the largest share first."""
    found: dict[str, list[NamedOrigin]] = defaultdict(list)
    table = tables.article_origins
    query = (
        select(table, tables.origins.c.name)
        .outerjoin(tables.origins, tables.origins.c.id == table.c.origin)
        .where(table.c.article.in_(articles))
        .order_by(table.c.share.desc(), table.c.origin)
    )
    for row in connection.execute(query):
        part = ArticleOrigin(article=row.article, origin=row.origin, share=row.share, reason=row.reason)
        found[row.article].append(NamedOrigin(name=row.name or row.origin, part=part))
    return found


def copies_of(connection: Connection, articles: Sequence[str]) -> dict[str, list[Copy]]:
    """Where else each article's text is found, the largest share first."""
    found: dict[str, list[Copy]] = defaultdict(list)
    table = tables.copies
    query = select(table).where(table.c.article.in_(articles)).order_by(table.c.share.desc(), table.c.other)
    for row in connection.execute(query):
        found[row.article].append(
            Copy(
                article=row.article,
                other=row.other,
                kind=row.kind,
                share=row.share,
                direction=row.direction,
                reason=row.reason,
            )
        )
    return found


def _id(connection: Connection, column: ColumnElement[str], kind: str, given: str, noun: str) -> str:
    return full_id(connection, (column,), with_kind(kind, given), noun=noun)


def _body(
    connection: Connection, id_: ColumnElement[str], body: ColumnElement[str], kind: str, given: str, noun: str
) -> str:
    found = connection.execute(select(body).where(id_ == _id(connection, id_, kind, given, noun)).limit(1)).scalar()
    if found is None:
        raise NotFoundError(f"There is no {noun} {given}.", hint="Look it up in the lists.")
    return found

"""Remarks: stories that stay what they are and are told by other ids of the things that they name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select, update

from rawi.model import Identities
from rawi.model.renewing import Remark
from rawi.model.wire import claim_from_json, dispute_from_json
from rawi.store import tables
from rawi.store.parts import drop_claims, put_claims, put_disputes, put_speakers, said_in
from rawi.store.speakers import Speakers


def remarked(
    connection: Connection, story: str, remark: Remark, identities: Callable[[list[str]], Identities]
) -> list[str]:
    """Let a story be kept with what surrounds it now, and by the ids that things go by now (`identities` of its
    articles). Returns these articles, if anything goes by another id."""
    table, inside = tables.stories, tables.story_articles
    of_story = table.c.id == story
    connection.execute(update(table).where(of_story).values(around=remark.around, meant=remark.meant))
    if not remark.renamed:
        return []
    query = select(inside.c.article).join(table, table.c.n == inside.c.story).where(of_story)
    articles = list(connection.execute(query).scalars())
    claims = [claim_from_json(body) for body in _told(connection, tables.claims, story, remark.renamed)]
    disputes = [dispute_from_json(body) for body in _told(connection, tables.disputes, story, remark.renamed)]
    drop_claims(connection, [story])
    said, unnamed, described = said_in(connection, articles)
    speakers = Speakers(claims, identities(articles), said, unnamed, described)
    put_speakers(connection, speakers, story)
    put_claims(connection, claims, speakers)
    put_disputes(connection, disputes, speakers)
    return articles


def _told(connection: Connection, table: Table, story: str, renamed: Mapping[str, str]) -> list[Any]:
    """The bodies of what a story comes to with the new ids; all at once, since two things may have changed theirs."""
    ids = re.compile("|".join(map(re.escape, sorted(renamed))))
    bodies = connection.execute(select(table.c.body).where(table.c.story == story).order_by(table.c.n)).scalars()
    return [json.loads(ids.sub(lambda found: renamed[found[0]], body)) for body in bodies]

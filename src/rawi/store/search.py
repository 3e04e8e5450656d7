"""Search: words of the reader against articles and statements, answered with the places in the printed text."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from rawi.model import Span
from rawi.store import tables
from rawi.store.articles import entries
from rawi.store.database import pairs
from rawi.store.index import Found, IndexedKind, SearchIndex
from rawi.store.rows import Hit
from rawi.store.statements import CHUNK, with_ids
from rawi.store.terms import Asked, asked, matches

WINDOW = 240
"""Code points of text shown around a match."""
MARGIN = 60
"""Code points of it that stand before the first match."""
MOST_MATCHES = 200
"""Places given for one article; a word that stands there more often needs no more."""


def search(
    connection: Connection, index: SearchIndex, words: str, *, kind: IndexedKind | None, limit: int
) -> tuple[Hit, ...]:
    """The statements and articles in which every word is found, best first; none if `words` holds no word."""
    query = asked(words)
    found = index.find(connection, query, kind, limit)
    statements = _statement_hits(connection, [one for one in found if one.kind == "statement"], query)
    articles = _article_hits(connection, [one for one in found if one.kind == "article"], query)
    hits = {**statements, **articles}
    return tuple(hits[one.kind, one.id] for one in found if (one.kind, one.id) in hits)


def _statement_hits(
    connection: Connection, found: Sequence[Found], query: Sequence[Asked]
) -> dict[tuple[str, str], Hit]:
    records = {record.statement.id: record for record in with_ids(connection, [one.id for one in found])}
    hits: dict[tuple[str, str], Hit] = {}
    for one in found:
        record = records.get(one.id)
        if record is None:
            continue
        places = [
            (number, match, span)
            for span in record.statement.content
            for number, match in matches(span.text, query, span.start)
        ]
        if not places:
            continue
        context = places[0][2]
        inner = [(number, match) for number, match, span in places if span is context]
        hits[one.kind, one.id] = Hit(
            kind=one.kind,
            article=record.article,
            record=record,
            matches=tuple(match for _, match, _ in places[:MOST_MATCHES]),
            context=around(context.text, inner, context.start),
            score=one.score,
        )
    return hits


def _article_hits(connection: Connection, found: Sequence[Found], query: Sequence[Asked]) -> dict[tuple[str, str], Hit]:
    hits: dict[tuple[str, str], Hit] = {}
    for first in range(0, len(found), CHUNK):
        part = found[first : first + CHUNK]
        ids = [one.id for one in part]
        chosen = tables.articles.c.id.in_(ids)
        listed = {entry.reference.id: entry.reference for entry in entries(connection, chosen, limit=None, offset=0)}
        texts: dict[str, str] = pairs(connection, select(tables.articles.c.id, tables.articles.c.text).where(chosen))
        for one in part:
            places = matches(texts.get(one.id, ""), query)
            if places:
                hits[one.kind, one.id] = Hit(
                    kind=one.kind,
                    article=listed[one.id],
                    record=None,
                    matches=tuple(match for _, match in places[:MOST_MATCHES]),
                    context=around(texts[one.id], places, 0),
                    score=one.score,
                )
    return hits


def around(text: str, places: Sequence[tuple[int, Span]], offset: int) -> Span:
    """The stretch of `text` that shows most of the query's words near each other, cut at white space.

    `places` are the numbers of the query's words with their spans, in order and not empty; `offset` is where `text`
    begins in its article, and the spans already count from the article's beginning.
    """
    last = 0
    seen: dict[int, int] = {}
    best = (0, 0)
    for first, (_, span) in enumerate(places):
        while last < len(places) and places[last][1].end - span.start <= WINDOW - MARGIN:
            seen[places[last][0]] = seen.get(places[last][0], 0) + 1
            last += 1
        best = max(best, (len(seen), -first))
        number = places[first][0]
        if seen.get(number, 0) <= 1:
            seen.pop(number, None)
        else:
            seen[number] -= 1
        last = max(last, first + 1)
    chosen = places[-best[1]][1]
    must_start, must_end = chosen.start - offset, chosen.end - offset
    start = max(0, must_start - MARGIN)
    end = min(len(text), max(start + WINDOW, must_end))
    while start > 0 and start < must_start and not text[start - 1].isspace():
        start += 1
    while end < len(text) and end > must_end and not text[end].isspace():
        end -= 1
    while start < must_start and text[start].isspace():
        start += 1
    while end > must_end and text[end - 1].isspace():
        end -= 1
    return Span(start=start + offset, end=end + offset, text=text[start:end])

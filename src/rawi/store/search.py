"""Search: words of the reader against articles and statements, answered with the places in the printed text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from rawi.errors import UsageError
from rawi.model import Span
from rawi.store import facets, holders, sightings, tables
from rawi.store.articles import references
from rawi.store.database import pairs
from rawi.store.days import check_order, first_day, last_day
from rawi.store.filters import Filters
from rawi.store.index import Found, SearchIndex, Wanted
from rawi.store.rows import Hit, Results, Sighting
from rawi.store.statements import CHUNK, with_ids
from rawi.store.terms import Asked, asked, matches

WINDOW = 240
"""Code points of text shown around a match."""
MARGIN = 60
"""Code points of it that stand before the first match."""
MOST_MATCHES = 200
"""Places given for one article; a word that stands there more often needs no more."""


NO_WORDS = Span(start=0, end=0, text="")
NOTHING = Results(hits=(), total=0, more=False, order="best", next=None)
LOOKED = 2000
AT_ONCE = 100
"""Disputes that are looked at together, and at most, for a saved search."""
_LONGEST_CURSOR = 18
"""Digits: what every database takes for a whole number."""
RANKED = 400
"""Places that are put in the order of how well they answer; of more, the newest come first."""
COUNTED = 1000
"""Places that are counted."""
WALKED = 2000
"""Places whose facets are looked at one by one: to count them for a dozen choices costs more."""


def search(
    connection: Connection, index: SearchIndex, words: str, filters: Filters, *, limit: int, after: str | None = None
) -> Results:
    """The statements and articles in which every word is found and the filters hold, from behind the cursor `after` on.

    The best come first, or the newest where there are many; nothing is found where nothing is asked. Raises UsageError
    for a day that is none or a cursor that is none of ours, NotFoundError for an unknown holder.
    """
    query = asked(words)
    if not query and not filters.any:
        return NOTHING
    if words.strip() and not query:
        return NOTHING
    chosen = wanted(connection, query, filters)
    total = index.count(connection, chosen, most=COUNTED)
    by_score = bool(query) and total <= RANKED
    found, following = _page(connection, index, chosen, limit, after, by_score=by_score)
    statements = _statement_hits(connection, [one for one in found if one.kind == "statement"], query)
    articles = _article_hits(connection, [one for one in found if one.kind == "article"], query)
    hits = {**statements, **articles}
    return Results(
        hits=tuple(hits[one.kind, one.id] for one in found if (one.kind, one.id) in hits),
        total=min(total, COUNTED),
        more=total >= COUNTED,
        order="best" if by_score else "newest",
        next=following,
    )


def saying(connection: Connection, index: SearchIndex, words: str) -> list[str]:
    """The ids of all statements in which every word is found."""
    query = asked(words)
    if not query:
        return []
    found = index.find(connection, wanted(connection, query, Filters(kind="statement")), limit=None, before=None)
    return [one.id for one in found]


def tally(connection: Connection, index: SearchIndex, words: str, choices: Sequence[Filters]) -> tuple[int, ...]:
    """How many places each of these choices leaves, counted up to `COUNTED`."""
    query = asked(words)
    walked: dict[Filters, tuple[Wanted, list[frozenset[str]] | None]] = {}
    counts: list[int] = []
    for one in choices:
        base = replace(one, kind=None, stance=None, mode=None)
        if base not in walked:
            chosen = wanted(connection, query, base)
            walked[base] = chosen, _walked(connection, index, chosen)
        (chosen, had), groups = walked[base], _facets(one)
        if had is None:
            narrowed = replace(chosen, facets=(*chosen.facets, *map(tuple, groups)))
            counts.append(index.count(connection, narrowed, most=COUNTED))
        else:
            counts.append(min(COUNTED, sum(all(not group.isdisjoint(each) for group in groups) for each in had)))
    return tuple(counts)


def _walked(connection: Connection, index: SearchIndex, chosen: Wanted) -> list[frozenset[str]] | None:
    """The facets of every place, where there are few enough for counting to be dearer than looking at each."""
    if not chosen.words or index.count(connection, chosen, most=WALKED + 1) > WALKED:
        return None
    return index.facets(connection, chosen, most=WALKED)


def disputes_about(
    connection: Connection, index: SearchIndex, words: str, filters: Filters, *, limit: int
) -> tuple[Sighting, ...]:
    """Of the disputes that changed last those in which a statement answers; looks through no more than `LOOKED`."""
    query = asked(words)
    if not query and not filters.any:
        return ()
    chosen = wanted(connection, query, replace(filters, kind="statement"))
    found: list[Sighting] = []
    for offset in range(0, LOOKED, AT_ONCE):
        part = sightings.latest(connection, since=None, limit=AT_ONCE, offset=offset)
        shown = sightings.statements(connection, [one.id for one in part])
        among = tuple(statement for statements in shown.values() for statement in statements)
        answers = index.find(connection, replace(chosen, among=among), limit=None, before=None) if among else ()
        answering = {one.id for one in answers}
        found += [one for one in part if answering.intersection(shown[one.id])]
        if len(found) >= limit or len(part) < AT_ONCE:
            break
    return tuple(found[:limit])


def wanted(connection: Connection, query: Sequence[Asked], filters: Filters) -> Wanted:
    """What an index is asked for."""
    check_order(filters.since, filters.until)
    groups: list[tuple[str, ...]] = []
    holder = None
    if filters.holder is not None:
        (holder,) = holders.resolved(connection, filters.holder)[:1] or (filters.holder,)
        keys = holders.keys_of(connection, holder)
        groups.append(tuple(facets.of_speaker(key) for key in keys) or ("hnobody",))
        if not holders.shares_keys(connection, holder, keys):
            holder = None
    if filters.outlet is not None:
        groups.append((facets.of_outlet(filters.outlet),))
    groups += (tuple(group) for group in _facets(filters))
    return Wanted(
        words=tuple(query),
        facets=tuple(groups),
        first=None if filters.since is None else first_day(filters.since),
        last=None if filters.until is None else last_day(filters.until),
        holder=holder,
    )


def _facets(filters: Filters) -> list[frozenset[str]]:
    """What kind, stance and mode ask for: one of each group."""
    groups: list[frozenset[str]] = []
    if filters.kind is not None:
        groups.append(frozenset({facets.of_kind(filters.kind)}))
    if filters.stance is not None:
        groups.append(frozenset({facets.of_stance(filters.stance)}))
    if filters.mode is not None:
        groups.append(frozenset({facets.of_mode(filters.mode)}))
    return groups


def _page(
    connection: Connection, index: SearchIndex, chosen: Wanted, limit: int, after: str | None, *, by_score: bool
) -> tuple[list[Found], str | None]:
    """One page and the cursor of the next."""
    order, place = _cursor(after)
    if by_score and order != "n":
        every = index.ranked(connection, chosen, index.find(connection, chosen, limit=RANKED, before=None))
        found = every[place : place + limit]
        return found, f"r{place + limit}" if place + limit < len(every) else None
    found = index.find(connection, chosen, limit=limit + 1, before=place if order == "n" else None)
    return found[:limit], f"n{found[limit - 1].place}" if len(found) > limit else None


def _cursor(after: str | None) -> tuple[str, int]:
    if after is None:
        return "", 0
    order, digits = after[:1], after[1:]
    if order not in ("n", "r") or not (digits.isascii() and digits.isdecimal()) or len(digits) > _LONGEST_CURSOR:
        raise UsageError("The cursor is none that Rawi gave.", hint="Begin without one.")
    return order, int(digits)


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
        if query and not places:
            continue
        context = places[0][2] if places else next(iter(record.statement.content), NO_WORDS)
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
        listed = {one.id: one for one in references(connection, chosen)}
        texts: dict[str, str] = pairs(connection, select(tables.articles.c.id, tables.articles.c.text).where(chosen))
        for one in part:
            places = matches(texts.get(one.id, ""), query)
            if places or not query:
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

    `places` are the numbers of the query's words with their spans, in order; without any it is the beginning. `offset`
    is where `text` begins in its article, and the spans already count from the article's beginning.
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
    chosen = places[-best[1]][1] if places else Span(start=offset, end=offset, text="")
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

"""Renewals: a library's comparison as its tables keep it (`rawi.model.renewing.Shelf`), changed where it changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Select, Table, delete, func, insert, literal_column, or_, select, update

from rawi.model import Copy, Dispute, Document, Identities, Identity
from rawi.model.renewing import Marks, OutlineRow, OverlapRow, Pair, Renewal
from rawi.store import articles, sightings, tables, waiting
from rawi.store.database import AT_ONCE, pairs, portions
from rawi.store.encoders import comparing_encoder, note_encoder
from rawi.store.parts import drop_stories, put_part, remake_origins, untrace
from rawi.store.remarks import remarked

Longs = npt.NDArray[np.int64]
_ROWS_AT_ONCE = 50_000
_DOCUMENTS_AT_ONCE = 100


Moment = tuple[int | None, int | None, tuple[list[str], list[str], list[str]]]


class KeptComparison:
    """The shelf of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self) -> tuple[list[str], list[str], list[str]]:
        """See `Shelf.waiting`."""
        here, read, noted = tables.outlines, waiting.current("comparing"), waiting.noted("comparing")
        fresh = read.order_by(tables.articles.c.id)
        gone = select(here.c.article).where(here.c.article.in_(noted), ~here.c.article.in_(read))
        stale = select(here.c.article).where(here.c.stale).order_by(here.c.article)
        return self._all(fresh), self._all(gone.order_by(here.c.article)), self._all(stale)

    def moment(self) -> Moment:
        """What changes whenever something is read anew, gone, settled or compared."""
        count = self._connection.execute(select(tables.followed.c.n)).scalar()
        last = self._connection.execute(
            select(func.max(literal_column("rowid"))).select_from(tables.documents)
        ).scalar()
        return count, last, self.waiting()

    def put_off(self, names: Collection[str]) -> None:
        """Let the courses be compared anew of which somebody speaks whose name, by its own id, is one of these."""
        said, table = tables.statements, tables.outlines
        for part in portions(sorted(names), AT_ONCE):
            speaking = select(said.c.article_id).where(said.c.speaker_entity.in_(part))
            self._connection.execute(update(table).where(table.c.article.in_(speaking)).values(stale=True))

    def encoder(self) -> str:
        """See `Shelf.encoder`."""
        return comparing_encoder(self._connection)

    def kept(self) -> list[str]:
        """See `Shelf.kept`."""
        return self._all(select(tables.outlines.c.article).order_by(tables.outlines.c.article))

    def size(self) -> int:
        """See `Shelf.size`."""
        return int(self._connection.execute(select(func.count()).select_from(tables.outlines)).scalar_one())

    def documents(self, of: Sequence[str]) -> Iterator[Document]:
        """See `Shelf.documents`."""
        parts = portions(of, _DOCUMENTS_AT_ONCE)
        return (document for part in parts for document in articles.documents(self._connection, part))

    def text(self, article: str) -> str:
        """See `Shelf.text`."""
        table = tables.articles
        return str(self._connection.execute(select(table.c.text).where(table.c.id == article)).scalar_one())

    def placed(self, of: Collection[str], addresses: Collection[str]) -> list[tuple[str, str | None]]:
        """See `Shelf.placed`."""
        table = tables.articles
        read = select(table.c.id, table.c.url).join(tables.documents, tables.documents.c.article_id == table.c.id)
        found: set[tuple[str, str | None]] = set()
        for column, wanted in ((table.c.id, of), (table.c.url, addresses)):
            for part in portions(sorted(wanted), AT_ONCE):
                rows = self._connection.execute(read.where(table.c.current, column.in_(part)))
                found.update((row.id, row.url) for row in rows)
        return sorted(found, key=lambda place: place[0])

    def saying(self, statements: Collection[str]) -> list[str]:
        """See `Shelf.saying`."""
        table = tables.statements
        parts = portions(sorted(statements), AT_ONCE)
        return [one for part in parts for one in self._all(select(table.c.article_id).where(table.c.id.in_(part)))]

    def outlines(self, of: Collection[str]) -> Iterator[OutlineRow]:
        """See `Shelf.outlines`."""
        table, keys = tables.outlines, tables.profiles
        columns = (
            table.c.article,
            table.c.day,
            table.c.body,
            keys.c["keys"],
            table.c.card,
            table.c.names,
            table.c.text,
            table.c.recalls,
        )
        query = select(*columns).join(keys, keys.c.article == table.c.article)
        for part in portions(sorted(of), AT_ONCE):
            for article, day, body, packed, *told in self._connection.execute(query.where(table.c.article.in_(part))):
                yield OutlineRow(article, day, body, (), packed, *told)

    def profiles(self) -> Iterator[tuple[str, int | None, bytes]]:
        """See `Shelf.profiles`."""
        found = self._connection.exec_driver_sql("SELECT article, day, keys FROM profiles ORDER BY article")
        # A row for each article of the library: as the driver has them.
        return iter(found.cursor.fetchall())

    def recalls(self) -> Iterator[tuple[str, str]]:
        """See `Shelf.recalls`."""
        table = tables.outlines
        query = select(table.c.article, table.c.recalls).where(table.c.recalls != literal_column("''"))
        for row in self._connection.execute(query):
            yield row[0], row[1]

    def names(self) -> set[str]:
        """See `Shelf.names`."""
        return set(self._all(select(tables.outlines.c.names).distinct()))

    def named(self, names: Collection[str]) -> list[str]:
        """See `Shelf.named`."""
        table = tables.outlines
        parts = portions(sorted(names), AT_ONCE)
        return [one for part in parts for one in self._all(select(table.c.article).where(table.c.names.in_(part)))]

    def postings(self, grams: Collection[int]) -> list[tuple[int, int]]:
        """See `Shelf.postings`."""
        # Very many numbers and rows: as the driver has them.
        query = "SELECT gram, outline FROM postings WHERE gram IN ({})"
        found: list[tuple[int, int]] = []
        for part in portions(sorted(grams), AT_ONCE):
            found += self._connection.exec_driver_sql(query.format(", ".join(map(str, part)))).cursor.fetchall()
        return found

    def dated(self) -> list[tuple[int, int | None]]:
        """See `Shelf.dated`."""
        # A row for each article of the library: as the driver has them, from the index that holds nothing else.
        return list(self._connection.exec_driver_sql("SELECT n, day FROM outlines").cursor.fetchall())

    def numbered(self, numbers: Collection[int]) -> dict[int, str]:
        """See `Shelf.numbered`."""
        table = tables.outlines
        found: dict[int, str] = {}
        for part in portions(sorted(numbers), AT_ONCE):
            found |= pairs(self._connection, select(table.c.n, table.c.article).where(table.c.n.in_(part)))
        return found

    def numbers(self, of: Collection[str]) -> dict[str, int]:
        """See `Shelf.numbers`."""
        table = tables.outlines
        found: dict[str, int] = {}
        for part in portions(sorted(of), AT_ONCE):
            found |= pairs(self._connection, select(table.c.article, table.c.n).where(table.c.article.in_(part)))
        return found

    def looked(self, of: Collection[str]) -> Iterator[Pair]:
        """See `Shelf.looked`."""
        table, wanted = tables.looked, frozenset(of)
        for part in portions(sorted(of), AT_ONCE):
            for first, second in self._connection.execute(select(table).where(table.c.first.in_(part))):
                if second in wanted:
                    yield first, second

    def overlaps(self, of: Collection[str]) -> Iterator[OverlapRow]:
        """See `Shelf.overlaps`."""
        table = tables.copies
        seen: set[Pair] = set()
        for part in portions(sorted(of), AT_ONCE):
            for side in (table.c.article, table.c.other):
                for row in self._connection.execute(select(table).where(side.in_(part))):
                    if (row.article, row.other) not in seen:
                        seen.add((row.article, row.other))
                        yield _overlap(row)

    def shared(self, of: Collection[str]) -> Iterator[tuple[str, str, float]]:
        """See `Shelf.shared`."""
        table = tables.copies
        for part in portions(sorted(of), AT_ONCE):
            for side in (table.c.article, table.c.other):
                query = select(table.c.article, table.c.other, table.c.share).where(side.in_(part))
                # Very many rows: as the driver has them.
                yield from self._connection.execute(query).cursor.fetchall()

    def courses(self, of: Collection[str]) -> dict[str, tuple[str, ...]]:
        """See `Shelf.courses`."""
        table, stories = tables.story_articles, tables.stories
        found: dict[str, list[str]] = {}
        for part in portions(sorted(of), AT_ONCE):
            met = select(table.c.story).where(table.c.article.in_(part))
            query = select(stories.c.id, table.c.article).join(stories, stories.c.n == table.c.story)
            for story, article in self._connection.execute(query.where(stories.c.n.in_(met))):
                found.setdefault(story, []).append(article)
        return {story: tuple(sorted(set(articles))) for story, articles in found.items()}

    def marks(self, stories: Collection[str]) -> dict[str, Marks]:
        """See `Shelf.marks`."""
        table = tables.stories
        found: dict[str, Marks] = {}
        for part in portions(sorted(stories), AT_ONCE):
            query = select(table.c.id, table.c.mark, table.c.around, table.c.meant).where(table.c.id.in_(part))
            found |= {row[0]: Marks(*row[1:]) for row in self._connection.execute(query)}
        return found

    def grown(self, stories: Collection[str]) -> dict[str, bytes]:
        """See `Shelf.grown`."""
        table = tables.grown
        found: dict[str, bytes] = {}
        for part in portions(sorted(stories), AT_ONCE):
            found |= {row[0]: row[1] for row in self._connection.execute(select(table).where(table.c.story.in_(part)))}
        return found

    def identities(self, of: Collection[str]) -> Identities:
        """See `Shelf.identities`."""
        table, said, things = tables.meanings, tables.statements, tables.identities
        meant: dict[tuple[str, str], str] = {}
        for part in portions(sorted(of), AT_ONCE):
            speakers = select(said.c.speaker_entity).where(said.c.article_id.in_(part)).distinct()
            here = or_(table.c.article_id == "", table.c.article_id.in_(part))
            for row in self._connection.execute(select(table).where(table.c.entity.in_(speakers), here)):
                meant[row.article_id, row.entity] = row.identity
        named = []
        for part in portions(sorted(set(meant.values())), AT_ONCE):
            query = select(things.c.id, things.c.name, things.c.type).where(things.c.id.in_(part))
            for row in self._connection.execute(query):
                named.append(Identity(id=row.id, name=row.name, kind=row.type, names=()))
        return Identities(identities=tuple(sorted(named, key=lambda one: one.id)), of=meant)

    def keep(self, renewal: Renewal, mark: str, put: Callable[[Document], None]) -> list[str]:
        """Make the library hold what changed; `mark` is that of the rulings that were followed, `put` keeps a document
        that is dated otherwise now.

        Returns the articles in which speakers may be others now.
        """
        changed = set(renewal.gone)
        if renewal.whole:
            for table in tables.COMPARED:
                self._connection.execute(delete(table))
        touched = drop_stories(self._connection, renewal.left) | untrace(self._connection, renewal.gone)
        found: list[Dispute] = []
        self._forget(renewal.gone)
        self._grow(renewal)
        waiting.done(self._connection, "comparing", renewal.gone)
        self._outlines(renewal.outlines, whole=renewal.whole)
        for article, text in renewal.texts.items():
            of_article = tables.outlines.c.article == article
            self._connection.execute(update(tables.outlines).where(of_article).values(text=text))
        self._pairs(renewal)
        for part in renewal.parts:
            for document in part.dated:
                put(document)
            changed.update(part.story.articles)
            found += part.disputes
            touched |= put_part(self._connection, part, self.identities(part.story.articles), fresh=renewal.whole)
        for story, remark in renewal.remarks.items():
            changed.update(remarked(self._connection, story, remark, self.identities))
        remake_origins(self._connection, touched)
        self._connection.execute(update(tables.outlines).where(tables.outlines.c.stale).values(stale=False))
        count = self._connection.execute(select(tables.followed.c.n)).scalar() or 0
        self._connection.execute(delete(tables.followed))
        self._connection.execute(insert(tables.followed).values(mark=mark, n=count + 1))
        note_encoder(self._connection, renewal.encoder)
        sightings.note(self._connection, found, others=self._all(select(tables.disputes.c.id)))
        return sorted(changed)

    def _forget(self, gone: Sequence[str]) -> None:
        table = tables.outlines
        for part in portions(gone, AT_ONCE):
            numbers = select(table.c.n).where(table.c.article.in_(part))
            self._connection.execute(delete(tables.postings).where(tables.postings.c.outline.in_(numbers)))
            for pair in (tables.looked.c.first, tables.looked.c.second, tables.copies.c.article, tables.copies.c.other):
                self._connection.execute(delete(pair.table).where(pair.in_(part)))
            for outlined in (tables.profiles, table):
                self._connection.execute(delete(outlined).where(outlined.c.article.in_(part)))

    def _outlines(self, rows: Iterable[OutlineRow], *, whole: bool) -> None:
        table = tables.outlines
        first = (self._connection.execute(select(func.max(table.c.n))).scalar() or 0) + 1
        grams: list[Longs] = []
        for n, one in enumerate(rows, first):
            columns = {"day": one.day, "names": one.names, "card": one.card, "text": one.text}
            found = insert(table).values(
                n=n, article=one.article, stale=False, body=one.body, recalls=one.recalls, **columns
            )
            self._connection.execute(found)
            stands = {"article": one.article, "day": one.day, "keys": one.keys}
            self._connection.execute(insert(tables.profiles).values(stands))
            waiting.done(self._connection, "comparing", (one.article,))
            grams.append(np.asarray(one.grams, np.int64))
        numbers = np.repeat(np.arange(first, first + len(grams)), [len(one) for one in grams])
        joined = np.concatenate(grams) if grams else numbers
        order = np.argsort(joined, kind="stable")
        # Millions of rows: none is made into anything but the driver's own, and they are indexed when all are there.
        if whole:
            tables.postings_of_outline.drop(self._connection)
        for first in range(0, len(order), _ROWS_AT_ONCE):
            part = order[first : first + _ROWS_AT_ONCE]
            made = list(zip(joined[part].tolist(), numbers[part].tolist(), strict=True))
            self._connection.exec_driver_sql("INSERT INTO postings (gram, outline) VALUES (?, ?)", made)
        if whole:
            tables.postings_of_outline.create(self._connection)

    def _grow(self, renewal: Renewal) -> None:
        table = tables.grown
        for part in portions(sorted({*renewal.left, *renewal.grown}), AT_ONCE):
            self._connection.execute(delete(table).where(table.c.story.in_(part)))
        _insert(self._connection, table, ({"story": story, "body": body} for story, body in renewal.grown.items()))

    def _pairs(self, renewal: Renewal) -> None:
        looked, copies = tables.looked, tables.copies
        if not renewal.whole:
            for first, second in renewal.looked:
                self._connection.execute(delete(looked).where(looked.c.first == first, looked.c.second == second))
            for article, other in renewal.overlaps:
                self._connection.execute(delete(copies).where(copies.c.article == article, copies.c.other == other))
        kept = sorted(pair for pair, enough in renewal.looked.items() if enough)
        _insert(self._connection, looked, ({"first": first, "second": second} for first, second in kept))
        rows = (renewal.overlaps[pair] for pair in sorted(renewal.overlaps))
        _insert(self._connection, copies, (_copy_row(row) for row in rows if row is not None))

    def _all(self, query: Select[Any]) -> list[str]:
        return list(self._connection.execute(query).scalars().all())


def _copy_row(row: OverlapRow) -> dict[str, object]:
    copy = row.copy
    return {
        "article": copy.article,
        "other": copy.other,
        "kind": copy.kind,
        "share": copy.share,
        "direction": copy.direction,
        "reason": copy.reason,
        "passages": row.passages,
    }


def _overlap(row: Any) -> OverlapRow:
    return OverlapRow(
        copy=Copy(
            article=row.article, other=row.other, kind=row.kind, share=row.share, direction=row.direction,
            reason=row.reason,
        ),
        passages=row.passages,
    )  # fmt: skip


def _insert(connection: Connection, table: Table, rows: Iterable[Mapping[str, object]]) -> None:
    remaining = iter(rows)
    while part := list(islice(remaining, _ROWS_AT_ONCE)):
        connection.execute(insert(table), part)

"""Columns: the rows that articles, documents and statements become."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from rawi.model import Article, Document, Statement
from rawi.model.wire import statement_to_json
from rawi.store.packing import day, dumped, pack, packed_time, storable
from rawi.store.speakers import speaker_key
from rawi.store.terms import name_words, padded

YEAR = 366
"""Within how many days publication must be known for an article to have a place among the days."""


def article_row(article: Article, url: str | None) -> dict[str, object]:
    """An article as it is kept; `url` is its address as it can be stored."""
    return {
        "id": article.id,
        "sha256": article.sha256,
        "text": article.text,
        "title_length": article.title_length,
        "title": article.text[: article.title_length] or None,
        "outlet": kept(article.outlet),
        "url": url,
        "language": article.language,
        "published": packed_time(article.published),
        "published_first": day(article.published.earliest)
        if article.published and article.published.within(YEAR)
        else None,
        "published_basis": article.published_basis,
        "agency": kept(article.agency),
        "source_id": kept(article.source_id),
        "source": kept(article.source),
        "added_at": now(),
        "current": True,
    }


def document_row(document: Document) -> dict[str, object]:
    """What was read in an article, its statements apart."""
    published = document.article.published
    return {
        "article_id": document.article.id,
        "producer_version": document.producer_version,
        "title": document.title.text if document.title else None,
        "outlet": kept(document.article.outlet),
        "published": packed_time(published),
        "published_first": day(published.earliest) if published and published.within(YEAR) else None,
        "published_basis": document.article.published_basis,
        "body": pack(document),
    }


def mention_rows(document: Document) -> list[dict[str, object]]:
    """The names in an article."""
    return [
        {
            "article_id": document.article.id,
            "n": n,
            "entity": mention.entity,
            "name": mention.name,
            "words": padded(name_words(mention.name)),
            "type": mention.type,
        }
        for n, mention in enumerate(document.mentions)
    ]


def statement_row(
    document: Document, n: int, statement: Statement, *, meant: Mapping[str, str], as_read: Statement | None
) -> dict[str, object]:
    """A statement's columns; a statement without a day counts as of its publication.

    `meant` are the holders that speakers' keys mean in the article, where they are not the keys themselves; `as_read`
    is the statement as it was before a correction, None where there is none.
    """
    speaker = statement.speaker
    start, end = sentences_around(document, statement)
    key = speaker_key(speaker, document.article.id)
    published = document.article.published
    when = statement.said or (published if published is not None and published.within(YEAR) else None)
    return {
        "article_id": document.article.id,
        "n": n,
        "id": statement.id,
        "position": statement.cue.start if statement.cue else min((one.start for one in statement.content), default=0),
        "speaker_name": speaker.name,
        "speaker_words": padded(name_words(speaker.name)),
        "speaker_key": key,
        "holder": meant.get(key, key),
        "speaker_entity": speaker.entity,
        "speaker_kind": speaker.kind,
        "speaker_role": speaker.role,
        "first_day": day(when.earliest) if when else None,
        "last_day": day(when.latest) if when else None,
        "polarity": statement.polarity,
        "commitment": statement.commitment,
        "mode": statement.mode,
        "level": statement.level,
        "in_headline": statement.in_headline,
        "score": statement.score,
        "content": statement.content_text,
        "around_start": start,
        "around_end": end,
        "body": dumped(statement_to_json(statement)),
        "as_read": None if as_read is None else dumped(statement_to_json(as_read)),
    }


def sentences_around(document: Document, statement: Statement) -> tuple[int, int]:
    """The bounds of the sentences that hold a statement's cue and content; 0 and 0 where it has neither."""
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    if not spans:
        return 0, 0
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    first, last = start, end
    for paragraph in document.paragraphs:
        if paragraph.span.end <= start or paragraph.span.start >= end:
            continue
        for sentence in paragraph.sentences:
            if sentence.end > start and sentence.start < end:
                first, last = min(first, sentence.start), max(last, sentence.end)
    return first, last


def spoken_of(document: Document) -> list[dict[str, object]]:
    """Whom the statements' contents name; the outlet's own voice is left out."""
    found: list[dict[str, object]] = []
    for n, statement in enumerate(document.statements):
        if statement.mode != "own_voice":
            inside = {
                mention.entity
                for mention in document.mentions
                if any(one.start <= mention.span.start and mention.span.end <= one.end for one in statement.content)
            }
            found += [{"article_id": document.article.id, "statement": n, "entity": one} for one in sorted(inside)]
    return found


def kept(words: str | None) -> str | None:
    """The words as a database takes them."""
    return None if words is None else storable(words)


def now() -> str:
    """This instant in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")

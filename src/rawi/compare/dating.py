"""The day of an undated article from dated ones that hold its text: copies go round within days."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rawi.compare.copies import COPY_SHARE, Overlap
from rawi.model import Copy, DatingReason, Document, Time

_BEFORE = dt.timedelta(days=1)
_AFTER = dt.timedelta(days=3)
"""A copy is published from the day before the first dated copy to three days after the last."""


def undone(document: Document) -> Document:
    """The document without a day that an earlier comparison gave it."""
    own = tuple(reason for reason in document.dating if reason.span is not None)
    if len(own) == len(document.dating):
        return document
    article = replace(document.article, published=None, published_basis="unknown")
    return replace(document, article=article, dating=own)


def from_copies(documents: Sequence[Document], overlaps: Sequence[Overlap]) -> dict[str, Document]:
    """Undated documents, by their article, with the bounds that dated copies of their text give them.

    Pure, and independent of the order: only days that do not themselves come from other articles count.
    """
    by_id = {document.article.id: document for document in documents}
    copies: dict[str, list[Copy]] = defaultdict(list)
    for overlap in overlaps:
        copy = overlap.copy
        known = by_id[copy.other].article.published
        if by_id[copy.article].article.published is None and known is not None and known.within(1):
            copies[copy.article] += [copy] if copy.share >= COPY_SHARE else []
    return {article: dated for article, found in copies.items() if (dated := _dated(by_id[article], found, by_id))}


def _dated(document: Document, copies: Sequence[Copy], by_id: Mapping[str, Document]) -> Document | None:
    days = sorted((day, copy.other, copy.share) for copy in copies if (day := _day(by_id[copy.other])) is not None)
    if not days:
        return None
    earliest, latest = (days[0][0] - _BEFORE).isoformat(), (days[-1][0] + _AFTER).isoformat()
    reasons = tuple(
        DatingReason(span=None, reason=f"near copy of {other} ({share:.0%})", earliest=earliest, latest=latest)
        for _, other, share in dict.fromkeys((days[0], days[-1]))
    )
    time = Time(value=f"{earliest}/{latest}", earliest=earliest, latest=latest, grain="unknown")
    article = replace(document.article, published=time, published_basis="inferred")
    return replace(document, article=article, dating=(*document.dating, *reasons))


def _day(document: Document) -> dt.date | None:
    published = document.article.published
    try:
        return dt.date.fromisoformat(published.earliest[:10]) if published and published.earliest else None
    except ValueError:
        return None

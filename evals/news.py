"""News: the disputes that newspapers come to as they are, for reading by eye.

    python -m evals.news FILE [--since DAY] [--most N]     the N first articles of a collection from a day on

Nobody has annotated such collections, so nothing is scored: whoever reads the disputes says which of them hold. The
articles are read and compared as `rawi add` does, with the judging encoder, as one library that is not kept.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

from rawi.compare import load_encoder
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Article, Dispute, Document, Position

_SHOWN = 240
"""Code points of a content that are printed."""


def chosen(file: str, since: str, most: int) -> list[Article]:
    """The first articles of a collection that came out on a day (ISO) or later, by day and id."""
    found = [one for one in articles(file) if not isinstance(one, SetAside)]
    dated = [(one.published.value, one.id, one) for one in found if one.published is not None]
    dated.sort(key=lambda item: item[:2])  # A collection may hold an article twice.
    return [one for value, _, one in dated if value[:10] >= since][:most]


def told(dispute: Dispute, documents: Sequence[Document]) -> list[str]:
    """The lines to print: what it is about and why, then each position with the words of its statements."""
    contents = {one.id: one.content_text for document in documents for one in document.statements}
    head = f"{dispute.kind} {dispute.score:.2f} | {dispute.about} | {'; '.join(dispute.reasons)}"
    lines = [head]
    for position in dispute.positions:
        lines += [f"    {_side(position)} | {contents[one][:_SHOWN]}" for one in position.statements]
    return lines


def _side(position: Position) -> str:
    value = position.value
    bounds = f" {value.low}..{value.high} {value.unit}" if value is not None else ""
    return f"{position.stance}{bounds} | {position.holder.name}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--since", default="", help="a day, as 2015-08-06")
    parser.add_argument("--most", type=int, default=400)
    asked = parser.parse_args(arguments)
    pipeline = Pipeline.load()
    documents = [pipeline.per_document(one) for one in chosen(asked.file, asked.since, asked.most)]
    found = pipeline.across_documents(documents, encoder=load_encoder()).disputes
    for dispute in found:
        print(*told(dispute, documents), sep="\n")
    kinds = Counter(one.kind for one in found)
    told_kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    print(f"{len(documents)} articles, {len(found)} disputes: {told_kinds or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

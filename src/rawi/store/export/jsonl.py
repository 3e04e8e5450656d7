"""JSON Lines: documents, stories, claims, disputes, names and corrections, one a line, each with its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rawi.model.wire import (
    Json,
    article_to_json,
    claim_to_json,
    decision_to_json,
    dispute_to_json,
    document_to_json,
    identity_to_json,
    reference_to_json,
    span_to_json,
    statement_record_to_json,
    story_to_json,
)
from rawi.store.export.selection import Selection
from rawi.store.rows import Hit


def jsonl(selection: Selection) -> Iterator[str]:
    """The selection, a line for each noun.

    Whole articles come as `rawi/document/1` with the outlet's own voice, which positions may rest on; statements
    chosen one by one as `rawi/statement/1`, and what a search found as `rawi/hit/1`.
    """
    for value in _nouns(selection):
        yield json.dumps(value, ensure_ascii=False) + "\n"


def hit_to_json(hit: Hit) -> Json:
    """`rawi/hit/1`: one place that a search found."""
    return {
        "schema": "rawi/hit/1",
        "kind": hit.kind,
        "article": reference_to_json(hit.article),
        "statement": statement_record_to_json(hit.record) if hit.record else None,
        "matches": [span_to_json(span) for span in hit.matches],
        "context": span_to_json(hit.context),
        "score": hit.score,
    }


def _nouns(selection: Selection) -> Iterator[Json]:
    if selection.entry is not None:
        yield article_to_json(selection.entry)
    yield from map(identity_to_json, selection.identities())
    yield from map(story_to_json, selection.stories())
    yield from map(dispute_to_json, selection.disputes())
    yield from map(claim_to_json, selection.claims())
    if selection.kind == "search":
        yield from map(hit_to_json, selection.hits)
    elif selection.statements is not None:
        yield from map(statement_record_to_json, selection.records())
    else:
        for document in selection.documents():
            yield document_to_json(document, own_voice=True)
    if selection.kind == "library":
        yield from map(decision_to_json, selection.view.decisions())

"""The wire: every noun of the model as JSON, with the names of its published schemas.

What is printed and served is made here and nowhere else; what is stored is read back here.
"""

from rawi.model.wire.claim import (
    article_to_json,
    claim_from_json,
    claim_to_json,
    copy_to_json,
    dispute_from_json,
    dispute_to_json,
    error_to_json,
    origin_from_json,
    origin_to_json,
    position_from_json,
    position_to_json,
    story_day_to_json,
    story_from_json,
    story_to_json,
)
from rawi.model.wire.document import document_from_json, document_to_json
from rawi.model.wire.holder import entry_to_json, holder_to_json
from rawi.model.wire.identity import (
    decision_from_json,
    decision_to_json,
    identity_from_json,
    identity_to_json,
    join_from_json,
    join_to_json,
    known_from_json,
    known_to_json,
    name_line_to_json,
    pair_to_json,
)
from rawi.model.wire.parts import Json, span_from_json, span_to_json, time_from_json, time_to_json
from rawi.model.wire.schemas import NAMES, schema
from rawi.model.wire.statement import (
    reference_to_json,
    statement_from_json,
    statement_record_to_json,
    statement_to_json,
)

__all__ = [
    "NAMES",
    "Json",
    "article_to_json",
    "claim_from_json",
    "claim_to_json",
    "copy_to_json",
    "decision_from_json",
    "decision_to_json",
    "dispute_from_json",
    "dispute_to_json",
    "document_from_json",
    "document_to_json",
    "entry_to_json",
    "error_to_json",
    "holder_to_json",
    "identity_from_json",
    "identity_to_json",
    "join_from_json",
    "join_to_json",
    "known_from_json",
    "known_to_json",
    "name_line_to_json",
    "origin_from_json",
    "origin_to_json",
    "pair_to_json",
    "position_from_json",
    "position_to_json",
    "reference_to_json",
    "schema",
    "span_from_json",
    "span_to_json",
    "statement_from_json",
    "statement_record_to_json",
    "statement_to_json",
    "story_day_to_json",
    "story_from_json",
    "story_to_json",
    "time_from_json",
    "time_to_json",
]

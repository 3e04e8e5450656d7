"""Everything on record of one person or body as JSON."""

from __future__ import annotations

from rawi.model.ledger import HolderEntry, HolderRecord
from rawi.model.wire.claim import dispute_to_json
from rawi.model.wire.identity import join_to_json, name_use_to_json, office_to_json, pair_to_json
from rawi.model.wire.parts import Json
from rawi.model.wire.statement import statement_record_to_json


def entry_to_json(entry: HolderEntry) -> Json:
    """Who it is; `type` is None for a speaker who is no named thing («مصدر أمني»)."""
    return {"entity": entry.key, "name": entry.name, "kind": entry.kind, "type": entry.type}


def holder_to_json(record: HolderRecord) -> Json:
    """`rawi/holder/1`."""
    identity = record.identity
    return {
        "schema": "rawi/holder/1",
        **entry_to_json(record.entry),
        "names": list(record.names),
        "roles": list(record.roles),
        "name_uses": [name_use_to_json(use) for use in identity.names] if identity else [],
        "offices": [office_to_json(office) for office in identity.offices] if identity else [],
        "joins": [join_to_json(join) for join in identity.joins] if identity else [],
        "known": list(identity.known) if identity else [],
        "statements": [statement_record_to_json(one) for one in record.statements],
        "about": [statement_record_to_json(one) for one in record.about],
        "disputes": [dispute_to_json(one) for one in record.disputes],
        "at_odds": [{"entity": one.entity, "name": one.name, "disputes": list(one.disputes)} for one in record.at_odds],
        "open_pairs": [pair_to_json(pair) for pair in record.open_pairs],
        "others": [entry_to_json(one) for one in record.others],
    }

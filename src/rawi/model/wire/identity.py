"""Identities, the pairs left open, and decisions as JSON."""

from __future__ import annotations

from typing import get_args

from rawi.model.anchor import Anchor
from rawi.model.decision import Decision, DecisionKind
from rawi.model.document import MentionType
from rawi.model.identity import Feature, Identity, Join, NameUse, Office
from rawi.model.known import Known
from rawi.model.ledger import NamedPair, NamedThing, NameLine
from rawi.model.wire.parts import Json, one_of, optional
from rawi.model.wire.statement import SPEAKER_KINDS

MENTION_TYPES: tuple[MentionType, ...] = get_args(MentionType)
DECISION_KINDS: tuple[DecisionKind, ...] = get_args(DecisionKind)
DECIMALS = 3
"""Of a score or weight as printed."""
SPELLINGS = 20
"""Of a thing in a list; the rest is told of the thing alone."""


def join_to_json(join: Join) -> Json:
    """Two names with what speaks for and against their being one."""
    return {
        "first": join.first,
        "second": join.second,
        "score": round(join.score, DECIMALS),
        "features": [
            {"name": one.name, "weight": round(one.weight, DECIMALS), "words": one.words} for one in join.features
        ],
        "decision": join.decision,
    }


def join_from_json(value: Json) -> Join:
    """The join behind `join_to_json`, its figures rounded."""
    return Join(
        first=value["first"],
        second=value["second"],
        score=float(value["score"]),
        features=tuple(
            Feature(name=one["name"], weight=float(one["weight"]), words=one["words"]) for one in value["features"]
        ),
        decision=value["decision"],
    )


def name_use_to_json(use: NameUse) -> Json:
    """One name with its spellings and the articles that use it."""
    return {"entity": use.entity, "spellings": list(use.spellings), "articles": list(use.articles)}


def office_to_json(office: Office) -> Json:
    """An office with the first and last day on which it was stated."""
    return {"words": office.words, "first": office.first, "last": office.last, "articles": list(office.articles)}


def identity_to_json(identity: Identity) -> Json:
    """`rawi/identity/1`."""
    return {
        "schema": "rawi/identity/1",
        "id": identity.id,
        "name": identity.name,
        "type": identity.kind,
        "names": [name_use_to_json(use) for use in identity.names],
        "offices": [office_to_json(office) for office in identity.offices],
        "joins": [join_to_json(join) for join in identity.joins],
        "known": list(identity.known),
    }


def identity_from_json(value: Json) -> Identity:
    """The identity behind `identity_to_json`."""
    return Identity(
        id=value["id"],
        name=value["name"],
        kind=one_of(value["type"], MENTION_TYPES),
        names=tuple(
            NameUse(entity=one["entity"], spellings=tuple(one["spellings"]), articles=tuple(one["articles"]))
            for one in value["names"]
        ),
        offices=tuple(
            Office(words=one["words"], first=one["first"], last=one["last"], articles=tuple(one["articles"]))
            for one in value["offices"]
        ),
        joins=tuple(join_from_json(one) for one in value["joins"]),
        known=tuple(value["known"]),
    )


def name_line_to_json(line: NameLine) -> Json:
    """`rawi/name/1`: a thing in a list of names."""
    return {
        "schema": "rawi/name/1",
        "id": line.id,
        "name": line.name,
        "type": line.kind,
        "articles": line.articles,
        "spellings": list(line.spellings[:SPELLINGS]),
        "more_spellings": max(0, len(line.spellings) - SPELLINGS),
    }


def thing_to_json(thing: NamedThing) -> Json:
    """A thing by its id, name and type."""
    return {"entity": thing.entity, "name": thing.name, "type": thing.kind}


def pair_to_json(pair: NamedPair) -> Json:
    """`rawi/pair/1`: two names too near to call."""
    return {
        "schema": "rawi/pair/1",
        **join_to_json(pair.join),
        "first": thing_to_json(pair.first),
        "second": thing_to_json(pair.second),
    }


def decision_to_json(decision: Decision) -> Json:
    """`rawi/decision/1`."""
    return {
        "schema": "rawi/decision/1",
        "id": decision.id,
        "kind": decision.kind,
        "subjects": list(decision.subjects),
        "value": decision.value,
        "articles": list(decision.articles),
        "speaker_kind": decision.speaker_kind,
        "anchors": [anchor_to_json(one) for one in decision.anchors],
        "parts": [[anchor_to_json(one) for one in part] for part in decision.parts],
        "who": decision.who,
        "at": decision.at,
        "why": decision.why,
        "undone_at": decision.undone_at,
        "undone_by": decision.undone_by,
    }


def decision_from_json(value: Json) -> Decision:
    """The decision behind `decision_to_json`."""
    return Decision(
        id=value["id"],
        kind=one_of(value["kind"], DECISION_KINDS),
        subjects=tuple(value["subjects"]),
        who=value["who"],
        at=value["at"],
        why=value["why"],
        value=value["value"],
        articles=tuple(value["articles"]),
        speaker_kind=optional(value["speaker_kind"], lambda kind: one_of(kind, SPEAKER_KINDS)),
        anchors=tuple(anchor_from_json(one) for one in value.get("anchors", ())),
        parts=tuple(tuple(anchor_from_json(one) for one in part) for part in value.get("parts", ())),
        undone_at=value["undone_at"],
        undone_by=value["undone_by"],
    )


def anchor_to_json(anchor: Anchor) -> Json:
    """An anchor with its two W3C selectors."""
    return {
        "article": anchor.article,
        "url": anchor.url,
        "cue": anchor.cue,
        "quote": {
            "type": "TextQuoteSelector",
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        },
        "position": {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
    }


def anchor_from_json(value: Json) -> Anchor:
    """The anchor behind `anchor_to_json`."""
    quote, position = value["quote"], value["position"]
    return Anchor(
        article=value["article"],
        url=value["url"],
        start=position["start"],
        end=position["end"],
        exact=quote["exact"],
        prefix=quote["prefix"],
        suffix=quote["suffix"],
        cue=value["cue"],
    )


def known_to_json(known: Known) -> Json:
    """One entry of an imported list."""
    return {
        "id": known.id,
        "name": known.name,
        "aliases": list(known.aliases),
        "type": known.kind,
        "countries": list(known.countries),
        "offices": list(known.offices),
    }


def known_from_json(value: Json) -> Known:
    """The entry behind `known_to_json`."""
    return Known(
        id=value["id"],
        name=value["name"],
        aliases=tuple(value["aliases"]),
        kind=optional(value["type"], lambda kind: one_of(kind, MENTION_TYPES)),
        countries=tuple(value["countries"]),
        offices=tuple(value["offices"]),
    )

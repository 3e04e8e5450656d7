"""Claims, disputes, stories, articles of the ledger and errors as JSON."""

from __future__ import annotations

from typing import get_args

from rawi.errors import RawiError
from rawi.model.claim import (
    Claim,
    Clause,
    Copy,
    Dispute,
    DisputeKind,
    Holder,
    Origin,
    Position,
    Stance,
    Story,
    Value,
)
from rawi.model.document import Approximation
from rawi.model.ledger import ArticleEntry, NamedOrigin, StoryDay
from rawi.model.wire.parts import Json, number_to_json, one_of, optional, time_from_json, time_to_json

STANCES: tuple[Stance, ...] = get_args(Stance)
DISPUTE_KINDS: tuple[DisputeKind, ...] = get_args(DisputeKind)
APPROXIMATIONS: tuple[Approximation, ...] = get_args(Approximation)


def value_to_json(value: Value) -> Json:
    """The number that a position gives."""
    return {
        "low": optional(value.low, number_to_json),
        "high": optional(value.high, number_to_json),
        "unit": value.unit,
        "approximation": value.approximation,
    }


def value_from_json(value: Json) -> Value:
    """The value behind `value_to_json`; one kept before values told their approximation counts as exact."""
    return Value(
        low=optional(value["low"], float),
        high=optional(value["high"], float),
        unit=value["unit"],
        approximation=one_of(value.get("approximation", "exact"), APPROXIMATIONS),
    )


def position_to_json(position: Position) -> Json:
    """A holder's stance with the ids of what shows it."""
    return {
        "holder": {"name": position.holder.name, "entity": position.holder.entity},
        "stance": position.stance,
        "value": optional(position.value, value_to_json),
        "said": optional(position.said, time_to_json),
        "statements": list(position.statements),
        "articles": list(position.articles),
        "origins": list(position.origins),
    }


def position_from_json(value: Json) -> Position:
    """The position behind `position_to_json`."""
    return Position(
        holder=Holder(name=value["holder"]["name"], entity=value["holder"]["entity"]),
        stance=one_of(value["stance"], STANCES),
        value=optional(value["value"], value_from_json),
        said=optional(value["said"], time_from_json),
        statements=tuple(value["statements"]),
        articles=tuple(value["articles"]),
        origins=tuple(value["origins"]),
    )


def clause_to_json(clause: Clause) -> Json:
    """Where a statement words a claim, and why it does."""
    return {
        "statement": clause.statement,
        "article": clause.article,
        "start": clause.start,
        "end": clause.end,
        "reasons": list(clause.reasons),
    }


def clause_from_json(value: Json) -> Clause:
    """The clause behind `clause_to_json`."""
    return Clause(
        statement=value["statement"],
        article=value["article"],
        start=value["start"],
        end=value["end"],
        reasons=tuple(value.get("reasons", ())),
    )


def claim_to_json(claim: Claim) -> Json:
    """`rawi/claim/1`."""
    return {
        "schema": "rawi/claim/1",
        "id": claim.id,
        "story": claim.story,
        "about": claim.about,
        "disputed": claim.disputed,
        "positions": [position_to_json(position) for position in claim.positions],
        "clauses": [clause_to_json(one) for one in claim.clauses],
    }


def claim_from_json(value: Json) -> Claim:
    """The claim behind `claim_to_json`."""
    return Claim(
        id=value["id"],
        story=value["story"],
        about=value["about"],
        disputed=value["disputed"],
        positions=tuple(position_from_json(position) for position in value["positions"]),
        clauses=tuple(clause_from_json(one) for one in value.get("clauses", ())),
    )


def origin_to_json(origin: Origin) -> Json:
    """An origin with the articles that come from it and why."""
    return {"id": origin.id, "name": origin.name, "articles": list(origin.articles), "reason": origin.reason}


def origin_from_json(value: Json) -> Origin:
    """The origin behind `origin_to_json`."""
    return Origin(id=value["id"], name=value["name"], articles=tuple(value["articles"]), reason=value["reason"])


def dispute_to_json(dispute: Dispute) -> Json:
    """`rawi/dispute/1`."""
    return {
        "schema": "rawi/dispute/1",
        "id": dispute.id,
        "claim": dispute.claim,
        "story": dispute.story,
        "about": dispute.about,
        "kind": dispute.kind,
        "positions": [position_to_json(position) for position in dispute.positions],
        "origins": [origin_to_json(origin) for origin in dispute.origins],
        "affirming_origins": dispute.affirming_origins,
        "denying_origins": dispute.denying_origins,
        "self_contradiction": dispute.self_contradiction,
        "score": number_to_json(dispute.score),
        "reasons": list(dispute.reasons),
    }


def dispute_from_json(value: Json) -> Dispute:
    """The dispute behind `dispute_to_json`."""
    return Dispute(
        id=value["id"],
        claim=value["claim"],
        story=value["story"],
        about=value["about"],
        kind=one_of(value["kind"], DISPUTE_KINDS),
        positions=tuple(position_from_json(position) for position in value["positions"]),
        origins=tuple(origin_from_json(origin) for origin in value["origins"]),
        affirming_origins=value["affirming_origins"],
        denying_origins=value["denying_origins"],
        self_contradiction=value["self_contradiction"],
        score=float(value["score"]),
        reasons=tuple(value["reasons"]),
    )


def story_to_json(story: Story) -> Json:
    """`rawi/story/1`."""
    return {
        "schema": "rawi/story/1",
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "claims": list(story.claims),
        "first": story.first,
        "last": story.last,
    }


def story_day_to_json(day: StoryDay) -> Json:
    """One day of a story's timeline."""
    return {"day": day.day, "articles": list(day.articles), "claims": list(day.claims)}


def story_from_json(value: Json) -> Story:
    """The story behind `story_to_json`."""
    return Story(
        id=value["id"],
        title=value["title"],
        articles=tuple(value["articles"]),
        claims=tuple(value["claims"]),
        first=value["first"],
        last=value["last"],
    )


def named_origin_to_json(origin: NamedOrigin) -> Json:
    """The share of an article's text that comes from an origin."""
    return {
        "id": origin.part.origin,
        "name": origin.name,
        "share": number_to_json(origin.part.share),
        "reason": origin.part.reason,
    }


def copy_to_json(copy: Copy) -> Json:
    """Where else an article's text is found; `article` is the other one."""
    return {
        "article": copy.other,
        "kind": copy.kind,
        "share": number_to_json(copy.share),
        "direction": copy.direction,
        "reason": copy.reason,
    }


def article_to_json(entry: ArticleEntry) -> Json:
    """`rawi/article/1`: one article as the ledger lists it."""
    return {
        "schema": "rawi/article/1",
        "id": entry.reference.id,
        "source_id": entry.source_id,
        "url": entry.reference.url,
        "outlet": entry.reference.outlet,
        "title": entry.reference.title,
        "published": optional(entry.reference.published, time_to_json),
        "published_basis": entry.published_basis,
        "statements": entry.statements,
        "stories": list(entry.stories),
        "origins": [named_origin_to_json(origin) for origin in entry.origins],
        "copies": [copy_to_json(copy) for copy in entry.copies],
        "current": entry.current,
    }


def error_to_json(error: RawiError) -> Json:
    """`rawi/error/1`: the one shape of an error of the API."""
    return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}

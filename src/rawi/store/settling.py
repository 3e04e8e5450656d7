"""Settling: claims and origins that a decision makes one or parts, checked and found where they stand today."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from rawi.errors import NotFoundError, UsageError
from rawi.model import Claim, Clause, Decision, DecisionKind, Statement
from rawi.model.anchor import AROUND, Anchor
from rawi.model.wire import statement_from_json
from rawi.store import claims, decisions, tables
from rawi.store.articles import article_id
from rawi.store.ids import full_id, with_kind
from rawi.store.statements import CHUNK

Settle = Callable[[Connection, Decision], Decision]
MOST_ARTICLES = 500
"""Articles that one origin is known by again: an agency has more, and an id that stays."""
Places = frozenset[tuple[str, int, int]]


def of(decision: Decision) -> Settle | None:
    """What checks a merge or split of claims or origins; None for one of names. A dispute stands for its claim."""
    kind = decision.subjects[0].partition("_")[0] if decision.subjects else ""
    if kind in ("cla", "dis"):
        return _merge_claims if decision.kind == "merge" else _split_claim
    if kind == "ori":
        return _merge_origins if decision.kind == "merge" else _split_origin
    return None


def _merge_claims(connection: Connection, decision: Decision) -> Decision:
    found = _claims(connection, decision.subjects)
    if len(found) < 2:
        raise UsageError(
            "A merge needs two different claims.", hint="Find their ids with rawi claims.", key="merge_of_one"
        )
    units = {one.unit for one in found}
    if len(units) > 1:
        raise UsageError(
            "A claim about a number and another claim, or numbers of two units, cannot be one.",
            hint="Merge claims about one number, or claims without any. A statement is taken out of a claim with rawi "
            "review split CLAIM STATEMENT, a dispute that is none is set aside with rawi review dismiss DISPUTE.",
            key="two_units",
        )
    parts = [_places(one.clauses) for one in found]
    _refuse(connection, "claims", "split", lambda sides: _across(sides, parts))
    return replace(
        decision,
        subjects=tuple(one.id for one in found),
        value=units.pop(),
        parts=tuple(_anchors(connection, one.clauses) for one in found),
    )


def _split_claim(connection: Connection, decision: Decision) -> Decision:
    (claim,) = _claims(connection, decision.subjects[:1])
    statements = tuple(
        dict.fromkeys(
            full_id(connection, (tables.statements.c.id,), with_kind("sta", one), noun="statement")
            for one in decision.subjects[1:]
        )
    )
    own = {clause.statement for clause in claim.clauses}
    strange = [one for one in statements if one not in own]
    if strange or not statements:
        raise UsageError(
            f"{strange[0]} is not of {claim.id}." if strange else "A split needs the statements to set apart.",
            hint="rawi review split CLAIM STATEMENT… with statements of the claim: rawi claims --json",
            key="not_of_claim" if strange else "split_of_nothing",
        )
    if own <= set(statements):
        raise UsageError(
            f"These are all the statements of {claim.id}: nothing would be left to part them from.",
            hint="Name only those that are about something else.",
            key="nothing_left",
        )
    apart = tuple(one for one in claim.clauses if one.statement in statements)
    rest = tuple(one for one in claim.clauses if one.statement not in statements)
    first, second = _places(apart), _places(rest)
    _refuse(connection, "claims", "merge", lambda sides: _restored(sides, first, second))
    return replace(
        decision,
        subjects=(claim.id, *statements),
        value=claim.unit,
        parts=(_anchors(connection, apart), _anchors(connection, rest)),
    )


def _merge_origins(connection: Connection, decision: Decision) -> Decision:
    ids = dict.fromkeys(_origin_id(connection, one) for one in decision.subjects)
    found = [claims.one_origin(connection, one) for one in ids]
    if len(found) < 2:
        raise UsageError(
            "A merge needs two different origins.", hint="Find their ids with rawi articles --json.", key="merge_of_one"
        )
    articles = [_whole(one.articles) for one in found]
    _refuse(connection, "origins", "split", lambda sides: _across(sides, articles))
    parts = tuple(_openings(connection, one.articles) for one in found)
    return replace(decision, subjects=tuple(ids), parts=parts)


def _split_origin(connection: Connection, decision: Decision) -> Decision:
    origin = claims.one_origin(connection, _origin_id(connection, decision.subjects[0]))
    articles = tuple(dict.fromkeys(article_id(connection, one) for one in decision.articles))
    if len(decision.subjects) > 1 or not articles:
        raise UsageError(
            "A split of an origin needs the articles that are of another.",
            hint="rawi review split ori_… --articles art_…",
            key="split_of_nothing",
        )
    strange = [one for one in articles if one not in origin.articles]
    if strange:
        raise UsageError(f"{strange[0]} is not of {origin.id}.", hint="See rawi articles --json.", key="not_of_origin")
    rest = [one for one in origin.articles if one not in articles]
    if not rest:
        raise UsageError(
            f"These are all the articles of {origin.id}: nothing would be left to part them from.",
            hint="Name only those that are of another origin.",
            key="nothing_left",
        )
    first, second = _whole(articles), _whole(rest)
    _refuse(connection, "origins", "merge", lambda sides: _restored(sides, first, second))
    parts = (_openings(connection, articles), _openings(connection, rest))
    return replace(decision, subjects=(origin.id,), articles=articles, parts=parts)


def _claims(connection: Connection, given: Sequence[str]) -> list[Claim]:
    """The claims with these ids, or those of the disputes with these ids, each once."""
    found: dict[str, Claim] = {}
    for one in given:
        claim = claims.one_dispute(connection, one).claim if one.startswith("dis_") else one
        if not claim.startswith("cla_"):
            raise NotFoundError(f"“{one}” is no id of a claim.", hint="Ids look like cla_3f2a9c.", key="no_id")
        made = claims.one_claim(connection, claim)
        found.setdefault(made.id, made)
    return list(found.values())


def _origin_id(connection: Connection, given: str) -> str:
    if not given.startswith("ori_"):
        raise NotFoundError(f"“{given}” is no id of an origin.", hint="Ids look like ori_3f2a9c.", key="no_id")
    return full_id(connection, (tables.origins.c.id,), given, noun="origin")


def _refuse(
    connection: Connection, topic: str, kind: DecisionKind, against: Callable[[Sequence[Places]], bool]
) -> None:
    """Raise UsageError where a standing decision of this kind says the opposite."""
    for one in decisions.standing(connection, (kind,)):
        sides = [frozenset(_place(anchor, topic) for anchor in part) for part in one.parts]
        if one.topic == topic and against(sides):
            raise UsageError(
                f"{one.id} by {one.who} {'keeps them apart' if kind == 'split' else 'joins them'}: {one.why}",
                hint=f"Undo it first: rawi review undo {one.id}",
                key="opposite", who=one.who, decision=one.id, why=one.why,
            )  # fmt: skip


def _across(sides: Sequence[Places], parts: Sequence[Places]) -> bool:
    """Whether what a split set apart is in one of the parts and what it was set apart from in another."""
    first, second = sides
    return any(first & one and second & other for one in parts for other in parts if one is not other)


def _restored(sides: Sequence[Places], one: Places, other: Places) -> bool:
    """Whether a split only takes back a merge: what that joined would be on two sides, each whole."""
    present = [side & (one | other) for side in sides if side & (one | other)]
    return any(side <= one for side in present) and any(side <= other for side in present)


def _place(anchor: Anchor, topic: str) -> tuple[str, int, int]:
    return (anchor.article, anchor.start, anchor.end) if topic == "claims" else (anchor.article, 0, 0)


def _places(clauses: Iterable[Clause]) -> Places:
    return frozenset((one.article, one.start, one.end) for one in clauses)


def _whole(articles: Iterable[str]) -> Places:
    return frozenset((one, 0, 0) for one in articles)


def _anchors(connection: Connection, clauses: Sequence[Clause]) -> tuple[Anchor, ...]:
    """Where these clauses stand, with the words of their statements' cues as they were read."""
    texts = _texts(connection, [one.article for one in clauses])
    cues = _cues(connection, [one.statement for one in clauses])
    return tuple(
        Anchor.of(
            texts[one.article][1], one.start, one.end, article=one.article, url=texts[one.article][0],
            cue=cues.get(one.statement),
        )
        for one in clauses
        if one.article in texts
    )  # fmt: skip


def _openings(connection: Connection, articles: Sequence[str]) -> tuple[Anchor, ...]:
    """The first words of these articles."""
    texts = _texts(connection, articles[:MOST_ARTICLES])
    return tuple(
        Anchor.of(texts[one][1], 0, min(AROUND, len(texts[one][1])), article=one, url=texts[one][0])
        for one in articles
        if one in texts
    )


def _texts(connection: Connection, articles: Sequence[str]) -> Mapping[str, tuple[str | None, str]]:
    table = tables.articles
    wanted = list(dict.fromkeys(articles))
    parts = (wanted[first : first + CHUNK] for first in range(0, len(wanted), CHUNK))
    rows = (
        row
        for part in parts
        for row in connection.execute(select(table.c.id, table.c.url, table.c.text).where(table.c.id.in_(part)))
    )
    return {row.id: (row.url, row.text) for row in rows}


def _cues(connection: Connection, statements: Sequence[str]) -> Mapping[str, str | None]:
    table = tables.statements
    wanted = list(dict.fromkeys(statements))
    found: dict[str, str | None] = {}
    for first in range(0, len(wanted), CHUNK):
        chosen = table.c.id.in_(wanted[first : first + CHUNK])
        for row in connection.execute(select(table.c.id, table.c.body, table.c.as_read).where(chosen)):
            read: Statement = statement_from_json(json.loads(row.as_read or row.body))
            found[row.id] = read.cue.text if read.cue else None
    return found

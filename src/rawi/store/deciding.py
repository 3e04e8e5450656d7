"""Deciding: a correction is checked against what the library holds before it is kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import get_args

from sqlalchemy import Connection, select

from rawi.errors import NotFoundError, UsageError
from rawi.model import Decision, DecisionKind, MentionType
from rawi.store import decisions, identities, tables
from rawi.store.articles import article_id
from rawi.store.corrections import RESTANCES
from rawi.store.ids import full_id, with_kind

TYPES: tuple[MentionType, ...] = get_args(MentionType)
_SEE_LOG = "See rawi review log."


def checked(connection: Connection, decision: Decision) -> Decision:
    """The decision with whole ids, if it can be kept.

    Raises NotFoundError for an id that leads nowhere and UsageError where the decision cannot hold: things of two types
    merged, one thing merged with itself, the opposite of a decision that stands, a decision that stands already.
    """
    if not decision.who.strip():
        raise UsageError("A decision needs the name of who takes it.", hint="Say it with --as NAME.")
    if not decision.why.strip():
        raise UsageError("A decision needs a reason.", hint='Say it in one line: --why "…"')
    check = {
        "merge": _merge, "split": _split, "rename": _rename, "retype": _retype, "respeak": _respeak,
        "restance": _restance, "dismiss": _dismiss,
    }[decision.kind]  # fmt: skip
    made = check(connection, decision)
    for one in decisions.standing(connection):
        if _content(one) == _content(made):
            raise UsageError(f"{one.who} decided this already: {one.id} of {one.at[:10]}.", hint=_SEE_LOG)
    return made


def _merge(connection: Connection, decision: Decision) -> Decision:
    subjects = _entities(connection, decision.subjects)
    if len(subjects) < 2:
        raise UsageError("A merge needs two different things.", hint="Find their ids with rawi who NAME or rawi names.")
    types = _types(connection, subjects)
    if len(set(types.values()) - {None}) > 1:
        told = ", ".join(f"{one} is {types[one]}" for one in subjects)
        raise UsageError(
            f"Things of two types cannot be merged: {told}.",
            hint=f"Where one type is wrong, mend it first: rawi review retype {subjects[-1]} {types[subjects[0]]}",
        )
    _refuse_opposite(connection, "split", subjects)
    return replace(decision, subjects=subjects)


def _split(connection: Connection, decision: Decision) -> Decision:
    subjects = _entities(connection, decision.subjects)
    articles = tuple(dict.fromkeys(article_id(connection, one) for one in decision.articles))
    if len(subjects) == 2 and not articles:
        _refuse_opposite(connection, "merge", subjects)
        return replace(decision, subjects=subjects)
    if len(subjects) != 1 or not articles:
        raise UsageError(
            "A split needs two names, or one name and the articles in which it means another.",
            hint="rawi review split ID ID, or rawi review split ID --articles art_…",
        )
    using = identities.articles_naming(connection, subjects[0])
    for article in articles:
        if article not in using:
            raise UsageError(
                f"{article} does not name {subjects[0]}.", hint=f"See where it is named: rawi who {subjects[0]}"
            )
    if using <= set(articles):
        raise UsageError(
            f"These are all the articles that name {subjects[0]}: nothing would be left to part them from.",
            hint="Name only those in which somebody else is meant.",
        )
    return replace(decision, subjects=subjects, articles=articles)


def _rename(connection: Connection, decision: Decision) -> Decision:
    value = " ".join((decision.value or "").split())
    if not value:
        raise UsageError("The new name is empty.", hint="rawi review rename ID NAME")
    return replace(decision, subjects=_one(connection, decision), value=value)


def _retype(connection: Connection, decision: Decision) -> Decision:
    if decision.value not in TYPES:
        raise UsageError(f"{decision.value} is no type of a name.", hint=f"It is one of {', '.join(TYPES)}.")
    (entity,) = _one(connection, decision)
    return replace(decision, subjects=tuple(identities.own_names(connection, entity)))


def _respeak(connection: Connection, decision: Decision) -> Decision:
    statement = _statement(connection, decision.subjects[0])
    value, kind = " ".join((decision.value or "").split()), decision.speaker_kind
    subjects: tuple[str, ...] = (statement,)
    if value.startswith("ent_"):
        thing = identities.thing(connection, _entity(connection, value))
        subjects, value = (statement, thing.entity), thing.name
        kind = kind or ("person" if thing.kind == "PER" else "organisation" if thing.kind else None)
    if not value:
        raise UsageError("The speaker's name is empty.", hint="rawi review respeak STATEMENT NAME")
    return replace(decision, subjects=subjects, value=value, speaker_kind=kind)


def _restance(connection: Connection, decision: Decision) -> Decision:
    if decision.value not in RESTANCES:
        raise UsageError(f"{decision.value} is no stance.", hint=f"It is one of {', '.join(RESTANCES)}.")
    return replace(decision, subjects=(_statement(connection, decision.subjects[0]),))


def _dismiss(connection: Connection, decision: Decision) -> Decision:
    table = tables.disputes
    given = with_kind("dis", decision.subjects[0])
    dispute = full_id(connection, (table.c.id,), given, noun="dispute")
    body = json.loads(connection.execute(select(table.c.body).where(table.c.id == dispute)).scalars().first() or "{}")
    shown = sorted({one for position in body.get("positions", ()) for one in position["statements"]})
    return replace(decision, subjects=(dispute, *shown))


def _refuse_opposite(connection: Connection, kind: DecisionKind, subjects: Sequence[str]) -> None:
    """Raise UsageError where a standing decision of `kind` says the opposite of two of the subjects."""
    pairs = {frozenset(pair) for pair in combinations(subjects, 2)}
    for one in decisions.standing(connection):
        if one.kind == kind and not one.articles:
            for pair in combinations(one.subjects, 2):
                if frozenset(pair) in pairs:
                    verb = "keeps apart" if kind == "split" else "joins"
                    raise UsageError(
                        f"{one.id} by {one.who} {verb} {pair[0]} and {pair[1]}: {one.why}",
                        hint=f"Undo it first: rawi review undo {one.id}",
                    )


def _one(connection: Connection, decision: Decision) -> tuple[str, ...]:
    return (_entity(connection, decision.subjects[0]),)


def _entities(connection: Connection, given: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_entity(connection, one) for one in given))


def _entity(connection: Connection, given: str) -> str:
    if not given.startswith("ent_"):
        raise NotFoundError(
            f"“{given}” is no id of a name.", hint=f'Ids look like ent_3f2a9c; find this one: rawi who "{given}"'
        )
    columns = (
        tables.meanings.c.entity, tables.identities.c.id, tables.mentions.c.entity, tables.statements.c.speaker_key,
    )  # fmt: skip
    return full_id(connection, columns, given, noun="name")


def _statement(connection: Connection, given: str) -> str:
    return full_id(connection, (tables.statements.c.id,), with_kind("sta", given), noun="statement")


def _types(connection: Connection, entities: Sequence[str]) -> dict[str, MentionType | None]:
    """The type of each name, as decided where somebody did."""
    found = {one: identities.thing(connection, one).kind for one in entities}
    for decision in decisions.standing(connection):
        if decision.kind == "retype":
            kind = next(one for one in TYPES if one == decision.value)
            found.update((one, kind) for one in decision.subjects if one in found)
    return found


def _content(decision: Decision) -> tuple[object, ...]:
    """What a decision says, apart from who says it when and why."""
    ordered = sorted(decision.subjects) if decision.kind in ("merge", "split") else list(decision.subjects)
    return decision.kind, *ordered, decision.value, frozenset(decision.articles)

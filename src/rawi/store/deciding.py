"""Deciding: a correction is checked against what the library holds before it is kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from sqlalchemy import Connection, select

from rawi.arabic.fold import fold
from rawi.errors import NotFoundError, UsageError
from rawi.model import Decision, DecisionKind, MentionType, Statement
from rawi.model.anchor import Anchor
from rawi.model.decision import ABOUT_STATEMENTS, UNKNOWN
from rawi.model.wire import statement_from_json
from rawi.store import decisions, identities, settling, tables
from rawi.store.articles import article_id
from rawi.store.claims import claims_of
from rawi.store.corrections import RESTANCES, hull, places
from rawi.store.days import iso
from rawi.store.ids import full_id, with_kind
from rawi.store.statements import CHUNK
from rawi.store.terms import name_words, padded

TYPES: tuple[MentionType, ...] = get_args(MentionType)
_SEE_LOG = "See rawi review log."


def checked(connection: Connection, decision: Decision) -> Decision:
    """The decision with whole ids, if it can be kept; the one that stands where a reading is confirmed once more.

    Raises NotFoundError for an id that leads nowhere and UsageError where the decision cannot hold: things of two types
    merged, one thing merged with itself, the opposite of a decision that stands, a decision that stands already.
    """
    if not decision.who.strip():
        raise UsageError("A decision needs the name of who takes it.", hint="Say it with --as NAME.", key="no_name")
    if not decision.why.strip():
        raise UsageError("A decision needs a reason.", hint='Say it in one line: --why "…"', key="no_reason")
    check = {
        "merge": _merge, "split": _split, "rename": _rename, "retype": _retype, "respeak": _respeak,
        "restance": _restance, "respan": _respan, "redate": _redate, "confirm": _confirm, "dismiss": _dismiss,
    }[decision.kind]  # fmt: skip
    made = check(connection, decision)
    for one in _in_force(decisions.standing(connection), made):
        if _content(one) == _content(made) and made.speaker_kind in (None, one.speaker_kind):
            if made.kind == "confirm":
                return one
            raise UsageError(
                f"{one.who} decided this already: {one.id} of {one.at[:10]}.",
                hint=_SEE_LOG, key="decided_already", who=one.who, decision=one.id,
            )  # fmt: skip
    if made.kind in ABOUT_STATEMENTS:
        return replace(made, anchors=_anchors(connection, made.subjects[:1]))
    if made.kind == "dismiss":
        return replace(made, anchors=_anchors(connection, made.subjects[1:]))
    return made


def _in_force(standing: Sequence[Decision], made: Decision) -> Sequence[Decision]:
    """Of the standing decisions those that nobody has gone back on: a later name, stance or day replaces an earlier."""
    if made.kind in ("merge", "split", "dismiss"):
        return standing
    if made.kind == "confirm":  # A correction after it is a reading that nobody confirmed.
        return [one for one in standing if one.topic == "statements" and one.subjects[0] == made.subjects[0]][-1:]
    return [one for one in standing if one.kind == made.kind and one.subjects[0] == made.subjects[0]][-1:]


def _merge(connection: Connection, decision: Decision) -> Decision:
    if (settle := settling.of(decision)) is not None:
        return settle(connection, decision)
    subjects = _entities(connection, decision.subjects)
    if len(subjects) < 2:
        raise UsageError(
            "A merge needs two different things.",
            hint="Find their ids with rawi who NAME or rawi names.", key="merge_of_one",
        )  # fmt: skip
    types = _types(connection, subjects)
    if len(set(types.values()) - {None}) > 1:
        told = ", ".join(f"{one} is {types[one]}" for one in subjects)
        raise UsageError(
            f"Things of two types cannot be merged: {told}.",
            hint=f"Where one type is wrong, mend it first: rawi review retype {subjects[-1]} {types[subjects[0]]}",
            key="two_types",
        )
    _refuse_opposite(connection, "split", subjects)
    return replace(decision, subjects=subjects)


def _split(connection: Connection, decision: Decision) -> Decision:
    if (settle := settling.of(decision)) is not None:
        return settle(connection, decision)
    subjects = _entities(connection, decision.subjects)
    articles = tuple(dict.fromkeys(article_id(connection, one) for one in decision.articles))
    if len(subjects) == 2 and not articles:
        _refuse_opposite(connection, "merge", subjects)
        return replace(decision, subjects=subjects)
    if len(subjects) != 1 or not articles:
        raise UsageError(
            "A split needs two names, or one name and the articles in which it means another.",
            hint="rawi review split ID ID, or rawi review split ID --articles art_…",
            key="split_of_nothing",
        )
    using = identities.articles_naming(connection, subjects[0])
    for article in articles:
        if article not in using:
            raise UsageError(
                f"{article} does not name {subjects[0]}.",
                hint=f"See where it is named: rawi who {subjects[0]}",
                key="not_named_there",
            )
    if using <= set(articles):
        raise UsageError(
            f"These are all the articles that name {subjects[0]}: nothing would be left to part them from.",
            hint="Name only those in which somebody else is meant.",
            key="nothing_left",
        )
    return replace(decision, subjects=subjects, articles=articles)


def _rename(connection: Connection, decision: Decision) -> Decision:
    value = " ".join((decision.value or "").split())
    if not value:
        raise UsageError("The new name is empty.", hint="rawi review rename ID NAME", key="empty_name")
    return replace(decision, subjects=_one(connection, decision), value=value)


def _retype(connection: Connection, decision: Decision) -> Decision:
    if decision.value not in TYPES:
        raise UsageError(
            f"{decision.value} is no type of a name.", hint=f"It is one of {', '.join(TYPES)}.", key="no_type"
        )
    (entity,) = _one(connection, decision)
    names = identities.own_names(connection, entity)
    # What a merge has made one with it, whether the last comparison followed that or not, is of the same type.
    merges = [set(one.subjects) for one in _about_names(connection) if one.kind == "merge"]
    joined = sorted(_joined(merges, [entity, *names]) - {entity, *names})
    more = [name for one in joined for name in identities.own_names(connection, one)]
    return replace(decision, subjects=tuple(dict.fromkeys([*names, *more])))


def _respeak(connection: Connection, decision: Decision) -> Decision:
    statement = _statement(connection, decision.subjects[0])
    value, kind = " ".join((decision.value or "").split()), decision.speaker_kind
    subjects: tuple[str, ...] = (statement,)
    if value.startswith("ent_"):
        thing = identities.thing(connection, _entity(connection, value))
        subjects, value = (statement, thing.entity), thing.name
        kind = kind or ("person" if thing.kind == "PER" else "organisation" if thing.kind else None)
    if not value:
        raise UsageError("The speaker's name is empty.", hint="rawi review respeak STATEMENT NAME", key="empty_speaker")
    if len(subjects) == 1 and kind not in ("anonymous", "document"):
        subjects = (statement, *_called(connection, statement, value))
    return replace(decision, subjects=subjects, value=value, speaker_kind=kind)


def _restance(connection: Connection, decision: Decision) -> Decision:
    statement = _statement(connection, decision.subjects[0])
    if decision.value not in RESTANCES:
        hint = f"It is one of {', '.join(RESTANCES)}."
        if any(claim.unit for claim in claims_of(connection, statement)):
            hint += (
                " A number or day that is wrong is mended by its words (rawi review respan), one that is of another "
                "thing is taken out of its claim (rawi review split CLAIM STATEMENT)."
            )
        raise UsageError(f"{decision.value} is no stance.", hint=hint, key="no_stance")
    return replace(decision, subjects=(statement,))


def _respan(connection: Connection, decision: Decision) -> Decision:
    statement = _statement(connection, decision.subjects[0])
    body, text = _read(connection, statement)
    words = "\n".join(" ".join(line.split()) for line in (decision.value or "").splitlines() if line.strip())
    if not words:
        raise UsageError(
            "The words of the content are empty.", hint="rawi review respan STATEMENT WORDS", key="empty_words"
        )
    if places(text, words, hull(body)[0]) is None:
        raise UsageError(
            "The article does not have these words so.",
            hint="Copy them from its text, whole words in its own spelling, each part that a cue interrupts by itself.",
            key="words_not_there",
        )
    return replace(decision, subjects=(statement,), value=words)


def _redate(connection: Connection, decision: Decision) -> Decision:
    statement = _statement(connection, decision.subjects[0])
    value = (decision.value or "").strip()
    if value != UNKNOWN:
        value = iso(value)
    return replace(decision, subjects=(statement,), value=value)


def _confirm(connection: Connection, decision: Decision) -> Decision:
    return replace(decision, subjects=(_statement(connection, decision.subjects[0]),), value=None)


def _called(connection: Connection, statement: str, name: str) -> tuple[str, ...]:
    """The thing that a name means in the statement's article, or else anywhere, if it means one thing only."""
    words = padded(name_words(name))
    mentions, speakers, spellings = tables.mentions, tables.statements, tables.spellings
    here = select(speakers.c.article_id).where(speakers.c.id == statement).scalar_subquery()
    in_article = select(mentions.c.entity, mentions.c.name).where(
        mentions.c.article_id == here, mentions.c.words == words
    )
    speaking = select(speakers.c.speaker_entity, speakers.c.speaker_name).where(
        speakers.c.article_id == here, speakers.c.speaker_words == words, speakers.c.speaker_entity.is_not(None)
    )
    anywhere = select(spellings.c.identity, spellings.c.spelling).where(spellings.c.words == words)
    for query in (in_article, speaking, anywhere):
        found = {row[0] for row in connection.execute(query) if fold(row[1]) == fold(name)}
        if found:
            return tuple(found) if len(found) == 1 else ()
    return ()


def _anchors(connection: Connection, statements: Sequence[str]) -> tuple[Anchor, ...]:
    """Where the statements' contents stand, as they were read: what the next reading is most likely to read again."""
    table = tables.statements
    of_article = tables.articles.c.id == table.c.article_id
    query = (
        select(tables.articles.c.id, tables.articles.c.url, tables.articles.c.text, table.c.body, table.c.as_read)
        .select_from(table.join(tables.articles, of_article))
        .order_by(table.c.article_id, table.c.n)
    )
    found = []
    for first in range(0, len(statements), CHUNK):
        for row in connection.execute(query.where(table.c.id.in_(statements[first : first + CHUNK]))):
            read = statement_from_json(json.loads(row.as_read or row.body))
            cue = read.cue.text if read.cue else None
            found.append(Anchor.of(row.text, *hull(read), article=row.id, url=row.url, cue=cue))
    return tuple(found)


def _read(connection: Connection, statement: str) -> tuple[Statement, str]:
    """The statement as it is shown, with its article's text."""
    table = tables.statements
    of_article = tables.articles.c.id == table.c.article_id
    query = select(table.c.body, tables.articles.c.text).select_from(table.join(tables.articles, of_article))
    row = connection.execute(query.where(table.c.id == statement)).one()
    return statement_from_json(json.loads(row.body)), row.text


def _dismiss(connection: Connection, decision: Decision) -> Decision:
    table = tables.disputes
    given = with_kind("dis", decision.subjects[0])
    dispute = full_id(connection, (table.c.id,), given, noun="dispute")
    body = json.loads(connection.execute(select(table.c.body).where(table.c.id == dispute)).scalars().first() or "{}")
    shown = sorted({one for position in body.get("positions", ()) for one in position["statements"]})
    return replace(decision, subjects=(dispute, *shown))


def _refuse_opposite(connection: Connection, kind: DecisionKind, subjects: Sequence[str]) -> None:
    """Raise UsageError where a standing decision of `kind` says the opposite of the subjects' being one, or two; what
    is merged with a third thing is one with it too."""
    standing = [one for one in _about_names(connection) if not one.articles]
    merges = [set(one.subjects) for one in standing if one.kind == "merge"]
    one_thing = _joined(merges, subjects if kind == "split" else subjects[:1])
    pair = one_thing if kind == "split" else set(subjects)
    if kind == "merge" and not pair <= one_thing:
        return
    against = [one for one in standing if one.kind == kind and len(pair & set(one.subjects)) > 1]
    if kind == "merge" and not against:  # Joined by way of others: the merge that brings the second in.
        against = [one for one in standing if one.kind == kind and subjects[1] in one.subjects]
    for one in against[:1]:
        told = " and ".join([found for found in one.subjects if found in one_thing][:2])
        raise UsageError(
            f"{one.id} by {one.who} {'keeps apart' if kind == 'split' else 'joins'} {told}: {one.why}",
            hint=f"Undo it first: rawi review undo {one.id}",
            key="opposite", who=one.who, decision=one.id, why=one.why,
        )  # fmt: skip


def _about_names(connection: Connection) -> list[Decision]:
    """The standing merges and splits of names, the oldest first."""
    return [one for one in decisions.standing(connection, ("merge", "split")) if one.topic == "names"]


def _joined(merges: Sequence[set[str]], first: Sequence[str]) -> set[str]:
    """The things that merges make one with the first ones."""
    group: set[str] = set()
    more = set(first)
    while more - group:
        group |= more
        more = {other for one in merges if one & group for other in one}
    return group


def _one(connection: Connection, decision: Decision) -> tuple[str, ...]:
    return (_entity(connection, decision.subjects[0]),)


def _entities(connection: Connection, given: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_entity(connection, one) for one in given))


def _entity(connection: Connection, given: str) -> str:
    if not given.startswith("ent_"):
        raise NotFoundError(
            f"“{given}” is no id of a name.",
            hint=f'Ids look like ent_3f2a9c; find this one: rawi who "{given}"',
            key="no_id",
        )
    columns = (
        tables.meanings.c.entity, tables.identities.c.id, tables.mentions.c.entity, tables.statements.c.speaker_key,
    )  # fmt: skip
    return full_id(connection, columns, given, noun="name", hint=identities.NO_NAME)


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

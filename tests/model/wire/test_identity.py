"""Identities, open pairs, decisions, known names and holders as JSON."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.model.invented import any_of, days, ids, tuples, words
from tests.model.wire.test_claim import disputes, fits, records

from rawi.model import (
    Decision,
    DecisionKind,
    Feature,
    Identity,
    Join,
    Known,
    MentionType,
    NameUse,
    Office,
    SpeakerKind,
)
from rawi.model.anchor import Anchor
from rawi.model.ledger import HolderEntry, HolderRecord, NamedPair, NamedThing, NameLine, Opponent
from rawi.model.wire import (
    decision_from_json,
    decision_to_json,
    holder_to_json,
    identity_from_json,
    identity_to_json,
    known_from_json,
    known_to_json,
    name_line_to_json,
    pair_to_json,
    schema,
)
from rawi.model.wire.identity import SPELLINGS

weights = st.integers(-9000, 9000).map(lambda thousandths: thousandths / 1000)
features = st.builds(Feature, name=words, weight=weights, words=words)
joins = st.builds(
    Join,
    first=ids("ent"),
    second=ids("ent"),
    score=weights,
    features=tuples(features),
    decision=st.none() | ids("dec"),
)
identities = st.builds(
    Identity,
    id=ids("ent"),
    name=words,
    kind=any_of(MentionType),
    names=tuples(st.builds(NameUse, entity=ids("ent"), spellings=tuples(words), articles=tuples(ids("art")))),
    offices=tuples(
        st.builds(Office, words=words, first=st.none() | days, last=st.none() | days, articles=tuples(ids("art")))
    ),
    joins=tuples(joins),
    known=tuples(words),
)
anchors = st.builds(
    Anchor,
    article=ids("art"),
    url=st.none() | words,
    start=st.integers(0, 9),
    end=st.integers(10, 19),
    exact=words,
    prefix=words,
    suffix=words,
    cue=st.none() | words,
)
decisions = st.builds(
    Decision,
    id=ids("dec"),
    kind=any_of(DecisionKind),
    subjects=tuples(ids("ent")),
    who=words,
    at=words,
    why=words,
    value=st.none() | words,
    articles=tuples(ids("art")),
    speaker_kind=st.none() | any_of(SpeakerKind),
    anchors=tuples(anchors),
    undone_at=st.none() | words,
    undone_by=st.none() | words,
)
known = st.builds(
    Known,
    id=words,
    name=words,
    aliases=tuples(words),
    kind=st.none() | any_of(MentionType),
    countries=tuples(words),
    offices=tuples(words),
)
things = st.builds(NamedThing, entity=ids("ent"), name=words, kind=st.none() | any_of(MentionType))
pairs = st.builds(NamedPair, join=joins, first=things, second=things)
entries = st.builds(
    HolderEntry,
    key=ids("ent"),
    name=words,
    kind=any_of(SpeakerKind),
    statements=st.integers(0, 9),
    articles=st.integers(0, 9),
    disputes=st.integers(0, 9),
    type=st.none() | any_of(MentionType),
)
holders = st.builds(
    HolderRecord,
    entry=entries,
    names=tuples(words),
    roles=tuples(words),
    statements=tuples(records),
    disputes=tuples(disputes),
    others=tuples(entries),
    identity=st.none() | identities,
    about=tuples(records),
    at_odds=tuples(st.builds(Opponent, entity=words, name=words, disputes=tuples(ids("dis")))),
    open_pairs=tuples(pairs),
)


@settings(max_examples=25)
@given(identities)
def test_identities(identity: Identity) -> None:
    value = identity_to_json(identity)
    fits("rawi/identity/1", value)
    assert identity_from_json(json.loads(json.dumps(value))) == identity


def test_a_name_in_a_list_tells_some_of_its_spellings() -> None:
    spellings = tuple(f"اسم {number}" for number in range(SPELLINGS + 3))
    value = name_line_to_json(NameLine(id="ent_0123456789ab", name="اسم", kind="PER", spellings=spellings, articles=7))
    fits("rawi/name/1", value)
    assert (value["spellings"], value["more_spellings"]) == (list(spellings[:SPELLINGS]), 3)


@settings(max_examples=25)
@given(decisions)
def test_decisions(decision: Decision) -> None:
    value = decision_to_json(decision)
    fits("rawi/decision/1", value)
    assert decision_from_json(json.loads(json.dumps(value))) == decision


@settings(max_examples=25)
@given(known)
def test_known_names(one: Known) -> None:
    assert known_from_json(json.loads(json.dumps(known_to_json(one)))) == one
    assert one.names[0] == one.name
    assert set(one.names) == {one.name, *one.aliases}


@settings(max_examples=25)
@given(pairs)
def test_pairs_left_open(pair: NamedPair) -> None:
    value = pair_to_json(pair)
    fits("rawi/pair/1", value)
    assert (value["first"]["entity"], value["second"]["entity"]) == (pair.first.entity, pair.second.entity)


@settings(max_examples=10)
@given(holders)
def test_holders(holder: HolderRecord) -> None:
    value = holder_to_json(holder)
    fits("rawi/holder/1", value)
    assert value["entity"] == holder.entry.key


def test_a_schema_made_of_others_has_them_among_its_definitions() -> None:
    parts = schema("rawi/holder/1")["$defs"]
    assert parts["rawi-dispute"]["properties"] == schema("rawi/dispute/1")["properties"]

"""Claims, disputes, stories, listed articles and errors as JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.model.invented import any_of, days, finite, ids, statements, times, tuples, words

from rawi.errors import NotFoundError
from rawi.model import (
    ArticleOrigin,
    Claim,
    Copy,
    Dispute,
    Holder,
    Origin,
    Position,
    PublishedBasis,
    Stance,
    Story,
    Value,
)
from rawi.model.document import Approximation
from rawi.model.ledger import ArticleEntry, ArticleReference, NamedOrigin, StatementRecord
from rawi.model.wire import (
    NAMES,
    article_to_json,
    claim_from_json,
    claim_to_json,
    dispute_from_json,
    dispute_to_json,
    error_to_json,
    schema,
    statement_record_to_json,
    story_from_json,
    story_to_json,
)
from rawi.model.wire.claim import value_from_json

origins = st.builds(Origin, id=ids("ori"), name=words, articles=tuples(ids("art")), reason=words)
values = st.builds(
    Value, low=st.none() | finite, high=st.none() | finite, unit=words, approximation=any_of(Approximation)
)
positions = st.builds(
    Position,
    holder=st.builds(Holder, name=words, entity=st.none() | ids("ent")),
    stance=any_of(Stance),
    value=st.none() | values,
    said=st.none() | times,
    statements=tuples(ids("sta")),
    articles=tuples(ids("art")),
    origins=tuples(ids("ori")),
)
claims = st.builds(
    Claim,
    id=ids("cla"),
    story=st.none() | ids("sto"),
    about=words,
    disputed=st.booleans(),
    positions=tuples(positions),
)
disputes = st.builds(
    Dispute,
    id=ids("dis"),
    claim=ids("cla"),
    story=st.none() | ids("sto"),
    about=words,
    kind=st.sampled_from(("event", "number", "responsibility", "date", "other")),
    positions=tuples(positions),
    origins=tuples(origins),
    affirming_origins=st.integers(0, 9),
    denying_origins=st.integers(0, 9),
    self_contradiction=st.booleans(),
    score=st.floats(0, 1),
    reasons=tuples(words),
)
stories = st.builds(
    Story,
    id=ids("sto"),
    title=words,
    articles=tuples(ids("art")),
    claims=tuples(ids("cla")),
    first=st.none() | days,
    last=st.none() | days,
)
references = st.builds(
    ArticleReference,
    id=ids("art"),
    outlet=st.none() | words,
    url=st.none() | words,
    title=st.none() | words,
    published=st.none() | times,
)
shares = st.floats(0, 1)
entries = st.builds(
    ArticleEntry,
    reference=references,
    source_id=st.none() | words,
    published_basis=any_of(PublishedBasis),
    statements=st.integers(0, 99),
    stories=tuples(ids("sto")),
    origins=tuples(
        st.builds(
            NamedOrigin,
            name=words,
            part=st.builds(ArticleOrigin, article=ids("art"), origin=ids("ori"), share=shares, reason=words),
        )
    ),
    copies=tuples(
        st.builds(
            Copy,
            article=ids("art"),
            other=ids("art"),
            kind=st.sampled_from(("copy", "partial")),
            share=shares,
            direction=st.sampled_from(("from", "to", "unknown")),
            reason=words,
        )
    ),
    current=st.booleans(),
)
records = st.builds(StatementRecord, statement=statements("أكد ناطق باسم الميناء أن الرافعات تعمل"), article=references)


def fits(name: str, value: object) -> None:
    """The value survives being printed and fits the schema of this name."""
    Draft202012Validator(schema(name)).validate(json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False)))


@settings(max_examples=25)
@given(claims)
def test_claims(claim: Claim) -> None:
    value = claim_to_json(claim)
    fits("rawi/claim/1", value)
    assert claim_from_json(json.loads(json.dumps(value))) == claim


@settings(max_examples=25)
@given(disputes)
def test_disputes(dispute: Dispute) -> None:
    value = dispute_to_json(dispute)
    fits("rawi/dispute/1", value)
    assert dispute_from_json(json.loads(json.dumps(value))) == dispute


@settings(max_examples=25)
@given(stories)
def test_stories(story: Story) -> None:
    value = story_to_json(story)
    fits("rawi/story/1", value)
    assert story_from_json(json.loads(json.dumps(value))) == story


@settings(max_examples=25)
@given(entries)
def test_listed_articles(entry: ArticleEntry) -> None:
    value = article_to_json(entry)
    fits("rawi/article/1", value)
    assert [copy["article"] for copy in value["copies"]] == [copy.other for copy in entry.copies]


@settings(max_examples=25)
@given(records)
def test_statements_with_their_article(record: StatementRecord) -> None:
    value = statement_record_to_json(record)
    fits("rawi/statement/1", value)
    assert value["article"]["id"] == record.article.id


def test_errors() -> None:
    value = error_to_json(NotFoundError("There is no claim cla_1.", hint="Look it up."))
    fits("rawi/error/1", value)
    assert value["error"] == {"code": "not_found", "message": "There is no claim cla_1.", "hint": "Look it up."}


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_schemas_refuse_what_they_do_not_describe() -> None:
    for name in NAMES:
        assert not Draft202012Validator(schema(name)).is_valid({"schema": name})


def test_there_is_no_other_schema() -> None:
    with pytest.raises(KeyError):
        schema("../parts")


def test_a_value_kept_before_approximations_were_can_be_read() -> None:
    assert value_from_json({"low": 40, "high": None, "unit": "wounded"}) == Value(low=40, high=None, unit="wounded")

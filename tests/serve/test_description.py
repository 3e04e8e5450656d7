"""The API against its own description (Schemathesis): whatever is asked, no answer is another than described."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rawi.serve import create_app
from rawi.serve.fonts import FontShelf
from rawi.store import Library

schemathesis = pytest.importorskip("schemathesis", reason="make setup installs what requirements.lock says")
kept = pytest.importorskip("schemathesis.specs.openapi.checks")
CHECKS = [
    kept.status_code_conformance,
    kept.content_type_conformance,
    kept.response_headers_conformance,
    kept.response_schema_conformance,
]

EXAMPLES = 8
"""Requests of each kind to each address: those that fit the description, and those that do not."""


@pytest.fixture(scope="module")
def described(newsroom: Library) -> Any:
    return schemathesis.openapi.from_asgi("/api/openapi.json", create_app(newsroom, hosts=None, fonts=FontShelf()))


@pytest.mark.parametrize("mode", ["POSITIVE", "NEGATIVE"])
def test_no_request_breaks_the_description(described: Any, mode: str) -> None:
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 15
    for operation in operations:
        ask(operation.as_strategy(generation_mode=schemathesis.GenerationMode[mode]))


def ask(cases: st.SearchStrategy[Any]) -> None:
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(cases)
    def once(case: Any) -> None:
        answer = case.call()
        assert answer.status_code < 500, (case.path, answer.text[:500])
        case.validate_response(answer, checks=CHECKS)

    once()

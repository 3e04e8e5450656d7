"""Documents lie in the database without their words and come back whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.model.invented import documents

from rawi.errors import LibraryError
from rawi.model import Document
from rawi.model.wire import statement_to_json
from rawi.store.packing import day, pack, unpack


@settings(max_examples=50)
@given(documents())
def test_there_and_back(document: Document) -> None:
    statements = [statement_to_json(statement) for statement in document.statements]
    assert unpack(pack(document), document.article.text, statements) == document


def test_a_damaged_body_is_told_with_what_to_do() -> None:
    for body in ("", "{}", "[1]", '{"article":{}}'):
        with pytest.raises(LibraryError, match="rebuild"):
            unpack(body, "نص", [])


def test_days() -> None:
    assert day("2020-02-01T10:30:00") == "2020-02-01" == day("2020-02-01")
    assert day(None) is None

"""The reader of names, built once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.mentions.reading import reading_of

from rawi.extract.mentions.reader import MentionReader

Names = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="session")
def reader() -> MentionReader:
    return MentionReader.load()


@pytest.fixture(scope="session")
def names(reader: MentionReader) -> Names:
    """The mentions of a text as (type, printed words)."""
    return lambda text: [(mention.type, mention.span.text) for mention in reader.read(reading_of(text))]

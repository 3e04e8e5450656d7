"""What the tests of the comparison share: the compiled lexicon and an encoder without weights."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder

from rawi.compare.knowledge import CompareLexicon


@pytest.fixture(scope="session")
def lexicon() -> CompareLexicon:
    return knowing.comparing()


@pytest.fixture
def encoder() -> HashingEncoder:
    return HashingEncoder()

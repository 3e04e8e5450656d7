"""The reader of layout with the real lexicon, and a few verbs of speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.arabic.fold import fold
from rawi.lexicon.furniture import Furniture
from rawi.model import Article, Reading, text_sha256
from rawi.read import LayoutReader

VERBS = frozenset({"قال", "قالت", "اكد", "اكدت", "اعلن", "اعلنت", "اوضح", "كشفت"})

Read = Callable[..., Reading]


def is_speech(printed: str) -> bool:
    """Whether a printed word is one of a few reporting verbs, with or without a joined و."""
    return fold(printed).removeprefix("و") in VERBS


@pytest.fixture(scope="session")
def furniture() -> Furniture:
    return Furniture.load()


@pytest.fixture(scope="session")
def read(furniture: Furniture) -> Read:
    """Reads a text; `title_length` is that of a title given apart."""
    reader = LayoutReader(furniture, is_speech, narrates)

    def of(text: str, title_length: int = 0) -> Reading:
        return reader.read(Article(id="art_test", text=text, sha256=text_sha256(text), title_length=title_length))

    return of


def narrates(printed: str, following: str) -> bool:
    """A narrator's verb of these tests: «قال», «أضاف», «نفى», or «مضيفاً» before «أن»."""
    if printed.removeprefix("و") in ("قال", "أضاف", "واضاف", "اضاف", "نفى"):
        return True
    return printed in ("مضيفاً", "مضيفا") and following in ("أن", "ان")

"""The words of event anchors, and a broken file."""

from __future__ import annotations

from typing import get_args

import pytest

from rawi.errors import LexiconError
from rawi.lexicon import anchors
from rawi.lexicon.anchors import AnchorLexicon
from rawi.lexicon.table import Table
from rawi.model import AnchorRelation


def test_every_relation_has_words() -> None:
    lexicon = AnchorLexicon.load()
    assert {relation for _, _, relation in lexicon.relations} == set(get_args(AnchorRelation))


def test_a_relation_that_the_model_does_not_know_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"firm": {"beside": ["عقب"]}, "open": {}, "moments": {}, "clauses": {}}
    monkeypatch.setattr(anchors, "load_toml", lambda name: Table(broken, "anchors.toml"))
    with pytest.raises(LexiconError, match=r"anchors.toml: \[firm\] names the unknown relation “beside”"):
        AnchorLexicon.load()

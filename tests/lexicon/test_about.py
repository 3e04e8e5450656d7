"""The words by which a time hangs on a clause, and a broken file."""

from __future__ import annotations

import pytest

from rawi.errors import LexiconError
from rawi.lexicon import about
from rawi.lexicon.about import RELATIONS, AboutLexicon
from rawi.lexicon.table import Table


def test_every_relation_has_words_of_its_own() -> None:
    lexicon = AboutLexicon.load()
    forms = [form for name in RELATIONS for form in lexicon.relations[name]]
    assert len(forms) == len(set(forms)) > len(RELATIONS)
    assert lexicon.days
    assert lexicon.reckoned


def test_a_missing_table_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    content: dict[str, object] = {"relations": {name: [] for name in RELATIONS}, "words": {}}
    monkeypatch.setattr(about, "load_toml", lambda name: Table(content, "about.toml"))
    with pytest.raises(LexiconError, match=r"about\.toml: the file lacks “spoken”"):
        AboutLexicon.load()

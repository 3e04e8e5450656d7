"""Saved searches are kept with name and signature, and removing one takes nothing away."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from rawi.errors import NotFoundError, UsageError
from rawi.store import Library


def test_kept_listed_and_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Library.open(path) as library:
        with library.writer() as writer:
            later = writer.save_search("  سدود   الجنوب ", "q=%D8%B3%D8%AF", who="منى")
            first = writer.save_search("آبار", "q=x&stance=denies", who="منى")
            assert writer.save_search("آبار", "q=x&stance=denies", who="سعد") == first
        assert library.view.saved_searches() == tuple(sorted((later, first), key=lambda one: one.name))
        assert later.name == "سدود الجنوب"
        assert library.view.saved_search(first.id[:12]) == first
        with library.writer() as writer:
            writer.drop_derived()
            writer.remove_search(first.id, who="سعد")
        assert library.view.saved_searches() == (later,)
        for id in (first.id, "sea_000000000000", "x"):
            with pytest.raises(NotFoundError):
                library.view.saved_search(id)
    with create_engine(f"sqlite:///{path}").connect() as connection:
        rows = connection.execute(text("SELECT removed_by FROM saved_searches WHERE removed_at IS NOT NULL")).all()
    assert [row.removed_by for row in rows] == ["سعد"]


@pytest.mark.parametrize(("name", "query", "who"), [("", "q=x", "منى"), ("اسم", "", "منى"), ("اسم", "q=x", " ")])
def test_a_search_needs_name_words_and_signature(tmp_path: Path, name: str, query: str, who: str) -> None:
    with Library.open(tmp_path / "a.db") as library, pytest.raises(UsageError), library.writer() as writer:
        writer.save_search(name, query, who=who)

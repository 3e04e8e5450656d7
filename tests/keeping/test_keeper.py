"""What comparing infers of the day of an article is kept with it."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from tests.cli.reader import LinePipeline

from rawi.keeping import Keeper
from rawi.model import Article, Comparison, DatingReason, Document, Rulings, Time, content_id, text_sha256
from rawi.store import Library

DAY = Time(value="2024-03-09/2024-03-13", earliest="2024-03-09", latest="2024-03-13", grain="unknown")
REASON = DatingReason(
    span=None, reason="near copy of art_1234567890abcdef (90%)", earliest=DAY.earliest, latest=DAY.latest
)


class DatingPipeline(LinePipeline):
    """Dates every article that is not yet dated."""

    def across_documents(
        self,
        documents: Sequence[Document],
        *,
        vectors: MutableMapping[str, bytes] | None = None,
        rulings: Rulings | None = None,
        latin: bool = True,
    ) -> Comparison:
        dated = tuple(
            replace(one, article=replace(one.article, published=DAY, published_basis="inferred"), dating=(REASON,))
            for one in documents
            if one.article.published is None
        )
        return replace(super().across_documents(documents, vectors=vectors, rulings=rulings, latin=latin), dated=dated)


def test_an_inferred_day_is_kept_with_the_document_and_in_the_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rawi.flow.Pipeline", DatingPipeline)
    text = "الوزير: الجسر مفتوح"
    article = Article(id=content_id("art", text), text=text, sha256=text_sha256(text))
    with Library.open(tmp_path / "library.db", create=True) as library:
        keeper = Keeper(library, lambda: cast("Any", DatingPipeline()), jobs=1, complain=lambda one: None)
        keeper.keep([article])
        keeper.read()
        keeper.compare()
        (entry,) = library.view.articles()
        assert (entry.reference.published, entry.published_basis) == (DAY, "inferred")
        assert library.view.document(article.id).dating == (REASON,)
        assert library.view.article(article.id).published is None

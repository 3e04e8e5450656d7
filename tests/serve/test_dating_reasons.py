"""Every reason that dating can give has its sentence in both languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup
from tests.serve.asking import Browser
from tests.serve.making import document
from tests.serve.newsroom import SHUT
from tests.store.fresh import fresh

from rawi.model import DatingReason, Span, Time
from rawi.resolve.dating import evidence
from rawi.serve import create_app
from rawi.serve.catalogue import load
from rawi.serve.fonts import FontShelf
from rawi.serve.reasons import shown_reason

REASONS = [value for name, value in vars(evidence).items() if name.isupper() and isinstance(value, str)]


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_is_said_in_both_languages(reason: str) -> None:
    assert shown_reason(f"dating {reason}", load("en"), Markup) == Markup(reason)
    arabic = shown_reason(f"dating {reason}", load("ar"), Markup)
    assert "lang=" not in arabic
    assert arabic != reason


FROM_OTHERS = [
    "near copy of art_1 (90%)",
    "part of it stands in art_1 (40%): mostly published in one week",
    "points at art_1, not before it",
    "points at art_1, so long after it",
    "points at art_1: mostly published within a week of it",
    "opposed by art_1",
]


@pytest.mark.parametrize("reason", FROM_OTHERS)
def test_a_reason_that_lies_in_another_article_leads_to_it(reason: str) -> None:
    for language in ("en", "ar"):
        shown = shown_reason(f"dating {reason}", load(language), lambda article: Markup(f"<{article}>"))
        assert "<art_1>" in shown
        assert "lang=" not in shown


def test_the_page_of_an_article_shows_why_its_day_was_inferred(tmp_path: Path) -> None:
    open_end = Time(value="2031-05-02/..", earliest="2031-05-02", latest=None, grain="unknown")
    one = replace(SHUT, published=open_end, published_basis="inferred")
    words = Span.of(one.text, 0, 7)
    reasons = tuple(
        DatingReason(span=words, reason=evidence.PAST, earliest="2031-05-02", latest=None, counted=counted)
        for counted in (True, False)
    )
    with fresh(tmp_path / "dated.db") as library:
        with library.writer() as writer:
            writer.add_article(replace(one, published=None, published_basis="unknown"))
            writer.put_document(replace(document(one), dating=reasons))
        page = Browser(create_app(library, fonts=FontShelf())).ask("GET", f"/en/articles/{one.id}").text
    assert "not before" in page
    assert f'<q lang="ar" dir="rtl">{words.text}</q> {evidence.PAST}</li>' in page
    assert "set aside: stronger evidence speaks against it" in page

"""Pages quote the words of sources in one way, which neither loses nor doubles their own marks."""

from __future__ import annotations

from importlib import resources

import pytest

from rawi.serve.catalogue import load
from rawi.serve.site import environment
from rawi.serve.why.sayings import Sayings


def test_no_template_writes_marks_around_words_itself() -> None:
    for template in resources.files("rawi.serve").joinpath("templates").iterdir():
        assert "«{{" not in template.read_text(encoding="utf-8"), template.name


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("السد سليم", "«السد سليم»"),
        ("الريم» تبيع سوقها لـ«النخيل", "«الريم» تبيع سوقها لـ«النخيل»"),
        ("<b>«الريم»", "&lt;b&gt;«الريم»"),
    ],
)
def test_words_are_quoted_once(words: str, shown: str) -> None:
    assert environment().from_string("{{ words | quoted | visible }}").render(words=words) == shown


@pytest.mark.parametrize(
    ("language", "before", "behind"), [("ar", "<bdi>", "</bdi>"), ("en", '“<bdi lang="ar">', "</bdi>”")]
)
def test_reasons_quote_words_with_marks_of_their_own(language: str, before: str, behind: str) -> None:
    say = Sayings(load("ar" if language == "ar" else "en"))
    assert say.quoted("الريم» تبيع سوقها") == f"{before}«الريم» تبيع سوقها{behind}"

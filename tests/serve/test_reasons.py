"""Reasons of the stages in the language of the interface."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from rawi.serve.catalogue import load
from rawi.serve.reasons import shown_reason

ARABIC, ENGLISH = load("ar"), load("en")


def link(article: str) -> Markup:
    return Markup("[{}]").format(article)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("own reporting", "the outlet's own reporting; the library holds no other origin of it"),
        ("near copy of art_12ab (96%)", "near copy of [art_12ab], 96% identical"),
        ("same unit: wounded", "the same unit: wounded"),
        ("same unit: EUR", "the same unit: euros"),
        ("same unit: date", "both tell a day"),
        ("«البيان»: the last speaker", '«<bdi lang="ar">البيان</bdi>»: the last speaker'),
        (
            "30 words in the same order, 40% of this article; published after the other",
            "30 words in the same order, 40% of this article; published after the other",
        ),
        ("takes no position", "takes no position"),
        ("takes no position: رفض", 'takes no position: <bdi lang="ar">رفض</bdi>'),
    ],
)
def test_known_forms(reason: str, words: str) -> None:
    assert shown_reason(reason, ENGLISH, link) == words


def test_known_forms_in_arabic() -> None:
    assert shown_reason("same meaning (0.93)", ARABIC, link) == "المعنى نفسه (93 في المئة)"


def test_an_unknown_form_is_shown_as_it_is_and_cannot_act() -> None:
    assert shown_reason("<b>odd</b>", ARABIC, link) == '<bdi lang="en">&lt;b&gt;odd&lt;/b&gt;</bdi>'

"""Every reason that dating can give has its sentence in both languages."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from rawi.resolve.dating import evidence
from rawi.serve.catalogue import load
from rawi.serve.reasons import shown_reason

REASONS = [value for name, value in vars(evidence).items() if name.isupper() and isinstance(value, str)]


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_is_said_in_both_languages(reason: str) -> None:
    assert shown_reason(f"dating {reason}", load("en"), Markup) == Markup(reason)
    arabic = shown_reason(f"dating {reason}", load("ar"), Markup)
    assert "lang=" not in arabic
    assert arabic != reason

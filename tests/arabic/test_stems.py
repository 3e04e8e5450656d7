"""Light stems."""

from __future__ import annotations

from rawi.arabic.stems import stem


def test_a_stem_keeps_three_letters() -> None:
    assert stem("مدينه") == "مدين"
    assert stem("قوه") == "قوه"
    assert len(stem("ونات")) >= 3

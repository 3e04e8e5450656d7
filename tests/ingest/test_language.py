"""Arabic is told from its neighbours in script, and mixed texts by their greater part."""

from __future__ import annotations

import pytest
from tests.ingest.samples import ARABIC, ENGLISH, FRENCH, MAGHREBI, PASHTO, PERSIAN, SORANI, URDU

from rawi.ingest.language import LanguageReader, language_name


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ARABIC, "ar"), (MAGHREBI, "ar"), (PERSIAN, "fa"), (URDU, "ur"), (SORANI, "ckb"), (PASHTO, "ps"),
        (ENGLISH, "en"), (FRENCH, "fr"), (PERSIAN.replace("ی", "ي").replace("ک", "ك"), "fa"),
        (ARABIC.replace("ي", "ی").replace("ك", "ک"), "ar"),
        (MAGHREBI + " وشارك في اللقاء مدرب نادي ڤالنسيا پاكو ألونسو.", "ar"),
        ("", "und"), ("2024 - 15:30 !", "und"),
    ],
)  # fmt: skip
def test_language(reader: LanguageReader, text: str, code: str) -> None:
    assert reader.language(text) == code


def test_mixed_text_goes_by_its_greater_part(reader: LanguageReader) -> None:
    assert reader.language(f"{ARABIC}\n{PERSIAN[:80]}") == "ar"
    assert reader.language(f"{ARABIC}\n{ENGLISH}") == "ar"
    assert reader.language(f"{ENGLISH}\n{ENGLISH}\n{ARABIC[:60]}") == "en"
    assert reader.language(f"{PERSIAN}\n{PERSIAN}\n{ARABIC[:60]}") == "fa"


def test_short_text_in_arabic_script_has_the_benefit(reader: LanguageReader) -> None:
    assert reader.language("باريس سان جيرمان") == "ar"
    assert reader.language("چلسی") == "ar"
    assert reader.language("Breaking news") == "und-other"
    assert reader.language("Breaking news", "en") == "en"
    assert reader.language("Breaking news", "ar") == "und-other"


def test_names() -> None:
    assert language_name("ckb") == "Sorani Kurdish"
    assert language_name("en-GB") == "English"
    assert "xx" in language_name("xx")

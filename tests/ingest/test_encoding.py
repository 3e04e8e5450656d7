"""Every encoding that Arabic news comes in is recognised, and what is none is refused with its reason."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.ingest.samples import ARABIC, ENGLISH, FRENCH, MAGHREBI, PERSIAN

from rawi.errors import SourceError
from rawi.ingest.encoding import damage, decode

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [ARABIC, MAGHREBI, ARABIC.replace("\n", "\r\n"), "نادي الواحة: لا عروض رسمية"])
def test_recognised(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE])
def test_marked_utf16(mark: bytes) -> None:
    encoding = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-16-le"
    assert decode(mark + ARABIC.encode(encoding)) == ARABIC


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60))
@example("%PDF")
def test_utf8_comes_back_unchanged(text: str) -> None:
    try:
        decoded = decode(text.encode("utf-8"))
    except SourceError as error:
        assert error.message.startswith("It is a")  # noqa: PT017 - the only refusal is that of other file formats
    else:
        assert decoded == text.removeprefix("\ufeff")


@pytest.mark.parametrize("text", [FRENCH, PERSIAN.replace("ی", "ي").replace("\u200c", " ")])
def test_other_languages_in_windows_encodings_are_text(text: str) -> None:
    encoding = "cp1252" if text == FRENCH else "cp1256"
    assert decode(text.encode(encoding, "ignore"))


def test_declared_encoding_counts_after_utf8() -> None:
    cyrillic = "Министр сообщил журналистам"
    assert decode(cyrillic.encode("cp1251"), "windows-1251") == cyrillic
    assert decode(ARABIC.encode(), "windows-1256") == ARABIC
    assert decode(ARABIC.encode("cp1256"), "utf-8") == ARABIC
    assert decode(ARABIC.encode("cp1256"), "no-such-encoding") == ARABIC


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF document"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (bytes(range(256)) * 20, "binary"),
        (b"abc\x00\x00\x01\x02def" * 10, "binary"),
        (ARABIC.encode()[:-30] + b"\xff\xfe" + ARABIC.encode()[-30:], "damaged at byte"),
        (ARABIC.encode()[:102] + b"\n", "damaged at byte"),
        (codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le")[:-1], "damaged at byte"),
        (bytes([0xA4, 0xD0, 0xAA, 0xF0] * 40), "none of UTF-8"),
    ],
)
def test_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as refusal:
        decode(data)
    assert refusal.value.hint


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (ARABIC.encode().decode("cp1256", "replace"), "read as windows-1256"),
        (ARABIC.encode().decode("latin-1"), "read as windows-1252"),
        (ARABIC.encode("ascii", "replace").decode(), "lost"),
        (ARABIC.encode().decode("ascii", "replace"), "lost"),
    ],
)
def test_earlier_conversions_are_recognised(text: str, reason: str) -> None:
    assert reason in (damage(text) or "")


@pytest.mark.parametrize("text", [ARABIC, MAGHREBI, PERSIAN, ENGLISH, FRENCH, "ضغط وظلم وحفظ وطقس", ""])
def test_sound_text_is_sound(text: str) -> None:
    assert damage(text) is None

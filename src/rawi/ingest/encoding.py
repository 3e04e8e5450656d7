"""Encoding: bytes to text without guessing libraries.

In this order: a byte-order mark; UTF-16 by the look of its code units; UTF-8, which hardly any other encoding fits by
chance; then windows-1256 against ISO-8859-6 by how probable the Arabic letters are that each would give. The two put
different letters on the same bytes («ل م ن ه و ي» all differ), so that a line is enough to tell them apart.
"""

from __future__ import annotations

import codecs
import math
import unicodedata

from rawi.arabic.fold import TATWEEL
from rawi.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ", "xz-compressed data"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a sound file"),
)
_PER_MILLE = {
    "ا": 152, "ل": 116, "ي": 76, "م": 65, "و": 54, "ن": 51, "ت": 47, "ر": 46, "ب": 35, "ع": 34, "ة": 33, "د": 31,
    "ف": 26, "س": 24, "ه": 24, "ق": 22, "أ": 20, "ك": 18, "ح": 18, "ج": 14, "ش": 10, "ط": 10, "ص": 10, "ى": 9,
    "إ": 8, "خ": 8, "ض": 7, "ز": 6, "ذ": 6, "ث": 6, "ئ": 4, "غ": 4, "ء": 3, "ظ": 2, "ؤ": 1, "آ": 1,
}  # fmt: skip
"""Letters in a thousand of Arabic news, counted over 8,000 articles of fifteen outlets."""
_LOG = {letter: math.log(count / 1000) for letter, count in _PER_MILLE.items()}
_FOREIGN = math.log(0.0005)
_LEGACY = ("cp1256", "iso8859_6")
_LEAST_LIKELY = -3.9
"""Mean log-probability of Arabic letters: running text lies near -3.1, the wrong encoding below -4.1."""
_SAMPLE = 200_000
"""Bytes or letters that are looked at for statistics."""
_DAMAGED = 0.1
"""Share of undecodable characters up to which a text is taken for damaged UTF-8 rather than for another encoding."""
_REPLACEMENT = "\ufffd"
_MOJIBAKE_1256 = frozenset("طظ")
_MOJIBAKE_LATIN = frozenset("ØÙ")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, every line end as it is, only a byte-order mark left out.

    `declared` is the encoding a page names for itself; it counts where the bytes are not UTF-8. Raises SourceError for
    binary data, damaged UTF-8 and unknown encodings.
    """
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise SourceError(f"It is {what}, not text.", hint="Save the article as plain text or HTML.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    wide = _wide(data)
    if wide:
        return _strict(data, wide)
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged(data, error)
    if declared and declared.lower().replace("_", "-") not in ("utf-8", "utf8"):
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass  # A page that names an encoding it is not in is judged by its letters like any other.
    return _legacy(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"It should be {encoding.upper()} but is damaged at byte {error.start}.",
            hint="Take the article from its source again.",
        ) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte is nearly always the number of one and the same small Unicode block."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4 or b"\0" not in sample or len(data) % 2:
        return None
    blocks = (0x00, 0x06, 0x20, 0xFB, 0xFC, 0xFE)
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[first::2]
        low = sample[1 - first :: 2]
        plausible = sum(high.count(block) for block in blocks) / len(high)
        # In running text the low bytes vary; binary files with many NULs fail here.
        if plausible > 0.95 and low.count(0) < len(low) / 50 and high.count(0) + high.count(6) > len(high) / 2:
            return encoding
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = sum(sample.count(byte) for byte in range(32) if byte not in (9, 10, 11, 12, 13, 27))
    if b"\0" in data or controls > max(1, len(sample) // 200):
        raise SourceError("It is binary data, not text.", hint="Save the article as plain text or HTML.")


def _refuse_damaged(data: bytes, error: UnicodeDecodeError) -> None:
    """Mostly valid UTF-8 with a few broken places is not another encoding: say where it breaks."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    wide = sum(not letter.isascii() for letter in text)
    if text.count(_REPLACEMENT) <= max(1, wide * _DAMAGED) and wide > 4 * text.count(_REPLACEMENT):
        raise SourceError(
            f"It is UTF-8 but damaged at byte {error.start}.", hint="Take the article from its source again."
        ) from error


def _legacy(data: bytes) -> str:
    best: tuple[float, str] | None = None
    for encoding in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        likelihood = _likelihood(text[:_SAMPLE])
        if best is None or likelihood > best[0]:
            best = (likelihood, text)
    if best is None or best[0] < _LEAST_LIKELY:
        raise SourceError(
            "Its encoding is none of UTF-8, UTF-16, windows-1256 and ISO-8859-6.", hint="Save it again as UTF-8."
        )
    return best[1]


def _likelihood(text: str) -> float:
    """Mean log-probability of the letters beyond ASCII as Arabic ones; 0 if there are none.

    Vowel marks and the lengthening stroke are left out: both encodings have them, and they tell nothing.
    """
    letters = [letter for letter in text if letter.isalpha() and not letter.isascii() and letter != TATWEEL]
    if not letters:
        return 0.0
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in letters)
    if latin > len(letters) / 2:  # French or Turkish in a one-byte encoding: text, if not for us.
        return 0.0
    return sum(_LOG.get(letter, _FOREIGN) for letter in letters) / len(letters)


def damage(text: str) -> str | None:
    """What an earlier conversion did to the letters of `text`, in words, or None if they look sound."""
    sample = text[:_SAMPLE]
    letters = sum(letter.isalpha() for letter in sample)
    if not letters:
        lost = sample.count("?") + sample.count(_REPLACEMENT)
        return "All its letters were lost in an earlier conversion." if lost > 20 else None
    if sample.count(_REPLACEMENT) > max(2, letters // 50):
        return "Letters were lost in an earlier conversion (U+FFFD stands in their place)."
    if sample.count("?") > max(20, letters):
        return "Letters were lost in an earlier conversion (question marks stand in their place)."
    if letters >= 8 and sum(letter in _MOJIBAKE_1256 for letter in sample) > letters * 0.3:
        return "It is UTF-8 that was read as windows-1256 and saved again: the letters are mixed up."
    if letters >= 8 and sum(letter in _MOJIBAKE_LATIN for letter in sample) > letters * 0.3:
        return "It is UTF-8 that was read as windows-1252 and saved again: the letters are mixed up."
    return None

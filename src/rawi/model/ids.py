"""Ids: content hashes with a visible kind, the same on any machine."""

from __future__ import annotations

import hashlib
from typing import Literal

Kind = Literal["art", "sta", "ent", "cla", "dis", "ori", "sto", "dec", "sea"]
DIGITS = 16
"""Hexadecimal digits kept: 64 bits, a collision among a million ids has odds of 1 in 37 million."""


def content_id(kind: Kind, *parts: str) -> str:
    """`kind_` and the first 16 hexadecimal digits of the SHA-256 over the parts ("ab","c" is not "a","bc")."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{kind}_{digest[:DIGITS]}"


def text_sha256(text: str) -> str:
    """Hexadecimal SHA-256 of the text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

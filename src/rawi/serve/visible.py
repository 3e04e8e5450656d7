"""Visible: data made fit to stand in a page.

Article text may hold controls that turn the direction of everything after them. Nothing is stripped: each such control
is shown as a small mark with its Unicode number, and so does nothing.
"""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup, escape

from rawi.arabic.fold import fold

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")


def visible(text: str) -> Markup:
    """The text escaped, its direction and other controls replaced by marks that can be seen."""
    if _CONTROLS.search(text) is None:
        return escape(text)
    parts: list[Markup] = []
    last = 0
    for match in _CONTROLS.finditer(text):
        parts.append(escape(text[last : match.start()]))
        parts.append(_mark(match.group()))
        last = match.end()
    parts.append(escape(text[last:]))
    return Markup("").join(parts)


def plain(text: str) -> str:
    """The same for places that hold text only, such as a page's title: controls become their numbers in brackets."""
    return _CONTROLS.sub(lambda match: f"[U+{ord(match.group()):04X}]", text)


def alike(name: str, other: str) -> bool:
    """Whether two names differ in spelling alone («سليم الدرفاوى»), so that showing both tells nothing."""
    return fold(name) == fold(other)


def without_controls(text: str) -> str:
    """The text without them, for words that are looked for: nobody means them, and a search does without."""
    return _CONTROLS.sub("", text)


def has_arabic(text: str) -> bool:
    """Whether any Arabic letter stands in the text."""
    return _ARABIC.search(text) is not None


def isolated(text: str, language: str) -> Markup:
    """Data inside a sentence of the interface: isolated, with its language where that is not the page's."""
    attribute = ' lang="ar"' if language != "ar" and has_arabic(text) else ""
    return Markup(f"<bdi{attribute}>{visible(text)}</bdi>")


def _mark(control: str) -> Markup:
    name = unicodedata.name(control, "CONTROL")
    return Markup('<span class="ctl" title="{}"><bdi dir="ltr">U+{:04X}</bdi></span>').format(name, ord(control))

"""Markup: Python's reader of HTML, made to go on where a page is broken, and the text of a piece of a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BREAKS = frozenset(
    ["p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "section", "article"]
)
_SILENT = frozenset(["script", "style", "template", "noscript", "nav", "form", "figure", "figcaption"])
_BLANK_LINES = re.compile(r"\s*\n\s*")
_WHOLE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)


class MarkupReader(HTMLParser):
    """Reads HTML of any quality. Declarations that are none (`<![x[`) count as comments, as they do in browsers; the
    standard library fails at them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_html_declaration(self, i: int) -> int:
        """The place behind the declaration that begins at `i`, or -1 where it does not end."""
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            return self.parse_bogus_comment(i)


def is_fragment(markup: str) -> bool:
    """Whether it is a piece of a page: nothing in it says that a page begins."""
    return _WHOLE.search(markup) is None


def fragment_text(markup: str) -> str:
    """The text of a fragment of HTML, a blank line between its paragraphs."""
    reader = _Fragment()
    reader.feed(markup)
    reader.close()
    return _BLANK_LINES.sub("\n\n", "".join(reader.pieces)).strip()


class _Fragment(MarkupReader):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)

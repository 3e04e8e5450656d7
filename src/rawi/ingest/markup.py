"""Markup: Python's reader of HTML, made to go on where a page is broken."""

from __future__ import annotations

from html.parser import HTMLParser


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

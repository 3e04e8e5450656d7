"""Lines: the first line of a request, whose address may be written in the letters of its words.

An address of the web is of ASCII alone, and browsers encode what a reader types. Programs and scripts often do not
(«/search?q=السد»), and the parser refuses such a line before any page is asked; here its letters are encoded first.
"""

from __future__ import annotations

import re

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def encoded(line: bytes) -> bytes:
    """The line with every byte beyond ASCII percent-encoded."""
    return _BEYOND_ASCII.sub(lambda found: b"%%%02X" % found[0][0], line)


class Lines(H11Protocol):
    """The protocol of the server, with the address of a request in ASCII whatever it was written in."""

    def data_received(self, data: bytes) -> None:
        """Take what came from the other side: the rest of a first line, where there is any of it, encoded."""
        if self.conn.their_state is h11.IDLE and b"\n" not in self.conn.trailing_data[0]:
            line, end, rest = data.partition(b"\n")
            data = encoded(line) + end + rest
        super().data_received(data)

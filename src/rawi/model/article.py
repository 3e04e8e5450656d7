"""Article: the text as it came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.model.ids import content_id
from rawi.model.time import Time

PublishedBasis = Literal["given", "stated", "metadata", "inferred", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The text as it came, with what its source said about it; immutable.

    `text` is exactly the decoded source (a byte-order mark excepted); where the source gives the title apart from the
    text, it is the title, an empty line, the text, and `title_length` is the number of code points of that title
    (0 where the title, if any, is a line of the text itself). `id` and `sha256` are hashes of the content.
    """

    id: str
    text: str
    sha256: str
    title_length: int = 0
    outlet: str | None = None
    url: str | None = None
    language: str = "ar"
    published: Time | None = None
    published_basis: PublishedBasis = "unknown"
    agency: str | None = None
    source_id: str | None = None
    source: str | None = None
    """Where it was read: a path or address, for messages only; not part of the identity."""

    @property
    def placeless_id(self) -> str:
        """The id that the same text has where neither its address nor its outlet is known."""
        return content_id("art", self.sha256, "")

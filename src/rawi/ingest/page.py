"""Page: what an HTML page says about itself beside its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from rawi.ingest.markup import MarkupReader

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_\-]+)", re.IGNORECASE)
_DATE_CLASS = re.compile(r"(?<![a-z])(date|time|published|posted|timestamp|datetime)(?![a-z])", re.IGNORECASE)
_DATE_META = frozenset(
    {
        "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.issued", "parsely-pub-date", "pubdate", "publish-date", "publishdate",
        "sailthru.date", "cxenseparse:recs:publishtime",
    }
)  # fmt: skip
_HEAD = 4096
_LONGEST_LINE = 120
"""Letters of a date line at most; what is longer is a paragraph with a class that happens to say "time"."""
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)

_NO_LINE = _VOID | {"html", "head", "body", "main", "article", "script", "style"}


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's first bytes declare, in a meta element or an XML declaration."""
    match = _CHARSET.search(data[:_HEAD]) or _XML.search(data[:_HEAD])
    return match.group(1).decode("ascii") if match else None


class PageFacts(MarkupReader):
    """Reads a page once and keeps what stands beside the text.

    `dates` are machine-readable dates, the surest first: structured data, meta elements, `<time datetime>`;
    `date_lines` are the words of elements that are marked as a date, in page order; `authors` are credited names.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.language: str | None = None
        self.date_lines: list[str] = []
        self.authors: list[str] = []
        self._structured: list[str] = []
        self._meta: list[str] = []
        self._times: list[str] = []
        self._script: list[str] | None = None
        self._line: list[str] | None = None
        self._depth = 0
        self.feed(page)
        self.close()

    @property
    def dates(self) -> list[str]:
        """Machine-readable dates of publication, the surest first."""
        return [*self._structured, *self._meta, *self._times]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take language, meta dates and authors; start collecting structured data or a date line."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html" and values.get("lang"):
            self.language = values["lang"]
        elif tag == "meta":
            self._read_meta(values)
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._script = []
        if tag == "time" and values.get("datetime"):
            self._times.append(values["datetime"])
        if self._line is not None:
            self._depth += tag not in _VOID
        elif tag not in _NO_LINE and (tag == "time" or _DATE_CLASS.search(_labels(values))):
            self._line, self._depth = [], 1

    def handle_endtag(self, tag: str) -> None:
        """Finish structured data or a date line."""
        if tag == "script" and self._script is not None:
            self._read_structured("".join(self._script))
            self._script = None
        if self._line is not None and tag not in _VOID:
            self._depth -= 1
            if self._depth <= 0:
                line = " ".join("".join(self._line).split())
                if line and len(line) <= _LONGEST_LINE:
                    self.date_lines.append(line)
                self._line = None

    def handle_data(self, data: str) -> None:
        """Collect the words of what is being read."""
        if self._script is not None:
            self._script.append(data)
        elif self._line is not None:
            self._line.append(data)
            if sum(map(len, self._line)) > 4 * _LONGEST_LINE:
                self._line = None

    def _read_meta(self, values: dict[str, str]) -> None:
        name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        content = values.get("content", "").strip()
        if name in _DATE_META and content:
            self._meta.append(content)
        elif name in ("author", "article:author", "dc.creator", "dc.source", "news_keywords:source") and content:
            self.authors.append(content)

    def _read_structured(self, text: str) -> None:
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return  # A page with broken structured data is read without it.
        for node in _nodes(data):
            published = node.get("datePublished")
            if isinstance(published, str):
                self._structured.append(published)
            for key in ("author", "creator", "sourceOrganization", "creditText"):
                self.authors.extend(_names(node.get(key)))


def _labels(values: dict[str, str]) -> str:
    return f"{values.get('class', '')} {values.get('itemprop', '')}"


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _nodes(data.get("@graph", []), depth + 1)


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [name for item in value for name in _names(item)] if isinstance(value, list) else []

"""Forms: which form a source has, by its name and its first bytes."""

from __future__ import annotations

import codecs
from pathlib import PurePath
from typing import Literal, get_args

from rawi.errors import UsageError

Form = Literal["text", "html", "jsonl", "feed"]
FORMATS = ("auto", *get_args(Form), "warc")
_BY_SUFFIX: dict[str, Form] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".rss": "feed", ".atom": "feed", ".txt": "text", ".text": "text", ".md": "text",
}  # fmt: skip
HEAD = 2048
"""Bytes that are looked at."""


def chosen_form(format: str) -> Form | None:
    """The form a person chose, None for "auto". Raises UsageError for one that does not exist or is not read yet."""
    if format == "auto":
        return None
    if format == "warc":
        raise UsageError("WARC archives are not read yet.", hint="Extract the pages and add them as HTML.")
    for form in get_args(Form):
        if form == format:
            return form  # type: ignore[no-any-return]
    raise UsageError(f"There is no format “{format}”.", hint=f"Choose one of {', '.join(FORMATS)}.")


def form_of(name: str, head: bytes) -> Form:
    """The form of the source called `name` that begins with `head`.

    What the bytes say goes before the name, but for text: pages are often saved as .txt, while an article that begins
    with a bracket is still an article.
    """
    path = PurePath(name)
    suffix = PurePath(path.stem).suffix if path.suffix.lower() == ".gz" else path.suffix
    named = _BY_SUFFIX.get(suffix.lower())
    start = _plain(head).lstrip()[:600].lower()
    if named == "jsonl":
        return named
    if start.startswith(("<!doctype html", "<html")) or ("<html" in start and start.startswith("<")):
        return "html"
    if start.startswith(("<rss", "<feed", "<rdf:rdf")) or (start.startswith("<?xml") and _has_feed_root(start)):
        return "feed"
    if named is None and start.startswith("{") and ('"text"' in start or '"html"' in start):
        return "jsonl"
    return named or "text"


def _has_feed_root(start: str) -> bool:
    return any(f"<{root}" in start for root in ("rss", "feed", "rdf:rdf"))


def _plain(head: bytes) -> str:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head.decode(encoding, "ignore")
    return head.removeprefix(codecs.BOM_UTF8).decode("ascii", "replace")

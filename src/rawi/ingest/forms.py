"""Forms: which form a source has, by its name and its first bytes."""

from __future__ import annotations

import codecs
from pathlib import PurePath
from typing import Literal, get_args

from rawi.errors import SourceError, UsageError

Form = Literal["text", "html", "jsonl", "feed"]
FORMATS = ("auto", *get_args(Form))
WARC_HINT = "Extract the pages and add them as HTML, or as JSONL with “html” and “url”."
_BY_SUFFIX: dict[str, Form] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".rss": "feed", ".atom": "feed", ".txt": "text", ".text": "text", ".md": "text",
}  # fmt: skip
_TABLES = frozenset((".csv", ".tsv"))
"""What would be read as one long article, row upon row."""
HEAD = 2048
"""Bytes that are looked at."""


def chosen_form(format: str) -> Form | None:
    """The form a person chose, None for "auto". Raises UsageError for one that does not exist or is not read yet."""
    if format == "auto":
        return None
    if format == "warc":
        raise UsageError("WARC archives are not read yet.", hint=WARC_HINT)
    for form in get_args(Form):
        if form == format:
            return form  # type: ignore[no-any-return]
    raise UsageError(f"There is no format “{format}”.", hint=f"Choose one of {', '.join(FORMATS)}.")


def form_of(name: str, head: bytes) -> Form:
    """The form of the source called `name` that begins with `head`.

    What the bytes say goes before the name, but for text: pages are often saved as .txt, while an article that begins
    with a bracket is still an article. Raises SourceError for forms that are known but not read.
    """
    suffix = _suffix(name)
    named = _BY_SUFFIX.get(suffix)
    start = _plain(head).lstrip()[:600].lower()
    if suffix == ".warc" or start.startswith("warc/1."):
        raise SourceError("It is a WARC archive, which is not read yet.", hint=WARC_HINT)
    if suffix in _TABLES:
        raise SourceError(
            "It is a table, which is not read.",
            hint='Write every article on a line of its own, as JSONL: {"text": …, "title": …, "published": …}.',
        )
    if named == "jsonl":
        return named
    if start.startswith(("<!doctype html", "<html")) or ("<html" in start and start.startswith("<")):
        return "html"
    if start.startswith(("<rss", "<feed", "<rdf:rdf")) or (start.startswith("<?xml") and _has_feed_root(start)):
        return "feed"
    if named is None and start.startswith("{") and ('"text"' in start or '"html"' in start):
        return "jsonl"
    return named or "text"


def check_lines(name: str, head: bytes) -> None:
    """Raise SourceError for JSON that is one document over many lines, or a list, where lines were expected.

    Files called .jsonl are what they say: whatever is wrong in them is the matter of one line.
    """
    if _suffix(name) in (".jsonl", ".ndjson"):
        return
    start = _plain(head).lstrip()
    if start.startswith("[") or start.partition("\n")[0].strip() == "{":
        raise SourceError(
            "It is one JSON document, not an article on each line.",
            hint="Write every article on a line of its own, for example with: jq -c '.[]' (or jq -c . for one).",
        )


def _suffix(name: str) -> str:
    path = PurePath(name)
    return (PurePath(path.stem).suffix if path.suffix.lower() == ".gz" else path.suffix).lower()


def _has_feed_root(start: str) -> bool:
    return any(f"<{root}" in start for root in ("rss", "feed", "rdf:rdf"))


def _plain(head: bytes) -> str:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head.decode(encoding, "ignore")
    return head.removeprefix(codecs.BOM_UTF8).decode("ascii", "replace")

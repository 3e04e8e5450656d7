"""Feeds: RSS and Atom files, one article an entry."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from rawi.errors import SourceError
from rawi.ingest.dates import machine_time
from rawi.ingest.making import Maker, Parts
from rawi.ingest.markup import fragment_text
from rawi.ingest.set_aside import SetAside
from rawi.model import Article

_ENTRIES = ("item", "entry")
_BODIES = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "issued", "updated")


def read_feed(data: bytes, source: str, maker: Maker) -> Iterator[Article | SetAside]:
    """The articles of a feed in its order; an entry without text is set aside as `source#number`.

    The text is the fullest body an entry has. Raises SourceError if the data is no feed.
    """
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise SourceError(f"It is not well-formed XML: {error}.", hint="Check how the feed was saved.") from error
    outlet = next((_words(child) for child in root.iter() if _local(child) == "title"), None)
    entries = [element for element in root.iter() if _local(element) in _ENTRIES]
    if not entries:
        raise SourceError("The feed holds no entries.", hint="Check that it is an RSS or Atom feed.")
    for number, entry in enumerate(entries, start=1):
        place = f"{source}#{number}"
        try:
            parts = _parts(entry, outlet)
            if not parts.text:
                raise SourceError(
                    "It is empty: there is no text in it.", hint="Take the article from its source again."
                )
            yield maker.make(parts, place)
        except Exception as error:  # noqa: BLE001 - no entry, however odd, stops the others
            yield SetAside.because(place, error)


def _parts(entry: Element, outlet: str | None) -> Parts:
    fields: dict[str, str] = {}
    for child in entry:
        name, words = _local(child), _words(child)
        if name == "link" and not words and child.get("rel", "alternate") == "alternate":
            words = child.get("href")
        if words and len(words) > len(fields.get(name, "")):
            fields[name] = words
    bodies = [fragment_text(fields[name]) for name in _BODIES if name in fields]
    day = next((fields[name] for name in _DAYS if name in fields), None)
    published = machine_time(day) if day else None
    title = fields.get("title")
    return Parts(
        text=max(bodies, key=len, default=""),
        title=fragment_text(title).replace("\n", " ") if title else None,
        outlet=outlet,
        url=fields.get("link"),
        published=published,
        published_basis="metadata" if published else "unknown",
        source_id=fields.get("guid") or fields.get("id"),
    )


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _words(element: Element) -> str | None:
    return "".join(element.itertext()).strip() or None

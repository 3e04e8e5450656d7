"""Feeds: RSS and Atom files, one article an entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from rawi.errors import SourceError
from rawi.ingest.dates import machine_time
from rawi.ingest.making import Maker, Parts
from rawi.ingest.markup import fragment_text
from rawi.ingest.outlets import Outlets, load_outlets
from rawi.ingest.set_aside import SetAside
from rawi.model import Article

_ENTRIES = ("item", "entry")
_BODIES = ("encoded", "content", "description", "summary")
_SOURCES = ("source", "publisher")
_AUTHORS = ("creator", "author")
_DAYS = ("pubDate", "published", "date", "issued", "updated")


def read_feed(data: bytes, source: str, maker: Maker) -> Iterator[Article | SetAside]:
    """The articles of a feed in its order; an entry without text is set aside as `source#number`.

    The text is the fullest body an entry has. Its outlet is the source or publisher that the entry names, or its author
    where that is a medium; else the feed. Raises SourceError if the data is no feed.
    """
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise SourceError(f"It is not well-formed XML: {error}.", hint="Check how the feed was saved.") from error
    outlet = next((_words(child) for child in root.iter() if _local(child) == "title"), None)
    outlets = load_outlets()
    entries = [element for element in root.iter() if _local(element) in _ENTRIES]
    if not entries:
        raise SourceError("The feed holds no entries.", hint="Check that it is an RSS or Atom feed.")
    for number, entry in enumerate(entries, start=1):
        place = f"{source}#{number}"
        try:
            parts = _parts(entry, outlet, outlets)
            if not parts.text:
                raise SourceError(
                    "It is empty: there is no text in it.", hint="Take the article from its source again."
                )
            yield maker.make(parts, place)
        except Exception as error:  # noqa: BLE001 - no entry, however odd, stops the others
            yield SetAside.because(place, error)


def _parts(entry: Element, outlet: str | None, outlets: Outlets) -> Parts:
    fields: dict[str, str] = {}
    authors = [name for child in entry if _local(child) in _AUTHORS and (name := _named(child))]
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
        outlet=_outlet(entry, authors, outlets) or outlet,
        agency=next((name for author in authors if (name := outlets.agency(author))), None),
        url=fields.get("link"),
        published=published,
        published_basis="metadata" if published else "unknown",
        source_id=fields.get("guid") or fields.get("id"),
    )


def _outlet(entry: Element, authors: Sequence[str], outlets: Outlets) -> str | None:
    """The outlet that an entry names itself. An author that is a news agency is credited; it printed nothing."""
    for kind in _SOURCES:
        for child in entry:
            if _local(child) == kind and (name := _named(child)) is not None and "://" not in name:
                return name
    return next((one for one in authors if not outlets.agency(one) and outlets.publishes(one)), None)


def _named(element: Element) -> str | None:
    """The name in an element: RSS has it as its text, Atom in a title or a name inside; on one line."""
    inside = next((child for child in element if _local(child) in ("title", "name")), None)
    if inside is None and len(element):
        return None
    words = _words(element if inside is None else inside)
    return " ".join(fragment_text(words).split()) or None if words else None


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _words(element: Element) -> str | None:
    return "".join(element.itertext()).strip() or None

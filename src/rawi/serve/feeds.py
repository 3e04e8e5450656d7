"""Feeds: disputes as Atom (RFC 4287), those that are new or changed last first.

An entry's id is the first id that its dispute had and stays when somebody joins in; its `updated` is when its positions
last changed. Characters that XML does not have are replaced by marks that can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

from rawi.arabic.quoting import quoted
from rawi.model import Dispute
from rawi.serve.catalogue import Catalogue
from rawi.serve.site import href
from rawi.serve.stances import ORDER
from rawi.serve.visible import plain
from rawi.store.rows import Sighting

TYPE = "application/atom+xml; charset=utf-8"
MOST = 50
"""Entries of a feed."""
BEGINNING = "1970-01-01T00:00:00Z"
"""When a feed changed that has no entry yet."""
_ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMED = 3
"""Holders of a side who are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed is of: `id` is an IRI that stays, `title` is told to its readers, `address` and `page` are its own
    path and that of the page that shows the same; `base` is where this server is asked."""

    id: str
    title: str
    address: str
    page: str
    base: str


def atom(feed: Feed, entries: Sequence[tuple[Sighting, Dispute]], words: Catalogue) -> bytes:
    """The feed with an entry for each dispute."""
    root = Xml.Element("feed", {"xmlns": _ATOM, "xml:lang": words.language})
    _text(root, "id", feed.id)
    _text(root, "title", f"{feed.title} · {words.said['site.name']}")
    _text(root, "updated", max((instant(seen.changed_at) for seen, _ in entries), default=BEGINNING))
    _text(Xml.SubElement(root, "author"), "name", words.said["site.name"])
    Xml.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.base + feed.address})
    Xml.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.base + feed.page})
    for seen, dispute in entries:
        root.append(_entry(feed, seen, dispute, words))
    written: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def instant(kept: str) -> str:
    """An instant of the library, which is in UTC, as Atom writes it."""
    return f"{kept[:19]}Z"


def _entry(feed: Feed, seen: Sighting, dispute: Dispute, words: Catalogue) -> Xml.Element:
    entry = Xml.Element("entry")
    _text(entry, "id", f"urn:rawi:{seen.id}")
    _text(entry, "title", quoted(" ".join(dispute.about.split())))
    _text(entry, "published", instant(seen.first_at))
    _text(entry, "updated", instant(seen.changed_at))
    page = feed.base + href(words.language, f"/disputes/{dispute.id}")
    Xml.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    data = f"{feed.base}/api/disputes/{dispute.id}"
    Xml.SubElement(entry, "link", {"rel": "related", "type": "application/json", "href": data})
    Xml.SubElement(entry, "category", {"term": dispute.kind, "label": _clean(words.said[f"kind.{dispute.kind}"])})
    _text(entry, "summary", " ".join((*_sides(dispute, words), words.said["site.notice"])))
    return entry


def _sides(dispute: Dispute, words: Catalogue) -> Iterable[str]:
    """Each stance with those who take it."""
    for stance in ORDER:
        held = [one.holder.name for one in dispute.positions if one.stance == stance]
        names = list(dict.fromkeys(held))
        if names:
            more = f" (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
            separator = words.said["site.separator"]
            said = words.said[f"stance.{'day' if stance == 'value' and dispute.gives_days else stance}"]
            yield f"{said}: {separator.join(names[:_NAMED])}{more}."


def _text(parent: Xml.Element, name: str, words: str) -> None:
    Xml.SubElement(parent, name).text = _clean(words)


def _clean(words: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", plain(words))

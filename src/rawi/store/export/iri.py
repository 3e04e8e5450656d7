"""IRIs: what the nouns of a library are called outside it."""

from __future__ import annotations


def iri(id: str) -> str:
    """The name of an article, statement, claim or entity in the world's data; the same on every machine, as its id."""
    return f"urn:rawi:{id}"


def is_web(url: str | None) -> bool:
    """Whether an address may stand as a link: one of the web, without spaces or marks that end it."""
    return url is not None and url.lower().startswith(("http://", "https://")) and not set(url) & set(' \n\r\t<>"')

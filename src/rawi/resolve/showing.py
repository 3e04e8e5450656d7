"""Showing: the names of speakers and of their chains as they are typed, whatever letters the article printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rawi.arabic.fold import typed
from rawi.model import Link, Speaker


def shown(speaker: Speaker) -> Speaker:
    """The speaker with name and office without tatweel, presentation forms and invisible controls."""
    name, role = typed(speaker.name), typed(speaker.role) if speaker.role is not None else None
    return speaker if (name, role) == (speaker.name, speaker.role) else replace(speaker, name=name, role=role)


def shown_chain(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links with their names likewise."""
    names = ((link, typed(link.name)) for link in links)
    return tuple(link if name == link.name else replace(link, name=name) for link, name in names)

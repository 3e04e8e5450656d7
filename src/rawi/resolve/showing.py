"""Showing: the names of speakers and of their chains as they are typed, whatever letters the article printed, and as
names stand by themselves, whatever their sentence makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rawi.arabic.fold import typed
from rawi.model import Link, Span, Speaker

_ACCUSATIVE = re.compile(r"(?:\u0627\u064b|\u064b\u0627)(?!\S)")


def shown(speaker: Speaker) -> Speaker:
    """The speaker with name and office without tatweel, presentation forms and invisible controls."""
    name, role = typed(speaker.name), typed(speaker.role) if speaker.role is not None else None
    return speaker if (name, role) == (speaker.name, speaker.role) else replace(speaker, name=name, role=role)


def shown_chain(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links with their names likewise."""
    names = ((link, typed(link.name)) for link in links)
    return tuple(link if name == link.name else replace(link, name=name) for link, name in names)


def nominative(name: str) -> str:
    """The description of an unnamed source without the accusative that its clause gives it («لكن مصدراً حكومياً»)."""
    return _ACCUSATIVE.sub("", name)


def with_article(text: str, span: Span) -> str:
    """The phrase as a name: after the preposition ل the article is written without its alef («للوزارة»)."""
    elided = span.text.startswith("ل") and span.start > 0 and text[span.start - 1] == "ل"
    return "ا" + span.text if elided else span.text

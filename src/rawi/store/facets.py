"""Facets: what filters ask of a text, as words of the search index."""

from __future__ import annotations

import hashlib
import re

from rawi.arabic.fold import fold
from rawi.store.filters import SaidStance
from rawi.store.index import IndexedKind

_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[^a-z0-9]")
_DIGITS = 16


def of_kind(kind: IndexedKind) -> str:
    """Statements, or articles."""
    return f"k{kind}"


def of_outlet(outlet: str) -> str:
    """An outlet, in whatever spelling."""
    return f"o{hashlib.sha256(' '.join(fold(outlet).split()).encode('utf-8', 'replace')).hexdigest()[:_DIGITS]}"


def of_speaker(key: str) -> str:
    """A speaker, by the key."""
    return f"h{_NEITHER_LETTER_NOR_DIGIT.sub('', key.lower())}"


def of_stance(stance: SaidStance) -> str:
    """How the speaker stands to the content."""
    return f"s{stance}"


def of_mode(mode: str) -> str:
    """In whose words the content is."""
    return f"m{_NEITHER_LETTER_NOR_DIGIT.sub('', mode)}"


def stance_of(polarity: str, commitment: str) -> SaidStance:
    """The stance of a statement."""
    if commitment == "neither":
        return "neither"
    return "denies" if polarity == "deny" else "affirms"


def of_article(outlet: str | None) -> tuple[str, ...]:
    """Every facet of an article."""
    return (of_kind("article"), *([of_outlet(outlet)] if outlet else []))


def of_statement(*, outlet: str | None, key: str, stance: SaidStance, mode: str) -> tuple[str, ...]:
    """Every facet of a statement."""
    own = (of_kind("statement"), of_speaker(key), of_stance(stance), of_mode(mode))
    return (*own, *([of_outlet(outlet)] if outlet else []))

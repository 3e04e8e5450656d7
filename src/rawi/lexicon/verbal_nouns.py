"""Verbal nouns without a telling shape, and the words that only look like verbal nouns."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbalNouns:
    """As printed, not folded. `known` open a content; `bodies` name a body or person in spite of their shape."""

    known: tuple[str, ...]
    bodies: tuple[str, ...]

    @staticmethod
    def load() -> VerbalNouns:
        """Read `verbal_nouns.toml`; LexiconError if it is broken."""
        table = load_toml("verbal_nouns")
        return VerbalNouns(known=tuple(table["known"]), bodies=tuple(table["bodies"]))

"""Lines that belong to the web page and abbreviations that end in a point."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Page furniture as printed: whole lines, openings of lines, words before a byline's colon; abbreviations."""

    whole: tuple[str, ...]
    opening: tuple[str, ...]
    byline: tuple[str, ...]
    abbreviations: tuple[str, ...]

    @staticmethod
    def load() -> Furniture:
        """Read `furniture.toml` and `abbreviations.toml`; LexiconError if either is broken."""
        table = load_toml("furniture")
        return Furniture(
            whole=tuple(table["whole"]),
            opening=tuple(table["opening"]),
            byline=tuple(table["byline"]),
            abbreviations=tuple(load_toml("abbreviations")["titles"]),
        )

"""Lines that belong to the web page, abbreviations that end in a point, and what tells datelines from remarks."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Page furniture as printed: whole lines, openings of lines, words before a byline's colon; abbreviations.

    `asides` open a remark between dashes or in brackets; `agencies` and `outlets` are all their names,
    `places_too` those that are also the name of a place; `agency_nouns` begin the name of any agency.
    """

    whole: tuple[str, ...]
    opening: tuple[str, ...]
    byline: tuple[str, ...]
    asides: tuple[str, ...]
    abbreviations: tuple[str, ...]
    agencies: tuple[str, ...]
    outlets: tuple[str, ...]
    places_too: tuple[str, ...]
    agency_nouns: tuple[str, ...]

    @staticmethod
    def load() -> Furniture:
        """Read `furniture.toml`, `abbreviations.toml` and `agencies.toml`; LexiconError if one is broken."""
        table, media = load_toml("furniture"), load_toml("agencies")
        return Furniture(
            whole=tuple(table["whole"]),
            opening=tuple(table["opening"]),
            byline=tuple(table["byline"]),
            asides=tuple(table["asides"]),
            places_too=tuple(table["places_too"]),
            agency_nouns=tuple(table["agency_nouns"]),
            abbreviations=tuple(load_toml("abbreviations")["titles"]),
            agencies=tuple(name for names in media["agencies"] for name in names),
            outlets=tuple(name for names in media["outlets"] for name in names),
        )

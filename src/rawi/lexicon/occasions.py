"""Occasions at which many outlets hear the same words, and the names that news agencies go by."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionWords:
    """Press conferences as printed, words in the place of an agency's name, and all names of each known agency."""

    press: tuple[str, ...]
    unnamed_agencies: tuple[str, ...]
    agencies: tuple[tuple[str, ...], ...]

    @staticmethod
    def load() -> OccasionWords:
        """Read `occasions.toml` and `agencies.toml`; LexiconError if one is broken."""
        table, media = load_toml("occasions"), load_toml("agencies")
        return OccasionWords(
            press=tuple(table["press"]),
            unnamed_agencies=tuple(table["unnamed_agencies"]),
            agencies=tuple(tuple(names) for names in media["agencies"]),
        )

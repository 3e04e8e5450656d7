"""Outlets: whether the author that a feed names is a body that publishes, a news agency, or a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rawi.arabic.fold import fold, folded
from rawi.ingest.html import agency_names, name_key
from rawi.lexicon.furniture import Furniture
from rawi.lexicon.table import load_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """Names of media in folded form: `nouns` begin them («صحيفة»), `known` are whole names without such a noun,
    `agencies` maps a folded name to a news agency's canonical one, which `agency_nouns` may stand before."""

    nouns: frozenset[str]
    known: frozenset[str]
    agencies: Mapping[str, str]
    agency_nouns: frozenset[str]

    def agency(self, author: str) -> str | None:
        """The canonical name of the news agency that `author` is, None if it is none that is known."""
        key = name_key(author)
        noun, _, rest = key.partition(" ")
        return self.agencies.get(key) or (self.agencies.get(rest) if noun in self.agency_nouns else None)

    def publishes(self, author: str) -> bool:
        """Whether `author` is called as a medium is, and so is no person."""
        key = name_key(author)
        return key in self.known or (" " in key and key.partition(" ")[0] in self.nouns)


@cache
def load_outlets() -> Outlets:
    """The names of the lexicon; LexiconError if it is broken."""
    furniture = Furniture.load()
    return Outlets(
        nouns=folded(load_toml("learning")["media"]),
        known=frozenset(fold(name_key(name)) for name in furniture.outlets),
        agencies=agency_names(load_toml("agencies")),
        agency_nouns=folded(furniture.agency_nouns),
    )

"""Words by which a clause says who did what it tells of."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from rawi.lexicon.table import load_toml, past_present

_VERBS = ("comes", "undergoes", "acts", "begins")
"""Fields that are (past, present) pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoerWords:
    """The fields of `doers.toml`, as printed; `from_` is its field `from`."""

    pronouns: tuple[str, ...]
    who: tuple[str, ...]
    alone: tuple[str, ...]
    blamed: tuple[str, ...]
    blames: tuple[str, ...]
    sought: tuple[str, ...]
    by: tuple[str, ...]
    comes: tuple[tuple[str, str], ...]
    from_: tuple[str, ...]
    undergoes: tuple[tuple[str, str], ...]
    undergone: tuple[str, ...]
    acts: tuple[tuple[str, str], ...]
    begins: tuple[tuple[str, str], ...]
    stops: tuple[str, ...]
    not_they: tuple[str, ...]
    offices: tuple[str, ...]
    mutual: tuple[str, ...]

    @staticmethod
    def load() -> DoerWords:
        """Read `doers.toml`; LexiconError if it is broken."""
        table = load_toml("doers")
        names = [field.name for field in fields(DoerWords)]
        read: dict[str, Any] = {name: table[name.rstrip("_")] for name in names}
        for name, words in read.items():
            read[name] = tuple(past_present(verb, table.file) for verb in words) if name in _VERBS else tuple(words)
        return DoerWords(**read)

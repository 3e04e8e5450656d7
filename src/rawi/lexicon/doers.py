"""Words by which a clause says who did what it tells of."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from rawi.errors import LexiconError
from rawi.lexicon.table import load_toml

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
        try:
            read: dict[str, Any] = {name: table[name.rstrip("_")] for name in names}
        except KeyError as error:
            raise LexiconError(f"The lexicon file of doers has no field {error}.") from error
        for name, words in read.items():
            read[name] = tuple(map(_verb, words)) if name in _VERBS else tuple(words)
        return DoerWords(**read)


def _verb(pair: str) -> tuple[str, str]:
    past, _, present = pair.partition(" ")
    if not present:
        raise LexiconError(f"The verb {pair} in the lexicon file of doers needs its past and its present.")
    return past, present
